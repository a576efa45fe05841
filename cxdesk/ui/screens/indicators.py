"""Indicators and goals: the board, and one indicator opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain
from cxdesk.services import catalogue, shop
from cxdesk.ui import board, counted, opened_indicator, theme
from cxdesk.ui.opened_asks import OpenedAsks
from cxdesk.ui.screen import Screen
from cxdesk.ui.widgets.chart_menu import ChartMenu
from cxdesk.ui.widgets.figures_menu import FiguresMenu
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.indicator_page import IndicatorPage
from cxdesk.ui.widgets.kpi_board import KpiBoard
from cxdesk.ui.widgets.opened_filters import OpenedFilters
from cxdesk.ui.widgets.plain import button, clear, link_button, primary_button, row, scrolling
from cxdesk.ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.board import Board
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

NARROW = 960
EDGE = 24
LEAST_SIZE = QSize(640, 400)


class IndicatorsScreen(Screen):
    """The board is shown with the last known values at once and refreshed beside the window."""

    key: ClassVar[str] = "indicators"
    icon: ClassVar[str] = "indicators"
    watches: ClassVar[frozenset[str]] = frozenset(
        "answer offer survey case_event cases interaction purchase customer goal goal_target event"
        " setting own_indicator own_value acquisition_spend staff_hours usual_break".split()
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.opened_key = ""
        self._left = ""  # the indicator that was closed last
        self._dates = ""
        self._dates_told = ""
        self.page = IndicatorPage(ctx)
        self._build_board_actions()
        self._build_opened_header()
        self.stack = QStackedWidget(self)
        self.board = KpiBoard(ctx, self)
        self.board.opened.connect(self.open_indicator)
        self.board.goal_wanted.connect(self._on_goal_wanted)
        failed = self.tr("These figures could not be counted. Try again.")
        self.loading = Waiting(self.tr("Counting…"), failed, self)
        self.loading.again.connect(self.refresh)
        self.page.goal_wanted.connect(self._on_goal_wanted)
        self.page.event_wanted.connect(self._on_event_wanted)
        OpenedAsks(ctx, self.page, self.segment, lambda: self.opened_key)
        self._board_area = scrolling(self.board, self, has_stops=True)
        for widget in (self.loading, self._board_area, self.page):
            self.stack.addWidget(widget)
        self.body.addWidget(self.stack)
        self._show_header()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """An indicator with its goal, and one by week, with gaps and weeks of few answers."""
        by_week = {"open": "nps", "grain": Grain.WEEK.value, "months": 12}
        as_before = {"grain": Grain.MONTH.value, "months": 24}
        return (
            ("first-response", "first_response_time"),
            ("nps-weeks", by_week),
            ("", as_before),
        )

    def title(self) -> str:
        """The word above the board."""
        return self.tr("Indicators and goals")

    def help_text(self) -> str:
        """What F1 tells."""
        return self.tr(
            "Each card shows an indicator of this month so far against the same days of the"
            " last month. An arrow appears only when the change is more than chance. Arrow"
            " keys walk the cards, Enter opens one, Esc comes back, Ctrl+F finds one by its name,"
            " meaning or other names. In a chart, arrow keys"
            " walk the points, Ctrl and the wheel zoom, a double click shows all, Ctrl+C"
            " copies the picture."
        )

    def refresh(self) -> None:
        """Count anew, beside the window; what is shown stays until then."""
        if self.opened_key:
            self._load_opened()
        else:
            self._load_board()

    def show_record(self, arg: object) -> None:
        """Open the indicator of this key, or look as a kept state says."""
        if isinstance(arg, dict):
            self.close_detail()
            self.restore(arg)
        elif isinstance(arg, str):
            self.open_indicator(arg)

    def open_indicator(self, key: str, goal: GoalView | None = None) -> None:
        """Show one indicator in place of the board, of everyone, or as a goal of it is measured."""
        found = _kpi(key)
        if found is None:
            return
        self.opened_key = key
        self.looked.offer(found, goal)
        self._show_header()
        self._load_opened()

    def close_detail(self) -> bool:
        """Back to the board, with the keyboard where it was."""
        if not self.opened_key:
            return False
        self._left, self.opened_key = self.opened_key, ""
        self.ctx.jobs.cancel("indicator")
        self._show_header()
        self.stack.setCurrentWidget(self._board_area if self.board.cards() else self.loading)
        self.board.focus_key(self._left)
        self._load_board()
        return True

    def state(self) -> dict[str, object]:
        """The opened indicator and how it is looked at."""
        return {
            "open": self.opened_key,
            **self.looked.state(),
            "scroll": self._board_area.verticalScrollBar().value(),
        }

    def restore(self, state: dict[str, object]) -> None:
        """Come back to the same indicator, grain and range."""
        self.looked.restore(state)
        key = state.get("open")
        if key:
            self.open_indicator(str(key))

    def focus_filter(self) -> None:
        """Ctrl+F: look for an indicator."""
        if not self.opened_key:
            self.search.ask()

    def take_keys(self, *, at_start: bool = False) -> None:
        """The first card of the board, or the chart of the opened indicator."""
        shown = self.stack.currentWidget()
        cards = self.board.cards() if shown is self._board_area else ()
        main = self.page.chart if shown is self.page else next(iter(cards), None)
        self.setFocusProxy(main)  # type: ignore[arg-type]  # None takes it away
        super().take_keys(at_start=at_start)

    def _build_board_actions(self) -> None:
        self.search = FindField(self.tr("Find an indicator"), self.tr("Find an indicator…"), self)
        self.search.textChanged.connect(self._on_find_changed)
        self.search.led_on.connect(self._on_led_on)
        self.filters.addWidget(self.search)
        self.figures = FiguresMenu(self.ctx, self)
        self.add_event = button(self.tr("Note an event"), self)
        self.add_event.clicked.connect(self._on_event_wanted)
        self.new_goal = primary_button(self.tr("New goal"), "", self)
        self.new_goal.clicked.connect(self._on_goal_wanted)
        self.actions.addWidget(self.figures)
        self.actions.addWidget(self.add_event)
        self.actions.addWidget(self.new_goal)

    def _build_opened_header(self) -> None:
        self.back = link_button(self.tr("‹ Indicators"), self, shortcut="Esc")
        self.back.setProperty("edge", "flush")
        self.back.setMinimumWidth(theme.XL)
        self.back.setAccessibleName(self.tr("Back to the indicators"))
        self.back.clicked.connect(self.close_detail)
        self.before_title.addWidget(self.back)
        self._badge_holder = QWidget(self)
        self._badge_holder.setProperty("role", "plain")
        self._badges = row(self._badge_holder)
        self.header.insertWidget(2, self._badge_holder)
        self.looked = OpenedFilters(self.ctx, self)
        self.looked.changed.connect(self._load_opened)
        self.looked.segment.changed.connect(self._fit)
        self.grain, self.months = self.looked.grain, self.looked.months
        self.segment = self.looked.segment
        self.export = ChartMenu(self.ctx, self.page.chart, self)
        for widget in (self.grain, self.months, self.segment, self.export):
            self.filters.addWidget(widget)
        self._below = row(spacing=theme.S)
        self._below.addStretch(1)
        self.body.addLayout(self._below)

    def _show_header(self) -> None:
        """The header of the board or of the opened indicator."""
        is_open = bool(self.opened_key)
        clear(self._badges)
        kpi = _kpi(self.opened_key)
        self.set_title(self.title() if kpi is None else self.ctx.say(kpi.name))
        of_page: tuple[QWidget, ...] = (self.back, self.grain, self.months, self.export)
        of_board: tuple[QWidget, ...] = (
            self.search,
            self.figures,
            self.new_goal,
            self.add_event,
        )
        for widget in of_board if is_open else of_page:
            widget.hide()
        for widget in of_page if is_open else of_board:
            widget.show()
        self.segment.setVisible(is_open and self.segment.has_choice())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves out what stands elsewhere too."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The window may become narrower than one row of title and filters: they make two."""
        return super().minimumSizeHint().boundedTo(LEAST_SIZE)

    def _fit(self) -> None:
        dates = self._dates if self.width() < NARROW else self._dates_told
        self.set_caption("" if self.opened_key else dates)
        self.add_event.setHidden(bool(self.opened_key) or self.width() < NARROW)  # in figures, too
        self.back.setText(self.tr("‹ Indicators"))
        head = (self.back, self._title, self._badge_holder)
        if not self._has_room_for(*head):
            self.back.setText("‹")
        segment = () if self.segment.isHidden() else (self.segment,)
        of_page = (self.grain, self.months, self.export, *segment)
        self._place_filters(is_beside=self._has_room_for(*head, *of_page))

    def _has_room_for(self, *widgets: QWidget) -> bool:
        """Whether these fit beside each other above the opened indicator."""
        needed = sum(widget.sizeHint().width() + theme.S for widget in widgets)
        return not self.opened_key or needed <= self.contentsRect().width() - 2 * EDGE

    def _place_filters(self, *, is_beside: bool) -> None:
        """What is looked at stands beside the title, or below it where both do not fit."""
        home, other = (self.header, self._below) if is_beside else (self._below, self.header)
        if self.filters.parent() is home:
            return
        other.removeItem(self.filters)
        home.insertLayout(home.count() - 1, self.filters)

    def _load_board(self) -> None:
        """Show what the shop's board showed last, and count it anew."""
        path, as_of = shop.path(), self.ctx.now() + 1
        known = board.last(path)
        if known is not None and self.stack.currentWidget() is self.loading:
            self._on_board_done(known)
        hub = self.ctx.hub
        self.ctx.jobs.run(
            lambda _progress: board.load(counted.moment(hub, path, as_of)),
            key="indicators",
            on_done=self._on_board_counted,
            on_error=self._on_board_failed,
        )

    def _load_opened(self) -> None:
        if not self.opened_key:
            return
        asked, as_of = self.looked.asked(self.opened_key), self.ctx.now() + 1
        self.page.where = asked.where
        self.ctx.jobs.run(
            lambda _progress: opened_indicator.load(asked, as_of),
            key="indicator",
            on_done=self._on_opened_done,
            on_error=self._on_failed,
        )

    def _on_board_counted(self, found: Board) -> None:
        """Then look, behind all else, which of the indicators without a card have data."""
        self._on_board_done(found)
        self.board.look()
        path, as_of = shop.path(), self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: board.load_others(path, found, as_of),
            key="indicators-others",
            on_done=self._on_others_done,
        )

    def _on_others_done(self, found: Board) -> None:
        if found.empty != self.board.empty():
            self.board.show_all(found)

    def _on_board_done(self, found: Board) -> None:
        if found.cards:
            period = found.cards[0].period
            name = self.ctx.format.date_range(period.start, period.last_day)
            told = self.tr("{dates}, against the month before")
            self._dates, self._dates_told = name, told.format(dates=name)
            self._fit()
        self.board.show_all(found)
        if not self.opened_key:
            is_first = self.stack.currentWidget() is self.loading
            self.stack.setCurrentWidget(self._board_area)
            if is_first and not self.search.holds_keys():
                self.board.focus_first()
                self.board.focus_key(self._left)

    def _on_opened_done(self, found: Opened) -> None:
        if found.view.kpi.key != self.opened_key:
            return
        self.page.dimensions = self.segment.dimensions()
        self.page.show_view(found.view, found.rows)
        if self.stack.currentWidget() is not self.page:
            self.stack.setCurrentWidget(self.page)
            self.page.chart.setFocus()
        clear(self._badges)
        if found.view.goal is not None:
            badge = goal_badge(self.ctx, found.view.goal.assessment, self._badge_holder)
            self._badges.addWidget(badge)
            badge.show()  # a hidden one would take no room in the reckoning
        self._fit()

    def _on_find_changed(self, text: str) -> None:
        self.board.search(text)

    def _on_led_on(self) -> None:
        self.board.focus_first()

    def _on_board_failed(self, error: Exception) -> None:
        if not self.opened_key:  # an opened indicator has figures of its own
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self.loading.fail()
        self.stack.setCurrentWidget(self.loading)
        self.ctx.show_error(error)

    def _on_goal_wanted(self) -> None:
        self.ctx.open_dialog("goal", kpi_key=self.opened_key)

    def _on_event_wanted(self) -> None:
        self.ctx.open_dialog("event")


def _kpi(key: str) -> Kpi | None:
    """The indicator of a key; None when there is none (any more)."""
    try:
        return catalogue.by_key(key) if key else None
    except ValidationError:
        return None
