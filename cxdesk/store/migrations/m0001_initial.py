"""Step 1: the tables, their indexes, what triggers derive, and the search table.

Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.migrations.m0001_tables import TABLES

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_APPLICATION_ID = 0x43584453

INDEXES = (
    # Figures: every column that a series reads, so that the table itself is never touched.
    "CREATE INDEX answer_series ON answer (kind, answered_at, scale_min, scale_max, score,"
    " channel, staff_id, survey_id)",
    "CREATE INDEX cases_replies ON cases (opened_by, first_reply_at, opened_at, channel,"
    " owner_id, kind, topic_id)",
    "CREATE INDEX cases_opened ON cases (opened_at, opened_by, channel, kind, owner_id,"
    " first_closed_at)",
    "CREATE INDEX purchase_series ON purchase (sold_on, kind, customer_id, amount_minor,"
    " is_day_total, cost_minor, sold_time)",
    "CREATE INDEX purchase_customer ON purchase (customer_id, sold_on, kind, amount_minor)",
    "CREATE INDEX interaction_series ON interaction (arrived_at, direction, channel, staff_id)",
    "CREATE INDEX offer_series ON offer (survey_id, sent_at, state)",
    "CREATE INDEX case_event_kind ON case_event (at) WHERE kind_after IS NOT NULL",
    "CREATE INDEX case_event_owner ON case_event (at)"
    " WHERE owner_before_id IS NOT NULL OR owner_after_id IS NOT NULL",
    # Lists and search.
    "CREATE INDEX customer_sorted ON customer (sort_key, id)",
    "CREATE INDEX customer_visited ON customer (last_visit_on, id)",
    "CREATE INDEX customer_searched ON customer (search_key)",
    "CREATE INDEX customer_phone_digits ON customer_phone (digits)",
    "CREATE INDEX customer_phone_reversed ON customer_phone (reversed_digits)",
    "CREATE INDEX customer_email_folded ON customer_email (folded)",
    "CREATE INDEX task_due ON task (done_at, due_on, id)",
    "CREATE INDEX event_day ON event (happened_on, id)",
    # The records of one customer, one case, one purchase, one goal.
    "CREATE INDEX customer_phone_customer ON customer_phone (customer_id, position)",
    "CREATE INDEX customer_email_customer ON customer_email (customer_id, position)",
    "CREATE INDEX cases_customer ON cases (customer_id, status, opened_at)",
    "CREATE INDEX cases_status ON cases (status, opened_at)",
    "CREATE INDEX case_event_case ON case_event (case_id, at, id)",
    "CREATE INDEX interaction_customer ON interaction (customer_id, arrived_at)",
    "CREATE INDEX interaction_case ON interaction (case_id)",
    "CREATE INDEX purchase_item_purchase ON purchase_item (purchase_id, position)",
    "CREATE INDEX offer_customer ON offer (customer_id, sent_at)",
    "CREATE INDEX offer_case ON offer (case_id)",
    "CREATE INDEX offer_purchase ON offer (purchase_id)",
    "CREATE INDEX answer_customer ON answer (customer_id, answered_at)",
    "CREATE INDEX answer_survey ON answer (survey_id)",
    "CREATE INDEX task_customer ON task (customer_id, done_at)",
    "CREATE INDEX task_case ON task (case_id)",
    "CREATE INDEX task_answer ON task (answer_id) WHERE answer_id IS NOT NULL",
    "CREATE INDEX goal_target_goal ON goal_target (goal_id, valid_from_on)",
    # The change log.
    "CREATE INDEX step_staff ON step (staff_id, is_undone, kind, id)",
    "CREATE INDEX step_undoes ON step (undoes_id)",
    "CREATE INDEX change_step ON change (step_id, id)",
    "CREATE INDEX change_row ON change (table_name, row_id, id)",
    # The rows of one import.
    *(
        f"CREATE INDEX {table}_batch ON {table} (import_batch_id) WHERE import_batch_id IS NOT NULL"
        for table in (
            "customer",
            "cases",
            "case_event",
            "interaction",
            "purchase",
            "offer",
            "answer",
        )
    ),
)

SEARCH = (
    "CREATE TABLE search_dirty (customer_id INTEGER PRIMARY KEY)",
    "CREATE VIRTUAL TABLE customer_fts USING fts5(names, phones, emails, notes, content='',"
    " contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE customer_fts_terms USING fts5vocab(customer_fts, row)",
)

_MARK = "INSERT INTO search_dirty (customer_id) VALUES ({row}) ON CONFLICT DO NOTHING;"
SEARCH_TRIGGERS = tuple(
    f"CREATE TRIGGER search_{table}_{word} AFTER {when} ON {table} BEGIN {body} END"
    for table, column, update in (
        ("customer", "id", "UPDATE OF name, search_key, note, external_id, archived_at"),
        ("customer_phone", "customer_id", "UPDATE"),
        ("customer_email", "customer_id", "UPDATE"),
    )
    for word, when, body in (
        ("insert", "INSERT", _MARK.format(row=f"NEW.{column}")),
        ("delete", "DELETE", _MARK.format(row=f"OLD.{column}")),
        (
            "update",
            update,
            _MARK.format(row=f"OLD.{column}") + " " + _MARK.format(row=f"NEW.{column}"),
        ),
    )
)

_VISIT = """
    UPDATE customer SET last_visit_on = max(
        coalesce((SELECT max(sold_on) FROM purchase WHERE customer_id = {row}), ''),
        coalesce((SELECT max(coalesce(nullif(arrived_on, ''), date(arrived_at, 'unixepoch')))
            FROM interaction WHERE customer_id = {row} AND direction = 'in'), ''))
    WHERE id = {row};
"""
_LAST_STATUS = """(SELECT status_after FROM case_event
            WHERE case_id = {row} AND status_after IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1)"""
_CASE = f"""
    UPDATE cases SET
        status = coalesce({_LAST_STATUS}, 'new'),
        first_reply_at = (SELECT min(at) FROM case_event WHERE case_id = {{row}}
            AND actor = 'staff' AND kind = 'message' AND is_public = 1 AND at >= cases.opened_at),
        first_closed_at = (SELECT min(at) FROM case_event
            WHERE case_id = {{row}} AND status_after = 'closed'),
        closed_at = CASE WHEN {_LAST_STATUS} = 'closed' THEN (SELECT max(at) FROM case_event
            WHERE case_id = {{row}} AND status_after IS NOT NULL) END
    WHERE id = {{row}};
"""


def _derive(table: str, column: str, update: str, body: str) -> tuple[str, ...]:
    """Three triggers that recompute one row from its records, whichever way these changed."""
    old, new = body.format(row=f"OLD.{column}"), body.format(row=f"NEW.{column}")
    return (
        f"CREATE TRIGGER derive_{table}_insert AFTER INSERT ON {table} BEGIN {new} END",
        f"CREATE TRIGGER derive_{table}_delete AFTER DELETE ON {table} BEGIN {old} END",
        f"CREATE TRIGGER derive_{table}_update AFTER UPDATE OF {update} ON {table}"
        f" BEGIN {old} {new} END",
    )


DERIVE_TRIGGERS = (
    *_derive("purchase", "customer_id", "customer_id, sold_on", _VISIT),
    *_derive(
        "interaction", "customer_id", "customer_id, arrived_on, arrived_at, direction", _VISIT
    ),
    *_derive("case_event", "case_id", "case_id, at, actor, kind, is_public, status_after", _CASE),
    # A row that comes back (undo) may come after its records.
    f"CREATE TRIGGER derive_customer_insert AFTER INSERT ON customer BEGIN"
    f" {_VISIT.format(row='NEW.id')} END",
    f"CREATE TRIGGER derive_cases_insert AFTER INSERT ON cases BEGIN"
    f" {_CASE.format(row='NEW.id')} END",
    f"CREATE TRIGGER derive_cases_update AFTER UPDATE OF opened_at ON cases BEGIN"
    f" {_CASE.format(row='NEW.id')} END",
)


def up(db: Sql) -> None:
    """Make an empty shop file."""
    db.execute_sql(f"PRAGMA application_id = {_APPLICATION_ID}")
    for statement in (*TABLES, *INDEXES, *SEARCH, *SEARCH_TRIGGERS, *DERIVE_TRIGGERS):
        db.execute_sql(statement)
    db.execute_sql("INSERT INTO step_now (id, step_id) VALUES (1, NULL)")
