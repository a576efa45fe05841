"""The goal of an opened indicator: its reviews and targets with their reasons, what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.domain import review_words
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.services import actions, reviews
from cxdesk.ui.screens.indicators.opened.card import TitledCard
from cxdesk.ui.widgets.plain import flush_link, link_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.goals import Goal
    from cxdesk.services.dashboard import IndicatorView
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

SHOWN_REVIEWS = 3


class TargetsCard(TitledCard):
    """When the goal is reviewed, what was decided, and its targets; the latest first.

    F7 reviews it.
    """

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            ctx, ctx.say(T("TargetsCard", "Targets and reviews")), parent, has_stops=True
        )

    def show_opened(self, found: Opened) -> None:
        """The targets; of a goal its reviews and what can be done with it, too."""
        view = found.view
        if view.goal is not None:
            self._add_next(view.goal.goal)
        self._add_targets(view)
        if view.goal is None:
            self.let_be_read()
        else:
            self._add_reviews(view.goal)
            self._add_links(view.goal)
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

    def _add_next(self, goal: Goal) -> None:
        rhythm, say = reviews.rhythm(goal.id), self.ctx.say
        self.add_text(say(review_words.comes_next(rhythm, self.ctx.today())), "strong")

    def _add_reviews(self, view: GoalView) -> None:
        found, today = actions.actions(goal_id=view.goal.id), self.ctx.today()
        for one in reviews.reviews(view.goal.id)[:SHOWN_REVIEWS]:
            self.add_text(self.ctx.say(review_words.line(one, found)), "")
            if one.why:
                self.add_text(one.why)
            if one.reviewed_on == today:
                link = flush_link(self.tr("Edit the review of today"), self)
                edit = partial(self.ctx.open_dialog, "review", views=(view,), review_id=one.id)
                link.clicked.connect(lambda _checked=False, edit=edit: edit())
                self.body.addWidget(link)

    def _add_links(self, view: GoalView) -> None:
        goal = view.goal
        review = link_button(self.tr("Review the goal"), self, shortcut="F7")
        review.setProperty("edge", "flush")
        review.clicked.connect(lambda: self.ctx.open_dialog("review", views=(view,)))
        QShortcut(QKeySequence("F7"), self, review.click)
        self.body.addWidget(review)
        for words, dialog in (
            (self.tr("Change the target"), "goal_target"),
            (self.tr("Close the goal"), "goal_close"),
        ):
            link = flush_link(words, self)
            link.clicked.connect(partial(self._open, dialog, goal))
            self.body.addWidget(link)

    def _open(self, dialog: str, goal: Goal) -> None:
        self.ctx.open_dialog(dialog, goal=goal)
