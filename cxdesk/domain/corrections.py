"""What may happen to an answer after its fifteen minutes, always with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.surveys import ItemAnswer


BLANK = "–"


class AnswerChangeKind(StrEnum):
    """What was done; ``REPLACED`` by a second answer to the same offer."""

    CORRECTED = "corrected"
    EXCLUDED = "excluded"
    INCLUDED = "included"
    REPLACED = "replaced"


CHANGE_WORDS: dict[AnswerChangeKind, T] = {
    AnswerChangeKind.CORRECTED: T("Correction", "Corrected"),
    AnswerChangeKind.EXCLUDED: T("Correction", "Excluded"),
    AnswerChangeKind.INCLUDED: T("Correction", "Counted again"),
    AnswerChangeKind.REPLACED: T("Correction", "Answered again"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """One thing done to an answer: why, by whom, and what the answer said before.

    ``mean_before`` is the mean of several scores, ``score_before`` the only one.
    ``comment_before`` ends with the choices and words by question that became others.
    """

    kind: AnswerChangeKind
    at: int
    staff_name: str | T
    reason: str
    score_before: int | None
    mean_before: float | None
    comment_before: str
    answered_before: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctable:
    """What an answer says now; ``scores`` by question where it has several, None for a blank.

    ``said`` are its choices and words by question, those left blank too.
    """

    survey_id: int
    scale_min: int
    scale_max: int
    score: int | None
    scores: Mapping[int, int | None]
    said: Mapping[int, ItemAnswer]
    comment: str
    is_excluded: bool


def became(question: str, before: str, after: str) -> str:
    """That a choice or words to a question became others, as it is kept; blank is a dash."""
    return f"· {question}: {before or BLANK} → {after or BLANK}"


def check_reason(reason: str) -> None:
    """Raise when no reason is given, or one that is too long to be kept."""
    if not reason:
        raise ValidationError("reason", T("Correction", "Write why. It stays with the answer."))
    check_length("reason", reason, NOTE_MAX)
