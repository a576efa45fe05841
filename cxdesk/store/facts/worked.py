"""Hours that people worked in each period, from the weeks that were typed."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.facts.hours import WORKED, HoursWorked
from cxdesk.domain.periods import local_date
from cxdesk.store import typed_figures
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.openings import FILTERS

if TYPE_CHECKING:
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
    weeks = typed_figures.worked(first, max(period.last_day for period in job.periods))
    today = local_date(job.as_of - 1, job.calendar.zone)
    return tuple(
        _worked(weeks, period.start, min(period.end, today + _DAY)) for period in job.periods
    )


def _worked(weeks: tuple[Worked, ...], start: date, end: date) -> HoursWorked:
    minutes: dict[int, float] = defaultdict(float)
    covered: set[date] = set()
    for week in weeks:
        low, high = max(week.week_on, start), min(week.week_on + _WEEK, end)
        days = (high - low).days
        if days > 0:
            minutes[week.staff_id] += week.minutes * days / _WEEK.days
            covered.update(low + day * _DAY for day in range(days))
    return HoursWorked(dict(minutes), bool(covered) and len(covered) == (end - start).days)


GATHERER = Gatherer(WORKED, gather, FILTERS)
