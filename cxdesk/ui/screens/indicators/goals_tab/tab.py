"""The tab of goals: the last known figures at once, counted anew beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk.services import shop
from cxdesk.ui import counted, goals_shown
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.indicators.goals_tab.columns import GoalColumns
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.plain import scrolling
from cxdesk.ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context
    from cxdesk.ui.goals_shown import GoalsShown

NEW_KEY, EDIT_KEY, ACTION_KEY, REVIEW_KEY, PART_KEY = "Ins", "F4", "F6", "F7", "F8"


class GoalsTab(PlaceTab):
    """``opened`` carries the key of an indicator and the GoalView that led there."""

    key: ClassVar[str] = "goals"
    watches: ClassVar[frozenset[str]] = frozenset(
        "answer offer survey case_event cases interaction purchase customer task rescue goal"
        " goal_target goal_change goal_lead goal_reader review shop_action setting own_indicator"
        " own_value acquisition_spend staff_hours".split()
    )
    opened = Signal(str, object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._left: int | None = None  # the goal that was opened last
        failed = self.tr("These figures could not be counted. Try again.")
        self.loading = Waiting(self.tr("Counting…"), failed, self)
        self.loading.again.connect(self.refresh)
        self.columns = GoalColumns(ctx, self)
        self.columns.opened.connect(self._on_opened)
        self._area = scrolling(self.columns, self, has_stops=True)
        self._build_find()
        self.none = self._build_empty()
        self.stack = QStackedWidget(self)
        for page in (self.loading, self._area, self.none):
            self.stack.addWidget(page)
        self.body.addWidget(self.stack)
        self.bind(NEW_KEY, self._new_goal)
        self.bind(EDIT_KEY, self._edit)
        self.bind(ACTION_KEY, self._new_action)
        self.bind(PART_KEY, self._add_part)
        self.bind(REVIEW_KEY, self._review)

    def help_text(self) -> str:
        return self.tr(
            "Your goals by how they stand: those that need you first. A card says where the goal"
            " is, whether the pace will do, when it is reviewed and which other indicators usually"
            " move before it. Arrow keys walk the cards, Enter opens the indicator, F7 reviews the"
            " goal, F6 decides an action for it, F8 puts one more indicator under it, F4 edits it,"
            " Ins sets a new one, step by step: from what worries you to a target that your own"
            " past speaks for. Enter goes on, Shift+Enter back, and Esc keeps it for later."
            " Ctrl+F finds a goal by its title, its indicator or who is responsible."
        )

    def refresh(self) -> None:
        """Show what was shown last, and count it anew."""
        path, as_of = shop.path(), self.ctx.now() + 1
        known = goals_shown.last(path)
        if known is not None and self.stack.currentWidget() is self.loading:
            self._show(known)
        hub = self.ctx.hub
        self.ctx.jobs.run(
            lambda _progress: goals_shown.load(counted.moment(hub, path, as_of)),
            key="goals",
            on_done=self._on_counted,
            on_error=self._on_failed,
        )

    def state(self) -> dict[str, object]:
        """How far it is scrolled."""
        return {"scroll": self._area.verticalScrollBar().value()}

    def show_record(self, arg: object) -> None:
        """Give the keyboard to the card of this goal."""
        if isinstance(arg, int) and not self.columns.hold(arg):
            self._left = arg

    def main_stops(self) -> Iterator[QWidget]:
        """The first card, or what is offered where there is none."""
        yield from self.columns.cards()

    def focus_filter(self) -> None:
        """Look for a goal; the field is there while it is asked for."""
        if self.stack.currentWidget() is self._area:
            self.search.show()
            self.search.ask()

    def close_detail(self) -> bool:
        """Back to all goals."""
        if self.search.isHidden():
            return False
        self.search.clear()
        self.search.hide()
        self._to_first()
        return True

    def come_back(self) -> None:
        """The keyboard to the card of the goal that was opened last."""
        if self._left is not None:
            self.columns.hold(self._left)

    def _build_find(self) -> None:
        self.search = FindField(self.tr("Find a goal"), self.tr("Find a goal…"), self)
        self.search.textChanged.connect(self.columns.search)
        self.search.led_on.connect(self._to_first)
        self.search.hide()
        self.body.addWidget(self.search, 0, Qt.AlignmentFlag.AlignLeft)

    def _to_first(self) -> None:
        first = next(iter(self.columns.cards()), None)
        if first is not None:
            first.setFocus()

    def _build_empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No goal yet"),
            self.tr(
                "A goal turns a number into a line to follow: from where you are to where you want"
                " to be, by a set date."
            ),
            action=(self.tr("New goal"), self._new_goal),
            parent=self,
        )

    def _show(self, found: GoalsShown) -> None:
        has_any = bool(found.views or found.offered)
        self.stack.setCurrentWidget(self._area if has_any else self.none)
        self.columns.show_all(found)
        if self._left is not None and self.columns.held() is None and self.columns.hold(self._left):
            self._left = None

    def _on_counted(self, found: GoalsShown) -> None:
        """Then count, behind all else, how those that ended stood."""
        if found != self.columns.shown() or self.stack.currentWidget() is self.loading:
            self._show(found)
        hub, path, as_of = self.ctx.hub, shop.path(), self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: goals_shown.load_ended(counted.moment(hub, path, as_of), found),
            key="goals-ended",
            on_done=self._on_ended,
        )

    def _on_ended(self, found: GoalsShown) -> None:
        if found.views != self.columns.shown().views:
            self._show(found)

    def _on_opened(self, view: GoalView) -> None:
        self._left = view.goal.id
        self.opened.emit(view.kpi.key, view)

    def _new_goal(self) -> None:
        self.ctx.open_dialog("goal")

    def _edit(self) -> None:
        view = self._open_one()
        if view is not None:
            self.ctx.open_dialog("goal_edit", goal=view.goal)

    def _new_action(self) -> None:
        view = self._open_one()
        if view is not None:
            where = dict(view.goal.where)
            self.ctx.open_dialog(
                "shop_action", kpi_key=view.kpi.key, goal_id=view.goal.id, where=where
            )

    def _review(self) -> None:
        view = self._open_one()
        if view is not None:
            self.ctx.open_dialog("review", views=(view,))

    def _add_part(self) -> None:
        view = self._open_one()
        if view is not None:
            self.ctx.open_dialog("goal_part", goal=view.goal)

    def _open_one(self) -> GoalView | None:
        """The goal whose card has the keyboard, unless it is closed."""
        view = self.columns.held()
        return None if view is None or view.goal.closed_on is not None else view

    def _on_failed(self, error: Exception) -> None:
        if self.isHidden():
            return
        self.loading.fail()
        self.stack.setCurrentWidget(self.loading)
        self.ctx.show_error(error)
