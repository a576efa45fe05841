"""Series of an indicator as tables to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.output import amount, print_table, say
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.kpi import Kpi, Measure, Trend
    from cxdesk.domain.periods import Period
    from cxdesk.services.comparing import Compared
    from cxdesk.services.splits import Split

_FROM, _TO = T("CLI", "From"), T("CLI", "To")
_FIGURES = (T("CLI", "Value"), T("CLI", "n"), T("CLI", "95% interval"))


def print_trend(trend: Trend, currency: str, changes: Sequence[Compared] | None = None) -> None:
    """One row a period, with what changed when that was asked for."""
    print(words.say(trend.kpi.name))
    heads: tuple[object, ...] = (_FROM, _TO, *_FIGURES, "")
    rows = [
        (*_dates(point.period), *_figures(trend.kpi, point.measure, currency))
        for point in trend.points
    ]
    if changes is not None:
        heads = (*heads, T("CLI", "Before"), T("CLI", "Change"))
        rows = [
            (
                *row,
                amount(found.measure.value, trend.kpi.unit, currency),
                say(found.change.words, currency),
            )
            for row, found in zip(rows, changes, strict=True)
        ]
    print_table(heads, rows, left=2)


def print_parts(trend: Trend, found: Split, currency: str) -> None:
    """One row for each part and period."""
    print(words.say(trend.kpi.name))
    heads = (DIMENSION_WORDS[found.dimension], _FROM, _TO, *_FIGURES, "")
    rows = [
        (words.say(part.name), *_dates(point.period), *_figures(trend.kpi, measure, currency))
        for part in found.parts
        for point, measure in zip(trend.points, part.measures, strict=True)
    ]
    print_table(heads, rows, left=3)
    if found.is_overlapping:
        text = T("CLI", "A record can be in several parts, so they add to more than the whole.")
        print(words.say(text))


def _dates(period: Period) -> tuple[str, str]:
    return period.start.isoformat(), period.last_day.isoformat()


def _figures(kpi: Kpi, measure: Measure, currency: str) -> tuple[str, ...]:
    span = ""
    if measure.low is not None and measure.high is not None:
        low, high = (amount(v, kpi.unit, currency) for v in (measure.low, measure.high))
        span = f"{low} … {high}"
    return (
        amount(measure.value, kpi.unit, currency),
        str(measure.n),
        span,
        words.say(T("CLI", "provisional")) if measure.provisional else "",
    )
