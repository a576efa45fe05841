"""The two kinds of failure that are not our bug: what the user can mend, and what the world did."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.domain.text import T


class ValidationError(Exception):
    """Something typed breaks a rule; ``field`` names the form field, ``text`` says what is odd."""

    def __init__(self, field: str, text: T) -> None:
        super().__init__(f"{field}: {text.source}")
        self.field = field
        self.text = text


class OutsideError(Exception):
    """Disk, lock, damage, newer file, no printer: plain words and a next step, no traceback."""

    def __init__(self, text: T) -> None:
        super().__init__(text.source)
        self.text = text
