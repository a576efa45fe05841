"""Customers: found, listed, shown, added, edited, archived; deleted only without history."""

from __future__ import annotations

from datetime import date

from cxdesk.domain import birthdays
from cxdesk.domain import customers as rules
from cxdesk.domain.customers import (
    Customer,
    CustomerCard,
    CustomerDraft,
    CustomerKind,
    LastScore,
)
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import answers_seen, conflicts, customer_writing, shop
from cxdesk.services.command import command
from cxdesk.services.naming import day_or_none, spoken_name
from cxdesk.store import card as card_counts
from cxdesk.store.models import Customer as CustomerTable

_GONE = T("Customer", "This customer is gone.")


@command(T("Undo", "add customer"))
def add_customer(draft: CustomerDraft, *, now: int) -> int:
    """Write a new customer; ValidationError when the draft breaks a rule."""
    return customer_writing.add(customer_writing.checked(draft, None, now=now), now=now)


@command(T("Undo", "edit customer"))
def edit_customer(
    customer_id: int, draft: CustomerDraft, *, seen: int | None = None, now: int
) -> None:
    """Replace what is known about a customer; lines that stay the same are left alone.

    Raises ChangedMeanwhile when somebody changed the record after ``seen``.
    """
    conflicts.check("customer", customer_id, seen)
    _row(customer_id)
    customer_writing.replace_all(customer_id, customer_writing.checked(draft, customer_id, now=now))


@command(T("Undo", "archive customer"))
def archive_customer(customer_id: int, *, now: int) -> None:
    """Take a customer off lists and search; all figures stay."""
    _row(customer_id)
    CustomerTable.update(archived_at=now).where(CustomerTable.id == customer_id).execute()


@command(T("Undo", "bring customer back"))
def unarchive_customer(customer_id: int, *, now: int) -> None:
    """Put an archived customer back on lists and search; not one that was merged into another."""
    if customer(customer_id).merged_into_id is not None:
        words = T("Customer", "This record was merged into another one. Undo the merge instead.")
        raise ValidationError("customer", words)
    CustomerTable.update(archived_at=None).where(CustomerTable.id == customer_id).execute()


@command(T("Undo", "delete customer"), by=Hat.OWNER)
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
        address=row.address,
        postcode=row.postcode,
        birthday=birthdays.from_stored(row.birthday_on),
        preferences=row.preferences,
        preferred_channel=row.preferred_channel,
        tax_id=row.tax_id,
        merged_into_id=row.merged_into_id,
    )


def card(customer_id: int, *, now: int) -> CustomerCard:
    """A customer with the counts of the card's top line, as of today."""
    who = customer(customer_id)
    today = local_date(now, shop.calendar().zone)
    counts = card_counts.counts(customer_id)
    last = card_counts.last_answer(customer_id)
    is_hidden = last is not None and not answers_seen.seen([last[0]])
    days = tuple(date.fromisoformat(day) for day in card_counts.purchase_days(customer_id))
    return CustomerCard(
        customer=who,
        last_visit_on=who.last_visit_on,
        usual_gap_days=rules.usual_gap_days(days),
        spent_12m_minor=card_counts.spent_minor(
            customer_id, _year_before(today).isoformat(), today.isoformat()
        ),
        last_score=None if last is None or is_hidden else LastScore(*last[1:]),
        is_score_hidden=is_hidden,
        open_cases=counts.open_cases,
        open_tasks=counts.open_tasks,
        next_due_on=day_or_none(counts.next_due_on),
    )


def merged_from(customer_id: int) -> tuple[tuple[int, str], ...]:
    """Id and name of the records that this one took over, the latest first."""
    lines = card_counts.merged_from(customer_id)
    return tuple(
        (line.id, spoken_name(line.name, line.phone, line.number, line.id)) for line in lines
    )


def _row(customer_id: int) -> CustomerTable:
    row = CustomerTable.get_or_none(CustomerTable.id == customer_id)
    if row is None:
        raise ValidationError("customer", _GONE)
    return row


def _year_before(on: date) -> date:
    is_leap_day = (on.month, on.day) == (2, 29)
    return on.replace(year=on.year - 1, day=28 if is_leap_day else on.day)
