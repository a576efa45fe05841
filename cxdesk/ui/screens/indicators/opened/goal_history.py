"""What became of a goal, one thing after another; long ones fold after the latest few."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk.domain.reviews import Review
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, flush_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.services.goal_history import GoalEntry
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

SHOWN = 4


class HistoryLines(QWidget):
    """Day, what, and below it the reason and who did it."""

    def __init__(
        self, ctx: Context, view: GoalView, entries: Sequence[GoalEntry], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.ctx, self._view = ctx, view
        layout = column(self, spacing=theme.S)
        layout.addWidget(PlainLabel(self.tr("What became of it"), "label", self))
        self._add_grid(layout, entries[:SHOWN])
        self.rest = QWidget(self)
        self.rest.setProperty("role", "plain")
        rest = column(self.rest)
        self._add_grid(rest, entries[SHOWN:])
        layout.addWidget(self.rest)
        self.fold = flush_link("", self)
        self.fold.clicked.connect(lambda: self.set_unfolded(is_unfolded=not self.is_unfolded))
        self.fold.setVisible(len(entries) > SHOWN)
        self._left = len(entries) - SHOWN
        layout.addWidget(self.fold, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.set_unfolded(is_unfolded=False)

    def set_unfolded(self, *, is_unfolded: bool) -> None:
        """Show all of it, or the latest alone."""
        self.is_unfolded = is_unfolded
        self.rest.setVisible(is_unfolded)
        words = self.tr("Only the latest") if is_unfolded else self.tr("What came before ({n})")
        text = words.format(n=self.ctx.format.number(self._left))
        self.fold.setText(text)
        self.fold.setAccessibleName(text)

    def _add_grid(self, layout: QVBoxLayout, entries: Sequence[GoalEntry]) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.S)
        grid.setColumnStretch(1, 1)
        for at, entry in enumerate(entries):
            day = PlainLabel(self.ctx.format.date(entry.on), "dim", self)
            grid.addWidget(day, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._told(entry), at, 1)
        layout.addLayout(grid)

    def _told(self, entry: GoalEntry) -> QWidget:
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        inside = column(holder, spacing=theme.XS)
        for text in entry.told:
            inside.addWidget(PlainLabel(self.ctx.say(text), "", holder, wrap=True))
        why = " · ".join(part for part in (entry.reason, entry.by) if part)
        if why:
            inside.addWidget(PlainLabel(why, "caption", holder, wrap=True))
        review = entry.about
        if isinstance(review, Review) and entry.on == self.ctx.today():
            link = flush_link(self.tr("Edit the review of today"), holder)
            views = (self._view,)
            edit = partial(self.ctx.open_dialog, "review", views=views, review_id=review.id)
            link.clicked.connect(lambda _checked=False: edit())
            inside.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        return holder
