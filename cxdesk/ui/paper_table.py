"""A table of the report as pieces: columns fitted to their words, rows that never split."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPen

from cxdesk.ui.page_layout import Piece
from cxdesk.ui.paper_look import lines_of, put_line, put_right, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

    from cxdesk.domain.report import Table
    from cxdesk.ui.paper_look import PaperLook

PAD = 5.0
ROW_PAD = 5.0
SMALL_TABLE = 8
FIRST_ROWS = 3
FIRST_COLUMN, AMONG_MANY, MANY = 0.32, 0.3, 6


class Cell(NamedTuple):
    """The lines of one cell and how they are set."""

    lines: tuple[str, ...]
    font: QFont
    colour: str
    is_right: bool
    left: float
    width: float


def table_pieces(table: Table, look: PaperLook, width: float) -> list[Piece]:
    """The head and the rows; the head comes again on every page that the table enters."""
    titles = tuple(column.title for column in table.columns)
    widths = column_widths(table, look, width)
    head = _row(table, look, (titles, widths), is_head=True)
    rows = [
        _row(table, look, (cells, widths), head=head)
        if len(cells) > 1
        else _group(look, cells[0], width, head)
        for cells in table.rows
    ]
    first = [_with_gap(head, 8.0)]
    return first + [_kept(row, index, len(rows)) for index, row in enumerate(rows)]


def column_widths(table: Table, look: PaperLook, width: float) -> tuple[float, ...]:
    """Natural widths, the rest for the first column, which also gives way first; numbers never.

    A typed word too long for the first column is broken there: it never widens the table.
    """
    columns = range(len(table.columns))
    natural = [_width(table, look, index, whole=True) for index in columns]
    spare = width - sum(natural)
    if spare >= 0:
        return (natural[0] + spare, *natural[1:])
    least = _least(table, look, width)
    first = max(width * _first_share(table), natural[0] + spare)
    if first <= natural[0] + spare:
        return (first, *natural[1:])
    least[0] = natural[0] = min(first, natural[0])
    wish = sum(natural) - sum(least)
    share = max(width - sum(least), 0.0) / wish if wish else 0.0
    return tuple(low + (full - low) * share for low, full in zip(least, natural, strict=True))


def _first_share(table: Table) -> float:
    """The part of the page that its first column may keep."""
    return FIRST_COLUMN if len(table.columns) < MANY else AMONG_MANY


def _least(table: Table, look: PaperLook, width: float) -> list[float]:
    """What each column needs; words beside numbers break first, then what is to stay whole."""
    columns = range(len(table.columns))
    wished = [column.whole or column.right for column in table.columns]
    for unbroken in (wished, [column.whole for column in table.columns]):
        found = [_width(table, look, at, whole=unbroken[at]) for at in columns]
        if sum(found[1:]) + width * _first_share(table) <= width:
            return found
    return [_width(table, look, at, whole=False) for at in columns]


def _width(table: Table, look: PaperLook, index: int, *, whole: bool) -> float:
    """What a column would like (``whole``) or at least needs: its longest word or number."""
    column = table.columns[index]
    font = look.font("text", strong=column.strong)
    texts = [look.write(row[index]) for row in table.rows if len(row) > 1]
    title = look.write(column.title)
    parts = texts if whole else [word for text in texts for word in _words(text)]
    heads = [title] if whole else _words(title)
    widest = max((text_width(text, font) for text in parts), default=0.0)
    widest_head = max((text_width(text, look.font("caption")) for text in heads), default=0.0)
    return max(widest, widest_head) + 2 * PAD + 2


def _words(text: str) -> list[str]:
    """What stands on one line: a number and its unit stay together."""
    return text.split(" ")


def _row(
    table: Table,
    look: PaperLook,
    content: tuple[Sequence[object], Sequence[float]],
    *,
    is_head: bool = False,
    head: Piece | None = None,
) -> Piece:
    cells: list[Cell] = []
    left = 0.0
    for column, value, width in zip(table.columns, *content, strict=True):
        font = look.font("caption") if is_head else look.font("text", strong=column.strong)
        colour = look.dim if is_head or column.dim else look.ink
        lines = lines_of(look.write(value), font, width - 2 * PAD)
        cells.append(Cell(lines, font, colour, column.right, left + PAD, width - 2 * PAD))
        left += width
    line_height = look.line_height("text")
    height = max(len(cell.lines) for cell in cells) * line_height + ROW_PAD
    rule = (look.ink, 0.8) if is_head else (look.hairline, 0.6)

    def draw(painter: QPainter, top: float) -> None:
        for cell in cells:
            _draw_cell(painter, cell, top + ROW_PAD / 2, line_height)
        painter.setPen(QPen(QColor(rule[0]), rule[1]))
        painter.drawLine(QLineF(0, top + height, left, top + height))

    return Piece(height=height, draw=draw, keeps_next=is_head, head=head)


def _group(look: PaperLook, words: object, width: float, head: Piece) -> Piece:
    """The name of a group across the table, never at the foot of a page."""
    font, line_height = look.font("text", strong=True), look.line_height("text")
    cell = Cell((look.write(words),), font, look.ink, False, PAD, width - 2 * PAD)
    height = line_height + ROW_PAD

    def draw(painter: QPainter, top: float) -> None:
        _draw_cell(painter, cell, top + ROW_PAD / 2, line_height)

    return Piece(height=height, draw=draw, keeps_next=True, head=head)


def _draw_cell(painter: QPainter, cell: Cell, top: float, line_height: float) -> None:
    put = put_right if cell.is_right else put_line
    for index, line in enumerate(cell.lines):
        box = QRectF(cell.left, top + index * line_height, cell.width, line_height)
        put(painter, box, line, cell.font, cell.colour)


def _with_gap(piece: Piece, gap: float) -> Piece:
    return Piece(height=piece.height, draw=piece.draw, gap=gap, keeps_next=True)


def _kept(row: Piece, index: int, count: int) -> Piece:
    """Small tables stay whole; of others three rows with the head, and the last two as one."""
    is_whole = count <= SMALL_TABLE and index < count - 1
    keeps = (
        row.keeps_next
        or is_whole
        or (index < FIRST_ROWS - 1 and index < count - 1)
        or index == count - 2
    )
    return Piece(height=row.height, draw=row.draw, keeps_next=keeps, head=row.head)
