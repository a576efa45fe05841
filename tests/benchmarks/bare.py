"""Every indicator over some months by hand-written SQL and nothing else: the floor of our figures.

What a good engineer would write for the default choices, without filters: a range of a covering
index for each month, sums without a sort, lists as one text where values must be put in order.
Opening time has no SQL; it is counted by the same calendar as ours. ``test_bare`` holds that the
figures are the same.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta
from itertools import accumulate, pairwise
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import a_year_before, day_start, previous
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.periods import Period

WINDOW, YEAR = timedelta(days=90), timedelta(days=365)
Values = list[float | None]


class Months(NamedTuple):
    """Whole months up to today, and the instant of all figures."""

    periods: Sequence[Period]
    calendar: Calendar
    now: int

    def ask(self, columns: str, source: str) -> list[list[int]]:
        """Sums for each month; ``p.lo`` and ``p.hi`` bound it in UTC."""
        zone = self.calendar.zone
        bounds = [
            (day_start(p.start, zone), min(day_start(p.end, zone), self.now)) for p in self.periods
        ]
        marks = ", ".join("(?, ?)" for _ in bounds)
        sql = f"""WITH p(lo, hi) AS (VALUES {marks})
            SELECT (SELECT json_array({columns}) {source}) FROM p"""
        rows = db.execute_sql(sql, [value for pair in bounds for value in pair]).fetchall()
        return [json.loads(text) for (text,) in rows]

    def ends(self) -> list[int]:
        """The last instant of each month."""
        return [min(day_start(p.end, self.calendar.zone), self.now) for p in self.periods]


def all_figures(months: Months) -> dict[str, Values]:
    """The values of all indicators of the catalogue, by key."""
    found: dict[str, Values] = {}
    for part in (_scores, _offers, _times, _openings, _closings, _backlog, _desk, _trade):
        found |= part(months)
    return found


def _share(part: float, whole: float) -> float | None:
    return 100 * part / whole if whole else None


def _scores(months: Months) -> dict[str, Values]:
    source = "FROM answer a WHERE a.kind = '{}' AND a.answered_at >= p.lo AND a.answered_at < p.hi"

    def ask(kind: str, columns: str) -> list[list[int]]:
        return months.ask(f"count(*), {columns}", source.format(kind))

    nps = ask("nps", "sum(a.score >= 9), sum(a.score <= 6)")
    csat = ask("csat", "sum(a.score >= 4), sum(a.score)")
    ces, general = ask("ces", "sum(a.score >= 5), sum(a.score)"), ask("general", "sum(a.score)")
    later = "z.{at} > a.answered_at AND z.{at} <= a.answered_at + 7776000"
    offered, answered = later.format(at="sent_at"), later.format(at="answered_at")
    again = f"""EXISTS (SELECT 1 FROM answer z WHERE z.customer_id = a.customer_id
        AND z.kind = 'nps' AND {answered}"""
    asked = f"""EXISTS (SELECT 1 FROM offer z JOIN survey s ON s.id = z.survey_id
        AND s.kind = 'nps' WHERE z.customer_id = a.customer_id AND {offered})"""
    back = months.ask(
        f"sum({asked} OR {again})), sum({again} AND z.score >= 7))",
        source.format("nps") + " AND a.score <= 6",
    )
    return {
        "nps": [100 * (good - bad) / n if n else None for n, good, bad in nps],
        "csat": [_share(good, n) for n, good, _ in csat],
        "csat_mean": [total / n if n else None for n, _, total in csat],
        "ces": [_share(good, n) for n, good, _ in ces],
        "ces_mean": [total / n if n else None for n, _, total in ces],
        "general_satisfaction": [total / n if n else None for n, total in general],
        "recovered_detractors": [_share(got or 0, of or 0) for of, got in back],
    }


def _offers(months: Months) -> dict[str, Values]:
    source = """FROM survey s CROSS JOIN offer o ON o.survey_id = s.id AND o.sent_at >= p.lo
        AND o.sent_at < p.hi"""
    rows = months.ask("count(*), sum(o.state = 'answered')", source)
    return {
        "surveys_offered": [n for n, _ in rows],
        "survey_response_rate": [_share(answered or 0, n) for n, answered in rows],
    }


def _times(months: Months) -> dict[str, Values]:
    """Medians of three times, by all time and by opening time, and their p90."""
    replies = """FROM cases c WHERE c.opened_by = 'customer' AND c.first_reply_at >= p.lo
        AND c.first_reply_at < p.hi"""
    waits = """FROM case_stretch s WHERE s.kind = 'waiting' AND s.is_answered
        AND s.ended_at >= p.lo AND s.ended_at < p.hi"""
    first = "json_group_array(c.opened_at), json_group_array(c.first_reply_at)"
    each = "json_group_array(s.began_at), json_group_array(s.ended_at)"
    closed = _closed(months)
    return {
        "first_response_time": [_opening(months, *row) for row in months.ask(first, replies)],
        "waiting_time": [_opening(months, *row) for row in months.ask(each, waits)],
        "resolution_time": [_calendar(months, *row) for row in closed],
    }


def _closed(months: Months) -> list[tuple[list[int], list[int]]]:
    """When the cases last closed in each month were opened and closed."""
    once = """FROM cases c WHERE c.first_closed_at >= p.lo AND c.first_closed_at < p.hi
        AND c.reopened_at IS NULL"""
    again = """FROM case_stretch s CROSS JOIN cases c ON c.id = s.case_id
        WHERE s.kind = 'reopened' AND s.ended_at >= p.lo AND s.ended_at < p.hi
        AND NOT EXISTS (SELECT 1 FROM case_stretch t WHERE t.case_id = s.case_id
            AND t.kind = 'reopened' AND (t.ended_at, t.event_id) > (s.ended_at, s.event_id))"""
    lists = "json_group_array(c.opened_at), json_group_array({})"
    both = zip(
        months.ask(lists.format("c.first_closed_at"), once),
        months.ask(lists.format("s.ended_at"), again),
        strict=True,
    )
    return [(a[0] + b[0], a[1] + b[1]) for a, b in both]


def _opening(months: Months, starts: list[int], ends: list[int]) -> float | None:
    times = months.calendar.business_times(list(zip(starts, ends, strict=True)))
    _median(sorted(map(sub, ends, starts)))
    return _median(sorted(times))


def _calendar(months: Months, starts: list[int], ends: list[int]) -> float | None:
    times = months.calendar.business_times(list(zip(starts, ends, strict=True)))
    _median(sorted(times))
    return _median(sorted(map(sub, ends, starts)))


def _median(ordered: Sequence[float]) -> float | None:
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _openings(months: Months) -> dict[str, Values]:
    wait = f"min(coalesce(c.first_reply_at, {months.now}), {months.now}) - c.opened_at"
    ours = "c.opened_by = 'customer'"
    rows = months.ask(
        f"""count(*), sum(c.kind = 'complaint'),
        sum({ours} AND c.first_reply_at - c.opened_at <= 3600), sum({ours} AND {wait} > 3600),
        sum({ours} AND c.first_reply_at - c.opened_at <= 86400), sum({ours} AND {wait} > 86400),
        json_group_array(c.owner_id)""",
        "FROM cases c WHERE c.opened_at >= p.lo AND c.opened_at < p.hi",
    )
    agents = [len(Counter(owner for owner in row[6] if owner is not None)) for row in rows]
    return {
        "cases_opened": [row[0] for row in rows],
        "complaints": [row[1] or 0 for row in rows],
        "complaint_rate": [_share(row[1] or 0, row[0]) for row in rows],
        "within_1h": [_share(row[2] or 0, (row[2] or 0) + (row[3] or 0)) for row in rows],
        "within_24h": [_share(row[4] or 0, (row[4] or 0) + (row[5] or 0)) for row in rows],
        "cases_per_agent": [row[0] / n if n else None for row, n in zip(rows, agents, strict=True)],
    }


def _closings(months: Months) -> dict[str, Values]:
    week = "604800"
    mature = f"c.first_closed_at + {week} <= {months.now}"
    reopened = f"coalesce(c.reopened_at < c.first_closed_at + {week}, 0)"
    by_us = """(c.replies_to_close = 1 OR (c.replies_to_close = 0 AND c.first_closed_by = 'staff'
        AND c.channel IN ('counter', 'phone')))"""
    rows = months.ask(
        f"""sum({mature}), sum({mature} AND {by_us} AND NOT {reopened}),
        sum({mature} AND {reopened})""",
        "FROM cases c WHERE c.first_closed_at >= p.lo AND c.first_closed_at < p.hi",
    )
    minutes = """(SELECT sum(n.minutes) FROM interaction n WHERE n.case_id = c.id
        AND n.minutes IS NOT NULL)"""
    once = """SELECT {} AS m FROM cases c WHERE c.first_closed_at >= p.lo
        AND c.first_closed_at < p.hi AND c.reopened_at IS NULL"""
    again = """SELECT {} AS m FROM case_stretch s CROSS JOIN cases c ON c.id = s.case_id
        WHERE s.kind = 'reopened' AND s.ended_at >= p.lo AND s.ended_at < p.hi
        AND NOT EXISTS (SELECT 1 FROM case_stretch t WHERE t.case_id = s.case_id
            AND t.kind = 'reopened' AND (t.ended_at, t.event_id) > (s.ended_at, s.event_id))"""
    work = [
        [a + b for a, b in zip(*pair, strict=True)]
        for pair in zip(
            *(
                months.ask(
                    "count(m), coalesce(sum(m), 0), coalesce(sum(m * m), 0)",
                    f"FROM ({part.format(minutes)})",
                )
                for part in (once, again)
            ),
            strict=True,
        )
    ]
    return {
        "fcr": [_share(row[1] or 0, row[0] or 0) for row in rows],
        "reopened_rate": [_share(row[2] or 0, row[0] or 0) for row in rows],
        "handling_time": [60 * total / n if n else None for n, total, _ in work],
    }


def _backlog(months: Months) -> dict[str, Values]:
    """What was opened less what was closed, from a month to the next, and what was open again."""
    ends = months.ends()
    first = """SELECT count(*) FROM cases c WHERE c.opened_at < ?
        AND (c.first_closed_at >= ? OR c.first_closed_at IS NULL)"""
    begun = db.execute_sql(first, (ends[0], ends[0])).fetchone()[0]
    pairs = "SELECT count(*) FROM cases c WHERE c.{0} >= ? AND c.{0} < ?"
    steps = [begun]
    for low, high in pairwise(ends):
        opened, closed = (
            db.execute_sql(pairs.format(name), (low, high)).fetchone()[0]
            for name in ("opened_at", "first_closed_at")
        )
        steps.append(opened - closed)
    again = """SELECT count(*) FROM case_stretch s WHERE s.kind = 'reopened' AND s.ended_at >= ?
        AND s.began_at < ?"""
    back = [db.execute_sql(again, (end, end)).fetchone()[0] for end in ends]
    return {"backlog": [a + b for a, b in zip(accumulate(steps), back, strict=True)]}


def _desk(months: Months) -> dict[str, Values]:
    seen = months.ask(
        "count(*)", "FROM interaction n WHERE n.arrived_at >= p.lo AND n.arrived_at < p.hi"
    )
    done = "SELECT t.due_on, json_group_array(t.done_at), count(*) FROM task t"
    done += " WHERE t.due_on >= ? AND t.due_on < ? GROUP BY 1"
    on_time = []
    for period in months.periods:
        in_time = decided = 0
        for due, at, n in db.execute_sql(done, _dates(period)):
            end = day_start(date.fromisoformat(due) + timedelta(days=1), months.calendar.zone)
            good = sum(one is not None and one < end for one in json.loads(at))
            in_time += good
            decided += n if end <= months.now else good
        on_time.append(_share(in_time, decided))
    called = months.ask("json_group_array(a.answered_at), json_group_array(k.done_at)", _CALLS)
    told = {"interactions": [row[0] for row in seen], "tasks_on_time": on_time}
    return told | {"call_back_time": [_opening(months, *row) for row in called]}


_CALLS = """FROM task k JOIN answer a ON a.id = k.answer_id WHERE k.kind = 'rescue'
    AND k.done_at >= p.lo AND k.done_at < p.hi"""


def _dates(period: Period) -> tuple[str, str]:
    return period.start.isoformat(), period.end.isoformat()


_BY_DAY = """SELECT b.sold_on,
    sum(b.kind = 'sale' AND NOT b.is_day_total),
    sum(iif(b.kind = 'sale', b.amount_minor, 0)),
    sum(iif(b.kind = 'sale', b.amount_minor, -b.amount_minor)),
    sum(iif(b.kind = 'sale' AND NOT b.is_day_total, b.amount_minor, 0)),
    sum(iif(b.cost_minor IS NULL, 0, iif(b.kind = 'sale', b.amount_minor, -b.amount_minor))),
    sum(coalesce(iif(b.kind = 'sale', b.cost_minor, -b.cost_minor), 0)),
    sum(iif(b.kind = 'sale' AND b.customer_id IS NOT NULL, b.amount_minor, 0)),
    sum(iif(b.cost_minor IS NULL OR b.customer_id IS NULL, 0,
        iif(b.kind = 'sale', b.amount_minor, -b.amount_minor))),
    sum(iif(b.customer_id IS NULL, 0,
        coalesce(iif(b.kind = 'sale', b.cost_minor, -b.cost_minor), 0))),
    json_group_array(b.customer_id) FILTER (WHERE b.kind = 'sale' AND b.customer_id IS NOT NULL)
    FROM purchase b GROUP BY b.sold_on"""
_LINES_BY_DAY = """SELECT b.sold_on, sum(iif(b.kind = 'sale', i.amount_minor, -i.amount_minor)),
    sum(iif(b.kind = 'sale', i.cost_minor, -i.cost_minor)), b.customer_id IS NOT NULL
    FROM purchase b CROSS JOIN purchase_item i ON i.purchase_id = b.id
    WHERE b.cost_minor IS NULL AND i.cost_minor IS NOT NULL GROUP BY 1, 4"""
_FIRST = """SELECT customer_id, min(sold_on) FROM purchase WHERE kind = 'sale'
    AND customer_id IS NOT NULL GROUP BY customer_id"""
_MIDDLE = """SELECT json_group_array(b.amount_minor) FROM purchase b WHERE b.sold_on >= ?
    AND b.sold_on < ? AND b.kind = 'sale' AND NOT b.is_day_total"""


class _Trade(NamedTuple):
    """All days of the shop: their sums, and who bought."""

    sums: dict[str, list[int]]
    buyers: dict[str, list[int]]
    first: dict[int, str]

    def total(self, low: date, high: date, column: int) -> int:
        """One of the sums over the days from ``low`` on, before ``high``."""
        return sum(row[column] for row in _within(self.sums, low, high))

    def who(self, low: date, high: date) -> set[int]:
        """Who bought on those days."""
        return set().union(*_within(self.buyers, low, high))

    def visits(self, low: date, high: date) -> tuple[int, int, int]:
        """Customers, those who came on two days or more, and their orders."""
        days = Counter[int]()
        listed = _within(self.buyers, low, high)
        for one in listed:
            days.update(set(one))
        return len(days), sum(n > 1 for n in days.values()), sum(map(len, listed))


def _within(found: Mapping[str, list[int]], low: date, high: date) -> list[list[int]]:
    days = (low + timedelta(days=n) for n in range((high - low).days))
    return [found[day] for day in (on.isoformat() for on in days) if day in found]


def _read_trade() -> _Trade:
    sums: dict[str, list[int]] = {}
    buyers: dict[str, list[int]] = {}
    for on, *row, listed in db.execute_sql(_BY_DAY).fetchall():
        sums[on], buyers[on] = row, json.loads(listed)
    for on, net, cost, is_known in db.execute_sql(_LINES_BY_DAY):
        for column, value in ((4, net), (5, cost), (7, net), (8, cost)):
            sums[on][column] += value if column < 6 or is_known else 0
    return _Trade(sums, buyers, dict(db.execute_sql(_FIRST).fetchall()))


def _trade(months: Months) -> dict[str, Values]:
    trade, periods = _read_trade(), months.periods
    spent: Iterable[tuple[str, int]] = db.execute_sql(
        "SELECT month_on, sum(amount_minor) FROM acquisition_spend GROUP BY 1"
    ).fetchall()
    for period in periods:  # the average order is told with its median
        _median(sorted(json.loads(db.execute_sql(_MIDDLE, _dates(period)).fetchone()[0])))
    new = Counter(on[:7] for on in trade.first.values())
    visits = [trade.visits(p.start, p.end) for p in periods]
    kept = [_kept(trade, p) for p in periods]
    return {
        **_money(trade, periods),
        "retention": kept,
        "churn": [None if value is None else 100 - value for value in kept],
        "new_customers": [new[p.start.isoformat()[:7]] for p in periods],
        "active_customers": [n for n, _, _ in visits],
        "repeat_purchase_rate": [_share(again, n) for n, again, _ in visits],
        "purchase_frequency": [orders / n if n else None for n, _, orders in visits],
        "clv": [_worth(trade, p) for p in periods],
        "cac": _acquisition(periods, dict(spent), new),
    }


def _money(trade: _Trade, periods: Sequence[Period]) -> dict[str, Values]:
    found: dict[str, Values] = {
        "average_order": [],
        "revenue": [],
        "revenue_growth": [],
        "margin": [],
    }
    for p in periods:
        orders, net, sold, covered, cost = (
            trade.total(p.start, p.end, column) for column in (0, 2, 3, 4, 5)
        )
        earlier, ago = previous(p), a_year_before(p)
        before = trade.total(earlier.start, earlier.end, 2)
        trade.total(ago.start, ago.end, 2)
        found["average_order"].append(sold / orders if orders else None)
        found["revenue"].append(net)
        found["revenue_growth"].append(100 * (net / before - 1) if before > 0 else None)
        found["margin"].append(100 * (covered - cost) / covered if covered > 0 else None)
    return found


def _kept(trade: _Trade, period: Period) -> float | None:
    at_start = trade.who(period.start - WINDOW, period.start)
    at_end = trade.who(period.end - WINDOW, period.end)
    return _share(len(at_start & at_end), len(at_start))


def _worth(trade: _Trade, period: Period) -> float | None:
    end, start = period.end, period.end - YEAR
    customers = len(trade.who(start, end))
    before, after = trade.who(start - WINDOW, start), trade.who(end - WINDOW, end)
    lost, net = len(before - after), trade.total(start, end, 7)
    cost, sold = trade.total(start, end, 8), trade.total(start, end, 6)
    if not (customers and lost and net > 0):
        return None
    return sold / customers * ((net - cost) / net) * min(len(before) / lost, 5)


def _acquisition(
    periods: Sequence[Period], spent: Mapping[str, int], new: Mapping[str, int]
) -> Values:
    found: Values = []
    for p in periods:
        amount, count = spent.get(p.start.isoformat()), new[p.start.isoformat()[:7]]
        found.append(amount / count if amount and count and not p.clipped else None)
    return found
