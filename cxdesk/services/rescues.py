"""Rescues: what is done about low answers, in four steps; how each ended, and whom to ask again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain import rescues as rules
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.corrections import AnswerChangeKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.iso_dates import to_iso
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.periods import local_date
from cxdesk.domain.rescues import Rescue, RescueAnswer, RescueEnd, RescueOutcome, RescueStep
from cxdesk.domain.surveys import SURVEY_SHORT, SurveyKind
from cxdesk.domain.tasks import TaskKind
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, calls, shop, tasks
from cxdesk.services.command import command
from cxdesk.store import rescues as store
from cxdesk.store import tasks as task_store

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from cxdesk.domain.interactions import LoggedInteraction
    from cxdesk.domain.tasks import Task

NOT_YOURS = T(
    "Rescue", "Nothing was noted: only the owner and who is responsible change this rescue."
)
_KINDS = (TaskKind.RESCUE.value,)
_MOST = 500


def open_rescues(
    owners: Collection[int | None] | None = None, limit: int = 500
) -> tuple[Rescue, ...]:
    """The calls that are still to be made or brought to an end, the earliest due first."""
    return _told(tasks.found(task_store.Wanted(owners=owners, kinds=_KINDS), limit))


def ended_rescues(*, after: Rescue | None = None, limit: int = 200) -> tuple[Rescue, ...]:
    """Those that came to an end, the newest first; the page after a row."""
    before = None if after is None else (after.task.done_at or 0, after.id)
    return _told(tasks.ended(_KINDS, before, limit))


def rescue(task_id: int) -> Rescue:
    """One rescue by its task; ValidationError when there is none."""
    found = tasks.task(task_id)
    if found.kind is not TaskKind.RESCUE:
        raise ValidationError("task", T("Rescue", "This task is not a rescue call."))
    return _told((found,))[0]


def call_after(answer_id: int, customer_id: int | None) -> Task | None:
    """The open call that an answer of this customer asks for; None where it asks for none."""
    if customer_id is None:
        return None
    wanted = task_store.Wanted(customer_id=customer_id, kinds=_KINDS)
    found = (one for one in tasks.found(wanted, _MOST) if one.answer_id == answer_id)
    return next(found, None)


@command(T("Undo", "tick rescue step"))
def tick(task_id: int, step: RescueStep, *, is_taken: bool = True, now: int) -> None:
    """Note that a step was taken now, or that it was not."""
    _own(task_id)
    store.write(task_id, **{f"{RescueStep(step).value}_at": now if is_taken else None})


@command(T("Undo", "note on rescue"))
def write_note(task_id: int, note: str, *, now: int) -> None:
    """Keep what is good to know about a rescue."""
    _own(task_id)
    note = clean_text(note).strip()
    check_length("note", note, NOTE_MAX)
    store.write(task_id, note=note)


@command(T("Undo", "close rescue"))
def close_rescue(task_id: int, end: RescueEnd, *, now: int) -> None:
    """Say how a rescue ended, and finish its task; said again it replaces what was said before."""
    found = _own(task_id)
    end = replace(end, note=clean_text(end.note).strip(), outcome=RescueOutcome(end.outcome))
    rules.check_end(end, min(_today(now), found.reask_on or _today(now)))
    if found.is_open:
        tasks.end(task_id, now=now)
    store.write(
        task_id,
        outcome=end.outcome.value,
        note=end.note or found.note,
        reask_on=to_iso(end.reask_on),
    )


@command(T("Undo", "log call"))
def log_rescue_call(
    task_id: int, said: str, steps: Iterable[RescueStep], end: RescueEnd | None, *, now: int
) -> LoggedInteraction:
    """Write the call, tick what was done in it, and close the rescue unless it goes on."""
    found = _own(task_id)
    if found.task.customer_id is None:
        raise ValidationError("customer_id", T("Task", "Say who is to be called."))
    for step in steps:
        if step not in found.steps:
            tick(task_id, step, now=now)
    if end is not None:
        close_rescue(task_id, end, now=now)
    case_id = found.task.case_id
    return calls.log_call(found.task.customer_id, said, case_id=case_id, now=now)


def _own(task_id: int) -> Rescue:
    """The rescue, if who works now may read and so change it."""
    found = rescue(task_id)
    if answers_seen.hidden("task", [task_id]):
        raise ValidationError("hat", NOT_YOURS)
    return found


def _today(now: int) -> date:
    return local_date(now, shop.calendar().zone)


def _told(found: Sequence[Task]) -> tuple[Rescue, ...]:
    asked = [task.answer_id for task in found if task.answer_id is not None]
    answers = store.answers(answers_seen.seen(asked))
    lines = store.rescues(task.id for task in found)
    hidden = answers_seen.hidden("task", [task.id for task in found])
    return tuple(
        _rescue(task, answers.get(task.answer_id or 0), lines.get(task.id), task.id in hidden)
        for task in found
    )


def _rescue(
    task: Task, answer: store.AnswerLine | None, line: store.RescueLine | None, is_hidden: bool
) -> Rescue:
    line = line or store.RescueLine(None, None, None, None, "", "", None)
    steps = {step: at for step, at in zip(RescueStep, line[:4], strict=True) if at is not None}
    return Rescue(
        task=task,
        answer=None if answer is None else _answer(answer),
        steps=steps,
        outcome=RescueOutcome(line.outcome) if line.outcome else None,
        note="" if is_hidden else line.note,
        reask_on=None if line.reask_on is None else date.fromisoformat(line.reask_on),
    )


def _answer(line: store.AnswerLine) -> RescueAnswer:
    kind = SurveyKind(line.kind)
    return RescueAnswer(
        id=line.id,
        survey=line.survey if kind is SurveyKind.OWN else SURVEY_SHORT[kind],
        score=line.score,
        out_of=line.scale_max,
        comment=line.comment,
        answered_at=line.answered_at,
        is_excluded=line.excluded_at is not None,
        ended_by=AnswerChangeKind(line.ended_by) if line.ended_by else None,
    )
