"""Reviews: how often a goal is looked at, and what was decided then."""

from __future__ import annotations

from enum import StrEnum

from cxdesk.domain.text import T


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
