"""Step 6: what the counter keeps: more about a customer, consent, relations, moved tasks, PINs.

Channels become the shop's own list, so their checks no longer name six. Frozen history: imports
nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_TEXT = "CHECK (typeof({0}) = 'text' AND instr({0}, char(0)) = 0)"
_BIRTHDAY = """CHECK (birthday_on = '' OR date(birthday_on) IS birthday_on
    OR (substr(birthday_on, 1, 2) = '--' AND date('2000-' || substr(birthday_on, 3))
    IS '2000-' || substr(birthday_on, 3)))"""
_CUSTOMER = ("address", "postcode", "preferences", "preferred_channel", "tax_id")

COLUMNS = (
    *(
        f"ALTER TABLE customer ADD COLUMN {name} TEXT NOT NULL DEFAULT '' {_TEXT.format(name)}"
        for name in _CUSTOMER
    ),
    f"ALTER TABLE customer ADD COLUMN birthday_on TEXT NOT NULL DEFAULT '' {_BIRTHDAY}",
    "ALTER TABLE customer ADD COLUMN merged_into_id INTEGER"
    " REFERENCES customer (id) ON DELETE SET NULL",
    "ALTER TABLE task ADD COLUMN after_days INTEGER"
    " CHECK (after_days IS NULL OR (typeof(after_days) = 'integer' AND after_days > 0))",
    "ALTER TABLE task ADD COLUMN snoozed_to_on TEXT"
    " CHECK (snoozed_to_on IS NULL OR date(snoozed_to_on) IS snoozed_to_on)",
    "ALTER TABLE task ADD COLUMN goal_id INTEGER REFERENCES goal (id) ON DELETE SET NULL",
    "ALTER TABLE task ADD COLUMN done_by_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT",
    "ALTER TABLE purchase ADD COLUMN refund_of_id INTEGER"
    " REFERENCES purchase (id) ON DELETE SET NULL",
    "ALTER TABLE case_event ADD COLUMN settled_first INTEGER"
    " CHECK (settled_first IS NULL OR settled_first IN (0, 1))",
)

TABLES = (
    f"""
    CREATE TABLE customer_consent (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL {_TEXT.format("purpose")},
        wording TEXT NOT NULL DEFAULT '' {_TEXT.format("wording")},
        given_on TEXT NOT NULL CHECK (date(given_on) IS given_on),
        withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR date(withdrawn_on) IS withdrawn_on),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer')
    )
    """,
    f"""
    CREATE TABLE customer_relation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        kind TEXT NOT NULL {_TEXT.format("kind")},
        note TEXT NOT NULL DEFAULT '' {_TEXT.format("note")},
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        UNIQUE (customer_id, other_id),
        CHECK (customer_id <> other_id)
    )
    """,
    """
    CREATE TABLE distinct_pair (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        one_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        UNIQUE (one_id, other_id),
        CHECK (one_id < other_id)
    )
    """,
    """
    CREATE TABLE task_move (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
        before_on TEXT NOT NULL CHECK (date(before_on) IS before_on),
        after_on TEXT NOT NULL CHECK (date(after_on) IS after_on)
    )
    """,
    f"""
    CREATE TABLE secret (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "key" TEXT NOT NULL UNIQUE {_TEXT.format('"key"')},
        value TEXT NOT NULL {_TEXT.format("value")},
        set_at INTEGER NOT NULL CHECK (typeof(set_at) = 'integer')
    )
    """,
)

INDEXES = (
    "CREATE INDEX customer_consent_customer ON customer_consent (customer_id)",
    "CREATE INDEX customer_relation_other ON customer_relation (other_id)",
    "CREATE INDEX customer_merged ON customer (merged_into_id) WHERE merged_into_id IS NOT NULL",
    "CREATE INDEX distinct_pair_other ON distinct_pair (other_id)",
    "CREATE INDEX task_move_task ON task_move (task_id, at)",
    "CREATE INDEX task_goal ON task (goal_id) WHERE goal_id IS NOT NULL",
    "CREATE INDEX task_done_by ON task (done_by_id) WHERE done_by_id IS NOT NULL",
    "CREATE INDEX purchase_refund_of ON purchase (refund_of_id) WHERE refund_of_id IS NOT NULL",
    "CREATE INDEX purchase_receipt ON purchase (receipt_number) WHERE receipt_number <> ''",
)

_NAMED = "channel IN ('counter', 'phone', 'whatsapp', 'email', 'social', 'other')"
_NAMED_WITH_MORE = "channel IN ('counter', 'phone', 'whatsapp', 'email', 'social',"
_FREE = "typeof(channel) = 'text' AND channel <> '' AND instr(channel, char(0)) = 0"


def up(db: Sql) -> None:
    """Add columns and tables, and free the channels; no row changes."""
    for statement in (*COLUMNS, *TABLES, *INDEXES):
        db.execute_sql(statement)
    _free_channels(db)


def _free_channels(db: Sql) -> None:
    """Rewrite four checks where the schema keeps them, the way SQLite describes for checks."""
    find = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name = ?"
    texts = [
        db.execute_sql(find, (table,)).fetchone()
        for table in ("cases", "interaction", "offer", "answer")
    ]
    version = int(db.execute_sql("PRAGMA schema_version").fetchone()[0])
    db.execute_sql("PRAGMA writable_schema = 1")
    for name, sql in texts:
        db.execute_sql(
            "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
            (_freed(sql), name),
        )
    db.execute_sql(f"PRAGMA schema_version = {version + 1}")
    db.execute_sql("PRAGMA writable_schema = RESET")


def _freed(sql: str) -> str:
    if _NAMED in sql:
        return sql.replace(_NAMED, _FREE)
    start = sql.index(_NAMED_WITH_MORE)
    end = sql.index(")", start)
    return sql[:start] + _FREE + sql[end + 1 :]
