"""Nothing to do: a calm sentence, and what one could do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row

if TYPE_CHECKING:
    from cxdesk.ui.context import Context


class Calm(QFrame):
    """In place of the blocks while there is none."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        box = column(self, margins=theme.XL, spacing=theme.S)
        picture = PlainLabel(parent=self)
        ratio = self.devicePixelRatioF()
        picture.setPixmap(icons.pixmap("check", theme.current().good, size=28, ratio=ratio))
        box.addWidget(picture)
        box.addWidget(PlainLabel(self.tr("Nothing is waiting for you."), "heading", self))
        words = self.tr("Calls, unanswered customers and tasks appear here by themselves.")
        box.addWidget(PlainLabel(words, "dim", self, wrap=True))
        box.addSpacing(theme.XS)
        across = row(spacing=theme.S)
        for text, dialog, key in (
            (self.tr("Log interaction"), "interaction", "Ctrl+L"),
            (self.tr("Add a task"), "task", "Ctrl+T"),
        ):
            made = button(text, self, shortcut=key)
            made.clicked.connect(lambda _checked=False, name=dialog: ctx.open_dialog(name))
            across.addWidget(made)
        across.addStretch(1)
        box.addLayout(across)
