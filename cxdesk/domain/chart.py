"""What a chart says, already computed: renderers map these values to pixels and decide nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.kpi import Unit
    from cxdesk.domain.periods import Grain, Period
    from cxdesk.domain.text import T


class XY(NamedTuple):
    """A place on the chart: x is a proleptic day number (``date.toordinal()``), y the value."""

    x: float
    y: float


class Ahead(NamedTuple):
    """A place of a forecast with its 80 % interval; without one both ends are None."""

    x: float
    value: float
    low: float | None
    high: float | None


class XTick(NamedTuple):
    """A mark on the time axis; the edge writes the date in the reader's language."""

    x: float
    on: date
    grain: Grain
    with_year: bool


class ChartPoint(NamedTuple):
    """One period: ``value`` None breaks the line; ``few`` (n < 5 of a score or time) is hollow.

    ``span`` are the days that were measured, where these are not those of the period.
    ``change`` says how it moved on the period before and whether that is noise; ``signal`` that it
    is better or worse than usual (the point is ringed), None when it is not.
    """

    x: float
    value: float | None
    n: int
    low: float | None
    high: float | None
    period: Period
    provisional: bool
    few: bool
    change: T | None = None
    signal: T | None = None
    span: Period | None = None

    @property
    def measured(self) -> Period:
        """The days that the value is of."""
        return self.span or self.period


class Step(NamedTuple):
    """A target in force from x0 to x1."""

    x0: float
    x1: float
    y: float


class BandPlace(NamedTuple):
    """The usual range at x: between ``low`` and ``high`` about ``centre``."""

    x: float
    low: float
    high: float
    centre: float


class Flag(NamedTuple):
    """A numbered event; the text stands under the chart."""

    x: float
    number: int
    on: date
    text: str


class Mark(NamedTuple):
    """The day from which an action may be felt (◆); its words are told beside the chart."""

    x: float
    on: date
    text: str


class Line(NamedTuple):
    """Another series of the same unit beside the one in front, known by its letter.

    Its points stand at the x of the periods in front; ``is_earlier`` says that they are those of a
    year ago.
    """

    name: T | str
    letter: str
    points: tuple[ChartPoint, ...]
    usual: tuple[tuple[BandPlace, ...], ...] = ()
    is_earlier: bool = False
    usual_words: T | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A trend with its target steps, path, events and running period, ready to be drawn.

    All x in day numbers, all y in ``unit`` (money in minor units of ``currency``). ``running`` is
    the hatched stretch of the unfinished period; ``usual`` are bands, one for each stretch with a
    range of its own, and ``usual_words`` say what the latest goes by; ``ahead`` is the forecast to
    the goal's deadline; ``reference`` the figure of an article or the shop's own, None without one
    or beyond the axis, with its value and source in ``reference_words``; ``others`` are drawn
    beside the series in front, which then has a ``name``, too; ``undrawn`` says what there is
    besides these; ``marks`` are the beginnings of actions; ``over`` says what days a point is of
    where these are not its period's; ``summary`` is what a screen reader says.
    """

    title: T
    unit: Unit
    currency: str
    x_min: float
    x_max: float
    y_min: float
    y_max: float
    x_ticks: tuple[XTick, ...]
    y_ticks: tuple[float, ...]
    points: tuple[ChartPoint, ...]
    targets: tuple[Step, ...] = ()
    path: tuple[XY, ...] = ()
    flags: tuple[Flag, ...] = ()
    running: tuple[float, float] | None = None
    usual: tuple[tuple[BandPlace, ...], ...] = ()
    usual_words: T | None = None
    ahead: tuple[Ahead, ...] = ()
    reference: float | None = None
    reference_words: T | None = None
    name: T | str = ""
    letter: str = "a"
    others: tuple[Line, ...] = ()
    undrawn: T | None = None
    marks: tuple[Mark, ...] = ()
    over: T | None = None
    summary: T

    @property
    def ahead_band(self) -> tuple[BandPlace, ...]:
        """The 80 % interval of the forecast; empty without one."""
        return tuple(
            BandPlace(place.x, place.low, place.high, place.value)
            for place in self.ahead
            if place.low is not None and place.high is not None and self.has_interval
        )

    @property
    def has_interval(self) -> bool:
        """Whether the forecast ends in an interval, not in a line alone."""
        return bool(self.ahead) and self.ahead[-1].low is not None
