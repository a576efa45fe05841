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
    goals,
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

    from cxdesk.domain.chart import Chart
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
    ``is_of_goal``: a goal measured over other days than the points has its own chart drawn.
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
    is_of_goal: bool = False

    @property
    def against(self) -> Against:
        """What the figure of a period is held against."""
        return Against.LAST_YEAR if self.beside == YEAR_EARLIER else Against.PREVIOUS


class Opened(NamedTuple):
    """The view, and the records of the ``period`` that is looked into.

    ``where`` is what all of it is filtered by, ``dimensions`` what it can be split by; ``values``
    are the parts by ``split_by`` that the chart has beside it, ``rest`` those it has no room for.
    ``against`` is what the period is held against, ``note`` what the owner says of the indicator,
    ``segment`` whose records these are, ``span`` the dates that were chosen. ``goal_chart`` is
    drawn in place of the view's.
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
    goal_chart: Chart | None = None

    @property
    def goal_id(self) -> int | None:
        """The goal that what is decided here is for; None without one, or where it is closed."""
        found = self.view.goal.goal if self.view.goal else None
        return None if found is None or found.closed_on is not None else found.id

    @property
    def chart(self) -> Chart:
        """What is drawn."""
        return self.goal_chart or self.view.chart

    def for_action(self, more: Mapping[str, str] = MappingProxyType({})) -> dict[str, object]:
        """What a new action is for: the indicator as it is cut, by ``more`` too, and its goal."""
        named: dict[str, object] = {
            "kpi_key": self.view.kpi.key,
            "where": {**self.where, **more},
        }
        if self.goal_id is not None:
            named["goal_id"] = self.goal_id
        return named


def load(asked: Asked, as_of: int) -> Opened:
    """Count it, without the empty years before the first record unless these dates were chosen."""
    view = _between(asked, as_of) if asked.span else _lived(asked, as_of)
    own = _chart_of_goal(view, as_of) if asked.is_of_goal else None
    if own is not None:
        asked = asked._replace(beside=YEAR_EARLIER if asked.beside == YEAR_EARLIER else "")
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
        goal_chart=own,
    )
    period = _looked_into(made, asked.start)
    if period is None:
        return made
    rows = record_rows.records(asked.key, period, asked.where, as_of)
    return made._replace(rows=rows, period=period)


def _looked_into(made: Opened, start: str) -> Period | None:
    """The days with this first one, else those of the latest point.

    Of a goal's own chart these are the days that its status is told by.
    """
    latest = made.view.point.period if made.view.point else None
    known = [point.period for point in made.view.trend.points] if latest else []
    if made.goal_chart is not None:
        known = [point.measured for point in made.goal_chart.points if point.value is not None]
        latest = known[-1] if known else None
    return next((days for days in known if days.start.isoformat() == start), latest)


def _chart_of_goal(view: IndicatorView, as_of: int) -> Chart | None:
    """The goal's own chart; None where the periods shown are held against its target."""
    if view.goal is None or view.chart.targets:
        return None
    own, goal = goals.chart(view.goal, as_of), view.goal.goal
    return marked.marked(own, as_of, goal_id=goal.id, where=goal.where)


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
