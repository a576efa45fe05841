"""What stands beside the list while no answer is open: how scores spread, and how they move."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from cxdesk.domain.answer_list import Band, band_words
from cxdesk.domain.nps import nps_of, with_ends
from cxdesk.domain.periods import Grain
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import answer_trend, dashboard
from cxdesk.ui import theme
from cxdesk.ui.chart_view import ChartView
from cxdesk.ui.screens.surveys.answers.bars import BandLine, ScoreBars
from cxdesk.ui.screens.surveys.answers.people import ByPerson
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    YieldingLink,
    card,
    clear,
    column,
    flush_link,
    link_button,
    native_key,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.answer_list import ItemSpread, PersonSpread, Questionnaire, Spread
    from cxdesk.domain.chart import Chart
    from cxdesk.ui.context import Context

CHART, NPS_KEY, IMPORT_KEY = "answers-chart", "F6", "F7"
MONTHS = 12
LOWEST_CHART, NARROWEST_CHART = 260, 280
_MARGINS = (14, 12, 14, 12)


class AnswersOverview(QWidget):
    """Tells what was clicked: a questionnaire by its key, a Band, a person by the id, a Period.

    Where it covers the list it has a head with a cross, which is ``closed``.
    """

    questionnaire_chosen = Signal(str)
    band_chosen = Signal(object)
    person_chosen = Signal(int)
    period_chosen = Signal(object)
    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.spreads: tuple[Spread, ...] = ()
        page = column(self, spacing=14)
        self.head = self._build_head()
        page.addWidget(self.head)
        self._above = column(spacing=14)
        page.addLayout(self._above)
        self._frame = card(self)
        inside = column(self._frame)
        inside.setContentsMargins(*_MARGINS)
        self.chart = ChartView(ctx, self._frame)
        self.chart.chosen.connect(self.period_chosen)
        inside.addWidget(self.chart)
        self.chart.setMinimumSize(NARROWEST_CHART, LOWEST_CHART)
        self._frame.hide()
        page.addWidget(self._frame, 1)
        self.people = ByPerson(ctx, self)
        self.people.person_chosen.connect(self.person_chosen)
        page.addWidget(self.people)
        page.addLayout(self._build_links())

    def show_spreads(self, spreads: Sequence[Spread], people: Sequence[PersonSpread] = ()) -> None:
        """One questionnaire with its bars, people and chart, several as a line each."""
        self.spreads = tuple(spreads)
        clear(self._above)
        self.people.show_people(people if len(self.spreads) == 1 else (), self.spreads)
        if len(self.spreads) == 1:
            self._above.addWidget(self._one(self.spreads[0]), 1)
            self._ask_chart(self.spreads[0])
            return
        self._hide_chart()
        if self.spreads:
            self._above.addWidget(self._all())
        self._above.addStretch(1)

    def _build_head(self) -> QWidget:
        made = QWidget(self)
        made.setProperty("role", "plain")
        line = row(made, spacing=theme.S)
        line.addWidget(PlainLabel(self.tr("How the scores spread"), "heading", made))
        line.addStretch(1)
        line.addWidget(close_button(self.closed, made))
        made.hide()
        return made

    def show_none(self) -> None:
        """Figures are the owner's: the counter is told what an answer chosen shows here."""
        self.show_spreads(())
        clear(self._above)
        frame = card(self)
        words = self.tr("Choose an answer to read it whole.")
        whose = self.tr("The figures of all of them are for the owner.")
        column(frame).addWidget(EmptyState(words, whose, icon="answer", parent=frame))
        self._above.addWidget(frame, 1)

    def _build_links(self) -> FlowLayout:
        links = FlowLayout(spacing=theme.L)
        calculator = flush_link(self.tr("NPS calculator…"), self)
        words = self.tr("NPS of figures you have elsewhere")
        calculator.setToolTip(tooltip(f"{words} · {native_key(NPS_KEY)}"))
        calculator.clicked.connect(lambda: self.ctx.open_dialog("nps"))
        bring = self.tr("Import from a file…")
        self.from_file = flush_link(f"{bring}  {IMPORT_KEY}", self)
        words = self.tr("Answers that a form service or another program keeps")
        self.from_file.setToolTip(tooltip(f"{words} · {native_key(IMPORT_KEY)}"))
        self.from_file.clicked.connect(lambda: self.ctx.open_dialog("import", into="answers"))
        for link in (self.from_file, calculator):
            links.addWidget(link)
        return links

    def _one(self, spread: Spread) -> QFrame:
        frame = card(self)
        box = column(frame, spacing=theme.S)
        box.setContentsMargins(*_MARGINS)
        title = self.ctx.say(spread.questionnaire.title)
        box.addWidget(PlainLabel(title, "heading", frame, wrap=True))
        told = row(spacing=theme.S)
        told.addWidget(PlainLabel(self._count(spread), "dim", frame, wrap=True), 1)
        told.addWidget(PlainLabel(self.figure(spread), "strong", frame))
        box.addLayout(told)
        if spread.n:
            box.addWidget(ScoreBars(self.ctx, spread, frame), 1)
            box.addLayout(self._bands(spread, frame))
        for item in spread.items:
            box.addWidget(PlainLabel(self._item(item), "", frame, wrap=True))
        return frame

    def _all(self) -> QWidget:
        frame = card(self)
        grid = QGridLayout(frame)
        grid.setContentsMargins(*_MARGINS)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(0, 1)
        for nth, spread in enumerate(self.spreads):
            self._add_line(grid, 4 * nth, spread)
            if nth:
                grid.setRowMinimumHeight(4 * nth - 1, theme.S)
        return frame

    def _add_line(self, grid: QGridLayout, line: int, spread: Spread) -> None:
        """Its name, below it its bands and its figure, and both in words."""
        frame, one = grid.parentWidget(), spread.questionnaire
        link = YieldingLink(self.ctx.say(one.title), frame)
        link.clicked.connect(partial(self.questionnaire_chosen.emit, one.key))
        bands = BandLine(spread.bands, frame)
        bands.setAccessibleName(self._told_bands(spread))
        bands.setToolTip(tooltip(self._told_bands(spread)))
        words = f"{self._count(spread)} · {self._told_bands(spread)}"
        grid.addWidget(link, line, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(bands, line + 1, 0)
        figure = PlainLabel(self.figure(spread), "strong", frame)
        grid.addWidget(figure, line + 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(PlainLabel(words, "caption", frame, wrap=True), line + 2, 0, 1, 2)

    def _bands(self, spread: Spread, parent: QWidget) -> FlowLayout:
        """The three bands as links: they list the answers behind them."""
        line = FlowLayout(spacing=theme.S)
        words = band_words(spread.questionnaire.scale.kind)
        for band, count in zip(Band, spread.bands, strict=True):
            text = self._told_band(self.ctx.say(words[band]), count, spread.n)
            link = link_button(text, parent)
            link.clicked.connect(partial(self.band_chosen.emit, band))
            line.addWidget(link)
        return line

    def figure(self, spread: Spread) -> str:
        """The number that tells most of one questionnaire: NPS with its interval, else the mean."""
        if not spread.n or spread.mean is None:
            return ""
        if spread.questionnaire.scale.kind is SurveyKind.NPS:
            low, middle, high = spread.bands
            found = nps_of(high, middle, low)
            return self.ctx.say(with_ends(found))
        mean = self.ctx.format.number(spread.mean, 1)
        highest = self.ctx.format.number(spread.questionnaire.scale.highest, 0)
        return self.tr("mean {mean} of {highest}").format(mean=mean, highest=highest)

    def _count(self, spread: Spread) -> str:
        number = self.ctx.format.number
        words = self.tr("1 answer") if spread.n == 1 else self.tr("{n} answers")
        more = (
            (self.tr("{n} without a score"), spread.unscored),
            (self.tr("corrected: {n}"), spread.corrected),
            (self.tr("excluded: {n}"), spread.excluded),
        )
        told = [told.format(n=number(count, 0)) for told, count in more if count]
        return ", ".join((words.format(n=number(spread.n, 0)), *told))

    def _told_bands(self, spread: Spread) -> str:
        words = band_words(spread.questionnaire.scale.kind)
        parts = zip(Band, spread.bands, strict=True)
        return " · ".join(
            self._told_band(self.ctx.say(words[band]), count, spread.n) for band, count in parts
        )

    def _told_band(self, name: str, count: int, n: int) -> str:
        share = self.ctx.format.percent(100 * count / n) if n else ""
        number = self.ctx.format.number(count, 0)
        return self.tr("{name} {n} ({share})").format(name=name, n=number, share=share)

    def _item(self, item: ItemSpread) -> str:
        number = self.ctx.format.number
        name = self.ctx.say(item.question)
        if item.choices:
            parts = (f"{choice} {number(count, 0)}" for choice, count in item.choices)
            return f"{name}: {', '.join(parts)}"
        words = self.tr("{name}: mean {mean} of {highest}, {n} answers")
        highest = number(item.scale_max or 0, 0)
        mean = number(item.mean or 0, 1)
        return words.format(name=name, mean=mean, highest=highest, n=number(item.n, 0))

    def _ask_chart(self, spread: Spread) -> None:
        """By month: its indicator, of one of the shop's own the mean."""
        one = spread.questionnaire
        has_mean = one.scale.kind is SurveyKind.OWN and (spread.n or not spread.unscored)
        if not (one.indicator or has_mean):
            self._hide_chart()
            return
        as_of = self.ctx.now() + 1
        self.ctx.jobs.run(lambda _: _chart_of(one, as_of), key=CHART, on_done=self._on_chart_done)

    def _hide_chart(self) -> None:
        self.ctx.jobs.cancel(CHART)
        self._frame.hide()

    def _on_chart_done(self, found: Chart) -> None:
        self.chart.show_chart(found)
        self._frame.show()


def _chart_of(one: Questionnaire, as_of: int) -> Chart:
    if not one.indicator:
        return answer_trend.chart(one, MONTHS, as_of)
    return dashboard.indicator(one.indicator, Grain.MONTH, MONTHS, as_of).chart
