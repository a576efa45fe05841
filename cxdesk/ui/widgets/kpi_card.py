"""An indicator at a glance: value, how sure it is, whether it moved, a year as a small line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesk.domain import goal_words
from cxdesk.domain.chart import Step
from cxdesk.domain.goals import CUMULATIVE
from cxdesk.domain.kpi import Direction, is_few
from cxdesk.domain.pairs import ARROWS
from cxdesk.domain.periods import Grain
from cxdesk.domain.phrases import amount, measured
from cxdesk.domain.windows import is_told_by
from cxdesk.ui import theme
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    column,
    row,
    tooltip,
)
from cxdesk.ui.widgets.sparkline import Sparkline

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

    from cxdesk.domain.chart import Chart
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.context import Context

HEAD_HEIGHT = 22


class KpiCardView(ClickCard):
    """One KpiCard; ``opened`` leads to the indicator."""

    def __init__(
        self, ctx: Context, card: KpiCard, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.card = card
        layout = column(self, spacing=theme.XS)
        layout.setContentsMargins(14, 11, 14, 11)
        layout.addLayout(self._head())
        layout.addLayout(self._middle(look))
        layout.addWidget(ElidedLabel(self._how_sure(), "caption", self))
        layout.addWidget(ElidedLabel(ctx.say(card.verdict), "caption", self))
        goal = self._goal_words()
        if goal:
            layout.addWidget(ElidedLabel(goal, "caption", self))
        layout.addStretch(1)
        self.setMinimumHeight(128)
        self.setAccessibleName(ctx.say(card.kpi.name))
        told = (self._value(), self._how_sure(), ctx.say(card.verdict), goal, self._moved())
        self.setAccessibleDescription(", ".join(text for text in told if text))

    def _head(self) -> QHBoxLayout:
        head = row(spacing=theme.S)
        name = ElidedLabel(self.ctx.say(self.card.kpi.name), "strong", self)
        name.setMinimumHeight(HEAD_HEIGHT)
        head.addWidget(name, 1)
        if self.card.goal is not None:
            head.addWidget(goal_badge(self.ctx, self.card.goal.assessment, self))
        return head

    def _middle(self, look: Look) -> QHBoxLayout:
        middle = row(spacing=theme.M)
        figure = PlainLabel(self._value(), "figure", self)
        figure.setProperty("tone", "dim" if self._is_few() else "")
        middle.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter)
        if self.card.arrow:
            middle.addLayout(self._arrow())
        spark = Sparkline(with_goal(self.card), look, self)
        middle.addWidget(spark, 1)
        return middle

    def _arrow(self) -> QVBoxLayout:
        """Only where the last 90 days differ from the 90 before by more than noise.

        The line below it tells of the same days of last month, so the arrow names its own stretch.
        """
        tones = {None: "strong", True: "good", False: "bad"}
        arrow = PlainLabel(ARROWS[self.card.arrow], tones[self._is_better()], self)
        stretch = PlainLabel(self.tr("90 days"), "caption", self)
        made = column(spacing=0)
        made.addStretch(1)
        for label in (arrow, stretch):
            label.setToolTip(tooltip(self._moved()))
            label.setAccessibleName(self._moved())
            made.addWidget(label)
        made.addStretch(1)
        return made

    def _is_better(self) -> bool | None:
        """Whether the arrow is good news; None where up is neither good nor bad."""
        if self.card.kpi.direction is Direction.NEUTRAL:
            return None
        return (self.card.arrow > 0) is (self.card.kpi.direction is Direction.HIGHER)

    def _moved(self) -> str:
        """What the arrow says, in words; nothing without an arrow."""
        if not self.card.arrow:
            return ""
        is_better = self._is_better()
        if is_better is None:
            return self.tr("Changed over the last 90 days by more than chance explains.")
        if is_better:
            return self.tr("Better over the last 90 days than over the 90 before.")
        return self.tr("Worse over the last 90 days than over the 90 before.")

    def _value(self) -> str:
        return self.ctx.format.amount(amount(self.card.current.value, self.card.kpi.unit))

    def _goal_words(self) -> str:
        """What the badge is about: the goal's own figure, over its own days."""
        view = self.card.goal
        told = goal_words.glance(view.goal, view.kpi, view.assessment) if view else None
        return self.ctx.say(told) if told is not None else ""

    def _is_few(self) -> bool:
        """Whether the value rests on so little that it tells next to nothing."""
        current = self.card.current
        return current.value is not None and is_few(self.card.kpi, current.n)

    def _how_sure(self) -> str:
        told = self.ctx.say(measured(self.card.current, self.card.kpi.unit))
        if not self._is_few():
            return told
        return self.tr("few data · {reliability}").format(reliability=told)


def is_empty(card: KpiCard) -> bool:
    """Whether nothing was measured in the whole year of the small line."""
    return not any(point.measure.n for point in card.trend.points)


def with_goal(card: KpiCard) -> Chart:
    """The small line with the goal's target as a mark, where both measure the same.

    Some figures grow with the stretch they are counted over: a goal for a year is no mark for
    months.
    """
    view = card.goal
    target = view.goal.target if view else None
    if view is None or target is None:
        return card.spark
    if view.goal.kind in CUMULATIVE or not is_told_by(view.goal, card.kpi, Grain.MONTH):
        return card.spark
    mark = Step(card.spark.x_min, card.spark.x_max, target.value)
    return replace(card.spark, targets=(mark,))
