"""Paper from the console: slips, the poster, and a pile typed into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from cxdesk.domain.slips import spaced
from cxdesk.domain.text import T
from cxdesk.services import clock, shop
from cxdesk.services.command import command
from cxdesk.store.models import Theme
from tests.cli.console import Console
from tests.factories import NOW, customer, rows, sale

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@command(T("Undo", "record paper slips"))
def _theme(*, now: int) -> None:
    Theme.create(
        name="Queue", folded="queue", state="done", told_text="A second till", created_at=now
    )


@pytest.fixture
def console(
    empty_shop: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Console]:
    """On Wednesday 2026-03-18 at noon, with a sale and a theme that is done."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    sale(customer_id=customer("Ana Prieto"))
    _theme(now=NOW)
    shop.close_shop()
    yield Console(empty_shop, capsys)
    if shop.is_open():
        shop.close_shop()


def looked(file: Path, table: str, columns: str) -> list[tuple[object, ...]]:
    """What the shop file holds after a command."""
    shop.open_shop(file, now=NOW)
    found = rows(table, columns)
    shop.close_shop()
    return found


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_slips_for_a_purchase_have_the_code_that_is_told(
    console: Console, empty_shop: Path, tmp_path: Path
) -> None:
    out = tmp_path / "slips.pdf"
    told = console.json("slips", "--survey", "nps", "--out", out, "--purchase", 1)
    (code,) = told["codes"]
    assert told["pages"] == 1
    assert spaced(code) in text_of(out)
    assert looked(empty_shop, "offer", "state, code") == [("offered", code)]


def test_blank_slips_change_nothing_and_speak_the_language_asked_for(
    console: Console, empty_shop: Path, tmp_path: Path
) -> None:
    out = tmp_path / "slips.pdf"
    args = ("slips", "--survey", "csat", "--out", out, "--sheets", 3, "--paper", "letter")
    console("--lang", "es", *args)
    assert len(PdfReader(out).pages) == 3
    assert "satisfacción" in text_of(out)
    assert round(PdfReader(out).pages[0].mediabox.width) == 612
    assert looked(empty_shop, "offer", "id") == []


def test_the_poster_tells_what_was_done(console: Console, tmp_path: Path) -> None:
    out = tmp_path / "poster.pdf"
    console("poster", "--out", out)
    assert "A second till" in text_of(out)
    code, _, told = console.tried("poster", "--out", out, "--theme", 99)
    assert (code, "words for customers" in told) == (2, True)


def test_a_pile_of_slips_comes_out_of_a_file(
    console: Console, empty_shop: Path, tmp_path: Path
) -> None:
    slips = console.json("slips", "--survey", "nps", "--out", tmp_path / "x", "--purchase", 1)
    pile = tmp_path / "pile.csv"
    pile.write_text(f"Puntuación;Código;Comentario\n9;{slips['codes'][0]};bien\n0;;\n10;;\n")
    args = ("answers", "add-batch", pile, "--survey", "nps", "--slips", 3, "--total", 19)
    assert console.json(*args) == {"batch": 1, "slips": 3, "total": 19}
    assert looked(empty_shop, "answer", "score, customer_id, comment, batch_id") == [
        (9, 1, "bien", 1),
        (0, None, "", 1),
        (10, None, "", 1),
    ]


def test_a_pile_that_differs_from_its_count_is_written_only_anyway(
    console: Console, empty_shop: Path, tmp_path: Path
) -> None:
    pile = tmp_path / "pile.csv"
    pile.write_text("score\n9\n8\n")
    args = ("answers", "add-batch", pile, "--survey", "nps", "--slips", 3)
    code, _, told = console.tried(*args)
    assert (code, "Counted: 3 slips. Typed: 2." in told) == (2, True)
    assert looked(empty_shop, "answer", "id") == []
    console(*args, "--anyway")
    assert len(looked(empty_shop, "answer", "id")) == 2


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("9\n11", "Slip 2: The score goes from 0 to 10."),
        ("9\n\n,x", "whole number"),
        ("9,7x", "not the code"),
    ],
)
def test_a_slip_at_fault_is_named_and_nothing_is_written(
    console: Console, empty_shop: Path, tmp_path: Path, lines: str, reason: str
) -> None:
    pile = tmp_path / "pile.csv"
    pile.write_text(f"score,code\n{lines}\n")
    code, _, told = console.tried("answers", "add-batch", pile, "--survey", "nps")
    assert (code, reason in told) == (2, True), told
    assert looked(empty_shop, "answer", "id") == []


def test_general_satisfaction_has_a_column_for_each_question(
    console: Console, empty_shop: Path, tmp_path: Path
) -> None:
    pile = tmp_path / "pile.csv"
    pile.write_text("1,2,3,4,5,comment\n9,8,7,10,1,ok\n")
    told = console.json("answers", "add-batch", pile, "--survey", "general", "--total", 35)
    assert told["total"] == 35
    assert looked(empty_shop, "answer", "points, parts, comment") == [(35, 5, "ok")]


def test_the_wall_is_one_page_in_the_language_asked_for(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "wall.pdf"
    said = console.json("wall", "--out", path, "--paper", "letter", "--lang", "es")
    assert (said["pages"], said["path"]) == (1, str(path))
    (page,) = PdfReader(path).pages
    assert page.mediabox.width == 612
    assert "Lo que queremos conseguir" in " ".join(page.extract_text().split())
