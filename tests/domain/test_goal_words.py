"""How a goal stands, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import words
from cxdesk.domain import goal_words
from cxdesk.domain.assess import Assessment, Status
from cxdesk.domain.goals import Goal, GoalKind, Target, Window
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


@pytest.mark.parametrize(
    ("kind", "fraction", "is_told"),
    [
        (GoalKind.LEVEL, 0.149, False),
        (GoalKind.LEVEL, 0.15, True),
        (GoalKind.FLOW, 0.149, True),
    ],
)
def test_a_level_just_begun_has_not_moved_away(
    kind: GoalKind, fraction: float, *, is_told: bool
) -> None:
    """One day of ninety has left the window, which says nothing of the goal."""
    found = Assessment(
        status=Status.BEHIND, current=Measure(value=19, n=50), progress=-0.02, fraction=fraction
    )
    assert (goal_words.progress(aimed(kind), found) is not None) == is_told


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


def aimed(kind: GoalKind, **fields: object) -> Goal:
    base = Goal(kpi_key="csat", title="Better", starts_on=START, baseline_value=20, kind=kind,
                targets=(Target(START, END, 60, entered=40),))  # fmt: skip
    return replace(base, **fields)


@pytest.mark.parametrize(
    ("goal", "aim", "origin"),
    [
        (aimed(GoalKind.LEVEL), "60 % by 2026-04-11", "from 20 % on 2026-01-01"),
        (aimed(GoalKind.FLOW), "60 % by 2026-04-11", "from 0 % on 2026-01-01"),
        (aimed(GoalKind.CEILING), "at most 60 % until 2026-04-11", "from 0 % on 2026-01-01"),
        (aimed(GoalKind.MAINTAIN), "keep 60 % until 2026-04-11", "since 2026-01-01"),
        (aimed(GoalKind.RANGE), "40 % to 60 % until 2026-04-11", "since 2026-01-01"),
        (aimed(GoalKind.LEVEL, targets=(), baseline_value=None), "no target yet",
         "since 2026-01-01"),
    ],
)  # fmt: skip
def test_what_a_goal_aims_at_and_where_it_comes_from(goal: Goal, aim: str, origin: str) -> None:
    kpi = by_key("csat")
    assert said((goal_words.aim(goal, kpi),)) == aim
    assert said((goal_words.origin(goal, kpi),)) == origin


@pytest.mark.parametrize(
    ("share", "told"), [(0.8, "kept in 80 % of the complete periods"), (None, "")]
)
def test_keeping_tells_the_share_of_periods(share: float | None, told: str) -> None:
    found = Assessment(status=Status.ON_TRACK, current=Measure(value=5, n=9), share_inside=share)
    assert said((goal_words.progress(aimed(GoalKind.MAINTAIN), found),)) == told


def test_without_a_measure_no_progress_is_told() -> None:
    found = Assessment(status=Status.NO_DATA, current=Measure(value=None, n=0))
    assert goal_words.progress(aimed(GoalKind.LEVEL), found) is None


@pytest.mark.parametrize(
    ("required", "status", "is_met", "told"),
    [
        (4.0, Status.BEHIND, False, "Needs 4 % points every 30 days until the deadline."),
        (0.4, Status.BEHIND, False, ""),
        (4.0, Status.MISSED, False, ""),
        (4.0, Status.AT_RISK, True, ""),
        (None, Status.BEHIND, False, ""),
    ],
)
def test_what_is_needed_a_month(
    required: float | None, status: Status, is_met: bool, told: str
) -> None:
    found = Assessment(status=status, current=Measure(value=5, n=9), is_met_today=is_met,
                       required_per_30_days=required)  # fmt: skip
    assert said((goal_words.needed(by_key("csat"), found),)) == told


def test_badges_stand_beside_the_status() -> None:
    found = Assessment(status=Status.AT_RISK, current=Measure(value=5, n=9), is_within_noise=True,
                       is_met_today=True)  # fmt: skip
    assert said(goal_words.badges(found)) == "within measurement noise target reached today"
    assert said((goal_words.signed_status(Status.AT_RISK),)) == "▲ at risk"


def test_among_sentences_badges_are_sentences_too() -> None:
    found = Assessment(status=Status.AT_RISK, current=Measure(value=5, n=9), is_within_noise=True,
                       is_met_today=True)  # fmt: skip
    assert said(goal_words.badge_sentences(found)) == (
        "Where it should be by now lies within its 95% range, so the difference may be chance."
        " The target is reached today."
    )
    assert (
        goal_words.badge_sentences(replace(found, is_within_noise=False, is_met_today=False)) == ()
    )


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        ((), "No goal is open."),
        ((Status.MISSED,), "Goals: 1 behind or missed."),
        (
            (Status.ON_TRACK, Status.ACHIEVED, Status.AT_RISK, Status.NO_DATA),
            "Goals: 2 on track or achieved; 1 at risk; 1 without a verdict yet.",
        ),
    ],
)
def test_all_goals_in_one_sentence(statuses: tuple[Status, ...], told: str) -> None:
    assert said((goal_words.overview(statuses),)) == told


def changed(value: float | None, low: float | None, high: float | None, **more: Any) -> object:
    fields = {"kpi_key": "nps", "title": "Better", "starts_on": START, "baseline_value": 31} | more
    measure = Measure(value=value, n=84, low=low, high=high)
    found = Assessment(status=Status.ON_TRACK, current=measure)
    return goal_words.change(Goal(**fields), by_key("nps"), found)


def test_a_change_since_the_start_is_told_once_the_interval_leaves_the_start_behind() -> None:
    """+31 at the start: +47 between +35 and +59 has left it, +38 between +26 and +50 has not."""
    left, not_yet = changed(47, 35, 59), changed(38, 26, 50)
    assert words.say(left, "en", lambda value: f"{value.value:+g}") == "+16 points"
    assert words.say(not_yet, "en") == "normal variation"


def test_a_value_without_an_interval_tells_its_change_as_it_is() -> None:
    assert words.say(changed(38, None, None), "en", lambda one: f"{one.value:+g}") == "+7 points"


@pytest.mark.parametrize(
    "more", [{"kind": GoalKind.MAINTAIN}, {"kind": GoalKind.FLOW}, {"baseline_value": None}]
)
def test_what_has_no_way_since_its_start_tells_no_change(more: dict[str, Any]) -> None:
    assert changed(38, None, None, **more) is None
    assert changed(None, None, None) is None


def test_the_chance_is_as_shown_and_a_dash_where_nobody_knows() -> None:
    measure = Measure(value=38, n=84)
    unknown = Assessment(status=Status.ON_TRACK, current=measure)
    assert goal_words.chance(unknown).value is None
    ahead = Outlook(on=END, value=44, low=30, high=58, chance=0.83)
    assert goal_words.chance(replace(unknown, outlook=ahead)).value == 85


@pytest.mark.parametrize(
    ("kind", "said"),
    [(GoalKind.LEVEL, "Last 30 days: 10 %"), (GoalKind.FLOW, "Since 2026-01-01: 10 %")],
)
def test_where_a_goal_stands_is_told_with_the_days_it_is_measured_over(
    kind: GoalKind, said: str
) -> None:
    goal = Goal(
        kpi_key="csat", title="Better", starts_on=START, baseline_value=20, kind=kind,
        window=Window.ROLLING_30, targets=(Target(START, END, 60),),
    )  # fmt: skip
    measure = Measure(value=10, n=50, low=None, high=None)
    found = Assessment(status=Status.BEHIND, current=measure)
    assert words.say(goal_words.stands(goal, by_key("csat"), found), "en", show) == said


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (GoalKind.LEVEL, "Last 30 days: 10 % · target 60 %"),
        (GoalKind.FLOW, "Since 2026-01-01: 10 % · target 60 %"),
        (GoalKind.CEILING, "Since 2026-01-01: 10 % · at most 60 %"),
        (GoalKind.MAINTAIN, "Last 30 days: 10 % · keep 60 %"),
        (GoalKind.RANGE, "Last 30 days: 10 % · between 40 % and 60 %"),
    ],
)
def test_figure_window_and_target_stand_on_one_line(kind: GoalKind, said: str) -> None:
    told = goal_words.glance(glanced(kind), by_key("csat"), found_at(10))
    assert told is not None
    assert words.say(told, "en", show) == said


def test_nothing_is_told_at_a_glance_without_a_figure_or_a_target() -> None:
    goal = glanced(GoalKind.LEVEL)
    assert goal_words.glance(goal, by_key("csat"), found_at(None)) is None
    assert goal_words.glance(replace(goal, targets=()), by_key("csat"), found_at(10)) is None


def glanced(kind: GoalKind) -> Goal:
    return Goal(
        kpi_key="csat", title="Better", starts_on=START, baseline_value=20, kind=kind,
        window=Window.ROLLING_30, targets=(Target(START, END, 60, entered=40),),
    )  # fmt: skip


def found_at(value: float | None) -> Assessment:
    return Assessment(status=Status.BEHIND, current=Measure(value=value, n=50))


def plain(value: object) -> str:
    return f"{value.value:g}" if isinstance(value, Amount) else str(value)


@pytest.mark.parametrize(
    ("kpi_key", "kind", "sure", "of_what"),
    [
        # What adds up is told with what it is to become; its interval is of what chance makes.
        ("surveys_offered", GoalKind.FLOW, "of 60", "Surveys offered since 2026-01-01"),
        ("revenue", GoalKind.CEILING, "of 60 · n 50", "Revenue since 2026-01-01"),
        ("csat", GoalKind.LEVEL, "n 50 · 95% between 5 and 15", "Satisfaction (CSAT) in 90 days"),
    ],
)
def test_how_sure_a_figure_is_and_of_what_it_is(
    kpi_key: str, kind: GoalKind, sure: str, of_what: str
) -> None:
    goal = Goal(
        kpi_key=kpi_key, title="g", starts_on=START, kind=kind, targets=(Target(START, END, 60),)
    )
    kpi, current = by_key(kpi_key), Measure(value=10, n=50, low=5, high=15)
    assert words.say(goal_words.sure(goal, kpi, current), "en", plain) == sure
    assert words.say(goal_words.measured_over(goal, kpi), "en", plain) == of_what
