"""A new customer, or changes to one: a name or a phone is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.customers import CustomerDraft, CustomerKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import customer_additions, customer_list, customers, duplicates
from cxdesk.ui.dialogs.customer_more import MoreFields
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.likely_duplicates import LikelyDuplicates
from cxdesk.ui.widgets.lines_field import LinesField
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.customers import CustomerHit
    from cxdesk.ui.context import Context

LOOK_DELAY_MS = 250
LIKELY = T(
    "CustomerDialog", "Someone like this is there already. Save anyway if it is someone else."
)


class CustomerDialog(FormDialog):
    """``name``, ``phone`` or ``email`` fill what is known; ``saved`` tells the id."""

    name = "customer"
    least_width = 600
    saved = Signal(int)

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        name: str = "",
        phone: str = "",
        email: str = "",
    ) -> None:
        super().__init__(ctx, parent)
        self._id = customer_id
        self.draft_name = f"customer-{customer_id}" if customer_id else "customer"
        self._accepted: frozenset[int] = frozenset()
        self._build_fields()
        self._build_more_fields()
        self._build_likely()
        self._build_end()
        if customer_id is None:
            self._prefill(name, phone, email)
        else:
            self.watch("customer", customer_id)
            self.fill()
            self.offer_draft()
        self.name_edit.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> CustomerDialog:
        """A new customer who looks like one that is there, with every field."""
        made = cls(ctx)
        made.draft_name = ""
        known = next(iter(customer_list.customers_page(limit=1)), None)
        made.name_edit.setText(known.name if known else "Carmen Núñez")
        made.phones.set_values(("622 450 918",))
        made.show_more()
        made.look_for_duplicates()
        return made

    def save(self) -> None:
        """Write the customer; likely doubles are shown once before."""
        draft = self.typed_draft()
        hits = self._new_doubles(draft)
        if hits:
            self._show_likely(hits)
            raise ValidationError("likely", LIKELY)
        if self._id is None:
            self._id = customers.add_customer(draft, now=self.ctx.now())
            self._show_new(self._id)
            self._tell_saved(self.tr("Customer added: {name}"), self._id)
        else:
            customers.edit_customer(self._id, draft, seen=self.seen, now=self.ctx.now())
            self._tell_saved(self.tr("Customer changed: {name}"), self._id)
        self.saved.emit(self._id)

    def _show_new(self, customer_id: int) -> None:
        """The new card opens where customers are being looked at; a form below goes on."""
        if self.parent() is self.ctx.window and self.ctx.place() == "customers":
            self.ctx.navigate("customers", customer_id)

    def _tell_saved(self, told: str, customer_id: int) -> None:
        """Whose card was saved, with the way to it when another one is shown."""
        name = customers.customer(customer_id).shown_name
        go = (self.tr("Open card"), lambda: self.ctx.navigate("customers", customer_id))
        is_shown = self.ctx.shown_customer() == customer_id
        self.ctx.toast(told.format(name=name), self.ctx.undo, None if is_shown else go)

    def typed_draft(self) -> CustomerDraft:
        """The customer as typed; raises ValidationError for a birthday that is none."""
        return self.further.typed(self._reached())

    def draft(self) -> dict[str, object]:
        typed = self._reached()
        further = self.further.draft()
        is_empty = not (typed.name or typed.phones or typed.emails or any(further.values()))
        if self._id is None and is_empty:
            return {}
        return {
            "name": typed.name,
            "phones": list(typed.phones),
            "emails": list(typed.emails),
            "kind": typed.kind.value,
            "number": typed.number or "",
        } | further

    def restore_draft(self, values: dict[str, object]) -> None:
        self.name_edit.setText(str(values.get("name", "")))
        for field, key in ((self.phones, "phones"), (self.emails, "emails")):
            kept = values.get(key)
            field.set_values(str(text) for text in kept if text) if isinstance(kept, list) else None
        self.kind.set_value(CustomerKind(str(values.get("kind", CustomerKind.PERSON))))
        self._number_edit.setText(str(values.get("number", "")))
        self.further.restore(values)
        if self.further.has_something():
            self.show_more()

    def _reached(self) -> CustomerDraft:
        """Who it is and how to reach them, as typed."""
        return CustomerDraft(
            name=self.name_edit.text().strip(),
            kind=CustomerKind(str(self.kind.value())),
            phones=self.phones.values(),
            emails=self.emails.values(),
            number=self._number_edit.text().strip() or None,
        )

    def look_for_duplicates(self) -> None:
        """Show who looks like the one being typed; also runs while typing."""
        self._show_likely(self._doubles(self._reached()))

    def open_hit(self, customer_id: int) -> None:
        """Go to the customer that was meant; what was typed here is no longer needed."""
        self.drafts.drop()
        self.draft_name = ""
        self.saved.emit(customer_id)
        self.reject()
        self.ctx.navigate("customers", customer_id)

    def _build_fields(self) -> None:
        self.set_title(self.tr("Edit customer") if self._id else self.tr("New customer"))
        self.name_edit = QLineEdit(self)
        self.name_edit.textEdited.connect(self._on_edited)
        self.add_field("name", self.tr("&Name"), self.name_edit)
        self.phones = LinesField(self.tr("Phone"), self.tr("Add a phone"), self)
        self.emails = LinesField(self.tr("E-mail"), self.tr("Add an e-mail"), self)
        for lines in (self.phones, self.emails):
            lines.edited.connect(self._on_edited)
        self.place_beside(
            ("phones", self.tr("&Phone"), self.phones), ("emails", self.tr("&E-mail"), self.emails)
        )
        self.fields["phones"].set_hint(self.tr("A name or a phone is enough."))
        self.kind = Segmented(
            (
                (CustomerKind.PERSON, self.tr("Person")),
                (CustomerKind.COMPANY, self.tr("Company")),
            ),
            self,
        )
        self._number_edit = QLineEdit(self)
        self.place_beside(
            ("kind", self.tr("&Kind"), self.kind),
            ("number", self.tr("Customer n&umber"), self._number_edit),
        )

    def _build_more_fields(self) -> None:
        self.further = MoreFields(self.ctx, self)
        self.further.note.submitted.connect(self.submit)
        self.fields |= self.further.fields
        self.place(self.further, more=True)

    def _build_likely(self) -> None:
        self._look_soon = QTimer(self, singleShot=True, interval=LOOK_DELAY_MS)
        self._look_soon.timeout.connect(self.look_for_duplicates)
        self.likely = LikelyDuplicates(self.ctx, self)
        self.likely.open_wanted.connect(self.open_hit)
        self.likely.add_wanted.connect(self._on_add_wanted)
        self.place(self.likely)

    def _build_end(self) -> None:
        self.add_cancel()
        self.save_button = self.add_primary(self.tr("Save"))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)

    def _prefill(self, name: str, phone: str, email: str) -> None:
        if not (name or phone or email):
            self.offer_draft()
            return
        self.name_edit.setText(name)
        self.name_edit.deselect()
        self.phones.set_values((phone,))
        self.emails.set_values((email,))
        self.look_for_duplicates()

    def fill(self) -> None:
        """Show the customer as kept now."""
        if self._id is None:
            return
        found = customers.customer(self._id)
        self.name_edit.setText(found.name)
        self.phones.set_values(found.phones)
        self.emails.set_values(found.emails)
        self.kind.set_value(found.kind)
        self._number_edit.setText(found.number or "")
        self.further.show_customer(found)
        if self.further.has_something():
            self.show_more()

    def _doubles(self, draft: CustomerDraft) -> tuple[CustomerHit, ...]:
        if not (draft.name or draft.phones or draft.emails):
            return ()
        return tuple(hit for hit in duplicates.likely_duplicates(draft) if hit.id != self._id)

    def _new_doubles(self, draft: CustomerDraft) -> tuple[CustomerHit, ...]:
        if self._id is not None:
            return ()
        return tuple(hit for hit in self._doubles(draft) if hit.id not in self._accepted)

    def _show_likely(self, hits: tuple[CustomerHit, ...]) -> None:
        is_new = self._id is None
        self.likely.show_hits(hits, self._reached(), is_new=is_new)
        self.save_button.setText(self.tr("Save anyway") if hits and is_new else self.tr("Save"))
        if hits and is_new:
            self._accepted = self._accepted | {hit.id for hit in hits}

    def _on_add_wanted(self, customer_id: int) -> None:
        """What was typed goes to the customer who is there already."""
        try:
            customer_additions.add_to_customer(customer_id, self._reached(), now=self.ctx.now())
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return
        self.ctx.toast(self.tr("Added to the customer"), self.ctx.undo)
        self.open_hit(customer_id)

    def _on_edited(self) -> None:
        self._look_soon.start()
