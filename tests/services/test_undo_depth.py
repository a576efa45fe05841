"""How far back undo goes: one's own last fifty commands, whatever others did since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import command, staff
from tests.factories import NOW, customer, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@pytest.fixture(autouse=True)
def _nobody_works() -> Iterator[None]:
    yield
    command.acting_staff.set(None)


def test_the_steps_of_others_use_up_nobodys_undo() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    command.acting_staff.set(ana)
    customer("by Ana")
    command.acting_staff.set(None)
    for number in range(60):
        customer(f"by nobody {number}")
    command.acting_staff.set(ana)
    command.undo(now=NOW)
    assert ("by Ana",) not in rows("customer", "name")
    assert len(rows("customer")) == 60


def test_ones_own_last_fifty_steps_are_taken_back_and_no_more() -> None:
    for number in range(51):
        customer(f"customer {number}")
    for _ in range(50):
        assert command.undo(now=NOW) is not None
    assert command.undo(now=NOW) is None
    assert rows("customer", "name") == [("customer 0",)]
