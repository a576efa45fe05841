"""Very many new customers are found like those typed in, and the tables are as before."""

from __future__ import annotations

import pytest
from peewee import IntegrityError

from cxdesk.domain.text import T
from cxdesk.services.command import command, logging_off
from cxdesk.store import bulk_triggers, search
from cxdesk.store.bulk_customers import CUSTOMER_TABLES, insert_customers
from cxdesk.store.bulk_indexes import remade_indexes
from cxdesk.store.db import db
from tests.conftest import NOW
from tests.factories import customer, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")

MANY = bulk_triggers.FEW + 100
COLUMNS = {
    "customer": ("id", "external_id", "name", "sort_key", "search_key", "note", "created_at"),
    "customer_phone": ("customer_id", "typed", "digits", "reversed_digits", "position"),
    "customer_email": ("customer_id", "address", "folded", "position"),
}


@command(T("Undo", "write"))
def add(part: dict[str, list[tuple[object, ...]]], adding: int = 100_000) -> None:
    with logging_off(), remade_indexes(CUSTOMER_TABLES, adding=adding):
        insert_customers(part, COLUMNS)


def people(many: int) -> dict[str, list[tuple[object, ...]]]:
    """Numbered people; the last is Íñigo Núñez, with a note, two phones and two addresses."""
    names = [f"Persona P{i}" for i in range(1, many)] + ["Íñigo Núñez"]
    phones = [(many, "600 11 22 33", "34600112233", "33221100643", 0)]
    phones += [(many, "911 44 55 66", "34911445566", "66554411943", 1)]
    emails = [(many, "Inigo_N@casa.es", "inigo_n@casa.es", 0), (many, "ñu@zoo.es", "ñu@zoo.es", 1)]
    return {
        "customer": [
            (i, f"N-{i}", name, name.lower(), name.lower(), "Alérgico/al GLUTEN", NOW)
            for i, name in enumerate(names, start=1)
        ],
        "customer_phone": phones,
        "customer_email": emails,
    }


def objects() -> list[tuple[object, ...]]:
    sql = "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'table' ORDER BY 1, 2"
    return list(db.execute_sql(sql).fetchall())


@pytest.mark.parametrize("many", [5, MANY])
@pytest.mark.parametrize(
    "text",
    ["inigo nune", "NÚÑEZ", "inigonunez", "600112233", "34911", "445566", "inigo n casa", "nu zoo"],
)
def test_each_of_their_words_finds_them(many: int, text: str) -> None:
    add(people(many))
    assert [hit.id for hit in search.find(text, 5)] == [many]


def test_numbers_and_notes_are_indexed() -> None:
    add(people(MANY))
    assert [hit.id for hit in search.find("n 577", 5)] == [577]
    assert len(search.find("alergico gluten", MANY)) > 100


def test_nothing_is_left_to_index() -> None:
    add(people(MANY))
    with db.atomic():
        assert search.refresh_dirty() == 0


def test_a_later_change_is_indexed_in_place_of_the_first() -> None:
    add(people(MANY))
    rename(MANY, "Olga Paz")
    assert search.find("inigo nunez", 5) == ()
    assert [hit.id for hit in search.find("olga paz", 5)] == [MANY]


@command(T("Undo", "write"))
def rename(customer_id: int, name: str) -> None:
    sql = "UPDATE customer SET name = ?, search_key = ? WHERE id = ?"
    db.execute_sql(sql, (name, name.lower(), customer_id))
    db.execute_sql("DELETE FROM customer_email WHERE customer_id = ?", (customer_id,))


def test_indexes_and_triggers_are_back_afterwards() -> None:
    before = objects()
    add(people(MANY))
    assert objects() == before


def test_a_fault_leaves_indexes_and_rows_as_they_were() -> None:
    before = objects()
    part = people(MANY)
    part["customer_phone"].append((MANY + 1, "1", "1", "1", 0))  # of nobody
    with pytest.raises(IntegrityError):
        add(part)
    assert objects() == before
    assert rows("customer") == []


@pytest.mark.parametrize(("adding", "are_away"), [(1, False), (100_000, True)])
def test_indexes_are_away_only_while_a_table_doubles(adding: int, are_away: bool) -> None:
    for name in ("Ana", "Eva"):
        customer(name)
    with db.atomic(), remade_indexes(["customer"], adding=adding):
        assert (("index", "customer_sorted") not in {row[:2] for row in objects()}) is are_away
