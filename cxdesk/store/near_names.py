"""Words of names that are nearly what was typed: by their letters, or by their sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import names
from cxdesk.store.db import db

if TYPE_CHECKING:
    from pathlib import Path

FUZZY_MIN = 4
_MOST = 30
_CLOSE = 1
_LONG = 8


class Near(NamedTuple):
    """A word of a name and how far it is from what was typed: 0 is the same sound."""

    word: str
    away: int


class _Known(NamedTuple):
    path: Path | None
    newest: int
    words: tuple[str, ...]
    sounds: tuple[str, ...]


_known = _Known(None, 0, (), ())


def near_words(token: str) -> tuple[Near, ...]:
    """The nearest words that names in the shop are made of, nearest first."""
    if len(token) < FUZZY_MIN:
        return ()
    from rapidfuzz import distance, process

    known = _vocabulary()
    best: dict[int, int] = {}
    allowed = _allowed(token)
    for typed, choices in ((token, known.words), (names.sound(token), known.sounds)):
        found = process.extract(
            typed, choices, scorer=distance.OSA.distance, score_cutoff=allowed, limit=_MOST
        )
        for _, away, place in found:
            best[place] = min(int(away), best.get(place, allowed))
    near = sorted((away, known.words[place]) for place, away in best.items())
    return tuple(Near(word, away) for away, word in near[:_MOST])


def load() -> None:
    """Load the library now; else the first name that nobody has does."""
    from rapidfuzz import distance, process  # noqa: F401


def _allowed(token: str) -> int:
    """How many slips a word of this length may have."""
    return _CLOSE if len(token) < _LONG else _CLOSE + 1


def _vocabulary() -> _Known:
    """The words of all names, read once and again when there are new ones."""
    global _known  # noqa: PLW0603 - one shop is open at a time
    newest: int = db.execute_sql("SELECT coalesce(max(id), 0) FROM search_word").fetchone()[0]
    if (_known.path, _known.newest) != (db.path, newest):
        rows = db.execute_sql("SELECT word, sound FROM search_word ORDER BY id").fetchall()
        _known = _Known(
            db.path, newest, tuple(row[0] for row in rows), tuple(row[1] for row in rows)
        )
    return _known
