"""A chart as a table for a spreadsheet: plain numbers and days as the shop writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.chart_lines import lines_of
from cxdesk.domain.chart_words import flags_in, marks_in
from cxdesk.domain.kpi import Unit
from cxdesk.domain.money import exponent
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.chart import Chart, ChartPoint, Line
    from cxdesk.ui.format import Format

Rows = tuple[tuple[str, ...], ...]
_HEADS = {
    "first": T("ChartTable", "From"),
    "last": T("ChartTable", "To"),
    "value": T("ChartTable", "Value"),
    "n": T("ChartTable", "n"),
    "low": T("ChartTable", "95% from"),
    "high": T("ChartTable", "95% to"),
    "target": T("ChartTable", "Target"),
    "provisional": T("ChartTable", "Provisional"),
    "events": T("ChartTable", "Events"),
    "actions": T("ChartTable", "Actions"),
}
_UNITS = {
    Unit.PERCENT: T("ChartTable", "%"),
    Unit.SECONDS: T("ChartTable", "h:mm:ss"),
    Unit.POINTS: T("ChartTable", "points"),
}
_YES = T("ChartTable", "yes")
_NAMED = T("ChartTable", "{name} ({unit})")
_COUNTED = T("ChartTable", "{name}: n")
_FORMULA = tuple("=+-@")


def pasted(chart: Chart, fmt: Format) -> str:
    """The table as text that a spreadsheet takes apart: tabs between cells, a line for each row."""
    return "".join("\t".join(row) + "\n" for row in table(chart, fmt))


def table(chart: Chart, fmt: Format) -> Rows:
    """Headings, then one row for each period; what is not known is empty."""
    beside = tuple(line for line in lines_of(chart) if line.letter != chart.letter)
    heads = (*_heads(chart, fmt), *(head for line in beside for head in _line_heads(line, fmt)))
    rows = (
        (
            *_row(chart, point, fmt),
            *(cell for line in beside for cell in _beside(chart, line, point, fmt)),
        )
        for point in chart.points
    )
    return (heads, *rows)


def _heads(chart: Chart, fmt: Format) -> tuple[str, ...]:
    """The words above the columns, the value with its unit, and its name where it has one."""
    named = _HEADS | {"value": chart.name or _HEADS["value"]}
    unit = _UNITS.get(chart.unit, chart.currency if chart.unit is Unit.MONEY else "")
    if unit:
        named["value"] = _NAMED.fill(name=named["value"], unit=unit)
    return tuple(_clean(fmt.show(head)) for head in named.values())


def _line_heads(line: Line, fmt: Format) -> tuple[str, str]:
    return _clean(fmt.show(line.name)), _clean(fmt.show(_COUNTED.fill(name=line.name)))


def _row(chart: Chart, point: ChartPoint, fmt: Format) -> tuple[str, ...]:
    period = point.period
    aim = next((s.y for s in reversed(chart.targets) if s.x0 <= point.x <= s.x1), None)
    value, low, high, target = (
        _plain(chart, number, fmt) for number in (point.value, point.low, point.high, aim)
    )
    return (
        fmt.digits_date(point.measured.start),
        fmt.digits_date(point.measured.last_day),
        value,
        str(point.n),
        low,
        high,
        target,
        fmt.show(_YES) if point.provisional else "",
        _joined(flag.text for flag in flags_in(chart, period)),
        _joined(mark.text for mark in marks_in(chart, period)),
    )


def _beside(chart: Chart, line: Line, point: ChartPoint, fmt: Format) -> tuple[str, str]:
    """Value and n of a companion at the period of a point."""
    found = next((other for other in line.points if other.x == point.x), None)
    return ("", "") if found is None else (_plain(chart, found.value, fmt), str(found.n))


def _plain(chart: Chart, value: float | None, fmt: Format) -> str:
    """A number that a spreadsheet reckons with, without unit and groups; time as 1:05:00."""
    if value is None:
        return ""
    if chart.unit is Unit.SECONDS:
        return _clock(value)
    if chart.unit is Unit.MONEY:
        places = exponent(chart.currency)
        return fmt.plain(value / 10**places, places)
    return fmt.plain(value, 0 if float(value).is_integer() else 2)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(abs(seconds)), 60)
    return f"{'-' if seconds < 0 else ''}{minutes // 60}:{minutes % 60:02}:{rest:02}"


def _joined(texts: Iterable[str]) -> str:
    return _clean("; ".join(texts))


def _clean(text: str) -> str:
    """One cell: no tab or line break, and nothing typed becomes a formula."""
    flat = " ".join(text.split())
    return f" {flat}" if flat.startswith(_FORMULA) else flat
