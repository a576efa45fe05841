"""Opening, pragmas, guarded writes, and faults in plain words."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.shop import Shop
from cxdesk.services import shop
from cxdesk.store import db as shop_db
from cxdesk.store import outside, upgrade
from cxdesk.store.db import WriteOutsideCommandError, db
from cxdesk.store.models import Customer
from tests.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path

NO_SUCH_NAME = pytest.mark.skipif(sys.platform == "win32", reason="no file is called so there")
OPEN_FILE_STAYS = pytest.mark.skipif(sys.platform == "win32", reason="an open file stays there")
PROMISED = {
    "busy_timeout": 5000,
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "journal_size_limit": 67108864,
}


def pragmas() -> dict[str, object]:
    return {name: db.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in PROMISED}


def in_thread(work) -> object:
    """What the work gives, or raises, in a thread of its own."""
    results: list[object] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001  (handed to the test)
            results.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return results[0]


@pytest.mark.usefixtures("open_empty_shop")
def test_every_pragma_holds_in_this_thread_and_in_a_worker() -> None:
    def in_worker() -> dict[str, object]:
        with shop_db.connected():
            return pragmas()

    assert pragmas() == PROMISED
    assert in_thread(in_worker) == PROMISED


@pytest.mark.usefixtures("open_empty_shop")
def test_a_thread_without_a_connection_fails_at_once() -> None:
    error = in_thread(lambda: Customer.select().count())
    assert type(error).__name__ == "InterfaceError"


@pytest.mark.usefixtures("open_empty_shop")
def test_a_write_outside_a_transaction_is_our_fault() -> None:
    with pytest.raises(WriteOutsideCommandError):
        db.execute_sql("UPDATE customer SET name = 'x'")


@pytest.mark.usefixtures("open_empty_shop")
def test_a_write_outside_a_command_is_refused_by_the_file() -> None:
    with pytest.raises(Exception, match="write outside a command"), db.atomic():
        Customer.create(name="Ana", created_at=NOW)
    assert Customer.select().count() == 0


@pytest.mark.parametrize(
    "name",
    [
        "año nuevo.cxdesk",
        "50 % #1.cxdesk",
        pytest.param("who?.cxdesk", marks=NO_SUCH_NAME),
        "a b&c=d.cxdesk",
    ],
)
def test_any_file_name_opens(tmp_path: Path, name: str) -> None:
    shop.create(tmp_path / name, Shop(name="Ñandú"), now=NOW)
    shop.close_shop()
    shop.open_shop(tmp_path / name, now=NOW)
    assert shop.current().name == "Ñandú"
    assert shop.path() == tmp_path / name


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "no.cxdesk"
    for read_only in (False, True):
        with pytest.raises(OutsideError) as caught:
            shop.open_shop(path, read_only=read_only, now=NOW)
        assert caught.value.text.source == outside.MISSING.source
    assert [found for found in tmp_path.iterdir() if found.name != "home"] == []


def test_a_reader_reads_while_a_writer_holds_the_file(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    program = (
        "import sys; from pathlib import Path; from cxdesk.services import shop;"
        f"shop.open_shop(Path(sys.argv[1]), read_only=True, now={NOW}); print(shop.current().name)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(empty_shop)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONPATH": ".", "PYTHONIOENCODING": "utf-8"},
    )
    assert run.stdout.strip() == "Tienda Ñ", run.stderr


def test_a_reader_cannot_write(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, read_only=True, now=NOW)
    with pytest.raises(OutsideError) as caught:
        shop.save(Shop(name="x"))
    assert caught.value.text.source == outside.READ_ONLY.source
    with pytest.raises(OutsideError), db.atomic():
        db.execute_sql("INSERT INTO search_dirty VALUES (1)")


@OPEN_FILE_STAYS
def test_a_replaced_file_is_noticed_before_the_next_write(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    copy = empty_shop.with_name("copy")
    shutil.copyfile(__file__, copy)
    copy.replace(empty_shop)
    with pytest.raises(OutsideError) as caught:
        shop.save(Shop(name="into the void"))
    assert caught.value.text.source == shop_db.MOVED.source


@OPEN_FILE_STAYS
def test_a_deleted_file_is_noticed_before_the_next_write(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    empty_shop.unlink()
    with pytest.raises(OutsideError) as caught:
        shop.save(Shop(name="into the void"))
    assert caught.value.text.source == shop_db.MOVED.source


@OPEN_FILE_STAYS
def test_a_worker_never_makes_a_file_in_the_place_of_a_vanished_one(empty_shop: Path) -> None:
    def read() -> int:
        with shop_db.connected():
            return Customer.select().count()

    shop.open_shop(empty_shop, now=NOW)
    empty_shop.unlink()
    error = in_thread(read)
    assert isinstance(error, OutsideError)
    assert error.text.source == outside.CANNOT_OPEN.source
    assert not empty_shop.exists()


@pytest.mark.parametrize(
    ("version", "is_sound"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), False),
        ((3, 53, 0), True),
        ((3, 53, 4), True),
    ],
)
def test_engines_with_the_reset_fault_are_refused(version: tuple[int, ...], is_sound: bool) -> None:
    if is_sound:
        shop_db.check_engine(version)
        return
    with pytest.raises(OutsideError):
        shop_db.check_engine(version)


def test_a_full_disk_is_told_as_such_and_nothing_is_written(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    pages = db.execute_sql("PRAGMA page_count").fetchone()[0]
    db.execute_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(OutsideError) as caught:
        shop.save(Shop(name="x" * 200, mission="y" * 9_999))
    assert caught.value.text.source == outside.FULL.source
    assert shop.current().name == "Tienda Ñ"
    db.execute_sql("PRAGMA max_page_count = 1000000")
    shop.save(Shop(name="Room again"))
    assert shop.current().name == "Room again"


def test_a_busy_file_is_told(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    db.execute_sql("PRAGMA busy_timeout = 20")
    started, done = threading.Event(), threading.Event()

    def hold() -> None:
        with shop_db.connected(), db.atomic():
            started.set()
            done.wait(5)

    thread = threading.Thread(target=hold)
    thread.start()
    started.wait(5)
    try:
        with pytest.raises(OutsideError) as caught:
            shop.save(Shop(name="x"))
    finally:
        done.set()
        thread.join()
    assert caught.value.text.source == outside.BUSY.source


def test_the_version_is_the_number_of_steps(open_empty_shop: Path) -> None:
    assert upgrade.version() == upgrade.VERSION
    assert not upgrade.is_pending()
    assert open_empty_shop.exists()
