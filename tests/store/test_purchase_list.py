"""Pages of the list of purchases: each once, in order, inside ties and filters, by an index."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.purchase_list import PurchaseFilter, Sort, Which
from cxdesk.domain.purchases import ItemDraft, PurchaseKind
from cxdesk.services import purchase_list, shop, staff
from cxdesk.store import changelog, migrations
from cxdesk.store import db as shop_db
from cxdesk.store import purchase_list as store
from cxdesk.store.db import db
from tests.factories import NOW, TODAY, customer, sale

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.purchase_list import PurchaseRow

MARCH = date(2026, 3, 1)
FILTERS = {
    "all": PurchaseFilter(),
    "refunds": PurchaseFilter(which=Which.REFUNDS),
    "nobody": PurchaseFilter(which=Which.NOBODY),
    "totals": PurchaseFilter(which=Which.DAY_TOTALS),
    "days": PurchaseFilter(first_on=MARCH, last_on=MARCH + timedelta(days=2)),
    "text": PurchaseFilter(text="ana"),
    "both": PurchaseFilter(which=Which.REFUNDS, first_on=MARCH, text="paint"),
}


@pytest.fixture
def filled(open_empty_shop: Path) -> None:
    """Sixty purchases with many ties in day, time and amount; told by plain arithmetic."""
    ana, luis = customer("Ana Prieto"), customer("Luis Gil")
    for number in range(60):
        who = (ana, luis, None)[number % 3]
        sale(
            100 * (number % 4),
            MARCH + timedelta(days=number % 5),
            customer_id=who,
            kind=PurchaseKind.REFUND if number % 5 == 0 else PurchaseKind.SALE,
            sold_time=(None, "09:30", "17:00")[number % 7 % 3],
            is_day_total=who is None and number % 2 == 0,
            receipt_number=f"T-{number}" if number % 2 else "",
            items=(ItemDraft(100 * (number % 4), "Paint"),) if number % 6 == 0 else (),
        )


def _paged(limit: int, wanted: PurchaseFilter, sort: Sort, down: bool) -> list[PurchaseRow]:
    found: list[PurchaseRow] = []
    asked = {"sort": sort, "descending": down, "limit": limit}
    while page := purchase_list.purchases_page(wanted, after=found[-1] if found else None, **asked):
        found += page
        assert len(found) <= 60, "a page repeats"
    return found


def _value(row: PurchaseRow, sort: Sort) -> object:
    return row.signed_minor if sort is Sort.AMOUNT else (row.sold_on, row.sold_time or "")


def _fits(row: PurchaseRow, wanted: PurchaseFilter) -> bool:
    """The filter in plain words, on what a row shows."""
    which = {
        Which.ALL: True,
        Which.REFUNDS: row.kind == "refund",
        Which.NOBODY: row.customer_id is None,
        Which.DAY_TOTALS: row.is_day_total,
    }[wanted.which]
    in_time = (wanted.first_on or date.min) <= row.sold_on <= (wanted.last_on or date.max)
    seen = f"{row.receipt_number} {row.customer_name} {row.products}".lower()
    return which and in_time and wanted.text in seen


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("down", [True, False])
@pytest.mark.parametrize("is_broad", [False, True])
def test_pages_join_in_order_and_hold_what_the_filter_says(
    name: str, sort: Sort, down: bool, is_broad: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_broad:
        monkeypatch.setattr("cxdesk.store.search.BROAD", 2)
    wanted = FILTERS[name]
    whole = _paged(60, wanted, sort, down)
    everything = purchase_list.purchases_page(limit=100)
    assert {row.id for row in whole} == {row.id for row in everything if _fits(row, wanted)}
    keys = [(_value(row, sort), row.id) for row in whole]
    assert keys == sorted(keys, reverse=down)
    for limit in (1, 7, 59):
        assert _paged(limit, wanted, sort, down) == whole


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("name", FILTERS)
def test_sums_are_those_of_the_rows(name: str) -> None:
    rows = _paged(60, FILTERS[name], Sort.DAY, True)
    refunds = [row.amount_minor for row in rows if row.kind == "refund"]
    sales = [row.amount_minor for row in rows if row.kind == "sale"]
    found = purchase_list.purchase_sums(FILTERS[name])
    day_totals = sum(row.is_day_total for row in rows if row.kind == "sale")
    single = len(rows) - len(refunds) - day_totals
    assert found == (single, day_totals, sum(sales), len(refunds), sum(refunds))
    assert found.revenue_minor == sum(row.signed_minor for row in rows)


def test_a_row_shows_what_the_list_says(open_empty_shop: Path) -> None:
    ana, luis = customer("Ana"), staff.add_staff("Luis Gil", now=NOW)
    items = tuple(ItemDraft(100, name) for name in ("Paint", "", "Brush", "Roller", "Tape", "Wax"))
    sold = sale(
        600, customer_id=ana, items=items, staff_id=luis, receipt_number="A-1", sold_time="09:30"
    )
    sale(200, TODAY, kind=PurchaseKind.REFUND, refund_of_id=sold)
    refund, row = purchase_list.purchases_page()
    if row.id != sold:
        refund, row = row, refund
    assert (row.customer_name, row.staff, row.items) == ("Ana", "LG", 6)
    assert row.products == "Paint, Brush, Roller, Tape"
    assert (row.given_back_minor, row.receipt_number, row.sold_time) == (200, "A-1", "09:30")
    assert (refund.refund_of_id, refund.customer_id, refund.signed_minor) == (sold, ana, -200)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("t-1", {"T-1", "T-17"}),
        ("T-17", {"T-17"}),
        ("prieto", {"T-17"}),
        ("622 45", {"T-17"}),
        ("CAFÉ", {"T-2"}),
        ("de caf", {"T-2"}),
        ("%", set()),
        ("zzz", set()),
        ("  ", {"T-1", "T-17", "T-2"}),
    ],
)
def test_text_finds_receipts_customers_and_products(
    open_empty_shop: Path, text: str, found: set[str]
) -> None:
    ana = customer("Ana Prieto", phones=("622 450 918",))
    sale(receipt_number="T-1")
    sale(receipt_number="T-17", customer_id=ana)
    sale(receipt_number="T-2", items=(ItemDraft(1_000, "Molinillo de cafe"),))
    rows = purchase_list.purchases_page(PurchaseFilter(text=text))
    assert {row.receipt_number for row in rows} == found


def test_very_many_products_are_found_by_how_they_begin(
    open_empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cxdesk.store.purchase_text.PRODUCTS_MOST", 1)
    for product in ("Paint", "Wood paint"):
        sale(items=(ItemDraft(1_000, product),))
    rows = purchase_list.purchases_page(PurchaseFilter(text="Pain"))
    assert [row.products for row in rows] == ["Paint"]


def test_products_sold_before_and_how_they_were_sold_last(open_empty_shop: Path) -> None:
    for category, amount in (("Old", 1), ("New", 2)):
        sale(
            amount + 5,
            items=(ItemDraft(amount, "Paint", category, 1), ItemDraft(5, "ácido", "Old")),
        )
    known = purchase_list.sold_before()
    assert (known.products, known.categories) == (("ácido", "Paint"), ("New", "Old"))
    assert purchase_list.last_sold("Paint") == ("New", 2, 1)
    assert purchase_list.last_sold("paint") is None


@pytest.mark.parametrize("which", list(Which))
@pytest.mark.parametrize("first_on", [None, MARCH])
@pytest.mark.parametrize("after", [None, ("", 5)])
def test_no_page_by_day_sorts_or_scans(
    open_empty_shop: Path, which: Which, first_on: date | None, after: tuple[str, int] | None
) -> None:
    wanted = PurchaseFilter(which=which, first_on=first_on)
    plans = _plans_of(lambda: store.page(store.PageAsked(after=after), wanted))
    index = {
        Which.ALL: "purchase_moment",
        Which.REFUNDS: "purchase_refunds",
        Which.NOBODY: "purchase_nobody",
        Which.DAY_TOTALS: "purchase_day_totals",
    }[which]
    assert any(line.endswith(f"INDEX {index}") or f"INDEX {index} " in line for line in plans)
    _check_no_sorting(plans)


def test_the_list_by_amount_walks_its_index(open_empty_shop: Path) -> None:
    plans = _plans_of(lambda: store.page(store.PageAsked(Sort.AMOUNT), PurchaseFilter()))
    assert any("INDEX purchase_value" in line for line in plans)
    _check_no_sorting(plans)


@pytest.mark.parametrize("down", [True, False])
@pytest.mark.parametrize("after", [None, (-100, 5)])
def test_refunds_by_amount_never_walk_through_the_sales(
    open_empty_shop: Path,
    monkeypatch: pytest.MonkeyPatch,
    down: bool,
    after: tuple[int, int] | None,
) -> None:
    """Each walk of the index ends, or begins, where the refunds do."""
    monkeypatch.setattr("cxdesk.store.search.BROAD", -1)
    asked = store.PageAsked(Sort.AMOUNT, descending=down, after=after)
    plans = _plans_of(lambda: store.page(asked, PurchaseFilter(which=Which.REFUNDS)))
    walks = [line for line in plans if "INDEX purchase_value" in line]
    assert walks
    assert all("<expr>=?" in line or "<expr><?" in line for line in walks)
    _check_no_sorting(plans)


def test_m0009_lets_an_older_file_be_listed_in_order(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    insert = "INSERT INTO purchase (sold_on, sold_time, kind, amount_minor, created_at) VALUES "
    with db.atomic():
        for step in migrations.STEPS[:8]:
            step(db)
        db.execute_sql("PRAGMA user_version = 8")
        changelog.point_to(changelog.NOT_LOGGED)
        db.execute_sql(insert + "('2026-03-02', NULL, 'sale', 5, 1)")
        db.execute_sql(insert + "('2026-03-02', '09:00', 'refund', 9, 1)")
        db.execute_sql(insert + "('2026-03-01', '10:00', 'sale', 7, 1)")
        changelog.point_to(None)
    shop_db.close()
    shop.open_shop(old, now=NOW)
    assert [row.id for row in purchase_list.purchases_page()] == [2, 1, 3]
    assert [row.id for row in purchase_list.purchases_page(sort=Sort.AMOUNT)] == [3, 1, 2]
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]


def _check_no_sorting(plans: list[str]) -> None:
    """Every table is looked up by an index; only the page itself is read from end to end."""
    assert [line for line in plans if "TEMP B-TREE" in line] == []
    tables = [line for line in plans if line.startswith(("SCAN", "SEARCH"))]
    read_whole = [line for line in tables if "INDEX" not in line and "PRIMARY KEY" not in line]
    assert [line for line in read_whole if "(sub" not in line and line != "SCAN q"] == []


def _plans_of(run: object) -> list[str]:
    seen: list[tuple[str, object]] = []
    real = db.execute_sql

    def noting(sql: str, params: object = None) -> object:
        seen.append((sql, params))
        return real(sql, params)

    db.execute_sql = noting
    try:
        run()  # type: ignore[operator]
    finally:
        del db.execute_sql
    found = []
    for sql, params in seen:
        found += [row[3] for row in real(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()]
    return found
