"""What the console tells of a file before it is imported: columns, counts, nothing written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxdesk.services import clock, shop
from tests.cli.console import Console
from tests.factories import NOW, rows

if TYPE_CHECKING:
    from pathlib import Path

FORM = "Hora,¿Nos recomendaría?,Motivo,Edad\n2026-03-14 18:22,9,rápidos,40\n2026-03-15,11,,\n"


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    return Console(empty_shop, capsys)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "form.csv"
    path.write_text(FORM, encoding="utf-8")
    return path


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    """The first column is the time of the answer."""
    path = tmp_path / "map.json"
    path.write_text('{"answered_at": 1}', encoding="utf-8")
    return path


def test_a_dry_run_tells_what_each_column_is_read_as(
    console: Console, form: Path, mapping: Path
) -> None:
    told = console("import", form, "--into", "answers", "--map", mapping, "--dry-run").splitlines()
    assert told[:3] == [
        "“Hora” is read as: Answered at",
        "“¿Nos recomendaría?” is read as: Score",
        "“Motivo” is read as: Comment",
    ]
    assert told[-1] == "This was a dry run: nothing was written."


def test_a_real_import_tells_no_columns_and_the_step_that_undo_takes_back(
    console: Console, form: Path, mapping: Path
) -> None:
    told = console.json("import", form, "--into", "answers", "--map", mapping)
    assert (told["added"], told["refused"]) == (1, 1)
    shop.open_shop(console.file, now=NOW)
    steps = [step_id for (step_id,) in rows("step", "max(id)")]
    shop.close_shop()
    assert told["step"] == steps[0]
    assert "is read as" not in console("import", form, "--into", "answers", "--map", mapping)


def test_a_program_is_told_the_columns_first(
    console: Console, form: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody cancels; what the child process hears on standard input has tests of its own."""
    monkeypatch.setattr("cxdesk.cli.imports._wait_for_cancel", lambda _stop: None)
    told = console("import", form, "--into", "answers", "--dry-run", "--progress", "json")
    look = json.loads(told.splitlines()[0])["look"]
    assert look == {
        "into": "answers",
        "headings": ["Hora", "¿Nos recomendaría?", "Motivo", "Edad"],
        "fields": ["", "score", "comment", ""],
        "rows": [["2026-03-14 18:22", "9", "rápidos", "40"], ["2026-03-15", "11", "", ""]],
        "constants": {"kind": "nps"},
    }
