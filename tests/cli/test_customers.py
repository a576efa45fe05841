"""customers show, add and tag on the console."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.domain.birthdays import Birthday
from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.relations import RelationKind
from cxdesk.services import consents, customer_list, customers, relations, shop
from tests.factories import NAUGHTY, NOW, customer, sale

if TYPE_CHECKING:
    from pathlib import Path

ALL = (
    *("--phone", "622 450 918", "--phone", "986 000 111", "--email", "ana@x.es", "--company"),
    *("--city", "Vigo", "--address", "Rúa Real 1", "--postcode", "36202", "--number", "C-1"),
    *("--birthday", "3 feb", "--tax-id", "12345678Z", "--tag", "trade", "--tag", "VIP"),
    *("--preferences", "matt paint", "--channel", "whatsapp", "--note", "late", "--no-surveys"),
)


def run(capsys: pytest.CaptureFixture[str], path: Path, *words: object) -> tuple[int, str, str]:
    code = cli.main(["--file", str(path), "customers", *map(str, words)])
    return code, *capsys.readouterr()


def test_a_customer_is_added_with_every_field_and_shown(
    empty_shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, empty_shop, "add", "Ana", *ALL, "--json")
    assert (code, json.loads(out), err) == (0, {"id": 1}, "")
    shown = json.loads(run(capsys, empty_shop, "show", 1, "--json")[1])
    assert (shown["name"], shown["kind"], shown["number"]) == ("Ana", "company", "C-1")
    assert shown["phones"] == ["622 450 918", "986 000 111"]
    assert (shown["birthday"], shown["tax_id"]) == ("--02-03", "12345678Z")
    assert (shown["tags"], shown["preferred_channel"]) == (["trade", "VIP"], "whatsapp")
    assert (shown["no_surveys"], shown["no_contact"]) == (True, False)
    assert shown["spent_12_months"] == 0
    text = run(capsys, empty_shop, "show", 1)[1]
    assert "City: Vigo" in text
    assert "What they like: matt paint" in text


def test_show_tells_consent_relations_and_figures(
    empty_shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    ana, luis = customer("Ana"), customer("Luis")
    draft = ConsentDraft(purpose="messages", given_on=date(2026, 2, 3))
    consents.give_consent(ana, draft, now=NOW)
    relations.relate(ana, luis, RelationKind.FAMILY, now=NOW)
    sale(customer_id=ana)
    shop.close_shop()
    shown = json.loads(run(capsys, empty_shop, "show", ana, "--json")[1])
    assert [one["purpose"] for one in shown["consents"]] == ["messages"]
    assert [one["other_name"] for one in shown["relations"]] == ["Luis"]
    text = run(capsys, empty_shop, "show", ana)[1]
    assert "Consent: messages and offers, since 2026-02-03" in text
    assert "Family: Luis (2)" in text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("add",), "a name or a phone"),
        (("add", "Ana", "--birthday", "31/2"), "no such day"),
        (("add", "Ana", "--channel", "pigeon"), "not in the shop's list"),
        (("add", "Ana", "--email", "x"), "not an e-mail"),
        (("show", 99), "gone"),
        (("tag", "vip", 99), "gone"),
        (("tag", " ", 1), ""),
    ],
)
def test_what_is_wrong_is_said_and_nothing_written(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], words: tuple[object, ...], says: str
) -> None:
    code, _, err = run(capsys, empty_shop, *words)
    assert code == 2
    assert says in err
    shop.open_shop(empty_shop, now=NOW)
    assert customer_list.customers_page() == ()


def test_doubles_and_a_wrong_tax_number_are_told_but_kept(
    empty_shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, empty_shop, "add", "Ana", "--phone", "622450918")
    code, _, err = run(
        capsys, empty_shop, "add", "Luis", "--phone", "622 450 918", "--tax-id", "12345678A"
    )
    assert code == 0
    assert "Looks like Ana (1)." in err
    assert "check letter" in err


def test_many_are_tagged_and_untagged(empty_shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("Ana", "Luis"):
        run(capsys, empty_shop, "add", name)
    assert run(capsys, empty_shop, "tag", "vip", 1, 2)[1] == "2 customers changed.\n"
    assert run(capsys, empty_shop, "tag", "VIP", 1, "--off")[1] == "1 customer changed.\n"
    shop.open_shop(empty_shop, now=NOW)
    assert [customers.customer(who).tags for who in (1, 2)] == [(), ("vip",)]


@pytest.mark.parametrize("naughty", [text for text in NAUGHTY if text[0] not in "-+ "][:20])
def test_hostile_text_comes_out_as_it_went_in(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], naughty: str
) -> None:
    import unicodedata

    kept = unicodedata.normalize("NFC", naughty).strip()
    code, _, err = run(capsys, empty_shop, "add", naughty, f"--preferences={naughty}")
    assert (code, err) == (0, "")
    shown = json.loads(run(capsys, empty_shop, "show", 1, "--json")[1])
    assert (shown["name"], shown["preferences"]) == (kept, kept)


def test_a_birthday_is_kept_whole(empty_shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, empty_shop, "add", "Ana", "--birthday", "1980-02-03")
    shop.open_shop(empty_shop, now=NOW)
    assert customers.customer(1).birthday == Birthday(2, 3, 1980)


def test_the_customers_are_listed_by_name(
    empty_shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, empty_shop, "list")[1] == "There are no customers yet.\n"
    for name in ("Luis Mora", "Ana Gil"):
        run(capsys, empty_shop, "add", name)
    said = run(capsys, empty_shop, "list")[1].splitlines()
    assert [line.split()[1] for line in said[1:]] == ["Ana", "Luis"]
    found = json.loads(run(capsys, empty_shop, "list", "--json")[1])
    assert [(row["id"], row["name"]) for row in found] == [(2, "Ana Gil"), (1, "Luis Mora")]


def test_stored_keys_are_shown_as_words_in_spanish(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    run(capsys, empty_shop, "add", "Lúa SL", "--company", "--channel", "counter")
    text = run(capsys, empty_shop, "--lang", "es", "show", 1)[1]
    assert "Tipo: Empresa" in text
    assert "Canal preferido: Mostrador" in text
