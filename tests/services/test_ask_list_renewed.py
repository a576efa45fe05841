"""The ask list set right after each write is the one that is read whole."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.periods import local_date
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.rescues import RescueEnd, RescueOutcome
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import (
    ask_list,
    cases,
    command,
    customers,
    purchases,
    rescues,
    shop,
    tasks,
)
from tests.factories import DAY, NOW, TODAY, answer, customer, open_case, rows, sale
from tests.services.asking_rules import ask

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("open_empty_shop")

PEOPLE = 14


def test_the_list_after_each_write_is_the_one_read_whole() -> None:
    """A hundred and twenty writes of every kind, days passing; each kind moves the list."""
    rng = random.Random(7)
    ask(SurveyKind.CSAT, AskWhen.PURCHASE, ask_after_days=1)
    ask(SurveyKind.CES, AskWhen.CASE, ask_after_days=0)
    ask(SurveyKind.NPS, AskWhen.DAYS, ask_every_days=30)
    for number in range(PEOPLE):
        sale(customer_id=customer(f"C{number}"), sold_on=TODAY - timedelta(days=number))
    moved = set()
    for turn in range(120):
        now = NOW + turn // 10 * DAY
        before = ask_list.listing(now=now)
        write = WRITES[turn % len(WRITES)]
        write(rng, now)
        after = ask_list.listing(now=now)
        assert ask_list.renewed(before, now=now) == after, write.__name__
        if after.rows != before.rows:
            moved.add(write)
    assert moved == set(WRITES)


def test_after_an_import_or_so_it_has_to_be_read_whole() -> None:
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    before = ask_list.listing(now=NOW)
    for number in range(51):
        sale(customer_id=customer(f"C{number}"))
    assert ask_list.renewed(before, now=NOW) is None


def _sells(rng: random.Random, now: int) -> None:
    on = _today(now) - timedelta(days=rng.randint(1, 9))
    sale(customer_id=_somebody(rng), sold_on=on, now=now)


def _moves_a_sale(rng: random.Random, now: int) -> None:
    row_id, on = rng.choice(rows("purchase", "id, sold_on"))
    moved = PurchaseDraft(
        sold_on=date.fromisoformat(on), amount_minor=5, customer_id=_somebody(rng)
    )
    purchases.edit_purchase(row_id, moved, now=now)


def _solves(rng: random.Random, now: int) -> None:
    who = customer("New") if rng.random() < 0.5 else _somebody(rng)
    cases.solve(open_case(who, now=now), now=now)


def _answers(rng: random.Random, now: int) -> None:
    answer(rng.randint(7, 10), customer_id=_due(rng, now), now=now)


def _sends(rng: random.Random, now: int) -> None:
    row = rng.choice(ask_list.due_list(now=now))
    ask_list.send(row.due, Reach(Way.WHATSAPP, "+34600000000"), now=now)


def _archives(rng: random.Random, now: int) -> None:
    customers.archive_customer(_due(rng, now), now=now)


def _renames(rng: random.Random, now: int) -> None:
    who = _due(rng, now)
    customers.edit_customer(who, CustomerDraft(name=f"New name {now} {who}"), now=now)


def _agrees_a_day(rng: random.Random, now: int) -> None:
    who = _due(rng, now)
    answer(2, customer_id=who, now=now - 40 * DAY)
    call = tasks.open_tasks(who)[-1]
    end = RescueEnd(outcome=RescueOutcome.UNDECIDED, reask_on=_today(now))
    rescues.close_rescue(call.id, end, now=now)


def _undoes(rng: random.Random, now: int) -> None:
    del rng
    command.undo(now=now)


def _today(now: int) -> date:
    return local_date(now, shop.calendar().zone)


def _due(rng: random.Random, now: int) -> int:
    return rng.choice(ask_list.due_list(now=now)).id


def _somebody(rng: random.Random) -> int:
    return rng.randint(1, PEOPLE)


WRITES: tuple[Callable[[random.Random, int], None], ...] = (
    _sells,
    _answers,
    _undoes,
    _moves_a_sale,
    _solves,
    _sends,
    _renames,
    _agrees_a_day,
    _archives,
    _undoes,
)
