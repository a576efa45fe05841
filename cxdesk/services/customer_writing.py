"""How a customer's draft is cleaned, checked and written; inside the commands of customers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import birthdays, names
from cxdesk.domain import customers as rules
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.customers import CustomerDraft, CustomerKind
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import customer_tags, shop
from cxdesk.store import card, phone_numbers
from cxdesk.store.models import Customer, CustomerEmail, CustomerPhone
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def checked(draft: CustomerDraft, customer_id: int | None, *, now: int) -> CustomerDraft:
    """The draft as it is kept; ValidationError for the first rule it breaks.

    ``customer_id`` is whose draft it is, None for a new customer.
    """
    tags, draft = draft.tags, _cleaned(draft)
    customer_tags.check(_lines(tags))
    rules.check(draft)
    if draft.birthday is not None:
        birthdays.check(draft.birthday, local_date(now, shop.calendar().zone))
    _check_number_free(draft, customer_id)
    return draft


def add(draft: CustomerDraft, *, now: int) -> int:
    """Write a new customer; the id."""
    customer_id = insert(Customer, **_values(draft), created_at=now)
    _write_phones(customer_id, draft.phones)
    _write_emails(customer_id, draft.emails)
    customer_tags.write(customer_id, draft.tags)
    return customer_id


def replace_all(customer_id: int, draft: CustomerDraft) -> None:
    """Write what differs; lines that stay the same are left alone."""
    Customer.update(**_values(draft)).where(Customer.id == customer_id).execute()
    if card.phones(customer_id) != draft.phones:
        CustomerPhone.delete().where(CustomerPhone.customer == customer_id).execute()
        _write_phones(customer_id, draft.phones)
    if card.emails(customer_id) != draft.emails:
        CustomerEmail.delete().where(CustomerEmail.customer == customer_id).execute()
        _write_emails(customer_id, draft.emails)
    customer_tags.write(customer_id, draft.tags)


def _cleaned(draft: CustomerDraft) -> CustomerDraft:
    return replace(
        draft,
        name=clean_line(draft.name),
        kind=CustomerKind(draft.kind),
        phones=_distinct(_lines(draft.phones), _digits),
        emails=_distinct(_lines(draft.emails), rules.fold_email),
        note=clean_text(draft.note),
        number=clean_line(draft.number or "") or None,
        city=clean_line(draft.city),
        tags=customer_tags.distinct(_lines(draft.tags)),
        address=clean_line(draft.address),
        postcode=clean_line(draft.postcode),
        preferences=clean_line(draft.preferences),
        preferred_channel=clean_line(draft.preferred_channel),
        tax_id=clean_line(draft.tax_id),
    )


def _lines(typed: Iterable[str]) -> tuple[str, ...]:
    """Cleaned, without empty ones and repetitions, in order."""
    return tuple(dict.fromkeys(filter(None, map(clean_line, typed))))


def _distinct(lines: tuple[str, ...], key: Callable[[str], str]) -> tuple[str, ...]:
    """Each phone and address once, as it was written first."""
    found: dict[str, str] = {}
    for line in lines:
        found.setdefault(key(line), line)
    return tuple(found.values())


def _digits(phone: str) -> str:
    return phone_numbers.international(phone, shop.current().country)


def _values(draft: CustomerDraft) -> dict[str, object]:
    return {
        "external_id": draft.number,
        "kind": draft.kind.value,
        "name": draft.name,
        "sort_key": names.sort_key(rules.sort_name(draft)),
        "search_key": names.search_key(draft.name),
        "note": draft.note,
        "no_surveys": draft.no_surveys,
        "no_contact": draft.no_contact,
        "city": draft.city,
        "address": draft.address,
        "postcode": draft.postcode,
        "preferences": draft.preferences,
        "preferred_channel": draft.preferred_channel,
        "tax_id": draft.tax_id,
        "birthday_on": birthdays.stored(draft.birthday),
    }


def _check_number_free(draft: CustomerDraft, customer_id: int | None) -> None:
    if draft.number is None:
        return
    other = Customer.get_or_none(Customer.external_id == draft.number)
    if other is not None and other.id != customer_id:
        words = T("Customer", "Another customer has the number {number}.")
        raise ValidationError("number", words.fill(number=draft.number))


def _write_phones(customer_id: int, typed: tuple[str, ...]) -> None:
    for position, phone in enumerate(typed):
        digits = _digits(phone)
        insert(
            CustomerPhone,
            customer=customer_id,
            typed=phone,
            digits=digits,
            reversed_digits=digits[::-1],
            position=position,
        )


def _write_emails(customer_id: int, typed: tuple[str, ...]) -> None:
    for position, email in enumerate(typed):
        folded = rules.fold_email(email)
        values = {"address": email, "folded": folded, "position": position}
        insert(CustomerEmail, customer=customer_id, **values)
