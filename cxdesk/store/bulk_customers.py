"""Very many new customers at once: their rows, and their entries in the search index."""

from __future__ import annotations

from contextlib import contextmanager
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from cxdesk.store import bulk, search_index
from cxdesk.store.bulk_indexes import remade_indexes
from cxdesk.store.bulk_triggers import FEW
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Rows = Sequence[tuple[object, ...]]

CUSTOMER_TABLES = ("customer", "customer_phone", "customer_email")


@contextmanager
def many_customers(adding: int) -> Iterator[None]:
    """So many or so are inserted: indexes that cost less made at the end are made at the end."""
    with remade_indexes(CUSTOMER_TABLES, adding=adding) as is_much:
        if not is_much:
            yield
            return
        with search_index.merged_at_end():
            yield


def insert_customers(rows: Mapping[str, Rows], columns: Mapping[str, Sequence[str]]) -> None:
    """Add customers whose ids were never used, with all their phones, e-mails and tags.

    Many are indexed from what is at hand instead of being marked and read back.
    """
    is_indexed = len(rows["customer"]) > FEW and db.in_transaction()
    for table in CUSTOMER_TABLES:
        bulk.insert(table, columns[table], rows[table], is_indexed=is_indexed)
    if tags := rows.get("customer_tag"):
        bulk.insert("customer_tag", columns["customer_tag"], tags, is_indexed=is_indexed)
    if is_indexed:
        search_index.add(_texts(rows, columns))


def _texts(
    rows: Mapping[str, Rows], columns: Mapping[str, Sequence[str]]
) -> list[search_index.Searchable]:
    given = columns["customer"]
    own = itemgetter(*(given.index(n) if n in given else -1 for n in search_index.OWN_COLUMNS))
    digits = _joined(rows["customer_phone"], columns["customer_phone"], "digits")
    emails = _joined(rows["customer_email"], columns["customer_email"], "address")
    tag_rows = rows.get("customer_tag")
    tags = _joined(tag_rows, columns["customer_tag"], "name") if tag_rows else {}
    found = []
    for row in rows["customer"]:
        told: tuple[Any, ...] = own((*row, ""))  # Any: columns of a row; blank where not given
        lists = digits.get(told[0]), emails.get(told[0]), tags.get(told[0])
        found.append(search_index.Searchable._make((*told, *lists)))
    return found


def _joined(rows: Rows, columns: Sequence[str], column: str) -> dict[object, str]:
    """The values of a column for each customer, with a blank between."""
    owner, place = columns.index("customer_id"), columns.index(column)
    found: dict[object, str] = {}
    for row in rows:
        who, value = row[owner], str(row[place])
        found[who] = f"{found[who]} {value}" if who in found else value
    return found
