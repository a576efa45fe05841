"""The tables of the why card: parts with what each explains, factors, what stood beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cxdesk.domain.insight import explained_amount, rest_words
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cxdesk.domain.insight import Breakdown, Row, Side
    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context

BAR_WIDTH = 120
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ShareBar(QWidget):
    """How much one part explains, to the right with the change and to the left against it."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(max(share, -1.0), 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(BAR_WIDTH // 2)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(BAR_WIDTH, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar from the middle line."""
        look = theme.current()
        painter = QPainter(self)
        middle, height = self.width() / 2, 8.0
        top = (self.height() - height) / 2
        length = abs(self._share) * (middle - 1)
        left = middle if self._share > 0 else middle - length
        painter.fillRect(QRectF(middle - 0.5, 0, 1, self.height()), look.color("hairline"))
        ink = look.color("accent") if self._share > 0 else look.color("dim")
        painter.fillRect(QRectF(left, top, length, height), ink)
        painter.end()


def part_table(ctx: Context, kpi: Kpi, found: Breakdown, parent: QWidget) -> QWidget:
    """A row for each part: name, bar, what it explains, its own figures and how many records."""
    holder, grid = _table(parent)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 2)
    totals = [abs(part.total) for part in found.rows]
    most = max([*totals, abs(float(found.rest.total)) if found.rest else 0.0]) or 1.0
    way = 1 if found.change >= 0 else -1
    for line, part in enumerate(found.rows):
        _add_part(ctx, grid, line, part, kpi)
        grid.addWidget(ShareBar(way * part.total / most, holder), line, 1)
    if found.rest is not None:
        line, total = len(found.rows), float(found.rest.total)
        grid.addWidget(ElidedLabel(ctx.say(rest_words(found.rest)), "dim", holder), line, 0)
        grid.addWidget(ShareBar(way * total / most, holder), line, 1)
        _add_cell(grid, line, 2, _shown(ctx, kpi, total), "dim")
    return holder


def _add_part(ctx: Context, grid: QGridLayout, line: int, part: Row, kpi: Kpi) -> None:
    holder = grid.parentWidget()
    name = part.name if isinstance(part.name, str) else ctx.say(part.name)
    grid.addWidget(ElidedLabel(name, "", holder), line, 0)
    told = _add_cell(grid, line, 2, _shown(ctx, kpi, part.total), "strong")
    told.setToolTip(tooltip(_mix_words(ctx, kpi, part)))
    values = (Amount(value, kpi.unit, kpi.is_signed) for value in (part.before, part.after))
    before, after = (ctx.format.amount(value) for value in values)
    _add_cell(grid, line, 3, f"{before} → {after}", "caption")
    if kpi.unit is Unit.COUNT:
        return  # its values are what n would say
    counted = T("WhyCard", "n {before} → {after}").fill(before=part.n_before, after=part.n_after)
    _add_cell(grid, line, 4, ctx.say(counted), "dim")


def factor_table(ctx: Context, found: Why, parent: QWidget) -> QWidget:
    """The factors of a product, each with its values and what it explains."""
    holder, grid = _table(parent)
    grid.setColumnStretch(0, 2)
    head = T("WhyCard", "What it is made of")
    grid.addWidget(PlainLabel(ctx.say(head), "dim", holder), 0, 0, 1, 3)
    for line, factor in enumerate(found.factors, 1):
        grid.addWidget(ElidedLabel(ctx.say(factor.name), "", holder), line, 0)
        _add_cell(grid, line, 1, _shown(ctx, found.kpi, factor.total), "strong")
        before, after = (ctx.format.amount(value) for value in (factor.before, factor.after))
        _add_cell(grid, line, 2, f"{before} → {after}", "caption")
    return holder


def side_table(ctx: Context, sides: tuple[Side, ...], parent: QWidget) -> QWidget:
    """What was measured at the same time, before and after."""
    holder, grid = _table(parent)
    grid.setColumnStretch(0, 2)
    heads = (T("WhyCard", "At the same time"), T("WhyCard", "before"), T("WhyCard", "after"))
    for place, head in enumerate(heads):
        align = _RIGHT if place else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(PlainLabel(ctx.say(head), "dim", holder), 0, place, align)
    for line, side in enumerate(sides, 1):
        grid.addWidget(PlainLabel(ctx.say(side.name), "", holder, wrap=True), line, 0)
        for place, value in enumerate((side.before, side.after), 1):
            _add_cell(grid, line, place, ctx.format.amount(value), "")
    return holder


def _table(parent: QWidget) -> tuple[QWidget, QGridLayout]:
    holder = QWidget(parent)
    holder.setProperty("role", "plain")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.M)
    grid.setVerticalSpacing(theme.XS)
    return holder, grid


def _add_cell(grid: QGridLayout, line: int, place: int, text: str, role: str) -> PlainLabel:
    made = PlainLabel(text, role, grid.parentWidget())
    grid.addWidget(made, line, place, _RIGHT)
    return made


def _shown(ctx: Context, kpi: Kpi, value: float) -> str:
    told = explained_amount(kpi, value)
    return ctx.say(told) if isinstance(told, T) else ctx.format.amount(told)


def _mix_words(ctx: Context, kpi: Kpi, part: Row) -> str:
    text = T("WhyCard", "Through being more or fewer: {mix}; through its own figure: {rate}.")
    return ctx.say(
        text.fill(mix=explained_amount(kpi, part.mix), rate=explained_amount(kpi, part.rate))
    )
