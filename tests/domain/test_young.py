"""A shop in its first month: which goals are offered, and what its indicators still need."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain import kpis
from cxdesk.domain.goal_drafts import check
from cxdesk.domain.goals import GoalKind
from cxdesk.domain.young import OFFER, is_young, lived_days, need, needing, process_goals
from cxdesk.words import say

FIRST = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("first", "today", "lived", "young"),
    [
        (None, FIRST, 0, True),
        (FIRST, FIRST, 1, True),
        (FIRST, date(2026, 11, 29), 29, True),
        (FIRST, date(2026, 11, 30), 30, False),
        (date(2026, 12, 5), FIRST, 0, True),  # only a task that is still to come
    ],
)
def test_a_shop_is_young_until_it_has_lived_thirty_days(
    first: date | None, today: date, lived: int, *, young: bool
) -> None:
    assert lived_days(first, today) == lived
    assert is_young(first, today) is young
    assert bool(process_goals(first, today)) is young


def test_a_young_shop_is_offered_three_goals_on_what_it_does() -> None:
    found = [one.draft for one in process_goals(FIRST, date(2026, 11, 9))]
    told = [(one.kpi_key, one.kind, one.entered) for one in found]
    assert told == [
        ("surveys_offered", GoalKind.FLOW, 80.0),  # ten in each of eight weeks
        ("tasks_on_time", GoalKind.MAINTAIN, 90.0),
        ("call_back_time", GoalKind.MAINTAIN, 28_800.0),
    ]
    # Monday 9 November counts, so eight weeks end on Sunday 3 January.
    assert {(one.starts_on, one.deadline_on) for one in found} == {
        (date(2026, 11, 9), date(2027, 1, 3))
    }


def test_what_is_offered_meets_the_rules_of_a_goal_once_it_has_its_title() -> None:
    offered = process_goals(None, FIRST)
    assert len(offered) == 3
    for one in offered:
        draft = replace(one.draft, title=say(one.words))
        assert check(draft, kpis.by_key(draft.kpi_key)).value == draft.entered


def test_the_offer_says_until_when_and_what_to_do() -> None:
    told = "Numbers like NPS need a month. Until then, set yourself as a goal what you do:"
    assert say(OFFER) == told


def test_what_needs_a_stretch_of_records_is_known() -> None:
    assert {kpis.by_key(key).key for key in needing()} == set(needing())
    assert {"nps", "retention", "clv"} <= set(needing())


@pytest.mark.parametrize(
    ("key", "first", "today", "told"),
    [
        (
            "retention",
            FIRST,
            date(2026, 11, 9),
            "Retention rate needs 2 months of purchases; you have 9 days.",
        ),
        ("retention", FIRST, date(2026, 12, 29), "59"),
        ("retention", FIRST, date(2026, 12, 30), None),
        ("nps", None, FIRST, "NPS needs a month of answers; there is none yet."),
        ("nps", FIRST, FIRST, "NPS needs a month of answers; you have 1 day."),
        ("nps", FIRST, date(2026, 11, 30), None),
        ("clv", FIRST, date(2027, 10, 30), "a year of purchases; you have 364 days."),
        ("clv", FIRST, date(2027, 10, 31), None),
        ("interactions", None, FIRST, None),
    ],
)
def test_an_indicator_says_what_it_still_needs(
    key: str, first: date | None, today: date, told: str | None
) -> None:
    found = need(kpis.by_key(key), first, today)
    if told is None:
        assert found is None
    else:
        assert found is not None
        assert told in say(found)
