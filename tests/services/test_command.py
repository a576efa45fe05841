"""Commands: whole or absent, logged, announced after the commit; undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.text import T
from cxdesk.services import command as commands
from cxdesk.services import customers, finding, staff
from cxdesk.services.command import acting_staff, command, logging_off
from cxdesk.store import changelog, outside
from cxdesk.store.db import db
from cxdesk.store.models import Case, Customer, CustomerPhone, Goal, Purchase, Topic
from tests.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def names() -> list[str]:
    return [name for (name,) in db.execute_sql("SELECT name FROM customer ORDER BY id").fetchall()]


def steps() -> int:
    return db.execute_sql("SELECT count(*) FROM step").fetchone()[0]


@command(T("Undo", "add one"))
def add(name: str, *, now: int = NOW) -> int:
    return Customer.create(name=name, created_at=now).id


@command(T("Undo", "rename"))
def rename(customer_id: int, name: str) -> None:
    Customer.update(name=name).where(Customer.id == customer_id).execute()


@command(T("Undo", "note"))
def set_note(customer_id: int, note: str) -> None:
    Customer.update(note=note).where(Customer.id == customer_id).execute()


@command(T("Undo", "delete"))
def delete(customer_id: int) -> None:
    Customer.delete().where(Customer.id == customer_id).execute()


@command(T("Undo", "add phone"))
def add_phone(customer_id: int) -> None:
    CustomerPhone.create(customer=customer_id, typed="6", digits="6", reversed_digits="6")


@command(T("Undo", "add two"))
def add_two(first: str, second: str) -> None:
    add(first)
    add(second)


@command(T("Undo", "add and fail"))
def add_and_fail() -> None:
    add("half")
    raise ValidationError("name", T("Test", "no"))


@pytest.fixture
def heard() -> Iterator[list[frozenset[str]]]:
    told: list[frozenset[str]] = []
    commands.listeners.append(told.append)
    yield told
    commands.listeners.remove(told.append)


def test_a_command_is_one_step_with_its_label_and_instant() -> None:
    add("Ana", now=1234)
    assert steps() == 1
    info = changelog.last_undoable(None)
    assert info is not None
    assert (info.label, info.at, info.kind) == (T("Undo", "add one"), 1234, "do")


def test_listeners_hear_after_the_commit_what_changed(heard: list[frozenset[str]]) -> None:
    def look(_tables: frozenset[str]) -> None:
        assert not db.in_transaction()

    commands.listeners.append(look)
    customers.add_customer(CustomerDraft(name="Ana", phones=("600 100 200",)), now=NOW)
    assert heard == [frozenset({"customer", "customer_phone"})]


def test_nested_commands_are_one_step_and_one_announcement(heard: list[frozenset[str]]) -> None:
    add_two("Ana", "Eva")
    assert (names(), steps(), len(heard)) == (["Ana", "Eva"], 1, 1)
    commands.undo(now=NOW)
    assert names() == []


def test_a_failed_command_leaves_nothing_and_says_nothing(heard: list[frozenset[str]]) -> None:
    with pytest.raises(ValidationError):
        add_and_fail()
    assert (names(), steps(), heard) == ([], 0, [])
    add("next")
    assert names() == ["next"]


def test_an_inner_failure_that_is_caught_takes_back_only_itself() -> None:
    @command(T("Undo", "try"))
    def outer() -> None:
        add("kept")
        with pytest.raises(ValidationError):
            add_and_fail()

    outer()
    assert names() == ["kept"]


def test_a_command_that_changes_nothing_leaves_no_step(heard: list[frozenset[str]]) -> None:
    ana = add("Ana")
    heard.clear()
    rename(ana, "Ana")
    assert steps() == 1
    assert commands.last_undoable() == T("Undo", "add one")


def test_undo_and_redo_go_back_and_forth() -> None:
    ana = add("Ana")
    rename(ana, "Ana María")
    rename(ana, "Ana Mª")
    assert commands.undo(now=NOW) == T("Undo", "rename")
    assert names() == ["Ana María"]
    assert commands.undo(now=NOW) == T("Undo", "rename")
    assert commands.undo(now=NOW) == T("Undo", "add one")
    assert (names(), commands.undo(now=NOW)) == ([], None)
    commands.redo(now=NOW)
    commands.redo(now=NOW)
    assert names() == ["Ana María"]
    commands.undo(now=NOW)
    assert names() == ["Ana"]
    commands.redo(now=NOW)
    commands.redo(now=NOW)
    assert (names(), commands.redo(now=NOW)) == (["Ana Mª"], None)


def test_a_new_command_ends_the_chance_to_redo() -> None:
    ana = add("Ana")
    rename(ana, "Eva")
    commands.undo(now=NOW)
    add("Luz")
    assert commands.last_redoable() is None
    assert commands.redo(now=NOW) is None
    assert names() == ["Ana", "Luz"]


def test_an_older_rename_is_undone_in_spite_of_a_later_note() -> None:
    ana = add("Ana")
    rename(ana, "Eva")
    renamed = changelog.last_undoable(None)
    set_note(ana, "alérgica")
    assert renamed is not None
    commands.undo_step(renamed.id, now=NOW)
    assert names() == ["Ana"]
    assert Customer.get_by_id(ana).note == "alérgica"


def test_undo_refuses_when_the_same_column_has_changed_since() -> None:
    ana = add("Ana")
    rename(ana, "Eva")
    renamed = changelog.last_undoable(None)
    rename(ana, "Luz")
    assert renamed is not None
    with pytest.raises(ValidationError):
        commands.undo_step(renamed.id, now=NOW)
    assert names() == ["Luz"]


def test_undoing_a_new_customer_refuses_to_take_a_later_phone_along() -> None:
    ana = add("Ana")
    added = changelog.last_undoable(None)
    add_phone(ana)
    assert added is not None
    with pytest.raises(ValidationError):
        commands.undo_step(added.id, now=NOW)
    assert names() == ["Ana"]
    assert CustomerPhone.select().count() == 1


def test_a_deletion_with_its_phones_comes_back_with_the_same_ids() -> None:
    ana = customers.add_customer(
        CustomerDraft(name="Ana", phones=("600 100 200", "600 100 300")), now=NOW
    )
    phones = list(CustomerPhone.select().order_by(CustomerPhone.id).tuples())
    delete(ana)
    assert CustomerPhone.select().count() == 0
    commands.undo(now=NOW)
    assert list(CustomerPhone.select().order_by(CustomerPhone.id).tuples()) == phones
    assert [hit.id for hit in finding.find_customers("ana")] == [ana]


def test_a_customer_made_with_a_purchase_is_undone_with_it() -> None:
    @command(T("Undo", "first purchase"))
    def first_purchase() -> None:
        ana = add("Ana")
        Purchase.create(customer=ana, sold_on="2026-01-05", amount_minor=1, created_at=NOW)

    first_purchase()
    commands.undo(now=NOW)
    assert (names(), Purchase.select().count()) == ([], 0)
    commands.redo(now=NOW)
    assert (names(), Purchase.select().count()) == (["Ana"], 1)


def test_undo_finds_its_order_whatever_the_order_of_the_step() -> None:
    @command(T("Undo", "set up"))
    def set_up() -> None:
        Topic.create(name="old", folded="old")
        Purchase.create(sold_on="2026-01-05", amount_minor=1, created_at=NOW)
        Case.create(channel="phone", opened_at=1, created_at=NOW, topic=1)

    @command(T("Undo", "tangle"))
    def tangle() -> None:
        Purchase.update(note="x").execute()
        ana = add("Ana")
        Purchase.update(customer=ana).execute()
        rename(ana, "Eva")
        Case.update(topic=Topic.create(name="new", folded="new")).execute()
        Topic.delete().where(Topic.name == "old").execute()

    def state() -> list[object]:
        return [list(m.select().tuples()) for m in (Topic, Customer, Purchase, Case)]

    set_up()
    before = state()
    tangle()
    after = state()
    commands.undo(now=NOW)
    assert state() == before
    commands.redo(now=NOW)
    assert state() == after


def test_several_changes_of_one_row_in_a_step_are_undone_together() -> None:
    @command(T("Undo", "much"))
    def much() -> None:
        ana = add("Ana")
        rename(ana, "Eva")
        set_note(ana, "n")
        other = add("Luz")
        delete(other)

    much()
    commands.undo(now=NOW)
    assert names() == []
    commands.redo(now=NOW)
    assert names() == ["Eva"]


def test_odd_values_come_back_exactly() -> None:
    @command(T("Undo", "goal"))
    def write(value: float, title: str) -> None:
        Goal.delete().execute()
        Goal.create(
            kpi_key="nps",
            title=title,
            starts_on="2026-01-01",
            created_at=2**62,
            baseline_value=value,
        )

    write(0.1 + 0.2, 'She said "\\ñ\u2028😀"\n\t')
    before = list(Goal.select().tuples())
    write(1e300, "x")
    commands.undo(now=NOW)
    assert list(Goal.select().tuples()) == before


def test_everyone_undoes_their_own() -> None:
    ana = staff.add_staff("Ana", "A", staff.StaffRole.STAFF, now=NOW)
    token = acting_staff.set(ana)
    try:
        add("by Ana")
        acting_staff.set(None)
        add("by nobody")
        acting_staff.set(ana)
        commands.undo(now=NOW)
        assert names() == ["by nobody"]
        assert commands.last_undoable() is None
    finally:
        acting_staff.reset(token)


def test_rows_written_with_the_log_off_leave_no_change_but_are_announced(
    heard: list[frozenset[str]],
) -> None:
    @command(T("Undo", "import"))
    def bring(names_in: list[str]) -> None:
        with logging_off():
            for name in names_in:
                Customer.create(name=name, created_at=NOW)
        Customer.update(note="x").where(Customer.name == "b").execute()

    bring(["a", "b"])
    assert names() == ["a", "b"]
    rows = db.execute_sql("SELECT operation, row_id FROM change").fetchall()
    assert rows == [("update", 2)]
    assert heard == [frozenset({"customer"})]


def test_a_step_that_is_logged_in_part_is_not_undone() -> None:
    ana = add("Ana")

    @command(T("Undo", "import"))
    def bring() -> None:
        with logging_off():
            Customer.create(name="Eva", created_at=NOW)
        rename(ana, "Luz")

    bring()
    (bulk,) = db.execute_sql("SELECT id FROM step WHERE kind = 'bulk'").fetchone()
    assert commands.last_undoable() == T("Undo", "add one")
    with pytest.raises(ValidationError):
        commands.undo_step(bulk, now=NOW)
    assert names() == ["Luz", "Eva"]


def test_history_tells_who_changed_what_newest_first() -> None:
    ana = add("Ana")
    rename(ana, "Eva")
    entries = changelog.history("customer", ana)
    assert [(e.operation, e.before, e.step.label.source) for e in entries] == [
        ("update", {"name": "Ana"}, "rename"),
        ("insert", None, "add one"),
    ]
    assert entries[0].after == {"name": "Eva"}


def test_a_step_not_there_cannot_be_undone() -> None:
    with pytest.raises(ValidationError):
        commands.undo_step(99, now=NOW)


def test_a_command_leaves_the_search_up_to_date() -> None:
    customers.add_customer(CustomerDraft(name="Ana"), now=NOW)
    assert db.execute_sql("SELECT count(*) FROM search_dirty").fetchone() == (0,)


def test_bulk_sql_is_covered_too() -> None:
    add_two("Ana", "Eva")

    @command(T("Undo", "all"))
    def all_at_once() -> None:
        db.execute_sql("UPDATE customer SET note = 'x'")

    all_at_once()
    commands.undo(now=NOW)
    assert {c.note for c in Customer.select()} == {""}


def test_a_disk_error_gets_a_fresh_connection_and_work_goes_on() -> None:
    add("Ana")
    before = db.connection()

    @command(T("Undo", "fail"))
    def fail() -> None:
        add("lost")
        raise OutsideError(outside.IO_ERROR)

    with pytest.raises(OutsideError):
        fail()
    assert db.connection() is not before
    add("Eva")
    assert names() == ["Ana", "Eva"]
    assert db.execute_sql("PRAGMA synchronous").fetchone() == (2,)


def test_nobody_uses_the_read_only_file_to_write(open_empty_shop: object) -> None:
    from cxdesk.services import shop

    path = shop.path()
    shop.close_shop()
    shop.open_shop(path, read_only=True, now=NOW)
    with pytest.raises(OutsideError):
        add("x")
    assert names() == []
