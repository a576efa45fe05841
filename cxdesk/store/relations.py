"""Relations of customers as stored, from either side."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone


class RelationLine(NamedTuple):
    """A relation with the raw names of the other customer."""

    id: int
    kind: str
    note: str
    is_first: int
    other_id: int
    name: str
    phone: str | None
    number: str | None


def of_customer(customer_id: int) -> tuple[RelationLine, ...]:
    """The relations of a customer in both directions, in the order they were noted."""
    half = f"""SELECT r.id, r.kind, r.note, {{is_first}}, c.id, c.name, {first_phone("c.id")},
        c.external_id FROM customer_relation r JOIN customer c ON c.id = r.{{other}}
        WHERE r.{{own}} = ?1"""
    rows = db.execute_sql(
        f"""{half.format(is_first=1, own="customer_id", other="other_id")} UNION ALL
        {half.format(is_first=0, own="other_id", other="customer_id")} ORDER BY 1""",
        (customer_id,),
    )
    return tuple(RelationLine(*row) for row in rows.fetchall())


def between(one_id: int, other_id: int) -> int | None:
    """The id of the relation of two customers, in either direction."""
    row = db.execute_sql(
        """SELECT id FROM customer_relation WHERE customer_id = ?1 AND other_id = ?2
        UNION ALL SELECT id FROM customer_relation WHERE customer_id = ?2 AND other_id = ?1""",
        (one_id, other_id),
    ).fetchone()
    return None if row is None else int(row[0])
