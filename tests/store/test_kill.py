"""A program killed at any moment: what it acknowledged is there, whole, and nothing is half."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CYCLES = 100


@pytest.mark.skipif(sys.platform == "win32", reason="the driver forks and kills by signal")
def test_a_hundred_kills_lose_nothing_and_leave_nothing_half(empty_shop: Path) -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "tests/store/kill_driver.py"), empty_shop, str(CYCLES), "7"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    cycles = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(cycles) == CYCLES
    assert [c for c in cycles if c["findings"] or c["lost"] or c["half"]] == []
    assert sum(c["acknowledged"] for c in cycles) > CYCLES // 2, "the driver hardly saved anything"
    assert cycles[-1]["kept"] >= sum(c["acknowledged"] for c in cycles)
