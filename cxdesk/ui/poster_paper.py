"""The poster "You said, we did": large enough to be read from the door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPen

from cxdesk.domain.names import fold
from cxdesk.domain.report_blocks import CREDIT
from cxdesk.domain.text import T
from cxdesk.ui.looks import paper_look
from cxdesk.ui.page_layout import MARGIN
from cxdesk.ui.paper_look import (
    LEADING,
    lines_of,
    paper_font,
    put_line,
    put_lines,
    put_right,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from cxdesk.services.poster import Poster, PosterLine
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.paper_look import PaperLook

TITLE = T("PosterPaper", "You said, we did")
SAID, DID = T("PosterPaper", "You said"), T("PosterPaper", "We did")
THANKS = T("PosterPaper", "Thank you for telling us. Every opinion helps us to do better.")
TITLE_SIZE, SHOP_SIZE, LABEL_SIZE, SAID_SIZE, DID_SIZE = 40, 16, 11, 22, 17
PADDING, GAP, FOOT = 14.0, 18.0, 40.0
CREDIT_SIZE, MARKS = 8, ("nps", "net promoter")


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterSheets:
    """The poster laid out; one page unless there is much to tell."""

    poster: Poster
    look: PaperLook
    fmt: Format
    paper: Paper
    pages: tuple[tuple[PosterLine, ...], ...]

    @property
    def title(self) -> str:
        """The shop and the title."""
        return f"{self.author} · {self.look.write(TITLE)}"

    @property
    def author(self) -> str:
        """The shop."""
        return self.poster.shop_name

    @property
    def lang(self) -> str:
        """The language of its words."""
        return self.fmt.lang

    def draw(self, painter: QPainter, number: int) -> None:
        """One page, with the title on each."""
        painter.save()
        painter.translate(MARGIN, MARGIN)
        top = _draw_head(painter, self)
        for line in self.pages[number]:
            top = _draw_line(painter, self, line, top)
        _draw_foot(painter, self)
        painter.restore()


def lay_out_poster(poster: Poster, fmt: Format, paper: Paper) -> PosterSheets:
    """On as few pages as it needs; one page even with nothing to tell."""
    look = paper_look(fmt)
    foot = FOOT + len(_credit(poster, look, paper)) * CREDIT_SIZE * LEADING
    room = paper.height - 2 * MARGIN - _head_height(poster, look, paper.text_width) - foot
    pages: list[list[PosterLine]] = [[]]
    left = room
    for line in poster.lines:
        height = _height(line, paper)
        if pages[-1] and height > left:
            pages.append([])
            left = room
        pages[-1].append(line)
        left -= height
    found = tuple(tuple(page) for page in pages)
    return PosterSheets(poster=poster, look=look, fmt=fmt, paper=paper, pages=found)


def _draw_head(painter: QPainter, sheets: PosterSheets) -> float:
    width, top = sheets.paper.text_width, 0.0
    for lines, font, size, ink in _head(sheets.poster, sheets.look, width):
        top = put_lines(painter, QRectF(0, top, width, size * LEADING), lines, font, ink)
    return top + GAP


def _head_height(poster: Poster, look: PaperLook, width: float) -> float:
    lines = sum(len(part.lines) * part.size for part in _head(poster, look, width))
    return lines * LEADING + GAP


class _Words(NamedTuple):
    """Lines of one size."""

    lines: tuple[str, ...]
    font: QFont
    size: int
    ink: str


def _head(poster: Poster, look: PaperLook, width: float) -> tuple[_Words, _Words]:
    """The shop's name and the title."""
    shop, title = (paper_font(size, strong=True) for size in (SHOP_SIZE, TITLE_SIZE))
    names = lines_of(poster.shop_name, shop, width)[:2]
    words = lines_of(look.write(TITLE), title, width)
    return _Words(names, shop, SHOP_SIZE, look.dim), _Words(words, title, TITLE_SIZE, look.ink)


def _said(line: PosterLine, paper: Paper) -> tuple[str, ...]:
    font = paper_font(SAID_SIZE, strong=True)
    return lines_of(line.said, font, paper.text_width - 2 * PADDING)


def _did(line: PosterLine, paper: Paper) -> tuple[str, ...]:
    return lines_of(line.did, paper_font(DID_SIZE), paper.text_width - 2 * PADDING)


def _height(line: PosterLine, paper: Paper) -> float:
    said, did = len(_said(line, paper)) * SAID_SIZE, len(_did(line, paper)) * DID_SIZE
    return (said + did + 2 * LABEL_SIZE) * LEADING + 8 + 2 * PADDING + GAP


def _draw_line(painter: QPainter, sheets: PosterSheets, line: PosterLine, top: float) -> float:
    look, paper, height = sheets.look, sheets.paper, _height(line, sheets.paper)
    frame = QRectF(0, top, paper.text_width, height - GAP)
    painter.setPen(QPen(QColor(look.hairline), 1))
    painter.drawRoundedRect(frame, 8, 8)
    width, y = frame.width() - 2 * PADDING, top + PADDING
    painter.translate(PADDING, 0)
    parts = (
        (SAID, _said(line, paper), paper_font(SAID_SIZE, strong=True), SAID_SIZE),
        (DID, _did(line, paper), paper_font(DID_SIZE), DID_SIZE),
    )
    for label, lines, font, size in parts:
        box = QRectF(0, y, width, LABEL_SIZE * LEADING)
        put_line(painter, box, look.write(label), paper_font(LABEL_SIZE), look.dim)
        if label is DID and line.on is not None:
            when = sheets.fmt.month_year(line.on)
            put_right(painter, box, when, paper_font(LABEL_SIZE), look.dim)
        y += LABEL_SIZE * LEADING
        first = QRectF(0, y, width, size * LEADING)
        y = put_lines(painter, first, lines, font, look.ink) + 8
    painter.translate(-PADDING, 0)
    return top + height


def _credit(poster: Poster, look: PaperLook, paper: Paper) -> tuple[str, ...]:
    """Whose mark NPS is, where the shop speaks of it."""
    said = fold(" ".join(f"{line.said} {line.did}" for line in poster.lines))
    if not any(mark in said for mark in MARKS):
        return ()
    return lines_of(look.write(CREDIT), paper_font(CREDIT_SIZE), paper.text_width)


def _draw_foot(painter: QPainter, sheets: PosterSheets) -> None:
    look, paper = sheets.look, sheets.paper
    credit = _credit(sheets.poster, look, paper)
    line = CREDIT_SIZE * LEADING
    top = paper.height - 2 * MARGIN - SHOP_SIZE * LEADING - len(credit) * line
    painter.setPen(QPen(QColor(look.hairline), 1))
    painter.drawLine(QLineF(0, top - 6, paper.text_width, top - 6))
    box = QRectF(0, top, paper.text_width, SHOP_SIZE * LEADING)
    put_line(painter, box, look.write(THANKS), paper_font(12), look.ink)
    first = QRectF(0, box.bottom(), paper.text_width, line)
    put_lines(painter, first, credit, paper_font(CREDIT_SIZE), look.dim)
