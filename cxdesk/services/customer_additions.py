"""What was typed for a new customer, added to the one who is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import names
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.customers import check_email, check_phone, fold_email
from cxdesk.domain.text import T
from cxdesk.services import shop, whose
from cxdesk.services.command import command
from cxdesk.store import card, phone_numbers
from cxdesk.store.models import Customer, CustomerEmail, CustomerPhone
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from cxdesk.domain.customers import CustomerDraft


@command(T("Undo", "add to customer"))
def add_to_customer(customer_id: int, draft: CustomerDraft, *, now: int) -> int:
    """Give a customer the phones and e-mails of a draft that are new; how many were.

    A customer without a name takes that of the draft. ValidationError for what is no phone or no
    e-mail, and when the customer is gone.
    """
    customer_id = whose.living(customer_id, "customer")
    added = _add_phones(customer_id, draft) + _add_emails(customer_id, draft)
    row = Customer.get_by_id(customer_id)
    name = clean_line(draft.name)
    if name and not row.name:
        keys = {"sort_key": names.sort_key(name), "search_key": names.search_key(name)}
        Customer.update(name=name, **keys).where(Customer.id == customer_id).execute()
    return added


def _add_phones(customer_id: int, draft: CustomerDraft) -> int:
    country = shop.current().country
    typed = card.phones(customer_id)
    known = {phone_numbers.international(phone, country) for phone in typed}
    new: dict[str, str] = {}
    for phone in map(clean_line, draft.phones):
        check_phone(phone)
        digits = phone_numbers.international(phone, country)
        if digits not in known:
            new.setdefault(digits, phone)
    for position, (digits, phone) in enumerate(new.items(), start=len(typed)):
        values = {"typed": phone, "digits": digits, "reversed_digits": digits[::-1]}
        insert(CustomerPhone, customer=customer_id, position=position, **values)
    return len(new)


def _add_emails(customer_id: int, draft: CustomerDraft) -> int:
    kept = card.emails(customer_id)
    known = set(map(fold_email, kept))
    new: dict[str, str] = {}
    for email in map(clean_line, draft.emails):
        check_email(email)
        if fold_email(email) not in known:
            new.setdefault(fold_email(email), email)
    for position, (folded, email) in enumerate(new.items(), start=len(kept)):
        values = {"address": email, "folded": folded, "position": position}
        insert(CustomerEmail, customer=customer_id, **values)
    return len(new)
