"""Values that the shop typed, by the period in which each counts."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cxdesk.domain.facts.own import OWN, TypedValue, is_counted_in
from cxdesk.domain.own import typed_for
from cxdesk.domain.periods import Grain, local_date
from cxdesk.store.db import db
from cxdesk.store.facts.job import Gatherer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.periods import Period
    from cxdesk.store.facts.job import Job

_LONGEST = timedelta(days=366)


def gather(job: Job) -> tuple[dict[str, tuple[TypedValue, ...]], ...]:
    """One statement for the whole time asked for; each value is then looked up by its day."""
    if not job.periods:
        return ()
    first = min(period.start for period in job.periods)
    last = max(period.last_day for period in job.periods)
    read = _read(first, last, job.calendar, job.as_of)
    return tuple(
        {
            key: found
            for key, (typed, adds_up) in read.items()
            if (found := _counted(typed, period, adds_up=adds_up))
        }
        for period in job.periods
    )


def counted(key: str, period: Period, calendar: Calendar, as_of: int) -> tuple[TypedValue, ...]:
    """The values of one indicator that count in one period, earliest first."""
    read = _read(period.start, period.last_day, calendar, as_of)
    if key not in read:
        return ()
    typed, adds_up = read[key]
    return _counted(typed, period, adds_up=adds_up)


def notes(ids: Sequence[int]) -> dict[int, str]:
    """What was noted beside typed values, by their ids."""
    marks = ", ".join("?" for _ in ids)
    rows = db.execute_sql(f"SELECT id, note FROM own_value WHERE id IN ({marks})", tuple(ids))
    return dict(rows.fetchall())


def _counted(
    typed: Sequence[TypedValue], period: Period, *, adds_up: bool
) -> tuple[TypedValue, ...]:
    found = []
    for value in typed[bisect_left(typed, period.start, key=lambda value: value.dated_on) :]:
        if value.dated_on >= period.end:
            break
        if is_counted_in(value, period, adds_up=adds_up):
            found.append(value)
    return tuple(found)


def _read(
    first: date, last: date, calendar: Calendar, as_of: int
) -> dict[str, tuple[list[TypedValue], bool]]:
    """All values that may count on the dates first…last, with whether they add up, by key.

    The value of a period still running at the instant counts only if it had been typed by then;
    that of a period which was over counts whenever it was typed.
    """
    today = local_date(as_of - 1, calendar.zone)
    rows = db.execute_sql(
        'SELECT i."key", i.grain, i.adds_up, v.created_at, v.id, v.starts_on, v.value, v.n'
        " FROM own_indicator i CROSS JOIN own_value v ON v.indicator_id = i.id"
        " AND v.starts_on BETWEEN ? AND ? ORDER BY i.id, v.starts_on",
        ((max(first, date.min + _LONGEST) - _LONGEST).isoformat(), min(last, today).isoformat()),
    )
    over = local_date(as_of, calendar.zone)  # what ends by this day had ended at the instant
    found: dict[str, tuple[list[TypedValue], bool]] = {}
    for key, grain, adds_up, created_at, *value in rows.fetchall():
        typed = _dated(value, Grain(grain), today, over)
        if not typed.is_running or created_at < as_of:
            found.setdefault(key, ([], bool(adds_up)))[0].append(typed)
    return found


def _dated(value: list[Any], grain: Grain, today: date, over: date) -> TypedValue:
    """A value (id, start, number, taps) with the day by which it counts."""
    start = date.fromisoformat(value[1])
    own = typed_for(start, grain)
    is_running = own.end > over
    on = today if is_running else own.last_day
    return TypedValue(value[0], start, on, value[2], is_running, value[3])


GATHERER = Gatherer(OWN, gather, frozenset())
