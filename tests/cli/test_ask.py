"""Whom to ask, from the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import clock, shop
from tests.cli.console import Console
from tests.factories import NOW, TODAY, customer, sale
from tests.services.asking_rules import ask, ask_nothing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon; customer 1 bought today."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    ask_nothing()
    ask(SurveyKind.CSAT, AskWhen.PURCHASE)
    sale(customer_id=customer("Ana Prieto", phones=("612 334 871",)), sold_on=TODAY)
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_who_is_due_is_listed_and_leaves_the_list_once_asked(console: Console) -> None:
    (one,) = console.json("ask", "list")
    assert (one["customer"], one["survey"], one["reason"]) == ("Ana Prieto", "CSAT", "purchase")
    assert (one["on"], one["purchase_id"]) == ("2026-03-18", 1)
    offer = console.json("ask", "offered", 1)
    assert console.json("ask", "list") == []
    (waiting,) = console.json("ask", "list", "--waiting")
    assert (waiting["id"], waiting["customer"]) == (offer["id"], "Ana Prieto")


def test_declined_ends_the_waiting(console: Console) -> None:
    first = console.json("ask", "offered", 1)
    again = console.json("ask", "declined", 1, "--survey", "csat")
    assert again["id"] == first["id"]
    assert console.json("ask", "list", "--waiting") == []


def test_who_is_not_due_can_be_asked_by_the_name_of_a_survey(console: Console) -> None:
    console.json("ask", "declined", 1)
    code, _, said = console.tried("ask", "offered", 1)
    assert (code, said) == (
        2, "cxdesk: Nothing is due for this customer: name a survey with --survey.\n",
    )  # fmt: skip
    assert console.json("ask", "offered", 1, "--survey", "NPS")["customer_id"] == 1
    assert console.tried("ask", "offered", 1, "--survey", "zzz")[0] == 2


def test_the_lists_are_told_in_words(console: Console) -> None:
    _, shown, _ = console.tried("ask", "list")
    assert "bought on 2026-03-18" in shown
    console.tried("ask", "offered", 1)
    assert console.tried("ask", "list")[1] == "There is nobody to ask now.\n"
    assert "counter" in console.tried("ask", "list", "--waiting")[1]


def test_today_lists_whom_to_ask_and_says_how_many_more(console: Console) -> None:
    assert "Ask Ana Prieto: CSAT, bought on 2026-03-18" in console("today")
    (one,) = console.json("today")["asks"]
    assert (one["customer_id"], one["reason"], one["purchase_id"]) == (1, "purchase", 1)
    console("ask", "declined", 1)
    assert console.json("today")["asks"] == []
    assert console("today") == "There is nothing to do.\n"


def test_today_names_eight_and_counts_the_rest(console: Console, empty_shop: Path) -> None:
    """Ten buyers: eight lines, and a ninth that says two more."""
    shop.open_shop(empty_shop, now=NOW)
    for number in range(9):
        sale(customer_id=customer(f"Buyer {number}"), sold_on=TODAY)
    shop.close_shop()
    lines = console("today").splitlines()
    assert [line.startswith("Ask ") for line in lines] == [True] * 8 + [False]
    assert lines[-1] == "2 more to ask: cxdesk ask list"
    assert len(console.json("today")["asks"]) == 10


def test_somebody_put_aside_comes_back_on_their_day(console: Console) -> None:
    """Wednesday 18 March: tomorrow is the 19th, a day is itself, one that has passed is refused."""
    assert console.json("ask", "aside", 1) == {"customer_id": 1, "until": "2026-03-19"}
    assert console.json("ask", "list") == []
    said = console("ask", "aside", 1, "2026-03-30")
    assert said == "They are on the list again on 2026-03-30.\n"
    assert console.json("ask", "aside", 1, "next_week")["until"] == "2026-03-25"
    assert console.tried("ask", "aside", 1, "2026-03-17")[0] == 2
    assert console.tried("ask", "aside", 1, "soon")[0] == 2


@pytest.mark.parametrize("said", ["1", "ana prieto", "Prieto", "+34 612 334 871", "612334871"])
@pytest.mark.parametrize("what", ["offered", "declined"])
def test_a_customer_is_named_by_id_name_or_phone(console: Console, what: str, said: str) -> None:
    assert console.json("ask", what, said)["customer_id"] == 1
    assert console.json("ask", "list") == []


def test_who_is_not_found_or_not_the_only_one_is_told(console: Console) -> None:
    console.json("customers", "add", "Ana Soto")
    assert console.tried("ask", "offered", "Zoe")[2] == "cxdesk: Nobody is called “Zoe”.\n"
    told = console.tried("ask", "declined", "Ana")[2]
    assert told.startswith("cxdesk: Several customers fit “Ana”: ")
    assert told.endswith("Give the id of one.\n")
    assert {"Ana Prieto (1)", "Ana Soto (2)"} <= set(told.split(": ")[2].split(". ")[0].split(", "))


def test_an_answer_is_noted_with_its_purchase(console: Console) -> None:
    made = console.json("ask", "answered", "Ana Prieto", 4, "--comment", "bien")
    (answer,) = console.json("answers", "list")
    assert (answer["id"], answer["score"], answer["comment"]) == (made["id"], 4, "bien")
    assert console.json("ask", "list") == []
    assert console.tried("ask", "answered", "Ana Prieto", 9, "--survey", "CSAT")[0] == 2


def test_somebody_is_put_aside_by_name(console: Console) -> None:
    assert console.json("ask", "aside", "prieto")["customer_id"] == 1
