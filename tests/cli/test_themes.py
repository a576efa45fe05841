"""Themes from the console: written, judged, linked, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.services import clock, shop, staff
from tests.cli.console import Console
from tests.factories import NOW, answer, customer, interaction, sale

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def console(
    empty_shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Console:
    """On Wednesday 2026-03-18 at noon: Ana (1) said "slow" and bought for 12.50."""
    monkeypatch.setattr(clock, "now", lambda: NOW)
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Ana Mora", now=NOW)
    ana = customer("Ana Prieto")
    answer(3, customer_id=ana, comment="slow")
    sale(1_250, customer_id=ana)
    interaction(topic="Delivery")
    shop.close_shop()
    return Console(empty_shop, capsys)


def test_a_theme_is_written_judged_and_linked(console: Console) -> None:
    console("themes", "add", "Waiting", "--impact", 4, "--effort", 2, "--owner", "am", "--tile")
    console("answers", "tag", 1, "waiting")
    (row,) = console.json("themes", "list")
    assert (row["name"], row["impact"], row["effort"], row["owner"]) == (
        "Waiting",
        4,
        2,
        "Ana Mora",
    )
    assert (row["answers"], row["customers"], row["revenue"], row["tile"]) == (1, 1, 12.5, True)
    assert "Waiting" in console("themes", "list")


def test_only_what_is_named_is_changed(console: Console) -> None:
    console("themes", "add", "Waiting", "--impact", 4, "--note", "noon", "--owner", "am")
    console("themes", "edit", "WAITING", "--effort", 5, "--owner", "nobody")
    row = console.json("themes", "show", "waiting")
    assert (row["impact"], row["effort"], row["note"], row["owner"]) == (4, 5, "noon", "")


def test_who_spoke_of_it_is_told_and_not_told(console: Console) -> None:
    console("answers", "tag", 1, "Waiting")
    console("themes", "text", "Waiting", "Two", "of", "us", "now.")
    console("themes", "state", "Waiting", "done")
    console("themes", "told", "Waiting", 1)
    row = console.json("themes", "show", "Waiting")
    assert (row["told_text"], row["told"], row["told_on"]) == ("Two of us now.", 1, "2026-03-18")
    assert (row["state"], row["done_on"]) == ("done", "2026-03-18")
    assert [one["told_at"] for one in row["customers"]] == [NOW]
    console("themes", "not-told", "Waiting", 1)
    assert console.json("themes", "show", "Waiting")["told"] == 0


def test_two_themes_become_one_and_one_is_deleted(console: Console) -> None:
    console("answers", "tag", 1, "Queue")
    console("themes", "add", "Waiting")
    console("themes", "merge", "Queue", "Waiting")
    assert [(one["name"], one["answers"]) for one in console.json("themes", "list")] == [
        ("Waiting", 1)
    ]
    console("themes", "delete", "Waiting")
    assert console.json("themes", "list") == []


def test_topics_tell_how_often_now_and_before(console: Console) -> None:
    assert console.json("themes", "topics", "--days", 30) == [
        {"topic": "Delivery", "now": 1, "before": 0, "certain": False}
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        ("show", "Shoes"),
        ("add", "Waiting", "--impact", "7"),
        ("add", "Waiting", "--owner", "Zoë"),
        ("merge", "Shoes", "Waiting"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_written(
    console: Console, wrong: tuple[str, ...]
) -> None:
    code, out, err = console.tried("themes", *wrong)
    assert (code, out) == (2, "")
    assert err
    assert console.json("themes", "list") == []
