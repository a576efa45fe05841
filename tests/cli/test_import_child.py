"""Import as the window runs it: progress lines, cancelling, and a kill that leaves nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.services import shop
from cxdesk.store.db import db

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_773_831_600
LINES = 60_000


@pytest.fixture
def big_file(tmp_path: Path) -> Path:
    path = tmp_path / "big.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("purchase_id,customer_id,date,amount,product\n")
        for n in range(LINES):
            file.write(f"P{n},C{n % 3000},2026-01-{n % 28 + 1:02},{n % 90}.50,Ñ {n % 50}\n")
    return path


def started(shop_file: Path, csv_file: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "cxdesk", "--file", str(shop_file), "import", str(csv_file)]
    return subprocess.Popen(
        [*command, "--into", "purchases", "--progress", "json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def purchases(shop_file: Path) -> int:
    shop.open_shop(shop_file, now=NOW)
    try:
        assert db.execute_sql("PRAGMA integrity_check").fetchone()[0] == "ok"
        batches = db.execute_sql("SELECT count(*) FROM import_batch").fetchone()[0]
        found: int = db.execute_sql("SELECT count(*) FROM purchase").fetchone()[0]
        assert (batches > 0) == (found > 0)
        return found
    finally:
        shop.close_shop()


def lines_of(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    assert process.stdout is not None
    return [json.loads(line) for line in process.stdout]


def until(process: subprocess.Popen[str], share: float) -> None:
    """Read progress lines until so much is done."""
    assert process.stdout is not None
    for line in process.stdout:
        told = json.loads(line)
        if told["done"] >= share * told["total"]:
            return
    pytest.fail("the import ended early")


def test_progress_ends_with_the_result(empty_shop: Path, big_file: Path) -> None:
    with started(empty_shop, big_file) as process:
        told = lines_of(process)
        assert process.wait() == 0
    steps = [line["done"] / line["total"] for line in told[:-1]]
    assert steps == sorted(steps)
    assert steps[-1] == 1
    assert told[-1]["result"]["added"] == LINES
    assert purchases(empty_shop) == LINES


@pytest.mark.parametrize("share", [0.1, 0.6])
def test_a_line_of_input_cancels_without_a_trace(
    empty_shop: Path, big_file: Path, share: float
) -> None:
    with started(empty_shop, big_file) as process:
        until(process, share)
        assert process.stdin is not None
        process.stdin.write("cancel\n")
        process.stdin.flush()
        assert lines_of(process)[-1] == {"cancelled": True}
        assert process.wait() == 1
    assert purchases(empty_shop) == 0


def test_the_end_of_input_cancels_too(empty_shop: Path, big_file: Path) -> None:
    with started(empty_shop, big_file) as process:
        until(process, 0.1)
        assert process.stdin is not None
        process.stdin.close()
        assert lines_of(process)[-1] == {"cancelled": True}
    assert purchases(empty_shop) == 0


@pytest.mark.parametrize("share", [0.2, 0.55, 0.9])
def test_a_kill_leaves_nothing_half_written(empty_shop: Path, big_file: Path, share: float) -> None:
    with started(empty_shop, big_file) as process:
        until(process, share)
        process.kill()
        process.communicate()
    assert purchases(empty_shop) in {0, LINES}


def test_a_fault_is_told_as_a_line(empty_shop: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("purchase_id,date\nP1,2026-01-01\n", encoding="utf-8")
    with started(empty_shop, path) as process:
        told = lines_of(process)
        assert process.wait() == 2
    assert "“Amount”" in told[-1]["error"]
