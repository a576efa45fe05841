"""Goals from the console: the starting point of a shop without history."""

from __future__ import annotations

import json
from math import ceil
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.cli import output
from cxdesk.domain.kpi import Unit
from cxdesk.services import clock, shop, staff
from tests.factories import DAY, NOW, TODAY, answer
from tests.services.goal_parts import satisfied

if TYPE_CHECKING:
    from pathlib import Path


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
    shown = [f"{round(goal['chance'] * 100)}%" for goal in by_kpi.values()]
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


@pytest.mark.parametrize(
    ("kpi", "typed", "kept"),
    [
        ("revenue", "100.000", 100_000),
        ("revenue", "1.234,56", 1234.56),
        ("interactions", "100.000", 100_000),
        ("interactions", "12", 12),
        ("first_response_time", "2h", 7200),
    ],
)
def test_a_target_is_read_as_every_other_typed_figure(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, kpi: str, typed: str, kept: float
) -> None:
    head = ("--file", empty_shop, "--lang", "es", "goals")
    add = ("add", kpi, "--target", typed, "--by", "2030-12-31", "--kind", "maintain", "--json")
    code, out, err = run(capsys, *head, *add)
    assert (code, json.loads(out)["target"]) == (0, kept), err


@pytest.mark.parametrize("kpi", ["revenue", "interactions", "first_response_time"])
def test_a_slip_of_the_key_is_no_target(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, kpi: str
) -> None:
    add = ("goals", "add", kpi, "--target", "1e30", "--by", "2030-12-31", "--kind", "maintain")
    assert run(capsys, "--file", empty_shop, *add)[0] == 2
    assert run(capsys, "--file", empty_shop, "goals")[0] == 0


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("value", [1e300, -1e300, float("inf"), float("nan")])
def test_a_figure_of_any_size_can_be_shown(unit: Unit, value: float) -> None:
    shown = output.amount(value, unit, "EUR")
    assert (shown == "—") == (abs(value) != 1e300)
    assert output.shown(value)


def test_a_goal_can_be_given_to_someone(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Ana Ruiz", "AR", now=NOW)
    shop.close_shop()
    add = ("goals", "add", "nps", "--target", "40", "--by", "2026-12-31", "--baseline", "10")
    code, out, err = run(capsys, "--file", empty_shop, *add, "--owner", "ana ruiz", "--json")
    assert (code, json.loads(out)["owner"]) == (0, "Ana Ruiz"), err
    assert "responsible" not in err
    code, _, err = run(capsys, "--file", empty_shop, *add, "--owner", "Eva")
    assert (code, "Nobody of the staff" in err) == (2, True)


def test_a_closed_goal_is_not_closed_again(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    head = ("--file", empty_shop, "goals")
    add = ("add", "nps", "--target", "40", "--by", "2026-12-31", "--baseline", "10")
    run(capsys, *head, *add, "--starts", "2026-03-02")
    code, _, err = run(capsys, *head, "close", "1")
    assert (code, "Say with --reason in a few words why it ends" in err) == (2, True)
    assert run(capsys, *head, "close", "1", "--on", "2026-03-05", "--reason", "one")[0] == 0
    code, _, err = run(capsys, *head, "close", "1")
    assert (code, "Goal 1 is already closed" in err) == (2, True)
    (goal,) = json.loads(run(capsys, *head, "--all", "--json")[1])
    assert (goal["closed_on"], goal["closed_reason"]) == ("2026-03-05", "one")
    assert "no data, closed on 2026-03-05" in run(capsys, *head, "--all")[1]
    assert run(capsys, *head, "reopen", "1")[0] == 0
    assert [one["closed_on"] for one in json.loads(run(capsys, *head, "--json")[1])] == [None]


def test_the_parts_of_a_goal_stand_below_it_indented(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    goal, csat, reply = satisfied()
    shop.close_shop()
    _, out, _ = run(capsys, "--file", empty_shop, "goals")
    assert [line.split("  ◌")[0].rstrip() for line in out.splitlines()[1:]] == [
        f"{goal} Satisfied customers",
        f"    {csat} CSAT",
        f"    {reply} Replies",
    ]
    (told,) = json.loads(run(capsys, "--file", empty_shop, "goals", "--json")[1])
    assert [(part["kpi"], part["weight"]) for part in told["parts"]] == [
        ("csat", 2),
        ("first_response_time", 1),
    ]
    assert told["status_with_parts"] == "no_data"


def _an_answer_a_day() -> None:
    """For 90 days before today: of each five two promoters, one detractor."""
    for days_ago in range(1, 91):
        answer((10, 10, 0, 7, 8)[days_ago % 5], answered_at=NOW - days_ago * DAY)


@pytest.mark.filled_by.with_args(_an_answer_a_day)
def test_a_plan_tells_what_is_known_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    """NPS 20 on 90 answers in 90 days: for 10 points more as many as 2 · (half-width / 10)²."""
    head = ("--file", empty_shop, "goals")
    dates = ("--starts", TODAY.isoformat(), "--by", "2026-12-31")
    plan = (*head, "plan", "nps", *dates, "--target", "10", "--mode", "points")
    code, out, _ = run(capsys, *plan, "--json")
    found = json.loads(out)
    assert (code, found["target"]) == (0, 30)
    base = found["baseline"]
    assert (base["value"], base["n"]) == (20, 90)
    needed = ceil(90 * 2 * ((base["high"] - base["low"]) / 2 / 10) ** 2 / 3)
    assert found["measurable"]["needed_a_month"] == needed
    assert found["measurable"]["there_a_month"] == 30
    assert {level["of"] for level in found["levels"]} == {None}
    assert found["sentence"] == {
        "en": "NPS goes from +20 to +30 by 2026-12-31.",
        "es": "NPS: pasar de +20 a +30 para el 2026-12-31.",
    }
    assert [check["trait"] for check in found["checks"]][:2] == ["meaningful", "measurable"]
    code, out, _ = run(capsys, *plan)
    assert f"you need about {needed} answers a month; you have 30." in out
    _, out, _ = run(capsys, *head, "--json")
    assert json.loads(out) == []


def test_a_plan_without_a_starting_point_asks_for_a_target(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    """From a typed +10 the firm level is 1.5 twentieths of the scale away: 15 points."""
    head = ("--file", empty_shop, "goals", "plan", "nps", "--by", "2030-12-31")
    code, _, err = run(capsys, *head)
    assert (code, "give one with --target" in err) == (2, True)
    code, out, _ = run(capsys, *head, "--baseline", "10")
    assert code == 0
    assert "NPS goes from +10 to +25 by 2030-12-31." in out
    assert "Nothing is known yet about how much it varies by chance." in out


def test_the_firm_target_is_planned_where_none_is_typed(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    dates = ("--starts", "2026-03-18", "--by", "2026-09-30")
    head = ("--file", demo_shop, "goals", "plan", "csat", *dates)
    _, out, _ = run(capsys, *head, "--json")
    found = json.loads(out)
    by_name = {level["level"]: level["value"] for level in found["levels"]}
    assert found["target"] == by_name.get("firm", found["levels"][-1]["value"])
    _, table, _ = run(capsys, *head)
    assert "In your own past" in table
    assert "A goal on this is running already: “" in table  # the demo shop has one on it
