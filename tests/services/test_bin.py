"""The bin: deleted records of 30 days, brought back whole or refused with a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.purchases import ItemDraft
from cxdesk.services import bin as paper_bin
from cxdesk.services import command, customers, events, hats, purchases, staff
from tests import factories
from tests.factories import DAY, NOW, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def told(now: int = NOW) -> list[tuple[str, object]]:
    return [
        (words.say(record.noun, "en"), record.name)
        for item in paper_bin.deleted(now=now)
        for record in item.records
    ]


def test_what_was_deleted_lies_in_the_bin_newest_first() -> None:
    ana, sale = factories.customer("Ana Prieto", phones=("600 111 222",)), factories.sale(3_890)
    note = events.add_event(date(2026, 3, 1), "Street works", now=NOW)
    customers.delete_customer(ana, now=NOW)
    purchases.delete_purchase(sale, now=NOW + 1)
    events.delete_event(note, now=NOW + 2)
    assert told() == [
        ("Event", "Street works"),
        ("Purchase", Amount(3_890, Unit.MONEY)),
        ("Customer", "Ana Prieto"),
    ]


def test_a_restored_record_is_what_it_was_with_its_parts() -> None:
    sale = factories.sale(3_000, items=(ItemDraft(1_000, "Cup"), ItemDraft(2_000, "Plate")))
    before = rows("purchase"), rows("purchase_item")
    purchases.delete_purchase(sale, now=NOW)
    paper_bin.restore(paper_bin.deleted(now=NOW)[0].step_id, now=NOW)
    assert (rows("purchase"), rows("purchase_item")) == before
    assert told() == []


def test_after_thirty_days_the_bin_is_empty() -> None:
    customers.delete_customer(factories.customer("Ana"), now=NOW)
    item = paper_bin.deleted(now=NOW + 30 * DAY)[0]
    assert paper_bin.deleted(now=NOW + 30 * DAY + 1) == ()
    with pytest.raises(ValidationError, match="not in the bin"):
        paper_bin.restore(item.step_id, now=NOW + 30 * DAY + 1)


def test_what_was_undone_is_not_in_the_bin() -> None:
    ana = factories.customer("Ana")
    customers.delete_customer(ana, now=NOW)
    command.undo(now=NOW)
    assert told() == []
    command.redo(now=NOW)
    assert told() == [("Customer", "Ana")]


def test_the_undo_of_an_entry_is_no_deletion() -> None:
    factories.customer("Ana")
    command.undo(now=NOW)
    assert told() == []


def test_a_number_given_to_somebody_else_since_refuses_with_a_sentence() -> None:
    ana = factories.customer("Ana", number="7")
    customers.delete_customer(ana, now=NOW)
    factories.customer("Luz", number="7")
    item = paper_bin.deleted(now=NOW)[0]
    with pytest.raises(ValidationError) as caught:
        paper_bin.restore(item.step_id, now=NOW)
    assert words.say(caught.value.text, "en").startswith("This cannot be undone any more")
    assert rows("customer", "name") == [("Luz",)]


def test_only_the_owner_restores_what_others_deleted() -> None:
    ana = factories.customer("Ana")
    customers.delete_customer(ana, now=NOW)
    command.acting_staff.set(staff.add_staff("Luis Gil", now=NOW))
    hats.wear(Hat.COUNTER)
    try:
        with pytest.raises(ValidationError):
            paper_bin.restore(paper_bin.deleted(now=NOW)[0].step_id, now=NOW)
    finally:
        hats.wear(Hat.OWNER)
    assert rows("customer") == []
