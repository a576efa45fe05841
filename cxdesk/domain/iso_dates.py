"""Dates that may be missing, as files and JSON keep them: ISO text, or nothing."""

from __future__ import annotations

from datetime import date


def to_iso(on: date | None) -> str | None:
    """A date as text; None stays None."""
    return None if on is None else on.isoformat()


def from_iso(text: str | None) -> date | None:
    """The date that a text says; None stays None."""
    return None if text is None else date.fromisoformat(text)
