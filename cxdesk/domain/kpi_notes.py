"""What the owner says of an indicator: why it matters to the shop, what it stands in for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.limits import check_length
from cxdesk.domain.text import T

_ENDS = (".", "!", "?", "…")
LONGEST_MATTERS = LONGEST_STANDS_FOR = 300
_MATTERS = T("KpiNote", "Why it matters to us: {text}")
_STANDS_FOR = T("KpiNote", "It gives an idea of: {text}")


@dataclass(frozen=True, slots=True, kw_only=True)
class KpiNote:
    """Both in the owner's words; either may be empty."""

    kpi_key: str
    matters: str = ""
    stands_for: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said."""
        return not self.matters and not self.stands_for


def tidied(note: KpiNote) -> KpiNote:
    """The note on one line each; ValidationError at the field that is too long."""
    tidy = replace(note, matters=clean_line(note.matters), stands_for=clean_line(note.stands_for))
    check_length("matters", tidy.matters, LONGEST_MATTERS)
    check_length("stands_for", tidy.stands_for, LONGEST_STANDS_FOR)
    return tidy


def told(note: KpiNote) -> tuple[T, ...]:
    """What is said, each as a sentence with its end."""
    said = ((_MATTERS, note.matters), (_STANDS_FOR, note.stands_for))
    return tuple(words.fill(text=_ended(text)) for words, text in said if text)


def _ended(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}."
