"""What the open goals leave out."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain import kpis
from cxdesk.domain.balance import ONE_SIDED, ONLY_AT_THE_END, sentences
from cxdesk.domain.goals import Goal
from cxdesk.domain.kpi import Group
from cxdesk.words import say


def told(*keys: str, leads: tuple[str, ...] = ()) -> list[str]:
    start = date(2026, 1, 1)
    goals = [Goal(kpi_key=key, title="g", starts_on=start, leads=leads) for key in keys]
    return [say(text) for text in sentences([(g, kpis.by_key(g.kpi_key)) for g in goals])]


def test_goals_that_look_at_one_thing_alone_are_told_so() -> None:
    only_satisfaction = "All your goals look at satisfaction; none at quality or efficiency."
    assert told("nps", "csat", leads=("waiting_time",)) == [only_satisfaction]


@pytest.mark.parametrize(
    ("keys", "group"),
    [
        (("complaints", "fcr"), Group.QUALITY),
        (("waiting_time", "backlog"), Group.EFFICIENCY),
        (("new_customers", "retention"), Group.LOYALTY),
    ],
)
def test_each_side_has_its_sentence(keys: tuple[str, ...], group: Group) -> None:
    assert told(*keys) == [say(ONE_SIDED[group])]


def test_goals_seen_only_at_the_end_want_an_indicator_that_warns_earlier() -> None:
    assert told("nps", "fcr") == [say(ONLY_AT_THE_END)]
    assert told("nps", "fcr", leads=("reopened_rate",)) == []
    assert told("nps", "complaints") == []


def test_sales_alone_are_both_one_sided_and_late() -> None:
    assert told("revenue", "margin") == [say(ONE_SIDED[Group.SALES]), say(ONLY_AT_THE_END)]


def test_one_goal_alone_is_not_blamed_for_looking_at_one_thing() -> None:
    assert told("nps") == []
    assert told() == []
