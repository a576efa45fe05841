"""Themes: what several comments speak of, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.stats.intervals import counts_differ
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date


class ThemeState(StrEnum):
    """What becomes of a theme."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


THEME_WORDS: dict[ThemeState, T] = {
    ThemeState.OPEN: T("Theme", "Open"),
    ThemeState.DOING: T("Theme", "Under way"),
    ThemeState.DONE: T("Theme", "Done"),
    ThemeState.DROPPED: T("Theme", "Left as it is"),
}

LEAST, MOST = 1, 5
MUCH_FROM = 3
LIVE = frozenset((ThemeState.OPEN, ThemeState.DOING))


class Place(StrEnum):
    """Where a theme stands on the board of impact and effort; in the order of what to do first."""

    FIRST = "first"
    PLAN = "plan"
    ASIDE = "aside"
    LEAVE = "leave"


PLACE_WORDS: dict[Place, T] = {
    Place.FIRST: T("Theme", "Do first"),
    Place.PLAN: T("Theme", "Plan"),
    Place.ASIDE: T("Theme", "When there is time"),
    Place.LEAVE: T("Theme", "Better leave"),
}
PLACE_HINTS: dict[Place, T] = {
    Place.FIRST: T("Theme", "much impact, little effort"),
    Place.PLAN: T("Theme", "much impact, much effort"),
    Place.ASIDE: T("Theme", "little impact, little effort"),
    Place.LEAVE: T("Theme", "little impact, much effort"),
}
_PLACES = {
    (True, False): Place.FIRST,
    (True, True): Place.PLAN,
    (False, False): Place.ASIDE,
    (False, True): Place.LEAVE,
}


def place_of(impact: int | None, effort: int | None) -> Place | None:
    """Where a theme stands; from 3 of 5 on it is much. None until both are said."""
    if impact is None or effort is None:
        return None
    return _PLACES[impact >= MUCH_FROM, effort >= MUCH_FROM]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeDraft:
    """A theme as typed; ``impact`` and ``effort`` from 1 to 5, None while nobody has judged it."""

    name: str
    note: str = ""
    impact: int | None = None
    effort: int | None = None
    state: ThemeState = ThemeState.OPEN
    owner_id: int | None = None
    is_tile: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """A theme with what is linked to it; excluded answers are not.

    ``revenue_minor`` is what its customers bought in the twelve months before, less refunds.
    ``told`` of ``customers`` have been told what was done.
    """

    id: int
    name: str
    note: str
    state: ThemeState
    impact: int | None
    effort: int | None
    owner_id: int | None
    owner_name: str
    owner_initials: str
    is_tile: bool
    answers: int
    lately: int
    customers: int
    revenue_minor: int
    told: int
    told_text: str
    told_on: date | None
    done_on: date | None

    @property
    def place(self) -> Place | None:
        """Where it stands on the board."""
        return place_of(self.impact, self.effort)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCustomer:
    """A customer who spoke of a theme: how often, what last, what they bought in twelve months."""

    id: int
    name: str
    answers: int
    last_at: int
    last_comment: str
    revenue_minor: int
    told_at: int | None
    may_be_told: bool


class TopicCount(NamedTuple):
    """How often customers came about a topic, now and in as many days before."""

    name: str
    now: int
    before: int

    @property
    def is_certain(self) -> bool:
        """Whether it changed by more than chance."""
        return counts_differ(self.now, self.before)


def check(draft: ThemeDraft) -> None:
    """Raise for the first rule that a theme breaks."""
    check_length("note", draft.note, NOTE_MAX)
    for field, value in (("impact", draft.impact), ("effort", draft.effort)):
        if value is not None and not LEAST <= value <= MOST:
            words = T("Theme", "This goes from {low} to {high}.")
            raise ValidationError(field, words.fill(low=LEAST, high=MOST))
