"""How files were read before, and what a person said about the columns of one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cxdesk.services.importing.look import Look
from cxdesk.ui import import_memory
from cxdesk.ui.import_wish import ImportWish
from cxdesk.ui.prefs import Prefs

LOOK = Look("answers", ("When", "How", "Why"), ("", "score", "comment"), (), {})


@pytest.fixture
def prefs(tmp_path: Path) -> Prefs:
    return Prefs(tmp_path / "prefs.ini")


def test_the_same_headings_are_read_as_the_last_time_and_others_are_not(prefs: Prefs) -> None:
    import_memory.remember(prefs, "answers", ("When", "How"), ("answered_at", "score"), "nps")
    import_memory.remember(prefs, "answers", ("When", "How"), ("sent_at", "score"), "csat")
    known = import_memory.remembered(prefs, "answers", ("When", "How"))
    assert known == import_memory.Remembered(("sent_at", "score"), "csat")
    assert import_memory.remembered(prefs, "answers", ("How", "When")) is None
    assert import_memory.remembered(prefs, "purchases", ("When", "How")) is None


def test_of_many_files_the_oldest_is_forgotten(prefs: Prefs) -> None:
    for number in range(21):
        import_memory.remember(prefs, "answers", (f"H{number}",), ("score",), "")
    assert import_memory.remembered(prefs, "answers", ("H0",)) is None
    assert import_memory.remembered(prefs, "answers", ("H1",)) is not None


@pytest.mark.parametrize(
    "kept", ["text", [1], [{"into": "answers", "headings": ["A"], "fields": "score"}]]
)
def test_a_memory_that_is_damaged_is_none(prefs: Prefs, kept: object) -> None:
    prefs.set(import_memory.KEY, kept)
    assert import_memory.remembered(prefs, "answers", ("A",)) is None


def told(wish: ImportWish, saved: str = "") -> object:
    return json.loads(Path(wish.mapping_file(saved)).read_text(encoding="utf-8"))


def test_only_what_differs_is_said_and_columns_by_their_number() -> None:
    wish = ImportWish()
    wish.note(LOOK, ("answered_at", "score", ""))
    assert told(wish) == {"answered_at": 1, "comment": None}


def test_a_field_that_moves_is_not_left_out() -> None:
    wish = ImportWish()
    wish.note(LOOK, ("score", "", "comment"))
    assert told(wish) == {"score": 1}


def test_what_was_said_goes_before_a_saved_mapping_which_else_stays_as_it_is(
    tmp_path: Path,
) -> None:
    saved = tmp_path / "map.json"
    saved.write_text('{"score": "How", "date_order": "mdy"}', encoding="utf-8")
    wish = ImportWish()
    assert wish.mapping_file(str(saved)) == str(saved)
    wish.note(LOOK, ("answered_at", "", "score"))
    assert told(wish, str(saved)) == {
        "score": 3,
        "date_order": "mdy",
        "answered_at": 1,
        "comment": None,
    }
    wish.clear()
    assert wish.mapping_file("") == ""


def test_a_saved_mapping_that_cannot_be_read_adds_nothing(tmp_path: Path) -> None:
    wish = ImportWish()
    wish.note(LOOK, ("answered_at", "score", "comment"))
    assert told(wish, str(tmp_path / "gone.json")) == {"answered_at": 1}


def test_the_shop_file_taken_for_a_mapping_is_not_opened(
    open_empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing it again would drop the locks that we hold on it."""
    opened: list[Path] = []
    really = Path.open

    def noted(path: Path, *args: Any, **named: Any) -> Any:  # as Path.open
        opened.append(path)
        return really(path, *args, **named)

    wish = ImportWish()
    wish.note(LOOK, ("answered_at", "score", "comment"))
    monkeypatch.setattr(Path, "open", noted)
    made = Path(wish.mapping_file(str(open_empty_shop)))
    assert opened == [made]
    assert json.loads(made.read_text(encoding="utf-8")) == {"answered_at": 1}
