"""A report as ordered blocks: what the paper says, before anyone lays it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.chart import Chart
    from cxdesk.domain.periods import Period
    from cxdesk.domain.text import T


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter, 2 a section inside it."""

    text: T
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``dim`` for notes and small print."""

    text: T
    dim: bool = False


class TableColumn(NamedTuple):
    """A column of a table; numbers stand right, second voices are dim.

    What is ``whole`` stands on one line, as numbers do.
    """

    title: T
    right: bool = False
    strong: bool = False
    dim: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell is words (T), a number with unit (Amount), a date or text as typed.

    A row of one cell names the group of the rows below it.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart across the page, with its events named under it.

    ``is_told_below``: the next paragraph is about it and stays on its page.
    """

    chart: Chart
    is_told_below: bool = False


Block = Heading | Paragraph | Table | ChartBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole paper: shop, title, period, language of the reader, blocks in order.

    ``country`` decides the sheet (A4 or Letter); ``note`` stands at the foot of every page.
    """

    shop_name: str
    title: T
    subtitle: T
    period: Period
    made_on: date
    lang: str
    currency: str
    blocks: tuple[Block, ...] = field(default_factory=tuple)
    country: str = ""
    note: T | None = None
