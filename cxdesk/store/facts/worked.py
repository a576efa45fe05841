"""Hours that people worked in each period, from the weeks that were typed."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.facts.hours import WORKED, HoursWorked
from cxdesk.domain.periods import local_date
from cxdesk.store import typed_figures
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.openings import FILTERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cxdesk.store.facts.job import Job
    from cxdesk.store.typed_figures import Worked

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def gather(job: Job) -> tuple[HoursWorked, ...]:
    """The weeks by days, up to the day of the instant; of everybody, whose cases are looked at.

    An hour of work serves all topics and channels: with a filter by such there are none to tell.
    """
    if job.where.keys() - {"agent"} or not job.periods:
        return (HoursWorked(),) * len(job.periods)
    first = min(period.start for period in job.periods) - _WEEK + _DAY
    last = max(period.last_day for period in job.periods)
    weeks = sorted(typed_figures.worked(first, last), key=_begins_on)
    today = local_date(job.as_of - 1, job.calendar.zone)
    return tuple(
        _worked(weeks, period.start, min(period.end, today + _DAY)) for period in job.periods
    )


def _worked(weeks: Sequence[Worked], start: date, end: date) -> HoursWorked:
    """Of weeks in order; those that touch the days are found by bisection."""
    minutes: dict[int, float] = defaultdict(float)
    covered: set[date] = set()
    low, high = (bisect_left(weeks, on, key=_begins_on) for on in (start - _WEEK + _DAY, end))
    for week in weeks[low:high]:
        first, over = max(week.week_on, start), min(week.week_on + _WEEK, end)
        days = (over - first).days
        if days > 0:
            minutes[week.staff_id] += week.minutes * days / _WEEK.days
            covered.update(first + day * _DAY for day in range(days))
    return HoursWorked(dict(minutes), bool(covered) and len(covered) == (end - start).days)


def _begins_on(week: Worked) -> date:
    return week.week_on


GATHERER = Gatherer(WORKED, gather, FILTERS)
