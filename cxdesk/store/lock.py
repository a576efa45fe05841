"""Who writes to a shop file: one program at a time, and its children by a token.

The lock is the kernel's, on a file beside the shop, so a killed program leaves none behind. The
file's text says who holds it. The holder removes it at the end; whoever then locks the removed file
sees that it no longer lies there, and begins again.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.store.outside import outside_errors

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

TOKEN_VARIABLE = "CXDESK_TOKEN"
_LOCKED_BYTE = 1 << 30  # beyond the text, so that others can read it on Windows too

HELD = T(
    "Lock",
    "{program} on {host} has this shop file open (process {pid}). Close it there first.",
)
HELD_BY_UNKNOWN = T("Lock", "Another program has this shop file open. Close it there first.")


class Holder(NamedTuple):
    """The program that holds a shop file."""

    pid: int
    host: str
    program: str
    started_at: int


class LockedError(OutsideError):
    """Another program holds the file; ``holder`` is None when it did not say who it is."""

    def __init__(self, holder: Holder | None) -> None:
        super().__init__(HELD_BY_UNKNOWN if holder is None else HELD.fill(**holder._asdict()))
        self.holder = holder


@dataclass(frozen=True, slots=True)
class Lock:
    """The right to write to one shop file; ``descriptor`` None when lent by the parent process."""

    token: str
    descriptor: int | None
    path: Path

    def release(self) -> None:
        """Give the file back."""
        if self.descriptor is None:
            return
        if sys.platform != "win32" and _lies_at(self.descriptor, self.path):
            self.path.unlink(missing_ok=True)
        os.close(self.descriptor)
        if sys.platform == "win32":  # only a file that nobody has open can be removed there
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)


def acquire(shop_file: Path, *, program: str, now: int) -> Lock:
    """Take the file for this process, or by the token its holder gave us; else LockedError."""
    path = lock_path(shop_file)
    with outside_errors(shop_file):
        descriptor, is_locked = _opened(path)
        try:
            if is_locked:
                return Lock(_sign(descriptor, program, now), descriptor, path)
            said = _said(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)
    lent = os.environ.get(TOKEN_VARIABLE, "")
    if lent and secrets.compare_digest(lent, str(said.get("token", ""))):
        return Lock(lent, None, path)
    raise LockedError(_holder_of(said))


def holder(shop_file: Path) -> Holder | None:
    """Who holds the file now, or None when nobody does (or it did not say)."""
    path = lock_path(shop_file)
    if not path.exists():
        return None
    with outside_errors(path):
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            return None if _try_lock(descriptor) else _holder_of(_said(descriptor))
        finally:
            os.close(descriptor)


def lock_path(shop_file: Path) -> Path:
    """The lock file of a shop file, the same one for every way to write its path."""
    real = shop_file.resolve()
    return real.with_name(real.name + ".lock")


def _opened(path: Path) -> tuple[int, bool]:
    """The lock file, made if need be, and whether it is ours now.

    One that its holder removed while we were locking it does not count.
    """
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        is_locked = _try_lock(descriptor)
        if not is_locked or _lies_at(descriptor, path):
            return descriptor, is_locked
        os.close(descriptor)


def _lies_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Windows does not promise a number for a byte that is somebody else's.
        if sys.platform == "win32" or isinstance(error, BlockingIOError | PermissionError):
            return False
        raise
    return True


def _sign(descriptor: int, program: str, now: int) -> str:
    token = secrets.token_hex(16)
    said = {
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "program": program,
        "started_at": now,
        "token": token,
    }
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(said).encode())
    return token


def _said(descriptor: int) -> dict[str, object]:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        said = json.loads(os.read(descriptor, 4096))
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _holder_of(said: dict[str, object]) -> Holder | None:
    pid, started_at = said.get("pid"), said.get("started_at")
    if not isinstance(pid, int) or not isinstance(started_at, int):
        return None
    return Holder(pid, str(said.get("host", "")), str(said.get("program", "")), started_at)
