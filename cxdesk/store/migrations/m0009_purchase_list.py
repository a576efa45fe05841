"""Step 9: the list of purchases walks an index, by day and time or by amount, whatever it holds.

Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_MOMENT = "(sold_on || 'T' || coalesce(sold_time, ''))"

INDEXES = (
    f"CREATE INDEX purchase_moment ON purchase {_MOMENT}",
    "CREATE INDEX purchase_value ON purchase"
    " (CASE kind WHEN 'refund' THEN -amount_minor ELSE amount_minor END)",
    f"CREATE INDEX purchase_refunds ON purchase {_MOMENT} WHERE kind = 'refund'",
    f"CREATE INDEX purchase_nobody ON purchase {_MOMENT} WHERE customer_id IS NULL",
    f"CREATE INDEX purchase_day_totals ON purchase {_MOMENT} WHERE is_day_total = 1",
)


def up(db: Sql) -> None:
    """Make the indexes; no row changes."""
    for statement in INDEXES:
        db.execute_sql(statement)
