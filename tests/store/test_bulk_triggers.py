"""Very many rows added at once end as they would one by one."""

from __future__ import annotations

import pytest

from cxdesk.domain.text import T
from cxdesk.services.command import command, logging_off
from cxdesk.store import bulk, bulk_triggers, search
from cxdesk.store.db import db
from tests.conftest import NOW
from tests.factories import customer

pytestmark = pytest.mark.usefixtures("open_empty_shop")

MANY = bulk_triggers.FEW + 100
PURCHASE = ("customer_id", "kind", "sold_on", "amount_minor", "created_at")


@command(T("Undo", "write"))
def add_unlogged(table: str, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with logging_off():
        bulk.insert(table, columns, rows)


@command(T("Undo", "write"))
def add_logged(table: str, columns: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    bulk.insert(table, columns, rows)


def one(sql: str, *params: object) -> object:
    return db.execute_sql(sql, params).fetchone()[0]


def triggers() -> list[tuple[str, str]]:
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
    return list(db.execute_sql(sql).fetchall())


def purchases(*who: int | None) -> list[tuple[object, ...]]:
    """The customers take turns on the days of May; the last row is of the 31st."""
    days = [f"2026-05-{1 + i % 30:02d}" for i in range(MANY - 1)] + ["2026-05-31"]
    return [(who[i % len(who)], "sale", day, 100, NOW) for i, day in enumerate(days)]


def test_last_visit_is_the_latest_of_many_purchases() -> None:
    ana, eva = customer("Ana"), customer("Eva")
    add_unlogged("purchase", PURCHASE, purchases(ana, None, eva))
    assert one("SELECT last_visit_on FROM customer WHERE id = ?", ana) == "2026-05-28"
    assert one("SELECT last_visit_on FROM customer WHERE id = ?", eva) == "2026-05-31"


def test_triggers_are_back_afterwards() -> None:
    before = triggers()
    add_unlogged("purchase", PURCHASE, purchases(customer()))
    assert triggers() == before


@pytest.mark.parametrize("first_id", [None, 1_000])
def test_many_new_customers_are_found(first_id: int | None) -> None:
    columns = ("id", "name", "sort_key", "search_key", "created_at")
    people = [
        ((first_id or 0) + i, f"Persona N{i}", f"persona n{i}", f"persona n{i}", NOW)
        for i in range(MANY)
    ]
    if first_id is None:
        columns, people = columns[1:], [row[1:] for row in people]
    add_unlogged("customer", columns, people)
    assert [hit.name for hit in search.find("n577", 5)] == ["Persona N577"]


def test_many_logged_rows_are_logged_each() -> None:
    ana = customer()
    add_unlogged("purchase", PURCHASE, purchases(ana))
    assert one("SELECT count(*) FROM change WHERE table_name = 'purchase'") == 0
    add_logged("purchase", PURCHASE, purchases(ana))
    assert one("SELECT count(*) FROM change WHERE table_name = 'purchase'") == MANY
