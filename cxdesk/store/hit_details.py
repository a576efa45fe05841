"""What else is known of the few customers that a search found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterable


class Details(NamedTuple):
    """Everything that the search reads of a customer, as typed."""

    id: int
    name: str
    number: str | None
    tax_id: str
    place: str
    note: str
    phones: tuple[tuple[str, str], ...] = ()
    emails: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class Tie(NamedTuple):
    """A relation as stored, with what the other one is called by."""

    customer_id: int
    other_id: int
    kind: str
    note: str
    is_first: bool
    name: str
    phone: str | None
    number: str | None


def details(ids: Iterable[int]) -> dict[int, Details]:
    """By id; several values in their order."""
    wanted = json.dumps(list(ids))
    rows = db.execute_sql(
        """SELECT id, name, external_id, tax_id, trim(address || ' ' || postcode || ' ' || city),
            trim(note || ' ' || preferences),
            (SELECT json_group_array(json_array(typed, digits) ORDER BY position, id)
                FROM customer_phone WHERE customer_id = c.id),
            (SELECT json_group_array(address ORDER BY position, id)
                FROM customer_email WHERE customer_id = c.id),
            (SELECT json_group_array(name ORDER BY id) FROM customer_tag WHERE customer_id = c.id)
            FROM customer c WHERE id IN (SELECT value FROM json_each(?))""",
        (wanted,),
    ).fetchall()
    return {row[0]: _details(row) for row in rows}


def ties(ids: Iterable[int]) -> dict[int, Tie]:
    """The first relation of each customer that has one."""
    sql = """SELECT r.customer_id, r.other_id, r.kind, r.note, 1, o.name,
            (SELECT typed FROM customer_phone WHERE customer_id = o.id ORDER BY position LIMIT 1),
            o.external_id, r.id
        FROM customer_relation r JOIN customer o ON o.id = r.other_id
        WHERE r.customer_id IN (SELECT value FROM json_each(?1))
        UNION ALL SELECT r.other_id, r.customer_id, r.kind, r.note, 0, o.name,
            (SELECT typed FROM customer_phone WHERE customer_id = o.id ORDER BY position LIMIT 1),
            o.external_id, r.id
        FROM customer_relation r JOIN customer o ON o.id = r.customer_id
        WHERE r.other_id IN (SELECT value FROM json_each(?1)) ORDER BY 9 DESC"""
    rows = db.execute_sql(sql, (json.dumps(list(ids)),)).fetchall()
    return {row[0]: Tie(*row[:4], bool(row[4]), *row[5:8]) for row in rows}


def _details(row: tuple[int, str, str | None, str, str, str, str, str, str]) -> Details:
    pairs = tuple((typed, digits) for typed, digits in json.loads(row[6]))
    return Details(*row[:6], pairs, tuple(json.loads(row[7])), tuple(json.loads(row[8])))
