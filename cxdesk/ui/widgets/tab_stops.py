"""The order of Tab where pieces come and go: as they stand in their layouts, not as they came."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def order(top: QWidget) -> None:
    """Make Tab walk the fields and buttons inside a widget as they are read."""
    for one, other in pairwise(stops(top)):
        QWidget.setTabOrder(one, other)


def stops(top: QWidget) -> Iterator[QWidget]:
    """What Tab stops at inside a widget, in reading order."""
    if top.focusPolicy() & Qt.FocusPolicy.TabFocus and top.focusProxy() is None:
        yield top
        return
    layout = top.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)
