"""Today: what needs doing now, in one walk of the arrow keys, each line acting in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.services import hats, shop, staff, today
from cxdesk.ui.screen import Screen
from cxdesk.ui.screens.today import beside
from cxdesk.ui.screens.today.list import TodayList
from cxdesk.ui.screens.today.side import Side
from cxdesk.ui.widgets.plain import link_button, primary_button, scrolling
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.beside import Beside
    from cxdesk.ui.screens.today.entered import EnteredPage

ENTERED = "entered"
MINUTE_MS = 60_000
SIDE_DELAY_MS = 5  # the list is painted first
NARROW_BELOW = 700
LIST_SHARE, SIDE_SHARE = 7, 4
_WHOSE_PREF = "today/mine"


class TodayScreen(Screen):
    """The list, with goals and the week (or the day) beside it; what was entered is a page of it.

    The clocks of waiting customers go on by the minute, in words alone. What takes longer to
    count comes from beside the window, shown as it was last until then.
    """

    key: ClassVar[str] = "today"
    icon: ClassVar[str] = "today"
    watches: ClassVar[frozenset[str]] = frozenset(
        "task task_move cases case_event interaction purchase customer answer offer staff"
        " setting goal goal_target review own_indicator own_value".split()
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._side_soon = QTimer(self, singleShot=True, interval=SIDE_DELAY_MS)
        self._side_soon.timeout.connect(self._load_side)
        self._entered: EnteredPage | None = None
        self._has_choice = True
        self._build_header()
        self.list = TodayList(ctx, self)
        self.list.entered_wanted.connect(self.open_entered)
        self.list.read_wanted.connect(self.refresh)
        self.side = Side(ctx, self)
        self.side.opened.connect(partial(ctx.navigate, "indicators"))
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self._build_day())
        self.body.addWidget(self.pages, 1)

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """What was entered."""
        return ((ENTERED, ENTERED),)

    def title(self) -> str:
        """The word in the rail and above the list."""
        return self.tr("Today")

    def help_text(self) -> str:
        """What F1 tells."""
        return self.tr(
            "Everything that needs doing now: calls to customers who were not happy, customers"
            " waiting for an answer with the opening time that is left, tasks, customers to ask"
            " with a survey, customers who stay away, goals to review, and the tap on how your week"
            " is going where the shop asks for one."
            " ↑ and ↓ walk all lines. Enter does what stands at the right of the line,"
            " Space marks a task as done and opens a call to an unhappy customer, which ends"
            " once you say how; S puts it aside, → shows what else can be done. Ctrl+E"
            " shows what was entered on a day, Ctrl+T adds a task."
        )

    def refresh(self) -> None:
        """Read the day anew; what is counted beside the window follows."""
        self._follow_hat()
        self.set_caption(self._day_words())
        found = today.today(self._owners(), now=self.ctx.now(), shown=self.list.shown)
        known = beside.last(shop.path())
        self.list.show_day(found, known or beside.Beside())
        self._show_side(known)
        if self._entered is not None and self._is_entered():
            self._entered.refresh()
        self._side_soon.start()

    def show_record(self, arg: object) -> None:
        """The page of what was entered."""
        if arg == ENTERED:
            self.open_entered()

    def open_entered(self) -> None:
        """Show what was entered today, from where other days are a key away."""
        if self._entered is None:
            from cxdesk.ui.screens.today.entered import EnteredPage

            self._entered = EnteredPage(self.ctx, self)
            self._entered.day_told.connect(self.set_caption)
            self.pages.addWidget(self._entered)
        self.pages.setCurrentWidget(self._entered)
        self._entered.show_day(self.ctx.today())
        self._show_header()
        self._entered.take_keys()

    def close_detail(self) -> bool:
        """Back to the list."""
        if not self._is_entered():
            return False
        self.pages.setCurrentIndex(0)
        self._show_header()
        self.refresh()
        self.list.take_keys()
        return True

    def state(self) -> dict[str, object]:
        """Which page is open."""
        return {"open": ENTERED} if self._is_entered() else {}

    def restore(self, state: dict[str, object]) -> None:
        """Come back to the same page."""
        if state.get("open") == ENTERED:
            self.open_entered()

    def take_keys(self, *, at_start: bool = False) -> None:
        """The first line, or the one that had the keys."""
        if self._is_entered() and self._entered is not None:
            self._entered.take_keys()
        elif not self.list.take_keys():
            super().take_keys(at_start=at_start)

    def showEvent(self, event: QShowEvent) -> None:
        """The clocks go while they are seen; another person or hat may have come meanwhile."""
        self._is_dirty = True
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the clocks."""
        super().hideEvent(event)
        self._minute.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the figures stand below the list."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_BELOW
        across = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._across.direction() != across:
            self._across.setDirection(across)

    def _build_header(self) -> None:
        self.back = link_button(self.tr("‹ Today"), self, shortcut="Esc")
        self.back.setProperty("edge", "flush")
        self.back.clicked.connect(self.close_detail)
        self.back.hide()
        self.before_title.addWidget(self.back)
        options = ((True, self.tr("Mine")), (False, self.tr("Everyone’s")))
        self.whose = Segmented(options, self, name=self.tr("Whose tasks and calls"))
        self.whose.changed.connect(self._on_whose_changed)
        self.filters.addWidget(self.whose)
        self.log = primary_button(self.tr("Log interaction"), "Ctrl+L", self)
        self.log.clicked.connect(self._on_log_clicked)
        self.actions.addWidget(self.log)
        self._follow_hat()

    def _build_day(self) -> QWidget:
        page = QWidget(self)
        page.setProperty("role", "plain")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(14)
        self._across.addWidget(self.list, LIST_SHARE)
        self._across.addWidget(self.side, SIDE_SHARE)
        area = scrolling(page, self, has_stops=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.area = area
        return area

    def _show_header(self) -> None:
        is_open = self._is_entered()
        self.back.setVisible(is_open)
        self.whose.setVisible(self._has_choice and not is_open)
        self.set_title(self.tr("Entered") if is_open else self.title())
        if not is_open:
            self.set_caption(self._day_words())

    def _is_entered(self) -> bool:
        return self._entered is not None and self.pages.currentWidget() is self._entered

    def _day_words(self) -> str:
        on = self.ctx.today()
        return f"{self.ctx.format.weekday(on.weekday())} {self.ctx.format.day_month(on)}"

    def _owners(self) -> frozenset[int | None] | None:
        return today.mine() if self._has_choice and self.whose.value() else None

    def _follow_hat(self) -> None:
        """Mine is the counter's own view; the owner sees everyone's, unless chosen otherwise.

        Who works alone has no choice to make.
        """
        self._has_choice = len(staff.staff()) > 1
        chosen = self.ctx.prefs.get(f"{_WHOSE_PREF}/{hats.worn().value}")
        is_mine = hats.worn() is Hat.COUNTER if chosen is None else bool(chosen)
        self.whose.set_value(is_mine)
        self.whose.setVisible(self._has_choice and not self._is_entered())

    def _show_side(self, found: Beside | None) -> None:
        if hats.worn() is Hat.OWNER:
            self.side.show_owner(found)
        else:
            self.side.show_counter(today.summary(now=self.ctx.now()))

    def _load_side(self) -> None:
        hub, path, as_of = self.ctx.hub, shop.path(), self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: beside.load(hub, path, as_of),
            key="today",
            on_done=self._on_side_done,
        )

    def _on_side_done(self, found: Beside) -> None:
        self._show_side(found)
        self.list.show_beside(found)

    def _on_minute(self) -> None:
        self.list.show_clocks()

    def _on_whose_changed(self, value: object) -> None:
        self.ctx.prefs.set(f"{_WHOSE_PREF}/{hats.worn().value}", bool(value))
        self.refresh()

    def _on_log_clicked(self) -> None:
        self.ctx.open_dialog("interaction")
