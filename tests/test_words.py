"""Sentences without Qt: placeholders, nesting, Spanish from the .ts, English when it lacks one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from cxdesk import words
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Shop</name>
    <message><source>Saved {what}.</source><translation>{what}: guardado.</translation></message>
    <message><source>the answer</source><translation>la respuesta</translation></message>
    <message><source>Half</source><translation type="unfinished">Medio</translation></message>
    <message><source>Empty</source><translation type="unfinished"></translation></message>
</context>
</TS>
"""


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A small Spanish catalogue in the place of the shipped one."""
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    (folder / "cxdesk_es.ts").write_text(TS, encoding="utf-8")
    monkeypatch.setattr("cxdesk.paths.resources", lambda: tmp_path / "resources")
    words._catalogue.cache_clear()
    yield
    words._catalogue.cache_clear()


def test_english_is_the_source() -> None:
    assert words.say(T("Shop", "Saved {what}.").fill(what="it")) == "Saved it."


def test_nested_words_are_translated_too(spanish: None) -> None:
    text = T("Shop", "Saved {what}.").fill(what=T("Shop", "the answer"))
    assert words.say(text, "es") == "la respuesta: guardado."


@pytest.mark.parametrize(
    ("context", "source"), [("Shop", "Unknown"), ("Other", "the answer"), ("Shop", "Half")]
)
def test_what_is_not_translated_is_said_in_english(
    spanish: None, context: str, source: str
) -> None:
    assert words.say(T(context, source), "es") == source


def test_typed_text_with_braces_stays_as_typed() -> None:
    assert words.say(T("Shop", "Saved {what}.").fill(what="{what} {0}")) == "Saved {what} {0}."


def test_a_placeholder_that_nothing_fills_stays_visible() -> None:
    assert words.say(T("Shop", "Saved {what}.")) == "Saved {what}."


def test_values_that_are_not_words_go_through_show() -> None:
    text = T("Shop", "{a} of {b}").fill(a=2, b=T("Shop", "{c} all").fill(c=3))
    assert words.say(text, "en", lambda value: f"<{value}>") == "<2> of <3> all"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "–"),
        (7, "7"),
        (7.0, "7"),
        (0.1 + 0.2, "0.3"),
        (date(2026, 3, 1), "2026-03-01"),
        (Amount(12.5, Unit.PERCENT), "12.5"),
        (Amount(None, Unit.PERCENT), "–"),
        (Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH), "2026-03-01 – 2026-03-31"),
        ("as it is", "as it is"),
    ],
)
def test_values_are_written_plainly_without_a_language(value: object, expected: str) -> None:
    assert words.say(value) == expected


@pytest.mark.parametrize(
    ("asked", "got"), [("es", "es"), ("es_MX", "es"), ("ES-es", "es"), ("fr", "en"), ("", "en")]
)
def test_a_language_we_lack_becomes_english(asked: str, got: str) -> None:
    words.set_language(asked)
    assert words.language() == got


def test_the_chosen_language_is_spoken_when_none_is_named(spanish: None) -> None:
    words.set_language("es")
    assert words.say(T("Shop", "the answer")) == "la respuesta"


def test_plural_picks_the_sentence_and_fills_the_number() -> None:
    one, many = T("Shop", "One row."), T("Shop", "{n} rows.")
    assert [words.say(plural(n, one, many)) for n in (0, 1, 2)] == [
        "0 rows.",
        "One row.",
        "2 rows.",
    ]


def test_the_shipped_spanish_file_can_be_read() -> None:
    from cxdesk import paths

    spanish = words.translations(paths.resources() / "i18n" / "cxdesk_es.ts")
    assert spanish["FormDialog", "Cancel"] == "Cancelar"


def test_the_shipped_spanish_file_holds_no_empty_words() -> None:
    from cxdesk import paths

    ts = ElementTree.parse(paths.resources() / "i18n" / "cxdesk_es.ts")
    sources = [message.findtext("source") or "" for message in ts.iter("message")]
    assert len(sources) > 1000
    assert not [source for source in sources if not source.strip()]


@pytest.mark.parametrize(
    ("variables", "native", "spoken"),
    [
        ({"LANG": "es_ES.UTF-8"}, "", "es"),
        ({"LANG": "es"}, "en_GB", "es"),
        ({"LANG": "es.UTF-8"}, "", "es"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "es_ES.UTF-8"}, "", "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "es_MX", "LANG": "en_US"}, "", "es"),
        ({"LANG": "C"}, "es_ES", ""),
        ({"LANG": "fr_FR"}, "", ""),
        ({}, "es-AR", "es"),
        ({}, "", ""),
    ],
)
def test_the_system_says_its_language_once_for_window_and_console(
    variables: dict[str, str], native: str, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert words.system_language(native) == spoken
