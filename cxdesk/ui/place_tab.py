"""What the tabs of a place share: they read again when seen, and come back as they were left."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QHideEvent, QShowEvent

    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context


class Tab(NamedTuple):
    """A tab of a place: its words, where its class is, and whether only the owner's hat has it."""

    key: str
    words: T
    load: Callable[[], type[PlaceTab]]
    is_owners: bool = False


class PlaceTab(QWidget):
    """One tab. Subclasses set ``key`` and ``watches`` and build into ``self.body``.

    ``refresh`` runs when the tab is seen and something it watches changed, or a day began.
    ``caption_changed``: the words beside the title are others without that.
    """

    caption_changed = Signal()
    key: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self._place = parent or self
        self._shortcuts: list[QShortcut] = []
        self.body = column(self, spacing=theme.L)
        self.body.setContentsMargins(0, 0, 0, 0)

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """(name, record) pairs for ``show_record`` and its pictures."""
        return ()

    def help_text(self) -> str:
        """What F1 tells about this tab."""
        return ""

    def caption(self) -> str:
        """The dim words beside the title."""
        return ""

    def refresh(self) -> None:
        """Show what the shop file says now."""

    def show_record(self, arg: object) -> None:
        """Open one record in this tab."""

    def state(self) -> dict[str, object]:
        """What to come back to; JSON values, no names."""
        return {}

    def restore(self, state: dict[str, object]) -> None:
        """Come back to what ``state`` said."""

    def main_stops(self) -> Iterator[QWidget]:
        """Where the keyboard begins in this tab: the first of these that is seen."""
        main = self.focusProxy()
        if main is not None:
            yield main

    def focus_filter(self) -> None:
        """Ctrl+F: put the cursor where the list is filtered."""

    def close_detail(self) -> bool:
        """Esc: close the opened record; False when there was none."""
        return False

    def shown_customer(self) -> int | None:
        """The customer whom a new entry is about."""
        return None

    def bind(self, key: str, act: Callable[[], object]) -> None:
        """Act by a key while this tab is seen, on the names of the tabs above it, too."""
        made = QShortcut(QKeySequence(key), self._place, act)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setEnabled(self.isVisible())
        self._shortcuts.append(made)

    def showEvent(self, event: QShowEvent) -> None:
        """Its keys act."""
        super().showEvent(event)
        self._enable_keys(is_enabled=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Its keys are another tab's."""
        super().hideEvent(event)
        self._enable_keys(is_enabled=False)

    def _enable_keys(self, *, is_enabled: bool) -> None:
        for made in self._shortcuts:
            made.setEnabled(is_enabled)
