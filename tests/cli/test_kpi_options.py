"""``kpi`` split and compared, as JSON and as a table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli, words
from cxdesk.domain import vocabulary
from cxdesk.domain.filters import dimension
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.services import clock
from tests.factories import NOW
from tests.store.rows_by_hand import answers, purchase
from tests.store.rows_by_hand import insert as insert_rows

if TYPE_CHECKING:
    from pathlib import Path

MARCH = ("--from", "2026-03-01", "--to", "2026-03-31")


@pytest.fixture
def shop_file(open_empty_shop: Path) -> Path:
    answers(("2026-03-02T10:00", 10), ("2026-03-02T11:00", 9), channel="phone")
    answers(("2026-03-02T10:00", 2), channel="email")
    insert_rows("purchase", [purchase("2026-02-03", 10_000), purchase("2026-03-03", 15_000)])
    return open_empty_shop


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_parts_come_with_their_stored_values_and_labels(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    code, out, _ = run(capsys, "--file", shop_file, "kpi", "nps", *MARCH, "--by", "canal", "--json")
    found = json.loads(out)
    assert (code, found["by"], found["overlapping"]) == (0, "channel", False)
    parts = [(p["value"], p["label"], p["rows"][0]["value"]) for p in found["parts"]]
    assert parts == [("phone", "Phone", 100), ("email", "E-mail", -100)]


def test_a_month_is_compared_with_the_one_before(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    _, out, _ = run(
        capsys, "--file", shop_file, "kpi", "revenue", *MARCH, "--compare", "previous", "--json"
    )
    (row,) = json.loads(out)["rows"]
    assert row["value"] == 150
    assert row["compared"] == {
        "period_start": "2026-02-01", "period_end": "2026-02-28", "value": 100, "n": 1,
        "difference": 50, "relative": 50, "verdict": "changed",
    }  # fmt: skip


def test_tables_say_the_same(capsys: pytest.CaptureFixture[str], shop_file: Path) -> None:
    _, split, _ = run(capsys, "--file", shop_file, "kpi", "nps", *MARCH, "--by", "channel")
    assert [line.split()[0] for line in split.splitlines()[1:]] == ["Channel", "Phone", "E-mail"]
    _, compared, _ = run(
        capsys, "--file", shop_file, "kpi", "revenue", *MARCH, "--compare", "previous"
    )
    assert "nothing to compare with" not in compared.splitlines()[-1]
    assert compared.splitlines()[1].split()[-2:] == ["Before", "Change"]


def test_a_year_before_the_first_sale_is_nothing_to_compare_with(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    _, compared, _ = run(
        capsys, "--file", shop_file, "kpi", "revenue", *MARCH, "--compare", "last-year"
    )
    assert "nothing to compare with" in compared.splitlines()[-1]


def test_a_product_that_was_never_typed_is_refused(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    code, _, said = run(
        capsys, "--file", shop_file, "kpi", "revenue", *MARCH, "--where", "product=zzz"
    )
    assert code != 0
    assert "No purchase has a product called “zzz”." in said


@pytest.mark.parametrize("extra", [
    ("--by", "channel", "--compare", "previous"), ("--by", "kind"), ("--where", "colour=red"),
])  # fmt: skip
def test_what_makes_no_sense_is_refused(
    capsys: pytest.CaptureFixture[str], shop_file: Path, extra: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, "--file", shop_file, "kpi", "nps", *MARCH, *extra)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) <= 2


@pytest.mark.parametrize(
    ("lang", "option", "said"),
    [
        ("en", ("--by", "foo"), "cannot be split by “foo”, only by: Day of the week."),
        ("en", ("--where", "foo=1"), "cannot be filtered by “foo”, only by: Day of the week."),
    ],
)
def test_an_unknown_filter_is_told_what_is_possible(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    shop_file: Path,
    lang: str,
    option: tuple[str, ...],
    said: str,
) -> None:
    head = ("--file", shop_file, "--lang", lang, "kpi")
    code, out, err = run(capsys, *head, "revenue", *MARCH, *option)
    assert (code, out, "only by: " in err and "Product" in err) == (2, "", True)
    named = err.partition("only by: ")[2].strip().rstrip(".").split(", ")
    assert {vocabulary.look_up(vocabulary.FILTERS, name) for name in named} >= {"city", "weekday"}
    assert said.partition(", only")[0] in err


@pytest.mark.parametrize("lang", words.LANGUAGES)
def test_a_dimension_is_understood_by_the_words_it_is_told_in(lang: str) -> None:
    every = frozenset(DIMENSION_WORDS)
    told = {words.say(name, lang): key for key, name in DIMENSION_WORDS.items()}
    assert {name: dimension(name, every) for name in told} == told


def test_what_has_no_filter_says_so(capsys: pytest.CaptureFixture[str], shop_file: Path) -> None:
    head = ("--file", shop_file, "kpi", "cac", *MARCH)
    assert "cannot be filtered." in run(capsys, *head, "--where", "city=Foo")[2]
    assert "cannot be split." in run(capsys, *head, "--by", "city")[2]
    scale = run(capsys, "--file", shop_file, "kpi", "nps", *MARCH, "--by", "scale")[2]
    assert "cannot be split by “scale”" in scale
    assert "Scale" not in scale.partition("only by")[2]


@pytest.mark.parametrize("other", ["channel", "canal"])
def test_a_filter_given_twice_is_refused(
    capsys: pytest.CaptureFixture[str], shop_file: Path, other: str
) -> None:
    twice = ("--where", "channel=phone", "--where", f"{other}=email")
    code, out, err = run(capsys, "--file", shop_file, "kpi", "nps", *MARCH, *twice)
    assert (code, out, f"“{other}” is given twice" in err) == (2, "", True)


def test_without_dates_the_last_twelve_months_are_measured(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shop_file: Path
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)  # 18 March 2026

    def months(*args: str) -> list[str]:
        _, out, _ = run(capsys, "--file", shop_file, "kpi", "revenue", *args, "--json")
        rows = json.loads(out)["rows"]
        return [rows[0]["period_start"], rows[-1]["period_end"], str(len(rows))]

    assert months() == ["2025-04-01", "2026-03-18", "12"]
    assert months("--to", "2026-02-28") == ["2025-03-01", "2026-02-28", "12"]
    assert months("--from", "2026-02-01") == ["2026-02-01", "2026-03-18", "2"]
    assert months("--as-of", "2026-02-28") == ["2025-03-01", "2026-02-28", "12"]


def test_an_unknown_indicator_is_said_first(
    capsys: pytest.CaptureFixture[str], shop_file: Path
) -> None:
    code, _, err = run(capsys, "--file", shop_file, "kpi", "nopkey", "--from", "nonsense")
    assert (code, "nopkey" in err, "nonsense" in err) == (2, True, False)


@pytest.mark.parametrize(
    ("option", "typed"),
    [("--from", "9999-12-31"), ("--as-of", "9999-12-31"), ("--as-of", "9999-12-31T10:00")],
)
def test_a_date_of_a_far_year_is_told_which_years_are_taken(
    capsys: pytest.CaptureFixture[str], shop_file: Path, option: str, typed: str
) -> None:
    code, _, err = run(capsys, "--file", shop_file, "kpi", "nps", option, typed)
    assert (code, "1900 to 2100" in err) == (2, True)
