"""What an indicator is: one frozen value with its words and its pure measure, and trends of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts, Stream
    from cxdesk.domain.periods import Grain, Period
    from cxdesk.domain.surveys import SurveyKind
    from cxdesk.domain.text import T


class Unit(StrEnum):
    """What a value counts in. MONEY is integer minor units of the shop's currency.

    COUNT is whole things, NUMBER a ratio of counts (orders for each customer), SCORE a mean score.
    """

    POINTS = "points"
    PERCENT = "percent"
    SECONDS = "seconds"
    MONEY = "money"
    COUNT = "count"
    SCORE = "score"
    NUMBER = "number"


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
    OWN = "own"


class Role(StrEnum):
    """Leading indicators move before the result, lagging ones confirm it."""

    LEADING = "leading"
    LAGGING = "lagging"


class Records(StrEnum):
    """What ``n`` counts, and which list stands behind a figure."""

    ANSWERS = "answers"
    OFFERS = "offers"
    REPLIES = "replies"
    WAITS = "waits"
    CASES = "cases"
    INTERACTIONS = "interactions"
    PURCHASES = "purchases"
    CUSTOMERS = "customers"
    TASKS = "tasks"
    CALLS = "calls"
    ENTRIES = "entries"
    TAPS = "taps"


class Comparing(StrEnum):
    """How a change between two periods is told from noise."""

    INTERVALS = "intervals"  # by the intervals of both (of two shares: Newcombe)
    NPS = "nps"  # by the spread of promoters and detractors
    COUNTS = "counts"  # as two counts of chance events
    NOT = "not"  # there is nothing to judge it by


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
    """An indicator: stable key, words, and ``measure(facts, period, as_of)``.

    ``as_of`` is UTC epoch seconds, exclusive: nothing at or after it counts.

    Words: ``caption`` says beside the name what one point of a chart shows, ``source`` what is read
    and by which date, ``synonyms`` other names by commas, for search; ``stated`` the choice in
    force where the definition offers one.

    What it rests on: ``reads`` are the streams, ``records`` what ``n`` counts and what lies behind
    a figure, ``filters`` the keys that ``--where`` and ``--by`` take, ``default_where`` what the
    list of records is cut to when nothing else is asked for, ``survey`` the one whose answers it
    reads.

    How a change of it is told apart: ``ratio`` gives the sum of what was measured and over how much
    where that is not the value times n; ``shared`` are the filters of which all its records have
    one value by definition, so that they would explain everything and tell nothing.

    How its figures behave: ``floor`` and ``ceiling`` are the natural bounds; ``adds_up`` is true
    when the figures of two periods make up that of both together (flow goals need that);
    ``depends_on_length`` when a longer period has another level, so that a month cannot be held
    against a target for 90 days; ``is_counted`` when the figure is exact however few records there
    are; ``is_median`` when half of the records lie below it; ``comparing`` how a change is judged;
    ``detail_units`` the unit of each companion of the value (COUNT when absent); ``typed_every``
    the period that one value of the shop's own is typed for.
    """

    key: str
    name: T
    meaning: T
    formula: T
    caption: T
    source: T
    synonyms: T
    unit: Unit
    direction: Direction
    role: Role
    group: Group
    reads: tuple[Stream[Any], ...]  # each stream has its own kind of facts
    records: Records
    measure: Callable[[Facts, Period, int], Measure]
    filters: frozenset[str] = frozenset()
    default_where: Mapping[str, str] = field(default_factory=dict)
    survey: SurveyKind | None = None
    ratio: Callable[[Measure], tuple[float, int]] | None = None
    shared: frozenset[str] = frozenset()
    stated: Callable[[Choices], T] | None = None
    floor: float | None = None
    ceiling: float | None = None
    adds_up: bool = False
    depends_on_length: bool = False
    is_counted: bool = False
    is_median: bool = False
    comparing: Comparing = Comparing.INTERVALS
    detail_units: Mapping[str, Unit] = field(default_factory=dict)
    typed_every: Grain | None = None

    @property
    def is_signed(self) -> bool:
        """Whether values carry their sign: a figure of points around 0."""
        return self.unit is Unit.POINTS

    def understood(self, where: Mapping[str, str]) -> dict[str, str]:
        """The part of a filter that it knows: one meant for another indicator may have more."""
        return {key: value for key, value in where.items() if key in self.filters}


def is_few(kpi: Kpi, n: int) -> bool:
    """Fewer than five records behind a score, a share or a time: too few to judge anything by.

    Counts and money are what they are, however few.
    """
    return not kpi.is_counted and n < FEWEST_TO_JUDGE


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
