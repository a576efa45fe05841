"""The themes of an answer as chips with their keys: 1 to 9 put one on or take it off, T another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cxdesk.services import theme_tags
from cxdesk.ui import theme
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, column, native_key, tooltip

if TYPE_CHECKING:
    from cxdesk.domain.answer_list import Tag
    from cxdesk.ui.context import Context

BY_KEY = 9
KEY = "T"


class ThemesLine(QWidget):
    """``toggled`` carries a Tag, ``asked`` asks for a theme that has no key."""

    toggled = Signal(object)
    asked = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.offered: tuple[Tag, ...] = ()
        page = column(self, spacing=theme.XS)
        page.addWidget(PlainLabel(self.tr("Themes"), "caption", self))
        self._line = FlowLayout(spacing=6)
        page.addLayout(self._line)

    def show_themes(self, on_answer: tuple[Tag, ...]) -> None:
        """What the answer speaks of, then what it could by a key."""
        self.offered = tuple(sorted(theme_tags.offered()[:BY_KEY]))  # so that keys stay
        self._line.clear()
        for tag in on_answer:
            self._line.addWidget(self._chip(tag, is_on=True))
        for tag in self.offered:
            if tag not in on_answer:
                self._line.addWidget(self._chip(tag, is_on=False))
        self._line.addWidget(self._other())

    def nth(self, number: int) -> Tag | None:
        """The theme of a key."""
        return self.offered[number - 1] if number <= len(self.offered) else None

    def _chip(self, tag: Tag, *, is_on: bool) -> QPushButton:
        key = f"{self.offered.index(tag) + 1} " if tag in self.offered else ""
        made = QPushButton(f"{key}{tag.name}".replace("&", "&&"), self)
        made.setProperty("role", "chip")
        made.setCheckable(True)
        made.setChecked(is_on)
        made.setAutoDefault(True)
        take_off, put_on = self.tr("Take off “{name}”"), self.tr("Put on “{name}”")
        words = (take_off if is_on else put_on).format(name=tag.name)
        made.setAccessibleName(words)
        made.setToolTip(tooltip(words))
        made.clicked.connect(partial(self.toggled.emit, tag))
        return made

    def _other(self) -> QPushButton:
        made = QPushButton(self.tr("{key} Another…").format(key=KEY), self)
        made.setProperty("role", "chip")
        made.setAutoDefault(True)
        words = self.tr("Another theme, or a new one")
        made.setAccessibleName(words)
        made.setToolTip(tooltip(f"{words} · {native_key(KEY)}"))
        made.clicked.connect(self.asked)
        return made
