"""Step 2: customers' city and tags, the shop's own indicators, acquisition spend, staff hours.

Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_TEXT = "CHECK (typeof({0}) = 'text' AND instr({0}, char(0)) = 0)"

TABLES = (
    f"ALTER TABLE customer ADD COLUMN city TEXT NOT NULL DEFAULT '' {_TEXT.format('city')}",
    f"""
    CREATE TABLE customer_tag (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        name TEXT NOT NULL {_TEXT.format("name")},
        folded TEXT NOT NULL {_TEXT.format("folded")},
        UNIQUE (customer_id, folded)
    )
    """,
    f"""
    CREATE TABLE own_indicator (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "key" TEXT NOT NULL UNIQUE {_TEXT.format('"key"')},
        name TEXT NOT NULL {_TEXT.format("name")},
        meaning TEXT NOT NULL DEFAULT '' {_TEXT.format("meaning")},
        unit TEXT NOT NULL
            CHECK (unit IN ('points', 'percent', 'seconds', 'money', 'count', 'score', 'number')),
        direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'neutral')),
        grain TEXT NOT NULL CHECK (grain IN ('day', 'week', 'month', 'quarter', 'year')),
        adds_up INTEGER NOT NULL DEFAULT 0 CHECK (adds_up IN (0, 1)),
        is_leading INTEGER NOT NULL DEFAULT 0 CHECK (is_leading IN (0, 1)),
        floor_value REAL,
        ceiling_value REAL,
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer')
    )
    """,
    f"""
    CREATE TABLE own_value (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        indicator_id INTEGER NOT NULL REFERENCES own_indicator (id) ON DELETE CASCADE,
        starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
        value REAL NOT NULL,
        note TEXT NOT NULL DEFAULT '' {_TEXT.format("note")},
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        UNIQUE (indicator_id, starts_on)
    )
    """,
    """
    CREATE TABLE acquisition_spend (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        month_on TEXT NOT NULL
            CHECK (date(month_on) IS month_on AND substr(month_on, 9) = '01'),
        channel TEXT NOT NULL CHECK (typeof(channel) = 'text' AND instr(channel, char(0)) = 0),
        amount_minor INTEGER NOT NULL
            CHECK (typeof(amount_minor) = 'integer' AND amount_minor >= 0),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        UNIQUE (month_on, channel)
    )
    """,
    """
    CREATE TABLE staff_hours (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        staff_id INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
        week_on TEXT NOT NULL CHECK (date(week_on) IS week_on),
        minutes INTEGER NOT NULL
            CHECK (typeof(minutes) = 'integer' AND minutes BETWEEN 0 AND 10080),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        UNIQUE (staff_id, week_on)
    )
    """,
)
INDEXES = (
    "CREATE INDEX customer_tag_folded ON customer_tag (folded, customer_id)",
    "CREATE INDEX purchase_item_product ON purchase_item (product, purchase_id)"
    " WHERE product <> ''",
)


def up(db: Sql) -> None:
    """Add the tables; nothing that is there changes."""
    for statement in (*TABLES, *INDEXES):
        db.execute_sql(statement)
