"""The way of a form onto paper: its pages as they will print, saved as PDF or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.print_preview import PrintPreview

if TYPE_CHECKING:
    from cxdesk.ui.forms import FormDialog
    from cxdesk.ui.widgets.print_preview import LayOut, Where


class PrintOut(QObject):
    """``left`` of the pages stands what they are made from; below, a button for each way out.

    The form asks where before it is submitted, and puts out when it is saved.
    """

    def __init__(self, form: FormDialog, left: QWidget, lay_out: LayOut) -> None:
        super().__init__(form)
        self._form = form
        self._where: Where | None = None
        both = QWidget(form)
        line = row(both, spacing=theme.XL)
        line.addWidget(left)
        self.preview = PrintPreview(form.ctx, lay_out, both)
        line.addWidget(self.preview)
        form.place(both)
        form.add_cancel()
        self.print_button = form.add_button(self.tr("Print…"), "Ctrl+P")
        self.save_button = form.add_primary(self.tr("Save PDF…"))

    def set_enabled(self, *, is_enabled: bool) -> None:
        """Whether there is anything to put out."""
        for one in (self.print_button, self.save_button):
            one.setEnabled(is_enabled)

    def ask_path(self, name: str) -> bool:
        """Ask where to save a PDF of this name; False when nothing was chosen."""
        self._where = self.preview.ask_path(self._form, name)
        return self.has_way()

    def ask_printer(self) -> bool:
        """Ask for the printer; False when nothing was chosen."""
        self._where = self.preview.ask_printer(self._form)
        return self.has_way()

    def has_way(self) -> bool:
        """Whether a file or a printer was chosen."""
        return self._where is not None

    def put_out(self, lay_out: LayOut) -> None:
        """Write the PDF, or print."""
        if self._where is not None:
            self.preview.put_out(self._where, lay_out)
