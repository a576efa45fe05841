"""The rows of one customer pointed to another: all that a merge moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.bulk_triggers import last_visits_once
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Mapping

HISTORY = ("interaction", "cases", "purchase", "offer", "answer", "task")
MOVED = (*HISTORY, "customer_consent")
LISTS = {
    "customer_phone": "digits",
    "customer_email": "folded",
    "customer_tag": "folded",
    "theme_told": "theme_id",
}
_ORDERED = frozenset({"customer_phone", "customer_email"})
TIES = {"customer_relation": ("customer_id", "other_id"), "distinct_pair": ("one_id", "other_id")}
FLAGS = ("no_surveys", "no_contact")


def fields(customer_id: int, names: tuple[str, ...]) -> dict[str, str] | None:
    """The fields of a customer as stored, nothing as an empty text; None when it is gone."""
    columns = ", ".join(f"coalesce({name}, '')" for name in names)
    sql = f"SELECT {columns} FROM customer WHERE id = ?"
    row = db.execute_sql(sql, (customer_id,)).fetchone()
    return None if row is None else dict(zip(names, row, strict=True))


def state(customer_id: int) -> tuple[int | None, int | None]:
    """When a customer was archived, and what it was merged into."""
    sql = "SELECT archived_at, merged_into_id FROM customer WHERE id = ?"
    row: tuple[int | None, int | None] = db.execute_sql(sql, (customer_id,)).fetchone()
    return row


def became(customer_id: int) -> int | None:
    """A customer's own id, of a merged one that of the record it is part of; None when gone."""
    sql = "SELECT coalesce(merged_into_id, id) FROM customer WHERE id = ?"
    row = db.execute_sql(sql, (customer_id,)).fetchone()
    if row is None or row[0] == customer_id:
        return None if row is None else customer_id
    return became(row[0])


def history(customer_id: int) -> tuple[int, ...]:
    """How many records of each kind of HISTORY a customer has."""
    counts = ", ".join(f"(SELECT count(*) FROM {t} WHERE customer_id = ?1)" for t in HISTORY)
    row: tuple[int, ...] = db.execute_sql(f"SELECT {counts}", (customer_id,)).fetchone()
    return row


def write_fields(winner: int, loser: int, values: Mapping[str, object]) -> None:
    """Give the winner its fields; a number taken from the loser is exchanged for its own."""
    sql = "SELECT external_id FROM customer WHERE id = ?"
    own, others = (db.execute_sql(sql, (i,)).fetchone()[0] for i in (winner, loser))
    if values["external_id"] != own and values["external_id"] == others:
        db.execute_sql("UPDATE customer SET external_id = NULL WHERE id = ?", (loser,))
        _update(winner, values)
        db.execute_sql("UPDATE customer SET external_id = ? WHERE id = ?", (own, loser))
    else:
        _update(winner, values)


def keep_wishes(winner: int, loser: int) -> None:
    """Who asked to be left alone under one of two names is left alone; known since the earlier."""
    flags = ", ".join(f"{name} = max(customer.{name}, o.{name})" for name in FLAGS)
    db.execute_sql(
        f"UPDATE customer SET {flags}, created_at = min(customer.created_at, o.created_at)"
        " FROM customer o WHERE customer.id = ? AND o.id = ?",
        (winner, loser),
    )


def move(winner: int, loser: int) -> None:
    """Point all that happened with the loser, and what the winner lacks of its lists, there."""
    with last_visits_once(sum(history(loser))) as touched:
        touched.update((winner, loser))
        for table in MOVED:
            sql = f"UPDATE {table} SET customer_id = ? WHERE customer_id = ?"
            db.execute_sql(sql, (winner, loser))
    for table, column in LISTS.items():
        _move_list(table, column, winner, loser)
    for table, (one, other) in TIES.items():
        _move_ties(table, one, other, winner=winner, loser=loser)
    sql = "UPDATE customer SET merged_into_id = ? WHERE merged_into_id = ?"
    db.execute_sql(sql, (winner, loser))


def retire(loser: int, winner: int, at: int) -> None:
    """Archive the loser and say what it has become."""
    sql = "UPDATE customer SET archived_at = coalesce(archived_at, ?), merged_into_id = ?"
    db.execute_sql(f"{sql} WHERE id = ?", (at, winner, loser))


def followed(ids: dict[str, int]) -> dict[str, int]:
    """The same keys with the records that the merged ones have become."""
    rows = db.execute_sql(
        "SELECT id, merged_into_id FROM customer WHERE merged_into_id IS NOT NULL"
    ).fetchall()
    became = dict(rows)
    return {key: _last(row_id, became) for key, row_id in ids.items()} if became else ids


def tell_apart(one: int, other: int, at: int) -> None:
    """Keep that two customers are not the same; the lower id comes first."""
    sql = "INSERT INTO distinct_pair (one_id, other_id, created_at) VALUES (?, ?, ?)"
    db.execute_sql(f"{sql} ON CONFLICT DO NOTHING", (min(one, other), max(one, other), at))


def _last(row_id: int, became: Mapping[int, int]) -> int:
    """A merge points older merges to its own, so the way is one step; an import may have more."""
    seen = {row_id}
    while (then := became.get(row_id)) is not None and then not in seen:
        seen.add(then)
        row_id = then
    return row_id


def _update(customer_id: int, values: Mapping[str, object]) -> None:
    pairs = ", ".join(f"{name} = ?" for name in values)
    db.execute_sql(f"UPDATE customer SET {pairs} WHERE id = ?", (*values.values(), customer_id))


def _move_list(table: str, column: str, winner: int, loser: int) -> None:
    """What the winner has already stays with the archived record."""
    position = ", position = position + 1000" if table in _ORDERED else ""
    db.execute_sql(
        f"""UPDATE {table} SET customer_id = ?1{position} WHERE customer_id = ?2
        AND {column} NOT IN (SELECT {column} FROM {table} WHERE customer_id = ?1)""",
        (winner, loser),
    )


def _move_ties(table: str, one: str, other: str, *, winner: int, loser: int) -> None:
    """Ties of the loser to third ones; a tie between the two ends, and so does a repeated one."""
    rows = db.execute_sql(
        f"SELECT id, {one}, {other} FROM {table} WHERE ?1 IN ({one}, {other})", (loser,)
    ).fetchall()
    for row_id, *pair in rows:
        ends = [winner if end == loser else end for end in pair]
        if table == "distinct_pair":
            ends.sort()
        if ends[0] == ends[1] or _is_tied(table, one, other, ends):
            db.execute_sql(f"DELETE FROM {table} WHERE id = ?", (row_id,))
            continue
        db.execute_sql(f"UPDATE {table} SET {one} = ?, {other} = ? WHERE id = ?", (*ends, row_id))


def _is_tied(table: str, one: str, other: str, ends: list[int]) -> bool:
    sql = f"""SELECT 1 FROM {table} WHERE ({one}, {other}) IN (VALUES (?1, ?2), (?2, ?1))"""
    return db.execute_sql(sql, tuple(ends)).fetchone() is not None
