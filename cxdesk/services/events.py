"""Events: noted, mended, listed, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import events as rules
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.events import ShopEvent, ShopEventKind
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import conflicts, staff
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import events as store
from cxdesk.store.models import Event

if TYPE_CHECKING:
    from datetime import date

_GONE = T("Events", "This event is gone.")


@command(T("Undo", "add event"), by=Hat.OWNER)
def add_event(on: date, note: str, kind: ShopEventKind = ShopEventKind.OTHER, *, now: int) -> int:
    """Note what happened on a day; its id. ValidationError when the note is empty or too long."""
    text = rules.check(clean_line(note))
    row = Event.create(happened_on=on.isoformat(), note=text, kind=kind.value, created_at=now)
    return int(row.id)


@command(T("Undo", "edit event"), by=Hat.OWNER)
def edit_event(
    event_id: int,
    on: date,
    note: str,
    kind: ShopEventKind,
    *,
    seen: int | None = None,
    now: int,
) -> None:
    """Set an event right; as of an earlier day, too, it is what it was mended to.

    Raises ChangedMeanwhile when somebody changed the event after ``seen``.
    """
    conflicts.check("event", event_id, seen)
    text = rules.check(clean_line(note))
    values = {"happened_on": on.isoformat(), "note": text, "kind": kind.value}
    if not Event.update(values).where(Event.id == event_id).execute():
        raise ValidationError("event", _GONE)


@command(T("Undo", "delete event"), by=Hat.OWNER)
def delete_event(event_id: int, *, now: int) -> None:
    """Take an event away."""
    if not Event.delete().where(Event.id == event_id).execute():
        raise ValidationError("event", _GONE)


@owner_only
def event(event_id: int) -> ShopEvent:
    """One event; ValidationError when it is gone."""
    found = store.one(event_id)
    if found is None:
        raise ValidationError("event", _GONE)
    return found


@owner_only
def guessed_kind(note: str) -> ShopEventKind:
    """What kind of event a note tells of, by its words and the first names of the staff."""
    return rules.guess(note, (member.name for member in staff.staff(with_inactive=True)))


@owner_only
def events(first: date, last: date, *, as_of: int | None = None) -> tuple[ShopEvent, ...]:
    """The events of the dates first…last, both inclusive, in order; ``as_of``: noted before it."""
    return store.between(first, last, as_of)
