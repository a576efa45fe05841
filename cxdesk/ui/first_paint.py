"""The moment the window can be seen: what waited for it begins."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from cxdesk.domain.hats import Hat
from cxdesk.services import hats

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

log = logging.getLogger(__name__)


class FirstPaint(QObject):
    """Calls back once, after the window was painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._window, self._then)
        return super().eventFilter(watched, event)


def warm() -> None:
    """Import what the first search, number and chart need while nobody waits."""
    from cxdesk.services import finding
    from cxdesk.ui import chart_view  # noqa: F401

    finding.warm()


def count_ahead(ctx: Context) -> None:
    """Count what the board shows while nobody waits, so that it is there when it is asked for.

    What was counted in the last minutes stays. If it cannot be counted, whoever opens the place is
    told; what is the owner's waits for that hat.
    """
    from cxdesk.services import shop
    from cxdesk.ui import board, counted

    if hats.worn() is not Hat.OWNER:
        return
    hub, path, as_of = ctx.hub, shop.path(), ctx.now() + 1
    ctx.jobs.run(
        lambda _progress: board.load(counted.moment(hub, path, as_of, board.AHEAD_SECONDS)),
        key="indicators-ahead",
        on_error=_let_be,
    )


def _let_be(error: Exception) -> None:
    log.info("The board could not be counted ahead: %s", type(error).__name__)
