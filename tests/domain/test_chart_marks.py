"""Marks of actions on a chart: which are drawn, where, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cxdesk import words
from cxdesk.domain.actions import Action, ActionKind, CostEvery
from cxdesk.domain.chart import Chart, ChartPoint, Flag, Mark
from cxdesk.domain.chart_marks import with_marks
from cxdesk.domain.chart_words import in_sight, noted, told
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.text import T

MARCH = Period(date(2026, 3, 1), date(2026, 4, 1), Grain.MONTH)
APRIL = Period(date(2026, 4, 1), date(2026, 5, 1), Grain.MONTH)


def chart() -> Chart:
    """March and April 2026."""
    points = tuple(
        ChartPoint(p.start.toordinal() + 15, 5, 9, None, None, p, provisional=False, few=False)
        for p in (MARCH, APRIL)
    )
    return Chart(
        title=T("Chart", "Cases"),
        unit=Unit.COUNT,
        currency="EUR",
        x_min=MARCH.start.toordinal(),
        x_max=APRIL.end.toordinal(),
        y_min=0,
        y_max=10,
        x_ticks=(),
        y_ticks=(0, 5, 10),
        points=points,
        flags=(Flag(MARCH.start.toordinal() + 3.5, 1, date(2026, 3, 4), "new prices"),),
        summary=T("Chart", "Two months."),
    )


def action(starts_on: date | None, note: str = "Second line", **more: object) -> Action:
    plain = Action(
        id=1,
        task_id=1,
        note=note,
        kind=ActionKind.PROCESS,
        owner_id=None,
        owner_name="",
        due_on=date(2026, 6, 1),
        goal_id=None,
        kpi_key="cases_opened",
        where={},
        starts_on=starts_on,
        minutes=None,
        cost_minor=None,
        cost_every=CostEvery.ONCE,
        outcome="",
        ended_on=None,
        dropped_at=None,
        review_id=None,
        created_at=0,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def test_an_action_stands_in_the_middle_of_the_day_it_began() -> None:
    made = with_marks(chart(), [action(date(2026, 3, 10), "Second\n line")], {})
    day = date(2026, 3, 10)
    assert made.marks == (Mark(day.toordinal() + 0.5, day, "Second line"),)


def test_one_never_begun_dropped_or_outside_the_time_is_left_out() -> None:
    left = [
        action(None),
        action(date(2026, 3, 10), dropped_at=7),
        action(date(2026, 2, 28)),
        action(date(2026, 5, 1)),
    ]
    assert with_marks(chart(), left, {}).marks == ()
    edges = [action(date(2026, 4, 30), "last"), action(date(2026, 3, 1), "first")]
    assert [mark.text for mark in with_marks(chart(), edges, {}).marks] == ["first", "last"]


def test_one_done_without_a_start_stands_where_it_was_done() -> None:
    made = with_marks(chart(), [action(None, ended_on=date(2026, 4, 2))], {})
    assert [mark.on for mark in made.marks] == [date(2026, 4, 2)]


def test_an_action_for_other_records_than_those_shown_is_left_out() -> None:
    by_phone = action(date(2026, 3, 10), where={"channel": "phone"})
    assert len(with_marks(chart(), [by_phone], {}).marks) == 1
    assert len(with_marks(chart(), [by_phone], {"channel": "phone", "kind": "query"}).marks) == 1
    assert with_marks(chart(), [by_phone], {"channel": "email"}).marks == ()


def test_the_summary_ends_with_each_action_and_its_day() -> None:
    begun = [action(date(2026, 3, 10)), action(date(2026, 4, 2), "Train Luis")]
    said = words.say(told(with_marks(chart(), begun, {})), "en")
    assert said == "Two months. Actions: 2026-03-10: Second line; 2026-04-02: Train Luis."
    assert words.say(told(chart()), "en") == "Two months."


def test_a_period_tells_its_events_and_the_actions_that_began_in_it() -> None:
    made = with_marks(chart(), [action(date(2026, 3, 31))], {})
    assert [words.say(text, "en") for text in noted(made, MARCH)] == [
        "Event 1: new prices", "◆ Action: Second line"
    ]  # fmt: skip
    assert noted(made, APRIL) == ()


APRIL_SAID = "2026-04-01 – 2026-04-30"


def seen(first: date, last: date, a_chart: Chart | None = None) -> str:
    return words.say(in_sight(a_chart or chart(), first.toordinal(), last.toordinal()), "en")


def test_zoomed_in_what_is_in_sight_is_said_first() -> None:
    """March has 5, April 8."""
    march, april = chart().points
    both = replace(chart(), points=(march, april._replace(value=8)))
    assert seen(date(2026, 4, 2), date(2026, 4, 30), both) == (
        f"In sight: {APRIL_SAID} to {APRIL_SAID}, lowest 8, highest 8. Two months."
    )
    empty = replace(chart(), points=(march, april._replace(value=None)))
    assert seen(date(2026, 4, 2), date(2026, 4, 30), empty) == (
        f"In sight: {APRIL_SAID} to {APRIL_SAID}, no data. Two months."
    )


def test_with_everything_in_sight_nothing_more_is_said() -> None:
    assert seen(date(2026, 3, 1), date(2026, 5, 1)) == "Two months."
    assert seen(date(2026, 6, 1), date(2026, 7, 1)) == "Two months."


def test_a_line_for_comparison_is_said_with_its_source() -> None:
    source = T("References", "reference {value}: your own").fill(value=7)
    made = replace(chart(), reference=7.0, reference_words=source)
    said = words.say(told(made), "en")
    assert said == "Two months. Drawn for comparison: reference 7: your own."
