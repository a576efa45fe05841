"""Step 12: goals of several indicators, their edits, readers and leads, reviews, actions, notes.

Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_TEXT = "TEXT NOT NULL DEFAULT '' CHECK (typeof({0}) = 'text' AND instr({0}, char(0)) = 0)"
_WORDS = "TEXT NOT NULL CHECK (typeof({0}) = 'text' AND {0} <> '' AND instr({0}, char(0)) = 0)"
_AT = "INTEGER NOT NULL CHECK (typeof({0}) = 'integer')"
_MAYBE = "INTEGER CHECK ({0} IS NULL OR typeof({0}) = 'integer')"
_AMOUNT = "INTEGER CHECK ({0} IS NULL OR (typeof({0}) = 'integer' AND {0} >= 0))"
_COUNT = "INTEGER NOT NULL DEFAULT 0 CHECK (typeof({0}) = 'integer' AND {0} >= 0)"
_DAY = "TEXT NOT NULL CHECK (date({0}) IS {0})"
_MAYBE_DAY = "TEXT CHECK ({0} IS NULL OR date({0}) IS {0})"
_FIGURE = "REAL CHECK ({0} IS NULL OR typeof({0}) = 'real')"
_JSON = "TEXT NOT NULL CHECK (json_valid({0}))"
_ID = "INTEGER PRIMARY KEY AUTOINCREMENT"


def _column(name: str, kind: str) -> str:
    return f"{name} {kind.format(name)}"


_ADDED = {
    "goal": (
        "parent_id INTEGER REFERENCES goal (id) ON DELETE CASCADE",
        "weight INTEGER NOT NULL DEFAULT 1"
        " CHECK (typeof(weight) = 'integer' AND weight BETWEEN 1 AND 9)",
        "cadence TEXT NOT NULL DEFAULT ''"
        " CHECK (cadence IN ('', 'weekly', 'monthly', 'quarterly'))",
        _column("first_review_on", _MAYBE_DAY),
    ),
    "own_indicator": ("entry TEXT NOT NULL DEFAULT 'grid' CHECK (entry IN ('grid', 'tap'))",),
    "own_value": ("n INTEGER NOT NULL DEFAULT 1 CHECK (typeof(n) = 'integer' AND n > 0)",),
    "topic": (_column("answer", _TEXT),),
    "case_event": ("own_decision INTEGER NOT NULL DEFAULT 0 CHECK (own_decision IN (0, 1))",),
}
_COLUMNS = tuple(
    f"ALTER TABLE {table} ADD COLUMN {column}"
    for table, columns in _ADDED.items()
    for column in columns
)

_TABLES = (
    f"""
    CREATE TABLE goal_change (
        id {_ID},
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        {_column("at", _AT)},
        field TEXT NOT NULL CHECK (field IN ('title', 'kpi_key', 'where', 'kind', 'window',
            'baseline', 'starts_on', 'owner', 'why', 'how', 'cadence', 'weight')),
        {_column("before_json", _JSON)},
        {_column("after_json", _JSON)},
        {_column("reason", _WORDS)},
        staff_id INTEGER REFERENCES staff (id) ON DELETE SET NULL
    )
    """,
    f"""
    CREATE TABLE goal_reader (
        id {_ID},
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        staff_id INTEGER REFERENCES staff (id) ON DELETE CASCADE,
        {_column("name", _TEXT)},
        {_column("told_on", _MAYBE_DAY)},
        CHECK ((staff_id IS NULL) = (name <> ''))
    )
    """,
    f"""
    CREATE TABLE goal_lead (
        id {_ID},
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        {_column("kpi_key", _WORDS)},
        {_column("position", _COUNT)},
        UNIQUE (goal_id, kpi_key)
    )
    """,
    f"""
    CREATE TABLE review (
        id {_ID},
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        {_column("reviewed_on", _DAY)},
        staff_id INTEGER REFERENCES staff (id) ON DELETE SET NULL,
        {_column("value", _FIGURE)},
        {_column("expected", _FIGURE)},
        {_column("status", _WORDS)},
        {_column("why", _TEXT)},
        {_column("decision", _TEXT)},
        {_column("next_on", _MAYBE_DAY)},
        {_column("created_at", _AT)}
    )
    """,
    f"""
    CREATE TABLE shop_action (
        id {_ID},
        task_id INTEGER NOT NULL UNIQUE REFERENCES task (id) ON DELETE CASCADE,
        kind TEXT NOT NULL
            CHECK (kind IN ('process', 'training', 'staffing', 'offer', 'customers')),
        {_column("kpi_key", _TEXT)},
        where_json TEXT NOT NULL DEFAULT '{{}}' CHECK (json_valid(where_json)),
        {_column("starts_on", _MAYBE_DAY)},
        {_column("minutes", _AMOUNT)},
        {_column("cost_minor", _AMOUNT)},
        cost_every TEXT NOT NULL DEFAULT 'once' CHECK (cost_every IN ('once', 'month')),
        {_column("outcome", _TEXT)},
        {_column("dropped_at", _MAYBE)},
        review_id INTEGER REFERENCES review (id) ON DELETE SET NULL
    )
    """,
    f"""
    CREATE TABLE shop_action_person (
        id {_ID},
        action_id INTEGER NOT NULL REFERENCES shop_action (id) ON DELETE CASCADE,
        staff_id INTEGER NOT NULL REFERENCES staff (id) ON DELETE RESTRICT,
        UNIQUE (action_id, staff_id)
    )
    """,
    f"""
    CREATE TABLE kpi_note (
        id {_ID},
        {_column("kpi_key", _WORDS)} UNIQUE,
        {_column("matters", _TEXT)},
        {_column("stands_for", _TEXT)},
        {_column("created_at", _AT)}
    )
    """,
)

_INDEXES = (
    "CREATE INDEX goal_parts ON goal (parent_id) WHERE parent_id IS NOT NULL",
    "CREATE INDEX goal_change_goal ON goal_change (goal_id, at)",
    # A reader is somebody of the staff or a name, never both: each once for a goal.
    "CREATE UNIQUE INDEX goal_reader_once ON goal_reader (goal_id, coalesce(staff_id, 0), name)",
    "CREATE INDEX review_goal ON review (goal_id, reviewed_on)",
    "CREATE INDEX shop_action_kpi ON shop_action (kpi_key)",
    "CREATE INDEX shop_action_review ON shop_action (review_id)",
)


def up(db: Sql) -> None:
    """Add columns, tables and indexes; no row changes."""
    for statement in (*_TABLES, *_COLUMNS, *_INDEXES):
        db.execute_sql(statement)
