"""Step 4: the days from which the owner says that an indicator has a new usual level.

Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_TEXT = "CHECK (typeof({0}) = 'text' AND instr({0}, char(0)) = 0)"

TABLE = f"""
    CREATE TABLE usual_break (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kpi_key TEXT NOT NULL {_TEXT.format("kpi_key")},
        starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
        reason TEXT NOT NULL {_TEXT.format("reason")},
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        UNIQUE (kpi_key, starts_on)
    )
"""


def up(db: Sql) -> None:
    """Add the table; nothing that is there changes."""
    db.execute_sql(TABLE)
