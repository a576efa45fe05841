"""The board counted anew after a save: only what rests on the tables that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.services import dashboard, shop
from cxdesk.ui import board
from tests.factories import NOW, answer, sale
from tests.services import shop_with_history

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.services.dashboard import KpiCard
    from cxdesk.ui.board import Board

SOON = NOW + 60
ANSWERED = frozenset(("answer", "offer"))
OF_ANSWERS = {"nps", "csat", "survey_response_rate"}


@pytest.fixture
def path(open_empty_shop: Path) -> Path:
    shop_with_history.fill()
    return open_empty_shop


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of all cards that were counted."""
    keys: list[str] = []
    count = dashboard.kpi_cards

    def spy(*args: Any, **more: Any) -> tuple[KpiCard, ...]:
        found = count(*args, **more)
        keys.extend(card.kpi.key for card in found)
        return found

    monkeypatch.setattr(dashboard, "kpi_cards", spy)
    return keys


def figures(found: Board) -> dict[str, object]:
    shown = {card.kpi.key: (card.current, card.previous, card.trend) for card in found.cards}
    return {**shown, "goals": [view.assessment for view in found.goals]}


def test_after_an_answer_only_what_rests_on_answers_is_counted(
    path: Path, counted: list[str]
) -> None:
    board.load(path, NOW)
    counted.clear()
    answer(2)
    found = board.load(path, SOON, ANSWERED)
    assert set(counted) == OF_ANSWERS
    assert [card.kpi.key for card in found.cards] == list(shop.current().chosen)


def test_what_is_counted_in_part_is_what_a_full_count_gives(path: Path) -> None:
    before = board.load(path, NOW)
    answer(2)
    in_part = board.load(path, SOON, ANSWERED)
    assert figures(in_part)["nps"] != figures(before)["nps"]
    assert figures(in_part)["goals"] == figures(board.load(path, SOON))["goals"]
    for key in OF_ANSWERS:
        assert figures(in_part)[key] == figures(board.load(path, SOON))[key]


def test_a_sale_moves_the_revenue_and_leaves_answers_alone(path: Path, counted: list[str]) -> None:
    board.load(path, NOW)
    counted.clear()
    sale(77_700)
    board.load(path, SOON, frozenset(("purchase",)))
    assert "revenue" in counted
    assert not OF_ANSWERS & set(counted)


@pytest.mark.parametrize(
    ("as_of", "changed"),
    [
        (SOON, None),
        (SOON, frozenset(("setting",))),
        (SOON, frozenset(("own_indicator",))),
        (SOON, frozenset(("new_day",))),
        (NOW + 3600, ANSWERED),
        (NOW - 60, ANSWERED),
    ],
    ids=["unknown", "settings", "another indicator", "a new day", "long ago", "clock set back"],
)
def test_everything_is_counted_anew(
    path: Path, counted: list[str], as_of: int, changed: frozenset[str] | None
) -> None:
    board.load(path, NOW)
    counted.clear()
    board.load(path, as_of, changed)
    assert counted == list(shop.current().chosen)


def test_changes_wait_until_a_count_that_knew_of_them_is_done(path: Path) -> None:
    since = board.Since()
    since.add(ANSWERED)
    first = since.asked(path)
    assert first.changed is None  # never counted here
    since.add(frozenset(("purchase",)))
    since.counted(first)
    second = since.asked(path)
    assert second.changed == {"purchase"}
    assert since.asked(path).changed == {"purchase"}  # asked again before it was done
    since.counted(second)
    assert since.asked(path).changed == frozenset()
    assert since.asked(path.with_name("other.cxdesk")).changed is None
