"""How a goal stands in its first days, before anything was measured since its start."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.assess import Evidence, Status, assess
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key

# 100 days from 1 January to 11 April: a day is one per cent of the way.
START, END = date(2026, 1, 1), date(2026, 4, 11)


@pytest.mark.parametrize(
    ("value", "n", "days", "kind", "status"),
    [
        (26.0, 50, 0, GoalKind.LEVEL, Status.TOO_EARLY),
        (26.0, 50, 14, GoalKind.LEVEL, Status.TOO_EARLY),
        (26.0, 50, 14, GoalKind.MAINTAIN, Status.TOO_EARLY),
        (26.0, 50, 15, GoalKind.LEVEL, Status.NO_DATA),
        (26.0, 4, 0, GoalKind.LEVEL, Status.NO_DATA),
        (None, 0, 0, GoalKind.LEVEL, Status.NO_DATA),
        (26.0, 50, 0, GoalKind.FLOW, Status.NO_DATA),
    ],
)
def test_a_goal_just_begun_with_data_from_before_is_too_early_to_judge(
    value: float | None, n: int, days: int, kind: GoalKind, status: Status
) -> None:
    """Its window shows what was before; later that is no data, four records never are any.

    A total has nothing from before.
    """
    goal = Goal(
        kpi_key="csat", title="Better", starts_on=START, baseline_value=20, kind=kind,
        targets=(Target(START, END, 60),),
    )  # fmt: skip
    found = Evidence(current=Measure(value=value, n=n), has_point=False)
    assert assess(goal, by_key("csat"), found, START + timedelta(days)).status is status
