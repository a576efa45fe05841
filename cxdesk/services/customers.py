"""Customers: found, listed, shown, added, edited, archived; deleted only without history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain import customers as rules
from cxdesk.domain import names, phones
from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.customers import (
    Customer,
    CustomerCard,
    CustomerDraft,
    CustomerHit,
    CustomerKind,
    CustomerRow,
    LastScore,
)
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import customer_tags, shop
from cxdesk.services.command import command
from cxdesk.services.naming import day_or_none, spoken_name
from cxdesk.services.timeline import timeline
from cxdesk.store import card as card_counts
from cxdesk.store import lists, search
from cxdesk.store.models import Customer as CustomerTable
from cxdesk.store.models import CustomerEmail, CustomerPhone
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "add_customer",
    "archive_customer",
    "card",
    "count_customers",
    "customer",
    "customers_page",
    "delete_customer",
    "edit_customer",
    "find_customers",
    "likely_duplicates",
    "timeline",
    "unarchive_customer",
]


_GONE = T("Customer", "This customer is gone.")


@command(T("Undo", "add customer"))
def add_customer(draft: CustomerDraft, *, now: int) -> int:
    """Write a new customer; ValidationError when the draft breaks a rule."""
    draft = _cleaned(draft)
    rules.check(draft)
    _check_number_free(draft, None)
    customer_id = insert(CustomerTable, **_values(draft), created_at=now)
    _write_phones(customer_id, draft.phones)
    _write_emails(customer_id, draft.emails)
    customer_tags.write(customer_id, draft.tags)
    return customer_id


@command(T("Undo", "edit customer"))
def edit_customer(customer_id: int, draft: CustomerDraft, *, now: int) -> None:
    """Replace what is known about a customer; lines that stay the same are left alone."""
    _row(customer_id)
    draft = _cleaned(draft)
    rules.check(draft)
    _check_number_free(draft, customer_id)
    CustomerTable.update(**_values(draft)).where(CustomerTable.id == customer_id).execute()
    if card_counts.phones(customer_id) != draft.phones:
        CustomerPhone.delete().where(CustomerPhone.customer == customer_id).execute()
        _write_phones(customer_id, draft.phones)
    if card_counts.emails(customer_id) != draft.emails:
        CustomerEmail.delete().where(CustomerEmail.customer == customer_id).execute()
        _write_emails(customer_id, draft.emails)
    customer_tags.write(customer_id, draft.tags)


@command(T("Undo", "archive customer"))
def archive_customer(customer_id: int, *, now: int) -> None:
    """Take a customer off lists and search; all figures stay."""
    _row(customer_id)
    CustomerTable.update(archived_at=now).where(CustomerTable.id == customer_id).execute()


@command(T("Undo", "bring customer back"))
def unarchive_customer(customer_id: int, *, now: int) -> None:
    """Put an archived customer back on lists and search."""
    _row(customer_id)
    CustomerTable.update(archived_at=None).where(CustomerTable.id == customer_id).execute()


@command(T("Undo", "delete customer"))
def delete_customer(customer_id: int, *, now: int) -> None:
    """Delete a customer about whom nothing is recorded; undo brings everything back."""
    _row(customer_id)
    if card_counts.has_history(customer_id):
        words = T("Customer", "This customer has a history. Archive the record: figures stay.")
        raise ValidationError("customer", words)
    CustomerTable.delete().where(CustomerTable.id == customer_id).execute()


def customer(customer_id: int) -> Customer:
    """One customer; ValidationError when the record is gone."""
    row = card_counts.head(customer_id)
    if row is None:
        raise ValidationError("customer", _GONE)
    typed = card_counts.phones(customer_id)
    return Customer(
        id=row.id,
        number=row.external_id,
        kind=CustomerKind(row.kind),
        name=row.name,
        shown_name=spoken_name(row.name, typed[0] if typed else "", row.external_id, row.id),
        phones=typed,
        emails=card_counts.emails(customer_id),
        note=row.note,
        no_surveys=bool(row.no_surveys),
        no_contact=bool(row.no_contact),
        created_at=row.created_at,
        archived_at=row.archived_at,
        last_visit_on=day_or_none(row.last_visit_on),
        city=row.city,
        tags=card_counts.tags(customer_id),
    )


def card(customer_id: int, *, now: int) -> CustomerCard:
    """A customer with the counts of the card's top line, as of today."""
    who = customer(customer_id)
    today = local_date(now, shop.calendar().zone)
    counts = card_counts.counts(customer_id)
    last = card_counts.last_answer(customer_id)
    days = tuple(date.fromisoformat(day) for day in card_counts.purchase_days(customer_id))
    return CustomerCard(
        customer=who,
        last_visit_on=who.last_visit_on,
        usual_gap_days=rules.usual_gap_days(days),
        spent_12m_minor=card_counts.spent_minor(
            customer_id, _year_before(today).isoformat(), today.isoformat()
        ),
        last_score=None if last is None else LastScore(*last),
        open_cases=counts.open_cases,
        open_tasks=counts.open_tasks,
        next_due_on=day_or_none(counts.next_due_on),
    )


def customers_page(
    *,
    sort: str = "name",
    descending: bool = False,
    filter_text: str = "",
    after: CustomerRow | tuple[str, int] | None = None,
    limit: int = 200,
) -> tuple[CustomerRow, ...]:
    """The customers after the last line shown, sorted by ``name`` or ``last_visit``."""
    if isinstance(after, CustomerRow):
        after = (after.sort_value, after.id)
    page = lists.PageAsked(sort, descending, after, limit)
    lines = lists.customers_page(page, filter_text, shop.current().country)
    return tuple(
        CustomerRow(
            line.id,
            spoken_name(line.name, line.phone, line.number, line.id),
            line.phone or "",
            day_or_none(line.last_visit_on),
            line.open_cases,
            line.sort_value,
        )
        for line in lines
    )


def count_customers(filter_text: str = "") -> int:
    """How many customers the list holds."""
    return lists.count_customers(filter_text, shop.current().country)


def find_customers(text: str, limit: int = 12) -> tuple[CustomerHit, ...]:
    """The best hits of the counter bar, on any text, best first."""
    return _hits(search.find(text, limit, shop.current().country))


def likely_duplicates(
    draft: CustomerDraft, *, exclude_id: int | None = None
) -> tuple[CustomerHit, ...]:
    """Customers with the same phone, the same e-mail or the same folded name."""
    country = shop.current().country
    found = search.same_as(
        digits=tuple(filter(None, (phones.international(p, country) for p in draft.phones))),
        emails=tuple(filter(None, (rules.fold_email(email) for email in draft.emails))),
        search_key=names.search_key(draft.name),
    )
    return tuple(hit for hit in _hits(found) if hit.id != exclude_id)


def _cleaned(draft: CustomerDraft) -> CustomerDraft:
    return replace(
        draft,
        name=clean_line(draft.name),
        kind=CustomerKind(draft.kind),
        phones=_lines(draft.phones),
        emails=_lines(draft.emails),
        note=clean_text(draft.note),
        number=clean_line(draft.number or "") or None,
        city=clean_line(draft.city),
        tags=customer_tags.distinct(_lines(draft.tags)),
    )


def _lines(typed: Iterable[str]) -> tuple[str, ...]:
    """Cleaned, without empty ones and repetitions, in order."""
    return tuple(dict.fromkeys(filter(None, map(clean_line, typed))))


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
    }


def _check_number_free(draft: CustomerDraft, customer_id: int | None) -> None:
    if draft.number is None:
        return
    other = CustomerTable.get_or_none(CustomerTable.external_id == draft.number)
    if other is not None and other.id != customer_id:
        words = T("Customer", "Another customer has the number {number}.")
        raise ValidationError("number", words.fill(number=draft.number))


def _write_phones(customer_id: int, typed: tuple[str, ...]) -> None:
    country = shop.current().country
    for position, phone in enumerate(typed):
        digits = phones.international(phone, country)
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


def _hits(found: tuple[search.Found, ...]) -> tuple[CustomerHit, ...]:
    return tuple(
        CustomerHit(
            hit.id,
            spoken_name(hit.name, hit.phone, hit.number, hit.id),
            hit.phone or "",
            hit.email or "",
            day_or_none(hit.last_visit_on),
            hit.open_cases,
        )
        for hit in found
    )


def _row(customer_id: int) -> CustomerTable:
    row = CustomerTable.get_or_none(CustomerTable.id == customer_id)
    if row is None:
        raise ValidationError("customer", _GONE)
    return row


def _year_before(on: date) -> date:
    is_leap_day = (on.month, on.day) == (2, 29)
    return on.replace(year=on.year - 1, day=28 if is_leap_day else on.day)
