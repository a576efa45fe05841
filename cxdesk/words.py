"""Sentences in the reader's language without Qt: ``T`` values looked up in the shipped ``.ts``."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from cxdesk import paths
from cxdesk.domain.kpi import Amount
from cxdesk.domain.periods import Period
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LANGUAGES = ("en", "es")
SOURCE_LANGUAGE = "en"
NO_VALUE = "–"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
# Spanish says a quarter with its article, of which the name by itself has none.
_QUARTER = re.compile(r"\b(a|de|en) (?=\d\.(?:er|º) trimestre )")
_ARTICLES = {"a": "al ", "de": "del ", "en": "en el "}
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_chosen = {"language": SOURCE_LANGUAGE}
_asked: dict[str, Callable[[str, str], str | None]] = {}


def set_language(lang: str) -> None:
    """Choose what ``say`` speaks when it is not told; a language that we lack becomes English."""
    short = lang.replace("-", "_").split("_", maxsplit=1)[0].lower()
    _chosen["language"] = short if short in LANGUAGES else SOURCE_LANGUAGE


def system_language(native: str = "") -> str:
    """The language of LC_ALL, LC_MESSAGES or LANG; "" when it is none of ours.

    ``native`` is what a system without these variables says of itself ("es_ES"), where known.
    """
    spoken = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), native)
    short = spoken.replace("-", "_").split("_", maxsplit=1)[0].split(".", maxsplit=1)[0].lower()
    return short if short in LANGUAGES else ""


def language() -> str:
    """The language chosen for this program, ``en`` or ``es``."""
    return _chosen["language"]


def ask(lang: str, translate: Callable[[str, str], str | None]) -> None:
    """Let ``translate`` (context, English source) say a language from now on.

    The ``.ts`` file, which takes a while to read, is then left for what it does not know.
    """
    _asked[lang] = translate


def say(
    text: object,
    lang: str | None = None,
    show: Callable[[object], str] | None = None,
) -> str:
    """A ``T`` in a language with its placeholders filled; a ``str`` stays as it is.

    Values inside may be ``T`` again, ``str``, or anything that ``show`` writes (numbers, dates,
    amounts); without ``show`` they are written plainly, without a unit. A sentence that the
    translation lacks is said in English, a placeholder that nothing fills stays visible.
    """
    spoken = lang or language()
    if isinstance(text, str):
        return str(text)
    if not isinstance(text, T):
        return (show or plain)(text)
    values = dict(text.params)

    def filled(match: re.Match[str]) -> str:
        name = match.group(1)
        return say(values[name], spoken, show) if name in values else match.group(0)

    said = _PLACEHOLDER.sub(filled, _translated(text, spoken))
    return _QUARTER.sub(_with_article, said) if spoken == "es" else said


def _with_article(match: re.Match[str]) -> str:
    return _ARTICLES[match.group(1)]


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Within this, ``say`` speaks a language, and numbers are written as it does."""
    before = language()
    set_language(lang)
    try:
        yield
    finally:
        set_language(before)


def plain(value: object) -> str:
    """A value written without a language: ISO dates, a point as decimal sign, ``–`` for none."""
    if value is None:
        return NO_VALUE
    if isinstance(value, Amount):
        return plain(value.value)
    if isinstance(value, Period):
        return f"{value.start} – {value.last_day}"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def translations(ts_file: Path) -> dict[tuple[str, str], str]:
    """The finished translations of a ``.ts`` file by (context, English source)."""
    from xml.etree import ElementTree as ET

    found: dict[tuple[str, str], str] = {}
    for context in ET.parse(ts_file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            target = message.find("translation")
            if target is not None and target.get("type") is None and target.text:
                found[name, message.findtext("source") or ""] = target.text
    return found


def _translated(text: T, lang: str) -> str:
    translate = _asked.get(lang)
    sentence = translate(text.context, text.source) if translate is not None else None
    return sentence or _catalogue(lang).get((text.context, text.source)) or text.source


@cache
def _catalogue(lang: str) -> dict[tuple[str, str], str]:
    if lang == SOURCE_LANGUAGE or lang not in LANGUAGES:
        return {}
    return translations(paths.resources() / "i18n" / f"cxdesk_{lang}.ts")
