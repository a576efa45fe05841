"""How many customers wait for an answer, as a number beside Cases in the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cxdesk.services import case_list

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.rail import Rail

_WATCHES = frozenset({"cases", "case_event"})


class RailCounts(QObject):
    """Keeps the number up to date, once for a burst of changes."""

    def __init__(self, ctx: Context, rail: Rail) -> None:
        super().__init__(rail)
        self._ctx, self._rail = ctx, rail
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        ctx.hub.changed.connect(self._on_hub_changed)
        self._soon.start()

    def refresh(self) -> None:
        """Count again."""
        count = case_list.count_waiting()
        words = self.tr("{n} waiting for an answer").format(n=self._ctx.format.number(count))
        self._rail.set_count("cases", count, words if count else "")

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if tables & _WATCHES:
            self._soon.start()
