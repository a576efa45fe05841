"""Record or correct a purchase or a refund: the amount first, the rest is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.periods import local_time
from cxdesk.domain.purchases import PURCHASE_WORDS, PurchaseDraft, PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import customers, purchases
from cxdesk.ui import theme
from cxdesk.ui.dialogs.customer_choice import add_customer_field, chosen_customer
from cxdesk.ui.forms import Field, FormDialog
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.money_field import MoneyField
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.purchases import ItemDraft, Purchase
    from cxdesk.ui.context import Context

NO_AMOUNT = T("PurchaseDialog", "Write the amount, like 12.50.")
ASK_AMOUNT = T("PurchaseDialog", "Is it {amount}? Save again if so, or write the amount in full.")


class PurchaseDialog(FormDialog):
    """Amount, sale or refund, customer, day, receipt; cost, note and day total under "More"."""

    name = "purchase"
    least_width = 520

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        purchase_id: int | None = None,
    ) -> None:
        super().__init__(ctx, parent)
        self.draft_name = "" if purchase_id else "purchase"
        self._agreed = ""
        self._before = purchases.purchase(purchase_id) if purchase_id else None
        self.set_title(self.tr("Edit purchase") if purchase_id else self.tr("Record purchase"))
        self._build_fields()
        self._build_more_fields()
        self._build_end()
        if self._before is not None:
            self._fill(self._before)
        else:
            self.customer.set_customer(customer_id)
            self.offer_draft()
        self.amount.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> PurchaseDialog:
        """An amount that asks back, for the first customer."""
        first = next(iter(customers.customers_page(limit=1)), None)
        made = cls(ctx, customer_id=first.id if first else None)
        made.draft_name = ""
        made.amount.setText("1.234")
        made.try_save()
        return made

    def save(self) -> None:
        """Write the purchase; an amount that could be read two ways is asked first."""
        self._ask_amount()
        draft = self.typed_draft()
        if self._before is not None:
            purchases.edit_purchase(self._before.id, draft, now=self.ctx.now())
            self.ctx.toast(self.tr("Purchase changed"), self.ctx.undo)
            return
        purchases.record_purchase(draft, now=self.ctx.now())
        is_sale = draft.kind is PurchaseKind.SALE
        done = self.tr("Purchase recorded") if is_sale else self.tr("Refund recorded")
        self.ctx.toast(done, self.ctx.undo)

    def delete(self) -> None:
        """Delete the purchase being edited and close; Undo in the toast brings it back."""
        if self._before is None:
            return
        try:
            purchases.delete_purchase(self._before.id, now=self.ctx.now())
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return
        except OutsideError as error:
            self.ctx.show_error(error)
            return
        self.ctx.toast(self.tr("Purchase deleted"), self.ctx.undo)
        self.accept()

    def save_and_next(self) -> None:
        """Save and start the next of the same day."""
        if not self.try_save():
            return
        for field in (self.amount, self.receipt, self.cost, self.note):
            field.clear()
        self._agreed = ""
        self.customer.set_customer(None)
        self.amount.setFocus()

    def typed_draft(self) -> PurchaseDraft:
        """The purchase as typed; ValidationError at the first field that cannot be read."""
        day = self.day.day()
        amount = self._minor(self.amount, "amount_minor")
        cost = None if self.cost.is_empty() else self._minor(self.cost, "cost_minor")
        return PurchaseDraft(
            amount_minor=amount,
            kind=PurchaseKind(str(self.kind.value())),
            customer_id=chosen_customer(self.customer),
            sold_on=day,
            sold_time=self._time_of(day),
            cost_minor=cost,
            receipt_number=self.receipt.text().strip(),
            is_day_total=self.day_total.isChecked(),
            note=self.note.text(),
            items=self._items_of(amount, cost),
        )

    def draft(self) -> dict[str, object]:
        if self.amount.is_empty() and not self.note.text():
            return {}
        return {
            "amount": self.amount.text(),
            "kind": str(self.kind.value()),
            "customer_id": self.customer.customer_id(),
            "receipt": self.receipt.text(),
            "note": self.note.toPlainText(),
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        self.amount.setText(str(values.get("amount", "")))
        if values.get("kind") == PurchaseKind.REFUND:
            self.kind.set_value(PurchaseKind.REFUND)
        self.receipt.setText(str(values.get("receipt", "")))
        self.note.setPlainText(str(values.get("note", "")))
        who = values.get("customer_id")
        if isinstance(who, int):
            self.customer.set_customer(who)

    def _fill(self, before: Purchase) -> None:
        """Show what was recorded; what is seldom needed only where there is any."""
        self.amount.set_minor(before.amount_minor, self.ctx.format)
        self.kind.set_value(before.kind)
        self.customer.set_customer(before.customer_id)
        self.day.set_day(before.sold_on)
        self.receipt.setText(before.receipt_number)
        if before.cost_minor is not None:
            self.cost.set_minor(before.cost_minor, self.ctx.format)
        self.note.setPlainText(before.note)
        self.day_total.setChecked(before.is_day_total)
        if before.items:
            words = self.tr("The sum of its items. Another amount leaves the items out.")
            self._amount_field.set_hint(words)
        if before.cost_minor is not None or before.note or before.is_day_total:
            self.show_more()

    def _build_fields(self) -> None:
        show = self.ctx.format
        self.amount = MoneyField(show.currency, show.symbol(), self)
        self.amount.textEdited.connect(self._on_amount_edited)
        self._amount_field: Field = self.add_field("amount_minor", self.tr("&Amount"), self.amount)
        options = [(kind, self.ctx.say(words)) for kind, words in PURCHASE_WORDS.items()]
        self.kind = Segmented(options, self)
        self.add_field("kind", self.tr("&Kind"), self.kind)
        self.customer = add_customer_field(self, self.tr("&Customer"))
        self.picker = DayPicker(self.ctx.today(), show, self)
        self.day = self.picker.date
        self.receipt = QLineEdit(self)
        self.place(self._side_by_side())

    def _side_by_side(self) -> QWidget:
        both = QWidget(self)
        line: QHBoxLayout = row(both, spacing=theme.L)
        for name, label, widget in (
            ("sold_on", self.tr("&Day"), self.picker),
            ("receipt_number", self.tr("&Receipt number"), self.receipt),
        ):
            self.fields[name] = Field(label, widget, both)
            line.addWidget(self.fields[name], 1)
        self.fields["date"] = self.fields["sold_on"]
        return both

    def _build_more_fields(self) -> None:
        show = self.ctx.format
        self.cost = MoneyField(show.currency, show.symbol(), self)
        hint = self.tr("What it cost the shop; for the margin.")
        self.add_field("cost_minor", self.tr("C&ost"), self.cost, hint=hint, more=True)
        self.note = NoteField(self)
        self.note.submitted.connect(self.submit)
        self.add_field("note", self.tr("Not&e"), self.note, more=True)
        self.day_total = QCheckBox(self.tr("This is the &total of the day"), self)
        self.place(self.day_total, more=True)

    def _build_end(self) -> None:
        if self._before is None:
            self.add_cancel()
            again = self.add_button(self.tr("Save and next"), "Ctrl+Return")
            again.clicked.connect(self.save_and_next)
            QShortcut(QKeySequence("Ctrl+Enter"), self, self.save_and_next)
        else:
            self.add_button(self.tr("Delete")).clicked.connect(self.delete)
            self.add_cancel()
        self.add_primary(self.tr("Save"))

    def _ask_amount(self) -> None:
        """Raise, once for each text, when the amount may be thousands or decimals."""
        typed = self.amount.text().strip()
        if not self.amount.is_ambiguous() or typed == self._agreed:
            return
        shown = self.ctx.format.money(self._minor(self.amount, "amount_minor"))
        self._agreed = typed
        raise ValidationError("amount_minor", ASK_AMOUNT.fill(amount=shown))

    def _minor(self, field: MoneyField, name: str) -> int:
        if field.is_empty():
            raise ValidationError(name, NO_AMOUNT)
        try:
            return field.minor()
        except ValidationError as error:
            raise ValidationError(name, error.text) from error

    def _time_of(self, day: object) -> str | None:
        """The time of day, known only for what is recorded on its own day and stays there."""
        if self._before is not None:
            return self._before.sold_time if day == self._before.sold_on else None
        if day != self.ctx.today():
            return None
        return f"{local_time(self.ctx.now(), self.ctx.format.zone):%H:%M}"

    def _items_of(self, amount: int, cost: int | None) -> tuple[ItemDraft, ...]:
        """The items as recorded: gone with another amount, without their costs with another."""
        before = self._before
        if before is None or amount != before.amount_minor:
            return ()
        if cost == before.cost_minor:
            return before.items
        return tuple(item._replace(cost_minor=None) for item in before.items)

    def _on_amount_edited(self) -> None:
        self._agreed = ""
        if self._amount_field.has_error():
            self._amount_field.clear_error()
