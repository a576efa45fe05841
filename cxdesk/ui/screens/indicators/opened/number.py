"""The number of an opened indicator: how sure it is, how it moved, and how its goal stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesk.domain import goal_reasons, goal_words, review_words
from cxdesk.domain.kpi import Measure, Point, is_few
from cxdesk.domain.phrases import amount, measured
from cxdesk.domain.text import T
from cxdesk.services import actions, reviews, shop, young
from cxdesk.ui import board, theme
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.sources import form_of
from cxdesk.ui.widgets.goal_progress import GoalProgress
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    column,
    flush_link,
    hairline,
    tooltip,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton, QVBoxLayout

    from cxdesk.domain.chart import ChartPoint
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.opened_indicator import Opened


class NumberCard(OpenedCard):
    """The chosen period's figure and how sure it is, then the goal: progress, pace, needs."""

    def show_opened(self, found: Opened) -> None:
        """Everything, and below it what can be noted and chosen."""
        self.view, self._span, self._own = found.view, found.span, found.goal_chart
        self._point = _told(found)
        layout = column(self, spacing=theme.S)
        layout.setContentsMargins(theme.L, 14, theme.L, 14)
        self._add_number(layout)
        layout.addWidget(hairline(self))
        if self.view.goal is None:
            self._add_no_goal(layout, found.segment)
        else:
            self._add_goal(layout, self.view.goal)
        layout.addStretch(1)
        self._add_links(layout)

    def _add_links(self, layout: QVBoxLayout) -> None:
        """What can be typed, noted and chosen for this indicator."""
        kpi = self.view.kpi
        if kpi.typed_every is not None:
            words, open_form = form_of(self.ctx, kpi)
            layout.addWidget(self._link(words, "", open_form))
        flag = self.tr("It appears as a numbered flag on every chart.")
        note = partial(self.ctx.open_dialog, "event")
        layout.addWidget(self._link(self.tr("Note an event"), flag, note))
        anew = self.tr("What is usual is told anew from that day.")
        mark = partial(self.ctx.open_dialog, "usual_mark", kpi_key=kpi.key)
        layout.addWidget(self._link(self.tr("Mark a change…"), anew, mark))
        is_shown = kpi.key in shop.current().chosen
        words = self.tr("Hide from the board") if is_shown else self.tr("Show on the board")
        choose = partial(board.choose, self.ctx, kpi.key, is_wanted=not is_shown)
        layout.addWidget(self._link(words, "", choose))

    def _link(self, words: str, told: str, act: Callable[[], object]) -> QPushButton:
        made = flush_link(words, self)
        if told:
            made.setToolTip(tooltip(told))
        made.clicked.connect(lambda _checked=False: act())
        return made

    def _add_number(self, layout: QVBoxLayout) -> None:
        point = self._point
        if point is None:
            self._add_nothing(layout)
            return
        text = self.tr("{period}, so far") if point.measure.provisional else "{period}"
        name = text.format(period=self._days(point))
        layout.addWidget(PlainLabel(name[:1].upper() + name[1:], "caption", self, wrap=True))
        if point.measure.value is None:
            layout.addWidget(PlainLabel(self.ctx.say(T("Chart", "no data")), "heading", self))
            return
        value = self.ctx.format.amount(amount(point.measure.value, self.view.kpi.unit))
        figure = PlainLabel(value, "figure", self)
        layout.addWidget(figure)
        sure = self.ctx.say(measured(point.measure, self.view.kpi.unit))
        if is_few(self.view.kpi, point.measure.n):
            figure.setProperty("tone", "dim")
            sure = self.tr("few data · {reliability}").format(reliability=sure)
        layout.addWidget(PlainLabel(sure, "caption", self, wrap=True))
        drawn = self._drawn(point)
        told = self._change(drawn)
        if told is not None:
            layout.addWidget(PlainLabel(self.ctx.say(told), "", self, wrap=True))
        left = self.ctx.say(drawn.signal) if drawn is not None and drawn.signal else ""
        if left:
            words = left[:1].upper() + left[1:]
            layout.addWidget(PlainLabel(words, "caption", self, wrap=True))

    def _add_nothing(self, layout: QVBoxLayout) -> None:
        words = self.tr("No data on these days") if self._span else self.tr("No data yet")
        layout.addWidget(PlainLabel(words, "heading", self, wrap=True))
        for need in young.needs((self.view.kpi.key,), now=self.ctx.now()):
            layout.addWidget(PlainLabel(self.ctx.say(need), "caption", self, wrap=True))

    def _days(self, point: Point) -> str:
        """What the figure is of; in the goal's own chart the days that its status is told by."""
        if self._own is None or self._own.over is None:
            return self.ctx.format.period(point.period)
        told = T("Chart", "{over}: {days}")
        return self.ctx.say(told.fill(over=self._own.over, days=point.period))

    def _drawn(self, point: Point) -> ChartPoint | None:
        """The same days as the chart shows them."""
        chart = self._own or self.view.chart
        return next((one for one in chart.points if one.measured == point.period), None)

    def _change(self, drawn: ChartPoint | None) -> T | None:
        """Against the period before or a year earlier; of a running one against as many days."""
        if drawn is not None and drawn.change is not None:
            return drawn.change
        is_latest = self._point is self.view.point
        return self.view.change.words if is_latest and self.view.change else None

    def _add_goal(self, layout: QVBoxLayout, view: GoalView) -> None:
        """What it aims at, where it stands, and what is told of it until it is closed."""
        say, found = self.ctx.say, view.assessment
        layout.addWidget(PlainLabel(view.goal.title, "strong", self, wrap=True))
        text = T("NumberCard", "{aim}, {origin}").fill(
            aim=goal_words.aim(view.goal, view.kpi), origin=goal_words.origin(view.goal, view.kpi)
        )
        layout.addWidget(PlainLabel(say(text), "caption", self, wrap=True))
        ended = goal_words.ending(view.goal)
        if ended is not None:  # before its last figure, which is of then
            layout.addWidget(PlainLabel(say(ended), "caption", self, wrap=True))
        if found.current.value is not None:
            stands = say(goal_words.stands(view.goal, view.kpi, found))
            layout.addWidget(PlainLabel(stands, "", self, wrap=True))
        layout.addWidget(GoalProgress(found, self))
        if ended is not None:
            self._add_end(layout, view)
            return
        for told in (*map(say, _sentences(view)), *self._care(view)):
            layout.addWidget(PlainLabel(told, "caption", self, wrap=True))
        if not self.view.chart.targets:
            layout.addWidget(self._way())

    def _care(self, view: GoalView) -> list[str]:
        """Who takes care of the goal, and when it is looked at next."""
        told, owner = [], view.goal.owner_name
        if owner:
            told.append(self.tr("Responsible: {name}").format(name=owner))
        rhythm = reviews.rhythm(view.goal.id)
        if rhythm.next_on is not None:
            told.append(self.ctx.say(review_words.comes_next(rhythm, self.ctx.today())))
        return told

    def _add_end(self, layout: QVBoxLayout, view: GoalView) -> None:
        """How far it came: nothing lies ahead of it any more."""
        far = goal_words.progress(view.goal, view.assessment)
        if far is not None:
            layout.addWidget(PlainLabel(self.ctx.say(far), "caption", self, wrap=True))
        if not self.view.chart.targets:
            layout.addWidget(self._way())
        self._add_new(layout)

    def _way(self) -> QPushButton:
        """To the goal's own chart, and back to that of the indicator."""
        is_own = self._own is not None
        words = self.tr("Chart of the indicator") if is_own else self.tr("Chart of the goal")
        way = flush_link(words, self)
        way.setObjectName("chart-of")
        way.clicked.connect(lambda: self.chart_wanted.emit(not is_own))
        return way

    def _add_no_goal(self, layout: QVBoxLayout, segment: str) -> None:
        """None as the indicator is cut; those that it has otherwise are named."""
        kpi = self.view.kpi
        others = [one for one in actions.movable_goals() if one.kpi_key == kpi.key]
        text = self.tr("No goal on this indicator yet.")
        if others:
            text = self.tr("No goal on all of it yet.")
        if segment:
            text = self.tr("No goal on this part yet: {segment}.").format(segment=segment)
        layout.addWidget(PlainLabel(text, "dim", self, wrap=True))
        for one in others:
            told = self.ctx.say(goal_words.elsewhere(one, kpi))
            layout.addWidget(PlainLabel(told, "caption", self, wrap=True))
        self._add_new(layout)

    def _add_new(self, layout: QVBoxLayout) -> None:
        new = button(self.tr("New goal"), self)
        new.clicked.connect(lambda: self.ctx.open_dialog("goal", kpi_key=self.view.kpi.key))
        layout.addWidget(new, 0, Qt.AlignmentFlag.AlignLeft)


def _sentences(view: GoalView) -> list[T]:
    """How an open goal goes: its status alone, why, how far, what it needs, what lies ahead."""
    goal, kpi, found = view.goal, view.kpi, view.assessment
    told = (
        goal_words.alone(found, view.overall),
        goal_reasons.reason(goal, kpi, found),
        goal_words.progress(goal, found),
        goal_words.needed(kpi, found),
        *goal_words.badge_sentences(found),
        *goal_words.outlook(goal, kpi, found),
        goal_words.seasons(found),
    )
    return [text for text in told if text is not None]


def _told(found: Opened) -> Point | None:
    """The point that was chosen in the chart, else the latest one."""
    if found.goal_chart is not None:
        drawn = (one for one in found.goal_chart.points if one.measured == found.period)
        return next(map(_measured, drawn), None)
    points = (point for point in found.view.trend.points if point.period == found.period)
    return next(points, found.view.point)


def _measured(drawn: ChartPoint) -> Point:
    """A point of the goal's own chart; its days are over, though its month may run."""
    measure = Measure(value=drawn.value, n=drawn.n, low=drawn.low, high=drawn.high)
    return Point(drawn.measured, measure)
