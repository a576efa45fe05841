"""Paper slips: the code printed on one, the digits typed from one, and what a pile adds up to.

A code has seven digits, the last a check digit by Damm's quasigroup (H. M. Damm, 2004), which finds
every wrong digit and every two digits that changed places. Digits only, so that a slip is typed
from the number pad with one hand and nothing is taken for another letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cxdesk.domain.surveys import ItemAnswer

CODE_LENGTH = 7
NUMBERS = 10 ** (CODE_LENGTH - 1)
MOST_SLIPS = 500
_HALF = 3
_BETWEEN = " .-·\u00a0"
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipDraft:
    """One slip as typed; ``items`` answer several questions, ``code`` "" is none on the slip."""

    score: int | None = None
    items: tuple[ItemAnswer, ...] = ()
    code: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchDraft:
    """A pile of slips; ``slips`` and ``total`` as counted by hand, None if they were not.

    ``answered_on`` is the day on which the customers filled them in.
    """

    survey_id: int
    answered_on: date
    channel: str
    lines: tuple[SlipDraft, ...]
    slips: int | None = None
    total: int | None = None


class PileSums(NamedTuple):
    """How many slips, and their scores added up."""

    slips: int
    total: int


class Typed(NamedTuple):
    """A cell after a digit: its text, whether it is full, whether the digit is the next cell's."""

    text: str
    is_full: bool
    carries: bool = False


def code_of(number: int) -> str:
    """The code of a number below a million: six digits and the check digit."""
    digits = f"{number:0{CODE_LENGTH - 1}d}"
    return digits + str(_check(digits))


def read_code(typed: str) -> str:
    """The code as stored; ValidationError("code") when a digit of it is wrong or missing."""
    code = "".join(sign for sign in typed if sign not in _BETWEEN)
    if not (code.isascii() and code.isdigit() and len(code) == CODE_LENGTH and not _check(code)):
        words = T("Slips", "“{code}” is not the code of a slip: a digit is wrong.")
        raise ValidationError("code", words.fill(code=clean_text(typed).strip()))
    return code


def spaced(code: str) -> str:
    """The code as it is printed, in two groups."""
    return f"{code[:_HALF]} {code[_HALF:]}"


def type_digit(text: str, digit: str, low: int, high: int) -> Typed | None:
    """What one more digit makes of a cell with a score from ``low`` to ``high``.

    A cell is full once no further digit fits: on 0 to 10 after any digit but 1, which waits for
    a 0. A digit that no longer fits belongs to the next cell if the score is whole. None: no
    score begins so.
    """
    fitting = [score for score in map(str, range(low, high + 1)) if score.startswith(text + digit)]
    if fitting:
        return Typed(text + digit, is_full=fitting == [text + digit])
    if text and low <= int(text) <= high:
        return Typed(text, is_full=True, carries=True)
    return None


def sums(scores: Iterable[int | None]) -> PileSums:
    """What slips add up to; one without a score is counted and adds nothing."""
    found = tuple(scores)
    return PileSums(len(found), sum(score for score in found if score is not None))


def differences(typed: PileSums, slips: int | None, total: int | None) -> tuple[T, ...]:
    """How a pile as typed differs from what was counted by hand; nothing where nothing was."""
    found = []
    if slips is not None and typed.slips != slips:
        one = T("Slips", "Counted: 1 slip. Typed: {typed}.")
        many = T("Slips", "Counted: {n} slips. Typed: {typed}.")
        found.append(plural(slips, one, many).fill(typed=typed.slips))
    if total is not None and typed.total != total:
        words = T("Slips", "The scores counted add up to {total}, those typed to {typed}.")
        found.append(words.fill(total=total, typed=typed.total))
    return tuple(found)


def check(draft: BatchDraft, today: date) -> None:
    """Raise for a pile without slips, of too many, of a day to come, or with odd counts."""
    if not draft.lines:
        raise ValidationError("lines", T("Slips", "Type at least one slip."))
    if len(draft.lines) > MOST_SLIPS:
        words = T("Slips", "A pile has at most {most} slips. Save it in two parts.")
        raise ValidationError("lines", words.fill(most=MOST_SLIPS))
    if draft.answered_on > today:
        raise ValidationError("answered_on", T("Slips", "This day has not come yet."))
    for field, count in (("slips", draft.slips), ("total", draft.total)):
        if count is not None and not 0 <= count < NUMBERS:
            raise ValidationError(field, T("Slips", "This number cannot be right."))
    _check_codes(draft.lines)


def at_slip(place: int, reason: T) -> ValidationError:
    """What is wrong with the slip at a place of the pile, counted from 0."""
    words = T("Slips", "Slip {number}: {reason}")
    return ValidationError(f"slip.{place}", words.fill(number=place + 1, reason=reason))


def _check_codes(lines: tuple[SlipDraft, ...]) -> None:
    seen: set[str] = set()
    for place, line in enumerate(lines):
        if line.score is None and not line.items:
            raise at_slip(
                place, T("Slips", "Type its score. A slip without one cannot be counted.")
            )
        if line.code in seen:
            raise at_slip(place, T("Slips", "This code was typed before in this pile."))
        seen |= {line.code} - {""}


def _check(digits: str) -> int:
    """Damm's check digit of these digits; 0 when the last of them is the right one."""
    interim = 0
    for digit in digits:
        interim = int(_DAMM[interim][int(digit)])
    return interim
