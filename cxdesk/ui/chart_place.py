"""Where the parts of a chart fall: one function from values to places serves both renderers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.chart import BandPlace, Chart, ChartPoint, Flag, Line, Mark, Step, XTick
    from cxdesk.domain.text import T


class Area(NamedTuple):
    """The inner rectangle of a chart, between its axes; y grows downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge, where the time axis stands."""
        return self.top + self.height


class Place(NamedTuple):
    """A place in the renderer's own units (pixels, or points on paper)."""

    x: float
    y: float


class Dot(NamedTuple):
    """Where a measured period stands; ``nth`` is its place in ``chart.points``."""

    x: float
    y: float
    is_hollow: bool
    nth: int
    is_ringed: bool = False


class LinePlace(NamedTuple):
    """A companion of the series in front: its pieces, its dots, and the edges of its bands."""

    letter: str
    runs: tuple[tuple[Place, ...], ...]
    dots: tuple[Dot, ...]
    edges: tuple[tuple[Place, ...], ...]
    is_earlier: bool


class Tail(NamedTuple):
    """Where a series ends, and the height of its name, moved aside where names would touch."""

    letter: str
    name: T | str
    end: Place
    y: float


class FlagPlace(NamedTuple):
    """A stem at ``x``; its numbered head at ``head_x`` is moved aside where heads would touch."""

    x: float
    head_x: float
    flag: Flag


class MarkPlace(NamedTuple):
    """Where an action begins, on the time axis."""

    at: Place
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A chart in places: what a renderer draws, in the order in which it should draw it."""

    area: Area
    running: tuple[float, float] | None
    y_ticks: tuple[tuple[float, float], ...]
    x_ticks: tuple[tuple[float, XTick], ...]
    path: tuple[Place, ...]
    targets: tuple[tuple[Place, ...], ...]
    runs: tuple[tuple[Place, ...], ...]
    dots: tuple[Dot, ...]
    flags: tuple[FlagPlace, ...]
    usual: tuple[tuple[Place, ...], ...] = ()
    reference: float | None = None
    ahead: tuple[Place, ...] = ()
    ahead_band: tuple[Place, ...] = ()
    others: tuple[LinePlace, ...] = ()
    tails: tuple[Tail, ...] = ()
    marks: tuple[MarkPlace, ...] = ()


def place(chart: Chart, area: Area, head_width: float = 0.0) -> Placed:
    """Every part of a chart inside ``area``; ``head_width`` keeps heads and names apart."""
    at = _scale(chart, area)
    dots = _dots(chart.points, at)
    others = tuple(_line(line, at) for line in chart.others)
    return Placed(
        area=area,
        running=None if chart.running is None else _clip(chart.running, at, area),
        y_ticks=tuple((at(chart.x_min, value).y, value) for value in chart.y_ticks),
        x_ticks=tuple((at(tick.x, chart.y_min).x, tick) for tick in chart.x_ticks),
        path=tuple(at(*xy) for xy in chart.path),
        targets=_targets(chart.targets, at),
        runs=_runs(dots),
        dots=dots,
        flags=_flags(chart.flags, at, area, head_width),
        usual=tuple(_outline(band, at) for band in chart.usual),
        reference=None if chart.reference is None else at(chart.x_min, chart.reference).y,
        ahead=tuple(at(place.x, place.value) for place in chart.ahead),
        ahead_band=_outline(chart.ahead_band, at),
        others=others,
        tails=_tails(chart, dots, others, area, head_width),
        marks=tuple(MarkPlace(at(mark.x, chart.y_min), mark) for mark in chart.marks),
    )


def dot_spacing(placed: Placed) -> float:
    """The smallest step between neighbouring dots: dots closer than they are wide are left out."""
    gaps = [b.x - a.x for a, b in zip(placed.dots, placed.dots[1:], strict=False)]
    return min(gaps, default=placed.area.width)


def _scale(chart: Chart, area: Area) -> Callable[[float, float], Place]:
    x_unit = area.width / ((chart.x_max - chart.x_min) or 1.0)
    y_unit = area.height / ((chart.y_max - chart.y_min) or 1.0)

    def at(x: float, y: float) -> Place:
        return Place(
            area.left + (x - chart.x_min) * x_unit, area.bottom - (y - chart.y_min) * y_unit
        )

    return at


def _clip(
    stretch: tuple[float, float], at: Callable[[float, float], Place], area: Area
) -> tuple[float, float]:
    first, last = (at(x, 0.0).x for x in stretch)
    return max(first, area.left), min(last, area.right)


def _dots(points: tuple[ChartPoint, ...], at: Callable[[float, float], Place]) -> tuple[Dot, ...]:
    return tuple(
        Dot(*at(point.x, point.value), point.few, index, point.signal is not None)
        for index, point in enumerate(points)
        if point.value is not None
    )


def _line(line: Line, at: Callable[[float, float], Place]) -> LinePlace:
    dots = _dots(line.points, at)
    edges = [
        tuple(at(place.x, y) for place, y in zip(band, ys, strict=True))
        for band in line.usual
        for ys in ([place.high for place in band], [place.low for place in band])
    ]
    return LinePlace(line.letter, _runs(dots), dots, tuple(edges), line.is_earlier)


def _tails(
    chart: Chart, dots: tuple[Dot, ...], others: tuple[LinePlace, ...], area: Area, height: float
) -> tuple[Tail, ...]:
    """The last places in sight, from the top down, their names at least ``height`` apart."""
    if not others:
        return ()
    names = {chart.letter: chart.name} | {line.letter: line.name for line in chart.others}
    lines = [(chart.letter, dots), *((line.letter, line.dots) for line in others)]
    seen = ((letter, _last_seen(found, area)) for letter, found in lines)
    ends = [(letter, Place(dot.x, dot.y)) for letter, dot in seen if dot is not None]
    ends.sort(key=lambda found: (found[1].y, found[0]))
    tails, free_from = [], area.top - height
    for letter, end in ends:
        free_from = max(end.y, free_from + height)
        tails.append(Tail(letter, names[letter], end, free_from))
    return _lifted(tails, area.bottom, height)


def _last_seen(dots: tuple[Dot, ...], area: Area) -> Dot | None:
    seen = (dot for dot in reversed(dots) if area.left - 1 <= dot.x <= area.right + 1)
    return next(seen, None)


def _lifted(tails: list[Tail], lowest: float, height: float) -> tuple[Tail, ...]:
    """The names that were pushed below the chart come back inside, the others make room."""
    found: list[Tail] = []
    for tail in reversed(tails):
        y = min(tail.y, lowest)
        found.append(tail._replace(y=y))
        lowest = y - height
    return tuple(reversed(found))


def _outline(band: tuple[BandPlace, ...], at: Callable[[float, float], Place]) -> tuple[Place, ...]:
    """Around a band: along its upper edge and back along the lower one."""
    upper = [at(place.x, place.high) for place in band]
    lower = [at(place.x, place.low) for place in reversed(band)]
    return (*upper, *lower)


def _runs(dots: tuple[Dot, ...]) -> tuple[tuple[Place, ...], ...]:
    runs: list[list[Place]] = []
    before = None
    for dot in dots:
        if before is None or dot.nth != before + 1:
            runs.append([])
        runs[-1].append(Place(dot.x, dot.y))
        before = dot.nth
    return tuple(tuple(run) for run in runs)


def _targets(
    steps: tuple[Step, ...], at: Callable[[float, float], Place]
) -> tuple[tuple[Place, ...], ...]:
    """Steps that follow each other without a gap become one line with a riser between them."""
    lines: list[list[Place]] = []
    end: float | None = None
    for step in steps:
        if step.x0 != end:
            lines.append([])
        lines[-1] += [at(step.x0, step.y), at(step.x1, step.y)]
        end = step.x1
    return tuple(tuple(line) for line in lines)


def _flags(
    flags: tuple[Flag, ...], at: Callable[[float, float], Place], area: Area, head_width: float
) -> tuple[FlagPlace, ...]:
    placed: list[FlagPlace] = []
    free_from = area.left - head_width
    for flag in sorted(flags, key=_flag_order):
        x = at(flag.x, 0.0).x
        head_x = max(x, free_from)
        placed.append(FlagPlace(x, head_x, flag))
        free_from = head_x + head_width
    return tuple(placed)


def _flag_order(flag: Flag) -> tuple[float, int]:
    return flag.x, flag.number
