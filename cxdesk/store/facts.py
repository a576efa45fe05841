"""Counting queries: what happened in each period, exact as of one instant, as domain facts.

Answers and replies join a table of period bounds to one covering index, so that a series of many
periods is one statement. Nothing at or after ``as_of`` counts, whatever the derived columns say by
now.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import filters
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.facts import Facts, SalesTally, ScoreTally, Stream
from cxdesk.domain.periods import day_start, local_time
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.periods import Period

_KIND_CHANGED = "e.kind_after IS NOT NULL AND e.at >= ?"
_OWNER_CHANGED = "(e.owner_before_id IS NOT NULL OR e.owner_after_id IS NOT NULL) AND e.at >= ?"
_REPLY_STAFF = """coalesce((SELECT e.staff_id FROM case_event e WHERE e.case_id = c.id
    AND e.at = c.first_reply_at AND e.actor = 'staff' AND e.kind = 'message' AND e.is_public
    ORDER BY e.id LIMIT 1), {owner})"""
_ANSWER_STAFF = """coalesce(a.staff_id, (SELECT coalesce(o.staff_id, {owner}) FROM answer x
    JOIN offer o ON o.id = x.offer_id LEFT JOIN cases c ON c.id = o.case_id WHERE x.id = a.id))"""
# An answer that came without a channel of its own is about its case's channel.
_ANSWER_CHANNEL = """coalesce(CASE a.channel WHEN 'other' THEN (SELECT c.channel FROM answer x
    JOIN offer o ON o.id = x.offer_id JOIN cases c ON c.id = o.case_id WHERE x.id = a.id) END,
    a.channel)"""
_IS_CLOSED = """(c.first_closed_at < ? AND (SELECT e.status_after FROM case_event e
    WHERE e.case_id = c.id AND e.status_after IS NOT NULL AND e.at < ?
    ORDER BY e.at DESC, e.id DESC LIMIT 1) = 'closed')"""

_LAST_MINUTE = "23:59"
_ORDER = "b.kind = 'sale' AND NOT b.is_day_total"
_TOTALS = f"""SELECT count(*) FILTER (WHERE {_ORDER}),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.kind = 'sale'), 0),
        count(*) FILTER (WHERE b.kind = 'refund'),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.kind = 'refund'), 0),
        count(*) FILTER (WHERE b.customer_id IS NULL AND {_ORDER}),
        coalesce(sum(b.amount_minor) FILTER (WHERE b.customer_id IS NULL AND {_ORDER}), 0),
        count(*) FILTER (WHERE b.is_day_total AND b.kind = 'sale')
    FROM purchase b WHERE b.sold_on >= ? AND b.sold_on < ?{{until}}"""
# Days of purchase first and customers of those: half the time of min and max by customer.
_CUSTOMERS = f"""SELECT count(*), coalesce(sum(days > 1), 0)
    FROM (SELECT count(*) AS days FROM (SELECT DISTINCT b.sold_on, b.customer_id FROM purchase b
        WHERE b.sold_on >= ? AND b.sold_on < ? AND {_ORDER} AND b.customer_id IS NOT NULL{{until}})
        GROUP BY customer_id)"""
# On the day of the instant a purchase of a later time is out; one without a time is in.
_UNTIL = " AND CASE WHEN b.sold_on < ? THEN 1 ELSE coalesce(b.sold_time <= ?, 1) END"
_REPLIES = """SELECT c.opened_at, c.first_reply_at FROM cases c WHERE c.opened_by = 'customer'
    AND c.first_reply_at >= ? AND c.first_reply_at < ?"""


class Condition(NamedTuple):
    """A piece of SQL to follow WHERE, beginning with AND, and what fills it."""

    sql: str = ""
    params: tuple[object, ...] = ()


def gather_all(
    stream: Stream,
    periods: Sequence[Period],
    calendar: Calendar,
    as_of: int,
    where: Mapping[str, str],
) -> tuple[Facts, ...]:
    """What one stream holds in each of several periods, in one pass."""
    empty = Facts(calendar=calendar, scale=filters.scale_of(where))
    if not periods:
        return ()
    if stream is Stream.ANSWERS:
        return _answers(periods, empty, as_of, where)
    if stream is Stream.REPLIES:
        return _replies(periods, empty, as_of, where)
    return _sales(periods, empty, as_of)


def staff_ids(name: str) -> tuple[int, ...]:
    """The ids of the people with that name or initials; ValidationError("where", …) if none."""
    rows = db.execute_sql("SELECT id, name, initials FROM staff ORDER BY id").fetchall()
    wanted = folded(name)
    found = [row[0] for row in rows if folded(row[1]) == wanted]
    found = found or [row[0] for row in rows if folded(row[2]) == wanted]
    if not found:
        text = T("Filters", "Nobody called “{name}” works or has worked here.")
        raise ValidationError("where", text.fill(name=name))
    return tuple(found)


def answer_condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of answers (``a``) as SQL."""
    parts = []
    if "channel" in where:
        parts.append(Condition(f" AND {_ANSWER_CHANNEL} = ?", (where["channel"],)))
    if "agent" in where:
        parts.append(_among(_by_owner(_ANSWER_STAFF, as_of), staff_ids(where["agent"])))
    return _all(parts)


def reply_condition(where: Mapping[str, str], as_of: int, staff: str = _REPLY_STAFF) -> Condition:
    """The filters of cases (``c``) as SQL; the agent is who replied, else who owns the case.

    Kind and owner are those of the instant.
    """
    parts = []
    if "channel" in where:
        parts.append(Condition(" AND c.channel = ?", (where["channel"],)))
    if "kind" in where:
        kind = _as_of("c.kind", "e.kind_before", _KIND_CHANGED, as_of)
        parts.append(Condition(f" AND {kind.sql} = ?", (*kind.params, where["kind"])))
    if "agent" in where:
        parts.append(_among(_by_owner(staff, as_of), staff_ids(where["agent"])))
    return _all(parts)


def _by_owner(staff: str, as_of: int) -> Condition:
    owner = _as_of("c.owner_id", "e.owner_before_id", _OWNER_CHANGED, as_of)
    return Condition(staff.format(owner=owner.sql), owner.params)


def _as_of(present: str, before: str, changed: str, as_of: int) -> Condition:
    """A column of a case as it was: the present one, unless any case changed since."""
    sql = f"SELECT EXISTS (SELECT 1 FROM case_event e WHERE {changed})"
    if not db.execute_sql(sql, (as_of,)).fetchone()[0]:
        return Condition(present)
    first = f"FROM case_event e WHERE e.case_id = c.id AND {changed} ORDER BY e.at, e.id LIMIT 1"
    was = f"(SELECT {before} {first})"
    return Condition(f"iif(EXISTS (SELECT 1 {first}), {was}, {present})", (as_of, as_of))


def _answers(
    periods: Sequence[Period], empty: Facts, as_of: int, where: Mapping[str, str]
) -> tuple[Facts, ...]:
    extra = answer_condition(where, as_of)
    kinds = ", ".join(f"('{kind}')" for kind in SurveyKind)
    bounds = _instants(periods, empty, as_of)
    rows = db.execute_sql(
        f"""WITH p(i, lo, hi) AS ({_values(bounds)}), k(kind) AS (VALUES {kinds})
        SELECT p.i, a.kind, a.scale_min, a.scale_max, a.score, count(*)
        FROM p CROSS JOIN k CROSS JOIN answer a
            ON a.kind = k.kind AND a.answered_at >= p.lo AND a.answered_at < p.hi
        WHERE 1 {extra.sql}
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5""",
        (*_flat(bounds), *extra.params),
    )
    found: dict[int, list[ScoreTally]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(ScoreTally._make(row[1:]))
    return tuple(replace(empty, answers=tuple(found[i])) for i in range(len(periods)))


def _replies(
    periods: Sequence[Period], empty: Facts, as_of: int, where: Mapping[str, str]
) -> tuple[Facts, ...]:
    extra = reply_condition(where, as_of)
    bounds = _instants(periods, empty, as_of)
    sql = _REPLIES + extra.sql
    found = [db.execute_sql(sql, (low, high, *extra.params)).fetchall() for _i, low, high in bounds]
    waiting = waiting_since(as_of, where)
    return tuple(
        replace(
            empty,
            replies=tuple(found[i]),
            waiting=bisect_left(waiting, high),
            oldest_waiting_at=waiting[0] if waiting and waiting[0] < high else None,
        )
        for i, _low, high in bounds
    )


def waiting_since(as_of: int, where: Mapping[str, str]) -> list[int]:
    """When each case was opened that a customer opened and that waits for its first reply."""
    extra = reply_condition(where, as_of, "{owner}")
    rows = db.execute_sql(
        f"""SELECT c.opened_at FROM cases c
        WHERE c.opened_by = 'customer' AND (c.first_reply_at IS NULL OR c.first_reply_at >= ?)
            AND c.opened_at < ? AND NOT coalesce({_IS_CLOSED}, 0) {extra.sql}
        ORDER BY c.opened_at""",
        (as_of, as_of, as_of, as_of, *extra.params),
    )
    return [row[0] for row in rows]


def _sales(periods: Sequence[Period], empty: Facts, as_of: int) -> tuple[Facts, ...]:
    """Two sums a period: grouping within one period needs no sort over all of them."""
    found = []
    for period in periods:
        until = sold_until(period, empty.calendar, as_of)
        bounds = (period.start.isoformat(), period.end.isoformat(), *until.params)
        totals = db.execute_sql(_TOTALS.format(until=until.sql), bounds).fetchone()
        customers = db.execute_sql(_CUSTOMERS.format(until=until.sql), bounds).fetchone()
        found.append(replace(empty, sales=SalesTally(*totals[:4], *customers, *totals[4:])))
    return tuple(found)


def sold_until(period: Period, calendar: Calendar, as_of: int) -> Condition:
    """Only purchases (``b``) of a period made before an instant; nothing for one lived through.

    A purchase without a time counts from the start of its local day.
    """
    moment = local_time(as_of - 1, calendar.zone)
    today, clock = moment.date(), moment.strftime("%H:%M")
    if period.end <= today or (period.last_day == today and clock == _LAST_MINUTE):
        return Condition()
    params = (today.isoformat(), clock)
    if period.last_day <= today:
        return Condition(_UNTIL, params)
    return Condition(" AND b.sold_on <= ?" + _UNTIL, (params[0], *params))


def _instants(
    periods: Sequence[Period], empty: Facts, as_of: int
) -> tuple[tuple[int, int, int], ...]:
    """Bounds in UTC seconds, cut at ``as_of``."""
    found = []
    for i, period in enumerate(periods):
        low, high = period.bounds(empty.calendar.zone)
        found.append((i, low, min(high, as_of)))
    return tuple(found)


def end_of(on: date, calendar: Calendar) -> int:
    """The instant at which a local date ends: ``--as-of DATE``."""
    return day_start(on + timedelta(days=1), calendar.zone)


def _values(bounds: Sequence[object]) -> str:
    return "VALUES " + ", ".join("(?, ?, ?)" for _ in bounds)


def _flat(bounds: Iterable[tuple[object, ...]]) -> tuple[object, ...]:
    return tuple(value for row in bounds for value in row)


def _among(value: Condition, ids: Sequence[int]) -> Condition:
    marks = ", ".join("?" for _ in ids)
    return Condition(f" AND {value.sql} IN ({marks})", (*value.params, *ids))


def _all(parts: Iterable[Condition]) -> Condition:
    listed = tuple(parts)
    return Condition("".join(part.sql for part in listed), _flat(part.params for part in listed))
