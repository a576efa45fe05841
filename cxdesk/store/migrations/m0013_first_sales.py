"""Step 13: the first and the second day on which each known customer bought, kept with each save.

A sale moves these days only when it comes before the second one known, so a new purchase compares
its own day; edits and deletions find them anew by the index. Totals of a day and refunds are no
sales of anybody. Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.store.migrations.sql import Sql

_COLUMN = "ALTER TABLE customer ADD COLUMN {0} TEXT CHECK ({0} IS NULL OR date({0}) IS {0})"
_DAY = """(SELECT min(sold_on) FROM purchase
            WHERE customer_id = {row} AND kind = 'sale' AND NOT is_day_total{more})"""
_FIRST = _DAY.format(row="{row}", more="")
_SECOND = _DAY.format(row="{row}", more=f" AND sold_on > {_FIRST}")
_ANEW = f"first_sale_on = {_FIRST}, second_sale_on = {_SECOND}"
_COMPARED = """
            UPDATE customer SET
                first_sale_on = coalesce(min(first_sale_on, NEW.sold_on), NEW.sold_on),
                second_sale_on = CASE WHEN first_sale_on IS NOT NULL
                    THEN max(first_sale_on, NEW.sold_on) END
            WHERE id = NEW.customer_id AND NEW.kind = 'sale' AND NOT NEW.is_day_total
                AND (second_sale_on IS NULL OR NEW.sold_on < second_sale_on)
                AND first_sale_on IS NOT NEW.sold_on;
"""
_FOUND_ANEW = ("derive_purchase_delete", "derive_purchase_update", "derive_customer_insert")
_ROWS = ("OLD.customer_id", "NEW.customer_id", "NEW.id")
_MOVED_BY = "UPDATE OF customer_id, sold_on"
INDEXES = (
    "CREATE INDEX customer_first_sale ON customer (first_sale_on, second_sale_on)"
    " WHERE first_sale_on IS NOT NULL",
    "CREATE INDEX purchase_given_back ON purchase (customer_id, sold_on)"
    " WHERE kind = 'refund' AND customer_id IS NOT NULL",
)


def up(db: Sql) -> None:
    """Add the columns, what keeps them and their indexes, and work them out for everybody."""
    for column in ("first_sale_on", "second_sale_on"):
        db.execute_sql(_COLUMN.format(column))
    _remake(db, "derive_purchase_insert", {"END": f"{_COMPARED}        END"})
    also = {f"WHERE id = {row};": f", {_ANEW.format(row=row)} WHERE id = {row};" for row in _ROWS}
    for trigger in _FOUND_ANEW:
        _remake(db, trigger, {_MOVED_BY: f"{_MOVED_BY}, kind, is_day_total", **also})
    db.execute_sql(f"UPDATE customer SET {_ANEW.format(row='customer.id')}")
    for statement in INDEXES:
        db.execute_sql(statement)


def _remake(db: Sql, trigger: str, other_words: Mapping[str, str]) -> None:
    find = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?"
    text: str = db.execute_sql(find, (trigger,)).fetchone()[0]
    db.execute_sql(f"DROP TRIGGER {trigger}")
    for old, new in other_words.items():
        text = text.replace(old, new)
    db.execute_sql(text)
