"""What may happen to an answer after its fifteen minutes, always with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.text import T


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
    """

    kind: AnswerChangeKind
    at: int
    staff_name: str | T
    reason: str
    score_before: int | None
    mean_before: float | None
    comment_before: str
    answered_before: int | None


def check_reason(reason: str) -> None:
    """Raise when no reason is given, or one that is too long to be kept."""
    if not reason:
        raise ValidationError("reason", T("Correction", "Write why. It stays with the answer."))
    check_length("reason", reason, NOTE_MAX)


def check_score(field: str, score: int | None, scale_min: int, scale_max: int) -> None:
    """Refuse what is no whole score on its scale."""
    if type(score) is not int or not scale_min <= score <= scale_max:
        words = T("Survey", "The score goes from {low} to {high}.")
        raise ValidationError(field, words.fill(low=scale_min, high=scale_max))
