"""The main window: wires rail, top bar, places, dialogs, toast and keys; knows no business."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from cxdesk.services import backups, command, finding, hats, pins, shop, staff
from cxdesk.ui import working_staff
from cxdesk.ui.day import BACKUP
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.dialogs import OWNERS as OWNERS_DIALOGS
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.history import History
from cxdesk.ui.memory import WindowMemory
from cxdesk.ui.rail_counts import RailCounts
from cxdesk.ui.screens import HALVES, OWNERS, PLACE_OF, SCREENS
from cxdesk.ui.shortcuts import bind, new_actions, places
from cxdesk.ui.undoing import Undoing
from cxdesk.ui.wearing import Wearing
from cxdesk.ui.widgets.banner import Banner
from cxdesk.ui.widgets.busy import Busy
from cxdesk.ui.widgets.counter_bar import CounterBar
from cxdesk.ui.widgets.plain import column, row
from cxdesk.ui.widgets.rail import Rail
from cxdesk.ui.widgets.toast import Toast
from cxdesk.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent

    from cxdesk.ui.context import Context
    from cxdesk.ui.screen import Screen

NARROW_BELOW = 960
FRAME = QSize(2, 32)  # what a window manager adds at least
BACKUP_IS_OLD_AFTER = 3 * 86400
READ_BY_HAT = frozenset({"answer", "task"})  # what the counter sees a part of


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
        self._is_who_asked = False
        self._left_states: dict[str, dict[str, object]] = {}
        self.wearing = Wearing(ctx, self)
        self.wearing.leaving.connect(self._on_owner_leaving)
        self.wearing.changed.connect(self._on_hat_changed)
        self._current = ""
        self._give_ways_around()
        self._build()
        bind(self, ctx, self._around())
        ctx.hub.changed.connect(self._on_hub_changed)
        self.setMinimumSize(760, 520)
        self.resize(1366, 768)
        self._refresh_frame()

    def navigate(self, place: str, record: object = None) -> None:
        """Show a place, and one record in it; the present one can be come back to.

        A place of the owner's asks for the PIN first, under the counter's hat.
        """
        if place in OWNERS and self.wearing.is_locked():
            self.rail.set_current(self._current)
            self._ask_owner(partial(self.navigate, place, record))
            return
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
        """Open one of DIALOGS over the window; returns it, for those who wait for its end.

        One of the owner's asks for the PIN first, under the counter's hat, and None is returned.
        """
        if name in OWNERS_DIALOGS and self.wearing.is_locked():
            self._ask_owner(partial(self.open_dialog, name, **named))
            return None
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
        return self._current

    def shown_customer(self) -> int | None:
        """Whose card is open in the place being shown."""
        return self.screens[self._current].shown_customer()

    def save_state(self) -> None:
        """Remember where the window and its places are, for the next start."""
        states = {name: screen.state() for name, screen in self.screens.items()}
        states = self._left_states | states
        self._memory.keep(self.saveGeometry(), self._current, states)

    def restore_state(self) -> None:
        """Come back to where the window was left."""
        self.restoreGeometry(self._memory.geometry())
        known = [screen.key for screen in (*SCREENS, *HALVES)]
        place = self._memory.place()
        if place in OWNERS and self.wearing.is_locked():
            place = known[0]
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
        self.ctx.take_over = self.wearing.take_over
        self.ctx.to_counter = self.wearing.to_counter
        self.ctx.ask_who = self._ask_who
        self.ctx.is_who_open = self._is_who_open

    def _build(self) -> None:
        frame = QWidget(self)
        frame.setProperty("role", "ground")
        outer = row(frame, spacing=0)
        self.rail = Rail(places(self.ctx), frame)
        self.rail.chosen.connect(self.navigate)
        RailCounts(self.ctx, self.rail)
        self.rail.add_above_settings(Busy(self.ctx.jobs, self.rail))
        outer.addWidget(self.rail)
        self._right = column(spacing=0)
        outer.addLayout(self._right, 1)
        self._add_banner()
        self.counter_bar = CounterBar(finding.find_at_the_counter, self.ctx.format, frame)
        self.counter_bar.opened.connect(self._on_hit_opened)
        self.counter_bar.logging_wanted.connect(self._on_hit_logging_wanted)
        self.counter_bar.new_wanted.connect(self._on_new_wanted)
        self.top_bar = TopBar(self.ctx, self.counter_bar, new_actions(), frame)
        self.top_bar.staff.pressed.connect(self._on_staff_pressed)
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
            "entered": lambda: self.navigate("today", "entered"),
            "undo": self._undoing.undo,
            "redo": self._undoing.redo,
            "staff": self._on_staff_pressed,
            "counter": self.wearing.to_counter,
            "history": lambda: self.open_dialog("history"),
            "help": lambda: self.open_dialog("help", screen=self.screens[self._current]),
            "keys": lambda: self.open_dialog("keys"),
        }

    def _focus_filter(self) -> None:
        self.screens[self._current].focus_filter()

    def _show_place(self, place: str) -> Screen:
        if place not in self.screens:
            self._make_screen(place)
        self._current = place
        self.rail.set_current(PLACE_OF.get(place, place))
        screen = self.screens[place]
        self.stack.setCurrentWidget(screen)
        self._refresh_title(screen)
        return screen

    def _make_screen(self, place: str) -> None:
        kind = next(screen for screen in (*SCREENS, *HALVES) if screen.key == place)
        screen = kind(self.ctx, self.stack)
        self.screens[place] = screen
        self.stack.addWidget(screen)
        state = self._left_states.pop(place, None) or self._memory.state_of(place)
        if state:
            screen.restore(state)

    def _refresh_title(self, screen: Screen) -> None:
        name = shop.current().name
        self.setWindowTitle(f"{screen.title()} · {name} · CXDesk" if name else "CXDesk")

    def _refresh_frame(self) -> None:
        self.rail.set_shop_name(shop.current().name or self.tr("My shop"))
        hat = hats.worn() if pins.has_two_hats() else None
        self.top_bar.staff.set_people(staff.staff(), command.acting_staff.get(), hat)
        self.rail.set_locked(OWNERS if self.wearing.is_locked() else frozenset())
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
        if tables & {"staff", "secret"}:
            self.wearing.settle()
        if tables & {"setting", "staff", "secret"}:
            QTimer.singleShot(0, self, self._refresh_frame)

    def _on_staff_pressed(self) -> None:
        if staff.staff():
            self.open_dialog("who")

    def _ask_owner(self, then: Callable[[], object]) -> None:
        self.open_dialog("who", is_for_owner=True, then=then)

    def _ask_who(self) -> None:
        """Before the first save, when several people could be it; once until they change."""
        if not self._is_who_open():
            return
        self._is_who_asked = True
        dialog = self.open_dialog("who", is_asked_once=True)
        if dialog is not None:
            dialog.exec()

    def _is_who_open(self) -> bool:
        return not self._is_who_asked and working_staff.is_anyones_guess()

    def _on_owner_leaving(self) -> None:
        """Keep what the owner typed, and close what only the owner may see."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        held = QApplication.focusWidget()
        if held is not None:
            held.clearFocus()  # what is typed in place is saved by leaving it
        for dialog in self.findChildren(QDialog):
            is_owners = getattr(dialog, "name", "") in OWNERS_DIALOGS
            if dialog.isVisible() and (is_owners or not isinstance(dialog, FormDialog)):
                dialog.reject()  # a form keeps what was typed as a draft

    def _on_hat_changed(self) -> None:
        """Nothing of the owner's stays: its places are made anew, all others read again."""
        self.ctx.jobs.forget(but=BACKUP)
        self._toast.hide()
        self._is_who_asked = False
        if self.wearing.is_locked():
            self._history.forget(OWNERS)
        self._drop_places(OWNERS | {"settings"} if self.wearing.is_locked() else {"settings"})
        self._refresh_frame()
        for screen in self.screens.values():
            screen.mark_dirty()
        self.ctx.hub.changed.emit(READ_BY_HAT)
        self._tell_of_reset()

    def _drop_places(self, places: AbstractSet[str]) -> None:
        """Forget how these places look; the one being shown is made anew, or left if it must."""
        dropped = {key: self.screens[key] for key in places if key in self.screens}
        self._left_states.update({key: screen.state() for key, screen in dropped.items()})
        for key in dropped:
            del self.screens[key]
        if self._current in dropped:
            is_closed = self._current in OWNERS and self.wearing.is_locked()
            self._show_place(SCREENS[0].key if is_closed else self._current)
        for screen in dropped.values():
            self.stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()

    def _tell_of_reset(self) -> None:
        """An owner who comes back hears that somebody asked for a new PIN."""
        if not self.wearing.is_locked() and pins.reset_asked() is not None:
            words = self.tr("Somebody asked for a new PIN for the owner without the reset code.")
            self.toast(words, None, (self.tr("Cancel it"), self._on_cancel_reset))

    def _on_cancel_reset(self) -> None:
        pins.cancel_reset(now=self.ctx.now())

    def _on_hit_opened(self, customer_id: int) -> None:
        self.navigate("customers", customer_id)

    def _on_hit_logging_wanted(self, customer_id: int) -> None:
        self.open_dialog("interaction", customer_id=customer_id)

    def _on_new_wanted(self, known: dict[str, str]) -> None:
        self.open_dialog("customer", **known)
