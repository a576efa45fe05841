"""The owner's reset code, shown once: to copy, to print, to write down."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.plain import PlainLabel, button, row

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QTextDocument
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

CLEAR_MS = 30_000


class ResetCodeDialog(FormDialog):
    """Closes once somebody says that it is written down: it cannot be shown again."""

    name = "reset_code"
    least_width: ClassVar[int] = 460
    asks_who: ClassVar[bool] = False

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, code: str) -> None:
        super().__init__(ctx, parent)
        self.code = code
        self.set_title(self.tr("The owner's reset code"))
        words = self.tr(
            "With this code an owner who forgot the PIN sets another one at once. It is shown only "
            "now: keep it on paper, away from the counter. Without it a reset takes 24 hours."
        )
        self.place(PlainLabel(words, "dim", self, wrap=True))
        shown = PlainLabel(code, "figure", self)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        shown.setAccessibleName(self.tr("Reset code"))
        shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.place(shown)
        self._build_ways()
        self.is_noted = CheckBox(self.tr("I have written it down"), self)
        self.place(self.is_noted)
        self.primary = self.add_primary(self.tr("Done"), "Return")
        self.primary.setEnabled(False)
        self.is_noted.toggled.connect(self.primary.setEnabled)
        self.is_noted.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ResetCodeDialog:
        """A made-up code."""
        return cls(ctx, code="ABCD-2345-EFGH-6789")

    def save(self) -> None:
        """Nothing is left to write."""

    def reject(self) -> None:
        """Esc does not lose the code."""
        if self.is_noted.isChecked():
            super().reject()
        else:
            self.is_noted.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nor does the button of the window."""
        if self.is_noted.isChecked():
            super().closeEvent(event)
        else:
            event.ignore()

    def _build_ways(self) -> None:
        line = row(spacing=theme.S)
        line.addStretch(1)
        for words, act in (
            (self.tr("Copy"), self._on_copy_clicked),
            (self.tr("Print…"), self._on_print_clicked),
        ):
            made = button(words, self)
            made.setAutoDefault(False)
            made.clicked.connect(act)
            line.addWidget(made)
        line.addStretch(1)
        self.form.addLayout(line)

    def _on_copy_clicked(self) -> None:
        """Copied, and taken from the clipboard again after half a minute."""
        clipboard, code = QGuiApplication.clipboard(), self.code
        clipboard.setText(code)
        QTimer.singleShot(
            CLEAR_MS, clipboard, lambda: clipboard.clear() if clipboard.text() == code else None
        )
        self.ctx.toast(self.tr("Copied. It leaves the clipboard in 30 seconds."))

    def _on_print_clicked(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            self.paper().print_(printer)

    def paper(self) -> QTextDocument:
        """What is printed: the shop, what the code is for, and the code."""
        from PySide6.QtGui import QTextDocument as Document

        lines = (shop.current().name, self.windowTitle(), "", self.code)
        made = Document(self)
        made.setPlainText("\n".join(lines))
        return made
