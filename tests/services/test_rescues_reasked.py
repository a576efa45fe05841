"""From a low answer to a customer won back: called, asked again on the day agreed, happier."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cxdesk.domain.kpis import by_key
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.rescues import RescueEnd, RescueOutcome, RescueStep
from cxdesk.services import ask_list, command, measuring, rescues, shop, staff, tasks
from tests.factories import DAY, HOUR, NOW, TODAY, answer, customer, rows
from tests.services.asking_rules import ask_nothing

MARCH = period_of(TODAY, Grain.MONTH)
AGAIN = TODAY + timedelta(days=30)


@pytest.fixture
def rescued(open_empty_shop: object) -> int:
    """Ana scored 3 at noon, was heard two hours later, and is to be asked again in 30 days."""
    del open_empty_shop
    ask_nothing()
    ana = customer()
    answer(3, customer_id=ana)
    (call,) = tasks.open_tasks(ana)
    end = RescueEnd(outcome=RescueOutcome.UNDECIDED, reask_on=AGAIN)
    steps = (RescueStep.LISTENED, RescueStep.APOLOGISED)
    rescues.log_rescue_call(call.id, "new lamp", steps, end, now=NOW + 2 * HOUR)
    return ana


def measured(key: str, as_of: int) -> tuple[float | None, int, bool]:
    found = measuring.measure(by_key(key), MARCH, measuring.yard_of(shop.current(), as_of))
    return found.value, found.n, found.provisional


def test_the_day_agreed_puts_them_on_the_ask_list(rescued: int) -> None:
    before = [row.id for row in ask_list.due_list(now=NOW + 29 * DAY)]
    assert before == []
    assert [row.id for row in ask_list.due_list(now=NOW + 30 * DAY)] == [rescued]


def test_who_is_happier_when_asked_again_is_recovered(rescued: int) -> None:
    """One detractor of March, asked again in April: 100 % of one, open for 90 days."""
    assert measured("recovered_detractors", NOW + 20 * DAY) == (None, 0, True)
    answer(8, customer_id=rescued, now=NOW + 30 * DAY)
    assert measured("recovered_detractors", NOW + 31 * DAY) == (100, 1, True)
    assert measured("recovered_detractors", NOW + 120 * DAY) == (100, 1, False)


def test_the_time_to_call_back_is_that_of_the_call(rescued: int) -> None:
    """Without weekly hours all time counts: two hours."""
    assert rescued
    assert measured("call_back_time", NOW + DAY)[:2] == (2 * HOUR, 1)


def test_a_low_answer_goes_to_who_calls_in_this_shop_while_they_work_here(
    open_empty_shop: object,
) -> None:
    del open_empty_shop
    eva, luis = staff.add_staff("Eva Luz", now=NOW), staff.add_staff("Luis Gil", now=NOW)
    shop.settings_from_json({"rescue_owner_id": eva}, now=NOW)
    token = command.acting_staff.set(luis)
    answer(1, customer_id=customer("Ana"))
    staff.deactivate(eva, now=NOW)
    answer(1, customer_id=customer("Pau"))
    command.acting_staff.reset(token)
    assert rows("task", "owner_id") == [(eva,), (luis,)]
