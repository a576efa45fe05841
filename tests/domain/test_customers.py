"""What a customer must meet, and the usual gap between visits."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain import customers
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import ValidationError


@pytest.mark.parametrize(
    "draft",
    [
        CustomerDraft(name="Ana"),
        CustomerDraft(phones=("600",)),
        CustomerDraft(name="x" * 200, note="y" * 10_000),
        CustomerDraft(name="Ana", emails=("a@b",)),
    ],
)
def test_a_name_or_a_phone_is_enough(draft: CustomerDraft) -> None:
    customers.check(draft)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (CustomerDraft(), "name"),
        (CustomerDraft(name="  ", phones=(" ",)), "name"),
        (CustomerDraft(emails=("a@b.c",)), "name"),
        (CustomerDraft(name="x" * 201), "name"),
        (CustomerDraft(name="Ana", note="y" * 10_001), "note"),
        (CustomerDraft(name="Ana", phones=("12",)), "phones"),
        (CustomerDraft(name="Ana", phones=("no tiene",)), "phones"),
        (CustomerDraft(name="Ana", emails=("ana",)), "emails"),
        (CustomerDraft(name="Ana", emails=("@b",)), "emails"),
        (CustomerDraft(name="Ana", emails=("a@b@c",)), "emails"),
        (CustomerDraft(name="Ana", emails=("a b@c",)), "emails"),
        (CustomerDraft(name="Ana", address="x" * 201), "address"),
        (CustomerDraft(name="Ana", postcode="x" * 41), "postcode"),
        (CustomerDraft(name="Ana", preferences="x" * 501), "preferences"),
        (CustomerDraft(name="Ana", preferred_channel="x" * 201), "preferred_channel"),
        (CustomerDraft(name="Ana", tax_id="x" * 41), "tax_id"),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field(draft: CustomerDraft, field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        customers.check(draft)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        ((), None),
        ((1,), None),
        ((1, 8), None),
        ((1, 8, 12), 6),  # gaps 7 and 4: 5.5 up
        ((1, 8, 12, 13), 4),  # gaps 7, 4, 1
    ],
)
def test_usual_gap_is_the_median_of_at_least_two(days: tuple[int, ...], gap: int | None) -> None:
    assert customers.usual_gap_days(tuple(date(2026, 3, day) for day in days)) == gap
