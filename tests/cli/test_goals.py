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


def test_goals_tell_their_forecast_and_chance(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    head = ("--file", demo_shop, "goals", "--as-of", "2026-03-18")
    _, out, _ = run(capsys, *head, "--json")
    by_kpi = {goal["kpi"]: goal for goal in json.loads(out)}
    goal = by_kpi["csat"]
    assert goal["forecast"]["at"] == goal["deadline_on"]
    assert goal["forecast"]["low"] < goal["forecast"]["value"] < goal["forecast"]["high"]
    assert 0 < goal["chance_exact"] < 1
    assert abs(goal["chance"] - goal["chance_exact"]) <= 0.025
    assert round(goal["chance"] * 100) % 5 == 0
    assert goal["season_considered"] is False
    _, table, _ = run(capsys, *head)
    assert "Chance" in table.splitlines()[0]
    shown = [f"{round(goal['chance'] * 100)} %" for goal in by_kpi.values()]
    assert all(any(line.endswith(chance) for line in table.splitlines()) for chance in shown)


def test_a_goal_that_has_not_begun_has_no_forecast(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    head = ("--file", empty_shop, "goals")
    run(capsys, *head, "add", "nps", "--target", "40", "--by", "2030-12-31", "--baseline", "10")
    _, out, _ = run(capsys, *head, "--json")
    (goal,) = json.loads(out)
    assert (goal["forecast"], goal["chance"], goal["season_considered"]) == (None, None, None)


def test_a_new_goal_is_warned_of_what_it_lacks(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    add = ("goals", "add", "nps", "--target", "95", "--by", "2030-12-31", "--baseline", "10")
    _, _, err = run(capsys, "--file", empty_shop, *add)
    traits = [line.partition(":")[0] for line in err.splitlines()[1:]]
    assert traits == ["Relevant", "Ethical", "Supported", "Time-bound"]
