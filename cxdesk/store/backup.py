"""Copies of a shop file that are checked before they count, and putting one back."""

from __future__ import annotations

import hashlib
import re
import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlcipher3 import dbapi2

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T
from cxdesk.store import db as shop_db
from cxdesk.store import files, header, health, schema, upgrade
from cxdesk.store.db import db
from cxdesk.store.outside import outside_errors

if TYPE_CHECKING:
    from pathlib import Path

SIDE = ".sha256"
_NAME = re.compile(
    r"(?P<stem>.+)-(?P<at>\d{8}T\d{6}Z)-(?P<counter>\d{4,})-(?P<reason>[a-z]+)\.cxdesk"
)
_AT = "%Y%m%dT%H%M%SZ"
_CHUNK = 1 << 20

UNSOUND = T(
    "Backup",
    "This backup is damaged, so it was not used: {path} ({detail}). Choose another backup.",
)
ALTERED = T(
    "Backup",
    "This backup was altered after it was made, so it was not used: {path}. Choose another backup.",
)
UNEQUAL = T("Backup", "The backup does not hold all records, so it was thrown away. Try again.")


class BackupInfo(NamedTuple):
    """A backup: when it was made (UTC), the how-manieth it is, why, and whether it was checked."""

    path: Path
    made_at: int
    counter: int
    reason: str
    is_verified: bool


def make(folder: Path, stem: str, reason: str, now: int) -> BackupInfo:
    """A checked backup of the open shop in a folder, named by time, counter and reason."""
    with outside_errors(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    at = local_time(now, UTC).strftime(_AT)
    counter = max((info.counter for info in in_folder(folder)), default=0) + 1
    path = folder / f"{stem}-{at}-{counter:04d}-{reason}.cxdesk"
    copy_to(path)
    return BackupInfo(path, now, counter, reason, True)


def copy_to(path: Path) -> None:
    """Copy the open shop, check the copy, and only then let it take the name; or OutsideError.

    The copy and its name are durable when this returns; its SHA-256 stands in a file beside it. At
    every instant the sums there include that of the file, be it the old or the new one.
    """
    _drop_leftovers(path)
    part = files.part_of(path)
    with outside_errors(path):
        try:
            counts = _copy(part)
            _check_sound(part, part)
            with health.closed_file(part) as connection:
                if health.row_counts(connection) != counts:
                    raise OutsideError(UNEQUAL)
            files.sync_file(part)
            line = f"{_digest(part)}  {path.name}\n"
            files.atomic_write(side_of(path), (_sums(path) + line).encode())
            files.replace_durably(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            if not path.exists():
                side_of(path).unlink(missing_ok=True)
            raise
    files.atomic_write(side_of(path), line.encode())


def in_folder(folder: Path) -> tuple[BackupInfo, ...]:
    """The backups in a folder, oldest first; when they were made is read from their names."""
    if not folder.is_dir():
        return ()
    found = (_info(path) for path in folder.iterdir())
    return tuple(sorted((info for info in found if info), key=lambda info: info.counter))


def verify(path: Path) -> None:
    """Raise OutsideError when a backup is damaged, altered, foreign or newer; never changes it."""
    header.check_header(path, upgrade.VERSION)
    if side_of(path).exists() and not is_untouched(path):
        raise OutsideError(ALTERED.fill(path=str(path)))
    _check_sound(path, path)


def is_untouched(path: Path) -> bool:
    """Whether a file is a backup, byte for byte as it was made: the sum beside it says so."""
    with outside_errors(path):
        sums = [line.split()[0] for line in _sums(path).splitlines() if line.strip()]
        return bool(sums) and _digest(path) in sums


def restore(backup: Path, shop_file: Path, now: int) -> Path | None:
    """Put a backup in the place of a shop file that is closed; the backup itself never changes.

    The shop file is the old or the restored one at every instant. A damaged old one is kept under
    a dated name, which is returned.
    """
    verify(backup)
    part = files.part_of(shop_file)
    try:
        with outside_errors(shop_file):
            files.make_private(part)
            shutil.copyfile(backup, part)
            _bring_up_to_date(part)
            files.sync_file(part)
            aside = _keep_damaged(shop_file, now)
            _drop_journals(shop_file)
            files.replace_durably(part, shop_file)
    finally:
        part.unlink(missing_ok=True)
    return aside


def side_of(path: Path) -> Path:
    """The file beside a backup that holds its SHA-256."""
    return path.with_name(path.name + SIDE)


def remove(info: BackupInfo) -> None:
    """Delete a backup and its side file."""
    with outside_errors(info.path):
        info.path.unlink(missing_ok=True)
        side_of(info.path).unlink(missing_ok=True)


def _copy(part: Path) -> dict[str, int]:
    files.make_private(part)
    target = dbapi2.connect(str(part), isolation_level=None)
    try:
        source = db.connection()
        source.execute("BEGIN")  # counts and copy of the same instant
        try:
            counts = health.row_counts(source)
            source.backup(target, pages=-1)
        finally:
            source.execute("ROLLBACK")
        target.execute("PRAGMA journal_mode = wal")
    finally:
        target.close()
    return counts


def _check_sound(path: Path, shown: Path) -> None:
    with health.closed_file(path) as connection:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        schema.refuse_strange(connection, version)
    report = health.check(path, thorough=True)
    if not report.is_ok:
        raise OutsideError(UNSOUND.fill(path=str(shown), detail=report.findings[0]))


def _bring_up_to_date(part: Path) -> None:
    """Migrate and check the copy; the backup stays what it was."""
    if header.read_header(part).user_version == upgrade.VERSION:
        return
    try:
        shop_db.open_file(part, known_version=upgrade.VERSION)
        upgrade.upgrade()
    finally:
        shop_db.close()
    _check_sound(part, part)


def _keep_damaged(shop_file: Path, now: int) -> Path | None:
    """Keep a file that does not pass its check, with its journal, under a dated name."""
    if not shop_file.exists() or health.check(shop_file, thorough=False).is_ok:
        return None
    stamp = local_time(now, UTC).strftime(_AT)
    aside = shop_file.with_name(f"{shop_file.stem}-damaged-{stamp}{shop_file.suffix}")
    for ending in ("-wal", "-shm", "-journal", ""):
        old = shop_file.with_name(shop_file.name + ending)
        if old.is_file():
            shutil.copyfile(old, aside.with_name(aside.name + ending))
    files.sync_folder(aside.parent)
    return aside


def _drop_journals(shop_file: Path) -> None:
    """A journal of the old file would be replayed into the new one."""
    for ending in ("-wal", "-shm", "-journal"):
        shop_file.with_name(shop_file.name + ending).unlink(missing_ok=True)
    files.sync_folder(shop_file.parent)


def _sums(path: Path) -> str:
    """The sums beside a file; more than one only if a replacement was cut short."""
    side = side_of(path)
    return side.read_text("utf-8") if path.exists() and side.is_file() else ""


def _drop_leftovers(path: Path) -> None:
    """Remove the half-written copies of programs that were stopped."""
    if not path.parent.is_dir():
        return
    with outside_errors(path.parent):
        for found in files.leftovers(path.parent):
            name = found.name.rpartition(".cxdesk.")[0] + ".cxdesk"
            if found.name.startswith(f"{path.name}.") or _NAME.fullmatch(name):
                found.unlink(missing_ok=True)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _info(path: Path) -> BackupInfo | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    made_at = int(datetime.strptime(match["at"], _AT).replace(tzinfo=UTC).timestamp())
    is_verified = side_of(path).exists()
    return BackupInfo(path, made_at, int(match["counter"]), match["reason"], is_verified)
