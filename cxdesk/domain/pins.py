"""PINs: their form, how long to wait after wrong ones, and the owner's reset code."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T, plural

SHORTEST, LONGEST = 4, 8
FREE_TRIES = 3
FIRST_WAIT_SECONDS = 5
LONGEST_WAIT_SECONDS = 900
RESET_AFTER_SECONDS = 24 * 3600
WRONG = T("Pins", "That PIN is not right.")
WRONG_CODE = T("Pins", "That code is not right.")
# Letters and digits that nobody takes for another one on paper.
CODE_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH = 16
_GROUP = 4


class Tries(NamedTuple):
    """Wrong entries since the last right one, and until when (UTC s) nothing is looked at."""

    wrong: int = 0
    until: int = 0

    def after_wrong(self, now: int) -> Tries:
        """One more wrong entry: from the fourth on, each wait is twice the one before."""
        wrong = self.wrong + 1
        over = wrong - FREE_TRIES
        wait = 0 if over <= 0 else min(FIRST_WAIT_SECONDS * 2 ** (over - 1), LONGEST_WAIT_SECONDS)
        return Tries(wrong, now + wait if wait else 0)

    def seconds_left(self, now: int) -> int:
        """How long nothing is looked at; never more than the longest wait, whatever the clock."""
        return min(max(self.until - now, 0), LONGEST_WAIT_SECONDS)


def check_pin(pin: str, field: str = "pin") -> None:
    """Four to eight digits; ValidationError at ``field`` else."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise ValidationError(field, T("Pins", "A PIN has 4 to 8 digits."))


def wait_words(seconds: int) -> T:
    """How long to wait before the next try."""
    return plural(
        seconds,
        T("Pins", "Too many wrong tries. Wait {n} second."),
        T("Pins", "Too many wrong tries. Wait {n} seconds."),
    )


def plain_code(typed: str) -> str:
    """A reset code as it is compared: without hyphens, blanks and small letters."""
    return "".join(mark for mark in typed.upper() if mark.isalnum())


def shown_code(code: str) -> str:
    """A reset code in groups of four."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))
