"""Small files are the old ones or the new ones, whole."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import OutsideError
from cxdesk.services import backups, shop
from cxdesk.store import files, outside
from tests.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path


def fail_with(code: int):
    def failing(*_args: object, **_kwargs: object) -> None:
        raise OSError(code, os.strerror(code))

    return failing


def test_content_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "informe ñ #1.pdf"
    files.atomic_write(path, b"x" * 300_000)
    assert path.read_bytes() == b"x" * 300_000
    assert list(tmp_path.glob("informe*")) == [path]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_file_and_folder_are_made_durable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    real = os.fsync

    def noting(descriptor: int) -> None:
        synced.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    files.atomic_write(tmp_path / "a", b"1")
    assert [name.endswith(".part") for name in synced] == [True, False]
    assert synced[1] == str(tmp_path)


@pytest.mark.parametrize(
    ("broken", "code", "text"),
    [
        ("fsync", errno.EIO, outside.IO_ERROR),
        ("fsync", errno.ENOSPC, outside.FULL),
        ("replace", errno.EACCES, outside.NO_PERMISSION),
        ("replace", errno.EROFS, outside.READ_ONLY),
    ],
)
def test_a_failure_keeps_the_old_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str, code: int, text: outside.T
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    if broken == "fsync":
        monkeypatch.setattr(os, "fsync", fail_with(code))
    else:
        monkeypatch.setattr("pathlib.Path.replace", fail_with(code))
    with pytest.raises(OutsideError) as caught:
        files.atomic_write(path, b"new")
    monkeypatch.undo()
    assert caught.value.text.source == text.source
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.glob("a.*")] == ["a.json"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutsideError) as caught:
        files.atomic_write(tmp_path / "no" / "a", b"1")
    assert caught.value.text.source == outside.MISSING_FOLDER.source


def test_a_folder_of_that_name_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OutsideError) as caught:
        files.atomic_write(tmp_path / "a", b"1")
    assert caught.value.text.source == outside.IS_FOLDER.source
    assert (tmp_path / "a").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_the_open_shop_is_never_written_over_nor_read_by_a_plain_handle(
    open_empty_shop: Path,
) -> None:
    from cxdesk.services import importing

    alias = open_empty_shop.with_name("alias.csv")
    alias.symlink_to(open_empty_shop)
    for path in (open_empty_shop, alias):
        for work in (
            lambda path=path: files.atomic_write(path, b"%PDF"),
            lambda path=path: backups.backup_to(path, now=NOW),
            lambda path=path: shop.settings_from_file(path),
            lambda path=path: importing.run_import(path, "customers", now=NOW),
        ):
            with pytest.raises(OutsideError) as caught:
                work()
            assert caught.value.text.source == files.THE_SHOP.source
        assert backups.check(path).is_ok
    assert shop.current().name == "Tienda Ñ"


def test_windows_gets_time_for_a_virus_scanner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    real = type(tmp_path).replace

    def busy(self: Path, target: Path) -> Path:
        tries.append(1)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "scanned")
        return real(self, target)

    monkeypatch.setattr("pathlib.Path.replace", busy)
    monkeypatch.setattr(files.sys, "platform", "win32")
    monkeypatch.setattr(files.time, "sleep", lambda _seconds: None)
    files.atomic_write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert len(tries) == 3
