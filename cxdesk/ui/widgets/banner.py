"""The calm line above everything: this is the demo shop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import YieldingLabel, link_button, row


class DemoBanner(QFrame):
    """A line with one way out, to a shop of one's own; ``pressed`` when that was taken."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        layout = row(self, spacing=theme.M)
        layout.setContentsMargins(20, 3, theme.M, 3)
        words = self.tr("Demo shop: its people and figures are invented.")
        layout.addWidget(YieldingLabel(words, parent=self))
        layout.addStretch(1)
        made = link_button(self.tr("Open or create my own shop"), self)
        made.clicked.connect(self.pressed)
        layout.addWidget(made)
        self.setFixedHeight(30)
