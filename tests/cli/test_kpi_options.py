"""``kpi`` split and compared, as JSON and as a table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
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
        capsys, "--file", shop_file, "kpi", "revenue", *MARCH, "--compare", "last-year"
    )
    assert "nothing to compare with" not in compared.splitlines()[-1]
    assert compared.splitlines()[1].split()[-2:] == ["Before", "Change"]


@pytest.mark.parametrize("extra", [
    ("--by", "channel", "--compare", "previous"), ("--by", "kind"), ("--where", "colour=red"),
])  # fmt: skip
def test_what_makes_no_sense_is_refused(
    capsys: pytest.CaptureFixture[str], shop_file: Path, extra: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, "--file", shop_file, "kpi", "nps", *MARCH, *extra)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) <= 2
