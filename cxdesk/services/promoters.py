"""Promoters: who would recommend the shop is thanked, or asked to do so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.nps import is_promoter
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.tasks import NURTURES, TaskDraft, TaskKind
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, hats, surveys, tasks
from cxdesk.services.command import acting_staff, command
from cxdesk.store.models import Answer, Customer, Task

if TYPE_CHECKING:
    from cxdesk.domain.surveys import AnswerDraft

_KINDS = tuple(kind.value for kind in NURTURES)


def may_be_nurtured(answer_id: int) -> bool:
    """Whether an answer is a known promoter's who may be spoken to, with nothing planned yet."""
    answer: Any = Answer.get_or_none(Answer.id == answer_id)  # a row of peewee, untyped
    if answer is None or answers_seen.hidden("answer", [answer_id]):
        return False
    is_real = answer.excluded_at is None and is_promoter(SurveyKind(answer.kind), answer.score)
    return is_real and may_be_reached(answer.customer_id) and not _is_planned(answer_id)


def may_be_reached(customer_id: int | None) -> bool:
    """Whether this is a customer on the lists who wants contact."""
    customer: Any = (
        None if customer_id is None else Customer.get_or_none(Customer.id == customer_id)
    )
    return customer is not None and not customer.no_contact and customer.archived_at is None


@command(T("Undo", "record answer"))
def record_promoter(draft: AnswerDraft, kind: TaskKind, *, now: int) -> int:
    """Write an answer and plan what follows it, in one step; the answer's id."""
    answer_id = surveys.record_answer(draft, now=now)
    nurture(answer_id, kind, now=now)
    return answer_id


@command(T("Undo", "add task"))
def nurture(answer_id: int, kind: TaskKind, *, now: int) -> int:
    """Plan a thank-you, or to ask for a recommendation, by the next open day; the task's id."""
    if answers_seen.hidden("answer", [answer_id]):
        raise ValidationError("hat", hats.OWNERS_ALONE)
    if kind not in NURTURES or not may_be_nurtured(answer_id):
        words = T("Promoters", "There is nothing to plan here: no promoter, or planned already.")
        raise ValidationError("answer", words)
    answer: Any = Answer.get_by_id(answer_id)  # a row of peewee, untyped
    draft = TaskDraft(
        kind=kind,
        customer_id=answer.customer_id,
        answer_id=answer_id,
        owner_id=acting_staff.get(),
    )
    return tasks.add_task(draft, now=now)


def _is_planned(answer_id: int) -> bool:
    found = Task.select().where((Task.answer == answer_id) & (Task.kind << _KINDS))
    return bool(found.exists())
