"""What this program is, which version, and where its files lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

import cxdesk
from cxdesk import paths
from cxdesk.domain.report_blocks import CREDIT
from cxdesk.services import shop
from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row

if TYPE_CHECKING:
    from cxdesk.ui.context import Context


class AboutDialog(QDialog):
    """Version and places of files; reached from Settings."""

    name: ClassVar[str] = "about"

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or ctx.window)
        self.setWindowTitle(self.tr("About CXDesk"))
        self.setMinimumWidth(480)
        outer = column(self, spacing=theme.M)
        outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        outer.addLayout(self._head())
        for label, value in (
            (self.tr("Shop file"), str(shop.path())),
            (self.tr("Log of the program"), str(paths.log_dir())),
        ):
            outer.addWidget(PlainLabel(label, "label", self))
            place = PlainLabel(value, parent=self, wrap=True)
            place.setTextInteractionFlags(theme.SELECTABLE)
            outer.addWidget(place)
        promise = self.tr("CXDesk sends nothing anywhere. Your data stays in the shop file.")
        outer.addWidget(PlainLabel(promise, "dim", self, wrap=True))
        outer.addWidget(PlainLabel(ctx.say(CREDIT), "caption", self, wrap=True))
        outer.addStretch(1)
        outer.addLayout(self._foot())

    @classmethod
    def sample(cls, ctx: Context) -> AboutDialog:
        """The dialog as it is reviewed in pictures."""
        return cls(ctx)

    def _head(self) -> QHBoxLayout:
        line = row(spacing=theme.M)
        picture = PlainLabel(parent=self)
        ratio = self.devicePixelRatioF()
        picture.setPixmap(icons.pixmap("app", "#000000", size=40, ratio=ratio))
        line.addWidget(picture)
        words = column(spacing=2)
        words.addWidget(PlainLabel("CXDesk", "heading", self))
        version = self.tr("Version {number}").format(number=cxdesk.__version__)
        words.addWidget(PlainLabel(version, "caption", self))
        line.addLayout(words, 1)
        return line

    def _foot(self) -> QHBoxLayout:
        line = row()
        line.addStretch(1)
        close = button(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        line.addWidget(close)
        return line
