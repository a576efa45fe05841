"""A scroll area follows the focus: by Tab, by Alt and a letter, from an error, from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from cxdesk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

WHOLE = "stays_whole"  # the property of what is shown whole when the focus is inside it


class FocusInView(QObject):
    """What has the focus inside an area is scrolled to, with what belongs to it (``whole``)."""

    def __init__(
        self, area: QScrollArea, whole: Callable[[QWidget], QWidget] | None = None
    ) -> None:
        super().__init__(area)
        self._area = area
        self._whole = whole or self._marked
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        QApplication.instance().focusChanged.connect(self._on_app_focus_changed)  # type: ignore[union-attr]  # there is one

    def soon(self) -> None:
        """Once the layout has settled."""
        self._soon.start()

    def _on_app_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._is_inside(now):
            self.soon()

    def _show(self) -> None:
        now = self._area.window().focusWidget()
        if now is not None and self._is_inside(now):
            self._reveal(self._whole(now))
            self._reveal(now)

    def _is_inside(self, widget: QWidget) -> bool:
        content = self._area.widget()
        return content is not None and content.isAncestorOf(widget)

    def _reveal(self, widget: QWidget) -> None:
        """All of it where there is room; its top, unless a part is in view, where there is not."""
        corner = widget.mapTo(self._area.viewport(), QPoint(0, 0))
        seen = self._area.verticalScrollBar().value()
        top, high = corner.y() + seen, widget.height()
        room = self._area.viewport().height()
        if high <= room:
            half = high // 2
            self._area.ensureVisible(0, top + half, 0, half + theme.XS)
        elif not (top < seen + room and seen < top + high):
            self._area.verticalScrollBar().setValue(top)

    def _marked(self, widget: QWidget) -> QWidget:
        """The field with its label and its error, not only the line in it."""
        above: QWidget | None = widget
        while above is not None and above is not self._area.widget():
            if above.property(WHOLE):
                return above
            above = above.parentWidget()
        return widget


def show_whole(widget: QWidget) -> None:
    """Scroll to what has the focus already and became higher, as a field does by an error."""
    above = widget.parentWidget()
    while above is not None:
        follower = _follower(above) if isinstance(above, QScrollArea) else None
        if follower is not None:
            follower.soon()
        above = above.parentWidget()


def _follower(area: QScrollArea) -> FocusInView | None:
    return area.findChild(FocusInView, options=Qt.FindChildOption.FindDirectChildrenOnly)
