"""The steps of a stretch of time that entered something, and the records they entered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.entered import RANK, EntryKind
from cxdesk.store.answer_score import given
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CLOCK_SLACK_SECONDS = 2 * 86_400
_KINDS = json.dumps([kind.value for kind in RANK])
_RANK = {kind.value: place for place, kind in enumerate(RANK)}
_SURVEY = "coalesce((SELECT nullif(v.name, '') FROM survey v WHERE v.id = x.survey_id), {})"
_RECORDS = {
    EntryKind.INTERACTION: """x.channel, x.outcome, iif(trim(x.note) <> '', x.note,
        coalesce((SELECT t.name FROM topic t WHERE t.id = x.topic_id), '')),
        x.customer_id, NULL, x.direction, x.staff_id""",
    EntryKind.PURCHASE: """x.kind, iif(x.is_day_total, 'day_total', ''),
        iif(x.note <> '', x.note, x.receipt_number), x.customer_id, x.amount_minor, x.sold_on,
        x.staff_id""",
    EntryKind.PILE: f"""{_SURVEY.format("(SELECT kind FROM survey WHERE id = x.survey_id)")},
        (SELECT count(*) FROM answer a WHERE a.batch_id = x.id), '', NULL, NULL,
        (SELECT coalesce(sum(coalesce(a.score, a.points)), 0) FROM answer a
            WHERE a.batch_id = x.id), x.staff_id""",
    EntryKind.ANSWER: f"""{_SURVEY.format("x.kind")}, {given("x")}, x.comment, x.customer_id, NULL,
        x.scale_max, x.staff_id""",
    EntryKind.OFFER: "x.state, '', '', x.customer_id, NULL, '', x.staff_id",
    EntryKind.CASE: "x.kind, x.status, x.subject, x.customer_id, NULL, '', NULL",
    EntryKind.TASK: "x.kind, x.due_on, x.note, x.customer_id, NULL, x.owner_id, NULL",
    EntryKind.CUSTOMER: "'', '', '', x.id, NULL, '', NULL",
}
_BROUGHT_IN = frozenset({EntryKind.ANSWER, EntryKind.OFFER, EntryKind.CUSTOMER})
_WHOSE = {EntryKind.CUSTOMER: "x.id", EntryKind.PILE: "NULL"}


class StepLine(NamedTuple):
    """A step that entered something and the foremost of its new records."""

    step_id: int
    at: int
    staff_id: int | None
    table: str
    record_id: int


class RecordLine(NamedTuple):
    """A record as it is now, with the names of its customer; what the fields are, its kind says.

    ``staff_id`` is who is named as having done it, where the record names someone.
    """

    id: int
    word: str
    detail: str | float | None
    text: str
    customer_id: int | None
    amount_minor: int | None
    more: str | int | None
    staff_id: int | None
    name: str | None
    phone: str | None
    number: str | None


def steps(low: int, high: int) -> tuple[StepLine, ...]:
    """The steps of [low, high) that stand and wrote new records, newest first.

    What was undone and done again counts when it was done first; its step is the last one.
    Steps are written in the order of the clock but for its corrections, so their ids find the day.
    """
    first, last = _id_at(low - CLOCK_SLACK_SECONDS), _id_at(high + CLOCK_SLACK_SECONDS)
    rows = db.execute_sql(
        """WITH RECURSIVE told(first, id, is_undone, kind) AS (
            SELECT id, id, is_undone, kind FROM step
            WHERE id >= ? AND id < ? AND at >= ? AND at < ? AND kind = 'do'
            UNION ALL
            SELECT t.first, s.id, s.is_undone, s.kind FROM told t
            JOIN step s ON s.undoes_id = t.id WHERE t.is_undone)
        SELECT t.id, s.at, s.staff_id, c.table_name, c.row_id FROM told t
        JOIN step s ON s.id = t.first JOIN change c ON c.step_id = t.first
        WHERE NOT t.is_undone AND t.kind IN ('do', 'redo') AND c.operation = 'insert'
            AND c.table_name IN (SELECT value FROM json_each(?))
        ORDER BY t.first DESC, c.id""",
        (first, last, low, high, _KINDS),
    )
    found: dict[int, StepLine] = {}
    for row in map(StepLine._make, rows.fetchall()):
        known = found.get(row.step_id)
        if known is None or _RANK[row.table] < _RANK[known.table]:
            found[row.step_id] = row
    return tuple(found.values())


def records(kind: EntryKind, ids: Sequence[int]) -> dict[int, RecordLine]:
    """Records of one kind by their ids; what was deleted since, or came from a file, is missing."""
    entered = " AND x.import_batch_id IS NULL" if kind in _BROUGHT_IN else ""
    customer = _WHOSE.get(kind, "x.customer_id")
    rows = db.execute_sql(
        f"""SELECT x.id, {_RECORDS[kind]}, k.name, {first_phone("k.id")}, k.external_id
        FROM "{kind.value}" x LEFT JOIN customer k ON k.id = {customer}
        WHERE x.id IN (SELECT value FROM json_each(?)){entered}""",
        (json.dumps(list(ids)),),
    )
    return {row[0]: RecordLine(*row) for row in rows.fetchall()}


def tables_of(step_id: int) -> frozenset[str]:
    """The tables into which a step wrote new rows."""
    rows = db.execute_sql(
        "SELECT DISTINCT table_name FROM change WHERE step_id = ? AND operation = 'insert'",
        (step_id,),
    )
    return frozenset(row[0] for row in rows.fetchall())


def ids_by_kind(lines: Iterable[StepLine]) -> dict[EntryKind, list[int]]:
    """The records to be read, kind by kind."""
    found: dict[EntryKind, list[int]] = {}
    for line in lines:
        found.setdefault(EntryKind(line.table), []).append(line.record_id)
    return found


def _id_at(instant: int) -> int:
    """The first step at or after an instant, found by halving; one past the last if none."""
    row = db.execute_sql("SELECT coalesce(min(id), 1), coalesce(max(id), 0) + 1 FROM step")
    low, high = row.fetchone()
    while low < high:
        middle = (low + high) // 2
        found = db.execute_sql(
            "SELECT id, at FROM step WHERE id >= ? ORDER BY id LIMIT 1", (middle,)
        ).fetchone()
        if found is None or found[1] >= instant:
            high = middle
        else:
            low = found[0] + 1
    return int(low)
