"""`cxdesk staff` and `cxdesk lists` on a shop file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.cli import main
from cxdesk.domain.hats import Hat
from cxdesk.services import channels, hats, shop
from tests.factories import NOW, customer, interaction

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def run(empty_shop: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--file", str(empty_shop), "--lang", "en"])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def test_people_are_added_edited_taken_off_and_brought_back(run: Any) -> None:
    code, out, _err = run("staff", "add", "Ana Martín", "--role", "owner", "--json")
    assert code == 0
    made = json.loads(out)
    assert made == {
        "id": 1,
        "name": "Ana Martín",
        "initials": "AM",
        "role": "owner",
        "active": True,
    }
    assert (
        json.loads(run("staff", "edit", "AM", "--initials", "ana", "--json")[1])["initials"]
        == "ana"
    )
    code, _out, err = run("staff", "deactivate", "Ana Martin")
    assert (code, "Make another person an owner first" in err) == (2, True)
    run("staff", "add", "Luis Gil", "--role", "owner")
    gone = run("staff", "deactivate", "Ana Martin", "--hand-to", "LG", "--json")[1]
    assert json.loads(gone)["active"] is False
    assert len(json.loads(run("staff", "list", "--json")[1])) == 1
    assert len(json.loads(run("staff", "list", "--all", "--json")[1])) == 2
    back = run("staff", "activate", "1")[1]
    assert back == "Ana Martín (ana), owner, is back on the lists.\n"
    gone = run("staff", "deactivate", "1", "--hand-to", "LG")[1]
    assert gone == "Ana Martín (ana) is off the lists now.\n"
    run("staff", "activate", "1")
    assert "Ana Martín" in run("staff", "list")[1]


def test_an_unknown_person_is_said_and_nothing_written(run: Any) -> None:
    code, out, err = run("staff", "deactivate", "Nobody")
    assert (code, out) == (2, "")
    assert "Nobody called “Nobody” works here." in err


def test_the_console_keeps_the_owners_right(run: Any) -> None:
    assert hats.worn() is Hat.OWNER
    assert run("staff", "add", "Luis")[0] == 0


def test_the_lists_say_names_and_uses(run: Any, empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    key = channels.add_channel("Instagram", now=NOW)
    channels.hide_channel("social", now=NOW)
    interaction(topic="Entrega", channel=key)
    customer("Ana", tags=("vip",))
    shop.close_shop()
    assert json.loads(run("lists", "topics", "--json")[1]) == [
        {"id": 1, "name": "Entrega", "used": 1, "hidden": False, "answer": ""}
    ]
    assert json.loads(run("lists", "tags", "--json")[1]) == [{"name": "vip", "used": 1}]
    listed = {one["key"]: one for one in json.loads(run("lists", "channels", "--json")[1])}
    assert listed[key] == {
        "key": "own_instagram",
        "name": "Instagram",
        "used": 1,
        "live": False,
        "hidden": False,
    }
    assert listed["social"]["hidden"] is True
    assert "Instagram" in run("lists", "channels")[1]
