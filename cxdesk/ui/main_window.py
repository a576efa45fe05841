"""The main window: wires rail, top bar, places, dialogs, toast and keys; knows no business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from cxdesk.services import backups, command, customers, shop, staff
from cxdesk.ui import working_staff
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.history import History
from cxdesk.ui.memory import WindowMemory
from cxdesk.ui.screens import SCREENS
from cxdesk.ui.shortcuts import bind, new_actions, places
from cxdesk.ui.undoing import Undoing
from cxdesk.ui.widgets.banner import Banner
from cxdesk.ui.widgets.busy import Busy
from cxdesk.ui.widgets.counter_bar import CounterBar
from cxdesk.ui.widgets.plain import column, row
from cxdesk.ui.widgets.rail import Rail
from cxdesk.ui.widgets.toast import Toast
from cxdesk.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QDialog

    from cxdesk.ui.context import Context
    from cxdesk.ui.screen import Screen

NARROW_BELOW = 960
FRAME = QSize(2, 32)  # what a window manager adds at least
BACKUP_IS_OLD_AFTER = 3 * 86400


class MainWindow(QMainWindow):
    """One shop file in one window. ``left`` is told when it is closed for good."""

    left = Signal()
    other_shop_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self.screens: dict[str, Screen] = {}
        self._history = History()
        self._memory = WindowMemory(ctx.prefs, shop.path())
        self._undoing = Undoing(ctx, self)
        self._current = ""
        self._give_ways_around()
        self._build()
        bind(self, ctx, self._around())
        ctx.hub.changed.connect(self._on_hub_changed)
        self.setMinimumSize(760, 520)
        self.resize(1366, 768)
        self._refresh_frame()

    def navigate(self, place: str, record: object = None) -> None:
        """Show a place, and one record in it; the present one can be come back to."""
        if self._current and (place != self._current or record is not None):
            self._history.leave(self._current, self.screens[self._current].state())
        is_new = place != self._current
        screen = self._show_place(place)
        if record is not None:
            screen.show_record(record)
        screen.take_keys(at_start=is_new)

    def back(self) -> None:
        """Return to the place before, as it was left."""
        visit = self._history.back()
        if visit is not None:
            screen = self._show_place(visit.place)
            screen.restore(visit.state)
            screen.take_keys()

    def open_dialog(self, name: str, /, **named: Any) -> QDialog | None:  # Any: the dialog's own
        """Open one of DIALOGS over the window; returns it, for those who wait for its end."""
        kind: Any = next((dialog for dialog in DIALOGS if dialog.name == name), None)
        if kind is None:
            return None
        dialog: QDialog = kind(self.ctx, **named)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def toast(
        self,
        text: str,
        undo: Callable[[], None] | None = None,
        also: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Tell at the bottom what was done; ``also`` is one more thing to do (words, act)."""
        self._toast.tell(text, undo, also)

    def toast_text(self) -> str:
        """What the toast says now, empty when it is hidden."""
        return "" if self._toast.isHidden() else self._toast.text()

    def place(self) -> str:
        """The key of the place being shown."""
        return self._current

    def shown_customer(self) -> int | None:
        """Whose card is open in the place being shown."""
        return self.screens[self._current].shown_customer()

    def save_state(self) -> None:
        """Remember where the window and its places are, for the next start."""
        states = {name: screen.state() for name, screen in self.screens.items()}
        self._memory.keep(self.saveGeometry(), self._current, states)

    def restore_state(self) -> None:
        """Come back to where the window was left."""
        self.restoreGeometry(self._memory.geometry())
        known = [screen.key for screen in SCREENS]
        place = self._memory.place()
        self._show_place(place if place in known else known[0])

    def fit_to_screen(self) -> None:
        """Fill a screen that has not the room for the window and its frame."""
        room = self.screen().availableSize() - FRAME
        if self.width() > room.width() or self.height() > room.height():
            self.resize(self.size().boundedTo(room))
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the place, not at the frame."""
        super().showEvent(event)
        if self._current:
            QTimer.singleShot(0, self, self.screens[self._current].take_keys)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything and leave."""
        self.save_state()
        super().closeEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else wanted closes the opened record."""
        if event.key() == Qt.Key.Key_Escape:
            self.screens[self._current].close_detail()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Small windows keep the icons of the rail alone."""
        super().resizeEvent(event)
        self.rail.set_narrow(is_narrow=self.width() < NARROW_BELOW)

    def _give_ways_around(self) -> None:
        self.ctx.window = self
        self.ctx.navigate = self.navigate
        self.ctx.toast = self.toast
        self.ctx.undo = self._undoing.undo
        self.ctx.open_dialog = self.open_dialog
        self.ctx.shown_customer = self.shown_customer
        self.ctx.change_shop = self.other_shop_wanted.emit

    def _build(self) -> None:
        frame = QWidget(self)
        frame.setProperty("role", "ground")
        outer = row(frame, spacing=0)
        self.rail = Rail(places(self.ctx), frame)
        self.rail.chosen.connect(self.navigate)
        self.rail.add_above_settings(Busy(self.ctx.jobs, self.rail))
        outer.addWidget(self.rail)
        self._right = column(spacing=0)
        outer.addLayout(self._right, 1)
        self._add_banner()
        self.counter_bar = CounterBar(customers.find_customers, self.ctx.format, frame)
        self.counter_bar.opened.connect(self._on_hit_opened)
        self.counter_bar.logging_wanted.connect(self._on_hit_logging_wanted)
        self.counter_bar.new_wanted.connect(self._on_new_wanted)
        self.top_bar = TopBar(self.ctx, self.counter_bar, new_actions(), frame)
        self.top_bar.staff.chosen.connect(self._on_staff_chosen)
        self._right.addWidget(self.top_bar)
        self.stack = QStackedWidget(frame)
        self._right.addWidget(self.stack, 1)
        self.setCentralWidget(frame)
        self._toast = Toast(frame)

    def _add_banner(self) -> None:
        if not shop.current().is_demo:
            return
        banner = Banner(
            self.tr("Demo shop: its people and figures are invented."),
            self.tr("Open or create my own shop"),
            self,
        )
        banner.pressed.connect(self.other_shop_wanted)
        self._right.addWidget(banner)

    def _around(self) -> dict[str, Callable[[], object]]:
        return {
            "find": self.counter_bar.start,
            "back": self.back,
            "filter": self._focus_filter,
            "undo": self._undoing.undo,
            "redo": self._undoing.redo,
            "staff": self.top_bar.staff.open_menu,
            "help": lambda: self.open_dialog("help", screen=self.screens[self._current]),
            "keys": lambda: self.open_dialog("keys"),
        }

    def _focus_filter(self) -> None:
        self.screens[self._current].focus_filter()

    def _show_place(self, place: str) -> Screen:
        if place not in self.screens:
            self._make_screen(place)
        self._current = place
        self.rail.set_current(place)
        screen = self.screens[place]
        self.stack.setCurrentWidget(screen)
        self._refresh_title(screen)
        return screen

    def _make_screen(self, place: str) -> None:
        kind = next(screen for screen in SCREENS if screen.key == place)
        screen = kind(self.ctx, self.stack)
        self.screens[place] = screen
        self.stack.addWidget(screen)
        state = self._memory.state_of(place)
        if state:
            screen.restore(state)

    def _refresh_title(self, screen: Screen) -> None:
        name = shop.current().name
        self.setWindowTitle(f"{screen.title()} · {name} · CXDesk" if name else "CXDesk")

    def _refresh_frame(self) -> None:
        self.rail.set_shop_name(shop.current().name or self.tr("My shop"))
        people, acting = staff.staff(), command.acting_staff.get()
        self.top_bar.staff.set_people(people, acting)
        self._refresh_backup_line()

    def _refresh_backup_line(self) -> None:
        latest = backups.latest()
        if latest is None:
            self.rail.set_backup_line(self.tr("No backup yet"))
            return
        when = self.ctx.format.datetime(latest.made_at)
        is_old = self.ctx.now() - latest.made_at > BACKUP_IS_OLD_AFTER
        self.rail.set_backup_line(self.tr("Backup {when} ✓").format(when=when), is_old=is_old)

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if "staff" in tables:
            working_staff.choose(self.ctx.prefs)
        if tables & {"setting", "staff"}:
            QTimer.singleShot(0, self, self._refresh_frame)

    def _on_staff_chosen(self, staff_id: int) -> None:
        working_staff.take_over(self.ctx.prefs, staff_id)
        self._refresh_frame()

    def _on_hit_opened(self, customer_id: int) -> None:
        self.navigate("customers", customer_id)

    def _on_hit_logging_wanted(self, customer_id: int) -> None:
        self.open_dialog("interaction", customer_id=customer_id)

    def _on_new_wanted(self, known: dict[str, str]) -> None:
        self.open_dialog("customer", **known)
