"""First purchases: who is new in each period, and who of them bought again within the window."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.facts.customers import FOLLOWED, NEWCOMERS, FollowedTally
from cxdesk.domain.first_purchase import Bought, first_kept_day
from cxdesk.domain.periods import Grain, Period, local_date
from cxdesk.store.db import db
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.facts.first_sales import first_sales
from cxdesk.store.facts.job import Gatherer
from cxdesk.store.facts.sales import FILTERS, condition, lived, until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.store.facts.job import Job

# Refunds before the second day of purchase undo the first one if they make up its sales, of which
# on the day of the instant (?) some may still be to come.
_UNDONE = """SELECT r.customer_id
    FROM purchase r INDEXED BY purchase_given_back JOIN customer c ON c.id = r.customer_id
    WHERE r.kind = 'refund' AND r.customer_id IS NOT NULL
        AND (c.second_sale_on IS NULL OR r.sold_on < c.second_sale_on)
    GROUP BY r.customer_id
    HAVING c.first_sale_on >= ? OR sum(r.amount_minor) >= (SELECT sum(s.amount_minor)
        FROM purchase s WHERE s.customer_id = r.customer_id AND s.kind = 'sale'
            AND s.sold_on = c.first_sale_on)"""
_OF_THEM = """SELECT b.customer_id, b.sold_on, b.kind = 'sale', b.amount_minor FROM purchase b
    WHERE b.customer_id IN (SELECT value FROM json_each(?)){more}"""
_FIRST = """WITH moved AS (SELECT value ->> 0 AS customer_id, value ->> 1 AS sold_on
        FROM json_each(?)),
    first AS (SELECT c.id AS customer_id, c.first_sale_on AS sold_on FROM customer c
        WHERE c.first_sale_on IS NOT NULL AND c.id NOT IN (SELECT customer_id FROM moved)
        UNION ALL SELECT customer_id, sold_on FROM moved WHERE sold_on IS NOT NULL)
    SELECT f.sold_on, f.customer_id FROM first f
    WHERE f.sold_on >= ? AND f.sold_on < ? AND EXISTS (SELECT 1 FROM purchase b
        WHERE b.customer_id = f.customer_id AND b.sold_on = f.sold_on AND b.kind = 'sale'
            AND NOT b.is_day_total{more})
    ORDER BY f.sold_on, f.customer_id"""
# With filters only that sale counts, or a day with two people would be of both of them.
_FIRST_OF_DAY = """ AND b.id = (SELECT s.id FROM purchase s WHERE s.customer_id = f.customer_id
    AND s.sold_on = f.sold_on AND s.kind = 'sale' AND NOT s.is_day_total
    ORDER BY s.sold_time, s.id LIMIT 1)"""
_SECOND = """SELECT b.customer_id, min(b.sold_on) FROM purchase b JOIN json_each(?) j
    ON b.customer_id = j.value ->> 0 AND b.sold_on > j.value ->> 1
    WHERE b.kind = 'sale' GROUP BY b.customer_id"""


class Newcomer(NamedTuple):
    """The day on which a customer first bought something and kept it."""

    on: str
    customer_id: int


def newcomers(job: Job) -> list[Newcomer]:
    """Who is new from the first day of all periods of a job to the last, in order.

    Filters act on the first sale of the day that makes a customer new.
    """
    if not job.periods:
        return []
    low = min(period.start for period in job.periods)
    high = max(period.end for period in job.periods)
    known: list[list[Newcomer]] = job.memo.of("newcomers", low, high, *sorted(job.where.items()))
    if not known:
        known.append(_filtered(job, low, high) if job.where else _of_all(job, low, high))
    return known[0]


def _of_all(job: Job, low: date, high: date) -> list[Newcomer]:
    moved = _moved(job)
    found = [
        Newcomer(*one) for one in first_sales(job, low).dated(low, high) if one[1] not in moved
    ]
    first, end = low.isoformat(), high.isoformat()
    found += [Newcomer(on, who) for who, on in moved.items() if on and first <= on < end]
    return sorted(found)


def _filtered(job: Job, low: date, high: date) -> list[Newcomer]:
    whole = Period(low, high, Grain.DAY)
    parts = (until(whole, job.calendar, job.as_of), Condition(_FIRST_OF_DAY))
    more = joined((*parts, condition(job.where, job.as_of)))
    bounds = (json.dumps([*_moved(job).items()]), low.isoformat(), high.isoformat())
    rows = db.execute_sql(_FIRST.format(more=more.sql), (*bounds, *more.params)).fetchall()
    return [Newcomer._make(row) for row in rows]


def inside(found: Sequence[Newcomer], period: Period) -> Sequence[Newcomer]:
    """Those of a list in order who are new in a period."""
    low = bisect_left(found, (period.start.isoformat(),))
    return found[low : bisect_left(found, (period.end.isoformat(),))]


def gather_newcomers(job: Job) -> tuple[int, ...]:
    """One list for all periods, cut by bisection."""
    found = newcomers(job)
    return tuple(len(inside(found, period)) for period in job.periods)


def gather_followed(job: Job) -> tuple[FollowedTally, ...]:
    """The newcomers of each period, if that is the choice, and when they bought again."""
    if job.choices.repeat_by != "window":
        return (FollowedTally(),) * len(job.periods)
    found = newcomers(job)
    back = {new.customer_id for new in returned(found, job)}
    return tuple(_followed(inside(found, period), back, job) for period in job.periods)


def eligible(found: Sequence[Newcomer], job: Job) -> list[Newcomer]:
    """Those whose whole window was over by the instant of the job."""
    over = local_date(job.as_of, job.calendar.zone).isoformat()
    return [new for new in found if _window_end(new, job) < over]


def returned(found: Sequence[Newcomer], job: Job) -> list[Newcomer]:
    """Those who bought on another day within the window, whether or not it is over."""
    again = _second_days(found)
    return [
        new
        for new in found
        if new.customer_id in again and again[new.customer_id] <= _window_end(new, job)
    ]


def _followed(found: Sequence[Newcomer], back: set[int], job: Job) -> FollowedTally:
    ripe = eligible(found, job)
    repeated = sum(new.customer_id in back for new in ripe)
    return FollowedTally(len(ripe), repeated, len(found) - len(ripe))


def _window_end(new: Newcomer, job: Job) -> str:
    """The last day on which buying again counts."""
    return (date.fromisoformat(new.on) + timedelta(days=job.choices.window_days)).isoformat()


def _second_days(found: Sequence[Newcomer]) -> dict[int, str]:
    listed = json.dumps([(new.customer_id, new.on) for new in found])
    return dict(db.execute_sql(_SECOND, (listed,)).fetchall())


def _moved(job: Job) -> dict[int, str | None]:
    """Customers whose first purchase may not stand, and the day of the first one that does."""
    known: list[dict[int, str | None]] = job.memo.of("moved")
    if not known:
        known.append(_read_moved(job))
    return known[0]


def _read_moved(job: Job) -> dict[int, str | None]:
    today = local_date(job.as_of - 1, job.calendar.zone).isoformat()
    some = [row[0] for row in db.execute_sql(_UNDONE, (today,)).fetchall()]
    if not some:
        return {}
    more = lived(job.calendar, job.as_of)
    rows = db.execute_sql(_OF_THEM.format(more=more.sql), (json.dumps(some), *more.params))
    bought: dict[int, list[Bought]] = defaultdict(list)
    for customer, on, is_sale, amount in rows.fetchall():
        bought[customer].append(Bought(on, bool(is_sale), amount))
    return {customer: first_kept_day(listed) for customer, listed in bought.items()}


NEWCOMER_GATHERER = Gatherer(NEWCOMERS, gather_newcomers, FILTERS)
FOLLOWED_GATHERER = Gatherer(FOLLOWED, gather_followed, FILTERS)
