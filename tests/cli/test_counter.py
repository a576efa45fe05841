"""The counter from the console: log, and the purchases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.services import clock, shop, staff
from tests.cli.console import Console
from tests.factories import HOUR, NOW, customer, rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wednesday 2026-03-18."""
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def console(empty_shop: Path, capsys: pytest.CaptureFixture[str]) -> Console:
    """A shop with two customers of one first name, and somebody who works there."""
    shop.open_shop(empty_shop, now=NOW)
    customer("Ana Prieto", number="C-1", phones=("622 450 918",))
    customer("Ana Gil", number="C-2")
    staff.add_staff("Luis Mora", "LM", now=NOW)
    shop.close_shop()
    return Console(empty_shop, capsys)


def kept(console: Console, table: str, columns: str) -> list[tuple[Any, ...]]:
    shop.open_shop(console.file, now=NOW, read_only=True)
    try:
        return rows(table, columns)
    finally:
        shop.close_shop()


def test_logging_writes_what_the_form_writes(console: Console) -> None:
    said = console.json(
        *("log", "the blue is wrong", "--customer", "c-1", "--channel", "phone"),
        *("--topic", "paint", "--outcome", "follow_up", "--due", "2026-03-20", "--minutes", 4),
        *("--at", "2026-03-18T11:00", "--replied-at", "2026-03-18T11:05", "--by", "lm"),
    )
    assert said == {"interaction_id": 1, "case_id": 1, "task_id": 1, "reminder_on": None}
    columns = "customer_id, channel, outcome, note, minutes, arrived_at, replied_at, staff_id"
    assert kept(console, "interaction", columns) == [
        (1, "phone", "follow_up", "the blue is wrong", 4, NOW - HOUR, NOW - HOUR + 300, 1)
    ]
    assert kept(console, "task", "due_on, owner_id") == [("2026-03-20", 1)]


@pytest.mark.parametrize("text", ["Ana Prieto", "ana prieto", "C-1", "622450918"])
def test_a_customer_is_named_by_number_name_or_phone(console: Console, text: str) -> None:
    console("log", "x", "--customer", text)
    assert kept(console, "interaction", "customer_id") == [(1,)]


@pytest.mark.parametrize("text", ["Ana", "zzz"])
def test_who_is_not_one_customer_is_refused(console: Console, text: str) -> None:
    code, _, err = console.tried("log", "x", "--customer", text)
    assert code == 2
    assert text in err
    assert kept(console, "interaction", "id") == []


@pytest.mark.parametrize("said", ["queja", "Complaint", "reclamación"])
def test_an_outcome_is_said_in_either_language(console: Console, said: str) -> None:
    console("log", "slow", "--outcome", said, "--settled")
    assert kept(console, "interaction", "outcome") == [("complaint",)]


def test_nobody_in_particular_is_logged_in_words(console: Console) -> None:
    out = console("log", "asked", "the", "way", "--outcome", "solved")
    assert out == "Logged interaction 1.\nIt belongs to case 1.\n"
    assert kept(console, "interaction", "customer_id, note") == [(None, "asked the way")]


def test_bad_input_is_one_sentence_and_writes_nothing(console: Console) -> None:
    for wrong in (
        ("log", "x", "--at", "2026-03-19T10:00"),
        ("log", "x", "--channel", "pigeon"),
        ("log", "x", "--by", "nobody"),
        ("log", "x", "--case", 9),
        ("purchases", "add", "-5"),
        ("purchases", "add", "abc"),
        ("purchases", "add", "5", "--on", "2026-03-19"),
        ("purchases", "refund", "5", "--of", 9),
        ("purchases", "refund"),
        ("purchases", "delete", 9),
    ):
        code, out, err = console.tried(*wrong)
        assert (code, out) == (2, ""), wrong
        assert err.startswith("cxdesk: "), wrong
    assert kept(console, "interaction", "id") + kept(console, "purchase", "id") == []


def test_purchases_are_added_given_back_listed_and_deleted(console: Console) -> None:
    sold = console.json(
        *("purchases", "add", "12,50", "--customer", "C-1", "--receipt", "T-1"),
        *("--time", "09:30", "--on", "2026-03-17", "--cost", "4", "--by", "Luis Mora"),
    )
    assert (sold["id"], sold["amount"], sold["customer"], sold["by"]) == (
        1,
        12.5,
        "Ana Prieto",
        "LM",
    )
    back = console.json("purchases", "refund", "5.00", "--of", 1)
    assert (back["kind"], back["amount"], back["refund_of"]) == ("refund", 5.0, 1)
    assert console.json("purchases", "refund", "--of", 1)["amount"] == 7.5
    listed = console.json("purchases", "list")
    assert [(row["id"], row["given_back"]) for row in listed] == [(3, 0.0), (2, 0.0), (1, 12.5)]
    assert [row["id"] for row in console.json("purchases", "list", "--only", "refunds")] == [3, 2]
    found = console.json("purchases", "list", "t-1", "--to", "2026-03-17", "--sort", "amount")
    assert [row["id"] for row in found] == [1]
    assert console.json("purchases", "delete", 3) == {"deleted": 3}
    assert len(kept(console, "purchase", "id")) == 2


def test_the_list_in_words_ends_with_its_revenue(console: Console) -> None:
    assert console("purchases", "list") == "No purchase matches.\n"
    assert console("purchases", "add", "900", "--day-total") == "Recorded purchase 1: 900.00 EUR.\n"
    console("purchases", "refund", "50")
    lines = console("purchases", "list").splitlines()
    assert lines[1].split()[-2:] == ["-50.00", "EUR"]
    assert lines[-1] == "Revenue 850.00 EUR"


def test_a_sale_with_refunds_is_deleted_only_with_them(console: Console) -> None:
    console("purchases", "add", "20.25")
    console("purchases", "refund", "4.25", "--of", 1)
    console("purchases", "refund", "--of", 1)
    code, out, err = console.tried("purchases", "delete", 1)
    assert (code, out) == (2, "")
    assert "2 refunds, 20.25 EUR together" in err
    assert "--with-refunds" in err
    said = console("purchases", "delete", 1, "--with-refunds")
    assert said == "Deleted purchase 1 with its refunds.\n"
    assert kept(console, "purchase", "id") == []


def test_nothing_is_left_to_give_back_twice(console: Console) -> None:
    console("purchases", "add", "5")
    console("purchases", "refund", "--of", 1)
    code, _, err = console.tried("purchases", "refund", "--of", 1)
    assert (code, "Nothing of this sale is left" in err) == (2, True)
    assert len(kept(console, "purchase", "id")) == 2


def test_an_interaction_that_says_nothing_is_refused(console: Console) -> None:
    for words in ((), ("",)):
        code, out, err = console.tried("log", *words)
        assert (code, out) == (2, "")
        assert "Write what happened" in err
    assert kept(console, "interaction", "id") == []


def test_what_we_began_is_not_solved_without_a_case(console: Console) -> None:
    code, _, err = console.tried("log", "rang", "--direction", "out", "--outcome", "solved")
    assert (code, "needs an open case" in err) == (2, True)


def test_what_is_written_for_a_merged_customer_goes_to_the_one_it_became(
    console: Console,
) -> None:
    console("customers", "merge", 1, 2, "--same-person")
    for words in (("log", "x"), ("purchases", "add", "3")):
        code, _, err = console.tried(*words, "--customer-id", 2)
        assert (code, err) == (0, "Customer 2 is now part of customer 1.\n")
    console("tasks", "add", "ring", "--customer", 2)
    console("cases", "open", "late", "--customer", 2)
    for table in ("interaction", "purchase", "task", "cases"):
        assert kept(console, table, "customer_id") == [(1,)], table
    assert "Customer 2 is now part of customer 1." in console("customers", "show", 2)


def test_an_amount_that_may_be_thousands_or_decimals_is_refused(console: Console) -> None:
    code, _, err = console.tried("purchases", "add", "1.234")
    assert code == 2
    assert "“1.234” may mean 1,234.00 EUR or 1.23 EUR" in err
    assert kept(console, "purchase", "id") == []


def test_a_day_total_beside_sales_says_that_it_counts_on_top(console: Console) -> None:
    console("purchases", "add", "12.50")
    said = console("purchases", "add", "3", "--day-total")
    assert "12.50 EUR of this day was entered already; this counts on top of it." in said


def test_what_was_entered_is_told_with_amounts_and_who(console: Console) -> None:
    console("purchases", "add", "12.50", "--by", "LM")
    console("purchases", "refund", "2.50", "--of", 1)
    lines = console("entered").splitlines()[2:]
    assert lines[0].split()[-2:] == ["-2.50", "EUR"]
    assert lines[1].split()[-4:] == ["Luis", "Mora", "12.50", "EUR"]


def test_words_may_stand_after_the_options(console: Console) -> None:
    console("purchases", "add", "12.50")
    console("cases", "open", "late")
    console("cases", "solve", 1, "--topic", "hours", "--more-contacts", "all", "done")
    console("purchases", "refund", "--of", 1, "5")
    assert kept(console, "cases", "status") == [("closed",)]
    assert kept(console, "topic", "name") == [("hours",)]
    assert ("all done",) in kept(console, "case_event", "note")
    assert kept(console, "purchase", "kind, amount_minor, refund_of_id") == [
        ("sale", 1250, None),
        ("refund", 500, 1),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("customers", "add", "Eva", "--birthday", "30 feb"), "--birthday: There is no such day."),
        (("purchases", "add", "5", "--on", "2030-01-01"), "--on: This day has not come yet."),
        (("tasks", "add", "call", "--due", "2026-13-01"), "“2026-13-01” is not a date"),
    ],
)
def test_a_wrong_day_says_which_one_it_is(
    console: Console, words: tuple[object, ...], told: str
) -> None:
    code, out, err = console.tried(*words)
    assert (code, out) == (2, "")
    assert told in err


@pytest.mark.parametrize("option", ["--staff", "--by"])
def test_who_sold_and_who_logged_is_named_in_one_way_and_the_former(
    console: Console, option: str
) -> None:
    console("purchases", "add", "5", option, "LM")
    console("log", "asks", option, "Luis Mora")
    assert kept(console, "purchase", "staff_id") == [(1,)]
    assert kept(console, "interaction", "staff_id") == [(1,)]


@pytest.mark.parametrize("option", ["--due", "--by"])
def test_the_day_of_a_task_is_named_in_one_way_and_the_former(
    console: Console, option: str
) -> None:
    console("tasks", "add", "call", option, "2026-03-25")
    assert kept(console, "task", "due_on") == [("2026-03-25",)]


def test_who_decided_without_asking_is_logged(console: Console) -> None:
    console("log", "mended", "--outcome", "solved", "--own-decision")
    assert kept(console, "case_event", "own_decision, settled_first") == [(1, 1)]


def test_the_usual_answer_to_a_topic_is_said_and_taken_away(console: Console) -> None:
    console("log", "when?", "--topic", "Envío")
    assert console.json("lists", "answer", "envio", "Two", "days") == {
        "name": "Envío",
        "answer": "Two days",
    }
    assert console.json("lists", "topics")[0]["answer"] == "Two days"
    assert console("lists", "answer", "Envío") == "Noted.\n"
    assert console.json("lists", "topics")[0]["answer"] == ""
    assert console.tried("lists", "answer", "Precio", "x")[0] == 2
