"""Why a goal has its status: by the forecast where there is one, else by the pace."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goal_reasons import reason
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.outlook import Outlook

START, END = date(2026, 1, 1), date(2026, 4, 11)
LEVEL, CEILING = GoalKind.LEVEL, GoalKind.CEILING
MAINTAIN, RANGE = GoalKind.MAINTAIN, GoalKind.RANGE
RISK, BEHIND, TRACK = Status.AT_RISK, Status.BEHIND, Status.ON_TRACK


def goal(kind: GoalKind, *, targets: tuple[Target, ...] = (Target(START, END, 60),)) -> Goal:
    return Goal(
        kpi_key="csat", title="Better", starts_on=START, baseline_value=20, kind=kind,
        targets=targets,
    )  # fmt: skip


def told(
    a_goal: Goal, status: Status, gap: float | None, ahead: Outlook | None, **more: Any
) -> str:
    found = Assessment(
        status=status, current=Measure(value=40, n=50), gap=gap, outlook=ahead, **more
    )
    said = reason(a_goal, by_key("csat"), found)
    return "" if said is None else said.source


def heading(value: float, chance: float | None = 0.5) -> Outlook:
    return Outlook(on=END, value=value, chance=chance)


@pytest.mark.parametrize(
    ("kind", "status", "gap", "ahead", "words"),
    [
        (LEVEL, RISK, 3, heading(55), "Ahead of the pace, but the forecast does not reach the"),
        (LEVEL, RISK, 0, heading(60), "Ahead of the pace, but the forecast only just reaches"),
        (LEVEL, BEHIND, -3, heading(55), "Behind the pace, and the forecast does not reach the"),
        (LEVEL, RISK, -3, heading(61), "Behind the pace, and the forecast only just reaches"),
        (LEVEL, TRACK, -3, heading(62), "Behind the pace, but the forecast reaches the target."),
        (CEILING, RISK, 3, heading(61), "Less is used than was due, but the forecast goes beyond"),
        (CEILING, RISK, 3, heading(59), "Less is used than was due, but the forecast only just"),
        (CEILING, BEHIND, -3, heading(61), "More is used than was due, and the forecast goes"),
        (CEILING, RISK, -3, heading(59), "More is used than was due, and the forecast only just"),
        (CEILING, TRACK, -3, heading(50), "More is used than was due, but the forecast stays"),
    ],
)
def test_pace_and_forecast_are_both_told(
    kind: GoalKind, status: Status, gap: float, ahead: Outlook, words: str
) -> None:
    """To 60: a level that heads for 60 reaches it, a total of at most 60 that heads for 61 not."""
    assert told(goal(kind), status, gap, ahead).startswith(words)


@pytest.mark.parametrize(
    ("fraction", "status", "value", "words"),
    [
        (0.149, BEHIND, 55, "As things stand, the forecast does not reach the target."),
        (0.149, RISK, 61, "As things stand, the forecast only just reaches the target."),
        (0.149, TRACK, 62, ""),
        (0.15, BEHIND, 55, "Behind the pace, and the forecast does not reach the target."),
    ],
)
def test_of_a_level_just_begun_the_pace_says_nothing(
    fraction: float, status: Status, value: float, words: str
) -> None:
    assert told(goal(LEVEL), status, -3, heading(value), fraction=fraction) == words


def test_a_level_just_begun_that_nobody_can_forecast_has_no_reason() -> None:
    assert told(goal(LEVEL), BEHIND, -3, None, fraction=0.1) == ""


@pytest.mark.parametrize("ahead", [None, heading(55, None)])
def test_without_a_chance_the_pace_decides(ahead: Outlook | None) -> None:
    assert told(goal(LEVEL), BEHIND, -3, ahead) == "Behind the pace."
    assert told(goal(CEILING), RISK, -3, ahead) == "More is used than was due by now."
    noise = told(goal(LEVEL), RISK, -3, ahead, is_within_noise=True)
    assert noise == "Behind the pace, but chance alone can make as much."
    assert told(goal(LEVEL), TRACK, -1, ahead) == ""


@pytest.mark.parametrize(
    ("status", "gap"),
    [(TRACK, 3), (Status.TOO_EARLY, -3), (Status.MISSED, -3), (Status.NO_DATA, None)],
)
def test_what_needs_no_reason_has_none(status: Status, gap: float | None) -> None:
    assert told(goal(LEVEL), status, gap, heading(62)) == ""


def test_a_goal_without_a_target_is_not_said_to_reach_it() -> None:
    nowhere = goal(LEVEL, targets=())
    assert told(nowhere, RISK, 3, heading(62)).endswith("does not reach the target.")


@pytest.mark.parametrize(
    ("kind", "status", "share", "words"),
    [
        (MAINTAIN, RISK, 0.8, "Kept in most periods, but not in the last one."),
        (RANGE, RISK, 0.79, "Kept in the last period, but in too few of those before."),
        (MAINTAIN, BEHIND, 0.5, "Not kept in the last period, and in too few of those before."),
        (MAINTAIN, TRACK, 0.9, ""),
        (MAINTAIN, BEHIND, None, ""),
    ],
)
def test_what_is_to_be_kept_tells_which_periods_failed(
    kind: GoalKind, status: Status, share: float | None, words: str
) -> None:
    assert told(goal(kind), status, None, None, share_inside=share) == words


def test_a_kept_level_within_noise_leaves_it_to_its_badge() -> None:
    assert told(goal(MAINTAIN), RISK, -1, None, share_inside=0.5, is_within_noise=True) == ""
