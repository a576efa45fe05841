"""The form that a key has opened, once it takes the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from cxdesk.ui.typed_ahead import TypedAhead

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def opened(qtbot: QtBot, name: str = "") -> Any:
    """Wait for the form in front, of that name if given; what is typed now goes into it."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    QApplication.activeModalWidget().activateWindow()  # what a window manager does
    qtbot.waitUntil(lambda: _takes_keys(name))
    return QApplication.activeModalWidget()


def _takes_keys(name: str) -> bool:
    form, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
    if form is None or focused is None or not form.isAncestorOf(focused):
        return False
    return getattr(form, "name", "") == (name or form.name) and not form.findChildren(TypedAhead)
