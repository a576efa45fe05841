"""Cases on the console: opened, listed, shown, acted in, and refused in plain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import cli
from cxdesk.services import clock, customer_list, shop, staff
from tests.factories import NOW, customer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Any:
    """Runs a command on a shop with Luis and the customer Ana, at a clock that stands still."""
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Luis Romero", "LR", now=NOW)
    customer("Ana Prieto")
    assert customer_list.count_customers() == 1
    shop.close_shop()
    monkeypatch.setattr(clock, "now", lambda: NOW)
    monkeypatch.setenv("CXDESK_FILE", str(empty_shop))

    def run(*args: object, code: int = 0) -> str:
        found = cli.main(["--lang", "en", "cases", *(str(arg) for arg in args)])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert found == code, said.err
        return said.err if code else said.out

    return run


def opened(console: Any, *args: object) -> int:
    return int(json.loads(console("open", "no", "funciona", "--json", *args))["id"])


def test_a_case_is_opened_and_listed_with_its_clock(console: Any) -> None:
    arrived = "2026-03-18T09:30"  # two hours and a half before
    case_id = opened(
        console, "--customer", 1, "--channel", "e-mail", "--topic", "Caldera", "--at", arrived
    )
    (row,) = json.loads(console("list", "--json"))
    assert row | {"id": case_id, "customer": "Ana Prieto", "channel": "email"} == row
    assert (row["needs_first_reply"], row["waited_seconds"]) == (True, 9_000)
    assert (row["left_seconds"], row["age_seconds"]) == (14_400 - 9_000, 9_000)
    table = console("list")
    assert "Ana Prieto" in table
    assert "left" in table


def test_each_act_is_written_in_the_log(console: Any) -> None:
    case_id = opened(console, "--at", "2026-03-18T09:30")
    for act in (
        ("reply", case_id, "lo miro", "--at", "2026-03-18T10:00"),
        ("note", case_id, "llamar al taller"),
        ("hold", case_id, "taller hasta el viernes", "--remind", "2026-03-20"),
        ("message", case_id, "¿cómo va?"),
        ("wait", case_id, "¿le llamo?"),
        ("solve", case_id, "listo", "--topic", "Gas", "--more-contacts"),
        ("message", case_id, "gracias", "--thanks"),
        ("reopen", case_id),
        ("assign", case_id, "Luis", "Romero"),
        ("change", case_id, "--kind", "complaint", "--subject", "Olor"),
    ):
        assert str(case_id) in console(*act)
    found = json.loads(console("show", case_id, "--json"))
    assert [event["state"] for event in found["events"] if event["state"]] == [
        "open",
        "on_hold",
        "pending",
        "closed",
        "open",
    ]
    assert (found["topic"], found["subject"], found["kind"]) == ("Gas", "Olor", "complaint")
    assert (found["owner"], found["state"]) == ("Luis Romero", "open")
    shown = console("show", case_id)
    for words in ("2026-03-18 10:00  We  lo miro", "(internal)  llamar al taller", "→ Closed"):
        assert words in shown


def test_the_list_is_of_a_state_a_person_and_words(console: Any) -> None:
    mine = opened(console, "--person", "LR", "--subject", "Caldera")
    other = opened(console)
    console("solve", other)

    def ids(*args: object) -> list[int]:
        return [row["id"] for row in json.loads(console("list", "--json", *args))]

    assert ids() == [mine]
    assert ids("--state", "closed") == [other]
    assert (ids("--person", "luis romero"), ids("--person", "nobody")) == ([mine], [])
    assert (ids("--text", "caldera"), ids("--text", "zzz")) == ([mine], [])
    assert "No case matches." in console("list", "--state", "pending")


@pytest.mark.parametrize(
    "args",
    [
        ("reply", 99, "hola"),
        ("reply", 1),
        ("reply", 1, "x", "--at", "2026-03-01T10:00"),
        ("reply", 1, "x", "--at", "noon"),
        ("assign", 1, "Stranger"),
        ("reopen", 1),
        ("solve", 1, "--first-contact", "--more-contacts"),
        ("show", "one"),
        ("list", "--state", "asleep"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(console: Any, args: tuple[object, ...]) -> None:
    assert opened(console) == 1
    error = console(*args, code=2)
    assert error.startswith("cxdesk")
    assert error.count("\n") == 1
