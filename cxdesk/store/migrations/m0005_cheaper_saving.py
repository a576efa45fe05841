"""Step 5: what a save derives costs no more with a long history behind it.

A new purchase or visit can only move a customer's last visit forward, so its own day is compared
and nothing is read again; edits and deletions still work it out from all records. A new case whose
log is empty is what its defaults say. Only steps that undo another need to be found by it. Frozen
history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_ARRIVED_ON = "coalesce(nullif(NEW.arrived_on, ''), date(NEW.arrived_at, 'unixepoch'))"
_DERIVED = (
    "NEW.first_reply_at, NEW.first_closed_at, NEW.closed_at, NEW.reopened_at,"
    " NEW.replies_to_close, NEW.first_closed_by"
)
_HAS_MORE_THAN_DEFAULTS = f"""
    WHEN EXISTS (SELECT 1 FROM case_event WHERE case_id = NEW.id) OR NEW.status IS NOT 'new'
        OR coalesce({_DERIVED}) IS NOT NULL
"""
_CASES = "derive_cases_insert"


def _visit(table: str, condition: str, day: str) -> str:
    return f"""
        CREATE TRIGGER derive_{table}_insert AFTER INSERT ON {table}
        WHEN {condition}
        BEGIN
            UPDATE customer SET last_visit_on = {day}
            WHERE id = NEW.customer_id AND last_visit_on < {day};
        END
    """


STATEMENTS = (
    "DROP TRIGGER derive_purchase_insert",
    _visit("purchase", "NEW.customer_id IS NOT NULL", "NEW.sold_on"),
    "DROP TRIGGER derive_interaction_insert",
    _visit("interaction", "NEW.customer_id IS NOT NULL AND NEW.direction = 'in'", _ARRIVED_ON),
    "DROP INDEX step_undoes",
    "CREATE INDEX step_undoes ON step (undoes_id) WHERE undoes_id IS NOT NULL",
)


def up(db: Sql) -> None:
    """Replace the triggers and the index; no row changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    find = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?"
    text: str = db.execute_sql(find, (_CASES,)).fetchone()[0]
    head, begin, body = text.partition(" BEGIN ")
    db.execute_sql(f"DROP TRIGGER {_CASES}")
    db.execute_sql(head + _HAS_MORE_THAN_DEFAULTS + begin + body)
