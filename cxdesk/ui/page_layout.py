"""How pieces become pages: sizes of paper, what stays together, heads of tables repeated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QPainter

POINTS_PER_MM = 72 / 25.4
MARGIN = 18 * POINTS_PER_MM
HEAD_HEIGHT = 30.0
FOOT_HEIGHT = 22.0
LETTER_COUNTRIES = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


class Paper(NamedTuple):
    """A sheet in points (1/72 inch)."""

    name: str
    width: float
    height: float

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def text_height(self) -> float:
        """The height between running head and foot."""
        return self.height - 2 * MARGIN - HEAD_HEIGHT - FOOT_HEIGHT


A4 = Paper("A4", 210 * POINTS_PER_MM, 297 * POINTS_PER_MM)
LETTER = Paper("Letter", 612.0, 792.0)


def paper_for(country: str) -> Paper:
    """A4 or Letter, by the country's habit (CLDR)."""
    return LETTER if country.upper() in LETTER_COUNTRIES else A4


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something that is never split: a line of text, a row, a chart.

    ``draw(painter, top)`` paints it with its left edge at 0. ``gap`` is the room above, dropped at
    the top of a page; ``keeps_next`` holds the following piece on the same page; ``head`` is
    repeated when the piece opens a page (the head of its table).
    """

    height: float
    draw: Callable[[QPainter, float], None]
    gap: float = 0.0
    keeps_next: bool = False
    head: Piece | None = None


class Spot(NamedTuple):
    """A piece and where its top stands on its page."""

    top: float
    piece: Piece

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.piece.height


Page = tuple[Spot, ...]


def paginate(pieces: Sequence[Piece], height: float) -> tuple[Page, ...]:
    """The pieces in order, on as few pages as their bonds allow; at least one page."""
    pages: list[list[Spot]] = [[]]
    y = 0.0
    for group in _groups(pieces):
        if pages[-1] and y + _height(group) > height and _height(group) <= height:
            pages.append([])
            y = 0.0
        for piece in group:
            if pages[-1] and y + piece.gap + piece.height > height:
                pages.append([])
                y = 0.0
            y = _put(pages[-1], piece, y)
    return tuple(tuple(page) for page in pages)


def _put(page: list[Spot], piece: Piece, y: float) -> float:
    if not page and piece.head is not None:
        page.append(Spot(0.0, piece.head))
        y = piece.head.height
    top = y + piece.gap if page else y
    page.append(Spot(top, piece))
    return top + piece.height


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keeps_next:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Piece]) -> float:
    return sum(piece.gap + piece.height for piece in group)
