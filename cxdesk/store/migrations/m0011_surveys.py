"""Step 11: questionnaires of several questions, the ask list's rules, batches, corrections, themes.

An answer's score becomes optional: one of several questions has ``points`` and ``parts`` instead,
and one without any scale has neither. Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_TEXT = "TEXT NOT NULL DEFAULT '' CHECK (typeof({0}) = 'text' AND instr({0}, char(0)) = 0)"
_WORDS = "TEXT NOT NULL CHECK (typeof({0}) = 'text' AND {0} <> '' AND instr({0}, char(0)) = 0)"
_AT = "INTEGER NOT NULL CHECK (typeof({0}) = 'integer')"
_MAYBE = "INTEGER CHECK ({0} IS NULL OR typeof({0}) = 'integer')"
_CODE = "TEXT CHECK ({0} IS NULL OR (typeof({0}) = 'text' AND {0} <> ''))"
_COUNT = "INTEGER NOT NULL DEFAULT 0 CHECK (typeof({0}) = 'integer' AND {0} >= 0)"
_FIVE = "INTEGER CHECK ({0} IS NULL OR {0} IN (1, 2, 3, 4, 5))"
_YES_NO = "INTEGER NOT NULL DEFAULT {1} CHECK ({0} IN (0, 1))"
_ID = "INTEGER PRIMARY KEY AUTOINCREMENT"


def _column(name: str, kind: str, *more: object) -> str:
    return f"{name} {kind.format(name, *more)}"


_ADDED = {
    "survey": (
        _column("name", _TEXT),
        "mode TEXT NOT NULL DEFAULT 'transactional'"
        " CHECK (mode IN ('transactional', 'relational'))",
        _column("low_label", _TEXT),
        _column("high_label", _TEXT),
        _column("low_max", _MAYBE),
        _column("comment_question", _TEXT),
        "ask_when TEXT NOT NULL DEFAULT 'never'"
        " CHECK (ask_when IN ('never', 'purchase', 'case', 'days'))",
        _column("ask_after_days", _COUNT),
        "ask_every_days INTEGER CHECK (ask_every_days IS NULL OR ask_every_days > 0)",
        "rest_days INTEGER NOT NULL DEFAULT 90"
        " CHECK (typeof(rest_days) = 'integer' AND rest_days >= 0)",
        "ask_whom TEXT NOT NULL DEFAULT 'all' CHECK (ask_whom IN ('all', 'quarter'))",
        _column("retired_at", _MAYBE),
    ),
    "offer": (
        _column("code", "TEXT CHECK ({0} IS NULL OR ({0} <> '' AND instr({0}, char(0)) = 0))"),
    ),
    "answer": (
        _column("points", _MAYBE),
        "parts INTEGER CHECK ((parts IS NULL) = (points IS NULL) AND (parts IS NULL OR parts > 0))",
        _column("excluded_at", _MAYBE),
        "batch_id INTEGER REFERENCES slip_batch (id) ON DELETE SET NULL",
    ),
}
_COLUMNS = tuple(
    f"ALTER TABLE {table} ADD COLUMN {column}"
    for table, columns in _ADDED.items()
    for column in columns
)

_TABLES = (
    f"""
    CREATE TABLE survey_item (
        id {_ID},
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
        {_column("position", _COUNT)},
        kind TEXT NOT NULL DEFAULT 'score' CHECK (kind IN ('score', 'choice', 'text')),
        {_column("stage", _TEXT)},
        {_column("question", _TEXT)},
        {_column("scale_min", _MAYBE)},
        {_column("scale_max", _MAYBE)},
        {_column("low_label", _TEXT)},
        {_column("high_label", _TEXT)},
        {_column("is_required", _YES_NO, 1)},
        CHECK ((kind = 'score') = (scale_min IS NOT NULL AND scale_max IS NOT NULL
            AND scale_min < scale_max))
    )
    """,
    f"""
    CREATE TABLE survey_choice (
        id {_ID},
        item_id INTEGER NOT NULL REFERENCES survey_item (id) ON DELETE CASCADE,
        {_column("position", _COUNT)},
        {_column("words", _WORDS)}
    )
    """,
    f"""
    CREATE TABLE slip_batch (
        id {_ID},
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE RESTRICT,
        staff_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        {_column("channel", _WORDS)},
        answered_on TEXT NOT NULL CHECK (date(answered_on) IS answered_on),
        {_column("slips", _MAYBE)},
        {_column("total", _MAYBE)},
        {_column("created_at", _AT)}
    )
    """,
    f"""
    CREATE TABLE answer_item (
        id {_ID},
        answer_id INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
        item_id INTEGER NOT NULL REFERENCES survey_item (id) ON DELETE RESTRICT,
        {_column("score", _MAYBE)},
        choice_id INTEGER REFERENCES survey_choice (id) ON DELETE RESTRICT,
        {_column("words", _TEXT)},
        UNIQUE (answer_id, item_id)
    )
    """,
    f"""
    CREATE TABLE answer_change (
        id {_ID},
        answer_id INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
        {_column("at", _AT)},
        staff_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('corrected', 'excluded', 'included', 'replaced')),
        {_column("reason", _TEXT)},
        {_column("score_before", _MAYBE)},
        {_column("points_before", _MAYBE)},
        {_column("parts_before", _MAYBE)},
        {_column("comment_before", _TEXT)},
        {_column("answered_before", _MAYBE)}
    )
    """,
    f"""
    CREATE TABLE rescue (
        id {_ID},
        task_id INTEGER NOT NULL UNIQUE REFERENCES task (id) ON DELETE CASCADE,
        {_column("listened_at", _MAYBE)},
        {_column("apologised_at", _MAYBE)},
        {_column("solved_at", _MAYBE)},
        {_column("thanked_at", _MAYBE)},
        outcome TEXT NOT NULL DEFAULT ''
            CHECK (outcome IN ('', 'recovered', 'undecided', 'lost', 'unreachable')),
        {_column("note", _TEXT)},
        reask_on TEXT CHECK (reask_on IS NULL OR date(reask_on) IS reask_on)
    )
    """,
    f"""
    CREATE TABLE theme (
        id {_ID},
        {_column("name", _WORDS)},
        {_column("folded", _WORDS)},
        {_column("note", _TEXT)},
        {_column("impact", _FIVE)},
        {_column("effort", _FIVE)},
        state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'doing', 'done', 'dropped')),
        owner_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        {_column("is_tile", _YES_NO, 0)},
        {_column("told_text", _TEXT)},
        told_on TEXT CHECK (told_on IS NULL OR date(told_on) IS told_on),
        done_on TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on),
        {_column("created_at", _AT)},
        UNIQUE (folded)
    )
    """,
    f"""
    CREATE TABLE answer_theme (
        id {_ID},
        answer_id INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
        theme_id INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
        UNIQUE (answer_id, theme_id)
    )
    """,
    f"""
    CREATE TABLE theme_told (
        id {_ID},
        theme_id INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
        customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        {_column("at", _AT)},
        UNIQUE (theme_id, customer_id)
    )
    """,
    f"""
    CREATE TABLE kiosk_ignored (
        id {_ID},
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
        ignored_on TEXT NOT NULL CHECK (date(ignored_on) IS ignored_on),
        {_column("times", _COUNT)},
        UNIQUE (survey_id, ignored_on)
    )
    """,
)

_INDEXES = (
    "CREATE INDEX survey_item_survey ON survey_item (survey_id, position)",
    "CREATE INDEX survey_choice_item ON survey_choice (item_id, position)",
    "CREATE INDEX answer_item_item ON answer_item (item_id)",
    "CREATE INDEX answer_item_choice ON answer_item (choice_id) WHERE choice_id IS NOT NULL",
    "CREATE INDEX answer_change_answer ON answer_change (answer_id, at)",
    "CREATE INDEX answer_theme_theme ON answer_theme (theme_id)",
    "CREATE INDEX theme_told_customer ON theme_told (customer_id)",
    "CREATE INDEX answer_of_batch ON answer (batch_id) WHERE batch_id IS NOT NULL",
    "CREATE INDEX answer_excluded ON answer (excluded_at) WHERE excluded_at IS NOT NULL",
    "CREATE UNIQUE INDEX offer_code ON offer (code) WHERE code IS NOT NULL",
    "DROP INDEX answer_series",
    "CREATE INDEX answer_series ON answer (kind, answered_at, scale_min, scale_max, score,"
    " channel, staff_id, survey_id, points, parts, excluded_at)",
    # Newest first, and the newest of one kind, page by page.
    "CREATE INDEX answer_newest ON answer (answered_at, id)",
)
_WANTED = "score INTEGER NOT NULL CHECK (typeof(score) = 'integer')"
_FREE = "score INTEGER CHECK (score IS NULL OR typeof(score) = 'integer')"


def up(db: Sql) -> None:
    """Add columns, tables and indexes, and let an answer be without a score; no row changes."""
    _free_score(db)
    for statement in (*_TABLES, *_COLUMNS, *_INDEXES):
        db.execute_sql(statement)


def _free_score(db: Sql) -> None:
    """Drop one NOT NULL where the schema keeps it, the way SQLite describes for constraints."""
    find = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'answer'"
    sql = db.execute_sql(find).fetchone()[0]
    version = int(db.execute_sql("PRAGMA schema_version").fetchone()[0])
    db.execute_sql("PRAGMA writable_schema = 1")
    db.execute_sql(
        "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = 'answer'",
        (sql.replace(_WANTED, _FREE),),
    )
    db.execute_sql(f"PRAGMA schema_version = {version + 1}")
    db.execute_sql("PRAGMA writable_schema = RESET")
