"""The moment in the head of a form, and what is wrong with it below that head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from cxdesk.ui.widgets.datetime_field import MomentField
from cxdesk.ui.widgets.plain import PlainLabel, restyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.forms import FormDialog


class HeadMoment(QObject):
    """``moment`` is now until somebody says otherwise; ``field`` is what its errors are called."""

    def __init__(self, form: FormDialog, field: str) -> None:
        super().__init__(form)
        self._field = field
        self.moment = MomentField(form.ctx.now(), form.ctx.format, form)
        form.head.addWidget(self.moment)
        self._error = PlainLabel("", "error", form, wrap=True)
        self._error.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._error.hide()
        form.outer.insertWidget(1, self._error)
        for edit in (self.moment.date, self.moment.time):
            edit.textEdited.connect(self.clear_error)
        self.moment.date.day_changed.connect(self.clear_error)

    def tell_error(self, field: str, text: str) -> bool:
        """Say what is wrong with the moment, and go there; whether it is about the moment."""
        if field not in {self._field, self.moment.unreadable()}:
            return False
        self.clear_error()
        wrong = self.moment.wrong_part()
        self._error.setText(text)
        self._error.show()
        _mark(wrong, is_invalid=True)
        wrong.setAccessibleDescription(text)
        wrong.setFocus()
        return True

    def clear_error(self) -> None:
        """Nothing is wrong with the moment any more."""
        self._error.hide()
        for edit in (self.moment.date, self.moment.time):
            _mark(edit, is_invalid=False)
            edit.setAccessibleDescription("")


def _mark(edit: QWidget, *, is_invalid: bool) -> None:
    edit.setProperty("invalid", "true" if is_invalid else "false")
    restyle(edit)
