"""Printing: what is saved is what is printed, on the pages and the paper chosen, or a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from cxdesk.domain.errors import OutsideError
from cxdesk.services import slips
from cxdesk.ui import file_dialogs, printing
from cxdesk.ui.dialogs.slips import CODED, SlipsDialog
from cxdesk.ui.format import Format
from cxdesk.ui.page_layout import A4
from cxdesk.ui.slip_paper import lay_out_slips
from tests.factories import counts, customer, sale, survey_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.slip_paper import SlipSheets
    from cxdesk.ui.widgets.page_turner import PageTurner

LETTER_IN_POINTS, A3_IN_POINTS = QRectF(0, 0, 612, 792), QRectF(0, 0, 842, 1191)


@pytest.fixture
def printed_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pages go: the dialog of the system is accepted, and its printer is a file."""
    path = tmp_path / "printed.pdf"
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Laser"])
    monkeypatch.setattr(QPrintDialog, "exec", answering(path))
    return path


def answering(path: Path) -> Callable[[QPrintDialog], int]:
    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(path))
        return QPrintDialog.DialogCode.Accepted

    return accept


def to_file(path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFileName(str(path))
    made.setFullPage(True)
    return made


def blank_sheets(count: int) -> SlipSheets:
    return lay_out_slips(slips.sheet(survey_id(), slips.blank(count)), Format("en"), A4)


def words_of(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_the_slips_printed_are_those_that_would_be_saved(
    ctx: Context, qtbot: QtBot, printed_to: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    ctx.toast = lambda words, *_: told.append(words)
    sale(customer_id=customer("Ana Prieto"))
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.way.set_value(CODED)
    dialog._on_way_changed()
    dialog.about.item(0).setCheckState(dialog.about.item(0).checkState().Checked)
    dialog.out.print_button.click()
    qtbot.waitUntil(lambda: bool(told))
    assert counts("offer") == {"offer": 1}

    saved = tmp_path / "saved.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: saved)
    dialog.submit()
    assert words_of(printed_to) == words_of(saved)
    assert "recommend us" in words_of(saved)[0]


def test_without_a_printer_a_sentence_says_so_and_nothing_is_offered(
    ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[Exception] = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    ctx.show_error = errors.append
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.out.print_button.click()
    assert [ctx.say(error.text) for error in errors if isinstance(error, OutsideError)] == [
        "This PC has no printer set up. Save the PDF, and print it where there is one."
    ]
    assert dialog.isVisible()


def test_cancelling_the_print_dialog_offers_nothing_and_stays(
    ctx: Context, qtbot: QtBot, printed_to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QPrintDialog.DialogCode.Rejected)
    sale(customer_id=customer())
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.way.set_value(CODED)
    dialog._on_way_changed()
    dialog.about.item(0).setCheckState(dialog.about.item(0).checkState().Checked)
    dialog.out.print_button.click()
    assert dialog.isVisible()
    assert counts("offer") == {"offer": 0}
    assert not printed_to.exists()


@pytest.mark.usefixtures("open_empty_shop", "qapp")
def test_only_the_pages_chosen_are_printed(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "some.pdf")
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    printer.setPageRanges(ranges)
    assert printing.wanted(printer, 5) == (1, 2)
    printing.draw(printer, blank_sheets(5))
    assert len(PdfReader(tmp_path / "some.pdf").pages) == 2


def test_the_last_page_may_come_first(qapp: object, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "backwards.pdf")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert printing.wanted(printer, 3) == (2, 1, 0)


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.usefixtures("open_empty_shop", "qapp")
def test_a_printer_that_takes_nothing_is_told(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "no-such-folder" / "x.pdf")
    with pytest.raises(OutsideError, match="did not take the pages"):
        printing.draw(printer, blank_sheets(1))


@pytest.mark.usefixtures("open_empty_shop", "qapp")
def test_on_smaller_paper_the_whole_sheet_is_smaller(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "a5.pdf")
    printer.setPageSize(QPageSize(QSizeF(420, 595), QPageSize.Unit.Point, "A5"))
    printing.draw(printer, blank_sheets(1))
    page = PdfReader(tmp_path / "a5.pdf").pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (420, 595)
    assert page.extract_text().split().count("recommend") == 4


def test_a_page_is_made_smaller_for_its_paper_and_never_larger() -> None:
    """A4 is 841.9 points high: on Letter 792 / 841.9 = 0.941, then 560 wide, 26 at each side."""
    fit = printing.fitting(A4, LETTER_IN_POINTS)
    assert (round(fit.factor, 3), round(fit.left), round(fit.top)) == (0.941, 26, 0)
    fit = printing.fitting(A4, A3_IN_POINTS)
    assert (fit.factor, round(fit.left), round(fit.top)) == (1.0, 123, 175)


def sheets_shown(dialog: SlipsDialog, qtbot: QtBot, count: int) -> PageTurner:
    """The turner of the preview once so many sheets lie in it."""
    view = dialog.out.preview.pages
    dialog.sheets.setText(str(count))
    dialog.sheets.textEdited.emit(str(count))
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > (count - 1) * 300)
    return dialog.out.preview.turner


def test_the_preview_turns_page_by_page(ctx: Context, qtbot: QtBot) -> None:
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.show()
    turner = dialog.out.preview.turner
    assert (turner.label.text(), turner.on.isHidden()) == ("Page 1 of 1", True)
    turner = sheets_shown(dialog, qtbot, 3)
    assert (turner.label.text(), turner.back.isEnabled()) == ("Page 1 of 3", False)
    turner.on.click()
    assert turner.label.text() == "Page 2 of 3"
    turner.on.click()
    assert (turner.label.text(), turner.on.isEnabled()) == ("Page 3 of 3", False)
    turner.back.click()
    assert turner.label.text() == "Page 2 of 3"


def test_fewer_sheets_leave_the_preview_on_a_page_that_is_there(ctx: Context, qtbot: QtBot) -> None:
    dialog = SlipsDialog(ctx)
    qtbot.addWidget(dialog)
    dialog.show()
    turner = sheets_shown(dialog, qtbot, 3)
    dialog.out.preview.pages.go_to(9)
    assert turner.label.text() == "Page 3 of 3"
    dialog.sheets.setText("2")
    dialog.sheets.textEdited.emit("2")
    qtbot.waitUntil(lambda: turner.label.text() == "Page 2 of 2")
