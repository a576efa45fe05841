"""What a goal refuses, what its target means, and where its line runs; figures by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cxdesk import words
from cxdesk.domain import goal_drafts
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft, TargetChange
from cxdesk.domain.goals import Goal, GoalKind, Target, TargetMode, line_at
from cxdesk.domain.kpi import Direction, Measure
from cxdesk.domain.kpis import by_key

START, END = date(2026, 1, 1), date(2026, 12, 31)


def draft(kpi_key: str, entered: float, **fields: Any) -> GoalDraft:
    base = GoalDraft(
        kpi_key=kpi_key, title="Better", entered=entered, starts_on=START, deadline_on=END,
        baseline_value=20.0, baseline_n=40,
    )  # fmt: skip
    return replace(base, **fields)


def value_of(typed: GoalDraft) -> float:
    return goal_drafts.check(typed, by_key(typed.kpi_key)).value


def test_a_starting_point_is_put_in_whole_and_taken_away_whole() -> None:
    found = Measure(value=30.0, n=55, low=20.0, high=40.0)
    begun = draft("nps", 40).with_baseline(found)
    assert (begun.baseline_value, begun.baseline_n) == (30.0, 55)
    assert (begun.baseline_low, begun.baseline_high) == (20.0, 40.0)
    assert begun.baseline == found
    assert begun.with_baseline(None).baseline == Measure(value=None, n=0)


@pytest.mark.parametrize(
    ("key", "mode", "entered", "baseline", "value"),
    [
        ("nps", TargetMode.VALUE, 40, 20, 40),
        ("nps", TargetMode.POINTS, 15, -10, 5),
        ("csat", TargetMode.PERCENT, 15, 80, 92),
        ("csat", TargetMode.POINTS, 15, 80, 95),
        ("first_response_time", TargetMode.PERCENT, 15, 36 * 3600, 30.6 * 3600),
        ("first_response_time", TargetMode.POINTS, 600, 3600, 3000),
        ("repeat_purchase_rate", TargetMode.PERCENT, 50, 20, 30),
    ],
)
def test_what_a_typed_target_stands_for(
    key: str, mode: TargetMode, entered: float, baseline: float, value: float
) -> None:
    assert value_of(draft(key, entered, mode=mode, baseline_value=baseline)) == pytest.approx(value)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (draft("nps", 40, title="  "), "title"),
        (draft("nps", 40, deadline_on=START), "deadline"),
        (draft("nps", 40, baseline_value=None), "baseline"),
        (draft("nps", 40, baseline_n=-1), "baseline"),
        (draft("nps", 15, mode=TargetMode.PERCENT), "mode"),  # per cent of an NPS
        (draft("nps", 15, mode=TargetMode.PERCENT, baseline_value=-10), "mode"),
        (draft("revenue", 15, mode=TargetMode.PERCENT, baseline_value=0), "mode"),
        (draft("revenue", 15, mode=TargetMode.PERCENT, baseline_value=-5), "mode"),
        (draft("csat", 103.5), "target"),
        (draft("csat", 15, mode=TargetMode.PERCENT, baseline_value=90), "target"),  # 103.5 %
        (draft("csat", -1, kind=GoalKind.MAINTAIN), "target"),
        (draft("csat", 10), "target"),  # the wrong side
        (draft("csat", 20), "target"),  # no change at all
        (draft("first_response_time", 3600, baseline_value=1800), "target"),
        (draft("first_response_time", 1e300), "target"),
        (draft("revenue", 2e15), "target"),
        (draft("revenue", 9e6, baseline_value=-2e15), "baseline"),
        (draft("revenue", 9e6, kind=GoalKind.RANGE, range_low=-2e15), "range_low"),
        (draft("csat", 500, kind=GoalKind.FLOW), "kind"),
        (draft("revenue", 10, kind=GoalKind.FLOW, mode=TargetMode.PERCENT), "mode"),
        (draft("revenue", 0, kind=GoalKind.FLOW), "target"),
        (draft("revenue", -5, kind=GoalKind.CEILING), "target"),
        (draft("csat", 80, kind=GoalKind.RANGE), "range_low"),
        (draft("csat", 80, kind=GoalKind.RANGE, range_low=80), "range_low"),
        (draft("csat", 80, kind=GoalKind.RANGE, range_low=-2), "target"),
        (
            draft("csat", 5, kind=GoalKind.MAINTAIN, mode=TargetMode.POINTS, baseline_value=None),
            "mode",
        ),
    ],
)
def test_a_goal_that_cannot_be_right_is_refused_at_its_field(typed: GoalDraft, field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        goal_drafts.check(typed, by_key(typed.kpi_key))
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("change", "field"), [({"entered": 1e16}, "target"), ({"range_low": -1e16}, "range_low")]
)
def test_a_new_target_too_large_to_be_kept_is_refused(change: dict[str, float], field: str) -> None:
    kept = Goal(
        kpi_key="revenue", title="Between", kind=GoalKind.RANGE, starts_on=START,
        targets=(Target(START, END, 5000, entered=1000),),
    )  # fmt: skip
    typed = TargetChange(on=START, deadline_on=END, entered=6000, range_low=2000)
    with pytest.raises(ValidationError) as caught:
        goal_drafts.changed_target(kept, by_key("revenue"), replace(typed, **change))
    assert caught.value.field == field


def test_goals_that_are_right_pass() -> None:
    assert value_of(draft("csat", 80, kind=GoalKind.MAINTAIN, baseline_value=None)) == 80
    assert value_of(draft("csat", 80, kind=GoalKind.RANGE, range_low=60)) == 80
    assert value_of(draft("revenue", 9e6, kind=GoalKind.FLOW, baseline_value=None)) == 9e6


def test_an_indicator_without_a_better_side_may_go_either_way() -> None:
    neutral = replace(by_key("active_customers"), direction=Direction.NEUTRAL)
    assert goal_drafts.check(draft("active_customers", 5), neutral).value == 5


def test_a_baseline_of_few_records_is_warned_about() -> None:
    kpi = by_key("nps")
    warned = goal_drafts.check(draft("nps", 40, baseline_n=29), kpi).warnings
    assert [dict(text.params)["n"] for text in warned] == [29]
    assert goal_drafts.check(draft("nps", 40, baseline_n=30), kpi).warnings == ()


def goal(*targets: Target, kind: GoalKind = GoalKind.LEVEL, baseline: float | None = 20) -> Goal:
    return Goal(
        kpi_key="nps", title="Better", kind=kind, baseline_value=baseline, starts_on=START,
        targets=targets,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 12, 1), 20),
        (START, 20),
        (date(2026, 7, 2), 20 + 20 * 182 / 364),
        (END, 40),
        (date(2027, 2, 1), 40),
    ],
)
def test_a_level_starts_at_the_baseline_and_ends_at_the_target(on: date, expected: float) -> None:
    assert line_at(goal(Target(START, END, 40)), on) == pytest.approx(expected)


def test_a_total_counts_the_first_day() -> None:
    """365 days: 1/365 on the first, all on the last, 31/365 at the end of January."""
    flow = goal(Target(START, END, 3650), kind=GoalKind.FLOW)
    days = (START, date(2026, 1, 31), END)
    assert [line_at(flow, on) for on in days] == pytest.approx([10, 310, 3650])


def test_a_new_target_bends_the_line_where_it_stands() -> None:
    """Half way, at 30, the target becomes 50 by the same deadline: 40 after half of the rest."""
    half = date(2026, 7, 2)
    first = goal(Target(START, END, 40))
    change = TargetChange(on=half, deadline_on=END, entered=50, reason="more")
    new = goal_drafts.changed_target(first, by_key("nps"), change)
    assert new == Target(half, END, 50, TargetMode.VALUE, 50, 30, "more")
    bent = goal(first.targets[0], new)
    days = (date(2026, 4, 2), half, date(2026, 10, 1), END)
    assert [line_at(bent, on) for on in days] == pytest.approx([25, 30, 40, 50])


def test_a_changed_total_goes_on_from_its_line() -> None:
    flow = goal(Target(START, END, 3650), kind=GoalKind.FLOW)
    change = TargetChange(on=date(2026, 1, 31), deadline_on=date(2026, 2, 10), entered=1310)
    new = goal_drafts.changed_target(flow, by_key("revenue"), change)
    assert new.line_start_value == pytest.approx(310)
    bent = replace(flow, targets=(*flow.targets, new))
    assert line_at(bent, date(2026, 2, 5)) == pytest.approx(810)


def test_a_target_changed_on_the_first_day_starts_at_the_baseline() -> None:
    change = TargetChange(on=START, deadline_on=END, entered=50)
    assert goal_drafts.changed_target(
        goal(Target(START, END, 40)), by_key("nps"), change
    ) == Target(START, END, 50, TargetMode.VALUE, 50, None)


def test_a_changed_range_keeps_its_lower_end() -> None:
    kept = goal(Target(START, END, 80, entered=60), kind=GoalKind.RANGE)
    change = TargetChange(on=date(2026, 3, 1), deadline_on=END, entered=90, range_low=70)
    new = goal_drafts.changed_target(kept, by_key("csat"), change)
    assert (new.entered, new.value, new.line_start_value) == (70, 90, None)


@pytest.mark.parametrize(
    ("kind", "change", "field"),
    [
        (
            GoalKind.LEVEL,
            TargetChange(on=date(2025, 12, 31), deadline_on=END, entered=50),
            "valid_from",
        ),
        (GoalKind.LEVEL, TargetChange(on=END, deadline_on=END, entered=50), "deadline"),
        (GoalKind.LEVEL, TargetChange(on=START, deadline_on=END, entered=10), "target"),
        (GoalKind.LEVEL, TargetChange(on=START, deadline_on=END, entered=101), "target"),
        (GoalKind.FLOW, TargetChange(on=START, deadline_on=END, entered=0), "target"),
        (GoalKind.RANGE, TargetChange(on=START, deadline_on=END, entered=50), "range_low"),
    ],
)
def test_an_odd_change_of_target_is_refused(
    kind: GoalKind, change: TargetChange, field: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        goal_drafts.changed_target(goal(Target(START, END, 40), kind=kind), by_key("nps"), change)
    assert caught.value.field == field


def test_lines_of_unusual_goals() -> None:
    assert line_at(goal(), START) is None
    assert line_at(goal(Target(START, END, 40), baseline=None), START) is None
    assert line_at(goal(Target(START, END, 40), kind=GoalKind.MAINTAIN), END) == 40
    with pytest.raises(ValidationError):
        goal_drafts.changed_target(
            goal(), by_key("nps"), TargetChange(on=START, deadline_on=END, entered=50)
        )


@pytest.mark.parametrize(
    ("key", "baseline"), [("nps", -10.0), ("nps", 20.0), ("csat", 0.0), ("revenue_growth", -3.0)]
)
def test_trap_18_percent_target_on_nps_or_nothing(key: str, baseline: float) -> None:
    """15 % of −10 is −11.5 and worse; of nothing it is nothing. Points say what is meant."""
    typed = draft(key, 15, mode=TargetMode.PERCENT, baseline_value=baseline)
    with pytest.raises(ValidationError) as caught:
        goal_drafts.check(typed, by_key(key))
    assert caught.value.field == "mode"
    assert value_of(replace(typed, mode=TargetMode.POINTS)) == baseline + 15


def test_an_uncertain_starting_point_says_by_how_much() -> None:
    """12 answers between 29 and 65: half of 36 either way."""
    typed = draft("csat", 60, baseline_value=47.0, baseline_n=12, baseline_low=29.0,
                  baseline_high=65.0)  # fmt: skip
    (warning,) = goal_drafts.check(typed, by_key("csat")).warnings
    assert words.say(warning) == (
        "The starting point is uncertain, ±18: it rests on 12 records only."
    )
    assert goal_drafts.check(replace(typed, baseline_n=30), by_key("csat")).warnings == ()


def test_a_typed_starting_point_rests_on_nothing() -> None:
    (warning,) = goal_drafts.check(draft("csat", 60, baseline_n=0), by_key("csat")).warnings
    assert "typed by hand" in warning.source
