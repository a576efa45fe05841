"""The head of a card: who it is, edited where it stands, what to mind, and what can be done."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import conflicts, customers, messages
from cxdesk.services.conflicts import ChangedMeanwhile
from cxdesk.ui import theme
from cxdesk.ui.screens.customers.marks import Marks
from cxdesk.ui.screens.customers.related import Related
from cxdesk.ui.widgets.editable import EditableText
from cxdesk.ui.widgets.plain import button, column, primary_button, row
from cxdesk.ui.widgets.reach_buttons import make_reach_buttons, show_ways
from cxdesk.ui.widgets.tab_stops import order

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.customers import Customer, CustomerDraft
    from cxdesk.ui.context import Context

Change = tuple[str, "Callable[[CustomerDraft, str], CustomerDraft]"]


class CustomerHead(QWidget):
    """Shows one customer; ``menu_button`` is for the card to give its menu."""

    dialog_requested = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self._customer: Customer | None = None
        self._seen: int | None = None
        self._is_narrow = self._is_low = self._is_stacked = False
        self._build()

    def show_customer(self, customer: Customer) -> None:
        """Show who it is; a text being typed about another customer is let go."""
        if self._customer is not None and self._customer.id != customer.id:
            for text in self._editables():
                text.stop()
        self._customer = customer
        self.name.show_value(customer.name, customer.shown_name)
        first = next(iter((*customer.phones, *customer.emails)), "")
        reached = " · ".join(self._reached(customer))
        self.contact.show_value(first, reached, empty=self.tr("No phone or e-mail yet"))
        likes = self.tr("Likes: {what}").format(what=customer.preferences)
        self.likes.show_value(
            customer.preferences,
            likes if customer.preferences else "",
            empty=self.tr("What they like…"),
        )
        self.note.show_value(customer.note, empty=self.tr("Note…"))
        self._show_words(customer)
        self.marks.show_customer(customer)
        self.related.show_customer(customer, is_narrow=self._is_narrow)
        show_ways(self.reach, customer.id, messages.ways(customer.id))
        self._make_room()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Do with less width: a line for the name, the other ways to reach somebody in the menu."""
        self._is_narrow = is_narrow
        self._make_room()

    def set_low(self, *, is_low: bool) -> None:
        """Do with less height: closer together, and without lines that invite to write."""
        above, below = (theme.S, theme.S) if is_low else (theme.L, theme.M)
        self.setContentsMargins(theme.L + 2, above, theme.L, below)
        self._is_low = is_low
        for made in (self.purchase, self.answer):
            made.setHidden(is_low)
        self._stand(is_stacked=self._is_stacked)
        if self._customer is not None:
            self._show_words(self._customer)

    def is_low(self) -> bool:
        """Whether purchase and answer are to be found in the menu."""
        return self._is_low

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name that does not fit beside the buttons gets the line for itself."""
        super().resizeEvent(event)
        self._stand_by_room()

    def edit_name(self) -> None:
        """F4: begin where the card begins."""
        self.name.begin()

    def is_editing(self) -> bool:
        """Whether someone is typing on the card."""
        return any(text.is_editing() for text in self._editables())

    def _build(self) -> None:
        page = column(self, spacing=theme.XS)
        page.addLayout(self._build_first_line())
        self.log = primary_button(self.tr("Log interaction"), parent=self)
        self.log.clicked.connect(partial(self.dialog_requested.emit, "interaction"))
        self.reach = make_reach_buttons(self.ctx, self)
        self.contact = self._editable("phones", self.tr("Phone or e-mail"), _with_contact, "dim")
        page.addWidget(self.contact)
        self.marks = Marks(self.ctx, self)
        self.marks.consents_pressed.connect(partial(self.dialog_requested.emit, "consents"))
        page.addWidget(self.marks)
        page.addSpacing(theme.XS)
        page.addLayout(self._build_words())
        self.related = Related(self.ctx, self)
        page.addWidget(self.related)
        page.addSpacing(theme.XS)
        self._build_actions()
        self._second, self._third = row(spacing=theme.S), row(spacing=theme.S)
        page.addLayout(self._second)
        page.addLayout(self._third)
        self._stand(is_stacked=False)
        self.marks.after, self.related.after = self.contact.edit, self.note.edit

    def _build_first_line(self) -> QHBoxLayout:
        line = self._first = row(spacing=theme.S)
        self.name = self._editable(
            "name", self.tr("Name"), lambda d, typed: replace(d, name=typed), "heading"
        )
        line.addWidget(self.name, 1)
        return line

    def _build_words(self) -> QHBoxLayout:
        line = self._words = row(spacing=theme.XL)
        self.likes = self._editable(
            "preferences", self.tr("What they like"), lambda d, typed: replace(d, preferences=typed)
        )
        self.note = self._editable(
            "note", self.tr("Note"), lambda d, typed: replace(d, note=typed), has_lines=True
        )
        line.addWidget(self.likes)
        line.addWidget(self.note)
        line.addStretch()
        return line

    def _build_actions(self) -> None:
        self.purchase = button(self.tr("Record purchase"), self)
        self.purchase.clicked.connect(partial(self.dialog_requested.emit, "purchase"))
        self.answer = button(self.tr("Record answer"), self)
        self.answer.clicked.connect(partial(self.dialog_requested.emit, "answer"))
        self.edit = button(self.tr("Edit"), self)
        self.edit.clicked.connect(partial(self.dialog_requested.emit, "customer"))
        self.more = button("⋯", self)
        for made in self._rest():
            made.setProperty("compact", "true")

    def _main(self) -> tuple[QWidget, ...]:
        """What is done most: beside the name, or first below it."""
        return (self.log, self.reach[0]) if self._is_stacked else (self.reach[0], self.log)

    def _rest(self) -> tuple[QWidget, ...]:
        return (self.purchase, self.answer, *self.reach[1:], self.edit, self.more)

    def _stand(self, *, is_stacked: bool) -> None:
        """Put the main buttons beside the name, or below it."""
        self._is_stacked = is_stacked
        for place in (self._second, self._third):
            while place.count():
                place.takeAt(0)
        main = self._second if is_stacked else self._first
        rest = self._second if is_stacked and self._is_low else self._third
        for made in self._main():
            self._first.removeWidget(made)
            main.addWidget(made)
        for made in self._rest():
            rest.addWidget(made)
        for place in {main, rest} - {self._first}:
            place.addStretch(1)
        order(self)  # Tab walks the card as it is read

    def _editable(
        self,
        field: str,
        says: str,
        change: Callable[[CustomerDraft, str], CustomerDraft],
        role: str = "caption",
        *,
        has_lines: bool = False,
    ) -> EditableText:
        save = partial(self._save, (field, change))
        made = EditableText(says, save, self, role=role, has_lines=has_lines)
        made.begun.connect(self._on_editable_begun)
        return made

    def _editables(self) -> tuple[EditableText, ...]:
        return (self.name, self.contact, self.likes, self.note)

    def _save(self, change: Change, typed: str) -> str:
        """Keep one field as typed; what is wrong, "" when nothing is."""
        if self._customer is None:
            return ""
        field, changed = change
        customer_id, now = self._customer.id, self.ctx.now()
        try:
            self._check_unchanged(customer_id, field)
            draft = changed(customers.customer(customer_id).draft(), typed)
            customers.edit_customer(customer_id, draft, now=now)
        except (ValidationError, OutsideError) as error:
            return self.ctx.say(error.text)
        self.ctx.toast(self.tr("Customer changed"), self.ctx.undo)
        self.show_customer(customers.customer(customer_id))
        return ""

    def _check_unchanged(self, customer_id: int, field: str) -> None:
        """Raise when somebody changed this field meanwhile; saving again is meant so."""
        try:
            conflicts.check("customer", customer_id, self._seen)
        except ChangedMeanwhile as told:
            self._seen = told.seen
            if told.is_gone or any(one.field == field for one in told.conflicts):
                raise

    def _make_room(self) -> None:
        """In a narrow card the other ways are in the menu only."""
        self._stand_by_room()
        if not self._is_narrow:
            return
        self.edit.hide()
        for other in self.reach[1:]:
            other.hide()

    def _stand_by_room(self) -> None:
        is_stacked = self._is_narrow or not self._fits_beside()
        if is_stacked != self._is_stacked:
            self._stand(is_stacked=is_stacked)

    def _fits_beside(self) -> bool:
        """Whether the name and the main buttons have room in one line."""
        name = self.name.label.fontMetrics().horizontalAdvance(self.name.full_text()) + theme.S
        shown = [made for made in self._main() if not made.isHidden()]
        wanted = name + sum(made.sizeHint().width() + theme.S for made in shown)
        return wanted <= self.contentsRect().width()

    def _show_words(self, customer: Customer) -> None:
        """What is written shares the line; an invitation takes no more than its words."""
        kept = (customer.preferences, customer.note)
        for place, (text, words) in enumerate(zip((self.likes, self.note), kept, strict=True)):
            self._words.setStretch(place, 1 if words else 0)
            text.setHidden(self._is_low and not words and not text.is_editing())

    def _reached(self, customer: Customer) -> tuple[str, ...]:
        place = " ".join(filter(None, (customer.postcode, customer.city)))
        further = (*customer.phones, *customer.emails, customer.address, place)
        known = (*further, customer.tax_id, customer.number or "")
        return tuple(filter(None, known))

    def _on_editable_begun(self) -> None:
        if self._customer is not None:
            self._seen = conflicts.seen()


def _with_contact(draft: CustomerDraft, typed: str) -> CustomerDraft:
    """The first phone is the one on the card, else the first e-mail; an emptied one goes."""
    first = (typed,) if typed.strip() else ()
    is_mail = not draft.phones and bool(draft.emails) and (not first or "@" in typed)
    if is_mail:
        return replace(draft, emails=(*first, *draft.emails[1:]))
    return replace(draft, phones=(*first, *draft.phones[1:]))
