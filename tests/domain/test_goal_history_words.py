"""An edit of a goal in a sentence: what it was and what it became."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import goal_history_words
from cxdesk.domain.goal_history import GoalChange, GoalField
from cxdesk.domain.goal_history_words import Names
from cxdesk.domain.goals import Goal, Target
from cxdesk.domain.kpi import Unit
from cxdesk.domain.kpis import by_key

NAMES = Names(lambda key: by_key(key).name, lambda where: ", ".join(where.values()))


def told(field: GoalField, before: object, after: object, unit: Unit = Unit.PERCENT) -> str:
    change = GoalChange(1, 0, field, before, after, "because")
    return words.say(goal_history_words.changed(change, unit, NAMES), "en")


@pytest.mark.parametrize(
    ("field", "before", "after", "sentence"),
    [
        (GoalField.TITLE, "Happy", "Happier", "Title: Happy → Happier"),
        (GoalField.KPI, "csat", "fcr", "Indicator: Satisfaction (CSAT) → Solved at first contact"),
        (GoalField.WHERE, {}, {"channel": "phone"}, "Of what: everything → phone"),
        (GoalField.KIND, "level", "maintain", "Kind: Reach a level → Keep a level"),
        (
            GoalField.WINDOW, "rolling_90", "last_month",
            "Measured over: Last 90 days → Last complete month",
        ),
        (GoalField.STARTS_ON, "2026-01-01", "2026-02-01", "Start: 2026-01-01 → 2026-02-01"),
        (
            GoalField.OWNER, {"id": None, "name": ""}, {"id": 3, "name": "Andrés"},
            "Responsible: nobody → Andrés",
        ),
        (GoalField.WHY, "", "they come back", "Why it matters: nothing → they come back"),
        (GoalField.HOW, "call", "", "How to get there: call → nothing"),
        (GoalField.CADENCE, "", "weekly", "Rhythm of the reviews: No reviews → Every week"),
        (GoalField.WEIGHT, 1, 3, "Weight: 1 → 3"),
        (
            GoalField.BASELINE, {"value": None, "n": 0}, {"value": 80.0, "n": 40},
            "Starting point: unknown → 80 (n 40)",
        ),
        (
            GoalField.BASELINE, {"value": 80.0, "n": 40}, {"value": 75.0, "n": 0},
            "Starting point: 80 (n 40) → 75 (typed by hand)",
        ),
    ],
)  # fmt: skip
def test_an_edit_tells_what_was_there_and_what_is(
    field: GoalField, before: object, after: object, sentence: str
) -> None:
    assert told(field, before, after) == sentence


def test_the_beginning_tells_from_where_and_to_what() -> None:
    start, end = date(2026, 1, 1), date(2026, 12, 31)
    goal = Goal(kpi_key="csat", title="Happier", starts_on=start, baseline_value=80.0,
                targets=(Target(start, end, 90.0),))  # fmt: skip
    said = words.say(goal_history_words.set_up(goal, by_key("csat")), "en")
    assert said == "Goal set: 90 by 2026-12-31, from 80 on 2026-01-01."
    later = replace(goal, baseline_value=None)
    said = words.say(goal_history_words.set_up(later, by_key("csat")), "en")
    assert said == "Goal set: 90 by 2026-12-31, since 2026-01-01."


def test_an_indicator_that_is_added_tells_from_where_and_to_what() -> None:
    start, end = date(2026, 1, 1), date(2026, 12, 31)
    part = Goal(kpi_key="csat", title="CSAT", starts_on=start, baseline_value=80.0,
                targets=(Target(start, end, 90.0),))  # fmt: skip
    said = words.say(goal_history_words.added(part, by_key("csat")), "en")
    assert said == "Satisfaction (CSAT) added: 90 by 2026-12-31, from 80 on 2026-01-01."
