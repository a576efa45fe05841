"""Backups that a stopped program left half done, and damage told in a line."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cxdesk import paths
from cxdesk.services import backups
from cxdesk.store import backup, files, health
from tests.factories import NOW, customer

if TYPE_CHECKING:
    from pathlib import Path


def names_in(path: Path) -> list[str]:
    """The customers of a closed file."""
    with health.closed_file(path) as connection:
        return [n for (n,) in connection.execute("SELECT name FROM customer ORDER BY id")]


@pytest.mark.parametrize("stopped_at", ["replace_durably", "atomic_write"])
def test_a_backup_stopped_while_replacing_another_leaves_one_that_is_sound(
    open_empty_shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: str
) -> None:
    """Whichever of file and sum was the last to be written, the sum fits the file."""
    dest = tmp_path / "mine.cxdesk"
    backups.backup_to(dest, now=NOW)
    customer("Ana")
    write, done = getattr(files, stopped_at), []

    def stop(*arguments: object) -> None:
        if stopped_at == "replace_durably" and arguments[1] != dest:
            return write(*arguments)
        if stopped_at == "atomic_write" and not done:
            done.append(1)
            return write(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(files, stopped_at, stop)
    with pytest.raises(KeyboardInterrupt):
        backups.backup_to(dest, now=NOW)
    monkeypatch.undo()
    assert backup.is_untouched(dest)
    backup.verify(dest)
    customer("Eva")
    backups.backup_to(dest, now=NOW)
    assert names_in(dest) == ["Ana", "Eva"]
    assert len(backup.side_of(dest).read_text().splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="whether a program runs is not asked there")
def test_the_next_backup_clears_away_what_a_stopped_one_left(
    open_empty_shop: Path, tmp_path: Path
) -> None:
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    ).stdout.decode().strip()  # fmt: skip
    folder = paths.backup_dir(open_empty_shop)
    folder.mkdir()
    name = f"{open_empty_shop.stem}-20260101T000000Z-0001-day.cxdesk"
    left = [folder / f"{name}.{gone}.part", folder / f"{name}.{gone}.part-wal"]
    kept = [folder / f"{name}.{os.getppid()}.part", folder / f"notes.{gone}.part"]
    for path in (*left, *kept):
        path.touch()
    backups.backup_before("day", NOW)
    assert [path.exists() for path in (*left, *kept)] == [False, False, True, True]


def test_check_tells_damage_in_one_line() -> None:
    found = "*** in database main ***\nTree 5 page 7: btreeInitPage() error\nPage 9 is never used"
    assert health._first_line(found) == "Tree 5 page 7: btreeInitPage() error"
    assert health._first_line("disk image is malformed") == "disk image is malformed"
