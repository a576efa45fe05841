"""Answers that are corrected, excluded or given again: the last one counts, the earlier is kept."""

from __future__ import annotations

from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.rescues import RescueEnd, RescueOutcome
from cxdesk.services import answer_changes, command, hats, history, rescues, staff, surveys, tasks
from cxdesk.store.models import AnswerItem, SurveyItem
from tests.factories import DAY, HOUR, MINUTE, NOW, answer, customer, rows, survey_id

pytestmark = pytest.mark.usefixtures("open_empty_shop")

_SAID = "score, comment, answered_at, excluded_at"
_BEFORE = "kind, reason, score_before, comment_before, answered_before"


def _refused(field: str, answer_id: int, reason: str = "typed wrong", **more: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        answer_changes.correct_answer(answer_id, reason, now=NOW, **more)
    assert caught.value.field == field
    assert rows("answer_change") == []


def test_a_correction_keeps_what_was_there_with_the_reason() -> None:
    answer_id = answer(1, comment="slow")
    answer_changes.correct_answer(answer_id, " typed 1 for 10 ", score=10, now=NOW + DAY)
    assert rows("answer", _SAID) == [(10, "slow", NOW, None)]
    assert rows("answer_change", _BEFORE) == [("corrected", "typed 1 for 10", 1, "slow", NOW)]


def test_words_alone_are_corrected_and_may_be_emptied() -> None:
    answer_id = answer(8, comment="Ana's number is 600 111 222")
    answer_changes.correct_answer(answer_id, "private", comment="", now=NOW)
    assert rows("answer", "score, comment") == [(8, "")]


@pytest.mark.parametrize("score", [11, -1, 7.5, True])
def test_a_corrected_score_is_whole_and_on_its_scale(score: Any) -> None:
    _refused("score", answer(7), score=score)


def test_a_correction_needs_a_reason_and_a_difference() -> None:
    answer_id = answer(7, comment="fine")
    _refused("reason", answer_id, reason="  ", score=8)
    _refused("score", answer_id, score=7, comment="fine")
    _refused("answer", 999, score=7)


def test_a_score_corrected_upwards_takes_back_the_call_that_nobody_began() -> None:
    answer_id = answer(1, customer_id=customer())
    answer_changes.correct_answer(answer_id, "typed 1 for 10", score=10, now=NOW)
    assert tasks.open_tasks() == ()
    command.undo(now=NOW)
    assert len(tasks.open_tasks()) == 1


def test_a_call_that_was_made_stays_with_a_corrected_answer() -> None:
    answer_id = answer(1, customer_id=customer())
    (call,) = tasks.open_tasks()
    rescues.close_rescue(call.id, RescueEnd(outcome=RescueOutcome.LOST), now=NOW)
    answer_changes.correct_answer(answer_id, "typed 1 for 10", score=10, now=NOW)
    assert rows("task", "id") == [(call.id,)]


def test_a_score_corrected_downwards_asks_for_a_call_once() -> None:
    answer_id = answer(10, customer_id=customer())
    answer_changes.correct_answer(answer_id, "typed 10 for 1", score=1, now=NOW)
    answer_changes.correct_answer(answer_id, "it was 0", score=0, now=NOW)
    assert [call.answer_id for call in tasks.open_tasks()] == [answer_id]


def test_an_excluded_answer_stays_and_counts_again_when_it_is_taken_in() -> None:
    answer_id = answer(0)
    answer_changes.exclude_answer(answer_id, "our own test", now=NOW + DAY)
    assert rows("answer", _SAID) == [(0, "", NOW, NOW + DAY)]
    with pytest.raises(ValidationError):
        answer_changes.exclude_answer(answer_id, "again", now=NOW)
    answer_changes.include_answer(answer_id, "it was a customer", now=NOW + 2 * DAY)
    assert rows("answer", "excluded_at") == [(None,)]
    with pytest.raises(ValidationError):
        answer_changes.include_answer(answer_id, "again", now=NOW)
    told = [(change.kind, change.reason) for change in answer_changes.history(answer_id)]
    assert told == [("excluded", "our own test"), ("included", "it was a customer")]


def _general_with_two_questions() -> tuple[int, list[int]]:
    """Five and eight of ten: 13 points in two parts; the ids of the answer and its questions."""
    answer_id = answer(7)
    (survey,) = rows("answer", "survey_id")[0]
    found = []
    for place, score in enumerate((5, 8)):
        item = SurveyItem.create(survey=survey, position=place, scale_min=1, scale_max=10)
        AnswerItem.create(answer=answer_id, item=item.id, score=score)
        found.append(int(item.id))
    return answer_id, found


@pytest.fixture
def two_questions() -> tuple[int, list[int]]:
    from cxdesk.domain.text import T
    from cxdesk.store.models import Answer

    @command.command(T("Undo", "record answer"))
    def write(*, now: int) -> tuple[int, list[int]]:
        answer_id, found = _general_with_two_questions()
        values = {"score": None, "points": 13, "parts": 2}
        Answer.update(**values).where(Answer.id == answer_id).execute()
        return answer_id, found

    return write(now=NOW)


def test_a_corrected_question_changes_the_sum_and_the_number_of_parts(
    two_questions: tuple[int, list[int]],
) -> None:
    answer_id, (first, second) = two_questions
    answer_changes.correct_answer(answer_id, "typed 5 for 9", items={first: 9}, now=NOW)
    assert rows("answer", "score, points, parts") == [(None, 17, 2)]
    answer_changes.correct_answer(answer_id, "left blank", items={second: None}, now=NOW)
    assert rows("answer", "points, parts") == [(9, 1)]
    means = [change.mean_before for change in answer_changes.history(answer_id)]
    assert means == [6.5, 8.5]


def test_an_answer_of_several_questions_has_no_single_score_to_correct(
    two_questions: tuple[int, list[int]],
) -> None:
    answer_id, (first, _second) = two_questions
    _refused("score", answer_id, score=9)
    _refused("items", answer_id, items={first: 11})
    _refused("items", answer_id, items={first + 100: 5})


def _answered_offer() -> tuple[int, int]:
    ana, nps = customer(), survey_id()
    offer = surveys.record_offer(nps, ana, now=NOW - DAY)
    answer(3, customer_id=ana, offer_id=offer, comment="slow", answered_at=NOW - DAY)
    return ana, offer


def test_a_second_answer_to_the_same_offer_replaces_the_first_and_both_stay() -> None:
    ana, offer = _answered_offer()
    answer(9, customer_id=ana, offer_id=offer, comment="better")
    assert rows("answer", "offer_id, score, comment, answered_at") == [(offer, 9, "better", NOW)]
    assert rows("answer_change", _BEFORE) == [("replaced", "", 3, "slow", NOW - DAY)]
    assert rows("offer", "state") == [("answered",)]


def test_undoing_a_second_answer_brings_the_first_back() -> None:
    ana, offer = _answered_offer()
    answer(9, customer_id=ana, offer_id=offer)
    command.undo(now=NOW)
    assert rows("answer", _SAID) == [(3, "slow", NOW - DAY, None)]
    assert rows("answer_change") == []


def test_a_second_answer_counts_though_the_first_was_excluded() -> None:
    ana, offer = _answered_offer()
    answer_changes.exclude_answer(rows("answer", "id")[0][0], "a joke", now=NOW)
    answer(9, customer_id=ana, offer_id=offer)
    assert rows("answer", "score, excluded_at") == [(9, None)]


def test_an_answer_with_a_history_is_not_deleted() -> None:
    ana, offer = _answered_offer()
    answer_id = answer(9, customer_id=ana, offer_id=offer)
    with pytest.raises(ValidationError):
        surveys.delete_answer(answer_id, now=NOW + MINUTE)
    assert len(rows("answer")) == 1


def test_the_history_names_who_did_it() -> None:
    answer_id = answer(0)
    token = command.acting_staff.set(staff.add_staff("Ana Martín", now=NOW))
    answer_changes.exclude_answer(answer_id, "a joke", now=NOW)
    command.acting_staff.reset(token)
    assert [change.staff_name for change in answer_changes.history(answer_id)] == ["Ana Martín"]


def test_the_counter_reads_no_history_of_an_answer_about_a_colleague() -> None:
    eva, luis = staff.add_staff("Eva Luz", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    token = command.acting_staff.set(eva)
    answer_id = answer(0)
    answer_changes.exclude_answer(answer_id, "a joke", now=NOW)
    command.acting_staff.set(luis)
    hats.wear(Hat.COUNTER)
    told = answer_changes.history(answer_id)
    hats.wear(Hat.OWNER)
    command.acting_staff.reset(token)
    assert told == ()
    assert len(answer_changes.history(answer_id)) == 1


@pytest.mark.parametrize("minutes", [15, 16])
def test_undo_takes_an_answer_back_for_fifteen_minutes_the_owners_too(minutes: int) -> None:
    answer(3)
    if minutes > 15:
        with pytest.raises(ValidationError) as caught:
            history.undo(now=NOW + minutes * MINUTE)
        assert caught.value.field == "undo"
    else:
        history.undo(now=NOW + minutes * MINUTE)
    assert len(rows("answer")) == (minutes > 15)


@pytest.mark.parametrize(
    ("hat", "who"), [(Hat.OWNER, "you can correct it"), (Hat.COUNTER, "the owner can correct it")]
)
def test_what_stays_is_said_with_who_can_correct_it(hat: Hat, who: str) -> None:
    answer(3)
    hats.wear(hat)
    with pytest.raises(ValidationError) as caught:
        history.undo(now=NOW + HOUR)
    hats.wear(Hat.OWNER)
    assert who in words.say(caught.value.text)


def test_a_correction_of_yesterday_stays_too() -> None:
    answer_id = answer(3)
    answer_changes.correct_answer(answer_id, "typed wrong", score=9, now=NOW)
    with pytest.raises(ValidationError):
        history.undo(now=NOW + DAY)
    assert len(rows("answer_change")) == 1
