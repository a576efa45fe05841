"""The main window: wires rail, top bar, places, dialogs, toast and keys; knows no business."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from cxdesk.services import command, finding, pins, shop, staff
from cxdesk.ui import working_staff
from cxdesk.ui.day import BACKUP
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.dialogs import OWNERS as OWNERS_DIALOGS
from cxdesk.ui.frame_words import FrameWords
from cxdesk.ui.kiosk.running import may_end
from cxdesk.ui.memory import WindowMemory
from cxdesk.ui.owner_leaving import ResetTold, close_owners
from cxdesk.ui.place_stack import PlaceStack
from cxdesk.ui.rail_counts import RailCounts
from cxdesk.ui.screens import OWNERS, PLACE_OF
from cxdesk.ui.shortcuts import bind, new_actions, places
from cxdesk.ui.typed_ahead import TYPED_AT_ONCE, open_with_keys
from cxdesk.ui.undoing import Undoing
from cxdesk.ui.wearing import Wearing
from cxdesk.ui.who_asked import WhoAsked
from cxdesk.ui.widgets.banner import DemoBanner
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

NARROW_BELOW, LOW_BELOW = 960, 560
LEAST = QSize(640, 440)  # 1024×700 at 150 per cent, less what stands around a window
FRAME = QSize(2, 32)  # what a window manager adds at least
SETTLED_MS = 150  # what a form wrote is shown by then
READ_BY_HAT = frozenset({"answer", "task"})  # what the counter sees a part of


class MainWindow(QMainWindow):
    """One shop file in one window. ``left`` is told when it is closed for good."""

    left = Signal()
    other_shop_wanted = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.ctx = ctx
        self._memory = WindowMemory(ctx.prefs, shop.path())
        self._undoing = Undoing(ctx, self)
        self._who = WhoAsked(ctx)
        self._reset = ResetTold(ctx, self)
        self.wearing = Wearing(ctx, self)
        self.wearing.leaving.connect(self._on_owner_leaving)
        self.wearing.changed.connect(self._on_hat_changed)
        self._is_in_place = True
        self._active = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._active.timeout.connect(self._on_active)
        self._give_ways_around()
        self._build()
        bind(self, ctx, self._around())
        ctx.hub.changed.connect(self._on_hub_changed)
        self.setMinimumSize(LEAST)
        self.resize(1366, 768)
        self._frame.refresh()

    def navigate(self, place: str, record: object = None) -> None:
        """Show a place, and one record in it; the present one can be come back to.

        A place of the owner's asks for the PIN first, under the counter's hat.
        """
        if place in OWNERS and self.wearing.is_locked():
            self.rail.set_current(self.stack.place())
            self._who.ask_owner(partial(self.navigate, place, record))
            return
        self.stack.go(place, record)

    def open_dialog(self, name: str, /, **named: Any) -> QDialog | None:  # Any: the dialog's own
        """Open one of DIALOGS over the window; returns it, for those who wait for its end.

        One of the owner's asks for the PIN first, under the counter's hat, and None is returned.
        """
        if name in OWNERS_DIALOGS and self.wearing.is_locked():
            self._who.ask_owner(partial(self.open_dialog, name, **named))
            return None
        kind: Any = next((dialog for dialog in DIALOGS if dialog.name == name), None)
        if kind is None:
            return None
        dialog: QDialog = kind(self.ctx, **named)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if name in TYPED_AT_ONCE:
            open_with_keys(dialog)
        else:
            dialog.open()
        return dialog

    def toast(
        self,
        text: str,
        undo: Callable[[], None] | None = None,
        also: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Tell at the bottom what was done; ``also`` is one more thing to do (words, act).

        Nothing is told of a command that changed nothing: its Undo would take back another.
        """
        if undo == self.ctx.undo and not command.has_written():
            return
        self._toast.tell(text, undo, also)

    def toast_text(self) -> str:
        """What the toast says now, empty when it is hidden."""
        return "" if self._toast.isHidden() else self._toast.text()

    def place(self) -> str:
        """The key of the place being shown."""
        return self.stack.place()

    def shown_customer(self) -> int | None:
        """Whose card is open in the place being shown."""
        return self.stack.screen().shown_customer()

    def save_state(self) -> None:
        """Remember where the window and its places are, for the next start."""
        self._memory.keep(self.saveGeometry(), self.stack.place(), self.stack.states())

    def restore_state(self) -> None:
        """Come back to where the window was left."""
        self.restoreGeometry(self._memory.geometry())
        self.stack.begin(is_locked=self.wearing.is_locked())

    def fit_to_screen(self) -> None:
        """Fill a screen that has not the room for the window and its frame."""
        room = self.screen().availableSize() - FRAME
        if self.width() > room.width() or self.height() > room.height():
            self.resize(self.size().boundedTo(room))
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the place, not at the frame."""
        super().showEvent(event)
        if self.stack.place():
            QTimer.singleShot(0, self, self.stack.screen().take_keys)

    def changeEvent(self, event: QEvent) -> None:
        """After a form the keyboard is in the place again, though what had it may be gone."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            self._active.start()
        else:
            held = self.focusWidget()
            self._is_in_place = held is None or self.stack.isAncestorOf(held)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything and leave; while the kiosk runs, the owner alone leaves."""
        if not may_end():
            event.ignore()
            self._ask_to_end_kiosk(self.close)
            return
        self.save_state()
        super().closeEvent(event)
        self.left.emit()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Shift+Tab from the frame into a place leads to what is read last there."""
        if is_next or not self.stack.place():
            return super().focusNextPrevChild(is_next)
        before, place = self.focusWidget(), self.stack.screen()
        is_done = super().focusNextPrevChild(is_next)
        after = self.focusWidget()
        comes_in = after and place.isAncestorOf(after)
        if comes_in and not (before and place.isAncestorOf(before)) and (end := place.last_stop()):
            end.setFocus(Qt.FocusReason.BacktabFocusReason)
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else wanted closes the opened record."""
        if event.key() == Qt.Key.Key_Escape:
            self.stack.screen().close_detail()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Small windows keep the icons of the rail alone, low ones less air in the top bar."""
        super().resizeEvent(event)
        self.rail.set_narrow(is_narrow=self.width() < NARROW_BELOW)
        self.top_bar.set_low(is_low=self.height() < LOW_BELOW)

    def _give_ways_around(self) -> None:
        self.ctx.window = self
        self.ctx.navigate = self.navigate
        self.ctx.toast = self.toast
        self.ctx.undo = self._undoing.undo
        self.ctx.open_dialog = self.open_dialog
        self.ctx.place = self.place
        self.ctx.shown_customer = self.shown_customer
        self.ctx.change_shop = self._change_shop
        self.ctx.take_over = self.wearing.take_over
        self.ctx.to_counter = self.wearing.to_counter
        self.ctx.to_nobody = self.wearing.to_nobody
        self.ctx.ask_who = self._who.ask
        self.ctx.is_who_open = self._who.is_open

    def _build(self) -> None:
        frame = QWidget(self)
        frame.setProperty("role", "ground")
        outer = row(frame, spacing=0)
        self.rail = Rail(places(self.ctx), frame)
        self.rail.chosen.connect(self.navigate)
        RailCounts(self.ctx, self.rail)
        self.rail.add_above_settings(Busy(self.ctx.jobs, self.rail))
        outer.addWidget(self.rail)
        right = column(spacing=0)
        outer.addLayout(right, 1)
        if shop.current().is_demo:
            banner = DemoBanner(self)
            banner.pressed.connect(self._change_shop)
            right.addWidget(banner)
        self.counter_bar = CounterBar(finding.find_at_the_counter, self.ctx.format, frame)
        self.top_bar = TopBar(self.ctx, self.counter_bar, new_actions(), frame)
        self.top_bar.staff.pressed.connect(self._on_staff_pressed)
        right.addWidget(self.top_bar)
        self._frame = FrameWords(self.ctx, self.rail, self.top_bar.staff)
        self.stack = PlaceStack(self.ctx, self._memory, frame)
        self.stack.shown.connect(self._on_stack_shown)
        self.screens = self.stack.screens
        right.addWidget(self.stack, 1)
        self.setCentralWidget(frame)
        self._toast = Toast(frame, self.rail)

    def _around(self) -> dict[str, Callable[[], object]]:
        return {
            "find": self.counter_bar.start,
            "back": self.stack.back,
            "filter": lambda: self.stack.screen().focus_filter(),
            "event": lambda: self.open_dialog("event"),
            "entered": lambda: self.navigate("today", "entered"),
            "undo": self._undoing.undo,
            "also": self._toast.do_also,
            "redo": self._undoing.redo,
            "staff": self._on_staff_pressed,
            "counter": self._to_counter,
            "history": lambda: self.open_dialog("history"),
            "help": lambda: self.open_dialog("help", screen=self.stack.screen()),
            "keys": lambda: self.open_dialog("keys"),
        }

    def _on_active(self) -> None:
        held = self.focusWidget()
        is_lost = held is None or self.rail.isAncestorOf(held)
        if self._is_in_place and is_lost and self.isActiveWindow() and self.stack.place():
            self.stack.screen().take_keys()

    def _to_counter(self) -> None:
        """Give the owner's hat back, or say what there has to be first."""
        if pins.has_two_hats():
            self.wearing.to_counter()
            return
        self.toast(
            self.tr("The counter has a hat of its own once an owner has a PIN: Settings › People.")
        )

    def _change_shop(self) -> None:
        if may_end():
            self.other_shop_wanted.emit()
        else:
            self._ask_to_end_kiosk(self._change_shop)

    def _ask_to_end_kiosk(self, then: Callable[[], object]) -> None:
        """Ask for the owner's PIN; what follows ends the kiosk, once the form is gone."""
        self._who.ask_owner(lambda: QTimer.singleShot(0, self, then))

    def _on_stack_shown(self, place: str) -> None:
        self.rail.set_current(PLACE_OF.get(place, place))
        name, title = shop.current().name, self.stack.screen().title()
        self.setWindowTitle(f"{title} · {name} · CXDesk" if name else "CXDesk")

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if "staff" in tables:
            working_staff.choose(self.ctx.prefs)
        if tables & {"staff", "secret"}:
            self.wearing.settle()

    def _on_staff_pressed(self) -> None:
        if staff.staff():
            self.open_dialog("who")

    def _on_owner_leaving(self) -> None:
        close_owners(self)

    def _on_hat_changed(self) -> None:
        """Forget what was going on under the other hat, and read everything again."""
        is_locked = self.wearing.is_locked()
        self.ctx.jobs.forget(but=BACKUP)
        self._toast.hide()
        self._who.forget()
        self.stack.follow_hat(is_locked=is_locked)
        self._frame.refresh()
        self.ctx.hub.changed.emit(READ_BY_HAT)
        if not is_locked:
            self._reset.tell()
