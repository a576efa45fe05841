"""One program writes at a time; who holds the file is told, and a killed holder leaves nothing."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import OutsideError
from cxdesk.services import backups, shop
from cxdesk.store import lock
from tests.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
HOLD = (
    "import sys; from pathlib import Path; from cxdesk.services import shop;"
    f"shop.open_shop(Path(sys.argv[1]), now={NOW}); print('open', flush=True); sys.stdin.read()"
)
TRY = (
    "import sys; from pathlib import Path; from cxdesk.services import shop;"
    "from cxdesk.domain.errors import OutsideError\n"
    "try:\n"
    f"    shop.open_shop(Path(sys.argv[1]), now={NOW})\n"
    "    shop.settings_from_json({'name': 'by the child'}); print('wrote')\n"
    "except OutsideError as error:\n"
    "    print('refused')\n"
)


def start(program: str, path: Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


@pytest.fixture
def held_elsewhere(empty_shop: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the shop open."""
    child = start(HOLD, empty_shop)
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    yield child
    if child.poll() is None:
        child.kill()
    child.communicate()


def test_the_second_program_is_told_who_has_the_file(
    held_elsewhere: subprocess.Popen[str], empty_shop: Path
) -> None:
    with pytest.raises(lock.LockedError) as caught:
        shop.open_shop(empty_shop, now=NOW)
    assert caught.value.holder is not None
    assert caught.value.holder.pid == held_elsewhere.pid
    assert ("pid", held_elsewhere.pid) in caught.value.text.params
    assert lock.holder(empty_shop) == caught.value.holder
    shop.open_shop(empty_shop, read_only=True, now=NOW)
    assert shop.current().name == "Tienda Ñ"


@pytest.mark.usefixtures("held_elsewhere")
def test_a_backup_is_not_put_in_the_place_of_a_file_in_use(
    empty_shop: Path, tmp_path: Path
) -> None:
    shop.open_shop(empty_shop, read_only=True, now=NOW)
    made = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    shop.close_shop()
    inode = empty_shop.stat().st_ino
    with pytest.raises(lock.LockedError):
        backups.restore(made, empty_shop, NOW)
    assert empty_shop.stat().st_ino == inode


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_killed_holder_frees_the_file_at_once(
    held_elsewhere: subprocess.Popen[str], empty_shop: Path
) -> None:
    os.kill(held_elsewhere.pid, signal.SIGKILL)
    held_elsewhere.wait()
    assert lock.holder(empty_shop) is None
    shop.open_shop(empty_shop, now=NOW)
    assert not shop.current().is_demo


def test_a_child_with_our_token_may_write_and_one_without_may_not(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    stranger = start(TRY, empty_shop)
    assert stranger.communicate()[0] == "refused\n"
    forger = start(TRY, empty_shop, CXDESK_TOKEN="0" * 32)
    assert forger.communicate()[0] == "refused\n"
    child = start(TRY, empty_shop, **shop.child_environment())
    assert child.communicate()[0] == "wrote\n"
    assert shop.current().name == "by the child"
    assert lock.holder(empty_shop) is not None, "the child's end must not free our file"


def test_closing_gives_the_file_back(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    assert shop.child_environment() != {}
    shop.close_shop()
    assert shop.child_environment() == {}
    child = start(TRY, empty_shop)
    assert child.communicate()[0] == "wrote\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_a_link_to_the_file_is_the_same_file(empty_shop: Path) -> None:
    alias = empty_shop.with_name("alias.cxdesk")
    alias.symlink_to(empty_shop)
    held = lock.acquire(empty_shop, program="x", now=NOW)
    try:
        with pytest.raises(lock.LockedError):
            lock.acquire(alias, program="y", now=NOW)
    finally:
        held.release()


def test_a_holder_that_does_not_say_who_it_is_still_holds(empty_shop: Path) -> None:
    held = lock.acquire(empty_shop, program="x", now=NOW)
    try:
        lock.lock_path(empty_shop).write_text("not json")
        with pytest.raises(OutsideError) as caught:
            lock.acquire(empty_shop, program="y", now=NOW)
        assert caught.value.text == lock.HELD_BY_UNKNOWN
    finally:
        held.release()


def test_the_end_of_a_holder_leaves_no_file_beside_the_shop(empty_shop: Path) -> None:
    for read_only in (False, True):
        shop.open_shop(empty_shop, read_only=read_only, now=NOW)
        assert shop.current().name == "Tienda Ñ"
        shop.close_shop()
        assert sorted(p.name for p in empty_shop.parent.glob("shop*")) == ["shop.cxdesk"]


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays there")
def test_a_lock_on_a_removed_file_does_not_count(empty_shop: Path) -> None:
    first = lock.acquire(empty_shop, program="x", now=NOW)
    lock.lock_path(empty_shop).unlink()
    second = lock.acquire(empty_shop, program="y", now=NOW)
    with pytest.raises(lock.LockedError):
        lock.acquire(empty_shop, program="z", now=NOW)
    assert os.fstat(second.descriptor or 0).st_ino == lock.lock_path(empty_shop).stat().st_ino
    first.release()
    assert lock.holder(empty_shop) is not None
    second.release()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays there")
def test_a_lock_file_that_vanishes_while_it_is_locked_is_made_anew(
    empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = lock._try_lock, []

    def slow(descriptor: int) -> bool:
        if not calls:
            lock.lock_path(empty_shop).unlink()
        calls.append(descriptor)
        return real(descriptor)

    monkeypatch.setattr(lock, "_try_lock", slow)
    held = lock.acquire(empty_shop, program="x", now=NOW)
    assert lock.holder(empty_shop) == (os.getpid(), socket.gethostname(), "x", NOW)
    held.release()


def test_a_refused_file_is_not_kept_locked(empty_shop: Path) -> None:
    empty_shop.write_bytes(b"")
    with pytest.raises(OutsideError):
        shop.open_shop(empty_shop, now=NOW)
    assert lock.holder(empty_shop) is None
    lock.acquire(empty_shop, program="x", now=NOW).release()
