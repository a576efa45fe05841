"""The changes of a record are found by indexes, whatever became of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.records import PARTS
from cxdesk.services import customers, relations
from cxdesk.store import record_changes, today
from cxdesk.store.db import db
from tests.conftest import NOW

if TYPE_CHECKING:
    from cxdesk.domain.records import RowChange

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def changes(customer_id: int) -> tuple[RowChange, ...]:
    found = record_changes.changes_of_record(
        "customer", customer_id, PARTS["customer"], before_step=10**9, limit=100
    )
    return tuple(found)


def plan(sql: str, values: tuple[object, ...]) -> str:
    rows = db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
    return "\n".join(row[3] for row in rows)


def test_a_part_that_is_gone_belongs_to_its_record_still() -> None:
    ana = customers.add_customer(CustomerDraft(name="Ana", phones=("600 11 22 33",)), now=NOW)
    eva = customers.add_customer(CustomerDraft(name="Eva", phones=("600 44 55 66",)), now=NOW)
    customers.edit_customer(ana, CustomerDraft(name="Ana"), now=NOW)
    of_phones = [c.operation for c in changes(ana) if c.table == "customer_phone"]
    assert of_phones == ["delete", "insert"]
    assert [c.operation for c in changes(eva) if c.table == "customer_phone"] == ["insert"]


def test_a_relation_that_is_gone_belongs_to_both() -> None:
    ana, eva = (customers.add_customer(CustomerDraft(name=n), now=NOW) for n in ("Ana", "Eva"))
    relation = relations.relate(ana, eva, "family", "", now=NOW)
    relations.unrelate(relation, now=NOW)
    for customer_id in (ana, eva):
        told = [c.operation for c in changes(customer_id) if c.table == "customer_relation"]
        assert told == ["delete", "insert"]


def test_no_table_is_read_whole_for_the_history_of_a_record() -> None:
    for table, parts in PARTS.items():
        belongs, values = record_changes._belongs(table, 5, parts, "c.table_name")
        told = plan(f"{record_changes.SELECT_CHANGE} WHERE {belongs}", tuple(values))
        assert "SCAN" not in told.replace("SCAN d", "")
        if any(part.column != "other_id" for part in parts):
            assert "USING INDEX change_former_owner (table_name=? AND <expr>=?)" in told


def test_birthdays_and_the_waiting_are_found_by_indexes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []
    execute = db.execute_sql

    def listen(sql: str, params: tuple[object, ...] = ()) -> object:
        asked.append((sql, params))
        return execute(sql, params)

    monkeypatch.setattr(db, "execute_sql", listen)
    today.birthdays(["03-18"])
    today.count_waiting()
    monkeypatch.undo()
    birthdays, waiting = (plan(sql, params) for sql, params in asked)
    assert "USING INDEX customer_birthday" in birthdays
    assert "INDEX cases_unanswered" in waiting
