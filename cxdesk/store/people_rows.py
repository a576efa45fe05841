"""Everybody on the customer list, as far as telling two of them apart needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable

_COLUMNS = "id, kind, name, tax_id, birthday_on, address, postcode, city"


class PersonLine(NamedTuple):
    """A customer as stored, without phones and e-mails."""

    id: int
    kind: str
    name: str
    tax_id: str
    birthday_on: str
    address: str
    postcode: str
    city: str


class PairLine(NamedTuple):
    """Two customers whom somebody has told apart or related; the lower id first."""

    one: int
    other: int


def living(ids: Iterable[int] | None = None) -> list[PersonLine]:
    """All who are not archived, or some of any."""
    if ids is None:
        rows = db.execute_sql(f"SELECT {_COLUMNS} FROM customer WHERE archived_at IS NULL")
    else:
        wanted = list(ids)
        marks = ", ".join("?" * len(wanted))
        rows = db.execute_sql(f"SELECT {_COLUMNS} FROM customer WHERE id IN ({marks})", wanted)
    return [PersonLine(*row) for row in rows.fetchall()]


def count_living() -> int:
    """How many are not archived."""
    sql = "SELECT count(*) FROM customer WHERE archived_at IS NULL"
    return int(db.execute_sql(sql).fetchone()[0])


def digits() -> list[tuple[int, str]]:
    """The phones of all customers as digits."""
    sql = "SELECT customer_id, digits FROM customer_phone WHERE digits <> ''"
    return list(db.execute_sql(sql).fetchall())


def emails() -> list[tuple[int, str]]:
    """The e-mail addresses of all customers, folded."""
    return list(db.execute_sql("SELECT customer_id, folded FROM customer_email").fetchall())


def archived() -> set[int]:
    """The customers off the list, merged ones too."""
    sql = "SELECT id FROM customer WHERE archived_at IS NOT NULL"
    return {row[0] for row in db.execute_sql(sql).fetchall()}


def settled() -> set[PairLine]:
    """The pairs that need no second look: told apart, or related already."""
    rows = db.execute_sql(
        "SELECT one_id, other_id FROM distinct_pair UNION"
        " SELECT min(customer_id, other_id), max(customer_id, other_id) FROM customer_relation"
    )
    return {PairLine(*row) for row in rows.fetchall()}
