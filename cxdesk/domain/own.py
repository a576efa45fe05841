"""Indicators of the shop's own, whose values are typed: their rules, keys and dates."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Direction, Unit
from cxdesk.domain.limits import check_length, check_number
from cxdesk.domain.periods import Grain, Period, period_of
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

KEY_PREFIX = "own_"
LEAST_TAPS, MOST_TAP = 3, 5
LONGEST_NAME = 60
LONGEST_MEANING = 300
LONGEST_NOTE = 200
_LONGEST_KEY = 40
_HOUR = 3600
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
_NEVER_ADD_UP = frozenset((Unit.PERCENT, Unit.SCORE, Unit.POINTS))


class Entry(StrEnum):
    """How values come in: typed by period, or tapped by those who work here, without names."""

    GRID = "grid"
    TAP = "tap"


EVERY_WORDS: dict[Grain, T] = {
    Grain.DAY: T("Own", "every day"),
    Grain.WEEK: T("Own", "every week"),
    Grain.MONTH: T("Own", "every month"),
    Grain.QUARTER: T("Own", "every quarter"),
    Grain.YEAR: T("Own", "every year"),
}
ENTRY_WORDS: dict[Entry, T] = {
    Entry.GRID: T("Own", "You type them"),
    Entry.TAP: T("Own", "One tap each, without names"),
}
UNIT_WORDS: dict[Unit, T] = {
    Unit.PERCENT: T("Own", "Per cent"),
    Unit.MONEY: T("Own", "Money"),
    Unit.COUNT: T("Own", "Count"),
    Unit.NUMBER: T("Own", "Number with decimals"),
    Unit.SCORE: T("Own", "Score"),
    Unit.SECONDS: T("Own", "Time"),
    Unit.POINTS: T("Own", "Points"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDraft:
    """An indicator as its maker describes it; ``grain`` is the period that one value is for.

    ``adds_up`` when the values of two periods make up that of both together (visits, not shares);
    ``floor`` and ``ceiling`` are what it cannot go beyond. Values are in the unit's own measure:
    money in minor units, time in seconds.
    """

    name: str
    unit: Unit
    direction: Direction
    grain: Grain
    meaning: str = ""
    adds_up: bool = False
    is_leading: bool = False
    floor: float | None = None
    ceiling: float | None = None
    entry: Entry = Entry.GRID

    @property
    def is_tapped(self) -> bool:
        """Whether its values are taps, of which nobody sees fewer than three."""
        return self.entry is Entry.TAP


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnIndicator:
    """A kept indicator of the shop's own: its stable key and what its draft said."""

    id: int
    key: str
    says: OwnDraft
    is_active: bool = True


def check(draft: OwnDraft) -> OwnDraft:
    """The draft itself; ValidationError at the field that breaks a rule."""
    if not draft.name:
        raise ValidationError("name", T("Own", "Give the indicator a name."))
    check_length("name", draft.name, LONGEST_NAME)
    check_length("meaning", draft.meaning, LONGEST_MEANING)
    if draft.adds_up and draft.unit in _NEVER_ADD_UP:
        text = T("Own", "Shares, scores and points do not add up: their mean is taken.")
        raise ValidationError("adds_up", text)
    for field, bound in (("floor", draft.floor), ("ceiling", draft.ceiling)):
        if bound is not None:
            check_number(field, bound)
    if draft.floor is not None and draft.ceiling is not None and draft.floor >= draft.ceiling:
        raise ValidationError("ceiling", T("Own", "The highest value must be above the lowest."))
    if draft.is_tapped:
        _check_tapped(draft)
    return draft


def check_tap(score: int) -> int:
    """The score itself; ValidationError when it is none of the five faces."""
    if not 1 <= score <= MOST_TAP:
        raise ValidationError("score", T("Own", "A tap is a number from 1 to 5."))
    return score


def with_tap(mean: float, n: int, score: int) -> tuple[float, int]:
    """The running mean of n taps and how many there are, after one more."""
    return (round(mean * n) + score) / (n + 1), n + 1


def check_value(value: float, draft: OwnDraft, field: str = "value") -> float:
    """The value itself; ValidationError when the indicator cannot have it."""
    check_number(field, value)
    too_low = draft.floor is not None and value < draft.floor
    too_high = draft.ceiling is not None and value > draft.ceiling
    if too_low or too_high:
        text = T("Own", "{value} is outside what “{name}” can be.")
        shown = Amount(value, draft.unit, draft.unit is Unit.POINTS)
        raise ValidationError(field, text.fill(value=shown, name=draft.name))
    return value


def check_counted(value: float, draft: OwnDraft, field: str = "value") -> None:
    """Refuse part of a thing where whole things are counted, and fewer than none of them."""
    if draft.unit is not Unit.COUNT:
        return
    if not float(value).is_integer() or (draft.floor is None and value < 0):
        raise ValidationError(field, T("Own", "A count is a whole number, 0 or more."))


def is_by_hours(seconds: Sequence[float], *, otherwise: bool) -> bool:
    """Whether a bare number among these times means hours: the middle one is an hour or more."""
    return median(seconds) >= _HOUR if seconds else otherwise


def check_begun(start: date, today: date, field: str = "on") -> None:
    """Refuse a period that has not begun: typed figures are facts, not plans."""
    if start > today:
        text = T("Own", "This period has not begun yet: it starts on {date}.")
        raise ValidationError(field, text.fill(date=start))


def key_of(name: str, taken: Iterable[str]) -> str:
    """A stable key from a name: "Página vista" is own_pagina_vista; a used one gets a number."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    stem = _NOT_IN_KEYS.sub("_", plain).strip("_")[:_LONGEST_KEY].strip("_") or "indicator"
    used, key, number = frozenset(taken), f"{KEY_PREFIX}{stem}", 2
    while key in used:
        key, number = f"{KEY_PREFIX}{stem}_{number}", number + 1
    return key


def is_own_key(key: str) -> bool:
    """Whether a key can only be that of an indicator of the shop's own."""
    return key.startswith(KEY_PREFIX)


def without_values(key: str) -> OwnIndicator:
    """What stands for an indicator that is gone: its key, and nothing typed."""
    name = key.removeprefix(KEY_PREFIX).replace("_", " ")
    says = OwnDraft(
        name=name, unit=Unit.NUMBER, direction=Direction.NEUTRAL, grain=Grain.MONTH, adds_up=True
    )
    return OwnIndicator(id=0, key=key, says=says, is_active=False)


def _check_tapped(draft: OwnDraft) -> None:
    """One tap a week on five faces; anything else would not be a tap."""
    is_faces = draft.unit is Unit.SCORE and (draft.floor, draft.ceiling) == (1, MOST_TAP)
    if not is_faces or draft.grain is not Grain.WEEK:
        text = T("Own", "What is tapped is a score from 1 to 5, every week.")
        raise ValidationError("entry", text)


def lacking(typed: Sequence[bool | None]) -> tuple[int, ...]:
    """The places of the periods without a value, from the first that has one on.

    In order, for each period whether it has one; None where none is expected (not over yet, or the
    shop was closed).
    """
    first = next((place for place, is_typed in enumerate(typed) if is_typed), len(typed))
    return tuple(place for place in range(first, len(typed)) if typed[place] is False)


def typed_for(start: date, grain: Grain) -> Period:
    """The period that a value is for; weeks are seven days from where they were typed."""
    return period_of(start, grain, start.weekday())
