"""A disk that is really full, or read-only: told in words, nothing half, and on again with room."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.shop import Shop
from cxdesk.services import backups, command, customers, importing, shop
from cxdesk.store import backup, files, outside
from cxdesk.store.db import db
from tests.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def is_root() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0


pytestmark = pytest.mark.skipif(not is_root(), reason="a disk of its own needs root on Linux")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    command_line = ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(place)]
    if subprocess.run(command_line, capture_output=True, check=False).returncode:
        pytest.skip("this machine does not let us mount a disk")
    yield place
    shop.close_shop()
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def shop_file(small_disk: Path, empty_shop: Path) -> Path:
    """A closed shop with one customer, on the small disk."""
    path = small_disk / "shop.cxdesk"
    shutil.copyfile(empty_shop, path)
    shop.open_shop(path, now=NOW)
    customers.add_customer(CustomerDraft(name="Ana"), now=NOW)
    shop.close_shop()
    return path


@pytest.fixture
def open_shop_file(shop_file: Path) -> Path:
    shop.open_shop(shop_file, now=NOW)
    return shop_file


def fill_up(disk: Path) -> None:
    """Leave no byte free."""
    with (disk / "filler").open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))


def make_room(disk: Path) -> None:
    (disk / "filler").unlink()


def names() -> list[str]:
    return [n for (n,) in db.execute_sql("SELECT name FROM customer ORDER BY id").fetchall()]


def is_told(work: Callable[[], object], text: outside.T = outside.FULL) -> bool:
    with pytest.raises(OutsideError) as caught:
        work()
    return caught.value.text.source == text.source


def save_many() -> None:
    """Save until the disk says no; one save may still fit into the journal."""
    for number in range(2_000):
        customers.add_customer(CustomerDraft(name=f"n{number}", note="x" * 5_000), now=NOW)


def test_saves_stop_with_a_sentence_and_go_on_with_room(open_shop_file: Path) -> None:
    fill_up(open_shop_file.parent)
    assert is_told(save_many)
    saved = names()
    assert saved == ["Ana", *(f"n{i}" for i in range(len(saved) - 1))]
    make_room(open_shop_file.parent)
    customers.add_customer(CustomerDraft(name="Eva"), now=NOW)
    assert names() == [*saved, "Eva"]
    shop.close_shop()
    assert backups.check(open_shop_file, thorough=True).is_ok


def test_a_large_save_is_whole_or_absent(open_shop_file: Path) -> None:
    fill_up(open_shop_file.parent)
    draft = CustomerDraft(
        name="Big", note="y" * 9_000, phones=tuple(f"6001{i:05d}" for i in range(3_000))
    )
    assert is_told(lambda: customers.add_customer(draft, now=NOW))
    assert names() == ["Ana"]
    assert db.execute_sql("SELECT count(*) FROM customer_phone").fetchone() == (0,)
    assert command.last_undoable() is not None


def test_settings_are_the_old_or_the_new_ones_whole(open_shop_file: Path) -> None:
    fill_up(open_shop_file.parent)
    kept = [("Tienda Ñ", "")]
    for number in range(20):
        wanted = (f"n{number}", f"{number} " * 2_000)
        with contextlib.suppress(OutsideError):
            shop.save(Shop(name=wanted[0], mission=wanted[1]))
            kept.append(wanted)
    assert len(kept) < 20
    assert (shop.current().name, shop.current().mission) == kept[-1]
    make_room(open_shop_file.parent)
    shop.save(Shop(name="Room"))
    assert shop.current().name == "Room"


def test_an_import_writes_nothing(open_shop_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    rows = "".join(f"c{i},Persona {i},6{i:08d}\n" for i in range(20_000))
    file.write_text(f"customer_id,name,phone\n{rows}")
    fill_up(open_shop_file.parent)
    assert is_told(lambda: importing.run_import(file, "customers", now=NOW))
    assert names() == ["Ana"]
    make_room(open_shop_file.parent)
    assert is_told(lambda: importing.run_import(file, "customers", now=NOW)), "3 MB are too few"
    assert names() == ["Ana"]


def test_a_backup_on_a_full_disk_leaves_nothing_behind(open_shop_file: Path) -> None:
    fill_up(open_shop_file.parent)
    assert is_told(lambda: backups.backup_before("test", NOW))
    assert backups.backups() == ()
    left = [p for p in open_shop_file.parent.rglob("*") if p.suffix == ".part"]
    assert left == []


def test_an_older_backup_survives_a_failed_one(open_shop_file: Path) -> None:
    target = open_shop_file.with_name("mine.cxdesk")
    backups.backup_to(target, now=NOW)
    fill_up(open_shop_file.parent)
    assert is_told(lambda: backups.backup_to(target, now=NOW))
    backup.verify(target)


def test_a_restore_on_a_full_disk_keeps_the_shop(shop_file: Path, tmp_path: Path) -> None:
    shop.open_shop(shop_file, now=NOW)
    target = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    shop.close_shop()
    before = shop_file.read_bytes()
    fill_up(shop_file.parent)
    assert is_told(lambda: backups.restore(target, shop_file, NOW))
    make_room(shop_file.parent)
    assert shop_file.read_bytes() == before


def test_a_new_shop_on_a_full_disk_is_not_begun(small_disk: Path) -> None:
    fill_up(small_disk)
    assert is_told(lambda: shop.create(small_disk / "new.cxdesk", Shop(), now=NOW))
    assert sorted(p.name for p in small_disk.iterdir()) == ["filler"]


def test_a_small_file_on_a_full_disk_keeps_its_content(small_disk: Path) -> None:
    path = small_disk / "prefs.json"
    files.atomic_write(path, b"old" * 1_000)
    fill_up(small_disk)
    assert is_told(lambda: files.atomic_write(path, b"n" * 20_000))
    assert path.read_bytes() == b"old" * 1_000


def test_figures_are_read_from_a_full_disk(shop_file: Path) -> None:
    fill_up(shop_file.parent)
    shop.open_shop(shop_file, read_only=True, now=NOW)
    assert names() == ["Ana"]


def test_opening_to_write_on_a_full_disk_names_the_cause(shop_file: Path) -> None:
    fill_up(shop_file.parent)
    before = shop_file.read_bytes()
    assert is_told(lambda: shop.open_shop(shop_file, now=NOW))
    make_room(shop_file.parent)
    assert shop_file.read_bytes() == before
    shop.open_shop(shop_file, now=NOW)
    assert names() == ["Ana"]


def test_undo_on_a_full_disk_takes_nothing_back(open_shop_file: Path) -> None:
    number = customers.add_customer(CustomerDraft(name="Eva", note="z" * 9_000), now=NOW)
    customers.delete_customer(number, now=NOW)
    fill_up(open_shop_file.parent)
    with contextlib.suppress(OutsideError):
        save_many()
    before = names()
    command.acting_staff.set(None)
    step = db.execute_sql("SELECT id FROM step WHERE label LIKE '%delete%'").fetchone()[0]
    with contextlib.suppress(OutsideError):
        command.undo_step(step, now=NOW)
        before = sorted([*before, "Eva"])
    assert sorted(names()) == sorted(before)


def test_a_read_only_disk_can_be_read_and_not_written(shop_file: Path) -> None:
    disk = shop_file.parent
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    shop.open_shop(shop_file, read_only=True, now=NOW)
    assert names() == ["Ana"]
    shop.close_shop()
    assert is_told(lambda: shop.open_shop(shop_file, now=NOW), outside.READ_ONLY)
