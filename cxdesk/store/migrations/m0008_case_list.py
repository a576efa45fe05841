"""Step 8: the list of cases, by state, by person and by words; and what staff said at the closing.

Cases that are not closed, or not answered, are few among many: partial indexes hold just those. The
words of a case are its topic, its subject and the notes of its log; triggers mark the cases whose
words changed, and the program indexes them when there are many, or when somebody searches. Frozen
history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

INDEXES = (
    "CREATE INDEX cases_unclosed ON cases (opened_at) WHERE status <> 'closed'",
    "CREATE INDEX cases_owner_unclosed ON cases (owner_id, opened_at) WHERE status <> 'closed'",
    "CREATE INDEX cases_owner ON cases (owner_id, status, opened_at)",
    "CREATE INDEX cases_unanswered ON cases (opened_at)"
    " WHERE status <> 'closed' AND first_reply_at IS NULL AND opened_by = 'customer'",
    "CREATE INDEX case_event_settled ON case_event (at, case_id, settled_first)"
    " WHERE settled_first IS NOT NULL",
)
SEARCH = (
    "CREATE TABLE case_dirty (case_id INTEGER PRIMARY KEY)",
    "CREATE VIRTUAL TABLE case_fts USING fts5(words, content='', contentless_delete=1,"
    " prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
)
_MARK = "INSERT INTO case_dirty (case_id) VALUES ({row}) ON CONFLICT DO NOTHING;"
_BOTH = _MARK.format(row="OLD.{0}") + " " + _MARK.format(row="NEW.{0}")
TRIGGERS = tuple(
    f"CREATE TRIGGER search_{table}_{word} AFTER {when} ON {table} BEGIN {body} END"
    for table, column, update in (
        ("cases", "id", "UPDATE OF subject, topic_id"),
        ("case_event", "case_id", "UPDATE OF case_id, note"),
    )
    for word, when, body in (
        ("insert", "INSERT", _MARK.format(row=f"NEW.{column}")),
        ("delete", "DELETE", _MARK.format(row=f"OLD.{column}")),
        ("update", update, _BOTH.format(column)),
    )
)

# Called otherwise, a topic is found by its new name in all its cases.
RENAMED = """CREATE TRIGGER search_topic_update AFTER UPDATE OF name ON topic BEGIN
    INSERT INTO case_dirty (case_id) SELECT id FROM cases WHERE topic_id = NEW.id
    ON CONFLICT DO NOTHING; END"""


def up(db: Sql) -> None:
    """Add the indexes and mark every case for the search; no row changes."""
    for statement in (*INDEXES, *SEARCH, *TRIGGERS, RENAMED):
        db.execute_sql(statement)
    db.execute_sql("INSERT INTO case_dirty (case_id) SELECT id FROM cases")
