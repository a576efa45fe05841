"""The customer field of the forms: choose, skip, or make a new customer without leaving."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import customers
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.widgets.counter_bar import prefill
from cxdesk.ui.widgets.customer_field import CustomerField

if TYPE_CHECKING:
    from cxdesk.ui.forms import FormDialog

LONGEST_NAME = 40
NOT_CHOSEN = T(
    "CustomerChoice", "Choose a customer from the list, or press Esc for nobody in particular."
)


def add_customer_field(form: FormDialog, label: str) -> CustomerField:
    """Add the field under the name ``customer_id``; Ctrl+N in it opens the form of a new one."""
    field = CustomerField(form.ctx.format, form)

    def open_new(typed: str) -> None:
        known = prefill(typed)
        dialog = CustomerDialog(
            form.ctx,
            form,
            name=known.get("name", ""),
            phone=known.get("phone", ""),
            email=known.get("email", ""),
        )
        dialog.saved.connect(field.set_customer)
        dialog.open()

    field.new_requested.connect(open_new)
    form.add_field("customer_id", label, field)
    return field


def chosen_customer(field: CustomerField) -> int | None:
    """The customer, None for nobody; ValidationError when typed text is nobody yet."""
    if field.is_unsettled():
        raise ValidationError("customer_id", NOT_CHOSEN)
    return field.customer_id()


def told_name(customer_id: int | None) -> str:
    """What a customer is called in the words after saving, "" for nobody in particular."""
    if customer_id is None:
        return ""
    return shorten(customers.customer(customer_id).shown_name, LONGEST_NAME, placeholder="…")
