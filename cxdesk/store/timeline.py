"""One customer's interactions, cases, purchases, answers and tasks in one query, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store import answers_seen
from cxdesk.store.answer_score import given
from cxdesk.store.db import db

if TYPE_CHECKING:
    from cxdesk.domain.hats import Reader

_LAST = 2**62  # above every id


class Before(NamedTuple):
    """Where a page ends: instant, kind and id of the line after it, and its local day and time."""

    at: int
    kind: str
    id: int
    day: str
    time: str


class Line(NamedTuple):
    """One line as stored; ``day`` and ``time`` only of purchases, whose instant is local."""

    kind: str
    id: int
    at: int
    day: str | None
    time: str | None
    word: str
    number: float | None
    top: int | None
    detail: str
    text: str
    case_id: int | None


_BRANCHES = {
    "answer": f"""
        SELECT 'answer', a.id, a.answered_at AS s, NULL, NULL, a.kind, {given()}, a.scale_max,
            a.scale_min || ' ' || coalesce(v.low_max, '') || ' ' || v.higher_is_better || ' '
            || (a.excluded_at IS NOT NULL) || ' ' || v.name, a.comment, o.case_id
        FROM answer a JOIN survey v ON v.id = a.survey_id LEFT JOIN offer o ON o.id = a.offer_id
        WHERE a.customer_id = ? AND (a.answered_at, a.id) < (?, ?) AND {{seen}}
        ORDER BY a.answered_at DESC, a.id DESC LIMIT ?""",
    "case": """
        SELECT 'case', k.id, k.opened_at AS s, NULL, NULL, k.kind, k.id, NULL, k.status,
            coalesce(nullif(k.subject, ''), t.name, ''), k.id
        FROM cases k LEFT JOIN topic t ON t.id = k.topic_id
        WHERE k.customer_id = ? AND (k.opened_at, k.id) < (?, ?)
        ORDER BY k.opened_at DESC, k.id DESC LIMIT ?""",
    "interaction": """
        SELECT 'interaction', i.id, i.arrived_at AS s, NULL, NULL, i.channel,
            iif(i.import_batch_id IS NULL, i.created_at - coalesce(i.replied_at, i.arrived_at), 0),
            NULL,
            i.outcome || ' ' || i.direction || ' ' || coalesce(t.name, ''), i.note, i.case_id
        FROM interaction i LEFT JOIN topic t ON t.id = i.topic_id
        WHERE i.customer_id = ? AND (i.arrived_at, i.id) < (?, ?)
        ORDER BY i.arrived_at DESC, i.id DESC LIMIT ?""",
    "purchase": """
        SELECT 'purchase', p.id, 0 AS s, p.sold_on, p.sold_time, p.kind, p.amount_minor, NULL, '',
            coalesce(nullif(p.note, ''), (SELECT group_concat(product, ', ')
                FROM purchase_item WHERE purchase_id = p.id AND product <> ''), ''), NULL
        FROM purchase p
        WHERE p.customer_id = ? AND p.sold_on <= ?
            AND (p.sold_on, substr(coalesce(p.sold_time, '00:00'), 1, 5), p.id) < (?, ?, ?)
        ORDER BY p.sold_on DESC, substr(coalesce(p.sold_time, '00:00'), 1, 5) DESC, p.id DESC
        LIMIT ?""",
    "task": """
        SELECT 'task', k.id, k.created_at AS s, NULL, NULL, k.kind, NULL, NULL,
            CASE WHEN k.done_at IS NULL THEN 'open ' ELSE 'done ' END || k.due_on,
            iif({told}, k.note, ''), k.case_id
        FROM task k WHERE k.customer_id = ? AND (k.created_at, k.id) < (?, ?)
        ORDER BY k.created_at DESC, k.id DESC LIMIT ?""",
}


def timeline(
    customer_id: int, kind: str | None, before: Before, limit: int, reader: Reader
) -> tuple[Line, ...]:
    """At most ``limit`` lines of each kind before a place, unmerged; the caller orders them.

    Answers that the reader may not read are not among them.
    """
    kinds = tuple(_BRANCHES) if kind is None else (kind,)
    parts: list[str] = []
    params: list[object] = []
    for name in kinds:
        sql, more = _readable(name, reader)
        bounds = _bounds(name, customer_id, before, limit)
        parts.append(f"SELECT * FROM ({sql})")
        params += [*more, *bounds] if name == "task" else [*bounds[:-1], *more, bounds[-1]]
    rows = db.execute_sql(" UNION ALL ".join(parts), params).fetchall()
    return tuple(Line(*row) for row in rows)


def _readable(kind: str, reader: Reader) -> tuple[str, tuple[object, ...]]:
    """A branch with what the reader may not read left out, and the parameters of that."""
    if kind == "answer":
        seen, params = answers_seen.condition(reader)
        return _BRANCHES[kind].format(seen=seen), params
    if kind == "task":
        told, params = answers_seen.task_condition(reader)
        return _BRANCHES[kind].format(told=told), params
    return _BRANCHES[kind], ()


def _bounds(kind: str, customer_id: int, before: Before, limit: int) -> list[object]:
    """The keyset of one kind: equal instants are ordered by kind, then by id."""
    last_id = _LAST if kind < before.kind else 0
    if kind == before.kind:
        last_id = before.id
    if kind != "purchase":
        return [customer_id, before.at, last_id, limit]
    if before.at % 60:
        last_id = _LAST
    return [customer_id, before.day, before.day, before.time, last_id, limit]
