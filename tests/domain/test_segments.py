"""Segments of customers by hand, and the window proposed from a shop's own gaps."""

from __future__ import annotations

import pytest

from cxdesk.domain.segments import (
    Segment,
    proposed_window,
    segment_of,
    shop_gap,
    usual_gap,
)

ON = 740_000


def ago(*days: int) -> tuple[int, ...]:
    """Purchase days so many days before ``ON``, in order."""
    return tuple(sorted(ON - day for day in days))


@pytest.mark.parametrize(
    ("days", "segment"),
    [
        ((), None),
        ((-1,), None),
        ((0,), Segment.NEW),
        ((119,), Segment.OCCASIONAL),
        ((120,), Segment.LAPSED),
        ((90,), Segment.NEW),
        ((91,), Segment.OCCASIONAL),
        ((10, 200), Segment.OCCASIONAL),
        ((10, 200, 364), Segment.REGULAR),
        ((10, 200, 365), Segment.OCCASIONAL),
        ((130, 150, 170), Segment.LAPSED),
        # Own gaps of 10, 20, 10, 10 and 30 days: the 80th percentile is 22.
        ((23, 33, 53, 63, 73, 103), Segment.DRIFTING),
        ((22, 32, 52, 62, 72, 102), Segment.REGULAR),
        # Three gaps are too few to know the own rhythm.
        ((60, 70, 80, 100), Segment.REGULAR),
        # What comes after the day is not known on it.
        ((-5, 91), Segment.OCCASIONAL),
    ],
)
def test_a_segment_is_the_first_rule_that_fits(
    days: tuple[int, ...], segment: Segment | None
) -> None:
    assert segment_of(ago(*days), ON, None, 120) is segment


def test_without_an_own_rhythm_the_shop_s_tells_who_drifts() -> None:
    assert segment_of(ago(41, 200), ON, 40, 120) is Segment.DRIFTING
    assert segment_of(ago(40, 200), ON, 40, 120) is Segment.OCCASIONAL
    assert usual_gap(ago(5, 6), 40) == 40
    assert usual_gap(ago(5, 6), None) is None


def test_the_usual_gap_is_the_80th_percentile_of_at_least_four() -> None:
    """Gaps 1, 2, 3, 4, 10: linear between the 4th and the 5th, 0.8·4 = 3.2."""
    assert usual_gap(ago(20, 19, 17, 14, 10, 0), None) == pytest.approx(4 + 0.2 * 6)


def test_fifty_gaps_make_the_shop_s_own() -> None:
    assert shop_gap([7] * 49) is None
    assert shop_gap([7] * 50) == 7


@pytest.mark.parametrize(
    ("gaps", "days", "percentile"),
    [
        ([200] * 49, 90, None),
        ([200] * 50, 200, 200),
        ([10] * 90 + [300] * 10, 90, 39),
        (list(range(1, 102)), 91, 91),
        (list(range(2, 203, 2)), 182, 182),
    ],
)
def test_the_window_is_the_90th_percentile_but_at_least_ninety_days(
    gaps: list[int], days: int, percentile: float | None
) -> None:
    found = proposed_window(gaps)
    assert (found.days, found.gaps) == (days, len(gaps))
    assert found.percentile == (None if percentile is None else pytest.approx(percentile))
