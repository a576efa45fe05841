"""The cases and answers to customers that a figure counts, latest first.

``value`` is a time in seconds by the shop's choice, ``other`` 1 where there is one; ``id`` is that
of the case. Of a share those that it is the share of come first, with ``other`` 1, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.choices import Clock, Per
from cxdesk.store.facts import backlog, closings, openings, waits
from cxdesk.store.facts.conditions import Condition, kind_as_of
from cxdesk.store.facts.job import flat, values_sql
from cxdesk.store.record_lines import WHO, RecordLine, Span, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cxdesk.store.facts.job import Job

_LIMITS = {"within_1h": openings.HOUR, "within_24h": openings.DAY}
_CLOCKS: dict[str, Callable[[Span], str]] = {
    "waiting_time": lambda span: span.choices.waiting_clock,
    "within_1h": lambda span: span.choices.within_clock,
    "within_24h": lambda span: span.choices.within_clock,
    "resolution_time": lambda span: span.choices.resolution_clock,
}
_SHARES = frozenset(("complaint_rate", "fcr", "reopened_rate"))
_TOPIC = "coalesce(nullif(x.subject, ''), (SELECT t.name FROM topic t WHERE t.id = x.topic_id), '')"
# A time from ``began`` to ``ended``; NULL where there is none.
_ROW = "{at} AS at, {began} AS began, {ended} AS ended, c.id AS id"


class _Time(NamedTuple):
    """What is shown of a case: when it counts, and a time."""

    at: str
    began: str = "NULL"
    ended: str = "NULL"
    params: tuple[object, ...] = ()

    def select(self) -> str:
        """The columns of a list."""
        return _ROW.format(at=self.at, began=self.began, ended=self.ended)


def _marked(at: str, counts: Condition) -> _Time:
    """A case of which it is only told that it counts in a share, or does not."""
    return _Time(at, "1", f"iif({counts.sql}, 2, NULL)", counts.params)


def cases(key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """The cases behind an indicator of cases."""
    job = span.job(where)
    return _lines(_QUERIES[key](key, job), key, span)


def answered(key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """The stretches of waiting that a reply of the period ended."""
    job = span.job(where)
    extra = waits.answered_by(where, span.as_of)
    sql = f"""SELECT s.ended_at AS at, s.began_at AS began, s.ended_at AS ended, s.case_id AS id
        FROM p CROSS JOIN case_stretch s WHERE s.kind = 'waiting' AND s.is_answered
            AND s.ended_at >= p.lo AND s.ended_at < p.hi {extra.sql}"""
    return _lines(_in_spans(job, Condition(sql, extra.params)), key, span)


def _lines(query: Condition, key: str, span: Span) -> tuple[RecordLine, ...]:
    first, is_last = ("ended IS NULL, ", "q.ended IS NULL, ") if key in _SHARES else ("", "")
    found = lines_of(
        f"""SELECT x.id, q.at, '', {WHO}, q.began, coalesce(q.ended, 0), x.channel, {_TOPIC}
        FROM ({query.sql} ORDER BY {first}at DESC, id DESC LIMIT ?) q JOIN cases x ON x.id = q.id
        LEFT JOIN customer k ON k.id = x.customer_id
        ORDER BY {is_last}q.at DESC, x.id DESC""",
        (*query.params, span.limit),
    )
    clock = _CLOCKS[key](span) if key in _CLOCKS else Clock.CALENDAR
    is_less = clock == Clock.WITHOUT_WAITING
    pauses = closings.pauses_of([line.id for line in found], span.as_of) if is_less else {}
    return tuple(_timed(line, clock, span, pauses.get(line.id, ())) for line in found)


def _timed(
    line: RecordLine, clock: str, span: Span, pauses: tuple[tuple[int, int], ...]
) -> RecordLine:
    """A line with the seconds between its two instants, if it has both."""
    if line.value is None or not line.other:
        return line._replace(value=0, other=0)
    began, ended = int(line.value), line.other
    if clock == Clock.CALENDAR:
        return line._replace(value=ended - began, other=1)
    seconds = span.calendar.business_seconds_without(began, ended, pauses)
    return line._replace(value=seconds, other=1)


def _opened(_key: str, job: Job) -> Condition:
    return _opened_where(_Time("c.opened_at"), Condition(), job)


def _complaints(_key: str, job: Job) -> Condition:
    is_complaint = _complaint(job)
    only = Condition(f" AND {is_complaint.sql}", is_complaint.params)
    return _opened_where(_Time("c.opened_at"), only, job)


def _complaint(job: Job) -> Condition:
    kind = kind_as_of(job.as_of)
    return Condition(f"{kind.sql} = 'complaint'", kind.params)


def _complaint_rate(key: str, job: Job) -> Condition:
    if job.choices.complaints_per != Per.CASES:
        return _complaints(key, job)
    return _opened_where(_marked("c.opened_at", _complaint(job)), Condition(), job)


def _prompt(key: str, job: Job) -> Condition:
    """Answered, or unanswered since before the latest opening whose limit has passed."""
    is_decided = Condition(
        f"{openings.BY_CUSTOMERS} AND (c.first_reply_at < ? OR c.opened_at < ?)",
        (job.as_of, openings.overdue_before(_LIMITS[key], job)),
    )
    shown = _Time("c.opened_at", "c.opened_at", f"iif(c.first_reply_at < {job.as_of:d}, "
                  "c.first_reply_at, NULL)")  # fmt: skip
    return _opened_where(shown, is_decided, job)


def _opened_where(shown: _Time, only: Condition, job: Job) -> Condition:
    extra = openings.condition(job.where, job.as_of)
    sql = f"SELECT {shown.select()} {openings.OPENED_IN} WHERE 1 {only.sql} {extra.sql}"
    return _in_spans(job, Condition(sql, (*shown.params, *only.params, *extra.params)))


def _closed(_key: str, job: Job) -> Condition:
    end = "c.first_closed_at" if job.choices.resolution_to == "first" else "{closed}"
    return _last_closed(_Time("{closed}", "c.opened_at", end), job)


def _worked(_key: str, job: Job) -> Condition:
    """Only cases with logged work; its minutes as a time that begins at 0."""
    shown = Condition(f"{{closed}} AS at, {closings.MINUTES} AS minutes, c.id AS id", (job.as_of,))
    query = closings.last_closed(shown, job, closings.condition(job.where, job.as_of))
    sql = f"""SELECT at, 1 AS began, 1 + 60 * minutes AS ended, id FROM ({query.sql})
        WHERE minutes IS NOT NULL"""
    return Condition(sql, query.params)


def _load(key: str, job: Job) -> Condition:
    if job.choices.cases_per_agent_by != "closed":
        return _opened(key, job)
    return _last_closed(_Time("{closed}"), job)


def _last_closed(shown: _Time, job: Job) -> Condition:
    extra = closings.condition(job.where, job.as_of)
    query = closings.last_closed(Condition(shown.select()), job, extra)
    return Condition(f"SELECT at, began, ended, id FROM ({query.sql})", query.params)


def _settled(key: str, job: Job) -> Condition:
    """Mature cases; of those opened again, how soon."""
    extra, days = closings.first_closed(job.where, job.as_of), int(job.choices.fcr_days)
    again = closings.REOPENED.format(days=days)
    shown = _marked("c.first_closed_at", closings.first_contact(job))
    if key == "reopened_rate":
        end = f"iif({again}, c.reopened_at, NULL)"
        shown = _Time("c.first_closed_at", "c.first_closed_at", end)
    mature = f"c.first_closed_at <= ? - {days} * 86400"
    sql = f"SELECT {shown.select()} {closings.FIRST_IN} WHERE {mature} {extra.sql}"
    return _in_spans(job, Condition(sql, (*shown.params, job.as_of, *extra.params)))


def _backlog(_key: str, job: Job) -> Condition:
    """What was open at the end of the period, with its age then."""
    at = backlog.instant_of(job.periods[0], job)
    query = backlog.open_at(at, job.where, job.as_of)
    sql = f"SELECT opened_at AS at, opened_at AS began, ? AS ended, id FROM ({query.sql})"
    return Condition(sql, (at, *query.params))


def _in_spans(job: Job, query: Condition) -> Condition:
    spans = job.spans()
    table = f"WITH p(i, lo, hi) AS ({values_sql(spans)})"
    return Condition(f"{table} {query.sql}", (*flat(spans), *query.params))


_QUERIES: dict[str, Callable[[str, Job], Condition]] = {
    "cases_opened": _opened,
    "complaints": _complaints,
    "complaint_rate": _complaint_rate,
    "cases_per_agent": _load,
    "within_1h": _prompt,
    "within_24h": _prompt,
    "resolution_time": _closed,
    "handling_time": _worked,
    "fcr": _settled,
    "reopened_rate": _settled,
    "backlog": _backlog,
}
