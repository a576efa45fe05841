"""Made shops of three sizes, written straight into a new file: the same for the same seed."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from cxdesk.domain.calendar import Block
from cxdesk.domain.shop import Shop
from cxdesk.services import shop as shops
from cxdesk.store import search
from cxdesk.store.db import db
from cxdesk.store.migrations import m0003_case_stretches
from tests.benchmarks.making.asking import asking
from tests.benchmarks.making.people import people
from tests.benchmarks.making.sizes import LAST_DAY, NOW, SIZES, Size
from tests.benchmarks.making.trade import trade
from tests.benchmarks.making.work import work

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["LAST_DAY", "NOW", "SIZES", "Size", "make_shop"]

OPEN = (Block(9 * 60, 14 * 60), Block(16 * 60, 20 * 60))
HOURS = (*((OPEN,) * 6), ())
DERIVED = """
    UPDATE customer SET last_visit_on = max(
        coalesce((SELECT max(sold_on) FROM purchase WHERE customer_id = customer.id), ''),
        coalesce((SELECT date(max(arrived_at), 'unixepoch') FROM interaction
            WHERE customer_id = customer.id AND direction = 'in'), ''));
    UPDATE customer SET first_sale_on = (SELECT min(sold_on) FROM purchase
        WHERE customer_id = customer.id AND kind = 'sale' AND NOT is_day_total);
    UPDATE customer SET second_sale_on = (SELECT min(sold_on) FROM purchase
        WHERE customer_id = customer.id AND kind = 'sale' AND NOT is_day_total
            AND sold_on > first_sale_on)
"""


def make_shop(path: Path, size: Size, *, seed: int = 1) -> None:
    """Write a shop of this size and leave it closed."""
    shop = Shop(name="Ferretería Ñ", hours=HOURS, language="es")
    shops.create(path, shop, now=NOW)
    try:
        with db.atomic():
            triggers = _drop_triggers()
            rng = random.Random(seed)
            for write in (people, work, trade, asking):
                write(rng, size)
            for statement in DERIVED.split(";"):
                db.execute_sql(statement)
            m0003_case_stretches.derive_all(db)
            search.rebuild()
            for statement in triggers:
                db.execute_sql(statement)
        db.execute_sql("ANALYZE")
    finally:
        shops.close_shop()


def _drop_triggers() -> list[str]:
    """Take the triggers away while millions of rows are written; what is derived comes in bulk."""
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    found = db.execute_sql(sql).fetchall()
    for name, _ in found:
        db.execute_sql(f'DROP TRIGGER "{name}"')
    return [statement for _, statement in found]
