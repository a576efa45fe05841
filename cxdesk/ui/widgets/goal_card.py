"""A goal on the board: title, status, present value, progress with the pace mark, what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import goal_words
from cxdesk.domain.phrases import amount, measured
from cxdesk.ui import theme
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.goal_progress import GoalProgress
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context


class GoalCard(ClickCard):
    """One open goal; ``opened`` leads to its indicator."""

    def __init__(self, ctx: Context, view: GoalView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.view = view
        layout = column(self, spacing=theme.XS)
        layout.setContentsMargins(14, 11, 14, 12)
        layout.addLayout(self._head())
        aim = ctx.say(goal_words.aim(view.goal, view.kpi))
        layout.addWidget(ElidedLabel(f"{ctx.say(view.kpi.name)}: {aim}", "caption", self))
        layout.addLayout(self._figure())
        layout.addWidget(GoalProgress(view.assessment, self))
        for text in self._lines():
            layout.addWidget(ElidedLabel(text, "caption", self))
        layout.addStretch(1)
        self.setAccessibleName(view.goal.title)
        told = goal_words.outlook(view.goal, view.kpi, view.assessment)
        self.setAccessibleDescription(". ".join((aim, *self._lines(), *map(ctx.say, told))))

    def _head(self) -> QHBoxLayout:
        head = row(spacing=theme.S)
        head.addWidget(ElidedLabel(self.view.goal.title, "strong", self), 1)
        head.addWidget(goal_badge(self.ctx, self.view.assessment, self))
        return head

    def _figure(self) -> QHBoxLayout:
        current = self.view.assessment.current
        value = amount(current.value, self.view.kpi.unit)
        line = row(spacing=theme.S)
        line.addWidget(PlainLabel(self.ctx.format.amount(value), "heading", self))
        told = self.ctx.say(measured(current, self.view.kpi.unit))
        line.addWidget(ElidedLabel(told, "caption", self), 1)
        return line

    def _lines(self) -> tuple[str, ...]:
        found = self.view.assessment
        said = (
            goal_words.progress(self.view.goal, found),
            goal_words.needed(self.view.kpi, found),
            goal_words.outlook_short(self.view.kpi, found),
        )
        return tuple(self.ctx.say(text) for text in said if text is not None)
