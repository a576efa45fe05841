"""Merging: nothing is lost, one step takes it back, and a phone alone never merges."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain import kpis
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.merging import MergeChoice
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.relations import RelationKind
from cxdesk.services import (
    command,
    customer_list,
    customer_tags,
    customers,
    hats,
    importing,
    measuring,
    merging,
    relations,
    shop,
)
from cxdesk.store import merging as rows_of
from cxdesk.store.db import db
from tests.factories import NOW, answer, customer, interaction, open_case, rows, sale

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")

TABLES = (
    *("customer", "customer_phone", "customer_email", "customer_tag", "customer_relation"),
    *("distinct_pair", "interaction", "cases", "purchase", "answer", "task"),
)


def _two() -> tuple[int, int]:
    one = customer(
        "Jose Muñoz",
        phones=("600 11 22 33",),
        emails=("j@a.es",),
        tags=("VIP",),
        note="Pan",
        number="C1",
    )
    other = customer(
        "José Muñoz Gil",
        phones=("600112233", "711 000 444"),
        emails=("jose@b.es",),
        tags=("vip", "Bar"),
        note="Sin gluten",
        number="C2",
        city="Úbeda",
        no_contact=True,
    )
    return one, other


def _all() -> dict[str, list[tuple[Any, ...]]]:
    return {table: rows(table) for table in TABLES}


def test_everything_of_the_loser_moves_and_all_phones_emails_and_tags_are_kept() -> None:
    one, other = _two()
    sale(customer_id=other)
    interaction(customer_id=other)
    open_case(other)
    answer(customer_id=other)
    merging.merge(one, other, now=NOW)
    kept = customers.customer(one)
    assert kept.name == "José Muñoz Gil"
    assert kept.phones == ("600 11 22 33", "711 000 444")
    assert kept.emails == ("j@a.es", "jose@b.es")
    assert kept.tags == ("VIP", "Bar")
    assert (kept.number, kept.city, kept.note) == ("C1", "Úbeda", "Pan\nSin gluten")
    assert kept.no_contact
    assert kept.last_visit_on == date(2026, 3, 18)
    for table in ("purchase", "interaction", "cases", "answer", "task"):
        assert {row[0] for row in rows(table, "customer_id")} == {one}, table
    gone = customers.customer(other)
    assert (gone.archived_at, gone.merged_into_id, gone.number) == (NOW, one, "C2")
    assert [row.id for row in customer_list.customers_page()] == [one]


def test_fields_are_taken_as_chosen() -> None:
    one, other = _two()
    choice = MergeChoice(
        from_loser=frozenset({"external_id", "note"}), from_winner=frozenset({"name", "city"})
    )
    seen = merging.preview(one, other, choice)
    assert (seen.merged["name"], seen.merged["note"]) == ("Jose Muñoz", "Sin gluten")
    merging.merge(one, other, choice, now=NOW)
    kept = customers.customer(one)
    assert (kept.name, kept.number, kept.note, kept.city) == ("Jose Muñoz", "C2", "Sin gluten", "")
    assert customers.customer(other).number == "C1"


def test_the_preview_counts_what_moves() -> None:
    one, other = _two()
    for _ in range(3):
        sale(customer_id=other)
    interaction(customer_id=other)
    seen = merging.preview(one, other)
    assert (seen.moving.purchases, seen.moving.interactions, seen.moving.answers) == (3, 1, 0)
    assert seen.phones == ("600 11 22 33", "711 000 444")


@pytest.mark.parametrize("takes_number", [False, True])
def test_undo_brings_both_back_even_after_a_restart(
    takes_number: bool, open_empty_shop: Path
) -> None:
    one, other = _two()
    third = customer("Ana")
    relations.relate(other, third, RelationKind.FAMILY, now=NOW)
    relations.relate(one, other, RelationKind.FAMILY, now=NOW)
    merging.tell_apart(other, third, now=NOW)
    sale(customer_id=other)
    before = _all()
    fields = frozenset({"external_id"}) if takes_number else frozenset()
    merging.merge(one, other, MergeChoice(from_loser=fields), now=NOW)
    merged = _all()
    assert len(rows("customer_relation")) == 1
    shop.close_shop()
    shop.open_shop(open_empty_shop, now=NOW)
    assert command.undo(now=NOW).source == "merge customers"
    assert _all() == before
    assert command.redo(now=NOW) is not None
    assert _all() == merged
    assert command.undo(now=NOW) is not None
    assert _all() == before


def test_undo_is_refused_once_a_moved_record_was_changed() -> None:
    one, other = _two()
    sale(customer_id=other)
    merging.merge(one, other, now=NOW)
    step = db.execute_sql("SELECT max(id) FROM step").fetchone()[0]
    with db.atomic():
        db.execute_sql("UPDATE step_now SET step_id = 0")
        db.execute_sql("UPDATE purchase SET customer_id = NULL")
        db.execute_sql("UPDATE step_now SET step_id = NULL")
    with pytest.raises(ValidationError, match="undo"):
        command.undo_step(step, now=NOW)


def test_a_phone_alone_merges_only_when_somebody_is_certain() -> None:
    ana = customer("Ana Gil", phones=("600 11 22 33",))
    luis = customer("Luis Gil", phones=("600112233",))
    assert merging.preview(ana, luis).may_be_family
    with pytest.raises(ValidationError) as refused:
        merging.merge(ana, luis, now=NOW)
    assert refused.value.field == "is_certain"
    merging.merge(ana, luis, MergeChoice(is_certain=True), now=NOW)
    assert customers.customer(luis).merged_into_id == ana


def test_a_shared_address_speaks_for_one_person_only_when_the_names_are_alike() -> None:
    ana = customer("Ana Prieto", phones=("600 11 22 33",), emails=("casa@b.c",))
    luis = customer("Luis Gil", phones=("600112233",), emails=("Casa@b.c",))
    eva = customer("Eva Ruiz", emails=("casa@b.c",))
    again = customer("Ana Prieto Sanz", emails=("casa@b.c",))
    for other in (luis, eva):
        with pytest.raises(ValidationError) as refused:
            merging.merge(ana, other, now=NOW)
        assert refused.value.field == "is_certain"
    merging.merge(ana, again, now=NOW)
    assert customers.customer(again).merged_into_id == ana


def test_the_counter_cannot_merge_but_can_tell_apart() -> None:
    one, other = _two()
    hats.wear(Hat.COUNTER)
    try:
        for act in (
            lambda: merging.merge(one, other, now=NOW),
            lambda: merging.preview(one, other),
        ):
            with pytest.raises(ValidationError):
                act()
        merging.tell_apart(other, one, now=NOW)
    finally:
        hats.wear(Hat.OWNER)
    assert rows("distinct_pair", "one_id, other_id") == [(one, other)]


@pytest.mark.parametrize("pair", ["itself", "gone", "merged"])
def test_what_cannot_be_merged_says_so(pair: str) -> None:
    one, other = _two()
    merging.merge(one, other, now=NOW)
    ids = {"itself": (one, one), "gone": (one, 99), "merged": (one, other)}[pair]
    with pytest.raises(ValidationError):
        merging.merge(*ids, now=NOW)


def test_every_table_that_knows_a_customer_is_moved() -> None:
    tables = db.execute_sql(
        'SELECT m.name, f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = 'customer'"
    ).fetchall()
    moved = {(table, "customer_id") for table in (*rows_of.MOVED, *rows_of.LISTS)}
    moved |= {(table, end) for table, ends in rows_of.TIES.items() for end in ends}
    assert set(tables) == moved | {("customer", "merged_into_id")}


def test_after_a_merge_the_figures_count_one_person() -> None:
    one, other = _two()
    sale(1000, date(2026, 1, 10), customer_id=one)
    sale(1000, date(2026, 2, 10), customer_id=other)
    first_quarter = Period(date(2026, 1, 1), date(2026, 4, 1), Grain.QUARTER)
    assert _figure("active_customers", first_quarter) == 2
    assert _figure("repeat_purchase_rate", first_quarter) == 0
    merging.merge(one, other, now=NOW)
    assert _figure("active_customers", first_quarter) == 1
    assert _figure("repeat_purchase_rate", first_quarter) == 100


def test_a_merged_number_finds_the_one_it_became_when_imported_again(tmp_path: Path) -> None:
    one, other = _two()
    merging.merge(one, other, now=NOW)
    for into, text in (
        ("customers", "customer_id,name,phone\nC2,José Muñoz Gil,722 333 444\n"),
        ("purchases", "purchase_id,customer_id,date,amount\nP1,C2,2026-03-01,10.00\n"),
    ):
        source = tmp_path / f"{into}.csv"
        source.write_text(text, encoding="utf-8")
        assert importing.run_import(source, into, now=NOW).refused == ()
    assert "722 333 444" in customers.customer(one).phones
    assert rows("purchase", "customer_id") == [(one,)]
    assert customers.customer(other).phones == ("600112233",)


def _figure(key: str, period: Period) -> float | None:
    yard = measuring.yard_of(shop.current(), NOW + 1)
    return measuring.measure(kpis.by_key(key), period, yard).value


def test_what_is_written_for_the_loser_later_goes_to_the_winner() -> None:
    one, other = _two()
    merging.merge(one, other, MergeChoice(is_certain=True), now=NOW)
    sale(customer_id=other)
    answer(customer_id=other)
    interaction(customer_id=other)
    open_case(other)
    customer_tags.tag_customers((one, other), "new", now=NOW)
    for table in ("purchase", "answer", "interaction", "cases", "task"):
        assert {row[0] for row in rows(table, "customer_id")} == {one}, table
    assert ("new", one) in rows("customer_tag", "name, customer_id")
    assert ("new", other) not in rows("customer_tag", "name, customer_id")


def test_a_phone_written_in_two_ways_is_one() -> None:
    one = customer("José Gómez", phones=("654 12 34 56",))
    other = customer("Jose Gomez", phones=("+34 654123456", "711 000 444"))
    assert merging.preview(one, other).phones == ("654 12 34 56", "711 000 444")
    merging.merge(one, other, now=NOW)
    assert customers.customer(one).phones == ("654 12 34 56", "711 000 444")
