"""The list of customers by segment, tag and archive; many tagged in one step."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cxdesk.domain.customers import Among
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.segments import Segment
from cxdesk.services import command, customer_list, customer_tags, customers
from cxdesk.store import lists
from cxdesk.store.db import db
from tests.factories import NOW, TODAY, customer, rows, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def bought(name: str, *days_ago: int) -> int:
    who = customer(name)
    for ago in days_ago:
        sale(sold_on=TODAY - timedelta(days=ago), customer_id=who)
    return who


def listed(**among: object) -> list[str]:
    return [row.name for row in customer_list.customers_page(among=Among(**among))]


def test_segments_hold_whom_their_rules_hold() -> None:
    bought("New", 10)
    bought("Regular", 200, 100, 5)
    bought("Lapsed", 700, 400)
    bought("Drifting", 140, 130, 120, 110, 100, 60)  # gaps of ten days and one of forty
    customer("Never bought")
    told = {segment: listed(segment=segment, on=TODAY) for segment in Segment}
    assert told[Segment.NEW] == ["New"]
    assert told[Segment.REGULAR] == ["Regular"]
    assert told[Segment.LAPSED] == ["Lapsed"]
    assert told[Segment.DRIFTING] == ["Drifting"]
    assert told[Segment.OCCASIONAL] == []


def test_a_segment_follows_the_next_purchase_and_the_day() -> None:
    ana = bought("Ana", 200, 100)
    assert listed(segment=Segment.REGULAR, on=TODAY) == []
    sale(sold_on=TODAY, customer_id=ana)
    assert listed(segment=Segment.REGULAR, on=TODAY) == ["Ana"]
    assert listed(segment=Segment.REGULAR, on=TODAY - timedelta(days=1)) == []


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_of_a_segment_with_a_tag_join_without_gap(limit: int) -> None:
    for number in range(9):
        who = bought(f"Ana {number}", 10)
        if number % 2:
            customer_tags.tag_customers([who], "Trade", now=NOW)
    among = Among(segment=Segment.NEW, on=TODAY, tag="trade")
    found: list[str] = []
    after = None
    while page := customer_list.customers_page(
        among=among, filter_text="ana", after=after, limit=limit
    ):
        found += [row.name for row in page]
        after = page[-1]
    assert found == ["Ana 1", "Ana 3", "Ana 5", "Ana 7"]
    assert customer_list.count_customers("ana", among) == 4
    assert len(customer_list.customer_ids("ana", among)) == 4


def test_the_archived_are_listed_apart_and_the_merged_on_neither_list() -> None:
    customer("Ana")
    luis, eva = customer("Luis"), customer("Eva")
    customers.archive_customer(luis, now=NOW)
    customers.archive_customer(eva, now=NOW)
    with db.atomic():
        db.execute_sql("UPDATE step_now SET step_id = NULL")
        db.execute_sql("DROP TRIGGER IF EXISTS log_customer_update")
        db.execute_sql("UPDATE customer SET merged_into_id = 1 WHERE id = ?", (eva,))
    assert listed() == ["Ana"]
    assert listed(is_archived=True) == ["Luis"]
    assert customers.merged_from(1) == ((eva, "Eva"),)
    with pytest.raises(ValidationError):
        customers.unarchive_customer(eva, now=NOW)


def test_many_are_tagged_in_one_step_of_undo() -> None:
    ids = [customer(f"Ana {number}") for number in range(5)]
    customer_tags.tag_customers(ids[:2], "Garden", now=NOW)
    assert customer_tags.count_tagged(ids, "GARDEN") == 2
    assert customer_tags.tag_customers(ids, "garden ", now=NOW) == 3
    assert {customers.customer(who).tags for who in ids} == {("Garden",)}
    command.undo(now=NOW)
    assert customer_tags.count_tagged(ids, "garden") == 2


def test_a_tag_is_taken_off_those_who_have_it() -> None:
    ids = [customer("Ana", tags=("trade", "garden")), customer("Luis")]
    assert customer_tags.untag_customers(ids, "Trade", now=NOW) == 1
    assert customers.customer(ids[0]).tags == ("garden",)
    command.undo(now=NOW)
    assert customers.customer(ids[0]).tags == ("trade", "garden")


@pytest.mark.parametrize("tag", ["", "  ", "-", "x" * 61])
def test_no_tag_or_too_long_a_tag_is_refused(tag: str) -> None:
    with pytest.raises(ValidationError):
        customer_tags.tag_customers([customer()], tag, now=NOW)
    assert rows("customer_tag") == []


def test_tags_in_use_are_counted_without_the_archived() -> None:
    customer("Ana", tags=("Trade", "garden"))
    customer("Luis", tags=("trade",))
    customers.archive_customer(customer("Eva", tags=("old",)), now=NOW)
    assert customer_tags.tags() == (("trade", 2), ("garden", 1))


def plan_of(sort: str, wanted: lists.Wanted) -> list[str]:
    seen: list[tuple[str, object]] = []
    real = db.execute_sql

    def noting(sql: str, params: object = None) -> object:
        seen.append((sql, params))
        return real(sql, params)

    db.execute_sql = noting
    try:
        lists.customers_page(lists.PageAsked(sort), wanted)
    finally:
        db.execute_sql = real
    sql, params = seen[-1]
    return [row[3] for row in db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", params).fetchall()]


TRADE, THREE = lists.Wanted(tag="trade"), lists.Wanted(ids="[1, 2, 3]")


@pytest.mark.parametrize("wanted", [TRADE, THREE, lists.Wanted(tag="trade", ids="[1]")])
@pytest.mark.parametrize("sort", ["name", "last_visit"])
def test_a_broad_choice_walks_the_index_of_the_order(
    wanted: lists.Wanted, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        customer(f"Ana {number}", tags=("trade",))
    monkeypatch.setattr(lists, "NARROW", 0)
    plan = plan_of(sort, wanted)
    index = {"name": "customer_sorted", "last_visit": "customer_visited"}[sort]
    assert any(f" c USING INDEX {index}" in line for line in plan)
    assert [line for line in plan if "ORDER BY" in line] == []


@pytest.mark.parametrize("wanted", [TRADE, THREE])
def test_a_narrow_choice_reads_only_whom_it_holds(wanted: lists.Wanted) -> None:
    customer("Ana", tags=("trade",))
    plan = plan_of("name", wanted)
    assert any("SEARCH c USING INTEGER PRIMARY KEY" in line for line in plan)
    assert [line for line in plan if line.startswith(("SCAN c", "SCAN customer"))] == []


def test_narrow_and_broad_choices_give_the_same_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(8):
        bought(f"Ana {number}", 10)
        customer(f"Luis {number}", tags=("trade",) if number % 3 else ())
    asked = ({"tag": "trade"}, {"segment": Segment.NEW, "on": TODAY}, {"is_archived": True})
    narrow = [listed(**one) for one in asked]
    monkeypatch.setattr(lists, "NARROW", -1)
    assert [listed(**one) for one in asked] == narrow
    assert [len(one) for one in narrow] == [5, 8, 0]


def test_a_date_in_the_past_asks_the_segment_of_that_day() -> None:
    bought("Ana", 100)
    assert listed(segment=Segment.NEW, on=TODAY) == []
    assert listed(segment=Segment.NEW, on=date(2025, 12, 31)) == ["Ana"]
