"""The sale that a refund gives back: a receipt number, or one of the customer's sales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.purchases import Refundable
from cxdesk.services import refunds
from cxdesk.ui.widgets.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.format import Format

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SaleField(QLineEdit):
    """Holds one sale or None, a refund of its own; ↓ shows the customer's sales, else anybody's.

    ``offered`` tells how many there were to choose from.
    """

    chosen = Signal(object)
    offered = Signal(int)

    def __init__(self, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = show
        self._sale: Refundable | None = None
        self._customer_id: int | None = None
        self._but: int | None = None
        self._list = Suggestions(self)
        self._list.clicked.connect(self._on_list_clicked)
        self.setPlaceholderText(self.tr("Receipt number, or ↓ for the latest sales"))
        self.textEdited.connect(self._on_text_edited)

    def sale(self) -> Refundable | None:
        """The sale chosen."""
        return self._sale

    def is_unsettled(self) -> bool:
        """Whether something was typed that names no sale."""
        return self._sale is None and bool(self.text().strip())

    def set_customer(self, customer_id: int | None) -> None:
        """Whose sales are offered; a sale of somebody else is let go."""
        self._customer_id = customer_id
        mine = self._sale is None or self._sale.customer_id in {None, customer_id}
        if not mine and customer_id is not None:
            self.set_sale(None)

    def set_sale(self, sale: Refundable | None, *, but: int | None = None) -> None:
        """Show a sale, or none; ``but`` is the refund being edited."""
        self._but = but if but is not None else self._but
        self._sale = sale
        self._list.hide()
        self.setText("" if sale is None else self._told(sale))
        self.setCursorPosition(0)
        self.chosen.emit(sale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            if not self._list.isVisible():
                self._offer("")
            self._list.walk(_STEPS[key])
        elif key in _ENTER and self._list.chosen() is not None:
            self._take(self._list.chosen())
            self.focusNextChild()
        elif key == Qt.Key.Key_Escape and (self._list.isVisible() or self.is_unsettled()):
            self.clear()
            self._list.hide()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._list.chosen() is not None:
            self._take(self._list.chosen())
        super().focusOutEvent(event)

    def _on_text_edited(self, typed: str) -> None:
        if self._sale is not None:
            self._sale = None
            self.chosen.emit(None)
        self._offer(typed.strip())

    def _offer(self, receipt: str) -> None:
        """The sales with that receipt number; without one, of the customer, or the latest.

        Several that only hold what was typed are there to choose from, none is taken by itself.
        """
        found = refunds.sales_to_refund(
            receipt=receipt, customer_id=self._customer_id, but=self._but
        )
        rows = tuple(Suggestion(self._told(sale), self._left(sale), sale) for sale in found)
        named = [sale for sale in found if sale.receipt_number.casefold() == receipt.casefold()]
        is_clear = bool(receipt) and (len(rows) == 1 or bool(named))
        self._list.show_rows(rows, current=0 if is_clear else -1)
        self.offered.emit(len(rows))

    def _told(self, sale: Refundable) -> str:
        show = self._format
        parts = (
            show.money(sale.amount_minor),
            show.day_month(sale.sold_on),
            sale.receipt_number,
            sale.products if self._customer_id is not None else sale.customer_name,
            "" if self._customer_id is not None else sale.products,
        )
        return " · ".join(part for part in parts if part)

    def _left(self, sale: Refundable) -> str:
        if sale.left_minor == sale.amount_minor:
            return ""
        return self.tr("{amount} left").format(amount=self._format.money(sale.left_minor))

    def _take(self, value: object) -> None:
        if isinstance(value, Refundable):
            self.set_sale(value)

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._take(self._list.value_at(index))
