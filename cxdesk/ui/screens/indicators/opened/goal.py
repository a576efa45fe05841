"""The goal of an opened indicator: its targets with their reasons, and what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.ui.screens.indicators.opened.card import TitledCard
from cxdesk.ui.widgets.plain import flush_link

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.goals import Goal
    from cxdesk.services.dashboard import IndicatorView
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened


class TargetsCard(TitledCard):
    """The targets of the goal, the latest first, with their reasons, and what can be done."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, ctx.say(T("TargetsCard", "Targets so far")), parent, has_stops=True)

    def show_opened(self, found: Opened) -> None:
        """The targets; of a goal what can be done with it, too."""
        view = found.view
        self._add_targets(view)
        if view.goal is None:
            self.let_be_read()
        else:
            self._add_links(view.goal.goal)
        self.body.addStretch(1)

    def _add_targets(self, view: IndicatorView) -> None:
        targets = view.goal.goal.targets if view.goal else ()
        text = T("TargetsCard", "{value} by {deadline}, in effect from {start}")
        for target in reversed(targets):
            told = text.fill(
                value=amount(target.value, view.kpi.unit),
                deadline=target.deadline_on,
                start=target.valid_from_on,
            )
            self.add_text(self.ctx.say(told), "")
            if target.reason:
                self.add_text(target.reason)
        if not targets:
            self.add_text(self.ctx.say(T("TargetsCard", "No target yet.")), "dim")

    def _add_links(self, goal: Goal) -> None:
        for words, dialog in (
            (self.tr("Change the target"), "goal_target"),
            (self.tr("Close the goal"), "goal_close"),
        ):
            link = flush_link(words, self)
            link.clicked.connect(partial(self._open, dialog, goal))
            self.body.addWidget(link)

    def _open(self, dialog: str, goal: Goal) -> None:
        self.ctx.open_dialog(dialog, goal=goal)
