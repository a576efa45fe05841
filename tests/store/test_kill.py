"""A program killed at any moment: what it acknowledged is there, whole, and nothing is half."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CYCLES, MANY = 100, 1_000
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the driver forks and kills by signal"
)


def test_a_hundred_kills_lose_nothing_and_leave_nothing_half(empty_shop: Path) -> None:
    kill_again_and_again(empty_shop, CYCLES, seed=7)


@pytest.mark.torture
def test_a_thousand_kills_lose_nothing_and_leave_nothing_half(empty_shop: Path) -> None:
    kill_again_and_again(empty_shop, MANY, seed=11)


def kill_again_and_again(empty_shop: Path, cycles: int, *, seed: int) -> None:
    driver = [sys.executable, str(ROOT / "tests/store/kill_driver.py"), str(empty_shop)]
    run = subprocess.run(
        [*driver, str(cycles), str(seed)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=120 * cycles / CYCLES,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(told) == cycles
    assert [c for c in told if c["findings"] or c["lost"] or c["half"]] == []
    assert sum(c["acknowledged"] for c in told) > cycles // 2, "the driver hardly saved anything"
    assert told[-1]["kept"] >= sum(c["acknowledged"] for c in told)
