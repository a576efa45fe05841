"""Backups: when they are made, which are kept, putting one back, and looking a file over."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cxdesk import paths
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.periods import local_date, local_time
from cxdesk.domain.text import T
from cxdesk.services import clock
from cxdesk.services.hats import owner_only
from cxdesk.store import backup, files, health, lock, outside, settings, upgrade
from cxdesk.store import db as shop_db
from cxdesk.store.backup import BackupInfo
from cxdesk.store.db import db
from cxdesk.store.health import CheckReport

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

__all__ = ["BackupInfo", "CheckReport"]

_log = logging.getLogger(__name__)
_KEEP_ALL_SECONDS = 48 * 3600
_DAILY, _WEEKLY, _MONTHLY = 7, 5, 12
_LEAST_GOOD = 3

CLOSE_FIRST = T(
    "Backup",
    "A backup cannot replace the shop file while it is open. Close CXDesk, then try again.",
)


def backup_for_today(now: int | None = None) -> BackupInfo | None:
    """A backup on the first use of a local day; None when today already has one."""
    now = clock.now() if now is None else now
    zone = settings.load().calendar().zone
    newest = latest()
    if newest is not None and local_date(newest.made_at, zone) == local_date(now, zone):
        return None
    return backup_before("day", now)


def backup_before(reason: str, now: int | None = None) -> BackupInfo:
    """A backup before something risky (upgrade, import, restore …); thins the old ones after."""
    now = clock.now() if now is None else now
    shop_file = _shop_file()
    info = backup.make(paths.backup_dir(shop_file), shop_file.stem, reason, now)
    _log.info("backup %d made before %s", info.counter, reason)
    thin(paths.backup_dir(shop_file), now)
    return info


@owner_only
def backup_to(dest: Path, *, now: int | None = None) -> Path:
    """A checked backup where the owner wants it: a file name, or a folder to put it in.

    A file that is there already is replaced only if it is a backup as it was made.
    """
    now = clock.now() if now is None else now
    shop_file = _shop_file()
    if dest.is_dir():
        return backup.make(dest, shop_file.stem, "manual", now).path
    files.refuse_open_shop(dest)
    if dest.exists() and not backup.is_untouched(dest):
        raise OutsideError(outside.EXISTS.fill(path=str(dest)))
    backup.copy_to(dest)
    return dest


@owner_only
def restore(backup_file: Path, shop_path: Path, now: int | None = None) -> Path | None:
    """Put a backup in the place of the shop file, which must be closed in this program.

    The present file is backed up first; when it is too damaged for that it is kept under a dated
    name, which is returned. Raises OutsideError and changes nothing when the backup is not sound or
    another program has the shop open.
    """
    now = clock.now() if now is None else now
    if shop_db.is_open():
        raise OutsideError(CLOSE_FIRST)
    backup.verify(backup_file)
    shop_path = shop_path.resolve()  # of a link, the file it points to is the shop
    held = lock.acquire(shop_path, program="CXDesk", now=now)
    try:
        _safety_copy(shop_path, now)
        return backup.restore(backup_file, shop_path, now)
    finally:
        held.release()


def check(path: Path, thorough: bool = False) -> CheckReport:
    """Look a shop file or a backup over; all that is wrong stands in the report."""
    return health.check(path, thorough=thorough)


def latest() -> BackupInfo | None:
    """The newest checked backup of the open shop."""
    good = [info for info in backups() if info.is_verified]
    return good[-1] if good else None


def backups() -> tuple[BackupInfo, ...]:
    """All backups of the open shop, oldest first."""
    return backup.in_folder(paths.backup_dir(_shop_file()))


def thin(folder: Path, now: int) -> tuple[BackupInfo, ...]:
    """Delete the checked backups that the rotation does not keep; returns the deleted.

    Kept are all of 48 hours, then the newest of each of 7 days, 5 weeks and 12 months, and never
    fewer than three. Backups that were not checked are left alone and keep nothing else away.
    """
    good = [info for info in backup.in_folder(folder) if info.is_verified]
    kept = to_keep(good, now)
    gone = tuple(info for info in good if info.counter not in kept)
    for info in gone:
        backup.remove(info)
    return gone


def to_keep(good: list[BackupInfo], now: int) -> set[int]:
    """The counters of the backups that the rotation keeps."""
    newest_first = sorted(good, key=lambda info: info.counter, reverse=True)
    kept = {info.counter for info in newest_first[:_LEAST_GOOD]}
    kept |= {info.counter for info in good if info.made_at > now - _KEEP_ALL_SECONDS}
    kept |= _newest_of_each(newest_first, _DAILY, lambda at: at.date())
    kept |= _newest_of_each(newest_first, _WEEKLY, lambda at: at.isocalendar()[:2])
    kept |= _newest_of_each(newest_first, _MONTHLY, lambda at: (at.year, at.month))
    return kept


def _newest_of_each(
    newest_first: list[BackupInfo], count: int, span: Callable[[datetime], Hashable]
) -> set[int]:
    newest: dict[Hashable, int] = {}
    for info in newest_first:
        newest.setdefault(span(local_time(info.made_at, UTC)), info.counter)
    return set(list(newest.values())[:count])


def _safety_copy(shop_path: Path, now: int) -> None:
    """Back the present file up if it is sound enough to be opened."""
    if not shop_path.exists() or not health.check(shop_path, thorough=False).is_ok:
        return
    try:
        shop_db.open_file(shop_path, known_version=upgrade.VERSION)
        backup_before("restore", now)
    finally:
        shop_db.close()


def _shop_file() -> Path:
    if db.path is None:
        raise RuntimeError("no shop file is open")
    return db.path
