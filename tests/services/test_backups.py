"""Backups are whole and checked, thinned with care, and put back at one instant."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from cxdesk import paths
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import OutsideError
from cxdesk.services import backups, customers, shop
from cxdesk.services.backups import BackupInfo
from cxdesk.store import backup, files, health, outside, upgrade
from cxdesk.store.db import db
from tests.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path

HOUR, DAY = 3600, 86_400


def add(name: str) -> None:
    customers.add_customer(CustomerDraft(name=name), now=NOW)


def names_in(path: Path) -> list[str]:
    """The customers of a closed file."""
    with health.closed_file(path) as connection:
        return [n for (n,) in connection.execute("SELECT name FROM customer ORDER BY id")]


def names() -> list[str]:
    return [n for (n,) in db.execute_sql("SELECT name FROM customer ORDER BY id").fetchall()]


def test_a_backup_holds_what_is_saved_and_its_hash_lies_beside(open_empty_shop: Path) -> None:
    add("Ana")
    info = backups.backup_before("test", NOW)
    add("Eva")
    assert names_in(info.path) == ["Ana"]
    assert info.path.parent == paths.backup_dir(open_empty_shop)
    digest = hashlib.sha256(info.path.read_bytes()).hexdigest()
    assert backup.side_of(info.path).read_text() == f"{digest}  {info.path.name}\n"
    assert "20260318T" in info.path.name
    leftovers = [
        p.name for p in info.path.parent.iterdir() if p.suffix not in {".cxdesk", ".sha256"}
    ]
    assert leftovers == []


def test_the_first_use_of_a_local_day_makes_one_backup(open_empty_shop: Path) -> None:
    shop.settings_from_json({"time_zone": "Europe/Madrid"}, now=NOW)
    midnight = int(datetime(2026, 3, 18, 23, 0, tzinfo=UTC).timestamp())  # 00:00 in Madrid
    assert backups.backup_for_today(NOW) is not None
    assert backups.backup_for_today(NOW + HOUR) is None
    assert backups.backup_for_today(midnight - 1) is None
    assert backups.backup_for_today(midnight) is not None
    assert [info.reason for info in backups.backups()] == ["day", "day"]


def test_a_backup_made_while_another_thread_writes_is_whole(open_empty_shop: Path) -> None:
    import threading

    from cxdesk.store import db as shop_db

    stop = threading.Event()

    def write() -> None:
        with shop_db.connected():
            number = 0
            while not stop.is_set():
                add(f"n{number}")
                number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [backups.backup_before("test", NOW + n) for n in range(5)]
    finally:
        stop.set()
        writer.join()
    for info in made:
        assert backups.check(info.path, thorough=True).is_ok
        assert names_in(info.path) == [f"n{i}" for i in range(len(names_in(info.path)))]


def test_backup_to_a_file_and_to_a_folder(open_empty_shop: Path, tmp_path: Path) -> None:
    add("Ana")
    assert names_in(backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)) == ["Ana"]
    stick = tmp_path / "stick"
    stick.mkdir()
    made = backups.backup_to(stick, now=NOW)
    assert made.parent == stick
    assert names_in(made) == ["Ana"]


def test_backup_over_the_shop_itself_is_refused(open_empty_shop: Path) -> None:
    with pytest.raises(OutsideError) as caught:
        backups.backup_to(open_empty_shop, now=NOW)
    assert caught.value.text.source == files.THE_SHOP.source


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_backup_that_fails_keeps_the_one_before(
    open_empty_shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    target = tmp_path / "mine.cxdesk"
    add("Ana")
    backups.backup_to(target, now=NOW)
    add("Eva")

    def failing(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    where = "os.fsync" if call == "fsync" else "pathlib.Path.replace"
    monkeypatch.setattr(where, failing)
    with pytest.raises(OutsideError) as caught:
        backups.backup_to(target, now=NOW)
    monkeypatch.undo()
    assert caught.value.text.source == outside.FULL.source
    assert names_in(target) == ["Ana"]
    backup.verify(target)
    assert list(tmp_path.glob("*.part")) == []


def test_a_copy_that_is_not_sound_does_not_become_a_backup(
    open_empty_shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup._copy

    def spoilt(part: Path) -> dict[str, int]:
        counts = real(part)
        content = bytearray(part.read_bytes())
        content[6 * 4096 : 7 * 4096] = bytes(4096)
        part.write_bytes(content)
        return counts

    monkeypatch.setattr(backup, "_copy", spoilt)
    with pytest.raises(OutsideError) as caught:
        backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    assert caught.value.text.source == backup.UNSOUND.source
    assert list(tmp_path.glob("mine*")) == []


def test_a_backup_and_its_name_are_made_durable(
    open_empty_shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    for name in ("sync_file", "replace_durably"):
        real = getattr(files, name)
        monkeypatch.setattr(
            files, name, lambda *a, name=name, real=real: (calls.append(name), real(*a))
        )
    backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    assert calls[:2] == ["sync_file", "replace_durably"]


def test_restore_brings_the_records_back_and_keeps_a_safety_copy(
    empty_shop: Path, tmp_path: Path
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    add("Ana")
    target = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    add("Eva")
    shop.close_shop()
    before = target.read_bytes()
    assert backups.restore(target, empty_shop, NOW) is None
    assert target.read_bytes() == before
    shop.open_shop(empty_shop, now=NOW)
    assert names() == ["Ana"]
    (safety,) = backups.backups()
    assert (safety.reason, names_in(safety.path)) == ("restore", ["Ana", "Eva"])


def save_fifty_and_be_killed(path: Path) -> None:
    """Leave a file whose last saves are only in the journal beside it."""
    program = (
        "import sys, os, signal; from pathlib import Path; from cxdesk.services import shop,"
        f" customers; from cxdesk.domain.customers import CustomerDraft as D\n"
        f"shop.open_shop(Path(sys.argv[1]), now={NOW})\n"
        f"for n in range(50): customers.add_customer(D(name=f'n{{n}}'), now={NOW})\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(path)],
        check=False,
        env={**os.environ, "PYTHONPATH": os.getcwd()},
    )
    assert path.with_name("shop.cxdesk-wal").stat().st_size > 0


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_restore_over_a_damaged_file_drops_its_journal(empty_shop: Path, tmp_path: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    target = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    shop.close_shop()
    save_fifty_and_be_killed(empty_shop)
    empty_shop.write_bytes(empty_shop.read_bytes()[:60])
    aside = backups.restore(target, empty_shop, NOW)
    assert aside is not None
    assert aside.with_name(aside.name + "-wal").stat().st_size > 0
    shop.open_shop(empty_shop, now=NOW)
    assert names() == []
    assert backups.check(empty_shop, thorough=True).is_ok


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_restore_over_a_killed_program_is_not_mixed_with_its_journal(
    empty_shop: Path, tmp_path: Path
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    target = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    shop.close_shop()
    save_fifty_and_be_killed(empty_shop)
    backups.restore(target, empty_shop, NOW)
    shop.open_shop(empty_shop, now=NOW)
    assert names() == []
    (safety,) = backups.backups()
    assert len(names_in(safety.path)) == 50


def test_restore_over_a_damaged_file_keeps_the_damaged_one(
    empty_shop: Path, tmp_path: Path
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    add("Ana")
    target = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    shop.close_shop()
    damaged = empty_shop.read_bytes()[:30_000]
    empty_shop.write_bytes(damaged)
    aside = backups.restore(target, empty_shop, NOW)
    assert aside is not None
    assert aside.read_bytes() == damaged
    shop.open_shop(empty_shop, now=NOW)
    assert names() == ["Ana"]


def test_an_altered_backup_is_not_restored(empty_shop: Path, tmp_path: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    add("Ana Pérez")
    target = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    shop.close_shop()
    content = target.read_bytes()
    at = content.index("Ana Pérez".encode())
    target.write_bytes(content[:at] + b"Eva" + content[at + 3 :])
    before = empty_shop.read_bytes()
    with pytest.raises(OutsideError) as caught:
        backups.restore(target, empty_shop, NOW)
    assert caught.value.text.source == backup.ALTERED.source
    assert empty_shop.read_bytes() == before


def test_restore_that_fails_late_changes_nothing(
    empty_shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    target = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    add("Eva")
    shop.close_shop()

    def failing(*_args: object) -> None:
        raise OSError(errno.EIO, "pulled")

    monkeypatch.setattr("cxdesk.store.files.sync_file", failing)
    monkeypatch.setattr("cxdesk.services.backups._safety_copy", lambda *_args: None)
    with pytest.raises(OutsideError):
        backups.restore(target, empty_shop, NOW)
    monkeypatch.undo()
    assert list(tmp_path.glob("*.part")) == []
    shop.open_shop(empty_shop, now=NOW)
    assert names() == ["Eva"]


def test_restore_needs_the_shop_closed(open_empty_shop: Path) -> None:
    info = backups.backup_before("test", NOW)
    with pytest.raises(OutsideError) as caught:
        backups.restore(info.path, open_empty_shop, NOW)
    assert caught.value.text.source == backups.CLOSE_FIRST.source


def test_restore_to_a_new_place_makes_the_file(open_empty_shop: Path, tmp_path: Path) -> None:
    add("Ana")
    info = backups.backup_before("test", NOW)
    shop.close_shop()
    backups.restore(info.path, tmp_path / "other.cxdesk", NOW)
    assert names_in(tmp_path / "other.cxdesk") == ["Ana"]


def made_at(*ages: int) -> list[BackupInfo]:
    """Backups of these ages in seconds, oldest first; the counter is the place in the list."""
    from pathlib import Path

    return [
        BackupInfo(Path(f"b{i}"), NOW - age, i, "day", True)
        for i, age in enumerate(sorted(ages, reverse=True))
    ]


def kept_ages(infos: list[BackupInfo]) -> list[int]:
    kept = backups.to_keep(infos, NOW)
    return sorted(NOW - info.made_at for info in infos if info.counter in kept)


def test_everything_of_48_hours_is_kept() -> None:
    infos = made_at(*(n * HOUR for n in range(48)))
    assert len(kept_ages(infos)) == 48


def test_of_older_ones_the_newest_of_a_day_a_week_and_a_month_stay() -> None:
    # One a day at noon UTC for 400 days back from Wednesday 2026-03-18 11:00 UTC.
    infos = made_at(*(n * DAY for n in range(400)))
    ages = [age // DAY for age in kept_ages(infos)]
    days = [0, 1, 2, 3, 4, 5, 6]
    # Sundays end the ISO weeks: 15 March is 3 days back, then 8 March (10), 1 (17), 22 Feb (24).
    weeks = [0, 3, 10, 17, 24]
    # Last days of months back from February: 28 Feb is 18 days back, 31 January 46, …
    months = [0, 18, 46, 77, 108, 138, 169, 199, 230, 261, 291, 322]
    assert ages == sorted({*days, *weeks, *months})


def test_a_shop_unused_for_years_keeps_its_last_three() -> None:
    infos = made_at(3000 * DAY, 3000 * DAY + 1, 3000 * DAY + 2, 3000 * DAY + 3)
    assert kept_ages(infos) == [3000 * DAY, 3000 * DAY + 1, 3000 * DAY + 2]


def test_a_clock_set_back_does_not_lose_the_newest() -> None:
    from pathlib import Path

    before = [BackupInfo(Path(f"b{i}"), NOW + i * DAY, i, "day", True) for i in range(5)]
    newest = BackupInfo(Path("new"), NOW - 900 * DAY, 5, "day", True)
    assert 5 in backups.to_keep([*before, newest], NOW - 900 * DAY)


def test_thinning_leaves_unchecked_files_alone(open_empty_shop: Path) -> None:
    folder = paths.backup_dir(open_empty_shop)
    old = [backups.backup_before("day", NOW - 800 * DAY + n) for n in range(5)]
    backup.side_of(old[0].path).unlink()
    (folder / "notes.txt").write_text("mine")
    gone = backups.thin(folder, NOW)
    assert [info.counter for info in gone] == [2]
    assert old[0].path.exists()
    assert (folder / "notes.txt").exists()
    assert backups.latest() == old[4]


def test_check_tells_version_and_counts(open_empty_shop: Path) -> None:
    add("Ana")
    report = backups.check(open_empty_shop, thorough=True)
    assert (report.is_ok, report.version, report.counts["customer"]) == (True, upgrade.VERSION, 1)
    assert report.findings == ()


def test_check_of_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    report = backups.check(tmp_path / "no.cxdesk")
    assert not report.is_ok
    assert [finding.source for finding in report.findings] == [outside.MISSING.source]


def test_check_counts_rows_without_a_parent(empty_shop: Path) -> None:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(empty_shop), isolation_level=None)
    connection.execute("UPDATE step_now SET step_id = 0")
    connection.execute(
        "INSERT INTO purchase_item (purchase_id, amount_minor) VALUES (7, 1), (8, 1)"
    )
    connection.close()
    report = backups.check(empty_shop)
    assert [dict(f.params) for f in report.findings] == [{"n": 2}]
