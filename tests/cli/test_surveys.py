"""Questionnaires from the console."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxdesk.services import clock, shop
from tests.cli.console import Console
from tests.factories import NOW, answer
from tests.services.visit_scene import answered_visit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """With one answer to the question of recommending."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    answer(9)
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_the_standard_ones_are_listed_with_their_answers(console: Console) -> None:
    found = console.json("surveys", "list")
    assert [(one["key"], one["scale"], one["answers"], one["active"]) for one in found] == [
        ("nps", "0-10", 1, True),
        ("csat", "1-5", 0, True),
        ("ces", "1-7", 0, True),
        ("general", "1-10", 0, True),
    ]
    assert "NPS (would recommend)" in console("surveys", "list")


def test_one_is_made_shown_edited_retired_and_used_again(console: Console) -> None:
    made = console.json(
        *("surveys", "add", "own", "--name", "Delivery", "--question", "On time?"),
        *("--scale", "1-5", "--low-max", "2", "--when", "purchase", "--after-days", "3"),
    )
    assert (made["key"], made["version"], made["low_max"]) == ("own_delivery", 1, 2)
    assert (made["when"], made["after_days"], made["whom"]) == ("purchase", 3, "all")
    assert "On time?" in console("surveys", "show", "delivery")
    said = console("surveys", "edit", "Delivery", "--whom", "quarter")
    assert said == "Saved the questionnaire own_delivery.\n"
    assert console("surveys", "retire", "delivery") == (
        "own_delivery is out of use; its answers stay.\n"
    )
    assert console.json("surveys", "list")[-1]["active"] is False
    assert console("surveys", "use", "delivery") == "own_delivery is in use again.\n"


def test_another_scale_of_an_answered_one_is_a_new_version(console: Console) -> None:
    said = console("surveys", "edit", "nps", "--scale", "1-10")
    assert said == "Saved the questionnaire nps as version 2.\n"
    (nps, *_) = console.json("surveys", "list")
    assert (nps["scale"], nps["version"], nps["answers"]) == ("1-10", 2, 1)


def test_what_show_prints_makes_the_same_again(console: Console, tmp_path: Path) -> None:
    general = console.json("surveys", "show", "general")
    assert [item["stage"] for item in general["items"]] == [
        "first_contact", "advice", "price_quality", "checkout", "after_sales",
    ]  # fmt: skip
    file = tmp_path / "stages.json"
    file.write_text(json.dumps(general | {"name": "Stages"}), encoding="utf-8")
    made = console.json("surveys", "add", "general", "--from", file)
    assert (made["name"], len(made["items"])) == ("Stages", 5)
    same = console.json("surveys", "edit", "stages", "--from", file, "--comment-question", "Why?")
    assert (same["version"], same["comment_question"]) == (1, "Why?")


def test_what_cannot_be_is_refused_and_nothing_made(console: Console, tmp_path: Path) -> None:
    strange = tmp_path / "strange.json"
    strange.write_text('{"colour": "red"}', encoding="utf-8")
    broken = tmp_path / "broken.json"
    broken.write_bytes(b"\xff[")
    for tried in (
        ("surveys", "add", "nps", "--scale", "1-5"),
        ("surveys", "add", "own", "--question", "?"),
        ("surveys", "add", "own", "--name", "x", "--from", strange),
        ("surveys", "add", "own", "--name", "x", "--from", broken),
        ("surveys", "edit", "csat", "--when", "days"),
        ("surveys", "show", "nothing"),
        ("surveys", "use", "nps"),
    ):
        assert console.tried(*tried)[0] == 2, tried
    assert len(console.json("surveys", "list")) == 4


def test_general_satisfaction_is_asked_by_stage_and_other_kinds_are_not(
    console: Console, tmp_path: Path
) -> None:
    """Asked by one question and answered, as an older shop has it."""
    bare = tmp_path / "bare.json"
    bare.write_text('{"items": []}', encoding="utf-8")
    console("surveys", "edit", "general", "--from", bare)
    assert console.json("surveys", "show", "general")["items"] == []
    made = console.json("surveys", "edit", "general", "--stages")
    assert [item["stage"] for item in made["items"]] == [
        "first_contact", "advice", "price_quality", "checkout", "after_sales",
    ]  # fmt: skip
    assert console.tried("surveys", "edit", "nps", "--stages")[0] == 2


def test_the_suggested_rules_are_used_where_there_is_none(console: Console) -> None:
    console("surveys", "edit", "ces", "--when", "never")
    assert console("surveys", "suggest") == "ces is asked by a rule now: When a case is solved.\n"
    assert console.json("surveys", "show", "ces")["when"] == "case"
    assert console.tried("surveys", "suggest")[0] == 2


def test_the_mean_of_an_own_questionnaire_is_told_by_month(
    console: Console, empty_shop: Path
) -> None:
    """The visit was answered once, in March, with a 4; NPS has an indicator of its own."""
    shop.open_shop(empty_shop, now=NOW)
    answered_visit()
    shop.close_shop()
    found = console.json("surveys", "trend", "visit", "--months", 2)
    assert (found["unit"], found["direction"]) == ("score", "higher")
    assert [(row["period_start"], row["value"], row["n"]) for row in found["rows"]] == [
        ("2026-02-01", None, 0), ("2026-03-01", 4, 1),
    ]  # fmt: skip
    told = console("surveys", "trend", "visit").splitlines()
    assert (told[0], len(told)) == ("Visit", 14)
    assert console.tried("surveys", "trend", "nps")[0] == 2
