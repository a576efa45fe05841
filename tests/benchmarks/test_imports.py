"""What imports are measured against writes the rows that they write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.shop import Shop
from cxdesk.services import importing
from cxdesk.services import shop as shops
from cxdesk.store.db import db
from tests.benchmarks import imports
from tests.benchmarks.shops import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINES = 60
FILES = {
    "customers": (imports.PEOPLE, imports.person),
    "purchases": (imports.ORDERS, imports.order_line),
}
WRITTEN = {
    "customers": (
        "SELECT external_id, kind, name, length(sort_key) >= length(name), note, created_at,"
        " import_batch_id, last_visit_on FROM customer ORDER BY external_id",
        "SELECT external_id, typed, digits, reversed_digits, position"
        " FROM customer_phone JOIN customer c ON c.id = customer_id ORDER BY 1",
        "SELECT external_id, customer_email.address, folded, position"
        " FROM customer_email JOIN customer c ON c.id = customer_id ORDER BY 1",
    ),
    "purchases": (
        "SELECT external_id, sort_key, last_visit_on, import_batch_id FROM customer ORDER BY 1",
        "SELECT p.external_id, c.external_id, p.kind, sold_on, amount_minor, cost_minor,"
        " p.import_batch_id FROM purchase p JOIN customer c ON c.id = customer_id ORDER BY 1",
        "SELECT external_id, product, i.amount_minor, position"
        " FROM purchase_item i JOIN purchase p ON p.id = purchase_id ORDER BY 1, 4",
    ),
}


def written(shop: Path, into: str, run: Callable[[], object]) -> list[list[tuple[object, ...]]]:
    """What is in a new shop after a run, the queries of its kind of file one by one."""
    shops.create(shop, Shop(), now=NOW)
    try:
        run()
        return [db.execute_sql(sql).fetchall() for sql in WRITTEN[into]]
    finally:
        shops.close_shop()


@pytest.mark.parametrize("into", FILES)
def test_the_floor_writes_the_same_rows(tmp_path: Path, into: str) -> None:
    table = tmp_path / "file.csv"
    imports.write(table, *FILES[into], LINES)
    ours = written(
        tmp_path / "ours.cxdesk",
        into,
        lambda: importing.run_import(table, into, now=NOW),
    )
    floor = written(tmp_path / "floor.cxdesk", into, lambda: imports.bare_import(table, into))
    assert ours == floor
    assert all(ours)
