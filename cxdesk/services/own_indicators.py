"""Indicators of the shop's own: made, edited, taken off the lists, and their values typed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import own as rules
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.limits import check_length
from cxdesk.domain.periods import local_date, period_of
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import chosen, shop
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import own as store
from cxdesk.store.own import KeptValue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cxdesk.domain.own import OwnDraft, OwnIndicator

NO_NOTES: Mapping[tuple[int, date], str] = {}


def indicators(*, with_inactive: bool = False) -> tuple[OwnIndicator, ...]:
    """The shop's own indicators in the order they were made."""
    return store.indicators(with_inactive=with_inactive)


def find(text: str) -> OwnIndicator:
    """The indicator with that key, with or without "own_", or that name.

    ValidationError("indicator", …) when there is none.
    """
    known = store.indicators(with_inactive=True)
    wanted = folded(text)
    for names in (_keys_of, _names_of):
        for indicator in known:
            if wanted in names(indicator):
                return indicator
    said = T("Own", "There is no indicator of your own called “{text}”.")
    raise ValidationError("indicator", said.fill(text=text))


@owner_only
def values(indicator_id: int, first: date, last: date) -> tuple[KeptValue, ...]:
    """The typed values of the periods that start on first…last, both inclusive, in order.

    Of taps those of a period are left out while there are fewer than three.
    """
    least = rules.LEAST_TAPS if _stored(indicator_id).says.is_tapped else 1
    return tuple(kept for kept in store.values(indicator_id, first, last) if kept.n >= least)


@command(T("Undo", "add indicator"), by=Hat.OWNER)
def add_indicator(draft: OwnDraft, *, now: int) -> str:
    """Make an indicator; its key. It stands on the board while there is room there.

    ValidationError at the field that breaks a rule.
    """
    tidy = rules.check(_tidied(draft))
    known = store.indicators(with_inactive=True)
    _refuse_same_name(tidy.name, known)
    key = rules.key_of(tidy.name, (indicator.key for indicator in known))
    store.insert(key, tidy, now)
    with suppress(ValidationError):  # the board is full
        chosen.show(key, now=now)
    return key


@command(T("Undo", "edit indicator"), by=Hat.OWNER)
def edit_indicator(indicator_id: int, draft: OwnDraft, *, now: int) -> None:
    """Let an indicator say what a draft says; its key stays.

    ValidationError at the field that breaks a rule: unit and period are fixed by the first value,
    and no value may lie beyond the bounds.
    """
    before, tidy = _stored(indicator_id), rules.check(_tidied(draft))
    others = (other for other in store.indicators() if other.id != indicator_id)
    _refuse_same_name(tidy.name, tuple(others))
    typed = store.values(indicator_id)
    _refuse_new_meaning(before.says, tidy, has_values=bool(typed))
    for kept in typed:
        field = "floor" if tidy.floor is not None and kept.value < tidy.floor else "ceiling"
        rules.check_value(kept.value, tidy, field)
    store.update(indicator_id, tidy)


@command(T("Undo", "remove indicator"), by=Hat.OWNER)
def deactivate_indicator(indicator_id: int, *, now: int) -> None:
    """Take an indicator off the lists; its values and goals stay."""
    store.set_active(_stored(indicator_id).id, is_active=False)


@command(T("Undo", "bring back indicator"), by=Hat.OWNER)
def reactivate_indicator(indicator_id: int, *, now: int) -> None:
    """Put an indicator on the lists again, with its values."""
    found = _stored(indicator_id)
    _refuse_same_name(found.says.name, store.indicators())
    store.set_active(indicator_id, is_active=True)


@command(T("Undo", "type figures"), by=Hat.OWNER)
def set_value(
    indicator_id: int, on: date, value: float | None, *, note: str | None = None, now: int
) -> date:
    """Type the value of the period that holds a day, in place of any it had; its first day.

    None takes the value away; without a note the one it had stays. ValidationError for a value
    that the indicator cannot have, a period that has not begun, or an indicator that is tapped.
    """
    found, settings = _stored(indicator_id), shop.current()
    _refuse_tapped(found.says)
    start = period_of(on, found.says.grain, settings.first_weekday).start
    if value is None:
        store.drop_value(indicator_id, start)
        return start
    rules.check_value(value, found.says)
    rules.check_counted(value, found.says)
    rules.check_begun(start, local_date(now, settings.calendar().zone))
    told = _note_of(indicator_id, start) if note is None else clean_line(note)
    check_length("note", told, rules.LONGEST_NOTE)
    store.put_value(KeptValue(indicator_id, start, float(value), told), now)
    return start


@command(T("Undo", "type figures"), by=Hat.OWNER)
def set_values(
    changes: Mapping[tuple[int, date], float | None],
    *,
    notes: Mapping[tuple[int, date], str] = NO_NOTES,
    now: int,
) -> None:
    """Type several values at once, by indicator and any day of the period; other notes stay.

    ``notes`` go with the values that are there then: ValidationError("note") without one.
    """
    for (indicator_id, on), value in changes.items():
        set_value(indicator_id, on, value, now=now)
    for (indicator_id, on), note in notes.items():
        _note(indicator_id, on, note)


def _note(indicator_id: int, on: date, note: str) -> None:
    says, told = _stored(indicator_id).says, clean_line(note)
    start = period_of(on, says.grain, shop.current().first_weekday).start
    check_length("note", told, rules.LONGEST_NOTE)
    if not store.values(indicator_id, start, start):
        raise ValidationError("note", T("Own", "A note goes with a value: type that first."))
    _refuse_tapped(says)
    store.put_note(indicator_id, start, told)


def _note_of(indicator_id: int, start: date) -> str:
    kept = store.values(indicator_id, start, start)
    return kept[0].note if kept else ""


def _tidied(draft: OwnDraft) -> OwnDraft:
    return replace(draft, name=clean_line(draft.name), meaning=clean_line(draft.meaning))


def _stored(indicator_id: int) -> OwnIndicator:
    found = store.by_id(indicator_id)
    if found is None:
        raise ValidationError("indicator", T("Own", "This indicator is gone."))
    return found


def _keys_of(indicator: OwnIndicator) -> frozenset[str]:
    return frozenset((folded(indicator.key), folded(indicator.key.removeprefix(rules.KEY_PREFIX))))


def _names_of(indicator: OwnIndicator) -> frozenset[str]:
    return frozenset((folded(indicator.says.name),))


def _refuse_same_name(name: str, others: tuple[OwnIndicator, ...]) -> None:
    """Two cards of the same name could not be told apart."""
    if any(name.casefold() == other.says.name.casefold() for other in others if other.is_active):
        text = T("Own", "There is already an indicator called “{name}”.")
        raise ValidationError("name", text.fill(name=name))


def _refuse_tapped(says: OwnDraft) -> None:
    """Who types over taps would answer for others, and who clears them would silence them."""
    if says.is_tapped:
        text = T("Own", "“{name}” is tapped by those who work here: nobody types it.")
        raise ValidationError("indicator", text.fill(name=says.name))


def _refuse_new_meaning(before: OwnDraft, after: OwnDraft, *, has_values: bool) -> None:
    for field in ("unit", "grain", "entry"):
        if has_values and getattr(before, field) != getattr(after, field):
            text = T("Own", "This cannot change any more: values have been typed.")
            raise ValidationError(field, text)
