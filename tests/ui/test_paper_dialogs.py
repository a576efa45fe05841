"""Printing slips and the poster: what is ticked, what is written, and nothing when cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from cxdesk.domain.slips import spaced
from cxdesk.domain.text import T
from cxdesk.services.command import command
from cxdesk.store.models import Theme
from cxdesk.ui import file_dialogs
from cxdesk.ui.dialogs.poster import PosterDialog
from cxdesk.ui.dialogs.slips import CODED, SlipsDialog
from tests.factories import NOW, TODAY, counts, customer, rows, sale

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def saved_as(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the dialog of the system answers with."""
    path = tmp_path / "paper.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: path)
    return path


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def tick(dialog: Any, *places: int) -> None:
    dialog.way.set_value(CODED)
    dialog._on_way_changed()
    for place in places:
        dialog.about.item(place).setCheckState(Qt.CheckState.Checked)


@command(T("Undo", "record paper slips"))
def theme(name: str, state: str, told: str, *, now: int = NOW) -> None:
    Theme.create(
        name=name,
        folded=name.casefold(),
        state=state,
        told_text=told,
        created_at=now,
        done_on=TODAY.isoformat(),
    )


def test_a_slip_is_made_and_offered_for_each_purchase_that_is_ticked(
    ctx: Context, qtbot: QtBot, saved_as: Path
) -> None:
    ana = customer("Ana Prieto")
    for _ in range(3):
        sale(customer_id=ana)
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    tick(dialog, 0, 2)
    assert counts("offer") == {"offer": 0}
    dialog.submit()
    codes = [code for (code,) in rows("offer", "code")]
    assert len(codes) == 2
    assert all(spaced(code) in text_of(saved_as) for code in codes)


def test_cancelling_the_file_writes_nothing_and_stays(
    ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: None)
    sale(customer_id=customer())
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.show()
    tick(dialog, 0)
    dialog.submit()
    assert dialog.isVisible()
    assert counts("offer") == {"offer": 0}


def test_blank_slips_offer_nothing(ctx: Context, qtbot: QtBot, saved_as: Path) -> None:
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.sheets.setText("2")
    dialog.submit()
    assert len(PdfReader(saved_as).pages) == 2
    assert counts("offer") == {"offer": 0}


@pytest.mark.parametrize("typed", ["", "0", "x", "51"])
def test_an_odd_number_of_sheets_is_told_at_its_field(
    ctx: Context, qtbot: QtBot, typed: str
) -> None:
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.sheets.setText(typed)
    dialog.submit()
    assert dialog.fields["sheets"].has_error()


def test_with_a_code_something_must_be_ticked(ctx: Context, qtbot: QtBot) -> None:
    sale(customer_id=customer())
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    tick(dialog)
    dialog.submit()
    assert dialog.fields["about"].has_error()


def test_the_poster_tells_of_what_is_done_and_ticked(
    ctx: Context, qtbot: QtBot, saved_as: Path
) -> None:
    theme("Queue", "done", "A second till")
    theme("Parking", "done", "A sign")
    theme("Prices", "open", "Nothing yet")
    theme("Hours", "done", "")
    dialog = PosterDialog(ctx)
    qtbot.addWidget(dialog)
    found = [dialog.themes.item(at).text() for at in range(dialog.themes.count())]
    assert found == ["Parking", "Queue"]
    dialog.themes.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.submit()
    assert "A second till" in text_of(saved_as)
    assert "A sign" not in text_of(saved_as)


def test_without_such_a_theme_there_is_no_poster_to_save(ctx: Context, qtbot: QtBot) -> None:
    dialog = PosterDialog(ctx)
    qtbot.addWidget(dialog)
    assert not dialog.out.save_button.isEnabled()
    assert not dialog.empty.isHidden()
