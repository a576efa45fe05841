"""What a review shows, in sentences."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import review_words
from cxdesk.domain.actions import Action, ActionKind, CostEvery
from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goals import Goal, GoalKind, Target
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.reviews import Cadence, Review, Rhythm, Seen
from cxdesk.domain.text import T
from tests.domain.test_tile_words import show

TODAY = date(2026, 3, 18)
TARGET = Target(date(2026, 1, 1), date(2026, 12, 31), 45.0)
GOAL = Goal(
    kpi_key="nps",
    title="Better",
    starts_on=date(2026, 1, 1),
    baseline_value=31,
    kind=GoalKind.LEVEL,
    targets=(TARGET,),
)


def say(text: T) -> str:
    return words.say(text, "en", show)


def held(decision: str = "Train Lucía") -> Review:
    return Review(
        id=5,
        goal_id=1,
        reviewed_on=TODAY,
        staff_name="Ana",
        seen=Seen(38.0, 34.0, Status.BEHIND),
        why="",
        decision=decision,
        next_on=None,
    )


def action(review_id: int | None) -> Action:
    return Action(
        id=1,
        task_id=1,
        note="Train Lucía",
        kind=ActionKind.TRAINING,
        owner_id=None,
        owner_name="",
        due_on=TODAY,
        goal_id=1,
        kpi_key="nps",
        where={},
        starts_on=None,
        minutes=None,
        cost_minor=None,
        cost_every=CostEvery.ONCE,
        outcome="",
        ended_on=TODAY,
        dropped_at=None,
        review_id=review_id,
        created_at=0,
    )


@pytest.mark.parametrize(
    ("next_on", "cadence", "told"),
    [
        (None, Cadence.MONTHLY, "No review is planned."),
        (date(2026, 3, 20), Cadence.NONE, "Next review 2026-03-20"),
        (TODAY, Cadence.NONE, "▲ Review due today"),
        (date(2026, 3, 2), Cadence.NONE, "▲ Review overdue since 2026-03-02"),
    ],
)
def test_what_comes_next_is_told_by_its_day(
    next_on: date | None, cadence: Cadence, told: str
) -> None:
    rhythm = Rhythm(
        goal_id=1,
        title="Better",
        kpi_key="nps",
        owner_name="",
        cadence=cadence,
        first_on=next_on,
        last_on=None,
        next_on=next_on,
    )
    assert say(review_words.comes_next(rhythm, TODAY)) == told


def test_a_rhythm_stands_beside_the_day() -> None:
    rhythm = Rhythm(
        goal_id=1,
        title="Better",
        kpi_key="nps",
        owner_name="",
        cadence=Cadence.MONTHLY,
        first_on=None,
        last_on=None,
        next_on=date(2026, 4, 1),
    )
    told = say(review_words.comes_next(rhythm, TODAY))
    assert told == "Next review 2026-04-01 · " + say(review_words.CADENCE_WORDS[Cadence.MONTHLY])


def test_a_review_stands_on_one_line_with_the_state_of_what_it_led_to() -> None:
    alone = say(review_words.line(held(), [action(None), action(6)]))
    assert alone == "2026-03-18 · ■ behind · Train Lucía"
    led = say(review_words.line(held(), [action(6), action(5)]))
    assert led.startswith("2026-03-18 · ■ behind · Train Lucía (")
    assert led.endswith("done)")
    told = say(review_words.line(held(), [action(5)], {1: T("Effect", "no clear effect")}))
    assert told.endswith("(★ done, no clear effect)")
    other = say(review_words.line(held(), [action(5)], {2: T("Effect", "no clear effect")}))
    assert other.endswith("(★ done)")
    assert "Go on as before" in say(review_words.line(held("")))


def test_what_was_expected_stands_beside_what_is() -> None:
    found = Assessment(
        status=Status.ON_TRACK, current=Measure(value=38, n=84), expected=34.0, days_left=9
    )
    (_, expected), (_, now) = review_words.standing(GOAL, by_key("nps"), found)
    assert say(expected[0]) == "+34"
    assert say(now[0]) == "+38"
    none = Assessment(status=Status.TOO_EARLY, current=Measure(value=38, n=84), days_left=9)
    (_, nothing), _ = review_words.standing(GOAL, by_key("nps"), none)
    assert say(nothing[0]) == "nothing to hold it against"


def test_a_changed_target_is_told_with_its_day() -> None:
    told = say(review_words.changed(TARGET, by_key("nps")))
    assert told == "Target changed: +45 by 2026-12-31."


def test_an_indicator_that_came_later_was_not_looked_at_then() -> None:
    seen = Seen(38.0, 34.0, Status.BEHIND)
    assert say(review_words.seen(seen, by_key("nps"))).endswith("■ behind")
    assert say(review_words.seen(None, by_key("nps"))) == "not part of it yet"
