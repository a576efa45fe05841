"""The customers behind a figure, those who bought last first."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.periods import Grain, Period
from cxdesk.store.db import db
from cxdesk.store.facts import buyers, newcomers, worth
from cxdesk.store.facts import sales as sale_facts
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.record_lines import WHO, RecordLine, Span, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from cxdesk.store.facts.buyers import Stretch
    from cxdesk.store.facts.job import Job

_BUYERS = f"""SELECT x.customer_id, NULL, x.sold_on, {WHO}, x.{{value}}, 0, ?, ''
    FROM (SELECT b.customer_id, max(b.sold_on) AS sold_on, sum(b.amount_minor) AS spent,
            count(*) AS orders, count(DISTINCT b.sold_on) AS days
        FROM purchase b WHERE b.sold_on >= ? AND b.sold_on < ? AND b.kind = 'sale'
            AND NOT b.is_day_total AND b.customer_id IS NOT NULL{{more}}
        GROUP BY b.customer_id ORDER BY 2 DESC, 1 DESC LIMIT ?) x
    JOIN customer k ON k.id = x.customer_id ORDER BY x.sold_on DESC, x.customer_id DESC"""
_NAMED = f"""SELECT x.customer_id, NULL, x.sold_on, {WHO}, 0, 0, x.word, ''
    FROM (SELECT key AS place, value ->> 0 AS customer_id, value ->> 1 AS sold_on,
            value ->> 2 AS word FROM json_each(?)) x
    JOIN customer k ON k.id = x.customer_id ORDER BY x.place"""
_LAST_DAYS = """SELECT b.customer_id, max(b.sold_on) FROM purchase b
    WHERE b.customer_id IN (SELECT value FROM json_each(?)) AND b.sold_on < ? AND b.kind = 'sale'
    GROUP BY b.customer_id"""

_EVERYBODY = Condition()


class _Named(NamedTuple):
    """A customer with a day and the word that says what became of them."""

    customer_id: int
    on: str
    word: str


def customers(key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """The customers that an indicator counts, each once.

    ``key`` of a line says what ``value`` is ("spent", "orders", "days") or what became of the
    customer ("kept", "lost", "new", "returned", "once"). Nobody of a period to come.
    """
    if span.period.bounds(span.calendar.zone)[0] >= span.as_of:
        return ()
    return _LISTS[key](span, span.job(where))


def _new(span: Span, job: Job) -> tuple[RecordLine, ...]:
    found = newcomers.inside(newcomers.newcomers(job), span.period)
    return _named((_Named(new.customer_id, new.on, "new") for new in found), span)


def _won(span: Span, job: Job) -> tuple[RecordLine, ...]:
    """Those who are new in the whole months that the spend is of."""
    months = worth.whole_months(span.period, job)
    found = newcomers.inside(newcomers.newcomers(job), months) if months else ()
    return _named((_Named(new.customer_id, new.on, "new") for new in found), span)


def _active(span: Span, job: Job) -> tuple[RecordLine, ...]:
    if job.choices.active_by != "window":
        return _buyers("spent", _inside(span), span, job)
    return _buyers("spent", buyers.before(buyers.end_of(span.period, job), job), span, job)


def _frequent(span: Span, job: Job) -> tuple[RecordLine, ...]:
    return _buyers("orders", _inside(span), span, job)


def _of_the_year(span: Span, job: Job) -> tuple[RecordLine, ...]:
    year = worth.year_before_end(span.period, job)
    if "segment" not in job.where:
        return _buyers("spent", year, span, job)
    chosen = worth.of_members(worth.members(span.period, job))
    return _buyers("spent", year, span, buyers.without_segment(job), chosen)


def _repeating(span: Span, job: Job) -> tuple[RecordLine, ...]:
    if job.choices.repeat_by != "window":
        return _buyers("days", _inside(span), span, job)
    found = newcomers.inside(newcomers.newcomers(job), span.period)
    back = {new.customer_id for new in newcomers.returned(found, job)}
    ripe = newcomers.eligible(found, job)
    words = (
        _Named(n.customer_id, n.on, "returned" if n.customer_id in back else "once") for n in ripe
    )
    return _named(words, span)


def _kept(span: Span, job: Job) -> tuple[RecordLine, ...]:
    return _named(_kept_or_lost(span, job), span)


def _lost_first(span: Span, job: Job) -> tuple[RecordLine, ...]:
    found = sorted(_kept_or_lost(span, job), key=_latest_first)
    return _listed(sorted(found, key=lambda named: named.word != "lost"), span)


def _kept_or_lost(span: Span, job: Job) -> list[_Named]:
    """Everybody active at the start, with the last day of purchase up to the end."""
    at_start, kept = buyers.kept_sets(job)
    end = buyers.end_of(span.period, job).isoformat()
    listed = json.dumps(sorted(at_start))
    last = dict(db.execute_sql(_LAST_DAYS, (listed, end)).fetchall())
    return [_Named(who, last[who], "kept" if who in kept else "lost") for who in at_start]


def _inside(span: Span) -> Stretch:
    return span.period.start, span.period.end


def _buyers(
    value: str, days: Stretch, span: Span, job: Job, chosen: Condition = _EVERYBODY
) -> tuple[RecordLine, ...]:
    until = sale_facts.until(Period(*days, Grain.DAY), span.calendar, span.as_of)
    more = joined((until, sale_facts.condition(job.where, span.as_of), chosen))
    bounds = (days[0].isoformat(), days[1].isoformat())
    sql = _BUYERS.format(value=value, more=more.sql)
    return lines_of(sql, (value, *bounds, *more.params, span.limit))


def _named(found: Iterable[_Named], span: Span) -> tuple[RecordLine, ...]:
    return _listed(sorted(found, key=_latest_first), span)


def _listed(found: Sequence[_Named], span: Span) -> tuple[RecordLine, ...]:
    return lines_of(_NAMED, (json.dumps(found[: span.limit]),))


def _latest_first(named: _Named) -> tuple[int, int]:
    return -date.fromisoformat(named.on).toordinal(), -named.customer_id


_LISTS: Mapping[str, Callable[[Span, Job], tuple[RecordLine, ...]]] = {
    "retention": _kept,
    "churn": _lost_first,
    "new_customers": _new,
    "active_customers": _active,
    "repeat_purchase_rate": _repeating,
    "purchase_frequency": _frequent,
    "clv": _of_the_year,
    "cac": _won,
}
