"""Reviews: how often a goal is looked at, what was seen and decided then, and when it is next."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.tasks import open_day_from
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.assess import Assessment, Status
    from cxdesk.domain.calendar import Calendar


class Cadence(StrEnum):
    """How often a goal is reviewed."""

    NONE = ""
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


CADENCE_WORDS: dict[Cadence, T] = {
    Cadence.NONE: T("Review", "No reviews"),
    Cadence.WEEKLY: T("Review", "Every week"),
    Cadence.MONTHLY: T("Review", "Every month"),
    Cadence.QUARTERLY: T("Review", "Every quarter"),
}
GO_ON = T("Review", "Go on as before")
_MONTHS = {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3}
_WEEK_DAYS = 7
_A_YEAR = 12


class Seen(NamedTuple):
    """How a goal stood when it was looked at: its value, the value due by then, its status."""

    value: float | None
    expected: float | None
    status: Status

    @classmethod
    def of(cls, assessment: Assessment) -> Seen:
        """What an assessment shows."""
        return cls(assessment.current.value, assessment.expected, assessment.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDraft:
    """A review as typed; without a ``decision`` it goes on as before, without ``next_on`` it ends.

    ``seen`` is what people had before their eyes when they decided.
    """

    goal_id: int
    reviewed_on: date
    seen: Seen
    why: str = ""
    decision: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A review as it is kept, with who held it."""

    id: int
    goal_id: int
    reviewed_on: date
    staff_name: str
    seen: Seen
    why: str
    decision: str
    next_on: date | None
    created_at: int = 0

    @property
    def decided(self) -> T | str:
        """What was decided, in words."""
        return self.decision or GO_ON


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often a goal is looked at and from when on; ``next_on`` is the day that comes next."""

    goal_id: int
    title: str
    kpi_key: str
    owner_name: str
    cadence: Cadence
    first_on: date | None
    last_on: date | None
    next_on: date | None


def next_due(first_on: date, cadence: Cadence, after: date, calendar: Calendar) -> date | None:
    """The first day of a rhythm after a day; on a closed one, the open day that follows it.

    The rhythm stays anchored at its first day: one of a 31st comes on the last day of shorter
    months and on the 31st again after them. None where there is no rhythm.
    """
    if cadence is Cadence.NONE:
        return None
    number = _passed(first_on, cadence, after)
    on = _nth(first_on, cadence, number)
    if on <= after:
        on = _nth(first_on, cadence, number + 1)
    return open_day_from(calendar, on)


def proposed_first(starts_on: date, cadence: Cadence, calendar: Calendar) -> date | None:
    """The first review of a goal when nobody says another: one turn of the rhythm after it starts.

    None where there is no rhythm.
    """
    return next_due(starts_on, cadence, starts_on, calendar)


def check_first(first_on: date | None, starts_on: date) -> None:
    """ValidationError("first_review", …) when a first review comes before the goal does."""
    if first_on is not None and first_on < starts_on:
        text = T("Review", "The first review cannot come before the goal starts.")
        raise ValidationError("first_review", text)


def check_review(draft: ReviewDraft, starts_on: date, today: date) -> None:
    """ValidationError at the field that breaks a rule: days before the goal, ahead, in disorder.

    One that says neither why nor what was decided has only been passed over.
    """
    if draft.reviewed_on > today:
        raise ValidationError("reviewed_on", T("Review", "A review cannot be in the future."))
    if draft.reviewed_on < starts_on:
        text = T("Review", "A review cannot come before the goal starts.")
        raise ValidationError("reviewed_on", text)
    if draft.next_on is not None and draft.next_on <= draft.reviewed_on:
        text = T("Review", "The next review must come after this one.")
        raise ValidationError("next_on", text)
    if not draft.why.strip() and not draft.decision.strip():
        text = T(
            "Review",
            "Say in a few words why it stands so or what is decided, if only to go on as before.",
        )
        raise ValidationError("why", text)


def _passed(first_on: date, cadence: Cadence, after: date) -> int:
    """How many turns of the rhythm lie before a day, or one less."""
    if after < first_on:
        return 0
    if cadence is Cadence.WEEKLY:
        return (after - first_on).days // _WEEK_DAYS
    months = (after.year - first_on.year) * _A_YEAR + after.month - first_on.month
    return months // _MONTHS[cadence]


def _nth(first_on: date, cadence: Cadence, number: int) -> date:
    if cadence is Cadence.WEEKLY:
        return first_on + timedelta(days=_WEEK_DAYS * number)
    months = first_on.month - 1 + number * _MONTHS[cadence]
    year, month = first_on.year + months // _A_YEAR, months % _A_YEAR + 1
    return date(year, month, min(first_on.day, monthrange(year, month)[1]))
