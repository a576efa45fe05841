"""The backup with which the first writing of a day begins, also on the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import cli, paths
from cxdesk.store import health

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_first_writing_of_a_day_begins_with_a_backup(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    folder = paths.backup_dir(empty_shop)
    assert run(capsys, "--file", empty_shop, "events", "list")[0] == 0
    assert not folder.exists()
    for note in ("first", "second"):
        assert run(capsys, "--file", empty_shop, "events", "add", note)[0] == 0
    (made,) = folder.glob("*.cxdesk")
    with health.closed_file(made) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (0,)


def test_a_backup_that_cannot_be_made_stops_no_work(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    paths.backup_dir(empty_shop).write_text("a file in its place", encoding="utf-8")
    code, _, err = run(capsys, "--file", empty_shop, "events", "add", "first")
    assert (code, err.startswith("Today's backup could not be made.")) == (0, True)
