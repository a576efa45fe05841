"""The report screen: period, language, the pages as they print, and the PDF."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from cxdesk.ui import file_dialogs
from cxdesk.ui.screens.report import ReportScreen
from cxdesk.ui.widgets.period_picker import CUSTOM, PeriodPicker
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def laid_out(desk: Desk, qtbot: QtBot) -> ReportScreen:
    screen = ReportScreen(desk.ctx)
    qtbot.addWidget(screen)
    screen.resize(1162, 712)
    screen.show()
    qtbot.waitUntil(lambda: bool(screen.pages.pages()) and not desk.ctx.jobs.is_busy())
    return screen


def test_it_opens_with_the_last_month(desk: Desk, qtbot: QtBot) -> None:
    screen = laid_out(desk, qtbot)
    assert screen.period.span() == (date(2026, 2, 1), date(2026, 2, 28))
    assert screen.report is not None
    assert len(screen.pages.pages()) == len(screen.pages.sheets.pages)  # type: ignore[union-attr]


def test_the_period_offers_months_quarters_and_two_days(ctx: Context, qtbot: QtBot) -> None:
    picker = PeriodPicker(ctx)
    qtbot.addWidget(picker)
    spans = {}
    for index in range(picker.choice.count()):
        picker.choice.setCurrentIndex(index)
        spans[picker.key()] = picker.span()
    assert spans["month"] == (date(2026, 3, 1), date(2026, 3, 31))
    assert spans["last_quarter"] == (date(2025, 10, 1), date(2025, 12, 31))
    picker.set_span(date(2026, 2, 9), date(2026, 2, 3))
    assert picker.key() == CUSTOM
    assert picker.span() == (date(2026, 2, 3), date(2026, 2, 9))


def test_the_other_language_lays_the_pages_out_anew(desk: Desk, qtbot: QtBot) -> None:
    screen = laid_out(desk, qtbot)
    screen.language.choose("es")
    qtbot.waitUntil(lambda: screen.report is not None and screen.report.lang == "es")
    assert screen.pages.sheets is not None
    written = screen.pages.sheets.look.write(screen.report.title)  # type: ignore[union-attr]
    assert written == "febrero de 2026"


def test_the_exported_pdf_has_the_pages_of_the_preview(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "paper.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_args: path)
    screen = laid_out(desk, qtbot)
    qtbot.mouseClick(screen.export, Qt.MouseButton.LeftButton)
    assert len(PdfReader(path).pages) == len(screen.pages.pages())
    assert desk.toasts == ["Saved as paper.pdf."]


def test_the_proposed_name_says_shop_and_period(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, name: str, _pattern: str) -> tuple[str, str]:
        asked.append(name)
        return None

    monkeypatch.setattr(file_dialogs, "file_to_save", ask)
    laid_out(desk, qtbot).export_pdf()
    assert asked[0].endswith("Tienda Ñ · February 2026.pdf")
    assert desk.toasts == []


def test_pages_fit_the_width_until_zoomed(desk: Desk, qtbot: QtBot) -> None:
    screen = laid_out(desk, qtbot)
    fitting = screen.pages.pages()[0].width()
    qtbot.keyClick(screen.pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert screen.pages.pages()[0].width() == round(fitting / 1.2)
    qtbot.keyClick(screen.pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert screen.pages.pages()[0].width() == fitting


def test_period_and_language_are_remembered(desk: Desk, qtbot: QtBot) -> None:
    screen = laid_out(desk, qtbot)
    screen.period.set_key("quarter")
    screen.language.choose("es")
    state = screen.state()
    again = laid_out(desk, qtbot)
    again.restore(state)
    assert again.period.key() == "quarter"
    assert again.language.value() == "es"
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
