"""The first 100 bytes of a file: is it a shop file, of which version, without the engine.

Read only before the first connection of this process: closing a plain handle on a file that the
engine has open drops the engine's locks (POSIX), and a later writer would destroy our journal.
"""

from __future__ import annotations

import stat
import struct
from typing import TYPE_CHECKING, NamedTuple

from cxdesk import __version__
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.store import outside

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x43584453  # "CXDS"
_MAGIC = b"SQLite format 3\x00"
_USER_VERSION_AT = 60
_APPLICATION_ID_AT = 68

EMPTY = T(
    "Store",
    "The shop file is empty, so it is damaged: {path}. Restore the newest backup.",
)
CUT = T("Store", "The shop file is cut short, so it is damaged: {path}. Restore a backup.")
ODD_VERSION = T(
    "Store",
    "The shop file says an impossible version ({version}), so it is damaged: {path}."
    " Restore the newest backup.",
)
NEWER = T(
    "Store",
    "This shop file was written by a newer CXDesk (file version {file}; this is CXDesk "
    "{program}, which knows version {known}). Nothing was changed; install the newer CXDesk.",
)


class Header(NamedTuple):
    """What the header says: page size, number of the schema, number of the application."""

    user_version: int
    application_id: int


def read_header(path: Path) -> Header:
    """The header of a shop file; OutsideError when it is none, empty, a folder or unreadable."""
    with outside.outside_errors(path):
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise OutsideError(outside.IS_FOLDER.fill(path=str(path)))
        if not stat.S_ISREG(status.st_mode):
            raise OutsideError(outside.NOT_A_SHOP.fill(path=str(path)))
        with path.open("rb") as file:
            head = file.read(100)
    return _parse(head, path)


def check_header(path: Path, known_version: int) -> Header:
    """The header of a file this program may open; refuses foreign, odd and newer files."""
    header = read_header(path)
    check_numbers(header, path, known_version)
    return header


def check_numbers(header: Header, path: Path, known_version: int) -> None:
    """Refuse a foreign application, an impossible version or a newer one, in plain words."""
    if header.application_id != APPLICATION_ID:
        raise OutsideError(outside.NOT_A_SHOP.fill(path=str(path)))
    if header.user_version < 1:
        raise OutsideError(ODD_VERSION.fill(version=header.user_version, path=str(path)))
    if header.user_version > known_version:
        raise OutsideError(
            NEWER.fill(file=header.user_version, program=__version__, known=known_version)
        )


def _parse(head: bytes, path: Path) -> Header:
    if not head:
        raise OutsideError(EMPTY.fill(path=str(path)))
    if not head.startswith(_MAGIC[: len(head)]):
        raise OutsideError(outside.NOT_A_SHOP.fill(path=str(path)))
    if len(head) < 100:
        raise OutsideError(CUT.fill(path=str(path)))
    (user_version,) = struct.unpack_from(">i", head, _USER_VERSION_AT)
    (application_id,) = struct.unpack_from(">I", head, _APPLICATION_ID_AT)
    return Header(user_version, application_id)
