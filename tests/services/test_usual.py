"""Marks of the owner, and the chart with what is usual, on a small shop."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.periods import Grain
from cxdesk.services import dashboard, goal_changes, goals, usual
from cxdesk.services.command import undo
from tests.factories import NOW
from tests.store.rows_by_hand import answers, at, customers, insert, purchase

pytestmark = pytest.mark.usefixtures("open_empty_shop")

FEBRUARY = date(2026, 2, 1)


def sales(*amounts: int) -> None:
    """One sale a month from January 2025 on."""
    insert("purchase", [
        purchase(f"{2025 + i // 12}-{i % 12 + 1:02}-10", amount) for i, amount in enumerate(amounts)
    ])  # fmt: skip


def revenue(as_of: int) -> dashboard.IndicatorView:
    return dashboard.indicator("revenue", Grain.MONTH, 18, as_of)


def test_a_mark_counts_from_when_it_was_made() -> None:
    usual.mark_change("revenue", FEBRUARY, "New prices", now=NOW)
    assert usual.marks("revenue", as_of=NOW) == ()
    (found,) = usual.marks("revenue", as_of=NOW + 1)
    assert (found.starts_on, found.reason) == (FEBRUARY, "New prices")
    assert usual.marks("nps") == ()
    assert usual.marks() == (found,)


@pytest.mark.parametrize(
    ("key", "reason", "field"), [("joy", "x", "kpi"), ("nps", "  ", "reason"), ("nps", "x", "on")]
)
def test_a_mark_that_makes_no_sense_is_refused(key: str, reason: str, field: str) -> None:
    usual.mark_change("nps", FEBRUARY, "first", now=NOW)
    with pytest.raises(ValidationError) as caught:
        usual.mark_change(key, FEBRUARY, reason, now=NOW)
    assert caught.value.field == field


def test_a_mark_stands_on_a_day_that_was_recorded() -> None:
    insert("purchase", [purchase("2026-01-10", 100)])
    first, today = date(2026, 1, 10), date(2026, 3, 18)
    for on in (first - timedelta(days=1), today + timedelta(days=1), date(2036, 5, 1)):
        with pytest.raises(ValidationError) as caught:
            usual.mark_change("revenue", on, "x", now=NOW)
        assert caught.value.field == "on"
    for on in (first, today):
        usual.mark_change("revenue", on, "x", now=NOW)
    assert [mark.starts_on for mark in usual.marks("revenue")] == [first, today]


def test_a_mark_can_be_taken_away_and_that_undone() -> None:
    mark = usual.mark_change("nps", FEBRUARY, "first", now=NOW)
    usual.unmark_change(mark, now=NOW)
    assert usual.marks() == ()
    undo()
    assert [row.id for row in usual.marks()] == [mark]
    with pytest.raises(ValidationError):
        usual.unmark_change(99, now=NOW)


def test_the_chart_has_a_band_and_rings_what_leaves_it() -> None:
    """100 and 120 in turn for a year (mean 110, ranges 20), then 300.

    With the thirteenth point: mean 1620/13 = 124.6, ranges (11·20 + 180)/12 = 33.3, so that the
    band ends at 124.6 + 2.66 · 33.3 = 213.3; from August on it is eight in a row below the mean.
    """
    sales(*(100, 120) * 6, 300)
    view = revenue(at("2026-02-01T00:00"))
    chart = usual.charted(view.chart, view.trend)
    (band,) = chart.usual
    assert band[0].high == pytest.approx(213.28, abs=0.01)
    assert [p.period.start for p in chart.points if p.signal] == [
        date(2025, 8, 1), date(2025, 9, 1), date(2025, 10, 1), date(2025, 11, 1),
        date(2025, 12, 1), date(2026, 1, 1),
    ]  # fmt: skip
    assert chart.y_max >= 300


def test_a_mark_splits_the_band_of_its_indicator_alone() -> None:
    sales(*(100, 120) * 3, *(300, 320) * 4)
    usual.mark_change("revenue", date(2025, 7, 3), "moved to the high street", now=NOW)
    view = revenue(NOW + 1)
    chart = usual.charted(view.chart, view.trend)
    assert [band[0].centre for band in chart.usual] == [110, 310]
    assert [p for p in chart.points if p.signal] == []


def test_too_few_months_have_no_band() -> None:
    sales(100, 120, 100)
    view = revenue(at("2025-04-01T00:00"))
    chart = usual.charted(view.chart, view.trend)
    assert chart.usual == ()
    assert (chart.y_min, chart.y_max) == (view.chart.y_min, view.chart.y_max)


@pytest.mark.parametrize(("key", "bands"), [("nps", 1), ("repeat_purchase_rate", 0)])
def test_the_chart_of_a_goal_has_the_band_unless_its_windows_overlap(key: str, bands: int) -> None:
    """The NPS goes by months; repeat purchases of 90 days at the end of each month overlap."""
    customers(20)
    for month in range(1, 13):
        good, on = 12 if month % 2 else 10, f"2025-{month:02}-10"
        answers(*[(f"{on}T10:00", 10)] * good, *[(f"{on}T10:00", 0)] * (20 - good))
        insert("purchase", [purchase(on, 100, who) for who in range(1, 21)])
    draft = GoalDraft(kpi_key=key, title="Better", entered=50, starts_on=date(2026, 3, 1),
                      deadline_on=date(2026, 12, 31), baseline_value=10, baseline_n=60)  # fmt: skip
    goal_changes.add_goal(draft, now=NOW)
    (view,) = goals.goals(NOW + 1)
    assert len(goals.chart(view, NOW + 1).usual) == bands


def test_the_opened_indicator_says_what_is_usual() -> None:
    sales(*(100, 120) * 6)
    view = revenue(at("2026-01-01T00:00"))
    (said,) = usual.sentences(view.trend)
    assert "Usually between" in said.source
