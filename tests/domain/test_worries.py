"""Worries lead to indicators that exist, and to some that move before."""

from __future__ import annotations

import pytest

from cxdesk.domain import worries
from cxdesk.domain.kpi import Role
from cxdesk.domain.kpis import by_key
from cxdesk.domain.worries import WORRIES, Worry


@pytest.mark.parametrize("worry", WORRIES, ids=lambda worry: worry.key)
def test_each_worry_shows_in_indicators_that_exist(worry: Worry) -> None:
    assert [by_key(key).key for key in (*worry.lagging, *worry.leading)]
    assert worries.by_key(worry.key) is worry
    assert worries.about(worry.kpi_key) is worry


def test_what_is_noticed_before_leads_but_for_two_that_end_something_themselves() -> None:
    lagging = {
        key for worry in WORRIES for key in worry.leading if by_key(key).role is not Role.LEADING
    }
    assert lagging == {"nps", "purchase_frequency"}


def test_no_two_worries_propose_the_same_indicator() -> None:
    assert len({worry.kpi_key for worry in WORRIES}) == len(WORRIES) == 8


def test_what_nobody_worries_about_has_no_worry() -> None:
    assert worries.by_key("weather") is None
    assert worries.about("interactions") is None


def test_an_indicator_that_is_near_a_worry_belongs_to_it_too() -> None:
    found = worries.about("retention")
    assert found is not None
    assert found.key == "leaving"


def test_the_board_begins_with_what_worries_and_keeps_its_size() -> None:
    slow = worries.by_key("slow")
    assert slow is not None
    assert worries.chosen_first(slow, ("nps", "waiting_time", "csat"), 4) == (
        "first_response_time",
        "waiting_time",
        "cases_per_agent",
        "nps",
    )


@pytest.mark.parametrize(
    ("key", "aim"),
    [
        ("revenue", "Sell more"),
        ("margin", "Earn more on what we sell"),
        ("average_order", "Sell more at each visit"),
    ],
)
def test_the_goal_is_called_by_what_is_wanted_of_its_indicator(key: str, aim: str) -> None:
    sales = worries.about(key)
    assert sales is not None
    assert sales.key == "sales"
    assert sales.aim_in(key).source == aim
    assert aim in {one.source for one in worries.aims()}
