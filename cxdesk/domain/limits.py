"""How long typed texts and how large typed figures may be; beyond is refused with words."""

from __future__ import annotations

import math

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

NAME_MAX = 200
NOTE_MAX = 10_000
LARGEST = 1e15
CLOCK_SLACK_SECONDS = 300  # a clock that runs ahead a little is no reason to refuse an entry


def check_length(field: str, text: str, limit: int) -> None:
    """Refuse a text of more than ``limit`` characters."""
    if len(text) > limit:
        words = T("Limits", "This is {length} characters long; at most {limit} fit here.")
        raise ValidationError(field, words.fill(length=len(text), limit=limit))


def check_number(field: str, value: float) -> None:
    """Refuse a figure that is no number, or too large to be kept and shown exactly."""
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise ValidationError(field, T("Own", "This is not a number that can be kept."))


def check_not_future(field: str, at: int, now: int) -> None:
    """Refuse an instant more than five minutes ahead of the clock."""
    if at > now + CLOCK_SLACK_SECONDS:
        raise ValidationError(field, T("Limits", "This time has not come yet."))
