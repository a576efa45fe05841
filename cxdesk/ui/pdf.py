"""A Report as paper: pages laid out once, written as PDF or shown as pictures. No widgets."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen

from cxdesk.domain.text import T
from cxdesk.services import saving
from cxdesk.ui.format import Format
from cxdesk.ui.looks import paper_look
from cxdesk.ui.page_layout import FOOT_HEIGHT, HEAD_HEIGHT, MARGIN, paginate, paper_for
from cxdesk.ui.paper_blocks import CHART_HEIGHTS, pieces_of, report_parts
from cxdesk.ui.paper_file import pdf_of
from cxdesk.ui.paper_look import put_line, put_right

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cxdesk.domain.report import Report
    from cxdesk.ui.page_layout import Page, Paper
    from cxdesk.ui.paper_look import PaperLook

MOST_ROOM = 0.2  # of a page, left at its foot before a chart that stands on the next one
_kept: list[QGuiApplication] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """A report laid out: its paper, its pages and how to write their heads and feet."""

    report: Report
    look: PaperLook
    paper: Paper
    pages: tuple[Page, ...]

    @property
    def title(self) -> str:
        """The shop and the title of its report."""
        return f"{self.report.shop_name} · {self.look.write(self.report.title)}"

    @property
    def author(self) -> str:
        """The shop."""
        return self.report.shop_name

    @property
    def lang(self) -> str:
        """The language of the report."""
        return self.report.lang

    def draw(self, painter: QPainter, number: int) -> None:
        """One page with its head and foot."""
        draw_page(painter, self, number)


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
    return pdf_of(lay_out(report, fmt))


def lay_out(report: Report, fmt: Format) -> Sheets:
    """The report on as few pages of its country's paper as it needs.

    Its charts are then as tall as those pages have room for, and do not leave pages half empty.
    """
    look = paper_look(fmt)
    paper = paper_for(report.country)
    parts = report_parts(report, look, paper.text_width)
    tried = [
        paginate(pieces_of(parts, look, paper.text_width, height), paper.text_height)
        for height in CHART_HEIGHTS
    ]
    pages = _fullest(tried, paper.text_height)
    return Sheets(report=report, look=look, paper=paper, pages=pages)


def _fullest(tried: Sequence[tuple[Page, ...]], height: float) -> tuple[Page, ...]:
    """The first on the fewest pages without a page that ends early, else with the least such room.

    The last page may end where it does.
    """
    fewest = min(map(len, tried))
    few = [pages for pages in tried if len(pages) == fewest]

    def room(pages: tuple[Page, ...]) -> float:
        return max((height - page[-1].bottom for page in pages[:-1]), default=0.0)

    full = (pages for pages in few if room(pages) <= height * MOST_ROOM)
    return next(full, min(few, key=room))


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
