"""Rows by ready-made SQL: the model's defaults, relations by id, quoted names, the change log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.services.command import command
from cxdesk.store.db import db
from cxdesk.store.models import Case, Customer, Topic
from cxdesk.store.rows import exists, insert

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_773_831_600


@command(T("Undo", "record purchase"))
def written(*, now: int) -> tuple[int, int]:
    customer_id = insert(Customer, name="Ana", created_at=now)
    case = {"channel": "phone", "opened_at": now, "created_at": now}
    return customer_id, insert(Case, customer=customer_id, **case)


def test_a_row_takes_the_models_defaults_and_relations_by_id(open_empty_shop: Path) -> None:
    customer_id, case_id = written(now=NOW)
    row = db.execute_sql(
        "SELECT customer_id, kind, channel, opened_by, status FROM cases WHERE id = ?", (case_id,)
    ).fetchone()
    assert row == (customer_id, "question", "phone", "customer", "new")
    name, is_silent = db.execute_sql("SELECT name, no_contact FROM customer").fetchone()
    assert (name, is_silent) == ("Ana", 0)


def test_inserted_rows_stand_in_the_change_log(open_empty_shop: Path) -> None:
    customer_id, case_id = written(now=NOW)
    logged = db.execute_sql("SELECT table_name, row_id, operation FROM change").fetchall()
    assert {(table, row) for table, row, _ in logged} >= {
        ("customer", customer_id),
        ("cases", case_id),
    }


def test_a_row_is_there_or_not(open_empty_shop: Path) -> None:
    customer_id, _ = written(now=NOW)
    assert exists(Customer, customer_id)
    assert not exists(Customer, customer_id + 1)
    assert not exists(Topic, 1)
