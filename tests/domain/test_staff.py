"""Names and initials of those who work in the shop."""

from __future__ import annotations

import pytest

from cxdesk.domain import staff
from cxdesk.domain.errors import ValidationError


@pytest.mark.parametrize(
    ("name", "initials", "field"),
    [
        ("", "AM", "name"),
        ("   ", "AM", "name"),
        ("A" * 201, "AM", "name"),
        ("Ana", "", "initials"),
        ("Ana", "  ", "initials"),
        ("Ana", "ABCDE", "initials"),
    ],
)
def test_a_missing_or_overlong_name_is_refused_at_its_field(
    name: str, initials: str, field: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        staff.check(name, initials)
    assert caught.value.field == field


@pytest.mark.parametrize(("name", "initials"), [("A" * 200, "A"), ("Ana", " ABCD ")])
def test_the_longest_name_and_four_initials_pass(name: str, initials: str) -> None:
    staff.check(name, initials)
    with pytest.raises(ValidationError):
        staff.check(name, initials.strip() + "EFGH")


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Ana Martín", "AM"), ("luis", "L"), ("María de la O", "MD"), ("  ", "")],
)
def test_initials_are_proposed_from_the_first_two_words(name: str, initials: str) -> None:
    assert staff.initials_of(name) == initials
