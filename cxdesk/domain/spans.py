"""The dates that a chart shows, as a person chose them: checked, rounded out, limited."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, period_of, periods_between
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.periods import Period

MOST_PERIODS = 1826  # five years of days


class Span(NamedTuple):
    """Two local dates, both inclusive."""

    first: date
    last: date


_WHOLE = {
    Grain.WEEK: T("Span", "Weeks are shown whole: from {first} to {last}."),
    Grain.MONTH: T("Span", "Months are shown whole: from {first} to {last}."),
    Grain.QUARTER: T("Span", "Quarters are shown whole: from {first} to {last}."),
    Grain.YEAR: T("Span", "Years are shown whole: from {first} to {last}."),
}


def check(span: Span, today: date) -> None:
    """Raise ValidationError at ``first`` or ``last`` for dates that no chart can show."""
    if span.first > today:
        raise ValidationError("first", T("Span", "This day is still to come."))
    if span.last < span.first:
        raise ValidationError("last", T("Span", "The last day comes before the first one."))


def periods_of(span: Span, grain: Grain, today: date, week_start: int = 0) -> tuple[Period, ...]:
    """The whole periods that hold the dates up to today: the last 1826 of them at most."""
    first = period_of(min(span.first, today), grain, week_start).start
    last = period_of(min(span.last, today), grain, week_start).last_day
    return periods_between(first, last, grain, week_start)[-MOST_PERIODS:]


def told(span: Span, periods: tuple[Period, ...], today: date) -> tuple[T, ...]:
    """What a reader should know of the dates shown where they are not those chosen."""
    first, last = periods[0].start, periods[-1].last_day
    if first > span.first:
        text = T("Span", "A chart has {most} points at most, five years of days: from {first} on.")
        return (text.fill(most=MOST_PERIODS, first=first),)
    if first == span.first and (span.last >= today or last == span.last):
        return ()
    return (_WHOLE[periods[0].grain].fill(first=first, last=last),)
