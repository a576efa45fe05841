"""Step 3: the stretches of each case's log, and indexes for figures about cases.

A stretch is a time in which something held: the customer waited for us (``waiting``; answered or
closed over), we waited for the customer (``pending``), a closed case was open again (``reopened``).
One that still runs ends at the end of time; a case that nobody answered or closed yet waits since
its opening and has none. Nothing after its end decides where a stretch begins, so that figures of
any earlier instant are read from the same rows. Triggers keep them, like the derived columns of
cases. Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_NEVER = 9223372036854775807
_INTEGER = "CHECK ({0} IS NULL OR typeof({0}) = 'integer')"

TABLES = (
    "ALTER TABLE cases ADD COLUMN reopened_at INTEGER " + _INTEGER.format("reopened_at"),
    "ALTER TABLE cases ADD COLUMN replies_to_close INTEGER " + _INTEGER.format("replies_to_close"),
    "ALTER TABLE cases ADD COLUMN first_closed_by TEXT"
    " CHECK (first_closed_by IS NULL OR first_closed_by IN ('customer', 'staff', 'auto'))",
    """
    CREATE TABLE case_stretch (
        kind TEXT NOT NULL CHECK (kind IN ('waiting', 'pending', 'reopened')),
        ended_at INTEGER NOT NULL CHECK (typeof(ended_at) = 'integer'),
        began_at INTEGER NOT NULL CHECK (typeof(began_at) = 'integer'),
        case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        event_id INTEGER NOT NULL,
        is_answered INTEGER NOT NULL DEFAULT 0 CHECK (is_answered IN (0, 1)),
        staff_id INTEGER,
        PRIMARY KEY (kind, ended_at, began_at, case_id, event_id)
    ) WITHOUT ROWID
    """,
)
INDEXES = (
    "CREATE INDEX case_stretch_case ON case_stretch (case_id)",
    "DROP INDEX cases_opened",
    "CREATE INDEX cases_opened ON cases (opened_at, opened_by, first_reply_at, kind, channel,"
    " owner_id, topic_id)",
    "CREATE INDEX cases_first_closed ON cases (first_closed_at, opened_at, reopened_at,"
    " replies_to_close, first_closed_by, channel, kind, owner_id, topic_id)",
    "CREATE INDEX interaction_minutes ON interaction (case_id, arrived_at, minutes)"
    " WHERE minutes IS NOT NULL",
    "CREATE INDEX task_series ON task (due_on, done_at, created_at, owner_id)",
)

# Lines of a log stand in the order of (at, id). ``k`` is the case, ``e`` the line that is looked
# at, ``x`` and ``y`` are others before it; of what still runs all lines are before.
_REPLY = "{0}.actor = 'staff' AND {0}.kind = 'message' AND {0}.is_public = 1"
# What settles a customer's waiting: our public message, or a closing.
_END = f"(({_REPLY}) OR {{0}}.status_after IS 'closed') AND {{0}}.at >= k.opened_at"
_LATEST = "ORDER BY y.at DESC, y.id DESC LIMIT 1"
_STATUS = f"""(SELECT y.status_after FROM case_event y WHERE y.case_id = k.id
        AND y.status_after IS NOT NULL AND (y.at, y.id) <= (x.at, x.id) {_LATEST})"""
# A message that leaves a case closed, such as thanks, asks for nothing.
_ASKS = f"""x.actor = 'customer' AND x.kind = 'message' AND x.at >= k.opened_at
        AND {_STATUS} IS NOT 'closed'"""


def _lines(name: str, condition: str, before: str) -> str:
    return f"""FROM case_event {name} WHERE {name}.case_id = k.id AND {condition}
        {before.format(name)}"""


def _since(condition: str, last: str, before: str) -> str:
    """When the first line ``x`` like that came after the latest ``y`` like this, or ever."""
    found = _lines("y", last, before)
    place = f"""(coalesce((SELECT y.at {found} {_LATEST}), k.opened_at - 1),
        coalesce((SELECT y.id {found} {_LATEST}), 0))"""
    return f"(SELECT min(x.at) {_lines('x', condition, before)} AND (x.at, x.id) > {place})"


def _waiting(before: str, since_opening: str) -> str:
    """Since when the customer waits; nothing settled yet and opened by them: since the opening."""
    end = _END.format("y")
    is_first = f"k.opened_by = 'customer' AND NOT EXISTS (SELECT 1 {_lines('y', end, before)})"
    return f"iif({is_first}, {since_opening}, {_since(_ASKS, end, before)})"


def _pending(before: str) -> str:
    return _since("x.status_after = 'pending'", "y.status_after <> 'pending'", before)


def _reopened(before: str) -> str:
    """Since when the case is open after its last closing; nothing before the first."""
    closed = "y.status_after = 'closed'"
    since = _since("x.status_after <> 'closed'", closed, before)
    return f"iif(EXISTS (SELECT 1 {_lines('y', closed, before)}), {since}, NULL)"


_THEN = "AND ({0}.at, {0}.id) < (e.at, e.id)"
_OF_LINES = "FROM cases k JOIN case_event e ON e.case_id = k.id WHERE {k}"
_OF_WHOLE = "FROM cases k WHERE {k}"
# What did not begin has no beginning, and is left out for that.
_INTO = "INSERT OR IGNORE INTO case_stretch SELECT"
_STRETCHES = f"""
    DELETE FROM case_stretch{{stretches}};
    {_INTO} 'waiting', e.at, {_waiting(_THEN, "k.opened_at")}, k.id, e.id,
        {_REPLY.format("e")}, e.staff_id {_OF_LINES} {_END.format("e")};
    {_INTO} 'pending', e.at, {_pending(_THEN)}, k.id, e.id, 0, NULL
        {_OF_LINES} e.status_after <> 'pending';
    {_INTO} 'reopened', e.at, {_reopened(_THEN)}, k.id, e.id, 0, NULL
        {_OF_LINES} e.status_after = 'closed';
    {_INTO} 'waiting', {_NEVER}, {_waiting("", "NULL")}, k.id, 0, 0, NULL
        {_OF_WHOLE} k.status <> 'closed';
    {_INTO} 'pending', {_NEVER}, {_pending("")}, k.id, 0, 0, NULL
        {_OF_WHOLE} k.status = 'pending';
    {_INTO} 'reopened', {_NEVER}, {_reopened("")}, k.id, 0, 0, NULL
        {_OF_WHOLE} k.status <> 'closed';
"""

_LAST_STATUS = """(SELECT y.status_after FROM case_event y WHERE y.case_id = cases.id
            AND y.status_after IS NOT NULL ORDER BY y.at DESC, y.id DESC LIMIT 1)"""
_FIRST_CLOSING = """FROM case_event y WHERE y.case_id = cases.id
            AND y.status_after = 'closed' ORDER BY y.at, y.id LIMIT 1"""
_OURS = f"FROM case_event x WHERE x.case_id = cases.id AND {_REPLY.format('x')}"
_COLUMNS = f"""
    UPDATE cases SET
        status = coalesce({_LAST_STATUS}, 'new'),
        first_reply_at = (SELECT min(x.at) {_OURS} AND x.at >= cases.opened_at),
        first_closed_at = (SELECT y.at {_FIRST_CLOSING}),
        first_closed_by = (SELECT y.actor {_FIRST_CLOSING}),
        replies_to_close = (SELECT iif(c.at IS NULL, NULL, (SELECT count(*) {_OURS}
            AND x.at >= cases.opened_at AND x.at <= c.at)) FROM (SELECT y.at {_FIRST_CLOSING}) c),
        reopened_at = (SELECT min(x.at) FROM case_event x WHERE x.case_id = cases.id
            AND x.status_after <> 'closed' AND (x.at, x.id) >
                ((SELECT y.at {_FIRST_CLOSING}), (SELECT y.id {_FIRST_CLOSING}))),
        closed_at = CASE WHEN {_LAST_STATUS} = 'closed' THEN (SELECT max(y.at) FROM case_event y
            WHERE y.case_id = cases.id AND y.status_after IS NOT NULL) END{{cases}};
"""


def _of_case(row: str) -> str:
    """What keeps all that is derived of one case."""
    of_stretches, of_cases = f" WHERE case_id = {row}", f" WHERE id = {row}"
    found = _COLUMNS + _STRETCHES
    return found.format(stretches=of_stretches, cases=of_cases, k=f"k.id = {row} AND")


def _on_event(word: str, when: str, body: str) -> str:
    return f"CREATE TRIGGER derive_case_event_{word} AFTER {when} ON case_event BEGIN {body} END"


def _on_case(word: str, when: str) -> str:
    body = _of_case("NEW.id")
    return f"CREATE TRIGGER derive_cases_{word} AFTER {when} ON cases BEGIN {body} END"


_EVENT_COLUMNS = "case_id, at, actor, kind, is_public, status_after, staff_id"
_OLD, _NEW = _of_case("OLD.case_id"), _of_case("NEW.case_id")
TRIGGERS = (
    _on_event("insert", "INSERT", _NEW),
    _on_event("delete", "DELETE", _OLD),
    _on_event("update", f"UPDATE OF {_EVENT_COLUMNS}", f"{_OLD} {_NEW}"),
    _on_case("insert", "INSERT"),
    _on_case("update", "UPDATE OF opened_at, opened_by"),
)
_REPLACED = (
    "derive_case_event_insert",
    "derive_case_event_delete",
    "derive_case_event_update",
    "derive_cases_insert",
    "derive_cases_update",
)


def derive_all(db: Sql) -> None:
    """Work out what is derived of every case anew."""
    for statement in (_COLUMNS + _STRETCHES).format(stretches="", cases="", k="").split(";"):
        if statement.strip():
            db.execute_sql(statement)


def up(db: Sql) -> None:
    """Add the stretches and what else is derived of a log, for the cases that are there too."""
    for name in _REPLACED:
        db.execute_sql(f"DROP TRIGGER {name}")
    for statement in TABLES:
        db.execute_sql(statement)
    derive_all(db)
    for statement in (*INDEXES, *TRIGGERS):
        db.execute_sql(statement)
