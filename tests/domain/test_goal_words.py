"""How a goal stands, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain import goal_words
from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Amount, Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.outlook import Outlook

if TYPE_CHECKING:
    from cxdesk.domain.text import T

START, END = date(2026, 1, 1), date(2026, 4, 11)


def show(value: object) -> str:
    if not isinstance(value, Amount):
        return str(value)
    return f"{value.value:g} %"


def told(progress: float, kind: GoalKind = GoalKind.LEVEL, due: float | None = None) -> str:
    goal = Goal(
        kpi_key="csat", title="Better", starts_on=START, baseline_value=20, kind=kind,
        targets=(Target(START, END, 60),),
    )  # fmt: skip
    measure = Measure(value=10, n=50, low=None, high=None)
    found = Assessment(
        status=Status.BEHIND, current=measure, progress=progress, expected_progress=due
    )
    return words.say(goal_words.progress(goal, found), "en", show)


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (0.4, "40 % of the way"),
        (0.0, "0 % of the way"),
        (-0.004, "0 % of the way"),
        (-0.24, "Moved away from the target"),
    ],
)
def test_a_goal_that_went_the_wrong_way_is_told_so_without_a_share(
    progress: float, said: str
) -> None:
    assert told(progress) == said


@pytest.mark.parametrize("status", [Status.NO_DATA, Status.TOO_EARLY, Status.NOT_STARTED])
def test_a_level_is_not_said_to_move_before_anything_was_heard_since_the_start(
    status: Status,
) -> None:
    goal = Goal(kpi_key="csat", title="Better", starts_on=START, baseline_value=20,
                targets=(Target(START, END, 60),))  # fmt: skip
    found = Assessment(status=status, current=Measure(value=19, n=50), progress=-0.025)
    assert goal_words.progress(goal, found) is None
    total = replace(goal, kind=GoalKind.FLOW)
    counted = replace(found, progress=0.02)
    assert words.say(goal_words.progress(total, counted), "en", show) == "2 % of the way"


def test_what_is_expected_stands_beside_it_either_way() -> None:
    assert told(0.4, due=0.5) == "40 % of the way · expected by now: 50 %"
    assert told(-0.24, due=0.5) == "Moved away from the target · expected by now: 50 %"


def test_a_total_tells_the_share_used() -> None:
    assert told(0.3, GoalKind.CEILING) == "30 % of the total used"


def heading(
    outlook: Outlook | None, kind: GoalKind = GoalKind.LEVEL, target: float = 45
) -> tuple[Goal, Assessment]:
    goal = Goal(kpi_key="csat", title="Better", starts_on=START, baseline_value=20, kind=kind,
                targets=(Target(START, END, target),))  # fmt: skip
    now = Measure(value=30, n=50)
    return goal, Assessment(status=Status.AT_RISK, current=now, outlook=outlook)


def said(texts: tuple[T | None, ...]) -> str:
    return " ".join(words.say(text, "en", show) for text in texts if text is not None)


AHEAD = Outlook(on=END, value=41, low=36, high=46, chance=0.36)


def test_where_it_is_heading_and_the_chance_in_two_plain_sentences() -> None:
    goal, found = heading(AHEAD)
    kpi = by_key("csat")
    assert said(goal_words.outlook(goal, kpi, found)) == (
        "At this pace: about 41 % on 2026-04-11, most likely between 36 % and 46 %."
        " The chance of reaching 45 % is about 35 %."
    )
    assert said((goal_words.outlook_short(kpi, found),)) == ("Heading for 41 % · chance about 35 %")


def test_of_a_ceiling_the_chance_is_that_of_staying_within() -> None:
    goal, found = heading(AHEAD, GoalKind.CEILING)
    told = said(goal_words.outlook(goal, by_key("csat"), found))
    assert told.endswith("The chance of staying within 45 % is about 35 %.")


def test_few_points_have_neither_a_range_nor_a_chance() -> None:
    goal, found = heading(Outlook(on=END, value=41))
    kpi = by_key("csat")
    assert said(goal_words.outlook(goal, kpi, found)) == (
        "At this pace: about 41 % on 2026-04-11. There are too few data yet to tell a chance."
    )
    assert said((goal_words.outlook_short(kpi, found),)) == "Heading for 41 %"


def test_without_a_forecast_nothing_is_said() -> None:
    goal, found = heading(None)
    kpi = by_key("csat")
    assert goal_words.outlook(goal, kpi, found) == ()
    assert goal_words.outlook_short(kpi, found) is None
    assert goal_words.seasons(found) is None


@pytest.mark.parametrize(("has_season", "is_said"), [(True, False), (False, True)])
def test_a_forecast_without_seasons_says_so(has_season: bool, is_said: bool) -> None:
    _, found = heading(replace(AHEAD, has_season=has_season))
    assert (goal_words.seasons(found) is not None) is is_said
