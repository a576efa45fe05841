"""What an indicator is: one frozen value with its words and its pure measure, and trends of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.domain.facts import Facts, Stream
    from cxdesk.domain.periods import Period
    from cxdesk.domain.text import T


class Unit(StrEnum):
    """What a value counts in. MONEY is integer minor units of the shop's currency."""

    POINTS = "points"
    PERCENT = "percent"
    SECONDS = "seconds"
    MONEY = "money"
    COUNT = "count"
    SCORE = "score"


COUNTED = frozenset((Unit.MONEY, Unit.COUNT))
FEWEST_TO_JUDGE = 5


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Group(StrEnum):
    """Where the card stands on the indicators screen."""

    QUALITY = "quality"
    EFFICIENCY = "efficiency"
    SATISFACTION = "satisfaction"
    LOYALTY = "loyalty"
    SALES = "sales"


class Role(StrEnum):
    """Leading indicators move before the result, lagging ones confirm it."""

    LEADING = "leading"
    LAGGING = "lagging"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, formatted at the edge; ``signed`` shows + and −."""

    value: float | None
    unit: Unit
    signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measured period. ``value`` None is "no data", never 0; ``low``…``high`` holds it at 95 %.

    ``n`` is how many records the value rests on. Units: percent 0–100, NPS points −100…100, time in
    seconds, money in minor units. ``detail`` holds named companions of the value (mean, p90 …).
    """

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    provisional: bool = False
    detail: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """An indicator: stable key, words, unit, direction, and ``measure(facts, period, as_of)``.

    ``as_of`` is UTC epoch seconds, exclusive: nothing at or after it counts. ``caption`` says
    beside the name what one point of a chart shows. ``filters`` are the keys that ``--where``
    takes; ``floor`` and ``ceiling`` the natural bounds of the value; ``depends_on_length`` is true
    when a longer period gives another level, so that a month cannot be held against a target for
    90 days; ``detail_units`` names the unit of each companion of the value (COUNT when absent).
    """

    key: str
    name: T
    meaning: T
    formula: T
    caption: T
    unit: Unit
    direction: Direction
    role: Role
    group: Group
    reads: Stream
    measure: Callable[[Facts, Period, int], Measure]
    filters: frozenset[str] = frozenset()
    floor: float | None = None
    ceiling: float | None = None
    depends_on_length: bool = False
    detail_units: Mapping[str, Unit] = field(default_factory=dict)


def is_few(kpi: Kpi, n: int) -> bool:
    """Fewer than five records behind a score, a share or a time: too few to judge anything by.

    Counts and money are what they are, however few.
    """
    return kpi.unit not in COUNTED and n < FEWEST_TO_JUDGE


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a trend with what was measured in it."""

    period: Period
    measure: Measure


@dataclass(frozen=True, slots=True)
class Trend:
    """An indicator over consecutive periods, as of one instant."""

    kpi: Kpi
    points: tuple[Point, ...]
    as_of: int
