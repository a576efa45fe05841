"""Answers and the NPS of figures from elsewhere, from the console."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import clock, shop
from tests.cli.console import Console
from tests.factories import DAY, NOW, answer, customer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon: an NPS answer of 3 yesterday, a CSAT answer of 5 today."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    ana = customer("Ana Prieto")
    answer(3, customer_id=ana, comment="Slow", answered_at=NOW - DAY)
    answer(5, SurveyKind.CSAT)
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_answers_are_listed_the_newest_first_with_their_scale(console: Console) -> None:
    both = console.json("answers", "list")
    told = [(one["score"], one["scale_max"], one["band"]) for one in both]
    assert told == [(5, 5, "high"), (3, 10, "low")]
    assert (both[1]["customer"], both[1]["comment"]) == ("Ana Prieto", "Slow")
    assert "3/10" in console("answers", "list")


@pytest.mark.parametrize(
    ("options", "scores"),
    [
        (("--survey", "nps"), [3]),
        (("--survey", "CSAT"), [5]),
        (("--band", "low"), [3]),
        (("--from", "2026-03-18"), [5]),
        (("--to", "2026-03-17"), [3]),
        (("--with-words",), [3]),
        (("--text", "prieto"), [3]),
        (("--channel", "mostrador"), [5, 3]),
        (("--which", "excluded"), []),
    ],
)
def test_the_list_takes_filters(
    console: Console, options: tuple[str, ...], scores: list[int]
) -> None:
    assert [one["score"] for one in console.json("answers", "list", *options)] == scores


def test_a_theme_is_put_on_and_taken_off(console: Console) -> None:
    console("answers", "tag", 1, "Waiting", "time")
    assert console.json("answers", "show", 1)["themes"] == ["Waiting time"]
    assert [one["id"] for one in console.json("answers", "list", "--theme", "waiting time")] == [1]
    console("answers", "untag", 1, "waiting", "TIME")
    assert console.json("answers", "show", 1)["themes"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        ("list", "--survey", "shoes"),
        ("list", "--theme", "shoes"),
        ("list", "--person", "Zoë"),
        ("show", "99"),
    ],
)
def test_what_is_not_there_is_said(console: Console, wrong: tuple[str, ...]) -> None:
    code, out, err = console.tried("answers", *wrong)
    assert (code, out) == (2, "")
    assert err


def test_an_nps_needs_no_shop(capsys: pytest.CaptureFixture[str]) -> None:
    """Three promoters and one detractor of six: 100·2/6."""
    assert cli.main(["nps", "10", "9x2", "7", "8", "4", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["nps"] == pytest.approx(100 / 3)
    assert (found["n"], found["passives"]) == (6, 2)
    assert found["low"] < found["nps"] < found["high"]


def test_counts_are_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Worked by hand in tests/domain/test_nps.py."""
    assert cli.main(["nps", "--counts", "50", "30", "20"]) == 0
    said = capsys.readouterr().out
    assert "NPS +30.0, answers: 100; between +14.1 and +44.2" in said


def test_scores_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("10\n0\n"))
    assert cli.main(["nps", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["nps"] == 0


def test_half_points_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["nps", "8.5"]) == 2
    assert "8.5" in capsys.readouterr().err
