"""The goal of an opened indicator: when it is looked at, who knows of it, what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain import goal_words, reader_words, review_words
from cxdesk.services import goal_changes, goal_history, goal_readers, goals, reviews, shop
from cxdesk.services.goal_history import EntryKind
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.screens.indicators.opened.goal_history import HistoryLines
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.goal_parts import GoalParts
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    column,
    flush_link,
    hairline,
    link_button,
    row,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.domain.goals import Goal
    from cxdesk.services.goal_history import GoalEntry
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

REVIEW_KEY, EDIT_KEY, PART_KEY = "F7", "F4", "F8"
_CHANGES = (EntryKind.TARGET, EntryKind.EDIT)
_MARGIN = 14


class OpenedGoalCard(OpenedCard):
    """What it is for and who knows of it on the left, on the right its history, latest first."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._outer = column(self, spacing=0)
        self._is_unfolded = False
        self.lines: HistoryLines | None = None

    def show_opened(self, found: Opened) -> None:
        """The goal and all that became of it."""
        view = found.view.goal
        if view is None:
            return
        self._add_head(view)
        self._outer.addWidget(hairline(self))
        both = row(spacing=theme.XL)
        both.setContentsMargins(_MARGIN, 10, _MARGIN, 12)
        entries = goal_history.history(view.goal.id)
        left = column(spacing=theme.XS)
        self._add_about(left, view.goal)
        self._add_parts(left, view)
        self._add_readers(left, view.goal, _changed_on(entries))
        if view.goal.closed_on is None:
            self._add_links(left, view.goal)
        left.addStretch(1)
        both.addLayout(left, 2)
        self.lines = HistoryLines(self.ctx, view, entries, self)
        self.lines.set_unfolded(is_unfolded=self._is_unfolded)
        both.addWidget(self.lines, 3)
        self._outer.addLayout(both)

    def state(self) -> object:
        """Whether its history is shown whole."""
        return self.lines is not None and self.lines.is_unfolded

    def restore(self, state: object) -> None:
        """Show it so again."""
        self._is_unfolded = state is True

    def _add_head(self, view: GoalView) -> None:
        head = row(spacing=theme.S)
        head.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        head.addWidget(PlainLabel(self.tr("The goal"), "strong", self))
        head.addWidget(ElidedLabel(view.goal.title, "dim", self), 1)
        if view.goal.closed_on is not None:
            again = link_button(self.tr("Open the goal again"), self)
            again.clicked.connect(lambda: self._reopen(view.goal))
            head.addWidget(again)
            self._outer.addLayout(head)
            return
        review = partial(self.ctx.open_dialog, "review", views=(view,))
        edit = partial(self.ctx.open_dialog, "goal_edit", goal=view.goal)
        for words, key, act in (
            (self.tr("Review the goal"), REVIEW_KEY, review),
            (self.tr("Edit the goal"), EDIT_KEY, edit),
        ):
            link = link_button(words, self, shortcut=key)
            link.clicked.connect(lambda _checked=False, act=act: act())
            QShortcut(QKeySequence(key), self, link.click)
            head.addWidget(link)
        self._outer.addLayout(head)

    def _reopen(self, goal: Goal) -> None:
        goal_changes.reopen_goal(goal.id, now=self.ctx.now())
        self.ctx.toast(self.tr("The goal is open again."), self.ctx.undo)

    def _add_about(self, layout: QVBoxLayout, goal: Goal) -> None:
        """When it is looked at, and what the shop is for."""
        say = self.ctx.say
        ended = goal_words.ending(goal)
        rhythm = review_words.comes_next(reviews.rhythm(goal.id), self.ctx.today())
        layout.addWidget(PlainLabel(say(ended or rhythm), "", self, wrap=True))
        mission = shop.current().mission.strip()
        told = [self.tr("Why it matters: {text}").format(text=goal.why)] if goal.why else []
        told += [self.tr("Our mission: {text}").format(text=mission)] if mission else []
        for text in told:
            layout.addWidget(PlainLabel(text, "caption", self, wrap=True))

    def _add_parts(self, layout: QVBoxLayout, view: GoalView) -> None:
        """Its other indicators beside its own, or what it is a part of."""
        if view.goal.parent_id is not None:
            whole = goals.kept_goal(view.goal.parent_id)
            told = self.tr("Part of “{title}”").format(title=whole.title)
            layout.addWidget(PlainLabel(told, "caption", self, wrap=True))
        if view.parts:
            layout.addSpacing(theme.XS)
            layout.addWidget(PlainLabel(self.tr("All its indicators"), "label", self))
            layout.addWidget(GoalParts(self.ctx, view, self))

    def _add_readers(self, layout: QVBoxLayout, goal: Goal, changed_on: date | None) -> None:
        layout.addSpacing(theme.XS)
        layout.addWidget(PlainLabel(self.tr("Who needs to know"), "label", self))
        for reader in goal.readers:
            told = self.ctx.say(reader_words.told(reader, changed_on))
            layout.addWidget(PlainLabel(told, "", self, wrap=True))
        is_open = goal.closed_on is None
        if is_open and any(reader_words.has_to_be_told(one, changed_on) for one in goal.readers):
            link = flush_link(self.tr("Note that all of them know"), self)
            link.clicked.connect(lambda: self._tell_all(goal))
            layout.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        if not goal.readers:
            nobody = self.tr("Nobody is named yet.")
            layout.addWidget(PlainLabel(nobody, "dim", self, wrap=True))

    def _tell_all(self, goal: Goal) -> None:
        act = partial(goal_readers.tell_readers, goal.id, self.ctx.today(), now=self.ctx.now())
        self.ctx.do(act, self.tr("Noted: all of them know."))

    def _add_links(self, layout: QVBoxLayout, goal: Goal) -> None:
        layout.addSpacing(theme.XS)
        line = FlowLayout(spacing=theme.L)
        more = ((self.tr("One more indicator…"), "goal_part", PART_KEY),)
        for words, dialog, key in (
            *(more if goal.parent_id is None else ()),
            (self.tr("Change who knows…"), "goal_readers", ""),
            (self.tr("Change the target…"), "goal_target", ""),
            (self.tr("Close the goal…"), "goal_close", ""),
        ):
            link = flush_link(words, self, shortcut=key)
            if key:
                QShortcut(QKeySequence(key), self, link.click)
            open_it = partial(self.ctx.open_dialog, dialog, goal=goal)
            link.clicked.connect(lambda _checked=False, open_it=open_it: open_it())
            line.addWidget(link)
        layout.addLayout(line)


def _changed_on(entries: Sequence[GoalEntry]) -> date | None:
    """The day of the last change of what the goal asks for."""
    return next((one.on for one in entries if one.kind in _CHANGES), None)
