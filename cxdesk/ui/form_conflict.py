"""The strip above a form whose record somebody changed meanwhile: what, and which to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, link_button, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.services.conflicts import ChangedMeanwhile
    from cxdesk.ui.context import Context


class FormConflict(QFrame):
    """Tells what changed; ``mine_kept`` saves over it knowingly, ``theirs_asked`` shows it."""

    mine_kept = Signal()
    theirs_asked = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.told: ChangedMeanwhile | None = None
        self.setProperty("role", "notice")
        layout = column(self, spacing=theme.XS)
        layout.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        self.text = PlainLabel("", parent=self, wrap=True)
        layout.addWidget(self.text)
        self.keep_button = link_button(self.tr("Keep mine"), self)
        self.keep_button.clicked.connect(self.mine_kept)
        self.theirs_button = link_button(self.tr("Show what was saved"), self)
        self.theirs_button.clicked.connect(self.theirs_asked)
        line = row(spacing=theme.M)
        line.addStretch(1)
        line.addWidget(self.theirs_button)
        line.addWidget(self.keep_button)
        layout.addLayout(line)
        self.hide()

    def tell(self, error: ChangedMeanwhile) -> None:
        """Say what changed; of a record that is gone there is nothing to keep or show."""
        self.told = error
        self.text.setText(self._ctx.say(error.text))
        for made in (self.keep_button, self.theirs_button):
            made.setHidden(error.is_gone)
        self.show()

    def clear(self) -> None:
        """Nothing has changed, or it has been dealt with."""
        self.told = None
        self.hide()
