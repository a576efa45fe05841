"""Step 10: birthdays by their day, and changes by whose the part of a record was before.

Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_OWNERS = ("customer_id", "case_id", "purchase_id", "task_id", "goal_id", "indicator_id")
_FORMER = ", ".join(f"json_extract(\"before\", '$.{name}')" for name in _OWNERS)

INDEXES = (
    "CREATE INDEX customer_birthday ON customer (substr(birthday_on, -5)) WHERE birthday_on <> ''",
    f"CREATE INDEX change_former_owner ON change (table_name, coalesce({_FORMER}))"
    " WHERE operation <> 'insert'",
)


def up(db: Sql) -> None:
    """Add two indexes; no row changes."""
    for statement in INDEXES:
        db.execute_sql(statement)
