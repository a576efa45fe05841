"""Pages on a printer: the system's own dialog, then drawn beside the window. No page is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.ui.paper_file import POINTS_PER_INCH

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.paper_file import Printed

NO_PRINTER = T(
    "Printing",
    "This PC has no printer set up. Save the PDF, and print it where there is one.",
)
REFUSED = T("Printing", "The printer did not take the pages. See whether it is on, and try again.")


class Fit(NamedTuple):
    """How a page lies on another paper: by which factor smaller, and from where."""

    factor: float
    left: float
    top: float


def ask_printer(ctx: Context, parent: QWidget, printed: Printed) -> QPrinter | None:
    """Which printer, how many copies, which pages; None when cancelled or there is no printer.

    The system is asked for its printers here, at first use: most days nothing is printed.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        ctx.show_error(OutsideError(NO_PRINTER))
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(printed.title)
    printer.setCreator("CXDesk")
    printer.setPageLayout(_layout(printed.paper))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(printed.pages))
    is_chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if is_chosen else None


def send(ctx: Context, printer: QPrinter, printed: Printed) -> None:
    """Draw the pages on the printer, beside the window, and tell that it has them."""
    told = T("Printing", "Sent to the printer {name}.").fill(name=printer.printerName())
    ctx.jobs.run(
        lambda _progress: draw(printer, printed),
        key=f"print {id(printer)}",  # two at once are two, none of them the newest
        on_done=lambda _none: ctx.toast(ctx.say(told)),
    )


def draw(printer: QPrinter, printed: Printed) -> None:
    """The pages chosen, in the order chosen; OutsideError when the printer did not take them."""
    numbers = wanted(printer, len(printed.pages))
    painter = QPainter()
    if not painter.begin(printer):
        raise OutsideError(REFUSED)
    scale = printer.resolution() / POINTS_PER_INCH
    for place, number in enumerate(numbers):
        if place and not printer.newPage():
            painter.end()
            raise OutsideError(REFUSED)
        fit = fitting(printed.paper, printer.pageLayout().fullRectPoints().toRectF())
        painter.save()
        painter.scale(scale, scale)
        painter.translate(fit.left, fit.top)
        painter.scale(fit.factor, fit.factor)
        printed.draw(painter, number)
        painter.restore()
    if not painter.end():
        raise OutsideError(REFUSED)


def wanted(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages to print, counted from 0."""
    chosen = printer.pageRanges()
    numbers = [at for at in range(count) if chosen.isEmpty() or chosen.contains(at + 1)]
    is_backwards = printer.pageOrder() is printer.PageOrder.LastPageFirst
    return tuple(reversed(numbers) if is_backwards else numbers)


def fitting(paper: Paper, sheet: QRectF) -> Fit:
    """On the paper in the printer: smaller where it is smaller, never larger, in its middle."""
    factor = min(1.0, sheet.width() / paper.width, sheet.height() / paper.height)
    left, top = sheet.width() - paper.width * factor, sheet.height() - paper.height * factor
    return Fit(factor, left / 2, top / 2)


def _layout(paper: Paper) -> QPageLayout:
    size = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point, paper.name)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
