"""The blocks of a report as pieces of paper: headings, paragraphs, tables, charts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from cxdesk.domain.report import ChartBlock, Heading, Paragraph, Table
from cxdesk.ui import chart_names
from cxdesk.ui.chart_paint import paint_chart
from cxdesk.ui.page_layout import Piece
from cxdesk.ui.paper_look import lines_of, put_line
from cxdesk.ui.paper_table import table_pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from cxdesk.domain.report import Block, Report
    from cxdesk.ui.paper_look import PaperLook

CHART_HEIGHTS = (224.0, 208.0, 192.0, 176.0, 160.0, 148.0, 136.0, 126.0)


def report_parts(report: Report, look: PaperLook, width: float) -> list[list[Piece] | ChartBlock]:
    """Title, opening sentence and all blocks, in order; charts wait for their height."""
    title = text_pieces(capitalised(look.write(report.title)), look, "title", width, keeps=True)
    lead = text_pieces(look.write(report.subtitle), look, "lead", width, dim=True, gap=2.0)
    parts: list[list[Piece] | ChartBlock] = [title, lead]
    for index, block in enumerate(report.blocks):
        if isinstance(block, ChartBlock):
            parts.append(block)
            continue
        found = block_pieces(block, look, width)
        if isinstance(block, Paragraph) and _leads_to_chart(report.blocks[index + 1 :]):
            found = [replace(piece, keeps_next=True) for piece in found]
        parts.append(found)
    return parts


def _leads_to_chart(following: Sequence[Block]) -> bool:
    """Whether nothing but paragraphs stands before a chart: they stay on its page."""
    first = next((block for block in following if not isinstance(block, Paragraph)), None)
    return isinstance(first, ChartBlock)


def pieces_of(
    parts: list[list[Piece] | ChartBlock], look: PaperLook, width: float, chart_height: float
) -> list[Piece]:
    """The parts as pieces, with charts of this height."""
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, list):
            pieces += part
        else:
            drawn = chart_piece(part, look, width, chart_height)
            pieces.append(replace(drawn, keeps_next=part.is_told_below))
    return pieces


def capitalised(text: str) -> str:
    """A heading that begins with a name of a month, which some languages write small."""
    return text[:1].upper() + text[1:]


def block_pieces(block: Heading | Paragraph | Table, look: PaperLook, width: float) -> list[Piece]:
    """One block as pieces that never split."""
    if isinstance(block, Heading):
        role = "chapter" if block.level == 1 else "section"
        gap = 16.0 if block.level == 1 else 12.0
        return text_pieces(look.write(block.text), look, role, width, keeps=True, gap=gap)
    if isinstance(block, Paragraph):
        role = "small" if block.dim else "text"
        gap = 3.5 if block.dim else 5.0
        return text_pieces(look.write(block.text), look, role, width, dim=block.dim, gap=gap)
    return table_pieces(block, look, width)


def text_pieces(
    text: str,
    look: PaperLook,
    role: str,
    width: float,
    *,
    keeps: bool = False,
    dim: bool = False,
    gap: float = 0.0,
) -> list[Piece]:
    """Lines of plain text; the first two and the last two stay together (no widows)."""
    font, colour = look.font(role), look.dim if dim else look.ink
    height = look.line_height(role)
    lines = lines_of(text, font, width)
    last = len(lines) - 1

    def piece(index: int, line: str) -> Piece:
        def draw(painter: QPainter, top: float) -> None:
            put_line(painter, QRectF(0, top, width, height), line, font, colour)

        bound = index < last and index in (0, last - 1)
        return Piece(
            height=height,
            draw=draw,
            gap=gap if index == 0 else 0.0,
            keeps_next=bound or (keeps and index == last),
        )

    return [piece(index, line) for index, line in enumerate(lines)]


def chart_piece(block: ChartBlock, look: PaperLook, width: float, plain_height: float) -> Piece:
    """A chart across the page with the names of its events under it."""
    height = plain_height + chart_names.names_height(block.chart, look.chart, width)

    def draw(painter: QPainter, top: float) -> None:
        paint_chart(painter, QRectF(0, top, width, height), block.chart, look.chart)

    return Piece(height=height, draw=draw, gap=7.0)
