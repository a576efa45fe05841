"""A birthday typed freely, "3/2" or "3 Feb 1980", shown again as the locale writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain import birthdays
from cxdesk.domain.errors import ValidationError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.birthdays import Birthday
    from cxdesk.ui.context import Context


class BirthdayField(QLineEdit):
    """A day and a month, the year where it is known; empty is not known."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format, self._today = ctx.format, ctx.today
        short = ctx.format.locale.dateFormat(QLocale.FormatType.ShortFormat)
        self._month_first = short.startswith("M")
        self.setPlaceholderText("2/3, 2/3/1980" if self._month_first else "3/2, 3/2/1980")
        self.editingFinished.connect(self._on_editing_finished)

    def value(self) -> Birthday | None:
        """The birthday typed; raises ValidationError("birthday")."""
        return birthdays.read(self.text(), self._today(), month_first=self._month_first)

    def set_value(self, birthday: Birthday | None) -> None:
        """Show another birthday."""
        self.setText("" if birthday is None else self._format.birthday(birthday))

    def _on_editing_finished(self) -> None:
        try:
            typed = self.value()
        except ValidationError:
            return  # told at the field when the form is saved
        self.set_value(typed)
