"""A file with rows in every table, and the hash of each table."""

from __future__ import annotations

import hashlib

from cxdesk.domain.text import T
from cxdesk.services.command import command
from cxdesk.store import upgrade
from cxdesk.store.db import db
from tests.conftest import NOW

_STATEMENTS = (
    "INSERT INTO staff (id, name, initials) VALUES (?1, 'Persona ' || ?1, 'P')",
    "INSERT INTO topic (id, name, folded) VALUES (?1, 'Tema ' || ?1, 'tema ' || ?1)",
    'INSERT INTO import_batch (id, imported_at, "into", source_name)'
    " VALUES (?1, ?2, 'customers', 'f.csv')",
    "INSERT INTO customer (id, name, sort_key, created_at, import_batch_id)"
    " VALUES (?1, 'Ñ ' || ?1, 'n~ ' || ?1, ?2, ?1)",
    "INSERT INTO customer_tag (id, customer_id, name, folded) VALUES (?1, ?1, 'VIP', 'vip')",
    "INSERT INTO customer_phone (id, customer_id, typed, digits, reversed_digits)"
    " VALUES (?1, ?1, '6', '6', '6')",
    "INSERT INTO customer_email (id, customer_id, address, folded) VALUES (?1, ?1, 'A@x', 'a@x')",
    "INSERT INTO cases (id, customer_id, owner_id, channel, topic_id, opened_at, created_at)"
    " VALUES (?1, ?1, ?1, 'phone', ?1, ?2, ?2)",
    "INSERT INTO case_event (id, case_id, at, actor, kind, is_public, status_after)"
    " VALUES (?1, ?1, ?2 + 60, 'staff', 'message', 1, 'open')",
    "INSERT INTO interaction (id, customer_id, case_id, channel, arrived_at, created_at)"
    " VALUES (?1, ?1, ?1, 'phone', ?2, ?2)",
    "INSERT INTO purchase (id, customer_id, sold_on, amount_minor, created_at)"
    " VALUES (?1, ?1, '2026-01-01', ?1, ?2)",
    "INSERT INTO purchase_item (id, purchase_id, amount_minor) VALUES (?1, ?1, ?1)",
    "INSERT INTO offer (id, survey_id, customer_id, case_id, purchase_id, sent_at, created_at)"
    " VALUES (?1, 1, ?1, ?1, ?1, ?2, ?2)",
    "INSERT INTO answer (id, offer_id, survey_id, customer_id, kind, scale_min, scale_max, score,"
    " answered_at, created_at) VALUES (?1, ?1, 1, ?1, 'nps', 0, 10, ?1 % 11, ?2, ?2)",
    "INSERT OR IGNORE INTO survey_item (id, survey_id, question, scale_min, scale_max)"
    " VALUES (?1, 1, 'q', 1, 10)",
    "INSERT INTO survey_choice (id, item_id, words) VALUES (?1, ?1, 'c')",
    "INSERT INTO slip_batch (id, survey_id, channel, answered_on, created_at)"
    " VALUES (?1, 1, 'counter', '2026-01-01', ?2)",
    "INSERT INTO answer_item (id, answer_id, item_id, score) VALUES (?1, ?1, ?1, 7)",
    "INSERT INTO answer_change (id, answer_id, at, kind, reason)"
    " VALUES (?1, ?1, ?2, 'corrected', 'mal leído')",
    "INSERT INTO goal (id, kpi_key, title, starts_on, created_at, baseline_value)"
    " VALUES (?1, 'nps', 'g', '2026-01-01', ?2, 0.1)",
    "INSERT INTO goal_target (id, goal_id, valid_from_on, deadline_on, entered, value,"
    " created_at) VALUES (?1, ?1, '2026-01-01', '2026-12-31', 1.5, 2.5, ?2)",
    "INSERT INTO goal_change (id, goal_id, at, field, before_json, after_json, reason)"
    " VALUES (?1, ?1, ?2, 'title', '\"a\"', '\"b\"', 'más claro')",
    "INSERT INTO goal_reader (id, goal_id, name) VALUES (?1, ?1, 'Gestoría')",
    "INSERT INTO goal_lead (id, goal_id, kpi_key) VALUES (?1, ?1, 'complaint_rate')",
    "INSERT INTO review (id, goal_id, reviewed_on, value, status, created_at)"
    " VALUES (?1, ?1, '2026-02-01', 0.5, 'on_track', ?2)",
    "INSERT INTO event (id, happened_on, note, created_at) VALUES (?1, '2026-01-01', 'e', ?2)",
    "INSERT INTO task (id, customer_id, case_id, due_on, created_at)"
    " VALUES (?1, ?1, ?1, '2026-01-02', ?2)",
    "INSERT INTO shop_action (id, task_id, kind, review_id) VALUES (?1, ?1, 'training', ?1)",
    "INSERT INTO shop_action_person (id, action_id, staff_id) VALUES (?1, ?1, ?1)",
    "INSERT INTO rescue (id, task_id, listened_at) VALUES (?1, ?1, ?2)",
    "INSERT INTO theme (id, name, folded, created_at)"
    " VALUES (?1, 'Espera ' || ?1, 'espera ' || ?1, ?2)",
    "INSERT INTO answer_theme (id, answer_id, theme_id) VALUES (?1, ?1, ?1)",
    "INSERT INTO theme_told (id, theme_id, customer_id, at) VALUES (?1, ?1, ?1, ?2)",
    "INSERT INTO kiosk_ignored (id, survey_id, ignored_on, times)"
    " VALUES (?1, 1, date('2026-01-01', ?1 || ' days'), 1)",
    "INSERT INTO customer_consent (id, customer_id, purpose, given_on, created_at)"
    " VALUES (?1, ?1, 'marketing', '2026-01-01', ?2)",
    "INSERT INTO customer_relation (id, customer_id, other_id, kind, created_at)"
    " SELECT ?1, ?1, iif(?1 = 1, max(id), 1), 'family', ?2 FROM customer HAVING max(id) > 1",
    "INSERT INTO distinct_pair (id, one_id, other_id, created_at)"
    " SELECT ?1, iif(?1 < max(id), ?1, 1), iif(?1 < max(id), ?1 + 1, ?1), ?2"
    " FROM customer HAVING ?1 < max(id) OR max(id) > 2",
    "INSERT INTO task_move (id, task_id, at, before_on, after_on)"
    " VALUES (?1, ?1, ?2, '2026-01-02', '2026-01-03')",
    "INSERT INTO secret (id, \"key\", value, set_at) VALUES (?1, 'pin:' || ?1, 'x', ?2)",
    'INSERT INTO own_indicator (id, "key", name, unit, direction, grain, created_at)'
    " VALUES (?1, 'own_' || ?1, 'Propio', 'count', 'higher', 'month', ?2)",
    "INSERT INTO own_value (id, indicator_id, starts_on, value, created_at)"
    " VALUES (?1, ?1, '2026-01-01', 1.5, ?2)",
    "INSERT INTO acquisition_spend (id, month_on, channel, amount_minor, created_at)"
    " VALUES (?1, '2026-01-01', 'canal ' || ?1, ?1, ?2)",
    "INSERT INTO staff_hours (id, staff_id, week_on, minutes, created_at)"
    " VALUES (?1, ?1, '2026-01-05', 600, ?2)",
    "INSERT INTO usual_break (id, kpi_key, starts_on, reason, created_at)"
    " VALUES (?1, 'indicator_' || ?1, '2026-01-05', 'obras', ?2)",
    "INSERT INTO kpi_note (id, kpi_key, matters, created_at)"
    " VALUES (?1, 'indicator_' || ?1, 'porque sí', ?2)",
)


@command(T("Undo", "fill"))
def fill(rows: int) -> None:
    """Write ``rows`` rows to every table that the log covers, with their change rows."""
    for sql in _STATEMENTS:
        wanted = 2 if "?2" in sql else 1
        db.execute_many(sql, [(number, NOW)[:wanted] for number in range(1, rows + 1)])


def fill_without_log(rows: int) -> None:
    """The same into those tables that an older file has, as one transaction."""
    known = set(upgrade.row_counts())
    with db.atomic():
        for sql in _STATEMENTS:
            if sql.split()[2] in known:
                wanted = 2 if "?2" in sql else 1
                numbers = range(1, rows + 1)
                db.execute_many(sql, [(number, NOW)[:wanted] for number in numbers])


def row_hashes() -> dict[str, tuple[int, str]]:
    """How many rows each table holds, and a hash of all of them."""
    found = {}
    for table in upgrade.row_counts():
        rows = db.execute_sql(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()
        found[table] = (len(rows), hashlib.sha256(repr(rows).encode()).hexdigest())
    return found
