"""Adding very many rows: what row triggers would do for each is done once for each owner."""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, cast

from cxdesk.store.changelog import NOT_LOGGED
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEW = 500
_AT_ONCE = 40
_BODY = re.compile(r"\bBEGIN\b(.*)\bEND\b", re.DOTALL)
_OF_OWN_RECORDS = "derive_customer_insert"
_OWNER = re.compile(r"NEW\.(\w+)")


def insert_many(
    table: str,
    columns: Sequence[str],
    rows: Sequence[tuple[object, ...]],
    sql: str,
    *,
    is_indexed: bool = False,
) -> None:
    """Add rows by ``sql`` inside a transaction; search marks and derived columns are right after.

    The triggers come back in the same transaction, so a crash leaves them as they were.
    """
    if len(rows) <= FEW or not db.in_transaction():
        db.execute_many(sql, rows)
        return
    triggers, silent = _triggers(table, columns), _silent_triggers(table)
    used = _used_up_to(table)  # nothing refers to the rows of higher ids yet
    for name, _ in triggers + silent:
        db.execute_sql(f'DROP TRIGGER "{name}"')
    _add(sql, len(columns), rows)
    for name, statement in triggers:
        if is_indexed and name.startswith("search_"):
            continue
        anew = _anew(name, statement)
        owners = _owners(anew, columns, rows)
        if name == _OF_OWN_RECORDS:
            owners = [owner for owner in owners if owner <= used]
        _do_once(anew, owners)
    for _, statement in triggers + silent:
        db.execute_sql(statement)


@contextmanager
def last_visits_once(rows: int) -> Iterator[set[int]]:
    """So many purchases and interactions, inside a transaction, come from or to few customers.

    The block adds the customers it touches to the set; when it was told of many rows, their last
    visits and first days of purchase are worked out at its end instead of with every row.
    """
    touched: set[int] = set()
    away = _visit_triggers() if rows > FEW and db.in_transaction() else {}
    for name in away:
        db.execute_sql(f'DROP TRIGGER "{name}"')
    yield touched
    for statement in away.values():
        db.execute_sql(statement)
    if away:
        _do_once(away["derive_purchase_delete"].replace("OLD.", "NEW."), sorted(touched))


def _visit_triggers() -> dict[str, str]:
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN (?, ?)"
    found = db.execute_sql(sql, ("purchase", "interaction")).fetchall()
    return {name: statement for name, statement in found if name.startswith("derive_")}


def _add(sql: str, width: int, rows: Sequence[tuple[object, ...]]) -> None:
    """Several rows a statement: each statement looks up and keeps the highest id of its table."""
    one = f"({', '.join('?' * width)})"
    several = sql.removesuffix(one) + ", ".join([one] * _AT_ONCE)
    whole = len(rows) // _AT_ONCE * _AT_ONCE
    starts = range(0, whole, _AT_ONCE)
    together = (tuple(chain.from_iterable(rows[at : at + _AT_ONCE])) for at in starts)
    db.execute_many(several, together)
    db.execute_many(sql, rows[whole:])


def _used_up_to(table: str) -> int:
    """The highest id that a table has ever given out."""
    sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?"
    found: int = db.execute_sql(sql, (table,)).fetchone()[0]
    return found


def _triggers(table: str, columns: Sequence[str]) -> list[tuple[str, str]]:
    """The triggers after an insert whose work can be done anew for an owner, when it is given."""
    names = (f"search_{table}_insert", f"derive_{table}_insert")
    found = db.execute_sql(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name IN (?, ?)", names
    )
    return [row for row in found.fetchall() if _reads_one_of(columns, _anew(*row))]


def _anew(name: str, statement: str) -> str:
    """What works out all of an owner: as after a deletion, since an insert may only compare."""
    after_deletion = db.execute_sql(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
        (name.replace("_insert", "_delete"),),
    ).fetchone()
    return statement if after_deletion is None else after_deletion[0].replace("OLD.", "NEW.")


def _reads_one_of(columns: Sequence[str], statement: str) -> bool:
    owners = set(_OWNER.findall(statement))
    return len(owners) == 1 and owners <= set(columns)


def _silent_triggers(table: str) -> list[tuple[str, str]]:
    """The trigger that would log the rows, while nothing is logged."""
    if db.execute_sql("SELECT step_id FROM step_now").fetchone()[0] != NOT_LOGGED:
        return []
    found = db.execute_sql(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
        (f"log_{table}_insert",),
    )
    return list(found.fetchall())


def _owners(
    statement: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> list[int]:
    """The different values of the one column that a trigger reads of its row."""
    place = columns.index(_OWNER.findall(statement)[0])
    found = dict.fromkeys([row[place] for row in rows if row[place] is not None])
    return cast("list[int]", list(found))


def _do_once(statement: str, owners: Sequence[int]) -> None:
    """Run a trigger's body for each owner."""
    body = _BODY.search(statement)
    if body is None:
        raise ValueError(statement)
    for part in filter(str.strip, body.group(1).split(";")):
        db.execute_many(_OWNER.sub("?1", part), [(owner,) for owner in owners])
