"""What is said of indicators, by the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.console import Console

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(empty_shop: Path, capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(empty_shop, capsys)


def test_what_is_not_given_stays_and_the_empty_text_takes_away(console: Console) -> None:
    args = "--matters", "friends come", "--stands-for", "what people say"
    assert console("notes", "set", "nps", *args) == "Noted.\n"
    assert console.json("notes", "set", "nps", "--stands-for", "") == {
        "kpi_key": "nps",
        "matters": "friends come",
        "stands_for": "",
    }
    assert console.json("notes", "list") == [
        {"kpi_key": "nps", "matters": "friends come", "stands_for": ""}
    ]
    assert "friends come" in console("notes", "list")


def test_nothing_given_and_an_unknown_indicator_are_refused(console: Console) -> None:
    assert console.tried("notes", "set", "nps")[0] == 2
    code, _out, err = console.tried("notes", "set", "none", "--matters", "x")
    assert (code, "none" in err) == (2, True)
