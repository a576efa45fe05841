"""What is told of a goal beside its figures: its days, its status alone, others, its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import goal_words
from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import Goal, GoalKind, Target, Window
from cxdesk.domain.kpi import Amount, Measure
from cxdesk.domain.kpis import by_key

START, END = date(2026, 1, 1), date(2026, 4, 11)


def show(value: object) -> str:
    return f"{value.value:g} %" if isinstance(value, Amount) else str(value)


@pytest.mark.parametrize(
    ("kind", "said"), [(GoalKind.LEVEL, "Last 365 days"), (GoalKind.FLOW, "Sum since 1 Jan 2026")]
)
def test_the_points_of_its_own_chart_are_of_its_window_or_of_all_since_its_start(
    kind: GoalKind, said: str
) -> None:
    goal = Goal(
        kpi_key="revenue", title="More", starts_on=START, kind=kind, window=Window.ROLLING_365
    )
    assert words.say(goal_words.over(goal), "en", lambda _day: "1 Jan 2026") == said


def test_one_indicator_tells_its_own_status_where_the_whole_goal_has_another() -> None:
    measure = Measure(value=10, n=50, low=None, high=None)
    own = Assessment(status=Status.AT_RISK, current=measure)
    whole = replace(own, status=Status.BEHIND)
    said = goal_words.alone(own, whole)
    assert said is not None
    assert words.say(said) == "This indicator alone: ▲ at risk."
    assert goal_words.alone(own, own) is None


def test_a_goal_that_runs_on_the_same_indicator_for_the_same_is_named() -> None:
    target = (Target(START, END, 60),)
    there = (
        Goal(kpi_key="fcr", title="Solved", starts_on=START, targets=target),
        Goal(kpi_key="csat", title="Ana", starts_on=START, where={"staff": "1"}, targets=target),
        Goal(kpi_key="csat", title="Content", starts_on=START, targets=target),
    )
    draft = GoalDraft(kpi_key="csat", title="", entered=1, starts_on=START, deadline_on=END)
    found = goal_words.running(there, draft, by_key("csat"))
    assert found is not None
    said = words.say(found, "en", show)
    assert said == "A goal on this is running already: “Content”, 60 % by 2026-04-11."
    assert goal_words.running(there[:2], draft, by_key("csat")) is None


@pytest.mark.parametrize(
    ("where", "said"), [({}, "Goal on all: “Ana”, 60 %"), ({"staff": "1"}, "Goal on a part: “Ana”")]
)
def test_a_goal_of_other_records_is_told_as_such(where: dict[str, str], said: str) -> None:
    target = (Target(START, END, 60),)
    goal = Goal(kpi_key="csat", title="Ana", starts_on=START, where=where, targets=target)
    assert words.say(goal_words.elsewhere(goal, by_key("csat")), "en", show).startswith(said)


@pytest.mark.parametrize(
    ("closed_on", "reason", "said"),
    [
        (None, "", None),
        (END, "", "Closed on 2026-04-11"),
        (END, "we measure it otherwise", "Closed on 2026-04-11: we measure it otherwise"),
    ],
)
def test_a_closed_goal_tells_when_and_why(
    closed_on: date | None, reason: str, said: str | None
) -> None:
    goal = Goal(
        kpi_key="csat", title="", starts_on=START, closed_on=closed_on, closed_reason=reason
    )
    told = goal_words.ending(goal)
    assert (None if told is None else words.say(told, "en", show)) == said
