"""Finding at the counter: by anything that is kept, with why, the archived marked."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.relations import RelationKind
from cxdesk.services import command, customers, finding, merging, relations
from tests.factories import NOW, customer, open_case, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def _found(text: str) -> list[str]:
    return [hit.name for hit in finding.find_customers(text)]


def _whole() -> int:
    return customer(
        "Núñez de la O, María José",
        phones=("600 11 22 33", "+44 (0)20 7946 0958"),
        emails=("mj@casa.es", "tienda@nunez.com"),
        note="Prefiere pan sin gluten los sábados por la tarde",
        number="C-009",
        tags=("VIP", "Reforma baño"),
        tax_id="12.345.678-Z",
        address="Calle del Pez, 5 2º B",
        postcode="23400",
        city="Úbeda",
        preferences="Avisar por WhatsApp",
    )


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("vip", ["tag: VIP"]),
        ("maria bano", ["tag: Reforma baño"]),
        ("GLUT", ["note: … pan sin gluten los sábados …"]),
        ("whats", ["note: … Avisar por WhatsApp"]),
        ("23400", ["address: … 2º B 23400 Úbeda"]),
        ("pez 5", ["address: … del Pez, 5 2º B …"]),
        ("ubeda", ["address: … B 23400 Úbeda"]),
        ("12345678", ["tax number: 12.345.678-Z"]),
        ("12345678z", ["tax number: 12.345.678-Z"]),
        ("12345678-Z", ["tax number: 12.345.678-Z"]),
        ("c009", ["number: C-009"]),
        ("2233", ["phone ending in 2233"]),
        ("0958", ["phone: +44 (0)20 7946 0958"]),
        ("020 7946", ["phone: +44 (0)20 7946 0958"]),
        ("tienda@nunez", ["e-mail: tienda@nunez.com"]),
        ("maria 2233", ["phone ending in 2233"]),
        ("jose 600 11 22", []),
        ("600112233", []),
        ("+34 600 112", []),
        ("0034600112233", []),
        ("mj@casa", []),
        ("maria jose n", []),
        ("delao", []),
        ("nunez delao", []),
        ("maria munez", ["similar name"]),
    ],
)
def test_anything_kept_finds_a_customer_and_says_why(typed: str, why: list[str]) -> None:
    _whole()
    customer("Elena Vidal", phones=("711 000 444",), emails=("elena@otra.com",))
    (hit,) = finding.find_customers(typed)
    assert hit.name.startswith("Núñez")
    assert [words.say(reason) for reason in hit.why] == why


@pytest.mark.parametrize(
    "typed", ["600112233", "0034 600 112 233", "(600) 11-22.33", "+34600112233"]
)
def test_two_people_who_share_a_phone_are_both_shown_and_told_apart(typed: str) -> None:
    ana, luis = (
        customer("Ana Gil", phones=("600 11 22 33",)),
        customer("Luis Gil", phones=("600112233",)),
    )
    relations.relate(ana, luis, RelationKind.FAMILY, "", now=NOW)
    sale(sold_on=date(2026, 3, 2), customer_id=luis)
    open_case(ana)
    first, second = finding.find_customers(typed)
    assert (first.name, first.open_cases, words.say(first.relation)) == (
        "Ana Gil",
        1,
        "Family: Luis Gil",
    )
    assert (second.name, second.last_visit_on) == ("Luis Gil", date(2026, 3, 2))
    assert words.say(second.relation) == "Family: Ana Gil"


def test_the_archived_come_last_and_only_when_asked_for_by_all_of_what_they_have() -> None:
    gone = customer("Ana Gil", phones=("600 11 22 33",), number="C7")
    customers.archive_customer(gone, now=NOW)
    here = customer("Ana Gil Rey")
    for typed in ("ana gil", "ANA  GIL"):
        hits = finding.find_at_the_counter(typed)
        assert [(hit.id, hit.is_archived) for hit in hits] == [(here, False), (gone, True)]
    for typed in ("600 112 233", "+34600112233", "c7"):
        assert [(hit.id, hit.is_archived) for hit in finding.find_at_the_counter(typed)] == [
            (gone, True)
        ]
    for typed in ("ana g", "6001", "2233"):
        assert gone not in [hit.id for hit in finding.find_at_the_counter(typed)], typed


def test_near_names_come_after_the_very_words() -> None:
    near, very = customer("José Martínez"), customer("Josefa Martines")
    assert [hit.id for hit in finding.find_customers("jose martines")] == [very, near]


def test_a_tag_or_an_address_changed_or_undone_is_found_no_more() -> None:
    who = _whole()
    draft = CustomerDraft(name="Núñez", tags=("Nuevo",), address="Plaza Mayor")
    customers.edit_customer(who, draft, now=NOW)
    assert _found("vip") == _found("pez") == []
    assert len(_found("nuevo")) == len(_found("plaza")) == 1
    command.undo(now=NOW)
    assert _found("nuevo") == _found("plaza") == []
    assert len(_found("vip")) == len(_found("pez")) == 1


def test_who_asks_for_a_merged_record_finds_what_it_became() -> None:
    one = customer("José Muñoz Gil", number="C1")
    other = customer("Pepe Muñoz", number="C2", phones=("600 11 22 33",))
    merging.merge(one, other, now=NOW)
    for typed in ("c2", "pepe muñoz"):
        (hit,) = finding.find_at_the_counter(typed)
        assert (hit.id, hit.is_archived) == (one, False)
        assert [words.say(reason) for reason in hit.why] == ["merged with Pepe Muñoz"]
    assert [hit.id for hit in finding.find_customers("600112233")] == [one]
