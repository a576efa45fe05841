"""Where a shop file lies: on a disk of this PC, or on a network share, where it loses data."""

from __future__ import annotations

import sys
from pathlib import Path

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T

_MOUNTS = Path("/proc/self/mountinfo")
_SHARES = frozenset(
    """
    nfs nfs4 cifs smb3 smbfs ncpfs afs ceph glusterfs davfs fuse.sshfs fuse.davfs2 fuse.rclone
    fuse.glusterfs fuse.gvfsd-fuse
    """.split()
)
_DRIVE_REMOTE = 4  # GetDriveTypeW

NETWORK = T(
    "Store",
    "The shop file lies on a network share, where it would lose data. Move it to a disk of this "
    "PC; backups may stay on the share.",
)


def refuse_share(path: Path) -> None:
    """Raise OutsideError when ``path`` lies on a network share (told on Linux and Windows)."""
    if is_share(path.absolute()):
        raise OutsideError(NETWORK)


def is_share(path: Path) -> bool:
    """Whether the file system of an absolute path belongs to another computer."""
    if sys.platform == "win32":
        return _is_remote_drive(path)
    return _MOUNTS.exists() and _file_system(path, _MOUNTS.read_text("utf-8")) in _SHARES


def _file_system(path: Path, mounts: str) -> str:
    """The kind of the innermost mount that holds a path, from the kernel's table of mounts."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields, _, rest = line.partition(" - ")
        place = Path(_unescaped(fields.split()[4]))
        if path.is_relative_to(place) and len(place.parts) >= best:
            best, kind = len(place.parts), rest.split()[0]
    return kind


def _unescaped(text: str) -> str:
    for code in ("040", "011", "012", "134"):
        text = text.replace("\\" + code, chr(int(code, 8)))
    return text


def _is_remote_drive(path: Path) -> bool:
    import ctypes

    if path.drive.startswith("\\\\"):
        return True
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  (exists on Windows only)
    return bool(kernel.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
