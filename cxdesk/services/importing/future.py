"""What a file dates after today: taken, and told, for it counts only from that day on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.text import T, plural
from cxdesk.services.importing.plan import COLUMNS

if TYPE_CHECKING:
    from cxdesk.services.importing.plan import Desk

_DATES = {"purchase": "sold_on"}
_INSTANTS = {"cases": "opened_at", "case_event": "at"}
_ASKED = {"offer": "sent_at", "answer": "answered_at"}  # two rows of one line of a file


def note_future(desk: Desk) -> None:
    """Note how many of the records to write, new or changed, lie after the shop's own today."""
    zone = desk.shop.calendar().zone
    today = local_date(desk.now, zone)
    n = sum(_later(desk, table, column, today.isoformat()) for table, column in _DATES.items())
    last = day_start(today + timedelta(days=1), zone) - 1
    n += sum(_later(desk, table, column, last) for table, column in _INSTANTS.items())
    n += max(_later(desk, table, column, last) for table, column in _ASKED.items())
    if n:
        one = T("Import", "One record has a date after today; it counts from that day on.")
        many = T("Import", "{n} records have a date after today; they count from that day on.")
        desk.plan.notes.append(plural(n, one, many))


def _later(desk: Desk, table: str, column: str, last: str | int) -> int:
    at = COLUMNS[table].index(column)
    plan = desk.plan
    dated = [row[at] for rows in (plan.rows, plan.late_rows) for row in rows.get(table, ())]
    dated += [u.values[column] for u in plan.updates if u.table == table and column in u.values]
    return sum(1 for when in dated if _is_after(when, last))


def _is_after(when: object, last: str | int) -> bool:
    if isinstance(when, str) and isinstance(last, str):
        return when > last
    return isinstance(when, int) and isinstance(last, int) and when > last
