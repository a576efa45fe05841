"""Three targets out of the own past, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_levels import (
    LEVEL_WORDS,
    LevelName,
    at_least,
    both_ways,
    firm,
    levels,
    why_few,
)
from cxdesk.domain.goal_past import PastChance
from cxdesk.domain.goals import TargetMode
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key

STEPS = (9, 8, 6, 5, 4, 3, 2, 1, 0, -2)


def measured(value: float | None, half: float | None = None) -> Measure:
    if value is None or half is None:
        return Measure(value=value, n=90)
    return Measure(value=value, n=90, low=value - half, high=value + half)


def values(key: str, start: float, half: float | None = None, *steps: float) -> list[float]:
    return [level.value for level in levels(steps, measured(start, half), by_key(key))]


def test_three_levels_were_reached_as_often_as_their_shares_say() -> None:
    """Of ten steps the 6th best is 3, the 4th (ceil 3.5) is 5, the 2nd (ceil 1.5) is 8."""
    found = levels(STEPS, measured(20.0), by_key("nps"))
    assert found == (
        (LevelName.MODEST, 23.0, PastChance(6, 10)),
        (LevelName.FIRM, 25.0, PastChance(4, 10)),
        (LevelName.STRETCH, 28.0, PastChance(2, 10)),
    )


def test_the_firm_target_is_the_middle_one_or_the_last_there_is() -> None:
    """Of the three above 25; where the past stood still only the modest one, one point up."""
    assert firm(levels(STEPS, measured(20.0), by_key("nps"))) == 25.0
    assert firm(levels((0, 0, 0, -1), measured(70.4), by_key("csat"))) == 72.0
    assert firm(()) is None


def test_every_level_has_a_word() -> None:
    assert set(LEVEL_WORDS) == set(LevelName)


def test_where_less_is_better_falls_are_steps_forward() -> None:
    """From 54 min: −9 … +2 min make 51, 49 and 46 min."""
    steps = [-60.0 * step for step in STEPS]
    assert values("first_response_time", 3240.0, None, *steps) == [3060.0, 2940.0, 2760.0]


def test_levels_are_said_as_people_say_them_and_counted_as_said() -> None:
    """From 20.4 on, 3 better is 23.4: said as 23, a step of 2.6 that six of ten reached."""
    first = levels(STEPS, measured(20.4), by_key("nps"))[0]
    assert (first.value, first.past) == (23.0, PastChance(6, 10))


def test_what_nobody_would_notice_is_raised_to_what_is() -> None:
    """A past that stood still: each of the three is the one point that is noticed, once."""
    found = levels((0, 0, 0, -1), measured(70.4), by_key("csat"))
    assert found == ((LevelName.MODEST, 72.0, PastChance(0, 4)),)


def test_less_is_rounded_further_down_where_it_would_not_be_noticed() -> None:
    """2 % of 601 s is 12: to the minute that is 600, hardly less, so 540."""
    assert values("first_response_time", 601.0, None, 0.0) == [540.0]


def test_no_level_lies_beyond_the_scale() -> None:
    assert values("csat", 95.0, None, *STEPS) == [98.0, 100.0]
    assert values("csat", 100.0, None, *STEPS) == []


def test_a_time_never_comes_down_by_more_than_half() -> None:
    """Of 40 min a quarter, 40 % and half: 30, 24 and 20 min, which three of four steps did."""
    steps = (-5400.0, -3600.0, -1800.0, 60.0)
    found = levels(steps, measured(2400.0), by_key("first_response_time"))
    assert [level.value for level in found] == [1800.0, 1440.0, 1200.0]
    assert {level.past for level in found} == {PastChance(3, 4)}


def test_two_stretches_are_too_few_to_go_by_but_are_counted() -> None:
    """±10 around 20: 30, 35 and 40; the past did +12 once and +16 once."""
    found = levels((12.0, 16.0), measured(20.0, 10.0), by_key("nps"))
    assert found == (
        (LevelName.MODEST, 30.0, PastChance(2, 2)),
        (LevelName.FIRM, 35.0, PastChance(1, 2)),
        (LevelName.STRETCH, 40.0, PastChance(0, 2)),
    )


def test_of_equal_levels_the_easiest_stays() -> None:
    assert values("nps", 20.0, None, 5, 5, 5, 5) == [25.0]


@pytest.mark.parametrize(
    ("key", "start", "half", "wanted"),
    [
        ("nps", 20.0, 20.0, [40.0, 50.0, 60.0]),
        ("csat_mean", 4.0, 0.2, [4.2, 4.3, 4.4]),
        ("purchase_frequency", 2.0, 0.4, [2.4, 2.6, 2.8]),
        ("call_back_time", 300.0, 60.0, [240.0, 210.0, 180.0]),
        ("nps", 20.0, None, [30.0, 35.0, 40.0]),
        ("revenue", 10_000_00.0, None, [10_500_00.0, 10_700_00.0, 11_000_00.0]),
        ("new_customers", 40.0, None, [42.0, 43.0, 44.0]),
    ],
)
def test_without_a_year_they_are_half_widths(
    key: str, start: float, half: float | None, wanted: list[float]
) -> None:
    """1, 1.5 and 2 of them; without an interval 5, 7.5 and 10 per cent of the scale or the value.

    10,000 € become 10,500, 10,750 and 11,000, said to three digits, the easier ones.
    """
    found = levels((), measured(start, half), by_key(key))
    assert [level.value for level in found] == wanted
    assert {level.past for level in found} == {None}


def test_without_a_starting_point_there_are_no_levels() -> None:
    assert levels(STEPS, measured(None), by_key("nps")) == ()


def typed(key: str, entered: float, start: float | None) -> GoalDraft:
    return GoalDraft(
        kpi_key=key, title="", entered=entered, starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31), baseline_value=start, mode=TargetMode.PERCENT,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("key", "start", "sentence"),
    [
        ("csat", 80.0, "15 % is 92, 15 points is 95."),
        ("complaint_rate", 20.0, "15 % is 17, 15 points is 5."),
        ("csat", 0.0, None),
        ("csat", None, None),
        ("nps", 20.0, None),
        ("first_response_time", 3240.0, None),
    ],
)
def test_per_cent_and_points_are_told_side_by_side(
    key: str, start: float | None, sentence: str | None
) -> None:
    told = both_ways(typed(key, 15, start), by_key(key))
    assert (told and words.say(told)) == sentence


@pytest.mark.parametrize(
    ("key", "start", "step", "value"),
    [
        ("fcr", 62.4, 5.2, 68.0),
        ("complaint_rate", 12.6, 4.1, 8.0),
        ("first_response_time", 3240.0, 610.0, 2580.0),
        ("complaint_rate", 3.0, 4.1, None),
        ("csat", 97.0, 4.0, None),
    ],
)
def test_what_is_to_be_told_is_at_least_so_far_away(
    key: str, start: float, step: float, value: float | None
) -> None:
    """67.6 becomes 68, 8.5 becomes 8; 54 min less 10 min 10 s becomes 43; none beyond the scale."""
    assert at_least(step, start, by_key(key)) == value


@pytest.mark.parametrize(
    ("key", "start", "steps", "count", "told"),
    [
        ("nps", 20.0, STEPS, 3, None),
        # 97 and the 3, 5 and 8 points of the past: the scale ends at 100.
        ("csat", 97.0, STEPS, 1, "There are fewer than three: the others would come to the same"),
        ("csat", 70.4, (0, 0, 0, -1), 1, "There is only one: your own past never moved as far"),
        ("csat", 100.0, STEPS, 0, None),
    ],
)
def test_fewer_than_three_targets_say_why(
    key: str, start: float, steps: tuple[float, ...], count: int, told: str | None
) -> None:
    found = levels(steps, measured(start), by_key(key))
    why = why_few(found)
    assert len(found) == count
    assert (why is None) is (told is None)
    assert words.say(why or "", "en").startswith(told or "")
