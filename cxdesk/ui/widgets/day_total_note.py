"""What a form says when a day total is typed and sales of that day are recorded already."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import purchases
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, button, row

if TYPE_CHECKING:
    from cxdesk.ui.dialogs.purchase import PurchaseDialog

ENTERED = T("PurchaseDialog", "{entered} of this day is entered already.")
ON_TOP = T("PurchaseDialog", "{entered} of this day is entered already. Is {amount} on top of it?")
DIFFERENCE = T("PurchaseDialog", "No, record the difference: {amount}")
TOGETHER = T("PurchaseDialog", "With the {entered} entered already, the day comes to {amount}.")
SAVE_AGAIN = T(
    "PurchaseDialog", "Save again if {amount} comes on top of the {entered} entered already."
)


class DayTotalNote(QWidget):
    """Says what is entered, and writes the difference when the total includes it."""

    def __init__(self, form: PurchaseDialog) -> None:
        super().__init__(form)
        self._form = form
        self._settled: tuple[int, int] | None = None
        line = row(self, spacing=theme.M)
        self.label = PlainLabel("", "notice", self, wrap=True)
        self.difference = button("", self)
        self.difference.clicked.connect(self._on_difference_clicked)
        line.addWidget(self.label, 1)
        line.addWidget(self.difference)
        self.hide()

    def look(self) -> None:
        """Say how the amount typed stands to what is entered; nothing where nothing is."""
        entered, typed = self._entered(), self._typed()
        self.setHidden(entered is None)
        if entered is None:
            return
        includes = typed is not None and typed > entered and not self._is_settled(typed, entered)
        self.difference.setVisible(includes)
        self.difference.setText(self._say(DIFFERENCE, entered, (typed or 0) - entered))
        if typed is None:
            self.label.setText(self._say(ENTERED, entered, 0))
        elif self._is_settled(typed, entered):
            self.label.setText(self._say(TOGETHER, entered, typed + entered))
        else:
            self.label.setText(self._say(ON_TOP, entered, typed))

    def ask(self, minor: int) -> None:
        """Raise, once for each amount, while it may count twice what is entered."""
        entered = self._entered()
        if entered is None or self._is_settled(minor, entered):
            return
        self._settled = (minor, entered)
        values = {"amount": Amount(minor, Unit.MONEY), "entered": Amount(entered, Unit.MONEY)}
        raise ValidationError("amount_minor", SAVE_AGAIN.fill(**values))

    def _is_settled(self, minor: int, entered: int) -> bool:
        return self._settled == (minor, entered)

    def _entered(self) -> int | None:
        form = self._form
        is_total = form.day_total.isChecked() and form.kind_chosen() is PurchaseKind.SALE
        if form.is_edit() or not is_total:
            return None
        try:
            return purchases.entered_of_day(form.day.day())
        except ValidationError:  # a day half typed
            return None

    def _typed(self) -> int | None:
        with suppress(ValidationError):
            return None if self._form.amount.is_empty() else self._form.amount.minor()
        return None

    def _say(self, words: T, entered: int, minor: int) -> str:
        values = {"amount": Amount(minor, Unit.MONEY), "entered": Amount(entered, Unit.MONEY)}
        return self._form.ctx.say(words.fill(**values))

    def _on_difference_clicked(self) -> None:
        entered, typed = self._entered(), self._typed()
        if entered is None or typed is None:
            return
        self._settled = (typed - entered, entered)
        self._form.amount.set_minor(typed - entered, self._form.ctx.format)
        self.look()
        self._form.amount.setFocus()
