"""Pages of the customer list: every customer once, in order, also inside ties and filters."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.services import cases, customer_list
from cxdesk.store import lists
from cxdesk.store.db import db
from tests.factories import NOW, customer, open_case, sale

if TYPE_CHECKING:
    from cxdesk.domain.customers import CustomerRow

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def _paged(limit: int, **asked: object) -> list[CustomerRow]:
    found: list[CustomerRow] = []
    while page := customer_list.customers_page(
        after=found[-1] if found else None, limit=limit, **asked
    ):
        found += page
        assert len(found) <= 100, "a page repeats"
    return found


def test_names_come_in_spanish_order() -> None:
    for name in ("Oliva", "Ñíguez", "nube", "Ávila", "Abad"):
        customer(name)
    assert [row.name for row in customer_list.customers_page()] == [
        "Abad",
        "Ávila",
        "nube",
        "Ñíguez",
        "Oliva",
    ]


@pytest.mark.parametrize("sort", ["name", "last_visit"])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("filter_text", ["", "ana"])
def test_pages_join_without_gap_or_double_inside_ties(
    sort: str, descending: bool, filter_text: str
) -> None:
    for number in range(30):
        who = customer(f"Ana {number % 3}")
        if number % 2:
            sale(sold_on=date(2026, 3, 1 + number % 4), customer_id=who)
    whole = customer_list.customers_page(sort=sort, descending=descending, filter_text=filter_text)
    values = [(row.sort_value, row.id) for row in whole]
    assert len(whole) == 30
    assert values == sorted(values, reverse=descending)
    for limit in (1, 7, 29, 30):
        asked = {"sort": sort, "descending": descending, "filter_text": filter_text}
        assert tuple(_paged(limit, **asked)) == whole


def test_a_row_shows_the_first_phone_the_last_visit_and_open_cases() -> None:
    ana = customer("Ana", phones=("600 111 222", "600 333 444"))
    sale(sold_on=date(2026, 3, 2), customer_id=ana)
    open_case(ana)
    cases.solve(open_case(ana, now=NOW - 1), now=NOW)
    (row,) = customer_list.customers_page()
    # The case that came by phone on 18 March is a visit too.
    assert row[:5] == (ana, "Ana", "600 111 222", date(2026, 3, 18), 1)


def test_who_never_came_sorts_before_all_visits() -> None:
    ana, luis = customer("Ana"), customer("Luis")
    sale(customer_id=ana)
    assert [row.id for row in customer_list.customers_page(sort="last_visit")] == [luis, ana]


def test_nameless_customers_sort_by_what_they_show() -> None:
    customer("Ana")
    customer("", phones=("600 111 222",))
    assert [row.name for row in customer_list.customers_page()] == ["600 111 222", "Ana"]


def test_counts_agree_with_the_pages() -> None:
    for name in ("Ana", "Anabel", "Luis"):
        customer(name)
    for text, n in (("", 3), ("ana", 2), ("zzz", 0), ("  ", 3), ("-", 0)):
        assert customer_list.count_customers(text) == n
        assert len(customer_list.customers_page(filter_text=text)) == n


def test_a_broad_filter_gives_the_same_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        customer(f"Ana {number:02}" if number % 3 else f"Luis {number:02}")
    narrow = [_paged(5, filter_text="ana"), _paged(5, filter_text="ana", descending=True)]
    monkeypatch.setattr("cxdesk.store.search.BROAD", 3)
    broad = [_paged(5, filter_text="ana"), _paged(5, filter_text="ana", descending=True)]
    assert len(narrow[0]) == 8
    assert broad == narrow


@pytest.mark.parametrize("sort", ["name", "last_visit"])
@pytest.mark.parametrize("after", [None, ("m", 5)])
def test_no_page_sorts_or_scans(sort: str, after: tuple[str, int] | None) -> None:
    """The plan walks the index of the sort column, and every inner look-up has its own."""
    plans = _plans_of(lambda: lists.customers_page(lists.PageAsked(sort, after=after)))
    index = {"name": "customer_sorted", "last_visit": "customer_visited"}[sort]
    assert any(f" c USING INDEX {index}" in line for line in plans)
    assert [line for line in plans if "TEMP B-TREE" in line] == []
    tables = [line for line in plans if line.startswith(("SCAN", "SEARCH")) and "(sub" not in line]
    assert [line for line in tables if "INDEX" not in line] == []


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
