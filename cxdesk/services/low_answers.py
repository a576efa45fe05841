"""Low answers: which they are, and the call that one asks for on the next open day."""

from __future__ import annotations

from typing import Any

from cxdesk.domain.rescues import CallChange
from cxdesk.domain.surveys import Bounds, SurveyKind
from cxdesk.domain.tasks import TaskKind, next_open_day
from cxdesk.services import shop
from cxdesk.services.command import acting_staff
from cxdesk.store import rescues
from cxdesk.store.models import Answer, Customer, Rescue, Staff, Survey, Task
from cxdesk.store.rows import insert


def settle(answer_id: int, *, now: int) -> CallChange | None:
    """Inside a command that wrote an answer: ask for a call, or end what is no longer to be made.

    Nobody is called who is not known or wants no contact, and nobody twice about one answer. What
    came of it; None where nothing about the call changed.
    """
    answer: Any = Answer.get_by_id(answer_id)  # a row of peewee, untyped
    if answer.excluded_at is not None or not is_low(answer):
        return _end_call(answer_id, now)
    if _take_up_again(answer_id):
        return CallChange.ON
    if _calls(answer_id).exists() or not _may_be_called(answer.customer_id):
        return None
    _ask_for_call(answer, now)
    return CallChange.ON


def is_low(answer: Any) -> bool:  # a row of peewee, untyped
    """Whether an answer asks for a call: its score, or the mean of its scores, is low."""
    mean = answer.score
    if mean is None and answer.parts:
        mean = answer.points / answer.parts
    survey: Any = Survey.get_by_id(answer.survey_id)
    scale, is_forward = (answer.scale_min, answer.scale_max), bool(survey.higher_is_better)
    bounds = Bounds(SurveyKind(survey.kind), *scale, survey.low_max, is_forward)
    return mean is not None and bounds.is_low(mean)


def _ask_for_call(answer: Any, now: int) -> None:
    insert(
        Task,
        kind=TaskKind.RESCUE.value,
        note=answer.comment,
        customer=answer.customer_id,
        case=None if answer.offer is None else answer.offer.case_id,
        answer=answer.id,
        owner=_responsible(),
        due_on=next_open_day(shop.calendar(), now).isoformat(),
        created_at=now,
    )


def _responsible() -> int | None:
    """Who calls after low answers in this shop, while they work here; else who entered it."""
    wanted = shop.current().rescue_owner_id
    row: Any = None if wanted is None else Staff.get_or_none(Staff.id == wanted)
    return acting_staff.get() if row is None or not row.is_active else int(row.id)


def _may_be_called(customer_id: int | None) -> bool:
    customer = None if customer_id is None else Customer.get_or_none(Customer.id == customer_id)
    return customer is not None and not customer.no_contact


def _calls(answer_id: int) -> Any:  # a query of peewee, untyped
    return Task.select().where((Task.answer == answer_id) & (Task.kind == TaskKind.RESCUE.value))


def _end_call(answer_id: int, now: int) -> CallChange | None:
    """A call that nobody began goes with the low score that asked for it; one begun is done."""
    still_open = _calls(answer_id).where(Task.done_at.is_null()).select(Task.id)
    ids = tuple(row.id for row in still_open)
    if not ids:
        return None
    begun = Rescue.select(Rescue.task)
    Task.delete().where(Task.id.in_(ids) & Task.id.not_in(begun)).execute()
    done = {"done_at": now, "done_by": acting_staff.get()}
    Task.update(**done).where(Task.id.in_(ids)).execute()
    return CallChange.OFF


def _take_up_again(answer_id: int) -> bool:
    """Open the call that ended because of what was done to its answer; whether there was one."""
    ended = rescues.ended_by_change(answer_id)
    Task.update(done_at=None, done_by=None).where(Task.id.in_(ended)).execute()
    return bool(ended)
