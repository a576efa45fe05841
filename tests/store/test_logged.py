"""Whose records were written, as the change log tells it: each customer named by hand."""

from __future__ import annotations

import pytest

from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.services import cases, command, customers, mood, own_indicators, purchases
from cxdesk.store import logged
from cxdesk.words import say
from tests.factories import NOW, TODAY, answer, customer, interaction, open_case, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def whose(since: logged.Mark, *tables: str, most: int = 9) -> set[int] | None:
    found = logged.customers(since, tables or logged.TABLES, most)
    return None if found is None else set(found)


def test_each_record_is_its_customer_s() -> None:
    ana, luz, eva, tom = customer("Ana"), customer("Luz"), customer("Eva"), customer("Tom")
    before = logged.newest()
    assert whose(before) == set()
    sale(customer_id=ana)
    assert whose(before) == {ana}
    answer(9, customer_id=luz)
    cases.add_note(open_case(eva), "rings twice", now=NOW)
    assert whose(before, "answer") == {luz}
    assert whose(before, "cases") == whose(before, "case_event") == {eva}
    assert whose(before, "purchase", "answer") == {ana, luz}
    noted = logged.newest()
    interaction(customer_id=tom)
    assert whose(noted) == {tom}
    customers.archive_customer(tom, now=NOW)
    assert whose(logged.Mark(before.step, logged.newest().change - 1)) == {tom}


def test_a_record_that_moves_or_goes_is_of_whom_it_was_and_of_whom_it_is() -> None:
    ana, luz = customer("Ana"), customer("Luz")
    sold = sale(customer_id=ana)
    before = logged.newest()
    moved = PurchaseDraft(sold_on=TODAY, amount_minor=1_000, customer_id=luz)
    purchases.edit_purchase(sold, moved, now=NOW)
    assert whose(before) == {ana, luz}
    moved_to = logged.newest()
    purchases.delete_purchase(sold, now=NOW)
    assert whose(moved_to) == {luz}
    gone = logged.newest()
    command.undo(now=NOW)
    assert whose(gone) == {luz}


def test_what_nobody_s_records_tell_is_nobody() -> None:
    before = logged.newest()
    sale()
    assert whose(before) == set()


def test_too_many_customers_are_told_as_not_known() -> None:
    people = [customer(name) for name in ("Ana", "Luz", "Eva")]
    before = logged.newest()
    for who in people:
        sale(customer_id=who)
    assert whose(before, most=3) == set(people)
    assert whose(before, most=2) is None


def test_a_step_that_wrote_without_a_trace_leaves_nothing_certain() -> None:
    template = next(template for template in TEMPLATES if template.key == "team_mood")
    key = own_indicators.add_indicator(template.draft(say), now=NOW)
    before = logged.newest()
    mood.tap(own_indicators.find(key).id, 4, now=NOW)
    assert whose(before) is None
    assert whose(logged.newest()) == set()
