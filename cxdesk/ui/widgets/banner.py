"""The calm line above everything: this is the demo shop, this file is read-only."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, link_button, row


class Banner(QFrame):
    """A line with one way out; ``pressed`` when that was taken."""

    pressed = Signal()

    def __init__(self, text: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        layout = row(self, spacing=theme.M)
        layout.setContentsMargins(20, 3, theme.M, 3)
        layout.addWidget(PlainLabel(text, parent=self))
        layout.addStretch(1)
        if action:
            made = link_button(action, self)
            made.clicked.connect(self.pressed)
            layout.addWidget(made)
        self.setFixedHeight(30)
