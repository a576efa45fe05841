"""Before and after an action: which days are compared, and what is said of the change."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.effects import EffectKind, early, effect, spans
from cxdesk.domain.kpi import Amount, Measure
from cxdesk.domain.kpis import by_key

CSAT, TIME, NPS = by_key("csat"), by_key("first_response_time"), by_key("nps")
START = date(2026, 3, 1)


def measure(value: float | None, half: float = 5.0, n: int = 100) -> Measure:
    if value is None:
        return Measure(value=None, n=0)
    return Measure(value=value, n=n, low=value - half, high=value + half)


def said(found: object) -> str:
    return words.say(found, "en", shown)


def shown(value: object) -> str:
    return f"{value.value:+.1f}" if isinstance(value, Amount) else str(value)


def test_fifty_one_days_are_held_against_the_fifty_one_before() -> None:
    found = spans(START, date(2026, 4, 20))
    assert found is not None
    assert (found.after.start, found.after.last_day) == (START, date(2026, 4, 20))
    assert (found.before.start, found.before.last_day) == (date(2026, 1, 9), date(2026, 2, 28))
    assert (found.before.days, found.after.days) == (51, 51)


def test_after_ninety_days_the_comparison_stays() -> None:
    found = spans(START, date(2026, 12, 31))
    assert found is not None
    assert (found.after.last_day, found.after.days) == (date(2026, 5, 29), 90)


def test_a_start_still_to_come_has_no_days() -> None:
    assert spans(START, date(2026, 2, 28)) is None
    assert spans(START, START) is not None


def test_before_a_fortnight_nothing_is_told() -> None:
    found = early(9)
    assert found is not None
    assert found.kind is EffectKind.EARLY
    assert said(found.words) == "too early: 9 of 14 days"
    assert early(14) is None


def test_a_change_whose_interval_leaves_out_nothing_is_told_with_it() -> None:
    """10 points; both halves are 5, so the interval is 10 ± sqrt(25 + 25) = 2.9 to 17.1."""
    found = effect(CSAT, measure(70.0), measure(80.0), 60)
    assert found.kind is EffectKind.BETTER
    assert said(found.words) == "+10.0 since then (between +2.9 and +17.1)"
    assert said(found.short) == "+10.0 since then"


def test_less_time_is_better_and_more_is_worse() -> None:
    assert effect(TIME, measure(600, 30), measure(300, 30), 60).kind is EffectKind.BETTER
    assert effect(TIME, measure(300, 30), measure(600, 30), 60).kind is EffectKind.WORSE


def test_a_change_whose_interval_holds_nothing_has_no_clear_effect() -> None:
    found = effect(CSAT, measure(70.0), measure(75.0), 60)
    assert found.kind is EffectKind.UNCLEAR
    assert said(found.words) == said(found.short) == "no clear effect"


@pytest.mark.parametrize(
    ("before", "after", "kind", "told"),
    [
        (measure(70.0, n=4), measure(90.0), EffectKind.FEW, "few data so far"),
        (measure(None), measure(90.0), EffectKind.NO_DATA, "nothing to compare yet"),
    ],
)
def test_few_or_no_data_tell_nothing(
    before: Measure, after: Measure, kind: EffectKind, told: str
) -> None:
    found = effect(CSAT, before, after, 60)
    assert found.kind is kind
    assert said(found.words) == told


def test_money_is_told_without_a_judgement() -> None:
    revenue = by_key("revenue")
    found = effect(revenue, Measure(value=1000.0, n=9), Measure(value=1500.0, n=9), 30)
    assert found.kind is EffectKind.UNJUDGED
    assert said(found.words) == "+500.0 since then, not judged"


def test_the_spread_of_promoters_gives_the_interval_of_nps() -> None:
    """50 of 100 against 20 of 100 promoters, nobody else: 30 ± 1.96·sqrt(25 + 16) = 12.55."""
    before = Measure(value=20.0, n=100, detail={"promoters": 20, "detractors": 0})
    after = Measure(value=50.0, n=100, detail={"promoters": 50, "detractors": 0})
    found = effect(NPS, before, after, 60)
    assert found.kind is EffectKind.BETTER
    assert found.interval is not None
    assert found.interval == pytest.approx((17.45, 42.55), abs=0.01)


def test_a_count_is_told_without_an_interval() -> None:
    interactions = by_key("interactions")
    found = effect(interactions, Measure(value=10.0, n=10), Measure(value=60.0, n=60), 30)
    assert found.kind is EffectKind.MOVED
    assert said(found.words) == "+50.0 since then"
