"""Promoters: who gives 9 or 10 is thanked, or asked to recommend the shop."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.surveys import AnswerDraft, SurveyKind
from cxdesk.domain.tasks import TaskDraft, TaskKind
from cxdesk.services import answer_changes, command, customers, hats, promoters, staff, tasks
from tests.factories import NOW, answer, customer, rows, survey_id

pytestmark = pytest.mark.usefixtures("open_empty_shop")

_TASK = "kind, customer_id, answer_id, due_on"


@pytest.mark.parametrize("kind", [TaskKind.THANK, TaskKind.REFERRAL])
def test_a_promoter_is_thanked_or_asked_by_the_next_open_day(kind: TaskKind) -> None:
    ana = customer()
    answer_id = answer(9, customer_id=ana)
    promoters.nurture(answer_id, kind, now=NOW)
    assert rows("task", _TASK) == [(kind.value, ana, answer_id, "2026-03-19")]


def test_an_answer_is_followed_by_one_task_only() -> None:
    answer_id = answer(10, customer_id=customer())
    promoters.nurture(answer_id, TaskKind.THANK, now=NOW)
    assert not promoters.may_be_nurtured(answer_id)
    with pytest.raises(ValidationError):
        promoters.nurture(answer_id, TaskKind.REFERRAL, now=NOW)


def test_only_known_promoters_who_want_contact_are_nurtured() -> None:
    gone = customer("Eva")
    of_gone = answer(9, customer_id=gone)
    customers.archive_customer(gone, now=NOW)
    excluded = answer(9, customer_id=customer("Pau"))
    answer_changes.exclude_answer(excluded, "a joke", now=NOW)
    others = (
        answer(8, customer_id=customer("Ana")),
        answer(9),
        answer(9, customer_id=customer("Luis", no_contact=True)),
        answer(5, SurveyKind.CSAT, customer_id=customer("Sol")),
        of_gone,
        excluded,
        999,
    )
    assert [promoters.may_be_nurtured(one) for one in others] == [False] * len(others)


def test_a_rescue_is_not_made_this_way() -> None:
    with pytest.raises(ValidationError):
        promoters.nurture(answer(9, customer_id=customer()), TaskKind.RESCUE, now=NOW)


def test_answer_and_task_are_one_step_of_undo() -> None:
    ana = customer()
    draft = AnswerDraft(survey_id=survey_id(), score=10, answered_at=NOW, customer_id=ana)
    promoters.record_promoter(draft, TaskKind.THANK, now=NOW)
    assert len(tasks.open_tasks(ana)) == 1
    command.undo(now=NOW)
    assert (rows("answer"), rows("task")) == ([], [])


def test_a_thank_you_needs_a_customer_who_wants_contact() -> None:
    with pytest.raises(ValidationError):
        tasks.add_task(TaskDraft(kind=TaskKind.THANK, note="cake"), now=NOW)
    silent = customer("Luis", no_contact=True)
    with pytest.raises(ValidationError):
        tasks.add_task(TaskDraft(kind=TaskKind.REFERRAL, customer_id=silent), now=NOW)
    tasks.add_task(TaskDraft(kind=TaskKind.THANK, customer_id=customer()), now=NOW)
    assert rows("task", "kind") == [("thank",)]


def test_the_counter_plans_nothing_for_a_colleagues_answer() -> None:
    eva, luis = staff.add_staff("Eva Luz", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    token = command.acting_staff.set(eva)
    answer_id = answer(10, customer_id=customer())
    command.acting_staff.set(luis)
    hats.wear(Hat.COUNTER)
    may = promoters.may_be_nurtured(answer_id)
    with pytest.raises(ValidationError) as caught:
        promoters.nurture(answer_id, TaskKind.THANK, now=NOW)
    hats.wear(Hat.OWNER)
    command.acting_staff.reset(token)
    assert (may, caught.value.field) == (False, "hat")
