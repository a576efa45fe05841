"""What an empty list or chart shows: what it needs, and the form that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import PlainLabel, button, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton


class EmptyState(QWidget):
    """An icon, one sentence, a dimmer one, and a button that helps, or two."""

    def __init__(
        self,
        text: str,
        more: str = "",
        *,
        icon: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
        other: tuple[str, Callable[[], object]] | None = None,
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
            layout.addSpacing(theme.S)
            self.action_button = self._acting(*action)
            layout.addWidget(self.action_button, 0, Qt.AlignmentFlag.AlignHCenter)
        if other is not None:
            self.other_button = self._acting(*other)
            layout.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def _acting(self, words: str, act: Callable[[], object]) -> QPushButton:
        made = button(words, self)
        made.clicked.connect(lambda _checked=False: act())
        return made

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
