"""Links below each other as one stop for Tab: the arrow keys walk them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class LinkWalk(QObject):
    """Lets Tab stop at the link that had the keyboard last, at first the first one."""

    def __init__(self, links: Sequence[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        self._links = tuple(links)
        for link in self._links:
            link.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            link.installEventFilter(self)
        if self._links:
            self._links[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑, ↓, Home and End move the keyboard; everything else is the link's own."""
        if event.type() == QEvent.Type.FocusIn:
            self._stop_at(watched)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key, here = Qt.Key(event.key()), self._links.index(watched)
        if key in _STEPS:
            wanted = min(max(here + _STEPS[key], 0), len(self._links) - 1)
        elif key in _ENDS:
            wanted = _ENDS[key]
        else:
            return False
        self._links[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _stop_at(self, watched: QObject) -> None:
        for link in self._links:
            is_stop = link is watched
            link.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )
