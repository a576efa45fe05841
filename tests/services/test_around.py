"""What moved around an event, on records written by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cxdesk.domain.comparison import Verdict
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.services import around, chosen, events, goal_changes
from tests.factories import DAY, NOW, TODAY, interaction, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def fair(days: int) -> int:
    return events.add_event(TODAY - timedelta(days=days), "Fair", now=NOW)


def aim(kpi_key: str) -> None:
    goal = GoalDraft(
        kpi_key=kpi_key, title="More", entered=90, starts_on=TODAY, baseline_value=70,
        baseline_n=40, deadline_on=TODAY + timedelta(days=200),
    )  # fmt: skip
    goal_changes.add_goal(goal, now=NOW)


def test_a_count_that_rose_is_told_and_what_else_happened() -> None:
    """Twenty days: 24 interactions, 4 in the twenty before; works a day earlier."""
    for nth in range(24):
        interaction(now=NOW - nth % 20 * DAY)
    for nth in range(4):
        interaction(now=NOW - (20 + nth) * DAY)
    made = fair(19)
    events.add_event(TODAY - timedelta(days=21), "Works", now=NOW)
    events.add_event(TODAY - timedelta(days=45), "Long ago", now=NOW)
    aim("interactions")
    found = around.around(made, NOW + 1)
    assert found.spans is not None
    assert found.spans.after.days == 20
    (one,) = [each for each in found.moved if each.kpi.key == "interactions"]
    assert (one.before.value, one.after.value, one.verdict) == (4, 24, Verdict.MOVED)
    assert found.also == ("Works",)
    assert found.looked_at == len({kpi.key for kpi in chosen.kpis()} | {"interactions"})


def test_money_that_steps_further_than_usual_is_told() -> None:
    """Thirty days each: 10 or 12 a stretch for a year, 90 since the fair."""
    for back in range(1, 13):
        sale(10_00 + back % 2 * 200, sold_on=TODAY - timedelta(days=15 + 30 * back))
    sale(90_00, sold_on=TODAY - timedelta(days=3))
    made = fair(29)
    told = [one for one in around.around(made, NOW + 1).moved if one.kpi.key == "revenue"]
    assert [(one.after.value, one.verdict) for one in told] == [(90_00, Verdict.CHANGED)]


def test_money_within_its_usual_steps_is_not_told() -> None:
    for back in range(13):
        sale(10_00 + back % 2 * 200, sold_on=TODAY - timedelta(days=15 + 30 * back))
    found = around.around(fair(29), NOW + 1)
    assert "revenue" in {kpi.key for kpi in chosen.kpis()}
    assert found.looked_at == len(chosen.kpis())
    assert "revenue" not in {one.kpi.key for one in found.moved}


def test_a_recent_or_coming_event_tells_nothing_yet() -> None:
    """Today is the first day of thirteen, or of fourteen."""
    early, enough = around.around(fair(12), NOW + 1), around.around(fair(13), NOW + 1)
    assert (early.is_early, early.looked_at, enough.is_early) == (True, 0, False)
    assert around.around(fair(-3), NOW + 1).spans is None


def test_one_that_is_gone_is_refused() -> None:
    with pytest.raises(ValidationError):
        around.around(99, NOW + 1)
