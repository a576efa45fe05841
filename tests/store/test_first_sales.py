"""The first two days with a sale of each customer: kept by triggers, read as of an instant."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.merging import MergeChoice
from cxdesk.domain.purchases import PurchaseDraft, PurchaseKind
from cxdesk.services import command as commands
from cxdesk.services import customers as people
from cxdesk.services import merging, purchases, shop
from cxdesk.store import bulk_triggers, changelog, migrations
from cxdesk.store import db as shop_db
from cxdesk.store.db import db
from cxdesk.store.facts.first_sales import earliest_sale, first_sales
from cxdesk.store.facts.job import Job, Memo
from tests.factories import NOW, customer
from tests.import_files import imported
from tests.store.rows_by_hand import CALENDAR, at, customers, insert, purchase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Days = tuple[str | None, str | None]
KEPT = "SELECT id, first_sale_on, second_sale_on FROM customer"
CALENDAR_DAYS = [date(2026, 1, day) for day in (2, 5, 9)] + [date(2026, 2, day) for day in (1, 7)]


def kept() -> dict[int, Days]:
    return {who: (first, second) for who, first, second in db.execute_sql(KEPT).fetchall()}


def recounted() -> dict[int, Days]:
    """From all purchases: the two earliest different days with a sale of each customer."""
    sold: dict[int, set[str]] = {who: set() for who in kept()}
    sql = "SELECT customer_id, sold_on, kind, is_day_total FROM purchase"
    for who, on, kind, is_day_total in db.execute_sql(sql).fetchall():
        if who is not None and kind == "sale" and not is_day_total:
            sold[who].add(on)
    return {who: (*sorted(days), None, None)[:2] for who, days in sold.items()}


def job(instant: str) -> Job:
    return Job((), CALENDAR, at(instant), memo=Memo())


def of(*days: str, kind: str = "sale", who: int = 1) -> None:
    insert("purchase", [purchase(on, 100, who, kind=kind) for on in days])


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("05", ("05", None)),
        ("05 05", ("05", None)),
        ("05 07", ("05", "07")),
        ("07 05", ("05", "07")),
        ("05 09 07", ("05", "07")),
        ("05 07 09", ("05", "07")),
        ("07 09 05", ("05", "07")),
        ("05 07 07 05", ("05", "07")),
    ],
)
@pytest.mark.usefixtures("open_empty_shop")
def test_in_whatever_order_sales_come_the_two_first_days_are_kept(
    days: str, expected: tuple[str, str | None]
) -> None:
    customers(1)
    of(*(f"2026-01-{day}" for day in days.split()))
    assert kept() == {1: tuple(day and f"2026-01-{day}" for day in expected)}


@pytest.mark.usefixtures("open_empty_shop")
def test_a_refund_and_the_total_of_a_day_are_no_sale_of_a_customer() -> None:
    customers(1)
    of("2026-01-02", kind="refund")
    insert("purchase", [purchase("2026-01-03", 100, 1, is_day_total=1)])
    assert kept() == {1: (None, None)}
    of("2026-01-05")
    insert("purchase", [purchase("2026-01-03", 100, 1, kind="refund")])
    assert kept() == {1: ("2026-01-05", None)}


@pytest.mark.usefixtures("open_empty_shop")
def test_a_sale_that_turns_out_a_refund_or_another_s_moves_the_days_of_both() -> None:
    customers(2)
    draft = PurchaseDraft(sold_on=date(2026, 1, 5), amount_minor=100, customer_id=1)
    bought = purchases.record_purchase(draft, now=NOW)
    of("2026-01-09")
    as_refund = PurchaseDraft(
        sold_on=date(2026, 1, 5), amount_minor=100, customer_id=1, kind=PurchaseKind.REFUND
    )
    purchases.edit_purchase(bought, as_refund, now=NOW)
    assert kept() == {1: ("2026-01-09", None), 2: (None, None)}
    commands.undo(now=NOW)
    assert kept() == {1: ("2026-01-05", "2026-01-09"), 2: (None, None)}
    of_two = PurchaseDraft(sold_on=date(2026, 1, 7), amount_minor=100, customer_id=2)
    purchases.edit_purchase(bought, of_two, now=NOW)
    assert kept() == {1: ("2026-01-09", None), 2: ("2026-01-07", None)}


class Shopkeeper:
    """Does at random what people do with purchases and customers."""

    def __init__(self, dice: random.Random, folder: Path) -> None:
        self.dice, self.folder = dice, folder

    def act(self) -> None:
        moves: list[Callable[[], object]] = [
            self.sell, self.sell, self.sell, self.edit, self.delete, self.take_in, self.merge,
            self.delete_customer, self.undo, self.undo, self.redo,
        ]  # fmt: skip
        with suppress(ValidationError):
            self.dice.choice(moves)()

    def sell(self) -> None:
        purchases.record_purchase(self.draft(), now=NOW)

    def edit(self) -> None:
        purchases.edit_purchase(self.one_of("purchase"), self.draft(), now=NOW)

    def delete(self) -> None:
        purchases.delete_purchase(self.one_of("purchase"), now=NOW)

    def take_in(self) -> None:
        """A file with purchases that are there and new ones, of customers old and new."""
        lines = [
            f"P{self.dice.randrange(9)},C{self.dice.randrange(4)},{self.day()},5.00"
            for _ in range(self.dice.randrange(1, 6))
        ]
        heading = "purchase_id,customer_id,date,amount"
        imported(self.folder, "purchases", "\n".join([heading, *lines, ""]))

    def merge(self) -> None:
        one, other = self.one_of("customer"), self.one_of("customer")
        merging.merge(one, other, MergeChoice(is_certain=True), now=NOW)

    def delete_customer(self) -> None:
        people.delete_customer(self.one_of("customer"), now=NOW)

    def undo(self) -> None:
        commands.undo(now=NOW)

    def redo(self) -> None:
        commands.redo(now=NOW)

    def draft(self) -> PurchaseDraft:
        what = self.dice.choice(["sale"] * 5 + ["refund", "day_total"])
        is_total = what == "day_total"
        return PurchaseDraft(
            sold_on=self.day(),
            amount_minor=100,
            customer_id=None if is_total else self.one_of("customer"),
            kind=PurchaseKind.REFUND if what == "refund" else PurchaseKind.SALE,
            is_day_total=is_total,
        )

    def day(self) -> date:
        return self.dice.choice(CALENDAR_DAYS)

    def one_of(self, table: str) -> int:
        found = db.execute_sql(f"SELECT id FROM {table} ORDER BY id").fetchall()
        row: tuple[int] = self.dice.choice(found or [(0,)])
        return row[0]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.usefixtures("open_empty_shop")
def test_after_whatever_people_do_the_days_equal_a_recount(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every other time few rows are taken for many, so that they are worked out once at the end."""
    if seed % 2:
        monkeypatch.setattr(bulk_triggers, "FEW", 1)
    keeper = Shopkeeper(random.Random(seed), tmp_path)
    for name in ("Ana", "Eva", "Luz"):
        customer(name)
    with_two = 0
    for _ in range(40):
        keeper.act()
        assert kept() == recounted()
        with_two += any(second for _, second in kept().values())
    assert with_two


@pytest.mark.usefixtures("open_empty_shop")
def test_a_great_merge_and_its_undo_give_each_their_own_days(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    customers(2)
    of("2026-01-05", "2026-01-09")
    of("2026-01-07", who=2)
    monkeypatch.setattr(bulk_triggers, "FEW", 1)
    merging.merge(2, 1, now=NOW)
    assert kept() == {1: (None, None), 2: ("2026-01-05", "2026-01-07")}
    commands.undo(now=NOW)
    assert kept() == {1: ("2026-01-05", "2026-01-09"), 2: ("2026-01-07", None)}


@pytest.mark.usefixtures("open_empty_shop")
def test_a_customer_who_comes_back_after_their_purchases_has_their_days() -> None:
    with db.atomic():
        changelog.point_to(changelog.NOT_LOGGED)
        db.execute_sql("PRAGMA defer_foreign_keys = 1")
        for on in ("2026-01-09", "2026-01-05"):
            db.execute_sql(
                "INSERT INTO purchase (customer_id, sold_on, amount_minor, created_at)"
                " VALUES (1, ?, 100, 1)",
                (on,),
            )
        db.execute_sql("INSERT INTO customer (id, name, created_at) VALUES (1, 'Ana', 1)")
        changelog.point_to(None)
    assert kept() == {1: ("2026-01-05", "2026-01-09")}


@pytest.mark.usefixtures("open_empty_shop")
def test_who_first_bought_is_found_in_a_stretch_of_days() -> None:
    customers(4)
    of("2026-01-02", "2026-01-09")
    of("2026-01-05", who=2)
    of("2026-01-05", "2026-01-20", who=3)
    found = first_sales(job("2026-03-01T00:00"), date(2026, 1, 3))
    assert (found.days, found.customers) == (("2026-01-05",) * 2, (2, 3))
    assert list(found.between(date(2026, 1, 5), date(2026, 1, 6))) == [2, 3]
    assert list(found.between(date(2026, 1, 6), date(2026, 2, 1))) == []
    assert found.once(date(2026, 1, 3), date(2026, 1, 20)) == {2, 3}
    assert found.once(date(2026, 1, 3), date(2026, 1, 21)) == {2}
    assert [found.known_before(date(2026, 1, day)) for day in (3, 5, 6)] == [1, 1, 3]


@pytest.mark.parametrize(
    ("instant", "first", "again"),
    [
        ("2026-01-05T00:00", [], None),
        ("2026-01-05T10:00", [], None),
        ("2026-01-05T10:00:01", [1], "9999-12-31"),
        ("2026-01-09T12:00", [1], "9999-12-31"),
        ("2026-01-09T12:01", [1], "2026-01-09"),
    ],
)
@pytest.mark.usefixtures("open_empty_shop")
def test_what_was_still_to_come_on_the_day_of_the_instant_does_not_count(
    instant: str, first: list[int], again: str | None
) -> None:
    """Two tickets each day: at 10:00 and 18:00 of the 5th, at 12:00 and 18:00 of the 9th."""
    customers(1)
    tickets = (("05", "18:00"), ("05", "10:00"), ("09", "12:00"), ("09", "18:00"))
    insert(
        "purchase",
        [purchase(f"2026-01-{on}", 100, 1, sold_time=clock) for on, clock in tickets],
    )
    found = first_sales(job(instant), date(2026, 1, 1))
    assert list(found.customers) == first
    assert list(found.again) == ([] if again is None else [again])
    assert earliest_sale(job(instant)) == ("2026-01-05" if first else None)


@pytest.mark.usefixtures("open_empty_shop")
def test_a_sale_without_a_time_counts_from_the_start_of_its_day() -> None:
    customers(1)
    insert("purchase", [purchase("2026-01-05", 100, 1, sold_time="18:00"),
                        purchase("2026-01-05", 100, 1)])  # fmt: skip
    assert first_sales(job("2026-01-05T00:01"), date(2026, 1, 1)).customers == (1,)


@pytest.mark.usefixtures("open_empty_shop")
def test_a_longer_stretch_is_read_anew_and_a_shorter_one_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    customers(1)
    of("2026-01-05")
    asked = job("2026-03-01T00:00")
    assert first_sales(asked, date(2026, 1, 6)).customers == ()
    assert first_sales(asked, date(2026, 1, 5)).customers == (1,)
    monkeypatch.setattr(db, "execute_sql", pytest.fail)
    assert first_sales(asked, date(2026, 1, 6)).customers == (1,)


@pytest.mark.usefixtures("open_empty_shop")
def test_first_sales_and_given_back_ones_are_read_from_indexes() -> None:
    plans = [
        db.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()[0][3]
        for sql in (
            "SELECT id, second_sale_on FROM customer WHERE first_sale_on >= '2026-01-01'",
            "SELECT customer_id FROM purchase INDEXED BY purchase_given_back"
            " WHERE kind = 'refund' AND customer_id IS NOT NULL",
        )
    ]
    assert ["COVERING INDEX customer_first_sale" in plans[0],
            "COVERING INDEX purchase_given_back" in plans[1]] == [True, True]  # fmt: skip


def test_m0013_works_the_days_out_for_an_older_file_and_keeps_them(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    with db.atomic():
        for step in migrations.STEPS[:12]:
            step(db)
        db.execute_sql("PRAGMA user_version = 12")
        for who in (1, 2, 3):
            db.execute_sql(
                "INSERT INTO customer (id, name, created_at) VALUES (?, ?, 1)", (who, f"C{who}")
            )
        for who, on, kind in (
            (1, "2026-01-09", "sale"),
            (1, "2026-01-05", "sale"),
            (1, "2026-01-05", "sale"),
            (1, "2026-01-02", "refund"),
            (2, "2026-01-07", "sale"),
        ):
            db.execute_sql(
                "INSERT INTO purchase (customer_id, sold_on, kind, amount_minor, created_at)"
                " VALUES (?, ?, ?, 100, 1)",
                (who, on, kind),
            )
    shop_db.close()
    shop.open_shop(old, now=NOW)
    assert kept() == {1: ("2026-01-05", "2026-01-09"), 2: ("2026-01-07", None), 3: (None, None)}
    draft = PurchaseDraft(sold_on=date(2026, 1, 6), amount_minor=100, customer_id=2)
    purchases.record_purchase(draft, now=NOW)
    assert kept()[2] == ("2026-01-06", "2026-01-07")
    visit = "SELECT last_visit_on FROM customer WHERE id = 1"
    assert db.execute_sql(visit).fetchone() == ("2026-01-09",)
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
