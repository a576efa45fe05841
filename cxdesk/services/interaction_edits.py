"""Interactions corrected and deleted afterwards: slips of the pen, without rewriting a case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import interactions as rules
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import channels, conflicts, hats, shop, staff, tasks, whose
from cxdesk.services.case_writing import found_case, topic_id_of
from cxdesk.services.command import acting_staff, command
from cxdesk.services.naming import spoken_name
from cxdesk.store import interaction_records as store
from cxdesk.store.models import Case, Interaction, Task

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.store.interaction_records import Written

_GONE = T("Interaction", "This interaction is gone.")
_OTHERS_TOO = T(
    "Interaction",
    "More has happened with case {number} since, so its customer is not changed from here.",
)
_MADE_ANEW = ("cases", "case_event", "task")


def interaction(interaction_id: int) -> rules.Interaction:
    """One interaction; ValidationError when it is gone."""
    line = store.interaction(interaction_id)
    if line is None:
        raise ValidationError("interaction", _GONE)
    known = line.customer_id is not None
    name = spoken_name(line.name, line.phone, line.number, line.customer_id) if known else ""
    return rules.Interaction(
        id=line.id,
        customer_id=line.customer_id,
        customer_name=name,
        case_id=line.case_id,
        is_opening=any(row.table == "cases" for row in _made(store.written_with(line.id))),
        staff_id=line.staff_id,
        direction=Direction(line.direction),
        channel=line.channel,
        topic=line.topic or "",
        outcome=Outcome(line.outcome),
        note=line.note,
        minutes=line.minutes,
        arrived_at=line.arrived_at,
        replied_at=line.replied_at,
        created_at=line.created_at,
    )


@command(T("Undo", "edit interaction"))
def edit_interaction(
    interaction_id: int, draft: InteractionDraft, *, seen: int | None = None, now: int
) -> None:
    """Correct an interaction; who logged it stays unless the draft names someone.

    Its words are corrected where logging copied them to (the case's log, its task), and channel,
    topic and customer of a case that it opened. ValidationError for what would contradict the log
    of its case; ChangedMeanwhile when somebody changed the interaction after ``seen``.
    """
    conflicts.check("interaction", interaction_id, seen)
    before = interaction(interaction_id)
    draft = _checked(before, draft, now)
    topic_id = topic_id_of(draft.topic)
    written = store.written_with(interaction_id)
    made = _made(written)
    if before.case_id is not None:
        _correct_case(before, draft, topic_id, made)
    _correct_words(before.note, draft.note, made)
    is_other_contact = (before.customer_id, before.arrived_at) != (
        draft.customer_id,
        draft.arrived_at,
    )
    if is_other_contact:
        _take_back_moves(written)
    values = _values(draft, topic_id)
    Interaction.update(**values).where(Interaction.id == interaction_id).execute()
    if is_other_contact:
        tasks.contacted(draft.customer_id, now=now)


@command(T("Undo", "delete interaction"))
def delete_interaction(interaction_id: int, *, now: int) -> None:
    """Take an interaction back with what it wrote, when nothing else followed.

    The counter takes back its own of today; ValidationError else, or when more has happened since.
    """
    kept = interaction(interaction_id)
    zone = shop.calendar().zone
    is_of_today = local_date(kept.created_at, zone) == local_date(now, zone)
    if not is_of_today or kept.staff_id != acting_staff.get():
        hats.require(Hat.OWNER)
    written = store.written_with(interaction_id)
    made = _made(written)
    if kept.case_id is not None:
        _check_nothing_followed(kept, made)
    if any(row.table == "task" and not store.is_untouched_task(row.row_id) for row in made):
        raise ValidationError("interaction", rules.TASK_USED)
    changed = [row for row in written if row.before is not None and row.table != "customer"]
    for row in reversed(changed):
        if not store.is_as_written(row):
            raise ValidationError("interaction", rules.FOLLOWED.fill(number=kept.case_id or ""))
        store.put_back(row)
    store.delete("interaction", interaction_id)
    moves = [row for row in written if row.table == "task_move" and row.before is None]
    for row in (*moves, *sorted(made, key=lambda row: _MADE_ANEW.index(row.table), reverse=True)):
        store.delete(row.table, row.row_id)


def _take_back_moves(written: Iterable[Written]) -> None:
    """The calls that logging moved are due as before, if nobody changed them since."""
    moves = [row for row in written if row.table == "task_move" and row.before is None]
    calls = [row for row in written if row.table == "task" and row.before is not None]
    if not all(store.is_as_written(row) for row in calls):
        return
    for row in reversed(calls):
        store.put_back(row)
    for row in moves:
        store.delete(row.table, row.row_id)


def _made(written: Iterable[Written]) -> tuple[Written, ...]:
    """The case, the lines of its log and the task that logging made."""
    return tuple(row for row in written if row.before is None and row.table in _MADE_ANEW)


def _ids(made: Iterable[Written], table: str) -> tuple[int, ...]:
    return tuple(row.row_id for row in made if row.table == table)


def _checked(before: rules.Interaction, draft: InteractionDraft, now: int) -> InteractionDraft:
    same_channel = draft.channel == before.channel  # it may have left the shop's list since
    draft = replace(
        draft,
        topic=clean_line(draft.topic),
        note=clean_text(draft.note),
        channel=draft.channel if same_channel else channels.checked(draft.channel),
        case_id=before.case_id,
    )
    rules.check(draft, now)
    rules.check_edit(before, draft)
    staff.check_signature(before.staff_id, draft.staff_id)
    return replace(draft, customer_id=whose.living_or_nobody(draft.customer_id))


def _values(draft: InteractionDraft, topic_id: int | None) -> dict[str, object]:
    """What is written; who logged it stays unless someone is named."""
    signed = {} if draft.staff_id is None else {"staff": draft.staff_id}
    return {
        "customer": draft.customer_id,
        "direction": draft.direction.value,
        "channel": draft.channel,
        "topic": topic_id,
        "outcome": draft.outcome.value,
        "note": draft.note,
        "minutes": draft.minutes,
        "arrived_at": draft.arrived_at,
        "arrived_on": local_date(draft.arrived_at, shop.calendar().zone).isoformat(),
        "replied_at": rules.replied_at(draft),
        **signed,
    }


def _correct_case(
    before: rules.Interaction,
    draft: InteractionDraft,
    topic_id: int | None,
    made: tuple[Written, ...],
) -> None:
    """The case that it opened goes by it; a case that was there keeps what it has."""
    case = found_case(before.case_id or 0)
    if not before.is_opening:
        if draft.customer_id not in {before.customer_id, case.customer_id}:
            words = T("Case", "This case belongs to another customer.")
            raise ValidationError("customer_id", words)
        return
    if draft.customer_id != before.customer_id:
        is_alone = not store.has_others(case.id, before.id)
        if not is_alone or store.has_other_tasks(case.id, _ids(made, "task")):
            raise ValidationError("customer_id", _OTHERS_TOO.fill(number=case.id))
        Task.update(customer=draft.customer_id).where(Task.id << _ids(made, "task")).execute()
    values = {"customer": draft.customer_id, "channel": draft.channel, "topic": topic_id}
    Case.update(**values).where(Case.id == case.id).execute()


def _correct_words(before: str, after: str, made: tuple[Written, ...]) -> None:
    if before == after:
        return
    for table in ("case_event", "task"):
        store.rename_note(table, _ids(made, table), before, after)


def _check_nothing_followed(kept: rules.Interaction, made: tuple[Written, ...]) -> None:
    """ValidationError when the case has more than what this interaction wrote."""
    case_id, events = kept.case_id or 0, _ids(made, "case_event")
    followed = store.has_other_events(case_id, events, since=max(0, min(events, default=0) - 1))
    if kept.is_opening:
        followed = store.has_other_events(case_id, events) or store.has_others(case_id, kept.id)
        followed = followed or store.has_other_tasks(case_id, _ids(made, "task"))
    elif not events:
        followed = True  # logged before the log of changes reaches back, or read from a file
    if followed:
        raise ValidationError("interaction", rules.FOLLOWED.fill(number=case_id))
