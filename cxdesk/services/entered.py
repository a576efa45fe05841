"""Everything entered on a local day, by whom, with the takings; and taking one of it back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.entered import EnteredDay, Entry, EntryKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.periods import day_start
from cxdesk.domain.surveys import OWN_UNDO_SECONDS
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, command, entry_words, hats, shop, staff
from cxdesk.services.naming import spoken_name
from cxdesk.store import changelog
from cxdesk.store import entered as store
from cxdesk.store import today as today_store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.store.changelog import StepInfo
    from cxdesk.store.entered import RecordLine, StepLine

_DAY = timedelta(days=1)
_OTHERS = T("Entered", "Others entered this. The owner can take it back.")
_STAY = frozenset(("answer", "answer_change"))
_TOO_LATE = T("Entered", "An answer can be taken back for 15 minutes; the owner can correct it.")
_ANSWERED = (EntryKind.ANSWER, EntryKind.PILE)


def entered(on: date, *, now: int) -> EnteredDay:
    """What was entered on a local day, newest first, as seen at ``now``; what is gone is not."""
    zone = shop.calendar().zone
    lines = store.steps(day_start(on, zone), day_start(on + _DAY, zone))
    known = {kind: store.records(kind, ids) for kind, ids in store.ids_by_kind(lines).items()}
    names = {member.id: member.name for member in staff.staff(with_inactive=True)}
    return EnteredDay(
        on=on,
        entries=tuple(_entries(lines, known, names, now)),
        takings=today_store.takings(on.isoformat()),
    )


def undo(step_id: int, *, now: int) -> T | None:
    """Take one step back: one's own, or any as the owner; ValidationError when it may not be."""
    step = changelog.step_info(step_id)
    is_others = step is not None and step.staff_id != command.acting_staff.get()
    if is_others and hats.worn() is not Hat.OWNER:
        raise ValidationError("undo", _OTHERS)
    check_in_time(step, now=now)
    return command.undo_step(step_id, now=now)


def check_in_time(step: StepInfo | None, *, now: int) -> None:
    """ValidationError("undo") for a step that wrote answers more than 15 minutes ago: they stay.

    So does what was done to them since; the owner corrects or excludes them, with a reason.
    """
    if step is None or now - step.at <= OWN_UNDO_SECONDS:
        return
    if not _STAY.isdisjoint(store.tables_of(step.id)):
        raise ValidationError("undo", _TOO_LATE)


def _entries(
    lines: Iterable[StepLine],
    known: dict[EntryKind, dict[int, RecordLine]],
    names: dict[int, str],
    now: int,
) -> Iterable[Entry]:
    hidden = {kind: answers_seen.hidden(kind.value, records) for kind, records in known.items()}
    for line in lines:
        kind = EntryKind(line.table)
        record = known[kind].get(line.record_id)
        if record is None:
            continue
        who = line.staff_id or record.staff_id
        may_read = record.id not in hidden[kind]
        yield Entry(
            step_id=line.step_id,
            at=line.at,
            staff_id=who,
            staff_name=names.get(who or 0, ""),
            kind=kind,
            record_id=record.id,
            what=entry_words.what(kind, record, may_read=may_read),
            text=record.text if may_read else "",
            customer_id=record.customer_id,
            customer_name=_name(record),
            amount_minor=entry_words.signed(kind, record),
            may_undo=_may_undo(kind, line, now),
        )


def _may_undo(kind: EntryKind, line: StepLine, now: int) -> bool:
    is_late = kind in _ANSWERED and now - line.at > OWN_UNDO_SECONDS
    is_own = hats.worn() is Hat.OWNER or line.staff_id == command.acting_staff.get()
    return is_own and not is_late


def _name(record: RecordLine) -> str:
    if record.customer_id is None:
        return ""
    return spoken_name(record.name, record.phone, record.number, record.customer_id)
