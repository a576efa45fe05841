"""Which hat is worn in the window: taken by a person, given back by key or by being away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from cxdesk.domain.hats import Hat
from cxdesk.services import command, hats, pins, staff
from cxdesk.ui import working_staff

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

IDLE_SECONDS = 300
LOOK_MS = 2000
_SIGNS_OF_LIFE = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    )
)


class Wearing(QObject):
    """The owner's hat falls back to the counter's after five minutes without key or mouse.

    ``leaving`` comes before the owner's hat goes, while what was typed may still be kept;
    ``changed`` after the hat or the person is another.
    """

    leaving = Signal()
    changed = Signal()

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._last_seen = ctx.now()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._is_watching = False
        self.settle()

    def is_locked(self) -> bool:
        """Whether what is the owner's is closed."""
        return hats.worn() is Hat.COUNTER

    def take_over(self, staff_id: int, pin: str = "") -> None:
        """This person works from now on; ValidationError("pin") for a wrong PIN."""
        was_owner = hats.worn() is Hat.OWNER
        pins.check_may_begin(staff_id, pin, now=self._ctx.now())
        if was_owner and pins.hat_of(staff_id) is Hat.COUNTER:
            self.leaving.emit()
        working_staff.take_over(self._ctx.prefs, staff_id)
        self._after_change()

    def to_counter(self) -> None:
        """Give the owner's hat back; who works stays."""
        if self.is_locked() or not pins.has_two_hats():
            return
        self.leaving.emit()
        pins.to_counter()
        self._after_change()

    def look(self) -> None:
        """Give the hat back when nobody has touched anything for five minutes."""
        if _is_working():
            self._last_seen = self._ctx.now()
        if self._ctx.now() - self._last_seen >= IDLE_SECONDS:
            self.to_nobody()

    def to_nobody(self) -> None:
        """Give the owner's hat back; where several people work, who does is asked again."""
        has_others = len(staff.staff()) > 1
        self.to_counter()
        if has_others and self.is_locked():
            command.acting_staff.set(None)
            self.changed.emit()

    def settle(self) -> None:
        """After people or PINs changed: one hat where no owner has a PIN, and watch or not."""
        if not pins.has_two_hats():
            hats.wear(Hat.OWNER)
        self._last_seen = self._ctx.now()
        self._watch(is_wanted=pins.has_two_hats() and not self.is_locked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there."""
        if event.type() in _SIGNS_OF_LIFE:
            self._last_seen = self._ctx.now()
        return super().eventFilter(watched, event)

    def _after_change(self) -> None:
        self.settle()
        self.changed.emit()

    def _watch(self, *, is_wanted: bool) -> None:
        """Every event passes through the filter, so it is there only while it is needed."""
        if is_wanted == self._is_watching:
            return
        self._is_watching = is_wanted
        app = QApplication.instance()
        if app is None:
            return
        if is_wanted:
            app.installEventFilter(self)
            self._timer.start()
        else:
            app.removeEventFilter(self)
            self._timer.stop()


def _is_working() -> bool:
    """Whether a window does something long that closing it would stop, such as an import."""
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return any(getattr(one, "is_working", _never)() for one in shown)


def _never() -> bool:
    return False
