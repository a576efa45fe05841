"""What a place in the window is: a title, what it watches, and refreshing when it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import YieldingLabel, column, row
from cxdesk.ui.widgets.shrinking_label import ShrinkingLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from cxdesk.ui.context import Context


NEW_DAY = "new_day"
LEAST_TITLE, LEAST_CAPTION = 280, 96
CLOSE_BELOW = QSize(640, 500)  # a window of 1366×768 at 150 per cent, or smaller


class Screen(QWidget):
    """A place. Subclasses set ``key``, ``icon`` and ``watches`` and build into ``self.body``.

    ``self.filters`` and ``self.actions`` are rows of the header, right of the title. ``refresh``
    runs when the screen is seen and something it watches changed: at once and once for a burst
    while visible, on the next showing while hidden.
    """

    key: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self._is_dirty, self._is_close = True, False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_if_seen)
        self._build_frame()
        ctx.hub.changed.connect(self._on_hub_changed)

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """(name, record) pairs for ``show_record`` and its pictures; no name, no picture."""
        return ()

    def title(self) -> str:
        """The word in the rail and above the content."""
        raise NotImplementedError

    def help_text(self) -> str:
        """What F1 tells about this place: a few whole sentences."""
        return ""

    def refresh(self) -> None:
        """Show what the shop file says now."""

    def show_record(self, arg: object) -> None:
        """Open one record in this place; what ``arg`` is, the place says."""

    def state(self) -> dict[str, object]:
        """What to come back to (filter, sort, scroll, selection); JSON values, no names."""
        return {}

    def restore(self, state: dict[str, object]) -> None:
        """Come back to what ``state`` said."""

    def focus_filter(self) -> None:
        """Ctrl+F: put the cursor where the list is filtered."""

    def take_keys(self, *, at_start: bool = False) -> None:
        """Put the keyboard at the main thing of this place, else at its first one.

        Where it is here already it stays, unless ``at_start`` and there is a main thing (the
        focus proxy): a place that is gone to begins there.
        """
        focused = QApplication.focusWidget()
        is_here = focused is not None and self.isAncestorOf(focused)
        if is_here and not (at_start and self.focusProxy()):
            return
        first = next((stop for stop in self._stops() if self._can_take_keys(stop)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def last_stop(self) -> QWidget | None:
        """Where Shift+Tab from the frame leads to; None for what was made last."""
        return None

    def close_detail(self) -> bool:
        """Esc: close the opened record; False when there was none."""
        return False

    def step_back(self) -> bool:
        """Alt+←: the step before inside this place; False where the way leads out of it."""
        return False

    def go_home(self) -> bool:
        """Gone to while it is shown: back to where it begins; False where it is there."""
        return False

    def shown_customer(self) -> int | None:
        """The customer whose card is open, whom a new entry is about."""
        return None

    def set_caption(self, text: str) -> None:
        """The dim words beside the title: a count, a date."""
        self._caption.setText(text)

    def stand_for_title(self, widget: QWidget) -> None:
        """Put a widget in place of the title: a switch between the halves of a place."""
        self._title.hide()
        self.header.insertWidget(self.header.indexOf(self._title), widget)

    def set_title(self, text: str) -> None:
        """Another title, for an opened record."""
        self._title.setText(text)

    def mark_dirty(self) -> None:
        """Refresh soon when seen, else when shown."""
        self._is_dirty = True
        self._soon.start()

    def refresh_now(self) -> None:
        """Refresh at once what would be soon: a record just written may be asked for."""
        self._refresh_if_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air in a small window."""
        super().resizeEvent(event)
        small = self.width() < CLOSE_BELOW.width() or self.height() < CLOSE_BELOW.height()
        if small != self._is_close:
            self._is_close = small
            self._space()
            self._outer.activate()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh before being seen, if anything changed meanwhile."""
        super().showEvent(event)
        self._refresh_if_seen()

    def _stops(self) -> Iterator[QWidget]:
        main: QWidget = self
        while (proxy := main.focusProxy()) is not None:
            main = proxy
        yield main
        stop = self.nextInFocusChain()
        while stop is not None and stop is not self:
            yield stop
            stop = stop.nextInFocusChain()

    def _can_take_keys(self, widget: QWidget) -> bool:
        is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return is_stop and widget.isVisible() and widget.isEnabled() and self.isAncestorOf(widget)

    def _build_frame(self) -> None:
        self._outer = outer = column(self)
        self.header = row(spacing=theme.S)
        self._title = ShrinkingLabel(self.title(), "title", self, least=LEAST_TITLE)
        self._title.setMinimumHeight(theme.FIELD_HEIGHT)
        self._caption = YieldingLabel("", "dim", self, least=LEAST_CAPTION)
        self.before_title: QHBoxLayout = row(spacing=theme.S)
        self.filters: QHBoxLayout = row(spacing=theme.S)
        self.actions: QHBoxLayout = row(spacing=theme.S)  # type: ignore[assignment]  # ours
        self.header.addLayout(self.before_title)
        self.header.addWidget(self._title)
        self.header.addWidget(self._caption)
        self.header.addStretch(1)
        self.header.addLayout(self.filters)
        self.header.addLayout(self.actions)
        outer.addLayout(self.header)
        self.body = column()
        outer.addLayout(self.body, 1)
        self._space()

    def _space(self) -> None:
        """The air around and between things; the caption may give way whole."""
        is_close = self._is_close
        aside, above = (theme.M, 10) if is_close else (20, 18)
        self._outer.setContentsMargins(aside, above, aside, above)
        for box in (self._outer, self.body):
            box.setSpacing(theme.S if is_close else theme.L)
        self._caption.set_least(0 if self.width() < CLOSE_BELOW.width() else LEAST_CAPTION)

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if tables & self.watches or NEW_DAY in tables:
            self.mark_dirty()

    def _refresh_if_seen(self) -> None:
        if self._is_dirty and self.isVisible():
            self._is_dirty = False
            self.refresh()
