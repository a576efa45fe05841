"""What an empty list or chart shows: what it needs, and the form that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import PlainLabel, button, column

if TYPE_CHECKING:
    from collections.abc import Callable


class EmptyState(QWidget):
    """An icon, one sentence, a dimmer one, and a button that helps."""

    def __init__(
        self,
        text: str,
        more: str = "",
        *,
        icon: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = column(self, margins=theme.XL, spacing=theme.S)
        layout.addStretch(1)
        if icon:
            layout.addWidget(self._picture(icon))
        self.label = self._centred(text, "strong")
        layout.addWidget(self.label)
        if more:
            layout.addWidget(self._centred(more, "dim"))
        if action is not None:
            made = button(action[0], self)
            made.clicked.connect(lambda _checked=False: action[1]())
            layout.addSpacing(theme.S)
            layout.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
            self.action_button = made
        layout.addStretch(2)

    def _picture(self, name: str) -> PlainLabel:
        made = PlainLabel(parent=self)
        ratio = self.devicePixelRatioF()
        made.setPixmap(icons.pixmap(name, theme.current().dim, size=28, ratio=ratio))
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _centred(self, text: str, role: str) -> PlainLabel:
        made = PlainLabel(text, role, self, wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made
