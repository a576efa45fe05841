"""How a name is folded for search, sorted in Spanish order, compared and shown."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cxdesk.domain.text import T

_WORD = re.compile(r"[^\W_]+")
_LATIN_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_ENYE = ("ñ", "n\u0303")
_SOUNDS = (
    *(("ch", "C"), ("ll", "y"), ("qu", "k"), ("ge", "je"), ("gi", "ji")),
    *(("ce", "se"), ("ci", "si"), ("h", ""), ("v", "b"), ("z", "s"), ("c", "k"), ("x", "j")),
)
_DOUBLED = re.compile(r"(.)\1+")
_WORDS_KEPT = 8192
_AFTER_N = "n\U0010fffd"  # sorts ñ after every n


def fold(text: str) -> str:
    """Lower-case letters without marks, one space between words: "José  MUÑOZ" → "jose munoz"."""
    return " ".join((text.lower() if text.isascii() else _lowered(text)).split())


def words_of(text: str) -> tuple[str, ...]:
    """The folded runs of letters and digits in a text, in order."""
    return tuple(_WORD.findall(_lowered(text)))


def sort_key(name: str) -> str:
    """The key that puts names in Spanish order: case and marks ignored, ñ after n."""
    if name.isascii():
        return fold(name)
    lowered = name.casefold()
    for form in _ENYE:
        lowered = lowered.replace(form, _AFTER_N)
    return fold(lowered)


def search_key(name: str) -> str:
    """What is kept beside a name to find and compare it."""
    return fold(name)


def shown_name(name: str, phone: str = "", number: str = "", record_id: int = 0) -> str | T:
    """The name as typed; for nameless customers their phone, their number, else their id."""
    if name.strip():
        return name
    if phone.strip():
        return phone
    return T("Customer", "Customer {number}").fill(number=number or str(record_id))


def sound(word: str) -> str:
    """How a folded word sounds to a Spanish ear, roughly: "gimenez" and "jimenes" are one."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", word)


def _lowered(text: str) -> str:
    """The text without case and marks; a space never joins with what is beside it."""
    return text.lower() if text.isascii() else " ".join(map(_bare, text.split()))


@lru_cache(_WORDS_KEPT)  # the names of a shop are made of few words
def _bare(text: str) -> str:
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = _LATIN_MARKS.sub("", spread)
    if plain.isascii():
        return plain
    return "".join(c for c in plain if not unicodedata.combining(c))
