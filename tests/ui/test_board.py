"""The board counted anew after a save: only what rests on the tables that changed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.periods import day_start
from cxdesk.services import customers, dashboard, goal_changes, goals, insight, shop
from cxdesk.ui import board, counted
from cxdesk.ui.counted import FRESH_SECONDS
from cxdesk.ui.hub import OPENED, Hub
from tests.factories import NOW, TODAY, answer, sale
from tests.services import shop_with_history
from tests.services.goal_parts import kept
from tests.services.shop_with_history import TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.board import Board

SOON = NOW + 60
ANSWERED = frozenset(("answer", "offer"))
OF_ANSWERS = {"nps", "csat", "survey_response_rate"}
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def path(open_empty_shop: Path) -> Path:
    return open_empty_shop


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of all cards that were counted."""
    keys: list[str] = []
    count = dashboard.kpi_cards

    def spy(*args: Any, **more: Any) -> tuple[KpiCard, ...]:
        found = count(*args, **more)
        keys.extend(card.kpi.key for card in found)
        return found

    monkeypatch.setattr(dashboard, "kpi_cards", spy)
    return keys


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of all goals that were counted."""
    titles: list[str] = []
    count = goals.goals

    def spy(*args: Any, **more: Any) -> tuple[GoalView, ...]:
        found = count(*args, **more)
        titles.extend(view.goal.title for view in found)
        return found

    monkeypatch.setattr(goals, "goals", spy)
    return titles


def load(path: Path, hub: Hub, as_of: int = NOW) -> Board:
    return board.load(counted.moment(hub, path, as_of))


def figures(found: Board) -> dict[str, object]:
    shown = {card.kpi.key: (card.current, card.previous, card.trend) for card in found.cards}
    return {**shown, "goals": [view.assessment for view in found.goals]}


def test_after_an_answer_only_what_rests_on_answers_is_counted(
    path: Path, hub: Hub, measured: list[str], judged: list[str]
) -> None:
    load(path, hub)
    measured.clear()
    judged.clear()
    answer(2)
    hub.announce(ANSWERED)
    found = load(path, hub, SOON)
    assert set(measured) == OF_ANSWERS
    assert judged == [TITLE]  # a goal of NPS
    assert [card.kpi.key for card in found.cards] == list(shop.current().chosen)


def test_what_is_counted_in_part_is_what_a_full_count_gives(path: Path, hub: Hub) -> None:
    before = load(path, hub)
    answer(2)
    hub.announce(ANSWERED)
    in_part, whole = load(path, hub, SOON), load(path, Hub(), SOON)
    assert figures(in_part)["nps"] != figures(before)["nps"]
    assert figures(in_part)["goals"] == figures(whole)["goals"] != figures(before)["goals"]
    for key in OF_ANSWERS:
        assert figures(in_part)[key] == figures(whole)[key]


def test_a_sale_moves_the_revenue_and_leaves_answers_alone(
    path: Path, hub: Hub, measured: list[str], judged: list[str]
) -> None:
    load(path, hub)
    measured.clear()
    judged.clear()
    sale(77_700)
    hub.announce(frozenset(("purchase", "customer")))
    load(path, hub, SOON)
    assert "revenue" in measured
    assert not OF_ANSWERS & set(measured)
    assert judged == []


@pytest.mark.parametrize("table", ["customer", "customer_phone", "theme", "event"])
def test_nothing_is_counted_anew_for_what_no_figure_reads(
    path: Path, hub: Hub, measured: list[str], judged: list[str], table: str
) -> None:
    load(path, hub)
    measured.clear()
    judged.clear()
    hub.announce(frozenset((table,)))
    load(path, hub, SOON)
    assert (measured, judged) == ([], [])


def test_a_goal_that_asks_for_a_city_is_counted_anew_with_the_customers(
    path: Path, hub: Hub, judged: list[str]
) -> None:
    draft = GoalDraft(
        kpi_key="revenue",
        title="In Sevilla",
        entered=100.0,
        where={"city": "Sevilla"},
        starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31),
        baseline_value=1.0,
        baseline_n=1,
    )
    customers.add_customer(CustomerDraft(name="Luz", city="Sevilla"), now=NOW - 60)
    goal_changes.add_goal(draft, now=NOW - 1)
    load(path, hub)
    judged.clear()
    hub.announce(frozenset(("customer",)))
    load(path, hub, SOON)
    assert judged == ["In Sevilla"]


@pytest.mark.parametrize(
    ("as_of", "changed"),
    [
        (SOON, "setting"),
        (SOON, "staff"),
        (SOON, OPENED),
        (SOON, "goal"),
        (NOW + FRESH_SECONDS + 1, ""),
        (NOW - 60, ""),
    ],
    ids=["settings", "staff", "opened again", "a goal", "long ago", "clock set back"],
)
def test_everything_is_counted_anew(
    path: Path, hub: Hub, measured: list[str], judged: list[str], as_of: int, changed: str
) -> None:
    load(path, hub)
    measured.clear()
    judged.clear()
    if changed:
        hub.announce(frozenset((changed,)))
    load(path, hub, as_of)
    assert measured == list(shop.current().chosen)
    assert judged == [TITLE]


def test_another_day_counts_everything_anew(path: Path, hub: Hub, measured: list[str]) -> None:
    midnight = day_start(TODAY + timedelta(days=1), ZoneInfo("Europe/Madrid"))
    load(path, hub, midnight - 60)
    measured.clear()
    load(path, hub, midnight + 60)
    assert measured == list(shop.current().chosen)


def test_what_changes_during_a_count_is_counted_by_the_next(
    path: Path, hub: Hub, measured: list[str]
) -> None:
    at = counted.moment(hub, path, NOW)
    hub.announce(ANSWERED)
    board.load(at)
    measured.clear()
    load(path, hub, SOON)
    assert set(measured) == OF_ANSWERS


def test_of_a_count_a_few_minutes_old_what_is_counted_ahead_is_all(
    path: Path, hub: Hub, measured: list[str]
) -> None:
    load(path, hub)
    measured.clear()
    later = NOW + board.AHEAD_SECONDS + 1
    assert load(path, hub, later).cards
    assert measured == []
    board.load(counted.moment(hub, path, later, board.AHEAD_SECONDS))
    assert measured == list(shop.current().chosen)


def test_a_goal_that_was_closed_is_gone_from_the_board(path: Path, hub: Hub) -> None:
    (view,) = load(path, hub).goals
    goal_changes.close_goal(view.goal.id, on=TODAY, now=NOW)
    hub.announce(frozenset(("goal",)))
    assert load(path, hub, SOON).goals == ()


def test_a_goal_is_counted_anew_when_what_one_of_its_parts_rests_on_changes(
    path: Path, hub: Hub, judged: list[str]
) -> None:
    sales = kept("Sales", "revenue", 9e5, baseline_value=100.0)
    kept("Friends too", "nps", 60.0, baseline_value=10.0, parent_id=sales)
    load(path, hub, NOW + 1)
    judged.clear()
    answer(2)
    hub.announce(ANSWERED)
    found = load(path, hub, SOON)
    assert set(judged) == {"Sales", TITLE}  # both have an indicator that rests on answers
    (tree,) = [view for view in found.goals if view.goal.id == sales]
    assert [part.goal.title for part in tree.parts] == ["Friends too"]


def test_what_deserves_a_look_is_looked_for_again_only_after_a_change(
    path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []

    def look(as_of: int, _views: object) -> tuple[()]:
        looked.append(as_of)
        return ()

    monkeypatch.setattr(insight, "notes", look)
    for as_of, table in ((NOW, ""), (SOON, "customer_phone"), (SOON, "usual_break")):
        if table:
            hub.announce(frozenset((table,)))
        board.notes(counted.moment(hub, path, as_of), ())
    assert looked == [NOW, SOON]
