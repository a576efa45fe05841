"""What the world can do to a shop file, as plain sentences: engine and system errors mapped."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = T("Store", "The disk is full. Nothing was saved; free some space and try again.")
IO_ERROR = T(
    "Store",
    "The disk answered with an error. Nothing was saved. Check that the disk is connected, "
    "then try again.",
)
READ_ONLY = T(
    "Store",
    "The shop file is read-only here, so nothing can be saved. Allow writing to it,"
    " or move it to a folder of your own.",
)
CORRUPT = T("Store", "The shop file is damaged. Restore the newest backup.")
NOT_A_SHOP = T("Store", "This is not a shop file of CXDesk: {path}. Choose another file.")
BUSY = T("Store", "Another program is using the shop file. Try again in a moment.")
CANNOT_OPEN = T("Store", "The shop file cannot be opened. Check that it is there and may be read.")
MISSING = T("Store", "There is no such file: {path}. Check its name and its folder.")
MISSING_FOLDER = T("Store", "There is no such folder: {path}. Choose another one.")
IS_FOLDER = T("Store", "This is a folder, not a file: {path}. Choose a file inside it.")
NO_PERMISSION = T(
    "Store",
    "You have no permission to use this file: {path}. Ask whoever looks after this"
    " PC, or choose another place.",
)
EXISTS = T("Store", "There is already a file of this name: {path}. Choose another name.")
SYSTEM = T("Store", "The file cannot be used: {path} ({reason}). Choose another file or place.")

_BY_CODE = {
    "SQLITE_FULL": FULL,
    "SQLITE_IOERR": IO_ERROR,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_CORRUPT": CORRUPT,
    "SQLITE_NOTADB": CORRUPT,
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_CANTOPEN": CANNOT_OPEN,
}
_BY_MESSAGE = {  # the copying of a backup gives no code
    "database or disk is full": FULL,
    "disk I/O error": IO_ERROR,
    "attempt to write a readonly database": READ_ONLY,
    "database disk image is malformed": CORRUPT,
    "file is not a database": CORRUPT,
    "database is locked": BUSY,
    "unable to open database file": CANNOT_OPEN,
}
_REASONS = {
    errno.EACCES: T("Store", "no permission"),
    errno.EPERM: T("Store", "no permission"),
    errno.ENOSPC: T("Store", "the disk is full"),
    errno.EDQUOT: T("Store", "the disk is full"),
    errno.EIO: T("Store", "the disk answered with an error"),
    errno.EROFS: T("Store", "the disk is read-only"),
    errno.ENAMETOOLONG: T("Store", "the name is too long"),
    errno.ELOOP: T("Store", "links that lead in a circle"),
}
_BY_ERRNO = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EIO: IO_ERROR,
    errno.EROFS: READ_ONLY,
    errno.ENOENT: MISSING,
    errno.ENOTDIR: MISSING_FOLDER,
    errno.EISDIR: IS_FOLDER,
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.EEXIST: EXISTS,
}


def error_code(error: BaseException) -> str | None:
    """The engine's name of the innermost failure, such as SQLITE_FULL; None when it has none.

    A failed commit is followed by a failed rollback, which hides it: the first one counts.
    """
    found: str | None = None
    step: BaseException | None = error
    seen: set[int] = set()
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        for candidate in (step, *(arg for arg in step.args if isinstance(arg, BaseException))):
            name = getattr(candidate, "sqlite_errorname", None)
            if name and name != "SQLITE_ERROR":
                found = str(name)
        step = step.__cause__ or step.__context__
    return found


def sentence_for(error: BaseException) -> T | None:
    """The plain sentence for an engine failure of the outside world; None when it is our own."""
    code = error_code(error)
    if code is None:
        return _BY_MESSAGE.get(str(error))
    return next((text for key, text in _BY_CODE.items() if code.startswith(key)), None)


def from_os_error(error: OSError, path: object = "") -> OutsideError:
    """A failure of the file system as a plain sentence that names the path, or its folder."""
    name = str(path or error.filename or "")
    folder = Path(name).absolute().parent
    if error.errno == errno.ENOENT and name and not folder.exists():
        return OutsideError(MISSING_FOLDER.fill(path=str(folder)))
    text = _BY_ERRNO.get(error.errno or 0, SYSTEM)
    return OutsideError(text.fill(path=name, reason=reason_of(error)))


def reason_of(error: OSError) -> T | str:
    """Why the system refused, in a few words; of a rare reason the system's own."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


@contextmanager
def outside_errors(path: object = "") -> Iterator[None]:
    """Raise OutsideError for what disk, lock or damage did inside the block; pass on the rest."""
    try:
        yield
    except (PeeweeException, dbapi2.Error) as error:
        text = sentence_for(error)
        if text is None:
            raise
        raise OutsideError(text) from error
    except OSError as error:
        raise from_os_error(error, path) from error
