"""Importing the history of cases: an append-only log, so a line already there is left alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import vocabulary
from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.text import T
from cxdesk.services.importing import words
from cxdesk.services.importing.plan import Desk, check_text
from cxdesk.services.importing.values import RowError
from cxdesk.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.services.importing.source import Cells, Source
    from cxdesk.services.importing.values import Moment

MOMENTS = ("at",)
AMOUNTS: tuple[str, ...] = ()
_DAY = 86_400
_UNCHANGED = (None, None, None, None)  # kind and owner, before and after


class _Event(NamedTuple):
    """What makes an event the same as one already kept."""

    case_id: int
    at: int
    actor: str
    kind: str
    status_after: str | None
    note: str


def prepare(source: Source, desk: Desk) -> int:
    """Read all rows into the desk's plan; how many were read."""
    found: list[tuple[_Event, int | None]] = []
    read = _reader(source, desk)
    count = source.each(lambda _, cells: found.append(read(cells)), desk.plan)
    kept = _kept({event.case_id for event, _ in found})
    for event, staff_id in sorted(found, key=lambda pair: pair[0].at):
        if kept[event]:
            kept[event] -= 1
            desk.plan.unchanged += 1
            continue
        is_public = event.kind == "message"
        head = (desk.new_id("case_event"), event.case_id, event.at, event.actor, staff_id)
        tail = (event.kind, is_public, event.status_after, event.note, desk.batch_id)
        desk.plan.rows["case_event"].append((*head, *tail, *_UNCHANGED))
        desk.plan.added += 1
    return count


def _reader(source: Source, desk: Desk) -> Callable[[Cells], tuple[_Event, int | None]]:
    number, at, actor = source.text("case_id"), source.moment("at"), source.text("actor")
    kind, status = source.text("type"), source.text("status_after")
    agent, note = source.text("agent"), source.text("note")
    cases = desk.known("cases")
    facts = {
        row[0]: (row[1], row[2]) for row in bulk.rows("cases", ("id", "opened_at", "owner_id"))
    }

    def read(cells: Cells) -> tuple[_Event, int | None]:
        case_id = _case(cases, number(cells))
        opened_at, owner_id = facts[case_id]
        when = _when(at(cells), opened_at)
        who, name = _actor(actor(cells), agent(cells), desk)
        what = words.required(kind(cells), T("Import", "the type is missing"))
        event = _Event(
            case_id,
            when,
            who,
            words.stored_key(vocabulary.EVENT_KINDS, what, words.UNKNOWN_TYPE),
            words.stored_key(vocabulary.STATUSES, status(cells), words.UNKNOWN_STATUS) or None,
            note(cells),
        )
        if event.kind == "status" and event.status_after is None:
            raise RowError(T("Import", "a status event needs its status_after"))
        check_text("note", event.note, NOTE_MAX)
        staff_id = (desk.staff(name) or owner_id) if who == "staff" else None
        return event, staff_id

    return read


def _when(moment: Moment | None, opened_at: int) -> int:
    """The instant of an event; a bare date on the opening day is the opening itself."""
    at = words.instant(moment, T("Import", "the date is missing"))
    if at >= opened_at:
        return at
    if moment is not None and moment.clock is None and opened_at - at < _DAY:
        return opened_at
    raise RowError(T("Import", "this is before the case was opened"))


def _case(cases: dict[str, int], number: str) -> int:
    words.required(number, T("Import", "the number of the case is missing"))
    found = cases.get(number)
    if found is None:
        text = T("Import", "the case “{number}” is not known; import the cases first")
        raise RowError(text.fill(number=number))
    return found


def _actor(text: str, agent: str, desk: Desk) -> tuple[str, str]:
    """Who did it, and the name when it was staff; the name of someone on the staff will do."""
    words.required(text, T("Import", "who did it is missing (actor)"))
    found = vocabulary.look_up(vocabulary.ACTORS, text)
    if found is None and desk.is_staff(text):
        return "staff", text
    if found is None:
        raise RowError(words.UNKNOWN_ACTOR.fill(text=text))
    return found, agent


def _kept(case_ids: set[int]) -> Counter[_Event]:
    columns = ("case_id", "at", "actor", "kind", "status_after", "note")
    return Counter(
        _Event(*row) for row in bulk.rows_where("case_event", columns, "case_id", case_ids)
    )
