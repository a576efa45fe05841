"""The counter search: any way of writing finds, any text is safe, the best hit is first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxdesk.services import command, customer_list, customers, finding
from cxdesk.store import search
from cxdesk.store.db import db
from tests.factories import NAUGHTY, NOW, customer, open_case, rows, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")

HOSTILE = (
    "",
    " ",
    '"',
    '""',
    "'",
    "*",
    "a*",
    "^a",
    "a:b",
    "names:a",
    "{names} : a",
    "NEAR(a b)",
    "a AND",
    "OR",
    "NOT a",
    "a + b",
    "(",
    ")",
    "-a",
    "%",
    "_",
    "\\",
    "\0",
    "a\0b",
    "\ud800",
    "\u200b",
    "\u0301",
    "\U0010ffff",
    "x" * 5_000,
    "a " * 500,
    "1" * 500,
    "+",
    "+34",
    "00",
    "0",
    "²",
    "½",
    "٣",
)

WORDS_OF_SYNTAX = (
    *(
        "ana",
        "600",
        "+34",
        "0034 600",
        "2222",
        "AND",
        "OR",
        "NOT",
        "NEAR",
        "NEAR(ana, 2)",
        '"',
        "'",
    ),
    *(
        "*",
        "^",
        ":",
        "names :",
        "{names tags}:",
        "-",
        "+",
        "(",
        ")",
        ",",
        "\0",
        "\ue000",
        "\ue0002222",
    ),
)
SYNTAX = st.lists(st.sampled_from(WORDS_OF_SYNTAX), max_size=30).flatmap(
    lambda parts: st.sampled_from(("", " ")).map(lambda between: between.join(parts))
)


def _found(text: str) -> list[str]:
    return [hit.name for hit in finding.find_customers(text)]


def ids_matching(text: str) -> set[int]:
    """The ids of all customers that fit a text."""
    matches = search.selection(text)
    search.refresh_dirty()
    return {i for (i,) in db.execute_sql(matches.sql, matches.params)} if matches else set()


@pytest.mark.parametrize(
    "typed",
    [
        "j",
        "jose",
        "José",
        "JOSE",
        "munoz",
        "muñ",
        "muñoz jose",
        "jose mu",
        "delao",
        "de la o",
        "josemun",
        "600",
        "600 11",
        "600-112",
        "(600)112233",
        "+34600",
        "0034 600 112",
        "34600112233",
        "2233",
        "112233",
        "+34 600 11 22 33",
        "pepe@",
        "pepe@correo.es",
        "correo.es",
        "CORREO",
        "c-009",
        "009",
        "alergi",
        "jose 600",
    ],
)
def test_a_customer_is_found_by(typed: str) -> None:
    customer(
        "José Muñoz de la O",
        phones=("600 11 22 33",),
        emails=("Pepe@correo.es",),
        note="Alérgico al látex",
        number="C-009",
    )
    customer("Elena Vidal", phones=("711 000 444",), emails=("elena@otra.com",))
    assert _found(typed) == ["José Muñoz de la O"]


@pytest.mark.parametrize("typed", ["oze", "233", "112", "epe", "zzzz", "jose elena", "600 999"])
def test_inner_pieces_and_short_endings_find_nobody(typed: str) -> None:
    customer("José Muñoz", phones=("600 11 22 33",), emails=("pepe@correo.es",))
    customer("Elena Vidal")
    assert _found(typed) == []


@pytest.mark.parametrize(
    "typed", ["munioz", "mouñoz", "muñzo", "muñz jose", "rodrigez", "rodrigues", "rrodriguez"]
)
def test_misspelt_names_are_found(typed: str) -> None:
    customer("José Muñoz Rodríguez")
    customer("Elena Vidal")
    assert _found(typed) == ["José Muñoz Rodríguez"]


@pytest.mark.parametrize("typed", ["jimenes", "ximenez", "gimenz", "basques", "ernandes bazquez"])
def test_names_are_found_by_their_sound(typed: str) -> None:
    customer("Hernández Vázquez Giménez")
    customer("Elena Vidal")
    assert _found(typed) == ["Hernández Vázquez Giménez"]


def test_a_foreign_number_is_found_by_its_national_start() -> None:
    customer("Amélie", phones=("+33 6 12 34 56 78",))
    for typed in ("612", "33612", "+33612", "0033 612", "5678", "12345678"):
        assert _found(typed) == ["Amélie"], typed


def test_several_people_with_one_phone_are_all_found() -> None:
    customer("Ana", phones=("600 111 222",))
    customer("Luis", phones=("600111222",))
    assert sorted(_found("600 111 222")) == ["Ana", "Luis"]


def test_quality_comes_before_recency_and_recency_before_the_rest() -> None:
    note = customer("Zoe", note="prima de Ana")
    word = customer("Eva Ana")
    start_old, start_new = customer("Ana Sanz"), customer("Anabel")
    exact = customer("Ana")
    for who, day in ((note, 18), (word, 17), (start_new, 10), (start_old, 9)):
        sale(sold_on=date(2026, 3, day), customer_id=who)
    hits = [hit.id for hit in finding.find_customers("ana")]
    assert hits == [exact, start_new, start_old, word, note]


def test_a_hit_tells_people_apart() -> None:
    ana = customer("Ana", phones=("600 111 222",), emails=("a@b.c",))
    open_case(ana)
    (hit,) = finding.find_customers("ana")
    assert hit[:6] == (ana, "Ana", "600 111 222", "a@b.c", date(2026, 3, 18), 1)
    assert (hit.why, hit.relation, hit.is_archived) == ((), None, False)


def test_the_limit_holds() -> None:
    for number in range(20):
        customer(f"Ana {number}")
    assert len(finding.find_customers("ana")) == 12
    assert len(finding.find_customers("ana", limit=3)) == 3


@pytest.mark.parametrize("typed", [*HOSTILE, *NAUGHTY])
def test_hostile_text_never_raises(typed: str) -> None:
    customer("Ana", phones=("600 111 222",), note="0 ½")
    found = finding.find_customers(typed)
    assert len(found) <= 1
    assert len(customer_list.customers_page(filter_text=typed)) == customer_list.count_customers(
        typed
    )


@settings(
    max_examples=500,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(typed=st.one_of(st.text(st.characters(), max_size=120), SYNTAX))
def test_any_text_is_a_safe_search(typed: str) -> None:
    if not rows("customer", "id"):
        who = customer("Ana O'Neil ½ %", phones=("600 111 222",), tags=("a:b",), city='"x" OR')
        customers.archive_customer(who, now=NOW)
        customer("Ana O'Neil ½ %", phones=("600 111 222",), tags=("NOT",), tax_id="*", city="(x")
    assert len(finding.find_customers(typed)) <= 1
    assert len(finding.find_at_the_counter(typed)) <= 2
    if typed.strip():
        assert ids_matching(typed) <= {1, 2}


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(name=st.text(st.characters(categories=["L", "N", "M", "Z"]), min_size=1, max_size=30))
def test_any_name_is_found_by_itself(name: str) -> None:
    if not any(map(str.isalnum, name)) or not name.strip():
        return
    who = customer(name)
    try:
        assert who in ids_matching(name)
    finally:
        command.undo(now=NOW)


def test_a_change_by_undo_and_redo_is_found_too() -> None:
    customer("Ana")
    command.undo(now=NOW)
    assert _found("ana") == []
    command.redo(now=NOW)
    assert _found("ana") == ["Ana"]


def test_one_letter_again_and_again_sounds_like_nobody() -> None:
    customer("Talleres Gómez S.L.")
    assert _found("zzzz") == []
    assert _found("gomes") == ["Talleres Gómez S.L."]


def test_rebuilding_the_index_finds_the_same() -> None:
    customer("Ana", phones=("600 111 222",))
    customer("Luis", note="primo de Ana")
    before = _found("ana")
    with db.atomic():
        db.execute_sql("DELETE FROM customer_fts")
    assert _found("ana") == []
    assert search.rebuild() == 2
    assert _found("ana") == before


def test_rows_written_past_the_services_are_indexed_at_the_next_search() -> None:
    ana = customer("Ana")
    with db.atomic():
        db.execute_sql("UPDATE step_now SET step_id = 0")
        db.execute_sql(
            "UPDATE customer SET name = 'Berta', search_key = 'berta' WHERE id = ?", (ana,)
        )
        db.execute_sql("UPDATE step_now SET step_id = NULL")
    assert _found("berta") == ["Berta"]


def test_a_broad_term_gives_the_same_best_hits(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        who = customer(f"Ana {number:02}" if number % 3 else f"Luis {number:02}")
        sale(sold_on=date(2026, 3, 1 + number), customer_id=who)
    narrow = _found("ana")
    monkeypatch.setattr(search, "BROAD", 3)
    assert _found("ana") == narrow
