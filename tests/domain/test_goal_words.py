"""How a goal stands, in words."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import goal_words
from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Amount, Measure

START, END = date(2026, 1, 1), date(2026, 4, 11)


def show(value: object) -> str:
    assert isinstance(value, Amount)
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


def test_what_is_expected_stands_beside_it_either_way() -> None:
    assert told(0.4, due=0.5) == "40 % of the way · expected by now: 50 %"
    assert told(-0.24, due=0.5) == "Moved away from the target · expected by now: 50 %"


def test_a_total_tells_the_share_used() -> None:
    assert told(0.3, GoalKind.CEILING) == "30 % of the total used"
