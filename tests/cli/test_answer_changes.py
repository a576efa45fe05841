"""Answers corrected, excluded and taken in again from the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import clock, shop
from tests.cli.console import Console
from tests.factories import NOW, answer, customer
from tests.services.visit_scene import answered_visit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon, with one NPS answer of 1."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    answer(1, comment="slow")
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_an_answer_is_corrected_excluded_and_counted_again(console: Console) -> None:
    said = console("answers", "correct", 1, "typed", "1", "for", "10", "--score", 10)
    assert said == "Answer 1 is corrected.\n"
    shown = console.json("answers", "show", 1)
    assert (shown["score"], shown["comment"], shown["changes"]) == (10, "slow", 1)
    assert "no figure" in console("answers", "exclude", 1, "our", "own", "test")
    assert console.json("answers", "show", 1)["excluded"]
    assert console("answers", "include", 1, "a customer") == "Answer 1 counts again.\n"
    assert not console.json("answers", "show", 1)["excluded"]


def test_the_call_that_goes_and_comes_with_an_answer_is_told(
    console: Console, empty_shop: Path
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    low = answer(2, customer_id=customer())
    shop.close_shop()
    said = console("answers", "exclude", low, "our", "own", "test").splitlines()
    assert said[1:] == ["The call about it is off the list."]
    said = console("answers", "include", low, "no,", "a", "customer").splitlines()
    assert said[1:] == ["The customer is to be called."]


def test_a_score_off_the_scale_and_no_difference_are_refused(console: Console) -> None:
    assert console.tried("answers", "correct", 1, "why", "--score", 11)[0] == 2
    assert console.tried("answers", "correct", 1, "why")[0] == 2
    assert console.tried("answers", "include", 1, "why")[0] == 2


def test_the_answers_to_several_questions_are_corrected_by_their_numbers(
    console: Console, empty_shop: Path
) -> None:
    """Answer 2 is the visit: welcome 4, red, no wish."""
    shop.open_shop(empty_shop, now=NOW)
    visit = answered_visit().answer_id
    shop.close_shop()
    fixed = ("--item", "1=5", "--item", "2=BLUE", "--item", "3=tea")
    console("answers", "correct", visit, "misread", *fixed)
    items = console.json("answers", "show", visit)["items"]
    assert [(one["score"], one["words"]) for one in items] == [
        (5, ""),
        (None, "blue"),
        (None, "tea"),
    ]
    console("answers", "correct", visit, "not asked", "--item", "1=", "--item", "2=")
    assert len(console.json("answers", "show", visit)["items"]) == 1
    for wrong in ("4=1", "x=1", "1=good", "2=green", "1=9"):
        assert console.tried("answers", "correct", visit, "why", "--item", wrong)[0] == 2, wrong
