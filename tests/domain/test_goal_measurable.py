"""How many records tell a wish from chance, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import words
from cxdesk.domain import goal_measurable
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_measurable import Measurable, Wider, later, measurable
from cxdesk.domain.goals import Window
from cxdesk.domain.kpi import Amount, Measure, Records
from cxdesk.domain.kpis import by_key

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = Measure(value=20.0, n=90, low=0.0, high=40.0)  # ±20 on 90 answers: 30 a month


def draft(**fields: Any) -> GoalDraft:
    base = GoalDraft(
        kpi_key="nps", title="", entered=0, starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31), window=Window.ROLLING_90,
    )  # fmt: skip
    return replace(base, **fields)


def found(change: float, there: float | None = None, **fields: Any) -> Measurable:
    made = measurable(draft(**fields), change, BASE, there)
    assert made is not None
    return made


def told(text: object) -> str:
    return words.say(
        text, "en", lambda value: f"{value.value:g}" if isinstance(value, Amount) else str(value)
    )


def test_ten_points_at_thirty_answers_a_month_fit_no_window() -> None:
    """90 · 2 · (20 / 10)² = 720 in 90 days, 240 a month; 30 a month are 365 in a year."""
    ten = found(10)
    assert (ten.needed_a_month, ten.there_a_month, ten.is_so) == (240, 30, False)
    assert (ten.windows, ten.better) == ((), ("csat", "csat_mean"))


def test_twenty_points_can_be_told_over_a_year_not_over_ninety_days() -> None:
    """90 · 2 · (20 / 20)² = 180: half a year at 30 a month."""
    twenty = found(20)
    assert (twenty.needed_a_month, twenty.is_so) == (60, False)
    assert (twenty.windows, twenty.better) == ((Window.ROLLING_365,), ())


def test_the_windows_that_do_begin_with_the_narrowest() -> None:
    """At 60 a month 180 answers take 90 days."""
    assert found(20, 60).windows == (Window.ROLLING_90, Window.ROLLING_365)
    assert found(20, 60).is_so


@pytest.mark.parametrize(
    ("window", "n", "change", "needed"),
    [
        # Half-width 5 and 5 points: as many twice over, 600 in 90 days, 200 a month.
        (Window.ROLLING_90, 300, 5, 200),
        (Window.ROLLING_90, 300, 10, 50),
        (Window.ROLLING_30, 300, 5, 600),
        (Window.LAST_QUARTER, 91, 5, 60),
    ],
)
def test_answers_a_month_that_show_a_change(
    window: Window, n: int, change: float, needed: int
) -> None:
    base = Measure(value=70.0, n=n, low=65.0, high=75.0)
    made = measurable(draft(window=window), change, base)
    assert made is not None
    assert made.needed_a_month == needed


def over_a_year(value: float, half: float) -> Mapping[Window, Measure]:
    return {Window.ROLLING_365: Measure(value=value, n=300, low=value - half, high=value + half)}


@pytest.mark.parametrize(
    ("aim", "stands", "windows"),
    [
        # A year with ±10 tells 14.1 points. From 20 to 40 are 20 of them …
        (40, 20, (Window.ROLLING_365,)),
        # … but over the year it stands at 30: 10 points are left of the same aim.
        (40, 30, ()),
        (0, 20, (Window.ROLLING_365,)),
        (0, 10, ()),
    ],
)
def test_over_another_window_the_same_aim_is_held_against_where_it_stands_there(
    aim: float, stands: float, windows: tuple[Window, ...]
) -> None:
    made = measurable(draft(), 20, BASE, wider=Wider(aim, over_a_year(stands, 10)))
    assert made is not None
    assert made.windows == windows
    assert made.least == pytest.approx(14.142, abs=0.001)


def test_a_year_of_which_nothing_is_known_tells_nothing() -> None:
    nothing = {Window.ROLLING_365: Measure(value=None, n=0)}
    made = measurable(draft(), 20, BASE, wider=Wider(40, nothing))
    assert made is not None
    assert made.windows == ()


def test_a_longer_window_than_the_goal_lasts_takes_a_later_deadline() -> None:
    """From 1 January on, 90 days end on 31 March and 365 on 31 December."""
    spring = draft(deadline_on=date(2026, 3, 30))
    assert later(spring, Window.ROLLING_90) == date(2026, 3, 31)
    assert later(spring, Window.ROLLING_365) == date(2026, 12, 31)
    assert later(draft(), Window.ROLLING_365) is None
    longer = told(goal_measurable.instead(found(20), by_key("nps"), (), spring))
    assert longer == "Over a longer time it can be told. Last 365 days, until 2026-12-31."


def test_the_least_change_that_shows_in_a_year() -> None:
    """20 · √(2 · 90 / 365) = 14.04…"""
    assert found(10).least == pytest.approx(14.045, abs=0.001)


@pytest.mark.parametrize(
    ("there", "is_so", "needed", "told_there"),
    [
        # 2 · (10 / 10)² · 5 = 10 answers in 90 days are 3.33 a month.
        (3.3, False, 4, 3),
        (3.4, True, 3, 3),
        (3.9, True, 3, 4),
        (4.2, True, 3, 4),
    ],
)
def test_whole_records_never_contradict_the_verdict(
    there: float, is_so: bool, needed: int, told_there: int
) -> None:
    """Where it cannot be told fewer are said than it takes, and that window is not offered."""
    made = measurable(draft(), 10, Measure(value=50.0, n=5, low=40.0, high=60.0), there)
    assert made is not None
    assert (made.is_so, made.needed_a_month, made.told_a_month) == (is_so, needed, told_there)
    assert (Window.ROLLING_90 in made.windows) is is_so


def test_less_than_one_record_a_month_is_said_as_one() -> None:
    """2 · (10 / 10)² = 2 in a year are a sixth of one a month, and there are half of one."""
    few = Measure(value=50.0, n=1, low=40.0, high=60.0)
    made = measurable(draft(window=Window.ROLLING_365), 10, few, 0.5)
    assert made is not None
    assert (made.is_so, made.needed_a_month, made.told_a_month) == (True, 1, 1)


def test_what_has_no_better_indicator_offers_none() -> None:
    assert found(10, kpi_key="fcr").better == ()


@pytest.mark.parametrize(
    ("change", "base"),
    [
        (0, BASE),
        (10, Measure(value=20.0, n=90, high=40.0)),
        (10, Measure(value=20.0, n=90, low=0.0)),
        (10, Measure(value=None, n=0, low=0.0, high=1.0)),
    ],
)
def test_without_a_change_or_an_interval_nothing_is_said(change: float, base: Measure) -> None:
    assert measurable(draft(), change, base) is None


def test_the_sentence_says_what_it_takes_and_what_there_is() -> None:
    nps = by_key("nps")
    assert told(goal_measurable.sentence(found(10), nps)) == (
        "To tell 10 points more from chance you need about 240 answers a month; you have 30."
    )
    assert told(goal_measurable.least_words(found(10), nps)) == (
        "With what there is, it shows within a year from 15 points more on."
    )


@pytest.mark.parametrize(
    ("key", "change", "sentence"),
    [
        ("nps", 1, "1 point more"),
        ("csat", 2.4, "2 points more"),
        ("complaint_rate", 1, "1 point less"),
        ("churn", 3, "3 points less"),
        ("first_response_time", 720, "720 less"),
        ("csat_mean", 0.3, "0.3 more"),
    ],
)
def test_a_wish_is_said_in_its_unit_and_direction(key: str, change: float, sentence: str) -> None:
    assert told(goal_measurable.wish(by_key(key), change)) == sentence


def test_the_least_of_a_time_is_said_as_it_is() -> None:
    base = Measure(value=3240.0, n=365, low=3180.0, high=3300.0)
    year = draft(kpi_key="first_response_time", window=Window.ROLLING_365)
    made = measurable(year, 60.0, base)
    assert made is not None
    least = told(goal_measurable.least_words(made, by_key("first_response_time")))
    assert least == "With what there is, it shows within a year from 84.8528 less on."  # 60 · √2


def test_a_longer_time_comes_before_another_indicator_and_that_before_a_larger_wish() -> None:
    nps = by_key("nps")
    names = [by_key(key).name for key in found(10).better]
    longer = told(goal_measurable.instead(found(20), nps, ()))
    assert longer == "Over a longer time it can be told. Last 365 days."
    other = told(goal_measurable.instead(found(10), nps, names))
    assert other == "With fewer records you can tell: Satisfaction (CSAT) and Mean satisfaction."
    larger = told(goal_measurable.instead(found(10), nps, ()))
    assert larger.startswith("With what there is, it shows within a year from 15 points")


def test_every_kind_of_record_has_a_sentence() -> None:
    assert set(goal_measurable._NEEDED) == set(Records)


def test_what_is_offered_instead_exists() -> None:
    keys = {*goal_measurable.BETTER, *(k for some in goal_measurable.BETTER.values() for k in some)}
    assert {by_key(key).key for key in keys} == keys
