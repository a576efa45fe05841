"""The customer of a form: type a name, phone or e-mail and choose; Esc skips it (nobody)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.services import customers, finding
from cxdesk.ui.widgets.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.customers import Customer, CustomerHit
    from cxdesk.ui.format import Format

HITS = 7
NEW = "new"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CustomerField(QLineEdit):
    """Holds one customer's id or None; the first hit is taken by Enter or Tab."""

    chosen = Signal(object)
    skipped = Signal()
    new_requested = Signal(str)

    def __init__(self, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = show
        self._id: int | None = None
        self._list = Suggestions(self)
        self._list.clicked.connect(self._on_list_clicked)
        self.setPlaceholderText(self.tr("Name, phone or e-mail… Esc: nobody in particular"))
        self.setAccessibleName(self.tr("Customer"))
        self.textEdited.connect(self._on_text_edited)

    def customer_id(self) -> int | None:
        """The customer chosen; None is nobody in particular."""
        return self._id

    def is_unsettled(self) -> bool:
        """Whether something was typed that is not (yet) a customer."""
        return self._id is None and bool(self.text().strip())

    def set_customer(self, customer_id: int | None) -> None:
        """Show a customer, or nobody."""
        label = "" if customer_id is None else _label(customers.customer(customer_id))
        self._id = customer_id
        self._list.hide()
        self.setText(label)
        self.setCursorPosition(0)
        self.chosen.emit(customer_id)

    def put_back(self, customer_id: int) -> None:
        """Show who stood in a draft; nobody, when that customer is gone meanwhile."""
        self.set_customer(None)
        with suppress(ValidationError):
            self.set_customer(customer_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._list.isVisible():
            self._list.walk(_STEPS[key])
        elif key in _ENTER and self._list.chosen() is not None:
            self._take(self._list.chosen())
            self.focusNextChild()
        elif key == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.new_requested.emit("" if self._id else self.text().strip())
        elif key == Qt.Key.Key_Escape and self._id is None:
            self._skip()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        chosen = self._list.chosen()
        if by_key and chosen is not None and chosen != NEW:
            self._take(chosen)
        super().focusOutEvent(event)

    def _on_text_edited(self, typed: str) -> None:
        if self._id is not None:
            self._id = None
            self.chosen.emit(None)
        text = typed.strip()
        hits = finding.find_customers(text, limit=HITS) if text else ()
        rows = tuple(
            Suggestion(text=hit.name or hit.phone, detail=self._detail(hit), value=hit.id)
            for hit in hits
        )
        if text:
            new = self.tr("New customer “{typed}”").format(typed=text)
            rows = (*rows, Suggestion(text=new, detail="Ctrl+N", value=NEW))
        self._list.show_rows(rows, current=0 if hits else -1)

    def _detail(self, hit: CustomerHit) -> str:
        seen = self._format.ago(hit.last_visit_on) if hit.last_visit_on else ""
        cases = self.tr("case open") if hit.open_cases else ""
        return " · ".join(part for part in (hit.phone or hit.email, seen, cases) if part)

    def _take(self, value: object) -> None:
        if value == NEW:
            self._list.hide()
            self.new_requested.emit(self.text().strip())
        elif isinstance(value, int):
            self.set_customer(value)

    def _skip(self) -> None:
        self.clear()
        self._list.hide()
        self.skipped.emit()
        self.focusNextChild()

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._take(self._list.value_at(index))


def _label(customer: Customer) -> str:
    phone = customer.phones[0] if customer.phones else ""
    same = phone == customer.shown_name
    return " · ".join(part for part in (customer.shown_name, "" if same else phone) if part)
