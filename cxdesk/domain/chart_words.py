"""What a chart says to those who hear it: all that is drawn, in one paragraph, and of a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.chart_lines import lines_of
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart, Flag, Line, Mark
    from cxdesk.domain.periods import Period

_MARK = T("Chart", "◆ Action: {text}")


def told(chart: Chart) -> T:
    """The summary, then target, last signal, what is usual, forecast and so on to the actions."""
    text = chart.summary
    for more in (
        _with_days,
        _with_target,
        _with_signal,
        _with_usual,
        _with_forecast,
        _with_reference,
        _with_lines,
        _with_marks,
    ):
        text = more(text, chart)
    return text


def in_sight(chart: Chart, first: float, last: float) -> T:
    """The summary of a chart of which only the days from ``first`` to ``last`` are seen."""
    seen = [point for point in chart.points if first <= point.x <= last]
    text = told(chart)
    if len(seen) == len(chart.points) or not seen:
        return text
    values = [point.value for point in seen if point.value is not None]
    more = T("Chart", "In sight: {start} to {end}, no data. {text}")
    if values:
        more = T("Chart", "In sight: {start} to {end}, lowest {low}, highest {high}. {text}")
        low, high = _amount(chart, min(values)), _amount(chart, max(values))
        more = more.fill(low=low, high=high)
    return more.fill(start=seen[0].period, end=seen[-1].period, text=text)


def noted(chart: Chart, period: Period) -> tuple[T, ...]:
    """The events of a period by their numbers, and the actions that began in it."""
    events = (
        T("Chart", "Event {number}: {text}").fill(number=flag.number, text=flag.text)
        for flag in flags_in(chart, period)
    )
    return (*events, *(_MARK.fill(text=mark.text) for mark in marks_in(chart, period)))


def flags_in(chart: Chart, period: Period) -> tuple[Flag, ...]:
    """The events of a period."""
    return tuple(flag for flag in chart.flags if period.start <= flag.on <= period.last_day)


def marks_in(chart: Chart, period: Period) -> tuple[Mark, ...]:
    """The actions that began in a period."""
    return tuple(mark for mark in chart.marks if period.start <= mark.on <= period.last_day)


def _with_days(text: T, chart: Chart) -> T:
    if chart.over is None:
        return text
    return T("Chart", "{text} Each point: {over}.").fill(text=text, over=chart.over)


def _with_target(text: T, chart: Chart) -> T:
    if not chart.targets:
        return text
    aim = _amount(chart, chart.targets[-1].y)
    return T("Chart", "{text} Target: {value}.").fill(text=text, value=aim)


def _with_signal(text: T, chart: Chart) -> T:
    last = next((point for point in reversed(chart.points) if point.signal is not None), None)
    if last is None:
        return text
    more = T("Chart", "{text} Last out of the usual: {period}, {signal}.")
    return more.fill(text=text, period=last.period, signal=last.signal)


def _with_usual(text: T, chart: Chart) -> T:
    if chart.usual_words is None:
        return text
    return T("Chart", "{text} {more}").fill(text=text, more=chart.usual_words)


def _with_forecast(text: T, chart: Chart) -> T:
    if not chart.ahead:
        return text
    end = chart.ahead[-1]
    value = _amount(chart, end.value)
    if end.low is None or end.high is None:
        return T("Chart", "{text} Forecast: {value}.").fill(text=text, value=value)
    more = T("Chart", "{text} Forecast: {value}, 80% between {low} and {high}.")
    low, high = _amount(chart, end.low), _amount(chart, end.high)
    return more.fill(text=text, value=value, low=low, high=high)


def _with_reference(text: T, chart: Chart) -> T:
    if chart.reference is None or chart.reference_words is None:
        return text
    more = T("Chart", "{text} Drawn for comparison: {words}.")
    return more.fill(text=text, words=chart.reference_words)


def _with_lines(text: T, chart: Chart) -> T:
    """The last figure of each line, the one in front named as such."""
    lines = lines_of(chart)
    if not lines:
        return text
    more = T("Chart", "{text} In front is {name}. {lines}.")
    listed = _line(chart, lines[0])
    for line in lines[1:]:
        listed = T("Chart", "{before}; {line}").fill(before=listed, line=_line(chart, line))
    return more.fill(text=text, name=chart.name, lines=listed)


def _with_marks(text: T, chart: Chart) -> T:
    """Each action with the day it began."""
    if not chart.marks:
        return text
    listed = _dated(chart.marks[0])
    for mark in chart.marks[1:]:
        listed = T("Chart", "{before}; {line}").fill(before=listed, line=_dated(mark))
    return T("Chart", "{text} Actions: {lines}.").fill(text=text, lines=listed)


def _dated(mark: Mark) -> T:
    return T("Chart", "{day}: {text}").fill(day=mark.on, text=mark.text)


def _line(chart: Chart, line: Line) -> T:
    last = next((point for point in reversed(line.points) if point.value is not None), None)
    if last is None:
        return T("Chart", "{letter}, {name}: no data").fill(letter=line.letter, name=line.name)
    told = T("Chart", "{letter}, {name}: {value} in {period}")
    value = _amount(chart, last.value)
    return told.fill(letter=line.letter, name=line.name, value=value, period=last.period)


def _amount(chart: Chart, value: float | None) -> Amount:
    return Amount(value, chart.unit, chart.unit is Unit.POINTS)
