"""Typed figures from the console: indicators of the shop's own, spend and hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import cli, paths
from cxdesk.services import clock, mood, shop, staff
from cxdesk.ui import mood_memory
from cxdesk.ui.prefs import Prefs
from tests.cli.console import Console
from tests.factories import DAY, NOW

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wednesday 2026-03-18."""
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def console(empty_shop: Path, capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(empty_shop, capsys)


def new(console: Console, *more: object, name: str = "Website visits") -> Any:
    base = ("--name", name, "--unit", "count", "--direction", "higher", "--every", "month")
    return console.json("manual", "new", *base, *more)


def test_a_new_indicator_is_described_listed_and_measured(console: Console) -> None:
    made = new(console, "--adds-up", "--leading", "--meaning", "As the counter tells.")
    assert made == {
        "key": "own_website_visits",
        "name": "Website visits",
        "unit": "count",
        "direction": "higher",
        "every": "month",
        "entry": "grid",
        "adds_up": True,
        "leading": True,
        "meaning": "As the counter tells.",
        "lowest": None,
        "highest": None,
        "active": True,
    }
    assert console.json("manual", "list") == [made]
    assert "own_website_visits" in console("kpi", "list")
    console("manual", "add", "own_website_visits", "--on", "2026-01-20", "--value", "1200")
    added = console.json(
        "manual", "add", "Website visits", "--on", "2026-02-03", "--value", "1.300", "--note", "ñ"
    )
    assert added == {
        "key": "own_website_visits",
        "period_start": "2026-02-01",
        "period_end": "2026-02-28",
        "value": 1300,
        "n": 1,
        "note": "ñ",
    }
    measured = console.json(
        "kpi", "own_website_visits", "--from", "2026-01-01", "--to", "2026-03-31"
    )
    assert [row["value"] for row in measured["rows"]] == [1200, 1300, None]
    quarter = ("--from", "2026-01-01", "--to", "2026-03-31", "--every", "quarter")
    (row,) = console.json("kpi", "own_website_visits", *quarter)["rows"]
    assert (row["value"], row["n"]) == (2500, 2)


def test_values_are_listed_cleared_and_told_in_words(console: Console) -> None:
    new(console)
    told = console("manual", "add", "website_visits", "--on", "2026-02-03", "--value", "7")
    assert told.startswith("Website visits in 2026-02-01")
    (value,) = console.json("manual", "list", "website_visits")
    assert (value["period_start"], value["value"], value["note"]) == ("2026-02-01", 7, "")
    assert "2026-02-28" in console("manual", "list", "website_visits")
    console("manual", "clear", "website_visits", "--on", "2026-02-20")
    assert console.json("manual", "list", "website_visits") == []
    assert console.json("manual", "clear", "website_visits", "--on", "2026-02-20") == {
        "key": "own_website_visits",
        "period_start": "2026-02-01",
        "value": None,
    }


def test_money_is_typed_and_told_in_currency_units(console: Console) -> None:
    console("manual", "new", "--template", "cash", "--lowest", "10")
    (made,) = console.json("manual", "list")
    assert (made["name"], made["unit"], made["lowest"]) == ("Money in the bank", "money", 10)
    added = console.json(
        "manual", "add", made["key"], "--on", "2026-02-03", "--value", "1.234,50 €"
    )
    assert added["value"] == 1234.5


def test_time_is_typed_in_hours_or_minutes(console: Console) -> None:
    console("manual", "new", "--name", "Training", "--unit", "seconds", "--adds-up")
    console("manual", "add", "training", "--on", "2026-02-03", "--value", "2h")
    assert console.json("manual", "list", "training")[0]["value"] == 7200


def test_a_template_speaks_the_language_asked_for(console: Console) -> None:
    templates = console.json("manual", "templates")
    assert [t["key"] for t in templates][:2] == ["brand_awareness", "engagement"]
    assert "market_share" in console("manual", "templates")
    made = console.json("manual", "new", "--template", "brand_awareness", "--name", "Notoriedad")
    assert (made["key"], made["every"], made["highest"]) == ("own_notoriedad", "quarter", 100)


def test_a_removed_indicator_is_off_the_list_until_it_is_restored(console: Console) -> None:
    new(console)
    assert "off the lists" in console("manual", "remove", "website_visits")
    assert "no indicator of your own" in console("manual", "list")
    assert console.json("manual", "list")[0]["active"] is False
    assert console.json("manual", "restore", "website_visits")["active"] is True


def test_a_goal_can_be_set_on_an_indicator_of_ones_own(console: Console) -> None:
    new(console, "--adds-up")
    console(
        "goals", "add", "own_website_visits", "--target", "9000", "--by", "2026-12-31",
        "--kind", "flow", "--starts", "2026-03-01",
    )  # fmt: skip
    (goal,) = console.json("goals")
    assert (goal["kpi"], goal["target"], goal["title"]) == (
        "own_website_visits",
        9000,
        "Website visits",
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("manual", "new", "--name", "X"), "--name and --unit are needed"),
        (("manual", "new", "--template", "none"), "There is no template"),
        (("manual", "new", "--name", "X", "--unit", "percent", "--adds-up"), "do not add up"),
        (("manual", "add", "none", "--on", "2026-01-01", "--value", "1"), "no indicator of your"),
        (("manual", "add", "visits", "--on", "2026-01-01", "--value", "nan"), "is not a number"),
        (("manual", "add", "visits", "--on", "2026-01-01", "--value", "inf"), "is not a number"),
        (("manual", "add", "visits", "--on", "2026-01-01", "--value", "12.5"), "whole number"),
        (("manual", "add", "visits", "--on", "2026-01-01", "--value=-3"), "whole number"),
        (("manual", "add", "visits", "--on", "2026-04-01", "--value", "1"), "has not begun"),
        (("manual", "add", "visits", "--on", "1/1/26", "--value", "1"), "is not a date"),
        (("spend", "add", "--month", "2026-13", "--channel", "A", "--amount", "1"), "not a month"),
        (("spend", "add", "--month", "2026-01", "--channel", " ", "--amount", "1"), "a name"),
        (("spend", "add", "--month", "2026-01", "--channel", "A", "--amount", "-1"), "0 or more"),
        (("spend", "add", "--month", "2026-01", "--channel", "A", "--amount", "x"), "not an amo"),
        (("hours", "add", "--staff", "Eva", "--week", "2026-01-01", "--hours", "1"), "Nobody of"),
        (("hours", "add", "--staff", "AN", "--week", "2026-01-01", "--hours", "1:75"), "38:30"),
        (("hours", "add", "--staff", "AN", "--week", "2026-01-01", "--hours", "200"), "168"),
    ],
)
def test_what_is_odd_is_refused_in_a_sentence(
    console: Console, empty_shop: Path, args: tuple[str, ...], said: str
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Ana", "AN", now=NOW)
    shop.close_shop()
    new(console, name="Visits")
    code, _, err = console.tried(*args)
    assert (code, said in err) == (2, True), err


def test_spend_is_typed_by_month_and_channel(console: Console) -> None:
    added = console.json(
        "spend", "add", "--month", "2026-02", "--channel", "Instagram", "--amount", "120,50"
    )
    assert added == {"month": "2026-02", "channel": "Instagram", "amount": 120.5}
    told = console("spend", "add", "--month", "2026-03", "--channel", "Flyers", "--amount", "30")
    assert told == "Spent in 2026-03 on Flyers: 30.00 EUR.\n"
    assert console.json("spend", "list", "--from", "2026-03-01") == [
        {"month": "2026-03", "channel": "Flyers", "amount": 30}
    ]
    assert console("spend", "list").splitlines()[1].split() == [
        "2026-02",
        "Instagram",
        "120.50",
        "EUR",
    ]


def test_hours_are_typed_by_person_and_week(console: Console, empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Ana Ruiz", "AR", now=NOW)
    shop.close_shop()
    week = ("--week", "2026-03-05")
    assert console.json("hours", "add", "--staff", "ana ruiz", *week, "--hours", "38:30") == {
        "staff": "Ana Ruiz",
        "week": "2026-03-02",
        "hours": 38.5,
    }
    told = console("hours", "add", "--staff", "AR", *week, "--hours", "40")
    assert told == "Ana Ruiz worked 40 h in the week from 2026-03-02.\n"
    assert console.json("hours", "list") == [
        {"staff": "Ana Ruiz", "week": "2026-03-02", "hours": 40}
    ]
    assert console("hours", "list", "--to", "2026-03-01").count("\n") == 1
    assert "Ana Ruiz" in console("hours", "list")


def test_the_list_of_indicators_needs_no_shop_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--file", str(tmp_path / "none.cxdesk"), "kpi", "list"]) == 0
    assert "nps" in capsys.readouterr().out


def test_a_tap_is_counted_and_fewer_than_three_are_not_shown(console: Console) -> None:
    made = console.json("manual", "new", "--template", "team_mood")
    assert (made["key"], made["entry"], made["every"]) == ("own_team_mood", "tap", "week")
    of_two(console)
    assert console("manual", "tap", "team_mood", "4") == "Team mood: one tap this week.\n"
    assert console.json("manual", "tap", "Team mood", "5", "--staff", "AR")["n"] == 2
    assert console.json("manual", "list", "team_mood") == []
    told = console("manual", "tap", "team_mood", "3", "--staff", "Luis Gil")
    assert told == "Team mood: 3 taps this week.\n"
    (week,) = console.json("manual", "list", "team_mood")
    assert (week["value"], week["n"], week["note"]) == (4, 3, "")


def of_two(console: Console) -> None:
    """Ana Ruiz and Luis Gil work here."""
    shop.open_shop(console.file, now=NOW)
    for name in ("Ana Ruiz", "Luis Gil"):
        staff.add_staff(name, now=NOW)
    shop.close_shop()


@pytest.mark.parametrize("named", [(), ("--staff", "AR")])
def test_a_second_tap_in_a_week_is_refused_as_in_the_window_and_one_of_the_next_counts(
    console: Console, named: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    of_two(console)
    console("manual", "new", "--template", "team_mood")
    console("manual", "tap", "team_mood", "4", *named)
    code, out, err = console.tried("manual", "tap", "team_mood", "1", *named)
    assert (code, out) == (2, "")
    assert "You have tapped this week at this computer." in err
    monkeypatch.setattr(clock, "now", lambda: NOW + 7 * DAY)
    assert console.json("manual", "tap", "team_mood", "1", *named)["n"] == 1


def test_who_tapped_in_the_window_does_not_tap_again_on_the_console(console: Console) -> None:
    of_two(console)
    console("manual", "new", "--template", "team_mood")
    shop.open_shop(console.file, now=NOW)
    (asked,) = mood.tapped(now=NOW)
    prefs = Prefs(paths.prefs_file())
    mood_memory.remember(prefs, asked, who=1)
    prefs.save()
    shop.close_shop()
    assert console.tried("manual", "tap", "team_mood", "4", "--staff", "AR")[0] == 2
    assert console.json("manual", "tap", "team_mood", "4", "--staff", "LG")["n"] == 1


def test_what_was_no_tap_is_not_remembered(console: Console) -> None:
    console("manual", "new", "--template", "team_mood")
    assert console.tried("manual", "tap", "team_mood", "6")[0] == 2
    assert console.json("manual", "tap", "team_mood", "5")["n"] == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("tap", "team_mood", "6"), "from 1 to 5"),
        (("tap", "website_visits", "3"), "nothing to tap"),
        (("add", "team_mood", "--on", "2026-02-03", "--value", "4"), "nobody types it"),
    ],
)
def test_what_is_no_tap_is_refused(console: Console, args: tuple[str, ...], said: str) -> None:
    console("manual", "new", "--template", "team_mood")
    new(console)
    code, _out, err = console.tried("manual", *args)
    assert code == 2
    assert said in err
