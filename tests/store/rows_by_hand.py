"""Rows written by hand for the counting queries, with times of Madrid."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

from cxdesk.domain.calendar import build
from cxdesk.domain.periods import Grain, Period, period_of, periods_between
from cxdesk.domain.text import T
from cxdesk.services.command import command, logging_off
from cxdesk.store.db import db
from cxdesk.store.facts import gather_all
from cxdesk.store.facts.job import Job

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.facts import Stream

F = TypeVar("F")
MADRID = ZoneInfo("Europe/Madrid")
CALENDAR = build("Europe/Madrid")
MARCH = period_of(date(2026, 3, 1), Grain.MONTH)
QUARTER = periods_between(date(2026, 1, 1), date(2026, 3, 31), Grain.MONTH)


def gather(
    stream: Stream[F], period: Period, calendar: Calendar, as_of: int, where: dict[str, str]
) -> F:
    """What one stream holds in one period."""
    (found,) = gather_each(stream, (period,), calendar, as_of, where)
    return found


def gather_each(
    stream: Stream[F],
    periods: Sequence[Period],
    calendar: Calendar,
    as_of: int,
    where: dict[str, str],
) -> tuple[F, ...]:
    """What one stream holds in each of several periods."""
    found = gather_all((stream,), Job(periods, calendar, as_of, where))
    return tuple(facts.of(stream) for facts in found)


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=MADRID).astimezone(UTC).timestamp())


LATER = at("2026-06-01T00:00")


@command(T("Undo", "test records"))
def insert(table: str, rows: Iterable[dict[str, Any]]) -> None:
    with logging_off():
        for row in rows:
            marks = ", ".join("?" for _ in row)
            db.execute_sql(
                f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
            )


def staff(*names: str) -> None:
    insert("staff", [{"id": i, "name": name, "initials": name[:2].upper(), "role": "staff"}
                     for i, name in enumerate(names, 1)])  # fmt: skip


def customers(count: int) -> None:
    insert("customer", [{"id": i, "name": f"C{i}", "created_at": 0} for i in range(1, count + 1)])


def answers(*given: tuple[str, int], **fields: object) -> None:
    survey = db.execute_sql("SELECT id FROM survey WHERE kind = 'nps'").fetchone()[0]
    base = {"survey_id": survey, "kind": "nps", "scale_min": 0, "scale_max": 10, "created_at": 0}
    insert("answer", [base | {"answered_at": at(when), "score": score} | fields
                      for when, score in given])  # fmt: skip


def case(case_id: int, opened: str, *events: tuple[str, str], **fields: object) -> None:
    """A case by phone; an event is ("reply"|"note"|"auto"|"customer"|status, time)."""
    base = {"id": case_id, "channel": "phone", "opened_at": at(opened), "created_at": 0}
    insert("cases", [base | fields])
    for what, when in events:
        row: dict[str, Any] = {"case_id": case_id, "at": at(when), "actor": "staff"}
        if what in {"new", "open", "pending", "on_hold", "closed"}:
            row |= {"kind": "status", "status_after": what}
        elif what == "note":
            row |= {"kind": "note"}
        else:
            actor = "staff" if what == "reply" else what
            row |= {"kind": "message", "is_public": 1, "actor": actor}
        insert("case_event", [row])


def purchase(on: str, amount: int, who: int | None = None, **fields: object) -> dict[str, Any]:
    return {"sold_on": on, "amount_minor": amount, "customer_id": who, "created_at": 0} | fields
