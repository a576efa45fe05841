"""Many rows at once, for imports and the demo shop: look-ups, executemany, ids given beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.store.bulk_triggers import insert_many
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CHUNK = 500


def next_id(table: str) -> int:
    """The id that the next row of a table would get (ids are never used again)."""
    used = db.execute_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    highest = db.execute_sql(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()
    return max(int(highest[0]), int(used[0]) if used else 0) + 1


def ids_by(table: str, column: str) -> dict[str, int]:
    """The ids of a table by a column that identifies rows; rows without it are left out."""
    sql = f'SELECT "{column}", id FROM "{table}" WHERE "{column}" IS NOT NULL'
    return dict(db.execute_sql(sql).fetchall())


def rows(table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:  # column values
    """Every row of a table as a tuple of these columns, in the order of ids."""
    names = ", ".join(f'"{column}"' for column in columns)
    yield from db.execute_sql(f'SELECT {names} FROM "{table}" ORDER BY id')


def rows_where(
    table: str, columns: Sequence[str], column: str, values: Iterable[object]
) -> Iterator[tuple[Any, ...]]:  # column values
    """The rows whose column has one of these values, by id within every few hundred values."""
    names = ", ".join(f'"{name}"' for name in columns)
    wanted = list(values)
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        marks = ", ".join("?" * len(part))
        sql = f'SELECT {names} FROM "{table}" WHERE "{column}" IN ({marks}) ORDER BY id'
        yield from db.execute_sql(sql, part)


def insert(
    table: str,
    columns: Sequence[str],
    values: Iterable[tuple[object, ...]],
    *,
    is_indexed: bool = False,
) -> None:
    """Add rows given as tuples of these columns; search and derived columns follow.

    With ``is_indexed`` many rows are not marked for search, since the caller indexes them.
    """
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
    insert_many(table, columns, list(values), sql, is_indexed=is_indexed)


def update(table: str, row_id: int, values: Mapping[str, object]) -> None:
    """Change columns of one row."""
    names = ", ".join(f'"{column}" = ?' for column in values)
    db.execute_sql(f'UPDATE "{table}" SET {names} WHERE id = ?', (*values.values(), row_id))


def delete_where(table: str, column: str, value: object) -> None:
    """Delete the rows whose column has this value."""
    db.execute_sql(f'DELETE FROM "{table}" WHERE "{column}" = ?', (value,))
