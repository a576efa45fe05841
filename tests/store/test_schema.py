"""The file that the migrations make is what the models mean, with the rules they promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from peewee import AutoField, BooleanField, FloatField, ForeignKeyField, IntegerField, TextField

from cxdesk.domain.text import T
from cxdesk.services.command import command
from cxdesk.store import migrations, models, schema, upgrade
from cxdesk.store.db import db
from cxdesk.store.facts import conditions
from tests.store.filling import fill

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")

TYPES = {AutoField: "INTEGER", IntegerField: "INTEGER", BooleanField: "INTEGER"}
TYPES |= {FloatField: "REAL", TextField: "TEXT", ForeignKeyField: "INTEGER"}


def model_columns(model: type[models.Record]) -> dict[str, tuple[str, bool, bool]]:
    """Type, NOT NULL and primary key of each column of a model."""
    found = {}
    for field in model._meta.sorted_fields:
        kind = next(TYPES[base] for base in type(field).__mro__ if base in TYPES)
        is_key = bool(field.primary_key)
        found[field.column_name] = (kind, not field.null and not is_key, is_key)
    return found


def file_columns(table: str) -> dict[str, tuple[str, bool, bool]]:
    """The same of a table of the file."""
    rows = db.execute_sql(f'PRAGMA table_info("{table}")').fetchall()
    return {name: (kind, bool(not_null), bool(key)) for _, name, kind, not_null, _, key in rows}


def model_keys(model: type[models.Record]) -> set[tuple[str, str, str]]:
    """Column, parent and what a deletion of the parent does."""
    return {
        (f.column_name, f.rel_model._meta.table_name, f.on_delete)
        for f in model._meta.sorted_fields
        if isinstance(f, ForeignKeyField)
    }


def file_keys(table: str) -> set[tuple[str, str, str]]:
    rows = db.execute_sql(f'PRAGMA foreign_key_list("{table}")').fetchall()
    return {(row[3], row[2], row[6]) for row in rows}


def model_unique(model: type[models.Record]) -> set[tuple[str, ...]]:
    single = {(f.column_name,) for f in model._meta.sorted_fields if f.unique}
    columns = {name: field.column_name for name, field in model._meta.fields.items()}
    together = (names for names, is_unique in model._meta.indexes if is_unique)
    return single | {tuple(columns[name] for name in names) for names in together}


def file_unique(table: str) -> set[tuple[str, ...]]:
    """What stands once, by columns; what an index over expressions says no model can."""
    indexes = db.execute_sql(f'PRAGMA index_list("{table}")').fetchall()
    columns = {
        tuple(row[2] for row in db.execute_sql(f'PRAGMA index_info("{name}")').fetchall())
        for _, name, is_unique, _, _ in indexes
        if is_unique
    }
    return {names for names in columns if None not in names}


@pytest.mark.parametrize("model", models.ALL, ids=lambda model: model._meta.table_name)
def test_a_table_is_what_its_model_says(model: type[models.Record]) -> None:
    table = model._meta.table_name
    assert file_columns(table) == model_columns(model)
    assert file_keys(table) == model_keys(model)
    assert file_unique(table) == model_unique(model)


def test_m0001_makes_no_table_without_a_model() -> None:
    assert set(upgrade.row_counts()) == {model._meta.table_name for model in models.ALL}


@pytest.mark.parametrize(("column", "value"), [("staff_id", "1"), ("name", "'Gestoría'")])
def test_a_reader_stands_once_for_a_goal(column: str, value: str) -> None:
    fill(2)
    goal_id = {"staff_id": 1, "name": 2}[column]

    @command(T("Undo", "break"))
    def write() -> None:
        insert = f"INSERT INTO goal_reader (goal_id, {column}) VALUES (?, {value})"
        db.execute_sql(insert, (goal_id,))
        db.execute_sql(insert, (goal_id,))

    with pytest.raises(Exception, match="UNIQUE constraint failed"):
        write()


def test_ids_are_never_used_again() -> None:
    for model in models.LOGGED:
        (sql,) = db.execute_sql(
            "SELECT sql FROM sqlite_schema WHERE name = ?", (model._meta.table_name,)
        ).fetchone()
        assert "AUTOINCREMENT" in sql


WRONG = [
    ("customer", "created_at", "'yesterday'"),
    ("customer", "created_at", "1.5"),
    ("customer", "name", "'Ana' || char(0) || 'x'"),
    ("customer", "name", "x'00ff'"),
    ("customer", "no_surveys", "2"),
    ("customer", "no_surveys", "'no'"),
    ("customer", "kind", "'robot'"),
    ("customer", "name", "NULL"),
    ("purchase", "sold_on", "'31.12.2025'"),
    ("purchase", "sold_on", "'2025-02-30'"),
    ("purchase", "sold_on", "''"),
    ("purchase", "sold_time", "'25:00'"),
    ("purchase", "amount_minor", "-1"),
    ("purchase", "amount_minor", "12.5"),
    ("purchase", "amount_minor", "'12,5'"),
    ("purchase", "cost_minor", "-1"),
    ("purchase", "kind", "'gift'"),
    ("purchase", "customer_id", "99999"),
    ("cases", "status", "'done'"),
    ("cases", "channel", "''"),
    ("case_event", "actor", "'robot'"),
    ("case_event", "kind", "'shout'"),
    ("case_event", "status_after", "'done'"),
    ("interaction", "minutes", "-1"),
    ("interaction", "outcome", "'fine'"),
    ("interaction", "arrived_on", "'18/3/2026'"),
    ("survey", "scale_max", "0"),
    ("answer", "score", "11"),
    ("answer", "score", "-1"),
    ("offer", "state", "'lost'"),
    ("goal", "window", "'ever'"),
    ("goal", "where_json", "'{'"),
    ("goal_target", "value", "'much'"),
    ("goal_target", "mode", "'more'"),
    ("goal", "weight", "0"),
    ("goal", "weight", "10"),
    ("goal", "cadence", "'yearly'"),
    ("goal", "first_review_on", "'soon'"),
    ("goal", "parent_id", "99999"),
    ("goal_change", "field", "'deadline'"),
    ("goal_change", "reason", "''"),
    ("goal_change", "before_json", "'{'"),
    ("goal_reader", "name", "''"),
    ("goal_reader", "staff_id", "1"),
    ("goal_reader", "told_on", "'2026-02-30'"),
    ("goal_lead", "kpi_key", "''"),
    ("review", "value", "'much'"),
    ("review", "status", "''"),
    ("review", "reviewed_on", "NULL"),
    ("shop_action", "kind", "'luck'"),
    ("shop_action", "minutes", "-1"),
    ("shop_action", "cost_minor", "1.5"),
    ("shop_action", "cost_every", "'year'"),
    ("shop_action", "where_json", "'{'"),
    ("shop_action_person", "staff_id", "99999"),
    ("kpi_note", "kpi_key", "''"),
    ("own_indicator", "entry", "'voice'"),
    ("own_value", "n", "0"),
    ("case_event", "own_decision", "2"),
    ("topic", "answer", "NULL"),
    ("task", "due_on", "'soon'"),
    ("event", "happened_on", "'2026-1-1'"),
    ("setting", "value", "'{'"),
]


@pytest.mark.parametrize(("table", "column", "value"), WRONG)
def test_the_file_refuses_what_the_rules_refuse(table: str, column: str, value: str) -> None:
    fill(2)

    @command(T("Undo", "break"))
    def write() -> None:
        db.execute_sql(f'UPDATE "{table}" SET "{column}" = {value}')

    with pytest.raises(Exception, match=r"CHECK constraint|FOREIGN KEY|NOT NULL|constraint failed"):
        write()


SERIES = [
    "SELECT kind, scale_min, scale_max, score, count(*) FROM answer WHERE kind = 'nps'"
    " AND answered_at >= 1 AND answered_at < 9 GROUP BY 1, 2, 3, 4",
    "SELECT opened_at, first_reply_at FROM cases WHERE opened_by = 'customer'"
    " AND first_reply_at >= 1 AND first_reply_at < 9 AND channel = 'phone'",
    "SELECT kind, customer_id, sum(amount_minor) FROM purchase"
    " WHERE sold_on >= '2026-01-01' AND sold_on < '2026-02-01' GROUP BY 1, 2",
    "SELECT max(sold_on) FROM purchase WHERE customer_id = 5",
]


@pytest.mark.parametrize("query", SERIES)
def test_series_are_answered_from_an_index_alone(query: str) -> None:
    plan = " ".join(row[3] for row in db.execute_sql(f"EXPLAIN QUERY PLAN {query}").fetchall())
    assert "USING COVERING INDEX" in plan
    assert "SCAN" not in plan


@pytest.mark.parametrize(
    ("changed", "index"),
    [
        (conditions._KIND_CHANGED, "case_event_kind"),
        (conditions._OWNER_CHANGED, "case_event_owner"),
    ],
)
def test_whether_a_case_changed_since_is_told_by_an_index(changed: str, index: str) -> None:
    query = f"EXPLAIN QUERY PLAN SELECT 1 FROM case_event e WHERE {changed}"
    assert f"USING INDEX {index}" in db.execute_sql(query, (5,)).fetchone()[3]


def test_filling_reaches_every_logged_table(open_empty_shop: Path) -> None:
    fill(3)
    counts = upgrade.row_counts()
    assert all(counts[model._meta.table_name] >= 3 for model in models.LOGGED)
    assert open_empty_shop.exists()
    assert counts["step"] == 1


def test_logged_tables_stand_after_their_parents() -> None:
    place = {model._meta.table_name: i for i, model in enumerate(models.LOGGED)}
    wrong = [
        (table, parent)
        for table in place
        for _, parent, _ in file_keys(table)
        if parent in place and parent != table and place[parent] >= place[table]
    ]
    assert wrong == []


def test_the_digest_is_that_of_what_the_steps_of_today_make() -> None:
    assert schema.digest(schema.expected(len(migrations.STEPS))) == schema.DIGEST


def test_the_digest_tells_any_other_text_and_not_the_order() -> None:
    one, other = schema.Piece("table", "a", "x"), schema.Piece("view", "b", "y")
    assert schema.digest((one, other)) == schema.digest((other, one))
    for changed in (one._replace(sql="z"), one._replace(name="c"), one._replace(kind="view")):
        assert schema.digest((changed, other)) != schema.digest((one, other))
    assert schema.digest((one,)) != schema.digest((one, other))
