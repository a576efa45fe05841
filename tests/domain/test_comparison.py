"""Signal and noise between two measures, and the words for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cxdesk import words
from cxdesk.domain.comparison import (
    Verdict,
    arrow,
    compare,
    difference_interval,
    is_noise,
    moved,
)
from cxdesk.domain.kpi import Direction, Measure
from cxdesk.domain.kpis import by_key
from cxdesk.domain.stats.intervals import wilson


def share(k: int, n: int) -> Measure:
    found = wilson(k, n)
    assert found is not None
    return Measure(value=100 * k / n, n=n, low=100 * found.low, high=100 * found.high)


def nps(promoters: int, detractors: int, n: int) -> Measure:
    detail = {"promoters": float(promoters), "detractors": float(detractors)}
    return Measure(value=100 * (promoters - detractors) / n, n=n, detail=detail)


def time(value: float, low: float | None, high: float | None, n: int = 40) -> Measure:
    return Measure(value=value, n=n, low=low, high=high)


def plain(value: float | None, n: int = 40) -> Measure:
    return Measure(value=value, n=n)


NOTHING = Measure(value=None, n=0)


@pytest.mark.parametrize(
    ("key", "now", "before", "verdict", "sign"),
    [
        ("csat", share(56, 70), share(48, 80), Verdict.BETTER, 1),  # 5.2…33.4 points
        ("csat", share(48, 80), share(56, 70), Verdict.WORSE, -1),
        ("csat", share(42, 70), share(45, 80), Verdict.NOISE, 0),
        ("csat", share(3, 4), share(1, 40), Verdict.FEW, 0),
        ("csat", share(40, 80), share(40, 80), Verdict.SAME, 0),
        ("csat", NOTHING, share(1, 4), Verdict.NO_DATA, 0),
        ("csat", share(1, 4), NOTHING, Verdict.NO_DATA, 0),
        ("nps", nps(30, 10, 50), nps(25, 10, 50), Verdict.NOISE, 0),  # z = 0.63
        ("nps", nps(60, 10, 100), nps(30, 40, 100), Verdict.BETTER, 1),
        ("nps", nps(20, 0, 20), nps(0, 20, 20), Verdict.BETTER, 1),  # no spread in either
        ("nps", nps(20, 0, 20), nps(20, 0, 20), Verdict.SAME, 0),
        ("first_response_time", time(600, 500, 700), time(1200, 1100, 1300), Verdict.BETTER, -1),
        ("first_response_time", time(1200, 1100, 1300), time(600, 500, 700), Verdict.WORSE, 1),
        ("first_response_time", time(600, 500, 700), time(700, 590, 800), Verdict.NOISE, 0),
        ("first_response_time", time(600, None, None), time(9, 8, 10), Verdict.CHANGED, 0),
        ("revenue", plain(300), plain(200), Verdict.CHANGED, 0),
        ("revenue", plain(300, 1), plain(0, 0), Verdict.CHANGED, 0),
        ("active_customers", plain(100, 100), plain(60, 60), Verdict.BETTER, 1),  # 40 > 1.96·√160
        ("active_customers", plain(84, 84), plain(60, 60), Verdict.BETTER, 1),  # 24 > 1.96·12
        ("active_customers", plain(83, 83), plain(60, 60), Verdict.NOISE, 0),
        ("active_customers", plain(6, 6), plain(0, 0), Verdict.BETTER, 1),  # p = 2/2⁶ = 0.031
        ("active_customers", plain(5, 5), plain(0, 0), Verdict.NOISE, 0),  # p = 2/2⁵ = 0.063
    ],
)
def test_what_a_change_means(
    key: str, now: Measure, before: Measure, verdict: Verdict, sign: int
) -> None:
    found = compare(by_key(key), now, before)
    assert (found.verdict, found.sign) == (verdict, sign)


def test_nothing_twice_is_no_signal() -> None:
    assert is_noise(by_key("active_customers"), plain(0, 0), plain(0, 0)) is True
    assert is_noise(by_key("csat"), NOTHING, NOTHING) is None


def test_growth_needs_an_earlier_value_above_zero() -> None:
    revenue = by_key("revenue")
    assert compare(revenue, plain(300), plain(200)).relative == 50
    assert compare(revenue, plain(300), plain(0)).relative is None
    assert compare(revenue, plain(300), plain(-50)).relative is None


def test_an_arrow_needs_thirty_records_each() -> None:
    csat = by_key("csat")
    assert arrow(csat, share(30, 30), share(5, 30)) == 1
    assert arrow(csat, share(29, 29), share(5, 30)) == 0
    assert arrow(csat, share(30, 30), share(5, 29)) == 0


@pytest.mark.parametrize(
    ("key", "step", "told"),
    [
        ("csat", 2.2, "+2 points"),
        ("csat", 1.4, "+1 point"),
        ("nps", -1.0, "-1 point"),
        ("nps", 0.4, "+0 points"),
        ("first_response_time", 61.0, "+61"),
    ],
)
def test_shares_move_by_points(key: str, step: float, told: str) -> None:
    def show(value: object) -> str:
        return f"{value.value:+.0f}"  # type: ignore[attr-defined]

    assert words.say(moved(by_key(key), step), "en", show) == told


def test_an_indicator_without_a_better_side_only_changes() -> None:
    neutral = replace(by_key("csat"), direction=Direction.NEUTRAL)
    found = compare(neutral, share(56, 70), share(48, 80))
    assert (found.verdict, found.sign) == (Verdict.MOVED, 1)
    assert words.say(found.words).endswith(" points, more than chance")


@pytest.mark.parametrize(
    ("key", "now", "before", "told"),
    [
        ("csat", share(56, 70), share(48, 80), "[+20 points] points, better than before"),
        ("revenue", plain(300), plain(200), "[+50 percent] compared with the same days before"),
        ("revenue", plain(300), plain(0), "[+300 money] compared with the same days before"),
        ("csat", share(40, 80), share(40, 80), "no change"),
        ("csat", NOTHING, NOTHING, "nothing to compare with"),
    ],
)
def test_the_words_on_a_card(key: str, now: Measure, before: Measure, told: str) -> None:
    def show(value: object) -> str:
        return f"[{value.value:+.0f} {value.unit.value}]"  # type: ignore[attr-defined]

    assert words.say(compare(by_key(key), now, before).words, "en", show) == told


def test_an_nps_without_its_counts_has_no_interval_of_a_change() -> None:
    assert difference_interval(by_key("nps"), Measure(value=5, n=0), nps(3, 1, 4)) is None
