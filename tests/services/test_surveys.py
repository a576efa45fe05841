"""Answers and offers, the call that a low answer asks for, and taking back an own answer."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.rescues import RescueEnd, RescueOutcome
from cxdesk.domain.surveys import AnswerDraft, SurveyKind
from cxdesk.services import command, rescues, staff, surveys, tasks
from tests.factories import DAY, MINUTE, NOW, answer, customer, rows, survey_id

pytestmark = pytest.mark.usefixtures("open_empty_shop")

_OFFER = "customer_id, state, sent_at"
_ANSWER = "customer_id, kind, scale_min, scale_max, score, comment, answered_at"


def test_a_new_shop_has_the_four_standard_surveys() -> None:
    found = surveys.surveys()
    assert [survey.kind.value for survey in found] == ["nps", "csat", "ces", "general"]
    assert [(s.scale_min, s.scale_max) for s in found] == [(0, 10), (1, 5), (1, 7), (1, 10)]
    assert all(survey.question and survey.low_label and survey.high_label for survey in found)


def test_an_answer_writes_an_answered_offer_with_it() -> None:
    ana = customer()
    answer(9, customer_id=ana, comment="rápidos", answered_at=NOW - DAY)
    assert rows("offer", _OFFER) == [(ana, "answered", NOW - DAY)]
    assert rows("answer", _ANSWER) == [(ana, "nps", 0, 10, 9, "rápidos", NOW - DAY)]
    assert rows("answer", "offer_id") == rows("offer", "id")


@pytest.mark.parametrize(
    ("kind", "score", "calls"),
    [
        (SurveyKind.NPS, 6, 1),
        (SurveyKind.NPS, 7, 0),
        (SurveyKind.CSAT, 2, 1),
        (SurveyKind.CSAT, 3, 0),
        (SurveyKind.CES, 3, 1),
        (SurveyKind.CES, 4, 0),
        (SurveyKind.GENERAL, 5, 1),
        (SurveyKind.GENERAL, 6, 0),
    ],
)
def test_a_low_answer_asks_for_a_call(kind: SurveyKind, score: int, calls: int) -> None:
    answer(score, kind, customer_id=customer())
    assert len(tasks.open_tasks()) == calls


def test_the_call_is_due_at_the_end_of_the_next_open_day() -> None:
    ana = customer()
    answer(0, customer_id=ana, comment="lento")
    (call,) = tasks.open_tasks(ana)
    assert (call.kind, call.due_on.isoformat(), call.note) == ("rescue", "2026-03-19", "lento")


def test_nobody_in_particular_and_who_wants_no_contact_get_no_call() -> None:
    answer(0)
    answer(0, customer_id=customer(no_contact=True))
    assert tasks.open_tasks() == ()
    assert len(rows("answer")) == 2


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_off_the_scale_is_refused_and_nothing_is_written(score: int) -> None:
    with pytest.raises(ValidationError) as refused:
        answer(score)
    assert refused.value.field == "score"
    assert (rows("offer"), rows("answer")) == ([], [])


def test_offers_keep_what_became_of_them() -> None:
    ana, luz, nps = customer(), customer("Luz"), survey_id()
    surveys.record_offer(nps, ana, now=NOW)
    surveys.record_offer(nps, luz, True, now=NOW)
    assert rows("offer", _OFFER) == [(ana, "offered", NOW), (luz, "declined", NOW)]


def test_who_declines_what_was_offered_before_counts_once() -> None:
    ana, nps = customer(), survey_id()
    surveys.record_offer(nps, ana, now=NOW)
    surveys.record_offer(nps, ana, True, now=NOW + DAY)
    assert rows("offer", _OFFER) == [(ana, "declined", NOW)]


def test_an_offer_of_a_month_ago_or_of_another_survey_does_not_wait_any_more() -> None:
    ana, nps = customer(), survey_id()
    surveys.record_offer(nps, ana, sent_at=NOW - 31 * DAY, now=NOW)
    surveys.record_offer(survey_id(SurveyKind.CSAT), ana, now=NOW)
    assert surveys.open_offer(nps, ana, now=NOW) is None


def test_an_open_offer_is_answered() -> None:
    ana, nps = customer(), survey_id()
    offer = surveys.record_offer(nps, ana, now=NOW - DAY)
    answer(10, customer_id=ana, offer_id=offer)
    assert rows("offer", _OFFER) == [(ana, "answered", NOW - DAY)]


def test_an_own_answer_can_be_deleted_for_fifteen_minutes() -> None:
    ana = customer()
    answer_id = answer(2, customer_id=ana)
    surveys.delete_answer(answer_id, now=NOW + 15 * MINUTE)
    assert (rows("answer"), rows("offer"), rows("task")) == ([], [], [])


def test_after_fifteen_minutes_an_answer_stays() -> None:
    answer_id = answer(2)
    with pytest.raises(ValidationError) as refused:
        surveys.delete_answer(answer_id, now=NOW + 15 * MINUTE + 1)
    assert refused.value.field == "answer"
    assert len(rows("answer")) == 1


def test_a_colleagues_answer_cannot_be_deleted() -> None:
    answer_id = answer(2)
    token = command.acting_staff.set(staff.add_staff("Luis", now=NOW))
    try:
        with pytest.raises(ValidationError):
            surveys.delete_answer(answer_id, now=NOW)
    finally:
        command.acting_staff.reset(token)


def test_deleting_the_answer_to_an_earlier_offer_leaves_the_offer_open() -> None:
    nps = survey_id()
    offer = surveys.record_offer(nps, None, now=NOW - DAY)
    draft = AnswerDraft(survey_id=nps, score=10, answered_at=NOW, offer_id=offer)
    surveys.delete_answer(surveys.record_answer(draft, now=NOW), now=NOW)
    assert rows("offer", _OFFER) == [(None, "offered", NOW - DAY)]


@pytest.mark.parametrize("kind", [SurveyKind.NPS, SurveyKind.CSAT])
def test_an_offer_of_another_survey_or_customer_is_not_answered(kind: SurveyKind) -> None:
    ana, luis = customer("Ana"), customer("Luis")
    offer = surveys.record_offer(survey_id(kind), ana, now=NOW)
    whose = luis if kind is SurveyKind.NPS else ana
    with pytest.raises(ValidationError) as refused:
        answer(9, customer_id=whose, offer_id=offer)
    assert refused.value.field == "offer_id"
    assert (rows("answer"), rows("offer", "state")) == ([], [("offered",)])


def test_who_did_not_want_to_answer_was_offered_it_and_declines_what_was_offered_before() -> None:
    ana, luz = customer("Ana"), customer("Luz")
    first = surveys.record_offer(survey_id(), ana, now=NOW)
    assert surveys.record_declined(survey_id(), ana, now=NOW) == first
    surveys.record_declined(survey_id(), luz, now=NOW)
    assert rows("offer", _OFFER) == [(ana, "declined", NOW), (luz, "declined", NOW)]


def test_a_declined_offer_is_declined_again_when_its_answer_goes() -> None:
    offer = surveys.record_offer(survey_id(), None, True, now=NOW)
    answer_id = answer(10, offer_id=offer)
    assert rows("offer", "state") == [("answered",)]
    surveys.delete_answer(answer_id, now=NOW)
    assert rows("offer", "state") == [("declined",)]


def test_an_offer_of_the_same_second_outlives_its_answer() -> None:
    offer = surveys.record_offer(survey_id(), None, now=NOW)
    surveys.delete_answer(answer(10, offer_id=offer), now=NOW)
    assert rows("offer", _OFFER) == [(None, "offered", NOW)]


def test_deleting_one_of_two_equal_answers_takes_only_its_own_call() -> None:
    ana = customer()
    kept, deleted = (answer(0, customer_id=ana, comment="lento") for _ in range(2))
    surveys.delete_answer(deleted, now=NOW)
    assert rows("task", "answer_id") == [(kept,)]


def test_a_finished_call_is_off_the_list_and_finished_once() -> None:
    ana = customer()
    answer(0, customer_id=ana)
    (call,) = tasks.open_tasks()
    rescues.close_rescue(call.id, RescueEnd(outcome=RescueOutcome.LOST), now=NOW)
    assert tasks.open_tasks() == ()
    with pytest.raises(ValidationError, match="done already"):
        tasks.finish_task(call.id, now=NOW)


def test_staff_are_deactivated_never_deleted() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    assert [member.initials for member in staff.staff()] == ["AM"]
    staff.deactivate(ana, now=NOW)
    assert staff.staff() == ()
    assert [member.name for member in staff.staff(with_inactive=True)] == ["Ana Martín"]


def test_two_active_people_do_not_share_initials() -> None:
    staff.add_staff("Ana Martín", now=NOW)
    with pytest.raises(ValidationError) as refused:
        staff.add_staff("Alba Mora", now=NOW)
    assert refused.value.field == "initials"


def test_an_answer_that_nobody_was_asked_for_has_no_offer_and_can_be_deleted() -> None:
    draft = AnswerDraft(
        survey_id=survey_id(SurveyKind.NPS), score=7, answered_at=NOW, was_offered=False
    )
    made = surveys.record_answer(draft, now=NOW)
    assert rows("answer", "score, offer_id") == [(7, None)]
    assert rows("offer", "id") == []
    surveys.delete_answer(made, now=NOW + MINUTE)
    assert rows("answer", "id") == []
