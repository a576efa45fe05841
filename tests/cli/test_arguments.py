"""Arguments of the console program at their edges: one sentence and exit code 2, never a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk import cli

if TYPE_CHECKING:
    from pathlib import Path

SPAN = ("--from", "2026-01-01", "--to", "2026-02-28")
AGES = ("--from", "0001-01-01", "--to", "9999-12-31")


@pytest.mark.parametrize(
    "args",
    [
        ("kpi", "nps", *SPAN, "--as-of", "9999-12-31"),
        ("kpi", "nps", *SPAN, "--as-of", "0001-01-01T00:00"),
        ("kpi", "nps", *AGES),
        ("goals", "--as-of", "9999-12-31"),
        ("report", *AGES, "--out", "r.pdf"),
        ("demo", "d.cxdesk", "--today", "9999-12-31"),
    ],
    ids=" ".join,
)
def test_dates_beyond_all_shops_are_wrong_usage(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, args: tuple[str, ...]
) -> None:
    code = cli.main(["--file", str(empty_shop), *args])
    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.startswith("cxdesk: ")
    assert len(said.err.splitlines()) == 1
