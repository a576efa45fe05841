"""Goals from the console: the starting point of a shop without history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cxdesk import cli

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_goal_of_a_new_shop_has_a_typed_starting_point(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    head = ("--file", empty_shop, "goals")
    add = ("add", "nps", "--target", "40", "--by", "2030-12-31")
    code, _, err = run(capsys, *head, *add)
    assert (code, "starting point is unknown" in err) == (2, True)
    code, _, err = run(capsys, *head, *add, "--baseline", "10")
    assert (code, "typed by hand" in err) == (0, True)
    _, out, _ = run(capsys, *head, "--json")
    (goal,) = json.loads(out)
    assert (goal["baseline"], goal["baseline_n"], goal["target"]) == (10, 0, 40)
