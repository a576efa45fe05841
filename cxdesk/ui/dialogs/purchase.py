"""Record or correct a purchase or a refund: the amount first, the rest is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.periods import local_time
from cxdesk.domain.purchases import (
    PURCHASE_WORDS,
    HasRefundsError,
    PurchaseDraft,
    PurchaseKind,
)
from cxdesk.services import customer_list, purchases, refunds
from cxdesk.ui import theme
from cxdesk.ui.dialogs.asking import offer_to_ask
from cxdesk.ui.dialogs.customer_choice import add_customer_field, chosen_customer, told_name
from cxdesk.ui.dialogs.deleting import delete_shown
from cxdesk.ui.dialogs.purchase_asking import ASK_AMOUNT, NO_SALES, AskedBack
from cxdesk.ui.dialogs.purchase_sums import PurchaseSums
from cxdesk.ui.dialogs.purchase_texts import put_back, texts_of
from cxdesk.ui.form_field import Field
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.clock_field import ClockField
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.day_total_note import DayTotalNote
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.note_room import tell_room
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.sale_field import SaleField
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.staff_field import StaffField
from cxdesk.ui.widgets.twin_note import TwinNote

if TYPE_CHECKING:
    from cxdesk.domain.purchases import Purchase, Refundable
    from cxdesk.ui.context import Context

KIND_KEYS = {PurchaseKind.SALE: "F5", PurchaseKind.REFUND: "F6"}


class PurchaseDialog(FormDialog):
    """Amount, sale or refund, customer, day, time, receipt; items and the rest under "More"."""

    name = "purchase"
    least_width = 560

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        purchase_id: int | None = None,
        refund_of: int | None = None,
    ) -> None:
        super().__init__(ctx, parent)
        self.draft_name = f"purchase-{purchase_id}" if purchase_id else "purchase"
        self.asked, self._with_refunds = AskedBack(self), False
        if purchase_id:
            self.watch("purchase", purchase_id)
        self._before = purchases.purchase(purchase_id) if purchase_id else None
        self.set_title(self.tr("Edit purchase") if purchase_id else self.tr("Record purchase"))
        self._build_fields()
        self._build_more_fields()
        self._build_twin()
        self._build_end()
        self._begin(customer_id, refund_of)
        self.amount.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> PurchaseDialog:
        """An amount that asks back, for the first customer."""
        first = next(iter(customer_list.customers_page(limit=1)), None)
        made = cls(ctx, customer_id=first.id if first else None)
        made.draft_name = ""
        made.amount.setText("1.234")
        made.field_error("amount_minor", ctx.say(ASK_AMOUNT.fill(amount=ctx.format.money(123_400))))
        return made

    def save(self) -> None:
        """Write the purchase; an amount that could be read two ways is asked first."""
        self.asked.ask_amount(self.sums.amount_minor())
        draft = self.typed_draft()
        self.asked.ask_refund(draft)
        self.total_note.ask(draft.amount_minor or 0)
        if self._before is not None:
            purchases.edit_purchase(self._before.id, draft, seen=self.seen, now=self.ctx.now())
            self.ctx.toast(self.tr("Purchase changed"), self.ctx.undo)
            return
        has_twin = purchases.same_as(draft) is not None
        purchases.record_purchase(draft, now=self.ctx.now())
        ask = offer_to_ask(self.ctx, draft.customer_id)
        self.ctx.toast(self._done_words(draft, has_twin=has_twin), self.ctx.undo, ask)

    def delete(self) -> None:
        """Delete what is edited and close, a sale with refunds when asked once more; with Undo."""
        before, now = self._before, self.ctx.now()
        if before is not None:
            done = self.tr("Purchase deleted")
            delete_shown(self, lambda: self._delete_kept(before.id, now), done)

    def _delete_kept(self, purchase_id: int, now: int) -> None:
        try:
            purchases.delete_purchase(purchase_id, with_refunds=self._with_refunds, now=now)
        except HasRefundsError:
            self._with_refunds = True
            self.delete_button.setText(self.tr("Delete with its refunds"))
            raise

    def save_and_next(self) -> None:
        """Save and start the next of the same day."""
        if not self.try_save():
            return
        for field in (self.amount, self.receipt, self.cost, self.note):
            field.clear()
        self.asked.forget()
        self.items.set_items(())
        self.sale.set_sale(None)
        self.kind.choose(PurchaseKind.SALE)
        self.customer.set_customer(None)
        self.day_total.setChecked(False)
        self.time.set_clock(self._usual_time())
        self.twin.hide()
        self.amount.setFocus()

    def typed_draft(self) -> PurchaseDraft:
        """The purchase as typed; ValidationError at the first field that cannot be read."""
        sums = self.sums.typed()
        return PurchaseDraft(
            amount_minor=sums.amount_minor,
            kind=self.kind_chosen(),
            customer_id=chosen_customer(self.customer),
            sold_on=self.day.day(),
            sold_time=self.time.clock(),
            cost_minor=sums.cost_minor,
            receipt_number=self.receipt.text().strip(),
            is_day_total=self.day_total.isChecked(),
            note=self.note.text(),
            items=sums.fitting_items(self._before),
            refund_of_id=self.asked.refund_of_id(),
            staff_id=self.staff.staff_id(),
        )

    def is_edit(self) -> bool:
        """Whether a recorded purchase is being corrected."""
        return self._before is not None

    def kind_chosen(self) -> PurchaseKind:
        """A sale, or a refund."""
        return PurchaseKind(str(self.kind.value()))

    def draft(self) -> dict[str, object]:
        return texts_of(self)

    def restore_draft(self, values: dict[str, object]) -> None:
        put_back(self, values)

    def fill(self) -> None:
        """Show the purchase as it is kept now."""
        if self._before is not None:
            self._before = purchases.purchase(self._before.id)
            self._fill(self._before)

    def _begin(self, customer_id: int | None, refund_of: int | None) -> None:
        """What the form shows at first: what was recorded, a refund asked for, or nothing."""
        if self._before is not None:
            self._fill(self._before)
            self.offer_draft()
            return
        self.customer.set_customer(customer_id)
        self.time.set_clock(self._usual_time())
        if refund_of is None:
            self.offer_draft()
            return
        self.kind.choose(PurchaseKind.REFUND)
        self.sale.set_sale(refunds.sale(refund_of))

    def _fill(self, before: Purchase) -> None:
        """Show what was recorded; what is seldom needed only where there is any."""
        self.kind.choose(before.kind)
        self.customer.set_customer(before.customer_id)
        if before.refund_of_id is not None:
            self.sale.set_sale(refunds.sale(before.refund_of_id, but=before.id), but=before.id)
        self.sums.put(before)
        self.day.set_day(before.sold_on)
        self.time.set_clock(before.sold_time)
        self.receipt.setText(before.receipt_number)
        self.note.setPlainText(before.note)
        self.day_total.setChecked(before.is_day_total)
        self.staff.set_staff(before.staff_id)
        if before.cost_minor is not None or before.note or before.items:
            self.show_more()

    def _build_fields(self) -> None:
        show = self.ctx.format
        self.sums = PurchaseSums(self)
        self.sums.changed.connect(self._look)
        self.amount, self.items, self.cost = self.sums.amount, self.sums.items, self.sums.cost
        self.amount.textEdited.connect(self._on_amount_edited)
        options = [
            (kind, self.ctx.say(PURCHASE_WORDS[kind]), KIND_KEYS[kind]) for kind in KIND_KEYS
        ]
        self.kind = Segmented(options, self)
        self.kind.changed.connect(self._on_kind_changed)
        self.day_total = CheckBox(self.tr("This is the &total of the day"), self)
        self.fields["kind"] = Field(self.tr("&Kind"), self.kind, self)
        kind_line = row(spacing=theme.L)
        kind_line.addWidget(self.fields["kind"], 1)
        kind_line.addWidget(self.day_total, 0, Qt.AlignmentFlag.AlignBottom)
        self.form.addLayout(kind_line)
        for kind, key in KIND_KEYS.items():
            QShortcut(QKeySequence(key), self, lambda k=kind: self.kind.choose(k))
        self.customer = add_customer_field(self, self.tr("&Customer"))
        self.customer.chosen.connect(self._on_customer_chosen)
        self.sale = SaleField(show, self)
        self.sale.chosen.connect(self._on_sale_chosen)
        self.sale.offered.connect(self._on_sale_offered)
        self._sale_field: Field = self.add_field(
            "refund_of_id", self.tr("Sale that is &given back"), self.sale
        )
        self._sale_field.hide()
        self.picker = DayPicker(self.ctx.today(), show, self)
        self.day = self.picker.date
        self.day.day_changed.connect(self._on_day_changed)
        self.time = ClockField("sold_time", self)
        self.receipt = QLineEdit(self)
        self.place_beside(
            ("sold_on", self.tr("&Day"), self.picker),
            ("sold_time", self.tr("T&ime"), self.time),
            ("receipt_number", self.tr("&Receipt number"), self.receipt),
            shares=(4, 2, 4),
        )
        self.fields["date"] = self.fields["sold_on"]

    def _build_more_fields(self) -> None:
        self.add_field("items", self.tr("Ite&ms"), self.items, more=True)
        self.staff = StaffField(self)
        self.place_beside(
            ("cost_minor", self.tr("C&ost"), self.cost),
            ("staff_id", self.tr("Sold b&y"), self.staff),
            more=True,
        )
        self.note = NoteField(self)
        self.note.submitted.connect(self.submit)
        tell_room(
            self.add_field("note", self.tr("Not&e"), self.note, more=True), self.note, self.ctx
        )
        QShortcut(QKeySequence("F9"), self, self._on_staff_key)

    def _build_twin(self) -> None:
        but = None if self._before is None else self._before.id
        self.twin = TwinNote(self.ctx, self.typed_draft, self, but=but)
        self.receipt.textEdited.connect(self.twin.look)
        self.total_note = DayTotalNote(self)
        self.day_total.toggled.connect(self.total_note.look)
        for note in (self.twin, self.total_note):
            self.outer.insertWidget(self.outer.count() - 2, note)

    def _look(self) -> None:
        """Tell beside the fields what they are like, and what is of that day already."""
        self.twin.look()
        self.total_note.look()

    def _build_end(self) -> None:
        if self._before is None:
            self.add_cancel()
            again = self.add_button(self.tr("Save and next"), "Ctrl+Return")
            again.clicked.connect(self.save_and_next)
            QShortcut(QKeySequence("Ctrl+Enter"), self, self.save_and_next)
        else:
            self.delete_button = self.add_button(self.tr("Delete"))
            self.delete_button.clicked.connect(self.delete)
            self.add_cancel()
        self.add_primary(self.tr("Save"))

    def _done_words(self, draft: PurchaseDraft, *, has_twin: bool) -> str:
        """What was recorded, how much and whose: a slip is seen while Undo stands beside it."""
        if has_twin:
            return self.tr("Recorded; the same one was there already")
        name = told_name(draft.customer_id)
        if draft.kind is PurchaseKind.REFUND:
            text = self.tr("Refund of {amount} to {name} recorded")
            text = text if name else self.tr("Refund of {amount} recorded")
        elif draft.is_day_total:
            text = self.tr("Day total of {amount} recorded")
        else:
            text = self.tr("Purchase of {amount} by {name} recorded")
            text = text if name else self.tr("Purchase of {amount} recorded")
        money = self.ctx.format.money(draft.amount_minor or 0)
        return text.format(amount=money, name=name)

    def _usual_time(self) -> str | None:
        """The time of day that nobody typed: as recorded, or now for what is of today."""
        day, before = self.day.day(), self._before
        if before is not None:
            return before.sold_time if day == before.sold_on else None
        now = local_time(self.ctx.now(), self.ctx.format.zone)
        return f"{now:%H:%M}" if day == self.ctx.today() else None

    def _on_day_changed(self) -> None:
        self.time.follow(self._usual_time())
        self._look()

    def _on_amount_edited(self) -> None:
        self.asked.forget()
        if self.sums.amount_field.has_error():
            self.sums.amount_field.clear_error()
        self._look()

    def _on_kind_changed(self, kind: object) -> None:
        self._sale_field.setHidden(kind != PurchaseKind.REFUND)
        if kind == PurchaseKind.REFUND and self._before is None:
            self.sale.setFocus()
        self._look()

    def _on_sale_offered(self, count: int) -> None:
        """Nothing to choose from is told where a list was asked for."""
        is_none = not count and self.customer.customer_id() is not None and not self.sale.text()
        self._sale_field.set_hint(self.ctx.say(NO_SALES) if is_none else "")

    def _on_sale_chosen(self, sale: Refundable | None) -> None:
        """A sale brings its customer, and what is left of it as the amount."""
        if sale is None:
            return
        if sale.customer_id is not None and self.customer.customer_id() != sale.customer_id:
            self.customer.set_customer(sale.customer_id)
        if self.amount.is_empty() or not self.amount.isModified():
            self.amount.set_minor(sale.left_minor, self.ctx.format)

    def _on_customer_chosen(self, customer_id: int | None) -> None:
        self.sale.set_customer(customer_id)
        self._look()

    def _on_staff_key(self) -> None:
        self.show_more()
        self.staff.setFocus()
        self.staff.showPopup()
