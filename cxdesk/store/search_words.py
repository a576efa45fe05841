"""From what was typed to a full-text query: every word quoted, numbers written any way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import names, phones
from cxdesk.store import phone_numbers
from cxdesk.store.search_index import BACKWARDS

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT_MAX = 100
TOKENS_MAX = 10
SUFFIX_MIN = 4
_WHOLE_MIN = 7


def query(text: str, country: str) -> str:
    """The query that finds all that was typed, in any field; empty when there are no words."""
    parts = [_part(chunk, country) for chunk in _chunks(text)]
    found = " AND ".join(f"({part})" for part in parts if part)
    joined = "".join(tokens(text))
    if len(tokens(text)) > 1 and not joined.isdecimal():
        return f'({found}) OR "{joined}"*'
    return found


def tokens(text: str) -> tuple[str, ...]:
    """The words to look for, so many at most."""
    return names.words_of(text)[:TOKENS_MAX]


def numbers(text: str) -> frozenset[str]:
    """The digits that a phone may begin with, for a text that can only be (part of) one."""
    return _starts(text, "") if phones.is_phone_like(text) else frozenset()


def whole_numbers(text: str, country: str) -> frozenset[str]:
    """The digits of a text that may be a whole phone number, as they are kept."""
    is_whole = phones.is_phone_like(text) and len(phones.digits(text)) >= _WHOLE_MIN
    return _starts(text, country) if is_whole else frozenset()


def _chunks(text: str) -> Iterator[str]:
    """Runs that can only be a number, and between them the words; none beyond the limit."""
    run: list[str] = []
    for piece in text.split()[:TOKENS_MAX]:
        if phones.is_phone_like(piece):
            run.append(piece)
            continue
        if run:
            yield " ".join(run)
            run = []
        yield piece
    if run:
        yield " ".join(run)


def _part(chunk: str, country: str) -> str:
    words = " AND ".join(f'"{token}"*' for token in tokens(chunk))
    if not phones.is_phone_like(chunk):
        return words
    starts = sorted(_starts(chunk, country).difference(tokens(chunk)[:1]))
    ways = [f"({words})", *(f'"{start}"*' for start in starts)]
    ways += [f'"{BACKWARDS}{end[::-1]}"*' for end in sorted(_ends(chunk))]
    return " OR ".join(ways)


def _starts(number: str, country: str) -> frozenset[str]:
    """As typed, without a leading 0, and folded as stored once the whole of it is there."""
    found = phones.without_prefix(number)
    whole = phone_numbers.international(number, country) if len(found) >= _WHOLE_MIN else found
    return frozenset({found, found.lstrip("0"), whole} - {""})


def _ends(number: str) -> frozenset[str]:
    """Four digits or more that a phone may end in, whatever calling code it was kept with."""
    found = phones.without_prefix(number)
    ends = {found, found.lstrip("0")}
    if phones.is_international(number):
        ends.add(phones.national(found))
    return frozenset(end for end in ends if len(end) >= SUFFIX_MIN)
