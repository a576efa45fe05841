"""History and bin from the console."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.domain.customers import CustomerDraft
from cxdesk.services import clock, customers, purchases, shop
from tests import factories
from tests.factories import NOW

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    return code, said.out, said.err


def fill(path: Path) -> int:
    shop.open_shop(path, now=NOW)
    ana = factories.customer("Ana Prieto")
    customers.edit_customer(ana, CustomerDraft(name="=1+1 <b>"), now=NOW)
    purchases.delete_purchase(factories.sale(3_890), now=NOW)
    shop.close_shop()
    return ana


def test_the_history_of_a_customer_as_json(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    ana = fill(empty_shop)
    code, out, _ = run(capsys, "--file", empty_shop, "history", "--customer", ana, "--json")
    newest = json.loads(out)[0]
    assert (code, newest["what"], newest["who"]) == (0, "edit customer", "Someone")
    assert newest["at"] == "2026-03-18T12:00:00+01:00"
    assert newest["records"][0]["fields"] == [
        {"field": "Name", "before": "Ana Prieto", "after": "=1+1 <b>"}
    ]


def test_the_history_of_the_shop_as_a_table(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    fill(empty_shop)
    code, out, _ = run(capsys, "--file", empty_shop, "history", "--text", "prieto")
    assert code == 0
    lines = out.splitlines()
    assert len(lines) == 4  # heads, the edit, the new customer with name and kind
    assert lines[1].endswith("Name: Ana Prieto → =1+1 <b>")
    code, _, err = run(capsys, "--file", empty_shop, "history", "--staff", "Nadie")
    assert (code, "not in the shop's list" in err) == (2, True)


def test_the_bin_is_listed_and_gives_back(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    fill(empty_shop)
    head = ("--file", empty_shop, "bin")
    code, out, _ = run(capsys, *head, "list", "--json")
    (item,) = json.loads(out)
    assert (code, item["records"][0]["table"], item["records"][0]["name"]) == (0, "purchase", 38.9)
    code, out, _ = run(capsys, *head, "restore", item["step"])
    assert (code, out.strip()) == (0, "Undone: delete purchase")
    _, out, _ = run(capsys, *head, "list")
    assert out.strip() == "The bin is empty."
    code, _, err = run(capsys, *head, "restore", item["step"])
    assert (code, "not in the bin" in err) == (2, True)
