"""What the heading of a form's column asks: a questionnaire's score, a customer's words, neither.

The shop's own questions come first, then every wording of the program's, in both languages and
forms of address, then single words that such questions are made of.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from cxdesk import words
from cxdesk.domain import survey_wording as wording
from cxdesk.domain.names import fold, words_of
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import surveys
from cxdesk.services.importing.mapping import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.domain.text import T

# What a question asks for, by a part of one of its words, in English and Spanish.
_KINDS: tuple[tuple[SurveyKind, tuple[str, ...]], ...] = (
    (SurveyKind.NPS, ("recommend", "recomend", "recomiend")),
    (SurveyKind.CES, ("easy", "effort", "facil", "dificil", "difficult", "esfuerzo")),
    (SurveyKind.CSAT, ("satisf",)),
)
# How a word begins that asks for a score of something, or for words.
_SCORE = ("valor", "puntu", "puntos", "nota", "score", "scoring", "rating", "rate", "califi")
_WORDS = (
    *("reason", "comment", "why", "feedback", "improve", "better", "suggest", "opinion", "remark"),
    *("motivo", "razon", "coment", "porque", "suger", "mejor", "observ", "opina", "explic"),
)
_WHY = "por que"
_SCALE = re.compile(r"\(\D{0,6}(\d{1,2})\s*(?:-|–|/|a|to)\s*(\d{1,2})\)", re.IGNORECASE)
_LONG = 12  # letters of a question that is known even among others


class Asked(NamedTuple):
    """What a score answers; ``kind`` None where the heading does not say it."""

    kind: SurveyKind | None
    scale: tuple[int, int] | None = None
    survey_id: int | None = None


class Questions:
    """The questions that are known by heart, read once for a file."""

    def __init__(self) -> None:
        self._asked: dict[str, Asked] = {}
        for question, asked in chain(_of_shop(), _built_in()):
            self._asked.setdefault(question, asked)
        self._parts = set(_parts()) - self._asked.keys()
        self._words = set(_comments())

    def asked(self, heading: str) -> Asked | None:
        """What the score under a heading answers; None where it asks for no score."""
        key = key_of(heading)
        if (known := _longest(key, self._asked)) is not None:
            found = self._asked[known]
            return found._replace(scale=found.scale or _scale_in(heading))
        if _longest(key, self._parts) or self.is_words(heading):
            return None
        kind = next((kind for kind, parts in _KINDS if _has_part(heading, parts)), None)
        if kind is None and not _begins(heading, _SCORE):
            return None
        return Asked(kind, _scale_in(heading))

    def is_words(self, heading: str) -> bool:
        """Whether it asks for a customer's words."""
        key = key_of(heading)
        if _longest(key, self._words):
            return True
        if _longest(key, self._asked) or _longest(key, self._parts):
            return False
        return _WHY in fold(heading) or _begins(heading, _WORDS)


def _of_shop() -> Iterator[tuple[str, Asked]]:
    """The questions as the shop's questionnaires ask them now; the shop's own by their number."""
    for view in surveys.surveys():
        own = view.id if view.kind is SurveyKind.OWN else None
        asked = Asked(view.kind, (view.scale_min, view.scale_max), own)
        is_whole = bool(view.question) and not (own and view.items)
        for said in _said((view.question,) if is_whole else ()):
            yield said, asked


def _built_in() -> Iterator[tuple[str, Asked]]:
    for kind, both in wording.QUESTIONS.items():
        for said in _said(both):
            yield said, Asked(kind)


def _parts() -> Iterator[str]:
    """The questions of questionnaires with several: none of them is the score of an answer."""
    yield from _said(chain.from_iterable(wording.STAGE_QUESTIONS.values()))
    yield from _said(item.question for view in surveys.surveys() for item in view.items)


def _comments() -> Iterator[str]:
    yield from _said(wording.COMMENT)
    yield from _said(map(_comment_question, surveys.surveys()))


def _comment_question(view: SurveyView) -> T | str:
    return view.comment_question


def _said(questions: Iterable[T | str]) -> Iterator[str]:
    """The keys of these questions in each language."""
    for question in questions:
        for lang in words.LANGUAGES:
            if key := key_of(words.say(question, lang)):
                yield key


def _longest(key: str, known: Iterable[str]) -> str | None:
    """The known question that a heading is, or has in it; a short one only if it is that."""
    fitting = (one for one in known if one == key or (len(one) >= _LONG and one in key))
    return max(fitting, key=len, default=None)


def _has_part(heading: str, parts: tuple[str, ...]) -> bool:
    text = fold(heading)
    return any(part in text for part in parts)


def _begins(heading: str, starts: tuple[str, ...]) -> bool:
    return any(word.startswith(starts) for word in words_of(heading))


def _scale_in(heading: str) -> tuple[int, int] | None:
    """The scale that a heading tells in brackets: "… (0-10)"."""
    found = _SCALE.search(heading)
    low, high = (int(found[1]), int(found[2])) if found else (0, 0)
    return (low, high) if low < high else None
