"""Arguments that take one of some stored keys, or the words that stand for it."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING, Any

from cxdesk import words
from cxdesk.domain.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.domain.text import T

_NO_WORDS: Mapping[str, T] = {}
_NO_SYNONYMS: Mapping[str, str] = {}


def one_of(
    keys: Iterable[str],
    shown: Mapping[Any, T] = _NO_WORDS,  # by members of an enumeration of strings
    synonyms: Mapping[str, str] = _NO_SYNONYMS,
) -> dict[str, Any]:  # what add_argument takes
    """What makes an argument take one of these keys, which its help and its errors list.

    The words ``shown`` for a key count in every language, and so do ``synonyms`` of the
    vocabulary; neither case nor accents matter.
    """
    choices = [str(key) for key in keys]

    def key_of(typed: str) -> str:
        """The key that was meant; a word that nobody knows is refused with those that are."""
        if typed in choices:
            return typed
        wanted = folded(typed)
        named = {folded(key): key for key in choices}
        known = named.get(wanted) or named.get(folded(synonyms.get(wanted, "")))
        found = known or _shown_as(wanted, choices, shown)
        if found is None:
            listed = ", ".join(_told(key, shown) for key in choices)
            raise ArgumentTypeError(f"invalid choice: {typed!r} (choose from {listed})")
        return found

    return {"type": key_of, "choices": choices}


def _told(key: str, shown: Mapping[Any, T]) -> str:
    """A key as the reader would say it, and as it is typed."""
    return f"{words.say(shown[key])} ({key})" if key in shown else key


def _shown_as(wanted: str, choices: Iterable[str], shown: Mapping[Any, T]) -> str | None:
    """The key that is shown by this folded word in one of our languages."""
    told = (key for key in choices if key in shown)
    for key in told:
        if wanted in {folded(words.say(shown[key], lang)) for lang in words.LANGUAGES}:
            return key
    return None
