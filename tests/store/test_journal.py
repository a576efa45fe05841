"""Room is made in the journal beforehand; it leaves nothing behind and saves use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.services import interactions, shop
from cxdesk.store import journal
from cxdesk.store.db import db
from tests.factories import NOW

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def size(path: Path) -> int:
    return path.with_name(path.name + "-wal").stat().st_size


def save(count: int) -> None:
    for number in range(count):
        draft = InteractionDraft(arrived_at=NOW + number, outcome=Outcome.SOLVED, note="ok")
        interactions.log_interaction(draft, now=NOW + number)


def test_saves_find_room_in_the_journal(open_empty_shop: Path) -> None:
    journal.make_room()
    made = size(open_empty_shop)
    assert made >= 1_000 * 4_096
    save(30)
    assert size(open_empty_shop) == made
    assert db.execute_sql("SELECT count(*) FROM interaction").fetchone()[0] == 30


def test_making_room_leaves_nothing_behind(open_empty_shop: Path) -> None:
    save(1)
    before = db.execute_sql("SELECT name, sql FROM sqlite_schema ORDER BY 1").fetchall()
    cached = db.execute_sql("PRAGMA cache_size").fetchone()
    journal.make_room()
    assert db.execute_sql("SELECT name, sql FROM sqlite_schema ORDER BY 1").fetchall() == before
    assert db.execute_sql("PRAGMA cache_size").fetchone() == cached
    assert db.execute_sql("PRAGMA integrity_check").fetchone()[0] == "ok"
    shop.close_shop()
    assert open_empty_shop.stat().st_size < journal.ROOM_BYTES
    assert not open_empty_shop.with_name(open_empty_shop.name + "-wal").exists()


def test_room_is_not_made_twice(open_empty_shop: Path) -> None:
    journal.make_room()
    made = size(open_empty_shop)
    journal.make_room()
    assert size(open_empty_shop) == made


def test_a_file_open_for_reading_gets_no_journal(empty_shop: Path) -> None:
    shop.open_shop(empty_shop, read_only=True, now=NOW)
    try:
        journal.make_room()
        assert size(empty_shop) == 0
    finally:
        shop.close_shop()


def test_a_filling_disk_is_let_alone(
    open_empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_PLENTY_BYTES", 1 << 62)
    journal.make_room()
    assert size(open_empty_shop) < journal.ROOM_BYTES


def test_a_journal_that_cannot_grow_is_no_fault(
    open_empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "ROOM_BYTES", 1 << 40)  # more than the engine takes
    journal.make_room()
    assert not db.connection().in_transaction
    save(1)
    assert db.execute_sql("SELECT count(*) FROM interaction").fetchone()[0] == 1
