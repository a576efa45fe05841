"""Goals edited by the console: with a reason, with parts, readers and leads, and their history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import cli
from cxdesk.services import staff
from tests.factories import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]

SET = ("add", "nps", "--target", "40", "--by", "2030-12-31", "--baseline", "10", "--title", "Pals")


@pytest.fixture
def goals(capsys: pytest.CaptureFixture[str], empty_shop: Path) -> Run:
    """Run ``goals`` with some arguments; its JSON, or its exit code and errors."""

    def run(*arguments: object) -> Any:
        code = cli.main(["--file", str(empty_shop), "goals", *map(str, arguments)])
        said = capsys.readouterr()
        return json.loads(said.out) if "--json" in arguments and not code else (code, said)

    return run


def test_a_goal_is_set_with_its_rhythm_readers_and_leads(goals: Run) -> None:
    steer = ("--starts", "2026-01-31", "--cadence", "monthly", "--who", "Bank", "--who", "Pep")
    found = goals(*SET, *steer, "--lead", "backlog", "--lead", "complaint_rate", "--json")
    assert (found["cadence"], found["first_review_on"]) == ("monthly", "2026-02-28")
    assert found["leads"] == ["backlog", "complaint_rate"]
    assert found["readers"] == [
        {"name": name, "staff_id": None, "told_on": None} for name in ("Bank", "Pep")
    ]


@pytest.mark.parametrize(
    ("typed", "key", "value"),
    [
        (("--title", "Friends"), "title", "Friends"),
        (("--why", "they come back"), "why", "they come back"),
        (("--how", "call them"), "how", "call them"),
        (("--cadence", "Cada semana"), "cadence", "weekly"),
        (("--weight", "3"), "weight", 3),
        (("--kind", "maintain"), "kind", "maintain"),
        (("--window", "last_month"), "window", "last_month"),
        (("--where", "channel=phone"), "where", {"channel": "phone"}),
        (("--starts", "2026-02-03"), "starts_on", "2026-02-03"),
        (("--baseline", "12"), "baseline", 12),
    ],
)
def test_each_field_is_edited_alone(
    goals: Run, typed: tuple[str, ...], key: str, value: object
) -> None:
    before = goals(*SET, "--json")
    after = goals("edit", 1, "--reason", "clearer", *typed, "--json")
    assert after[key] == value
    moved = {one for one in before if before[one] != after[one]}
    assert {key} <= moved <= {key, "first_review_on", "targets", "expected", "fraction", "pace",
                              "days_left", "required_per_30_days", "status", "gap", "entered",
                              "expected_progress", "progress", "status_with_parts", "target",
                              "progress_with_parts", "share_inside"}  # fmt: skip


def test_a_filter_and_a_person_are_taken_away_again(goals: Run, capsys: Any) -> None:
    goals(*SET, "--where", "channel=phone")
    assert goals("edit", 1, "--reason", "all", "--everything", "--json")["where"] == {}
    code, said = goals("edit", 1, "--reason", "x", "--owner", "Nobody Known")
    assert (code, "Nobody Known" in said.err) == (2, True)
    assert goals("edit", 1, "--reason", "x", "--owner", "", "--json")["owner"] is None


def test_an_edit_without_a_reason_is_refused(goals: Run) -> None:
    goals(*SET)
    assert goals("edit", 1, "--title", "Friends")[0] == 2
    assert goals("edit", 1, "--title", "Friends", "--reason", " ")[0] == 2


def test_a_part_stands_under_its_goal(goals: Run) -> None:
    goals(*SET)
    typed = ("csat", "--target", "90", "--by", "2030-12-31", "--baseline", "80", "--weight", "2")
    part = goals("part", 1, *typed, "--json")
    (whole,) = goals("--json")
    assert [(one["id"], one["weight"]) for one in whole["parts"]] == [(part["id"], 2)]


def test_readers_come_and_go_and_are_told(goals: Run) -> None:
    goals(*SET, "--who", "Bank")
    goals("readers", 1, "--add", "Pep", "--all-told", "--on", "2026-01-15")
    goals("readers", 1, "--untold", "bank")
    assert goals("readers", 1, "--json") == [
        {"name": "Bank", "staff_id": None, "told_on": None},
        {"name": "Pep", "staff_id": None, "told_on": "2026-01-15"},
    ]
    assert goals("readers", 1, "--remove", "Bank", "--json")["readers"][0]["name"] == "Pep"
    code, said = goals("readers", 1)
    assert (code, "Pep" in said.out, "2026-01-15" in said.out) == (0, True, True)
    assert goals("readers", 1, "--told", "Nobody")[0] == 2
    goals("readers", 1, "--remove", "Pep")
    assert goals("readers", 1)[1].out == "Nobody is named who needs to know.\n"


@pytest.mark.parametrize(
    ("typed", "staff_id"),
    [("lr", 1), ("Lucía Rey", 1), ("lucia", 1), ("Ana", None), ("Luc", None)],
)
def test_somebody_of_the_staff_is_known_by_name_initials_or_the_only_first_name(
    open_empty_shop: Path, goals: Run, typed: str, staff_id: int | None
) -> None:
    """Two are called Ana: that could be either of them."""
    for name in ("Lucía Rey", "Ana Gil", "Ana Sanz"):
        staff.add_staff(name, now=NOW)
    (found,) = goals(*SET, "--who", typed, "--json")["readers"]
    assert found["staff_id"] == staff_id


def test_leads_replace_those_before(goals: Run) -> None:
    goals(*SET, "--lead", "backlog")
    assert goals("leads", 1, "complaint_rate", "--json")["leads"] == ["complaint_rate"]
    assert goals("leads", 1, "--json")["leads"] == []
    assert goals("leads", 1, "nps")[0] == 2


def test_the_history_tells_each_change_with_its_reason(goals: Run) -> None:
    goals(*SET)
    goals("target", 1, "--target", "50", "--by", "2030-12-31", "--reason", "too easy")
    goals("edit", 1, "--title", "Friends", "--baseline", "12", "--reason", "clearer")
    goals("close", 1, "--reason", "sold")
    found = {one["kind"]: one for one in goals("history", 1, "--json")}
    assert list(found) == ["closed", "edit", "target", "set"]
    assert [found[kind]["reason"] for kind in found] == ["sold", "clearer", "too easy", ""]
    assert found["target"]["target"]["value"] == 50
    start = {"n": 0, "from_on": None, "to_on": None}
    assert found["edit"]["changes"] == [
        {"field": "title", "before": "Pals", "after": "Friends"},
        {"field": "baseline", "before": {"value": 10, **start}, "after": {"value": 12, **start}},
    ]
    _, said = goals("history", 1)
    lines = said.out.splitlines()
    assert any("Title: Pals → Friends" in line and "clearer" in line for line in lines)
    assert any(
        line.strip().startswith("Starting point: +10 (typed by hand) → +12") for line in lines
    )


def test_a_review_stands_in_the_history_as_it_was_seen(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    head = ["--file", str(demo_shop)]
    cli.main([*head, "reviews", "add", "1", "Go", "on", "--why", "rain"])
    capsys.readouterr()
    cli.main([*head, "goals", "history", "1", "--json"])
    found = json.loads(capsys.readouterr().out)
    review = next(one for one in found if one["kind"] == "review")
    assert (review["reason"], review["review"]["decision"]) == ("rain", "Go on")
