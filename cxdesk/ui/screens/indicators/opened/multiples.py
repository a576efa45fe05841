"""The parts of an opened indicator as little charts of the same height, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain.chart_lines import multiples
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.chart_paint import paint_chart
from cxdesk.ui.looks import screen_look
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from cxdesk.domain.chart import Chart, ChartPoint
    from cxdesk.domain.periods import Period
    from cxdesk.services import splits
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

LEAST_WIDTH, HEIGHT = 90, 92
MOST_NAMED = 6  # parts without a chart that are still named


class MultiplesCard(OpenedCard):
    """Up to five parts, each with its figure, n and change; Enter on one filters by it.

    What the others come to stands below.
    """

    def show_opened(self, found: Opened) -> None:
        """A little chart for each part that the chart above has beside it."""
        self.parts: list[Part] = []
        layout = column(self, spacing=theme.S)
        layout.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        line = row(spacing=theme.S)
        layout.addLayout(line)
        for chart, value in zip(multiples(found.view.chart), found.values, strict=False):
            part = Part(self.ctx, chart, found.period, self)
            part.opened.connect(lambda v=value: self.filter_wanted.emit(found.split_by, v))
            part.stepped.connect(lambda dx, _dy, made=part: self._walk(made, dx))
            self.parts.append(part)
            line.addWidget(part, 1)
        if found.rest:
            layout.addWidget(PlainLabel(self._rest_told(found), "caption", self, wrap=True))

    def _rest_told(self, found: Opened) -> str:
        """The parts without a chart: their names and figures, and how many more there are."""
        named = ", ".join(self._figure_told(found, part) for part in found.rest[:MOST_NAMED])
        text = self.tr("Not drawn: {parts}")
        if (more := len(found.rest) - MOST_NAMED) > 0:
            text = self.tr("Not drawn: {parts} and {n} more")
            return text.format(parts=named, n=more)
        return text.format(parts=named)

    def _figure_told(self, found: Opened, part: splits.Part) -> str:
        name = part.name if isinstance(part.name, str) else self.ctx.say(part.name)
        periods = [point.period for point in found.view.trend.points]
        measures = zip(periods, part.measures, strict=True)
        measure = next((m for period, m in measures if period == found.period), None)
        if measure is None or measure.value is None:
            return self.tr("{part} (no data)").format(part=name)
        unit = found.view.kpi.unit
        value = self.ctx.say(figure_of(measure.value, unit, measure.n))
        return self.tr("{part} ({figure})").format(part=name, figure=value)

    def _walk(self, part: Part, step: int) -> None:
        index = self.parts.index(part) + step
        if step and 0 <= index < len(self.parts):
            self.parts[index].setFocus()


class Part(ClickCard):
    """The name of a part, its little chart, and its figure of the period looked into."""

    def __init__(
        self, ctx: Context, chart: Chart, period: Period | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = screen_look(ctx.theme, ctx.format)
        layout = column(self, spacing=2)
        layout.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        name = chart.name if isinstance(chart.name, str) else ctx.say(chart.name)
        layout.addWidget(ElidedLabel(name, "strong", self))
        layout.addWidget(_Little(chart, look, self))
        lines = [ctx.say(line) for line in told(chart, period)]
        for text in lines:
            layout.addWidget(PlainLabel(text, "caption", self, wrap=True))
        layout.addStretch(1)
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(lines))


def told(chart: Chart, period: Period | None) -> tuple[T, ...]:
    """The figure of a period with how many records it rests on, and how it moved."""
    point = _point_of(chart, period)
    if point is None or point.value is None:
        return (T("Chart", "no data"),)
    figure = figure_of(point.value, chart.unit, point.n)
    return (figure, point.change) if point.change is not None else (figure,)


def figure_of(value: float, unit: Unit, n: int) -> T:
    """A value with how many records it rests on."""
    amount = Amount(value, unit, unit is Unit.POINTS)
    return T("MultiplesCard", "{value} · n {n}").fill(value=amount, n=n)


def _point_of(chart: Chart, period: Period | None) -> ChartPoint | None:
    return next((point for point in chart.points if point.period == period), None)


class _Little(QWidget):
    """A chart without its legend, as low as it can still be read."""

    def __init__(self, chart: Chart, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._look = chart, look
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A fifth of the narrowest window."""
        return QSize(LEAST_WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, dots and what is usual."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_chart(painter, box, self._chart, self._look, with_header=False)
        painter.end()
