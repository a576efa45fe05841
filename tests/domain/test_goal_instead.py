"""What is offered where a wish cannot be told: only what can be told, and what was ever reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_instead import larger
from cxdesk.domain.goal_measurable import Wider, measurable
from cxdesk.domain.goals import Window
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import by_key

HALF_A_YEAR = GoalDraft(
    kpi_key="csat", title="", entered=66, starts_on=date(2026, 1, 1), deadline_on=date(2026, 6, 30),
    baseline_value=62.0, baseline_n=117, baseline_low=53.0, baseline_high=71.0,
)  # fmt: skip
YEAR = Measure(value=64.0, n=460, low=60.0, high=68.0)  # ±4: it tells 5.66 points


def offered(months: tuple[float, ...] = (), stands: Measure = YEAR, key: str = "csat") -> object:
    draft, kpi = replace(HALF_A_YEAR, kpi_key=key), by_key(key)
    over = {Window.ROLLING_365: stands}
    found = measurable(draft, 4, draft.baseline, wider=Wider(66, over))
    assert found is not None
    assert found.windows == ()  # 66 is 2 points from 64
    return larger(draft, kpi, found, stands, months)


def test_the_next_whole_value_that_a_year_tells_is_offered() -> None:
    """64 + 5.66 is 69.66."""
    assert offered() == 70


def test_what_the_own_past_never_reached_in_a_year_is_not_offered() -> None:
    """In twelve months it moved 6 points once in two stretches, or 5 at most."""
    months = (60.0, 60.0, *(62.0,) * 10)
    assert offered((*months, 66.0, 62.0)) == 70
    assert offered((*months, 65.0, 62.0)) is None


def test_beyond_the_scale_nothing_is_offered() -> None:
    assert offered(stands=Measure(value=96.0, n=460, low=92.0, high=100.0)) is None


def test_a_sum_over_a_year_is_another_figure() -> None:
    assert offered(key="new_customers") is None


def test_without_a_figure_nothing_is_offered() -> None:
    assert offered(stands=Measure(value=None, n=0)) is None
