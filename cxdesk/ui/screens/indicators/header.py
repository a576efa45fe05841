"""The header of an opened indicator: the way back, its name and badge, how it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.chart_menu import ChartMenu
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.opened_filters import OpenedFilters
from cxdesk.ui.widgets.plain import clear, link_button, row
from cxdesk.ui.widgets.whole_combo import Words

if TYPE_CHECKING:
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.chart_view import ChartView
    from cxdesk.ui.screen import Screen

EDGE = 24


class OpenedHeader(QObject):
    """Places its widgets in the header of a screen; what does not fit beside stands ``below``.

    There it takes as many lines as it needs.
    """

    def __init__(self, screen: Screen, chart: ChartView, title: QWidget) -> None:
        super().__init__(screen)
        self._screen, self._title = screen, title
        self._is_open, self._is_beside = False, True
        self._build_back(screen)
        self._badge_holder = QWidget(screen)
        self._badge_holder.setProperty("role", "plain")
        self._badges = row(self._badge_holder)
        screen.header.insertWidget(2, self._badge_holder)
        self.looked = OpenedFilters(screen.ctx, screen)
        self.looked.changed.connect(self.fit)
        self.export = ChartMenu(screen.ctx, chart, screen)
        looked = self.looked
        self._of_page = (looked.grain, looked.months, looked.beside, looked.segment, self.export)
        for widget in self._of_page:
            screen.filters.addWidget(widget)
        self.below = FlowLayout()

    def show_for(self, *, is_open: bool) -> None:
        """Be seen with an opened indicator, else make room for the header of the tabs."""
        self._is_open = is_open
        clear(self._badges)
        self.back.setVisible(is_open)
        for widget in self._of_page:
            widget.setVisible(is_open)
        self.looked.segment.setVisible(is_open and self.looked.segment.has_choice())

    def show_goal(self, goal: GoalView | None) -> None:
        """How the goal of the shown indicator stands, as a badge."""
        clear(self._badges)
        if goal is not None:
            badge = goal_badge(self._screen.ctx, goal.overall, self._badge_holder)
            self._badges.addWidget(badge)
            badge.show()  # a hidden one would take no room in the reckoning

    def fit(self) -> None:
        """Shorten the way back and what is said, then put the filters below, as the width asks."""
        self.back.setText(self.tr("‹ Indicators"))
        self.looked.grain.set_folded(is_folded=False)
        head = (self.back, self._title, self._badge_holder)
        if not self._has_room_for(*head):
            self.back.setText("‹")
        of_page = [widget for widget in self._of_page if not widget.isHidden()]
        is_beside = self._shorten(*head, *of_page)
        if not is_beside and not self._shorten(*of_page):
            self.looked.grain.set_folded(is_folded=True)
            self._shorten(*of_page)
        self._place_filters(is_beside=is_beside)

    def _shorten(self, *widgets: QWidget) -> bool:
        """Take words away until these fit beside each other; whether they do."""
        for words in Words:
            self.looked.fit(words)
            if self._has_room_for(*widgets):
                return True
        return False

    def _build_back(self, screen: Screen) -> None:
        self.back = link_button(self.tr("‹ Indicators"), screen, shortcut="Esc")
        self.back.setProperty("edge", "flush")
        self.back.setMinimumWidth(theme.XL)
        self.back.setAccessibleName(self.tr("Back to the indicators"))
        self.back.clicked.connect(screen.close_detail)
        screen.before_title.addWidget(self.back)

    def _has_room_for(self, *widgets: QWidget) -> bool:
        """Whether these fit beside each other above the opened indicator."""
        needed = sum(widget.sizeHint().width() + theme.S for widget in widgets)
        return not self._is_open or needed <= self._screen.contentsRect().width() - 2 * EDGE

    def _place_filters(self, *, is_beside: bool) -> None:
        """What is looked at stands beside the title, or below it where both do not fit."""
        if is_beside == self._is_beside:
            return
        self._is_beside = is_beside
        beside, below = self._screen.filters, self.below
        home, other = (beside, below) if is_beside else (below, beside)
        for widget in self._of_page:
            other.removeWidget(widget)
            home.addWidget(widget)
