"""Customers by their own rhythm: new, regular, drifting away, lapsed or occasional."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.choices import DEFAULT_WINDOW_DAYS
from cxdesk.domain.stats.intervals import quantile

if TYPE_CHECKING:
    from collections.abc import Sequence

NEW_DAYS = 90
REGULAR_DAYS, REGULAR_VISITS = 365, 3
FEWEST_OWN_GAPS, FEWEST_SHOP_GAPS = 4, 50
_LATE, _GONE = 0.8, 0.9


class Segment(StrEnum):
    """What kind of buyer a customer is on a day."""

    NEW = "new"
    REGULAR = "regular"
    OCCASIONAL = "occasional"
    DRIFTING = "drifting"
    LAPSED = "lapsed"


class Window(NamedTuple):
    """A proposal for the days of inactivity.

    ``percentile`` is the 90th of the ``gaps`` between days of purchase, None when they are too few.
    """

    days: int
    gaps: int
    percentile: float | None


def segment_of(
    purchase_days: Sequence[int], on: int, shop_usual: float | None, window: int
) -> Segment | None:
    """The segment of a customer at the end of a day; None before the first purchase.

    Days are ordinals in order, each once. The first that fits: lapsed (the window or longer
    away), new (first purchase at most 90 days ago), drifting (longer away than usual), regular
    (three days of purchase in 365), else occasional.
    """
    seen = purchase_days[: bisect_right(purchase_days, on)]
    if not seen:
        return None
    away = on - seen[-1]
    if away >= window:
        return Segment.LAPSED
    if on - seen[0] <= NEW_DAYS:
        return Segment.NEW
    usual = usual_gap(seen, shop_usual)
    if usual is not None and away > usual:
        return Segment.DRIFTING
    visits = len(seen) - bisect_right(seen, on - REGULAR_DAYS)
    return Segment.REGULAR if visits >= REGULAR_VISITS else Segment.OCCASIONAL


def usual_gap(purchase_days: Sequence[int], shop_usual: float | None) -> float | None:
    """The days within which a customer comes back four times in five.

    The 80th percentile of the own gaps from four on, else the shop's, None when there is none.
    """
    gaps = gaps_between(purchase_days)
    return quantile(sorted(gaps), _LATE) if len(gaps) >= FEWEST_OWN_GAPS else shop_usual


def shop_gap(ordered: Sequence[int]) -> float | None:
    """The 80th percentile of the gaps of all customers, the shortest first; None below fifty."""
    return quantile(ordered, _LATE) if len(ordered) >= FEWEST_SHOP_GAPS else None


def proposed_window(ordered: Sequence[int]) -> Window:
    """The days of inactivity that the shop's own gaps, the shortest first, suggest.

    That is their 90th percentile, at least 90; below fifty gaps it is 90.
    """
    if len(ordered) < FEWEST_SHOP_GAPS:
        return Window(DEFAULT_WINDOW_DAYS, len(ordered), None)
    percentile = quantile(ordered, _GONE) or 0.0
    return Window(max(DEFAULT_WINDOW_DAYS, round(percentile)), len(ordered), percentile)


def gaps_between(purchase_days: Sequence[int]) -> list[int]:
    """The days from each day of purchase to the next."""
    return list(map(sub, purchase_days[1:], purchase_days))
