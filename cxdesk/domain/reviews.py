"""Reviews: how often a goal is looked at, and what was decided then."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.assess import Status


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A look at a goal: what was seen then, why it stands so, what was decided.

    ``value``, ``expected`` and ``status`` are as people saw them that day, whatever is corrected
    later; ``next_on`` is the day of the next look, None when there is none.
    """

    id: int
    goal_id: int
    reviewed_on: date
    staff_id: int | None = None
    staff_name: str = ""
    value: float | None = None
    expected: float | None = None
    status: Status
    why: str = ""
    decision: str = ""
    next_on: date | None = None
    created_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDraft:
    """A review as typed; what is seen is measured when it is recorded."""

    goal_id: int
    reviewed_on: date
    why: str = ""
    decision: str = ""
    next_on: date | None = None
