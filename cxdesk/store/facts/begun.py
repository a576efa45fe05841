"""Since when the shop records something: a time before that was not lived through."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from cxdesk.domain.periods import local_date
from cxdesk.store.db import db
from cxdesk.store.facts.tables import tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zoneinfo import ZoneInfo

    from cxdesk.domain.facts import Stream
    from cxdesk.domain.surveys import SurveyKind

_FIRST_ON = {"purchase": "sold_on", "task": "due_on"}
_FIRST_AT = {
    "answer": "answered_at",
    "offer": "sent_at",
    "cases": "opened_at",
    "interaction": "arrived_at",
}


def first_day(streams: Iterable[Stream[Any]], zone: ZoneInfo) -> date | None:  # each its own facts
    """The local date of the first record of the kind that some streams read; None without any."""
    read = tables_of(streams)
    days = [date.fromisoformat(on) for on in _firsts(_FIRST_ON, read)]
    days += [local_date(at, zone) for at in _firsts(_FIRST_AT, read)]
    return min(days, default=None)


def first_answer(kind: SurveyKind, zone: ZoneInfo) -> date | None:
    """The local date of the first answer to a questionnaire of a kind; None without any."""
    sql = """SELECT min(a.answered_at) FROM answer a JOIN survey s ON s.id = a.survey_id
        WHERE s.kind = ?"""
    at = db.execute_sql(sql, (kind.value,)).fetchone()[0]
    return None if at is None else local_date(at, zone)


def _firsts(columns: dict[str, str], read: frozenset[str]) -> list[Any]:  # dates or instants
    sql = [f"SELECT min({columns[table]}) FROM {table}" for table in columns if table in read]
    found = (db.execute_sql(one).fetchone()[0] for one in sql)
    return [first for first in found if first is not None]
