"""customers duplicates and merge on the console."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli
from cxdesk.services import customer_list, shop
from tests.factories import NOW, customer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def doubled(empty_shop: Path) -> Path:
    shop.open_shop(empty_shop, now=NOW)
    customer("José Muñoz Gil", phones=("600 11 22 33",))
    customer("Jose Munos", phones=("600112233",))
    customer("Ana Gil Rey", phones=("600112233",))
    customer("Elena Vidal", phones=("711000444",))
    shop.close_shop()
    return empty_shop


def test_likely_pairs_are_listed_with_why_families_last(
    doubled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--file", str(doubled), "customers", "duplicates", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(p["one"]["id"], p["other"]["id"], p["kind"]) for p in found] == [
        (1, 2, "person"),
        (1, 3, "family"),
        (2, 3, "family"),
    ]
    assert found[0]["agree"] == ["near_name", "phone"]
    assert found[0]["one"] == {"id": 1, "name": "José Muñoz Gil", "phone": "600 11 22 33"}
    assert cli.main(["--file", str(doubled), "customers", "duplicates", "--limit", "1"]) == 0
    assert "names alike, same phone" in capsys.readouterr().out


def test_a_window_is_told_by_lines(doubled: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "cxdesk", "--file", str(doubled)),
            *("customers", "duplicates", "--progress", "json"),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode in {0, 1}, done.stderr
    assert all({"done", "total"} <= set(line) for line in lines[:-1])


def test_merge_makes_one_of_two_and_a_phone_alone_needs_a_word(
    doubled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = ["--file", str(doubled), "customers", "merge"]
    assert cli.main([*start, "1", "2"]) == 0
    assert cli.main([*start, "1", "3"]) == 2
    assert "may be a family" in capsys.readouterr().err
    assert cli.main([*start, "1", "3", "--same-person"]) == 0
    shop.open_shop(doubled, now=NOW)
    assert [row.name for row in customer_list.customers_page()] == ["Elena Vidal", "José Muñoz Gil"]
