"""Low answers: which they are, and the call that one asks for on the next open day."""

from __future__ import annotations

from typing import Any

from cxdesk.domain.surveys import Bounds, SurveyKind
from cxdesk.domain.tasks import TaskKind, next_open_day
from cxdesk.services import shop
from cxdesk.services.command import acting_staff
from cxdesk.store.models import Answer, Customer, Rescue, Staff, Survey, Task
from cxdesk.store.rows import insert


def settle(answer_id: int, *, now: int) -> None:
    """Inside a command that wrote an answer: ask for a call, or take back one not begun.

    Nobody is called who is not known or wants no contact, and nobody twice about one answer.
    """
    answer: Any = Answer.get_by_id(answer_id)  # a row of peewee, untyped
    call = Task.select().where((Task.answer == answer_id) & (Task.kind == TaskKind.RESCUE.value))
    if not is_low(answer):
        _take_back(answer_id)
    elif not call.exists() and _may_be_called(answer.customer_id):
        _ask_for_call(answer, now)


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


def _take_back(answer_id: int) -> None:
    """A call that nobody began goes with the low score that asked for it."""
    begun = Rescue.select(Rescue.task)
    is_call = (Task.answer == answer_id) & (Task.kind == TaskKind.RESCUE.value)
    Task.delete().where(is_call & Task.done_at.is_null() & Task.id.not_in(begun)).execute()
