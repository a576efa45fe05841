"""How long typed texts may be; too long is refused with words, never cut."""

from __future__ import annotations

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

NAME_MAX = 200
NOTE_MAX = 10_000
CLOCK_SLACK_SECONDS = 300  # a clock that runs ahead a little is no reason to refuse an entry


def check_length(field: str, text: str, limit: int) -> None:
    """Refuse a text of more than ``limit`` characters."""
    if len(text) > limit:
        words = T("Limits", "This is {length} characters long; at most {limit} fit here.")
        raise ValidationError(field, words.fill(length=len(text), limit=limit))


def check_not_future(field: str, at: int, now: int) -> None:
    """Refuse an instant more than five minutes ahead of the clock."""
    if at > now + CLOCK_SLACK_SECONDS:
        raise ValidationError(field, T("Limits", "This time has not come yet."))
