"""What stands beside the day on Today is counted again only when what it rests on has changed."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import ask_list, goals, staying_away, this_week
from cxdesk.store.db import db
from cxdesk.ui import counted
from cxdesk.ui.hub import Hub
from cxdesk.ui.screens.today import beside
from tests.factories import NOW, TODAY, customer, sale
from tests.services import shop_with_history
from tests.services.asking_rules import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SOON = NOW + 60
COUNTS = (
    ("goals", goals, "goals"),
    ("week", this_week, "this_week"),
    ("away", staying_away, "away"),
    ("asks", ask_list, "listing"),
    ("asks", ask_list, "renewed"),
)
ALL = {part for part, _module, _name in COUNTS}
OTHERS = frozenset(("setting", "staff", "topic"))  # their change counts everything anew
OWN = frozenset(("sqlite_sequence",))  # tells whether rows were added


@pytest.fixture
def path(open_empty_shop: Path) -> Iterator[Path]:
    shop_with_history.fill()
    yield open_empty_shop
    counted.forget()
    beside._kept.clear()


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Which of the parts were counted."""
    found: set[str] = set()

    def watched(part: str, count: Callable[..., Any]) -> Callable[..., Any]:
        def spy(*args: Any, **more: Any) -> Any:
            found.add(part)
            return count(*args, **more)

        return spy

    for part, module, name in COUNTS:
        monkeypatch.setattr(module, name, watched(part, getattr(module, name)))
    return found


def test_the_first_time_everything_is_counted(path: Path, done: set[str]) -> None:
    beside.load(Hub(), path, NOW)
    assert done == ALL


@pytest.mark.parametrize(
    ("changed", "anew"),
    [
        ((), set()),
        (("topic",), ALL),
        (("theme", "answer_theme"), set()),
        (("offer",), {"goals", "week", "asks"}),  # a goal of NPS, surveys offered
        (("interaction", "customer"), {"week", "away", "asks"}),
        (("task",), {"away", "asks"}),
        (("purchase_item",), {"week"}),  # revenue
    ],
)
def test_after_a_change_only_what_rests_on_it_is_counted(
    path: Path, done: set[str], changed: tuple[str, ...], anew: set[str]
) -> None:
    hub = Hub()
    beside.load(hub, path, NOW)
    done.clear()
    hub.announce(frozenset(changed))
    beside.load(hub, path, SOON)
    assert done == anew


def test_whom_to_ask_is_read_whole_where_rules_changed_and_by_customer_elsewhere(
    path: Path, done: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = Hub()
    beside.load(hub, path, NOW)
    bought = customer("Just Bought")
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    hub.announce(frozenset(("survey",)))
    beside.load(hub, path, SOON)
    monkeypatch.setattr(ask_list, "listing", None)  # nobody reads the whole list any more
    sale(customer_id=bought, sold_on=TODAY - timedelta(days=2))
    hub.announce(frozenset(("purchase", "customer")))
    found = beside.load(hub, path, SOON).asks
    assert "Just Bought" in [row.name for row in found]
    assert found == ask_list.due_list(now=SOON - 1)


@pytest.mark.parametrize(
    ("count", "rests_on"),
    [
        (staying_away.away, beside.AWAY_RESTS_ON),
        (lambda as_of: ask_list.due_list(now=as_of), beside.ASKS_REST_ON),
    ],
    ids=["away", "asks"],
)
def test_the_tables_named_are_those_that_are_read(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    count: Callable[[int], tuple[object, ...]],
    rests_on: frozenset[str],
) -> None:
    asked: list[str] = []
    run = db.execute_sql

    def spy(sql: str, params: Any = ()) -> Any:
        asked.append(sql)
        return run(sql, params)

    _somebody_stays_away_and_somebody_is_to_be_asked()
    known = {row[0] for row in run("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    monkeypatch.setattr(db, "execute_sql", spy)
    assert count(NOW)  # somebody is found, so that all is read
    words = {word for sql in asked for word in re.findall(r"(?:FROM|JOIN)\s+(\w+)", sql)}
    assert words & known - OTHERS - OWN <= rests_on


def _somebody_stays_away_and_somebody_is_to_be_asked() -> None:
    weekly, lately = customer("Weekly"), customer("Lately")
    for weeks in range(12):
        sale(customer_id=weekly, sold_on=TODAY - timedelta(days=60 + 7 * weeks))
    sale(customer_id=lately, sold_on=TODAY - timedelta(days=2))
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    ask(SurveyKind.CES, AskWhen.CASE)
    ask(SurveyKind.NPS, AskWhen.DAYS, ask_every_days=90)
