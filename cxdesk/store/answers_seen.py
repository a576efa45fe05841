"""The conditions under which an answer, and a call about one, may be read by someone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.hats import Reader

    Sql = tuple[str, tuple[object, ...]]

_AT_ONCE = 500


def condition(reader: Reader, alias: str = "a") -> Sql:
    """SQL over the table ``answer`` named ``alias``, and its parameters (``?``, in order)."""
    if reader.sees_all:
        return "1", ()
    sql = f"""({alias}.staff_id IS NULL OR {alias}.staff_id = ? OR EXISTS (
        SELECT 1 FROM task own WHERE own.answer_id = {alias}.id AND own.kind = 'rescue'
        AND own.owner_id = ?))"""
    return sql, (reader.staff_id, reader.staff_id)


def task_condition(reader: Reader, alias: str = "k") -> Sql:
    """The same over ``task``: the words of a rescue call are the customer's answer."""
    if reader.sees_all:
        return "1", ()
    readable, params = condition(reader, "said")
    sql = f"""({alias}.kind <> 'rescue' OR {alias}.owner_id = ? OR EXISTS (
        SELECT 1 FROM answer said WHERE said.id = {alias}.answer_id AND {readable}))"""
    return sql, (reader.staff_id, *params)


def _part_condition(reader: Reader, alias: str) -> Sql:
    """The same over what belongs to an answer: its parts, its themes and what it said before."""
    readable, params = condition(reader, "whole")
    sql = f"EXISTS (SELECT 1 FROM answer whole WHERE whole.id = {alias}.answer_id AND {readable})"
    return sql, params


def _rescue_condition(reader: Reader, alias: str) -> Sql:
    """The same over ``rescue``: how far a call is, with a note."""
    readable, params = task_condition(reader, "call")
    sql = f"EXISTS (SELECT 1 FROM task call WHERE call.id = {alias}.task_id AND {readable})"
    return sql, params


_GUARDED = {
    "answer": condition,
    "answer_item": _part_condition,
    "answer_change": _part_condition,
    "answer_theme": _part_condition,
    "task": task_condition,
    "rescue": _rescue_condition,
}
GUARDED = frozenset(_GUARDED)


def verdicts(table: str, ids: Iterable[int], reader: Reader) -> dict[int, bool]:
    """Of each of these records of a guarded table whether it may be read; gone ones are missing."""
    asked = tuple(dict.fromkeys(ids))
    allowed, params = _GUARDED[table](reader, "x")
    found: dict[int, bool] = {}
    for start in range(0, len(asked), _AT_ONCE):
        some = asked[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        sql = f'SELECT x.id, {allowed} FROM "{table}" x WHERE x.id IN ({marks})'
        rows = db.execute_sql(sql, (*params, *some)).fetchall()
        found.update((row_id, bool(may_read)) for row_id, may_read in rows)
    return found
