"""Indicators and goals: its tabs, and one indicator opened over them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from cxdesk.domain.periods import Grain
from cxdesk.services import catalogue
from cxdesk.services.beside import YEAR_EARLIER
from cxdesk.ui.place_tabs import PlaceTabs
from cxdesk.ui.screen import CLOSE_BELOW, NEW_DAY, Screen
from cxdesk.ui.screens.indicators.goals_tab.tab import GoalsTab
from cxdesk.ui.screens.indicators.indicators_tab.tab import IndicatorsTab
from cxdesk.ui.screens.indicators.one_indicator import OneIndicator
from cxdesk.ui.screens.indicators.tabs import TABS
from cxdesk.ui.widgets.figures_menu import FiguresMenu
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.plain import button, primary_button

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent

    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.kpi_board import KpiBoard

NARROW = 960
EVENTS = "events"
LEAST_SIZE = QSize(640, 400)


class IndicatorsScreen(PlaceTabs):
    """``show_record`` takes an indicator's key, a kept state, or what a place of tabs takes."""

    key: ClassVar[str] = "indicators"
    icon: ClassVar[str] = "indicators"
    tabs = TABS
    watches: ClassVar[frozenset[str]] = IndicatorsTab.watches | {
        "goal_reader",
        "shop_action",
        "kpi_note",
    }

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._closed = ""  # the indicator that was closed last
        self._is_from_tab = False  # the way back from the opened one leads to the tab behind it
        self._build_actions()
        self._build_opened()
        self._order_tabs()
        self._show_header()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:
        """One with its goal, by week with gaps, by parts, of dates against a year ago; the tabs."""
        by_week = {"open": "nps", "grain": Grain.WEEK.value, "months": 12}
        as_before = {"grain": Grain.MONTH.value, "months": 24}
        by_channel = {"open": "first_response_time", "beside": "channel", **as_before}
        ends = (ctx.today() - timedelta(days=back) for back in (81, 13))
        days = {"grain": Grain.WEEK.value, "span": [day.isoformat() for day in ends]}
        year_ago = {"open": "revenue", "beside": YEAR_EARLIER, **days}
        board = (IndicatorsTab.key, None)
        return (
            ("first-response", "first_response_time"),
            ("nps-weeks", by_week),
            ("by-channel", by_channel),
            ("dates-and-year", year_ago),
            ("", as_before),
            *(sample for sample in super().samples(ctx) if sample[1] != board),
        )

    def title(self) -> str:
        """The word above the board."""
        return self.tr("Indicators and goals")

    def choice_name(self) -> str:
        """What the choice between the tabs is called to those who hear it."""
        return self.tr("Part of Indicators and goals")

    def help_text(self) -> str:
        """What F1 tells."""
        if self.opened_key:
            return self.opened.help_text()
        return super().help_text()

    @property
    def opened_key(self) -> str:
        """The key of the opened indicator, "" for none."""
        return self.opened.key

    @property
    def board(self) -> KpiBoard:
        """The cards of the tab of indicators, which is made with the first look at them."""
        tab = self.made(IndicatorsTab.key)
        assert isinstance(tab, IndicatorsTab)
        return tab.board

    def refresh(self) -> None:
        """Count anew, beside the window; what is shown stays until then."""
        if self.opened_key:
            self.opened.load()
        else:
            super().refresh()

    def show_record(self, arg: object) -> None:
        """Open the indicator of this key, look as a kept state says, or show a tab."""
        if isinstance(arg, dict):
            self.close_detail()
            self.restore(arg)
        elif isinstance(arg, str) and arg not in self.keys():
            self.open_indicator(arg)
        else:
            super().show_record(arg)

    def open_indicator(
        self, key: str, goal: GoalView | None = None, left: dict[str, object] | None = None
    ) -> None:
        """Show one indicator in place of the tabs, of everyone, or as a goal of it is measured.

        ``left`` is where in it somebody was, to come back to.
        """
        found = catalogue.find(key)
        if found is None:
            return
        self._is_from_tab = False
        self.opened.open(found, goal, left)
        self._show_header()

    def close_detail(self) -> bool:
        """Back to the tab, with the keyboard where it was."""
        if not self.opened_key:
            return super().close_detail()
        left = self._forget_opened()
        self.show_again()
        shown = self.shown_tab()
        if isinstance(shown, IndicatorsTab):
            shown.board.focus_key(left)
        if isinstance(shown, GoalsTab):
            shown.come_back()
        return True

    def step_back(self) -> bool:
        """From an indicator to the tab where it was opened."""
        return self._is_from_tab and self.close_detail()

    def go_home(self) -> bool:
        """From an opened indicator to the tabs."""
        return bool(self.opened_key) and self.close_detail()

    def hideEvent(self, event: QHideEvent) -> None:
        """Come back to from another place, it leads back there."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._is_from_tab = False

    def state(self) -> dict[str, object]:
        """The opened indicator and how it is looked at, and the tabs behind it."""
        opened: dict[str, object] = {"open": self.opened_key, "from_tab": self._is_from_tab}
        if self.opened_key:
            opened["at"] = self.opened.place()
        return {**opened, **self.looked.state(), **super().state()}

    def restore(self, state: dict[str, object]) -> None:
        """Come back to the same tab and indicator, grain and range."""
        self.looked.restore(state)
        super().restore(state)
        key = state.get("open")
        if key:
            at = state.get("at")
            self.open_indicator(str(key), left=at if isinstance(at, dict) else None)
            self._is_from_tab = state.get("from_tab") is True

    def focus_filter(self) -> None:
        """Ctrl+F: look for an indicator, or in another tab for what it lists."""
        if self.opened_key:
            return
        if isinstance(self.shown_tab(), IndicatorsTab):
            self.search.ask()
        else:
            super().focus_filter()

    def take_keys(self, *, at_start: bool = False) -> None:
        """The chart of the opened indicator, the first card of the board, or what the tab says.

        While an indicator is being counted nothing beside it takes the keyboard.
        """
        if self.opened.is_waiting():
            self.loading.setFocus()
            return
        self.setFocusProxy(self._main_stop())  # type: ignore[arg-type]  # None takes it away
        super().take_keys(at_start=at_start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves out what stands elsewhere too."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The window may become narrower than one row of title and filters: they make two."""
        return super().minimumSizeHint().boundedTo(LEAST_SIZE)

    def _main_stop(self) -> QWidget | None:
        shown, tab = self.stack.currentWidget(), self.shown_tab()
        if shown is self.page:
            return self.page.chart
        if isinstance(tab, IndicatorsTab):
            cards = tab.board.cards() if shown is tab and tab.is_shown() else ()
            return next(iter(cards), None)
        stop = next(tab.main_stops(), None) if tab else None
        return stop or self.choice

    def _open_from_tab(self, key: str, goal: GoalView | None = None) -> None:
        self.open_indicator(key, goal)
        self._is_from_tab = bool(self.opened_key)

    def _forget_opened(self) -> str:
        """Leave the opened indicator; its key, to find the card again."""
        self._closed, self._is_from_tab = self.opened_key, False
        self.opened.leave()
        self._show_header()
        return self._closed

    def _show(self, key: str) -> None:
        """A tab is seen instead of the opened indicator."""
        if self.opened_key:
            self._forget_opened()
        super()._show(key)
        self._show_header()

    def _make(self, key: str) -> None:
        super()._make(key)
        made = self.made(key)
        if isinstance(made, IndicatorsTab):
            made.board.opened.connect(self._open_from_tab)
            made.board.goal_wanted.connect(self._on_goal_wanted)
            made.first_shown.connect(self._on_board_first_shown)
        if isinstance(made, GoalsTab):
            made.opened.connect(self._open_from_tab)

    def _build_actions(self) -> None:
        self.search = FindField(self.tr("Find an indicator"), self.tr("Find an indicator…"), self)
        self.search.textChanged.connect(self._on_find_changed)
        self.search.led_on.connect(self._on_led_on)
        self.filters.addWidget(self.search)
        self.figures = FiguresMenu(self.ctx, self)
        self.add_event = button(self.tr("Note an event"), self)
        self.add_event.clicked.connect(self._on_event_wanted)
        self.new_goal = primary_button(self.tr("New goal"), "", self)
        self.new_goal.clicked.connect(self._on_goal_wanted)
        for widget in (self.figures, self.add_event, self.new_goal):
            self.actions.addWidget(widget)

    def _order_tabs(self) -> None:
        """Tab comes to the names of the tabs after what stands above them, made later."""
        before: QWidget = self.new_goal
        for name in self.choice.findChildren(QPushButton):
            QWidget.setTabOrder(before, name)
            before = name

    def _build_opened(self) -> None:
        self.opened = OneIndicator(self, self._title)
        self.opened.loaded.connect(self._fit)
        self.page, self.loading = self.opened.page, self.opened.loading
        self.head, self.looked = self.opened.head, self.opened.looked
        self.back, self.export = self.head.back, self.head.export
        self.grain, self.months = self.looked.grain, self.looked.months
        self.segment = self.looked.segment
        self.body.insertLayout(0, self.head.below)

    def _show_header(self) -> None:
        """The header of the tabs or of the opened indicator."""
        is_open = bool(self.opened_key)
        kpi = catalogue.find(self.opened_key)
        self.set_title(self.title() if kpi is None else self.ctx.say(kpi.name))
        for widget in (self.figures, self.new_goal, self.add_event):
            widget.setVisible(not is_open)
        self.search.setVisible(not is_open and self.choice.value() == IndicatorsTab.key)
        self.choice.setVisible(not is_open and len(self.keys()) > 1)
        self.head.show_for(is_open=is_open)
        self._fit()

    def _fit(self) -> None:
        shown = self.shown_tab()
        self.set_caption(shown.caption() if shown and not self.opened_key else "")
        is_open, is_narrow = bool(self.opened_key), self.width() < NARROW
        is_of_events = shown is not None and shown.key == EVENTS
        self.add_event.setHidden(is_open or (is_narrow and not is_of_events))  # in figures, too
        self.new_goal.setHidden(is_open or (is_narrow and is_of_events))
        self.search.give_way(is_narrow=self.width() < CLOSE_BELOW.width())
        self.head.fit()

    def _on_board_first_shown(self) -> None:
        if not (self.opened_key or self.search.holds_keys()):
            self.board.focus_first()
            self.board.focus_key(self._closed)

    def _on_find_changed(self, text: str) -> None:
        self.board.search(text)

    def _on_led_on(self) -> None:
        self.board.focus_first()

    def _on_caption_changed(self) -> None:
        self._fit()

    def _on_goal_wanted(self) -> None:
        self.ctx.open_dialog("goal", kpi_key=self.opened_key)

    def _on_event_wanted(self) -> None:
        self.ctx.open_dialog("event")

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        super()._on_hub_changed(tables)
        if self.opened_key and (tables & self.watches or NEW_DAY in tables):
            Screen.mark_dirty(self)
