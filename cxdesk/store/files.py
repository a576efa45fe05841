"""Writing a file so that it is the old one or the new one, whole, whatever happens in between."""

from __future__ import annotations

import errno
import os
import re
import sys
import time
from typing import TYPE_CHECKING

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.store.db import is_the_open_file
from cxdesk.store.outside import IS_FOLDER, NO_PERMISSION, from_os_error, outside_errors

if TYPE_CHECKING:
    from pathlib import Path

THE_SHOP = T("Store", "This is the shop file itself: {path}. Choose another file.")
_PART = re.compile(r"\.(?P<pid>\d+)\.part(-wal|-shm|-journal)?$")
_REPLACE_TRIES = 5
_REPLACE_WAIT_SECONDS = 0.1


def atomic_write(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``, durably; on any failure the old file stays as it was.

    Raises OutsideError in plain words (disk full, no permission, a folder of that name …), also
    when the path means the open shop itself.
    """
    refuse_open_shop(path)
    if path.is_dir():  # Windows would only say that permission is lacking
        raise OutsideError(IS_FOLDER.fill(path=str(path)))
    part = part_of(path)
    with outside_errors(path):
        try:
            with part.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            replace_durably(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def refuse_open_shop(path: Path) -> None:
    """Raise OutsideError when a path means the shop file that is open.

    Writing over it would lose everything; even reading it by a plain handle would drop the
    engine's locks when the handle is closed (POSIX).
    """
    if is_the_open_file(path):
        raise OutsideError(THE_SHOP.fill(path=str(path)))


def part_of(path: Path) -> Path:
    """The name of the half-written file beside ``path``; one that was left behind is removed."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
    except OSError as error:
        if error.errno == errno.EROFS:  # what is read-only here is the place, not the shop
            raise OutsideError(NO_PERMISSION.fill(path=str(path))) from error
        raise from_os_error(error, path) from error
    return part


def leftovers(folder: Path) -> list[Path]:
    """The half-written files in a folder whose programs are gone, with what lies beside them."""
    found = ((path, _PART.search(path.name)) for path in folder.iterdir())
    return [path for path, match in found if match and not _is_running(int(match["pid"]))]


def _is_running(pid: int) -> bool:
    """Whether a program runs; where asking is not safe (Windows) it is taken to run."""
    if sys.platform == "win32" or pid == os.getpid():
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def make_private(path: Path) -> None:
    """Make an empty file that only this user may read (where the system knows such a thing)."""
    path.touch(mode=0o600, exist_ok=False)


def replace_durably(part: Path, path: Path) -> None:
    """Rename over ``path`` and make the name durable; on Windows a virus scanner gets some time."""
    for attempt in range(_REPLACE_TRIES):
        try:
            part.replace(path)
            break
        except PermissionError:
            if sys.platform != "win32" or attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(_REPLACE_WAIT_SECONDS)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make the content of a closed file durable."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable (POSIX; Windows has no such call)."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
