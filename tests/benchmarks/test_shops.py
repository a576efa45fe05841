"""The made shops hold what they promise, the same each time, as if typed in through the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.services import customer_list, customers, finding
from cxdesk.services import shop as shops
from cxdesk.store.db import db
from tests.benchmarks.measure import Bar, Result, growth, table
from tests.benchmarks.shops import NOW, Size, make_shop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TINY = Size(customers=30, interactions=60, purchases=80, answers=20, years=2)
DERIVED = (
    "SELECT count(*) FROM cases WHERE first_reply_at IS NOT (SELECT min(at) FROM case_event"
    " WHERE case_id = cases.id AND actor = 'staff' AND kind = 'message' AND is_public"
    " AND at >= opened_at)",
    "SELECT count(*) FROM cases WHERE status IS NOT coalesce((SELECT status_after FROM case_event"
    " WHERE case_id = cases.id AND status_after IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1),"
    " 'new')",
    "SELECT count(*) FROM purchase p JOIN customer c ON c.id = customer_id"
    " WHERE last_visit_on < sold_on",
    "SELECT count(*) FROM purchase p JOIN customer c ON c.id = customer_id WHERE p.kind = 'sale'"
    " AND (c.first_sale_on IS NULL OR p.sold_on < c.first_sale_on"
    " OR (p.sold_on > c.first_sale_on AND (c.second_sale_on IS NULL"
    " OR p.sold_on < c.second_sale_on)))",
)


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A very small made shop, open."""
    path = tmp_path / "tiny.cxdesk"
    make_shop(path, TINY)
    shops.open_shop(path, now=NOW)
    yield path
    shops.close_shop()


def _count(name: str) -> int:
    return int(db.execute_sql(f"SELECT count(*) FROM {name}").fetchone()[0])


def test_a_made_shop_holds_what_its_size_says(tiny: Path) -> None:
    found = [_count(name) for name in ("customer", "interaction", "purchase", "answer")]
    assert found == [30, 60, 80, 20]
    assert _count("cases") == 30


@pytest.mark.parametrize("sql", DERIVED)
def test_what_triggers_derive_is_right_in_a_made_shop(tiny: Path, sql: str) -> None:
    assert db.execute_sql(sql).fetchone()[0] == 0


def test_a_made_shop_has_its_triggers_and_its_search_back(tiny: Path) -> None:
    name = customer_list.customers_page(limit=1)[0].name
    assert finding.find_customers(str(name))
    customers.add_customer(CustomerDraft(name="Zeta Omega"), now=NOW)
    assert finding.find_customers("zeta omeg")


def test_the_same_seed_makes_the_same_shop(tiny: Path, tmp_path: Path) -> None:
    sql = "SELECT sum(amount_minor), min(sold_on), max(sold_on) FROM purchase"
    first = db.execute_sql(sql).fetchone()
    shops.close_shop()
    make_shop(tmp_path / "again.cxdesk", TINY)
    shops.open_shop(tmp_path / "again.cxdesk", now=NOW)
    assert db.execute_sql(sql).fetchone() == first


@pytest.mark.parametrize(
    ("ours", "floor", "bar", "verdict"),
    [
        (10.0, 10.0, Bar(1.3), "ok"),
        (14.0, 10.0, Bar(1.3), "slow"),
        (14.0, 10.0, Bar(None, 20), "ok"),
        (21.0, 21.0, Bar(1.3, 20), "slow"),
        (5.0, None, Bar(), "ok"),
    ],
)
def test_a_missed_bar_is_called_slow(
    ours: float, floor: float | None, bar: Bar, verdict: str
) -> None:
    result = Result("save", ours, floor, bar)
    assert result.verdict == verdict
    assert verdict in table([result])


def test_growth_stands_beside_that_of_the_data() -> None:
    found = {"small": {"save": 2.0, "only here": 1.0}, "medium": {"save": 9.0}}
    lines = growth(found, {"small": 10.0, "medium": 100.0}).splitlines()
    assert [line.split() for line in lines] == [
        ["operation", "small", "→", "medium"],
        ["the", "records", "10.0×"],
        ["save", "4.5×"],
    ]
