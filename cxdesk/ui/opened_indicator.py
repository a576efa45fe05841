"""What an opened indicator shows, counted beside the window: the view and the records behind it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import Grain, local_date
from cxdesk.domain.text import T
from cxdesk.domain.usual import has_usual
from cxdesk.services import (
    beside,
    dashboard,
    kpi_notes,
    marked,
    record_rows,
    references,
    shop,
    usual,
)
from cxdesk.services.beside import YEAR_EARLIER
from cxdesk.services.comparing import Against

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi_notes import KpiNote
    from cxdesk.domain.periods import Period
    from cxdesk.domain.spans import Span
    from cxdesk.services.dashboard import IndicatorView
    from cxdesk.services.record_rows import RecordRow
    from cxdesk.services.splits import Part

FEWEST_MONTHS = 12
MOST_MONTHS_BY_DAY = 60


class Asked(NamedTuple):
    """Which indicator, how finely, how far back, of whom (a filter and its words), what goal.

    ``beside`` is a dimension whose parts are drawn beside it, or ``YEAR_EARLIER``: then the figure
    and why it moved are told against a year earlier, too. A ``span`` stands in place of ``months``.
    ``start`` is the first day of the period that is looked into, "" for the latest one.
    """

    key: str
    grain: Grain
    months: int
    where: Mapping[str, str]
    segment: str
    goal_id: int | None = None
    beside: str = ""
    span: Span | None = None
    start: str = ""

    @property
    def against(self) -> Against:
        """What the figure of a period is held against."""
        return Against.LAST_YEAR if self.beside == YEAR_EARLIER else Against.PREVIOUS


class Opened(NamedTuple):
    """The view, and the records of the ``period`` that is looked into.

    ``where`` is what all of it is filtered by, ``dimensions`` what it can be split by; ``values``
    are the parts by ``split_by`` that the chart has beside it, ``rest`` those it has no room for.
    ``against`` is what the period is
    held against, ``note`` what the owner says of the indicator, ``segment`` whose records these
    are, ``span`` the dates that were chosen.
    """

    view: IndicatorView
    rows: tuple[RecordRow, ...]
    period: Period | None = None
    where: Mapping[str, str] = MappingProxyType({})
    dimensions: tuple[str, ...] = ()
    split_by: str = ""
    values: tuple[str, ...] = ()
    rest: tuple[Part, ...] = ()
    against: Against = Against.PREVIOUS
    note: KpiNote | None = None
    segment: str = ""
    span: Span | None = None


def load(asked: Asked, as_of: int) -> Opened:
    """Count it, without the empty years before the first record unless these dates were chosen."""
    view = _between(asked, as_of) if asked.span else _lived(asked, as_of)
    view, values, rest = _accompanied(_ranged(view), asked)
    view = _marked(_named(view, asked.segment), asked, as_of)
    made = Opened(
        view,
        (),
        where=asked.where,
        split_by=asked.beside,
        values=values,
        rest=rest,
        against=asked.against,
        note=kpi_notes.note(asked.key),
        segment=asked.segment,
        span=asked.span,
    )
    if view.point is None:
        return made
    points = (point.period for point in view.trend.points)
    looked = (period for period in points if period.start.isoformat() == asked.start)
    period = next(looked, view.point.period)
    rows = record_rows.records(asked.key, period, asked.where, as_of)
    return made._replace(rows=rows, period=period)


def _between(asked: Asked, as_of: int) -> IndicatorView:
    """Over the chosen dates; without any record in them the chart says that of them alone."""
    view = _view(asked, asked.months, as_of)
    if view.point is not None:
        return view
    first, last = view.trend.points[0].period.start, view.trend.points[-1].period.last_day
    nothing = T("IndicatorsScreen", "No data of {name} from {first} to {last}.")
    nothing = nothing.fill(name=view.kpi.name, first=first, last=last)
    return replace(view, chart=replace(view.chart, summary=nothing))


def _lived(asked: Asked, as_of: int) -> IndicatorView:
    """Over the months asked for, of days five years at most, since the first record at most."""
    by_day = asked.grain is Grain.DAY
    most = min(asked.months, MOST_MONTHS_BY_DAY) if by_day else asked.months
    view = _view(asked, most, as_of)
    lived = _months_lived(view)
    if lived < most:
        return _view(asked, lived, as_of)
    if most < asked.months:
        more = T("IndicatorsScreen", "By day the chart shows the last five years.")
        return replace(view, sentences=(*view.sentences, more))
    return view


def _view(asked: Asked, months: int, as_of: int) -> IndicatorView:
    return dashboard.indicator(
        asked.key,
        asked.grain,
        months,
        as_of,
        asked.where,
        goal_id=asked.goal_id,
        span=asked.span,
        against=asked.against,
    )


def _ranged(view: IndicatorView) -> IndicatorView:
    """Chart and sentences tell what is usual, and what an article says."""
    if view.point is None:
        return view
    kpi, measure = view.kpi, view.point.measure
    chart, told = view.chart, references.sentences(kpi, measure)
    if has_usual(view.trend):
        chart = usual.charted(chart, view.trend)
        told = (*usual.sentences(view.trend), *told)
    is_named = references.reference(kpi, measure) is not None
    chart = references.charted(chart, kpi, measure)
    if is_named and chart.reference is None:
        told = (
            *told,
            T("IndicatorsScreen", "The figure for comparison lies beyond what the chart shows."),
        )
    return replace(view, chart=chart, sentences=(*view.sentences, *told))


def _accompanied(
    view: IndicatorView, asked: Asked
) -> tuple[IndicatorView, tuple[str, ...], tuple[Part, ...]]:
    """Chart and sentences with what was asked for beside it; the parts drawn, and the others."""
    if not asked.beside or view.point is None:
        return view, (), ()
    found = beside.beside(view.chart, view.trend, asked.beside, asked.where)
    told = (*view.sentences, *found.sentences)
    return replace(view, chart=found.chart, sentences=told), found.values, found.rest


def _named(view: IndicatorView, segment: str) -> IndicatorView:
    """The chart says whose figures it shows, on the screen and in exported pictures."""
    if not segment:
        return view
    title = T("IndicatorsScreen", "{name}: {segment}").fill(name=view.kpi.name, segment=segment)
    return replace(view, chart=replace(view.chart, title=title))


def _marked(view: IndicatorView, asked: Asked, as_of: int) -> IndicatorView:
    """The chart shows from when each action for the indicator may be felt."""
    chart = marked.marked(view.chart, as_of, kpi_key=asked.key, where=asked.where)
    return replace(view, chart=chart)


def _months_lived(view: IndicatorView) -> int:
    """How many months back the first record lies, at least a year: no empty years are drawn."""
    measured = [point.period for point in view.trend.points if point.measure.n]
    if not measured:
        return FEWEST_MONTHS
    first, last = measured[0].start, local_date(view.trend.as_of - 1, shop.calendar().zone)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return max(months, FEWEST_MONTHS)
