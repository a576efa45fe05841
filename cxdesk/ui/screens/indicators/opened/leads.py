"""What usually moves before an opened indicator, each as a small line over the same stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from cxdesk.domain.pairs import ARROWS, leads_of
from cxdesk.domain.phrases import amount, measured
from cxdesk.services import goal_board
from cxdesk.ui import theme
from cxdesk.ui.looks import screen_look
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, row
from cxdesk.ui.widgets.sparkline import Sparkline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from cxdesk.services.goal_board import LeadLine
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

MOST_POINTS = 130


def has_leads(found: Opened) -> bool:
    """Whether anything is known to move before the indicator."""
    return bool(leads_of(found.view.kpi.key, _own(found)))


class LeadsCard(OpenedCard):
    """Enter on one opens it, cut as the indicator is; that they are the cause is not said."""

    counts = ("opened-leads",)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.leads: list[LeadCard] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        outer = column(self, spacing=theme.XS)
        outer.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        head = row(spacing=theme.S)
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(PlainLabel(self.tr("Usually moves before"), "strong", self))
        self.dim = ElidedLabel(self.tr("Counting…"), "dim", self)
        head.addWidget(self.dim, 1)
        outer.addLayout(head)
        self._line = row(spacing=theme.S)
        outer.addLayout(self._line)

    def show_opened(self, found: Opened) -> None:
        """Count them beside the window."""
        view, where, own = found.view, dict(found.where), _own(found)
        points = view.trend.points
        periods = tuple(point.period for point in points) if len(points) <= MOST_POINTS else ()
        as_of = self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: goal_board.lead_lines(
                view.kpi.key, where, as_of, own=own, periods=periods
            ),
            key=self.counts[0],
            on_done=self._show,
        )

    def _show(self, found: Sequence[LeadLine]) -> None:
        told = self.tr("the last 90 days; an arrow where they differ from the 90 before")
        self.dim.setText(told if found else self.tr("There is no data of it yet."))
        for one in found:
            made = LeadCard(self.ctx, one, self)
            made.opened.connect(lambda one=one: self._open(one))
            made.stepped.connect(lambda dx, _dy, made=made: self._walk(made, dx))
            self.leads.append(made)
            self._line.addWidget(made, 1)

    def _walk(self, made: LeadCard, step: int) -> None:
        index = self.leads.index(made) + step
        if step and 0 <= index < len(self.leads):
            self.leads[index].setFocus()

    def _open(self, one: LeadLine) -> None:
        state = {"open": one.lead.kpi.key, "where": dict(one.where)}
        self.ctx.navigate("indicators", state)


class LeadCard(ClickCard):
    """The name of a lead, its figure of the last 90 days, and its small line."""

    def __init__(self, ctx: Context, one: LeadLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lead = one.lead
        layout = row(self, spacing=theme.M)
        layout.setContentsMargins(theme.S, theme.S, theme.S, theme.S)
        name, sure = ctx.say(lead.kpi.name), ctx.say(measured(lead.measure, lead.kpi.unit))
        figure = ctx.format.amount(amount(lead.measure.value, lead.kpi.unit))
        value = f"{figure} {ARROWS[lead.arrow]}" if lead.arrow else figure
        words = column(spacing=2)
        words.addWidget(ElidedLabel(name, "strong", self))
        words.addWidget(PlainLabel(value, "heading", self))
        words.addWidget(ElidedLabel(sure, "caption", self))
        layout.addLayout(words, 1)
        layout.addWidget(Sparkline(one.chart, screen_look(ctx.theme, ctx.format), self), 1)
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{value}, {sure}")


def _own(found: Opened) -> tuple[str, ...]:
    goal = found.view.goal
    return goal.goal.leads if goal is not None else ()
