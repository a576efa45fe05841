"""Which page of how many is shown, with a step back and a step on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import PlainLabel, button, row, tooltip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from cxdesk.ui.widgets.page_view import PageView


class PageTurner(QWidget):
    """Walks the pages of a view and follows it where it is scrolled."""

    def __init__(self, pages: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        line = row(self, spacing=theme.S)
        self.back = self._button("back", self.tr("Previous page"))
        self.label = PlainLabel("", "dim", self)
        self.on = self._button("forward", self.tr("Next page"))
        line.addStretch(1)
        for widget in (self.back, self.label, self.on):
            line.addWidget(widget)
        line.addStretch(1)
        self.back.clicked.connect(lambda: pages.go_to(pages.at() - 1))
        self.on.clicked.connect(lambda: pages.go_to(pages.at() + 1))
        pages.turned.connect(self._tell)
        self._tell()

    def _button(self, icon: str, word: str) -> QPushButton:
        made = button("", self, role="icon")
        made.setIcon(icons.icon(icon, theme.current().ink))
        made.setIconSize(QSize(icons.SIZE, icons.SIZE))
        made.setAccessibleName(word)
        made.setToolTip(tooltip(word))
        return made

    def _tell(self) -> None:
        at, count = self._pages.at(), len(self._pages.pages())
        words = self.tr("Page {number} of {count}")
        self.label.setText(words.format(number=at + 1, count=count) if count else "")
        self.back.setEnabled(at > 0)
        self.on.setEnabled(at + 1 < count)
        for step in (self.back, self.on):
            step.setVisible(count > 1)
