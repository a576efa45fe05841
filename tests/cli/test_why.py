"""``why``, ``usual`` and ``kpi --signals``, as JSON and in words."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import cli, words
from cxdesk.cli.output import amount, duration
from cxdesk.cli.why import period_named
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import Window
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import Grain
from cxdesk.services import goal_changes, shop
from cxdesk.ui.format import Format
from tests.store.rows_by_hand import answers, at, insert, purchase, staff

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shop_file(open_empty_shop: Path) -> Path:
    """Luis falls from 100 to −100 with half of the answers; a year of 100 and 120, then 300."""
    staff("Ana", "Luis")
    for month, score in ((2, 10), (3, 0)):
        when = f"2026-{month:02}-10T10:00"
        answers(*[(when, 10)] * 20, *[(when, 0)] * 20, staff_id=1)
        answers(*[(when, score)] * 40, staff_id=2, comment="Bad")
    insert("purchase", [
        purchase(f"2025-{i + 1:02}-10", 10_000 + 2_000 * (i % 2)) for i in range(12)
    ])  # fmt: skip
    insert("purchase", [purchase("2026-01-10", 30_000)])
    return open_empty_shop


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    return code, said.out, said.err


def from_json(capsys: pytest.CaptureFixture[str], *args: object) -> Any:
    code, out, err = run(capsys, *args, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_shares_carry_their_sign_as_the_language_has_it() -> None:
    assert amount(62.44, Unit.PERCENT, "EUR") == "62.4%"
    words.set_language("es")
    assert amount(62.44, Unit.PERCENT, "EUR") == "62,4 %"


def test_why_gives_the_parts_that_add_up(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    found = from_json(capsys, "--file", shop_file, "why", "nps", "--period", "2026-03",
                      "--by", "persona")  # fmt: skip
    assert (found["before"], found["value"], found["difference"]) == (50, -50, -100)
    assert (found["noise"], found["verdict"]) == (False, "worse")
    (by,) = found["by"]
    assert (by["dimension"], by["change"], by["rate"], by["rest"]) == ("agent", -100, -100, None)
    assert [(part["value"], part["total"]) for part in by["parts"]] == [("Luis", -100), ("Ana", 0)]
    assert {side["key"] for side in found["beside"]} >= {"staffing"}
    assert found["comments"][0]["text"] == "Bad"


def test_why_in_words_says_explains_and_never_because(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    code, out, _ = run(capsys, "--file", shop_file, "why", "nps", "--period", "2026-03")
    assert code == 0
    assert "Person “Luis” explains -100 points of -100 points" in out
    assert "because" not in out
    assert "caused" not in out


def test_revenue_tells_its_factors(capsys: pytest.CaptureFixture[str], shop_file: Path) -> None:
    found = from_json(capsys, "--file", shop_file, "why", "revenue", "--period", "2026-01")
    assert [factor["total"] for factor in found["factors"]] == [0, 0, 0, 180]
    _, out, _ = run(capsys, "--file", shop_file, "why", "revenue", "--period", "2026-01")
    assert "Sales to nobody in particular" in out


def test_noise_is_told_with_both_figures(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    args = ("--file", shop_file, "why", "revenue", "--period", "2025-12")
    _, out, _ = run(capsys, *args)
    assert out == (
        "Revenue: 100.00 EUR (2025-11-01 – 2025-11-30) → 120.00 EUR (2025-12-01 – 2025-12-31)\n"
        "Normal variation by its usual movement from month to month (up to 65.36 EUR): nothing to"
        " explain.\n"
    )
    assert from_json(capsys, *args)["by"] == []


@pytest.fixture
def goal_id(shop_file: Path) -> int:
    """NPS to 80 by the last 30 days, from 1 March on: 50 in February."""
    draft = GoalDraft(
        kpi_key="nps",
        title="More <b>friends</b>",
        entered=80,
        starts_on=date(2026, 3, 1),
        deadline_on=date(2026, 12, 31),
        window=Window.ROLLING_30,
    )
    return goal_changes.add_goal(draft, now=at("2026-03-01T09:00"))


def test_why_since_a_goal_began_has_its_own_pair_of_periods(
    capsys: pytest.CaptureFixture[str], shop_file: Path, goal_id: int
) -> None:
    """30 days to 28 February, and 30 from 1 to 30 March; Luis explains all of −100."""
    args = ("--file", shop_file, "why", "--goal", goal_id, "--as-of", "2026-03-30")
    found = from_json(capsys, *args, "--by", "person")
    assert (found["key"], found["goal_id"]) == ("nps", goal_id)
    assert (found["earlier_start"], found["earlier_end"]) == ("2026-01-30", "2026-02-28")
    assert (found["period_start"], found["period_end"]) == ("2026-03-01", "2026-03-30")
    assert (found["before"], found["value"], found["difference"]) == (50, -50, -100)
    (by,) = found["by"]
    assert [(part["value"], part["total"]) for part in by["parts"]] == [("Luis", -100), ("Ana", 0)]
    _, out, _ = run(capsys, *args)
    assert out.startswith("More <b>friends</b>\nNPS since the goal began: from +50 (")


def test_why_of_a_goal_too_young_is_one_calm_sentence(
    capsys: pytest.CaptureFixture[str], shop_file: Path, goal_id: int
) -> None:
    code, out, _ = run(
        capsys, "--file", shop_file, "why", "--goal", goal_id, "--as-of", "2026-03-20"
    )
    assert code == 0
    assert out.splitlines()[1:] == [
        "The goal began on 2026-03-01: what is measured now is in part still from before it."
        " From 2026-03-30 on its change can be told."
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("nps",), "KEY and --period are needed"),
        (("--period", "2026-03"), "KEY and --period are needed"),
        (("nps", "--goal", "1"), "--goal goes without KEY"),
        (("--goal", "1", "--against", "last-year"), "--goal goes without KEY"),
        (("--goal", "9"), "There is no such goal (any more)."),
    ],
)
def test_why_asks_for_a_period_or_a_goal(
    capsys: pytest.CaptureFixture[str], shop_file: Path, typed: tuple[str, ...], said: str
) -> None:
    code, out, err = run(capsys, "--file", shop_file, "why", *typed)
    assert (code, out) == (2, "")
    assert said in err


def test_signals_name_the_rule_and_how_firm_they_are(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    """To January: mean 124.62, ranges (11·20 + 180)/12 = 33.33, limits 88.67 away."""
    args = ("--file", shop_file, "kpi", "revenue", "--from", "2025-01-01", "--to", "2026-02-28",
            "--as-of", "2026-02-10", "--signals")  # fmt: skip
    found = from_json(capsys, *args)
    january, running = found["rows"][-2:]
    assert january["usual"]["rules"] == ["outside"]
    assert january["usual"]["verdict"] == "better"
    assert (january["usual"]["low"], january["usual"]["high"]) == pytest.approx(
        (35.95, 213.28), abs=0.01
    )
    assert running["usual"]["verdict"] is None
    assert (found["firmness"], found["shift"]) == ("usable", None)
    _, out, _ = run(capsys, *args)
    assert "better than usual: outside the usual range" in out


def test_signals_before_there_is_a_range_are_null(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    args = ("--file", shop_file, "kpi", "revenue", "--from", "2025-01-01", "--to", "2025-03-31",
            "--signals")  # fmt: skip
    found = from_json(capsys, *args)
    assert [row["usual"] for row in found["rows"]] == [None] * 3
    assert found["sentence"].endswith("so far there are 3.")
    _, out, _ = run(capsys, *args)
    assert "so far there are 3." in out


def test_a_confirmed_step_has_its_period(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    insert("purchase", [
        purchase(f"2024-{i + 1:02}-10", 40_000 + 2_000 * (i % 2)) for i in range(12)
    ])  # fmt: skip
    found = from_json(capsys, "--file", shop_file, "kpi", "revenue", "--from", "2024-01-01",
                      "--to", "2025-12-31", "--signals")  # fmt: skip
    assert found["shift"] == {"period_start": "2025-01-01", "before": 410, "after": 110}


def test_signals_go_alone(capsys: pytest.CaptureFixture[str], shop_file: Path) -> None:
    code, _, err = run(capsys, "--file", shop_file, "kpi", "nps", "--from", "2026-01-01", "--to",
                       "2026-02-01", "--signals", "--by", "channel")  # fmt: skip
    assert code == 2
    assert "--signals" in err


def test_a_change_is_marked_listed_and_taken_away(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    shop.close_shop()
    base = ("--file", shop_file, "usual")
    code, out, _ = run(capsys, *base, "mark", "nps", "--on", "2026-03-01", "--reason", "Obras")
    assert (code, out) == (0, "Marked change 1.\n")
    assert from_json(capsys, *base, "list", "nps") == [
        {"id": 1, "key": "nps", "on": "2026-03-01", "reason": "Obras"}
    ]
    _, out, _ = run(capsys, *base, "list")
    assert "Obras" in out
    assert run(capsys, *base, "unmark", 1)[:2] == (0, "Mark 1 is gone.\n")
    assert from_json(capsys, *base, "list") == []
    assert run(capsys, *base, "unmark", 1)[0] == 2


@pytest.mark.parametrize(
    ("text", "start", "grain"),
    [
        ("2026-03", date(2026, 3, 1), Grain.MONTH),
        ("2026-q2", date(2026, 4, 1), Grain.QUARTER),
        ("2026-W01", date(2025, 12, 29), Grain.WEEK),
        ("2026", date(2026, 1, 1), Grain.YEAR),
        ("2026-03-17", date(2026, 3, 17), Grain.DAY),
    ],
)
def test_periods_are_typed_as_people_write_them(text: str, start: date, grain: Grain) -> None:
    found = period_named(text)
    assert (found.start, found.grain) == (start, grain)


@pytest.mark.parametrize("text", ["2026-13", "2026-W60", "0000", "March"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        period_named(text)


@pytest.mark.parametrize(
    ("seconds", "english", "spanish"),
    [
        (-3208, "-53 min", "-53 min"),
        (-40, "-40 s", "-40 s"),
        (0, "0 s", "0 s"),
        (4500, "1 h 15 min", "1 h 15 min"),
        (7200, "2 h", "2 h"),
        (-9000, "-2 h 30 min", "-2 h 30 min"),
        (187_200, "2 days 4 h", "2 días 4 h"),
    ],
)
def test_times_are_told_as_in_the_window(seconds: int, english: str, spanish: str) -> None:
    shown = Format("es", today=date(2026, 3, 18)).duration(seconds)
    assert shown.replace("\u00a0", " ").replace("\u2212", "-") == spanish
    assert duration(seconds) == english
    with words.speaking("es"):
        assert duration(seconds) == spanish
