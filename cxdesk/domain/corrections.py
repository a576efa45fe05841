"""What may happen to an answer after its fifteen minutes, always with a reason."""

from __future__ import annotations

from enum import StrEnum

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
