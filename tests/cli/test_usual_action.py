"""A command that can list does so when it is typed alone, and its help tells what it takes."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.cli.command import Parser
from cxdesk.domain.actions import ActionKind

if TYPE_CHECKING:
    from pathlib import Path

PARSER = cli.build_parser()


def listing() -> list[str]:
    """The commands with an action "list"."""
    (commands,) = (one for one in PARSER._actions if isinstance(one, argparse._SubParsersAction))
    found = []
    for name, parser in commands.choices.items():
        assert isinstance(parser, Parser)
        below = (one for one in parser._actions if isinstance(one, argparse._SubParsersAction))
        found += [name for one in below if "list" in one.choices]
    return found


def test_the_commands_that_can_list_are_found() -> None:
    assert {"manual", "actions", "goals", "tasks", "reviews"} <= set(listing())


@pytest.mark.parametrize("name", listing())
def test_a_command_alone_lists(name: str) -> None:
    assert PARSER.parse_args([name]).action == "list"
    asked = PARSER.parse_args([name, "--file", "a.cxdesk", "--json"])
    assert (asked.action, asked.file, asked.json) == ("list", "a.cxdesk", True)


def test_an_action_behind_an_option_is_still_the_one_meant() -> None:
    asked = PARSER.parse_args(["manual", "--file", "a.cxdesk", "templates"])
    assert (asked.action, asked.file) == ("templates", "a.cxdesk")


def test_a_mistyped_action_is_refused_and_not_looked_for_in_the_list(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["manual", "lsit"]) == 2
    assert "lsit" in capsys.readouterr().err


def test_the_help_of_actions_names_their_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["actions", "--help"]) == 0
    told = capsys.readouterr().out
    assert [kind for kind in ActionKind if kind.value not in told] == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("events", "Nothing was noted."),
        ("usual", "No change of what is usual was marked."),
        ("notes", "Nothing is said of any indicator yet."),
    ],
)
def test_an_empty_list_is_a_sentence(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    assert cli.main([name, "list", "--file", str(empty_shop), "--lang", "en"]) == 0
    assert capsys.readouterr().out == f"{told}\n"


def test_the_indicators_alone_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["kpi", "--lang", "en"]) == 0
    assert "first_response_time" in capsys.readouterr().out
