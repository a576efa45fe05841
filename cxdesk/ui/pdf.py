"""A Report as paper: pages laid out once, written as PDF or shown as pictures. No widgets."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.services import saving
from cxdesk.ui.format import Format
from cxdesk.ui.looks import paper_look
from cxdesk.ui.page_layout import FOOT_HEIGHT, HEAD_HEIGHT, MARGIN, paginate, paper_for
from cxdesk.ui.paper_blocks import CHART_HEIGHTS, pieces_of, report_parts
from cxdesk.ui.paper_look import put_line, put_right
from cxdesk.ui.pdf_language import with_language

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.report import Report
    from cxdesk.ui.page_layout import Page, Paper
    from cxdesk.ui.paper_look import PaperLook

POINTS_PER_INCH = 72
END_MARK = b"%%EOF"
SMALLEST_PDF = 1000
_kept: list[QGuiApplication] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """A report laid out: its paper, its pages and how to write their heads and feet."""

    report: Report
    look: PaperLook
    paper: Paper
    pages: tuple[Page, ...]


def write_report(report: Report, path: Path, lang: str = "") -> None:
    """The report as a PDF file, whole or not at all; also without a window or a display."""
    ensure_application()
    fmt = Format(lang or report.lang, report.currency, report.country)
    saving.save_bytes(path, render(report, fmt))


def ensure_application() -> None:
    """A Qt program must run for fonts and painting; without one, start one that shows nothing.

    Linux may lack a display. Windows and macOS always have one, and their fonts with it: drawing
    offscreen on Windows finds none and writes empty boxes.
    """
    if QGuiApplication.instance() is None:
        if sys.platform not in {"win32", "darwin"}:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication(["cxdesk"]))


def render(report: Report, fmt: Format) -> bytes:
    """The whole PDF in memory, checked; raises OutsideError if Qt could not write it whole."""
    sheets = lay_out(report, fmt)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, sheets)
    painter = QPainter(writer)
    for number in range(len(sheets.pages)):
        if number:
            writer.newPage()
        draw_page(painter, sheets, number)
    is_ended = painter.end()
    data = bytes(buffer.data().data())
    if not is_ended or len(data) < SMALLEST_PDF or END_MARK not in data[-32:]:
        raise OutsideError(T("Pdf", "The PDF could not be made. Free some memory and try again."))
    return with_language(data, report.lang)


def page_image(sheets: Sheets, number: int, dpi: float) -> QImage:
    """One page as a picture, for the preview."""
    factor = dpi / POINTS_PER_INCH
    image = QImage(
        round(sheets.paper.width * factor),
        round(sheets.paper.height * factor),
        QImage.Format.Format_RGB32,
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(factor, factor)
    draw_page(painter, sheets, number)
    painter.end()
    return image


def lay_out(report: Report, fmt: Format) -> Sheets:
    """The report on as few pages of its country's paper as it needs.

    Its charts are then as tall as those pages have room for.
    """
    look = paper_look(fmt)
    paper = paper_for(report.country)
    parts = report_parts(report, look, paper.text_width)
    tried = [
        paginate(pieces_of(parts, look, paper.text_width, height), paper.text_height)
        for height in CHART_HEIGHTS
    ]
    pages = min(tried, key=len)
    return Sheets(report=report, look=look, paper=paper, pages=pages)


def draw_page(painter: QPainter, sheets: Sheets, number: int) -> None:
    """One page with running head and foot; one unit is a point."""
    painter.save()
    painter.translate(MARGIN, MARGIN)
    _draw_head(painter, sheets)
    painter.translate(0, HEAD_HEIGHT)
    for spot in sheets.pages[number]:
        spot.piece.draw(painter, spot.top)
    painter.translate(0, -HEAD_HEIGHT)
    _draw_foot(painter, sheets, number)
    painter.restore()


def _draw_head(painter: QPainter, sheets: Sheets) -> None:
    look, width, height = sheets.look, sheets.paper.text_width, sheets.look.line_height("text")
    strong = look.font("text", strong=True)
    made = T("Report", "Made on {day}").fill(day=sheets.report.made_on)
    put_line(painter, QRectF(0, 0, width * 0.6, height), sheets.report.shop_name, strong, look.ink)
    box = QRectF(width * 0.6, 0, width * 0.4, height)
    put_right(painter, box, look.write(made), look.font("caption"), look.dim)
    _rule(painter, height + 4, width, (look.ink, 0.8))


def _draw_foot(painter: QPainter, sheets: Sheets, number: int) -> None:
    look, width = sheets.look, sheets.paper.text_width
    top = HEAD_HEIGHT + sheets.paper.text_height + FOOT_HEIGHT - look.line_height("small")
    _rule(painter, top - 5, width, (look.hairline, 0.6))
    box, font = QRectF(0, top, width, look.line_height("small")), look.font("small")
    if sheets.report.note is not None:
        put_line(painter, box, look.write(sheets.report.note), font, look.dim)
    page = T("Report", "{number} of {count}").fill(number=number + 1, count=len(sheets.pages))
    put_right(painter, box, look.write(page), font, look.dim)


def _rule(painter: QPainter, y: float, width: float, ink: tuple[str, float]) -> None:
    painter.setPen(QPen(QColor(ink[0]), ink[1]))
    painter.drawLine(QLineF(0, y, width, y))


def _writer(buffer: QBuffer, sheets: Sheets) -> QPdfWriter:
    report, paper = sheets.report, sheets.paper
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS_PER_INCH)
    size = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point, paper.name)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, portrait, QMarginsF(0, 0, 0, 0)))
    title = f"{report.shop_name} · {sheets.look.write(report.title)}"
    writer.setTitle(title)
    writer.setAuthor(report.shop_name)
    writer.setCreator("CXDesk")
    writer.setDocumentXmpMetadata(QByteArray(_xmp(title, report).encode()))
    return writer


def _xmp(title: str, report: Report) -> str:
    """Title, author and language, where readers and search engines look for them."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(report.shop_name)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{escape(report.lang)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
