"""Migrations on filled files: no row lost, whole or absent, and the schema that the models mean."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from peewee import IntegrityError

from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.services import backups, purchases, shop, usual
from cxdesk.store import changelog, health, migrations, schema, today, upgrade
from cxdesk.store import db as shop_db
from cxdesk.store.db import db
from tests.conftest import NOW
from tests.store.filling import fill, fill_without_log, row_hashes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROWS = 1_000


def add_column(database) -> None:
    database.execute_sql("ALTER TABLE customer ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")


def rebuild_parent(database) -> None:
    """The usual way to change a parent table: new one, copy, drop, rename, triggers again."""
    (sql,) = database.execute_sql(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'customer'"
    ).fetchone()
    kept = database.execute_sql(
        "SELECT sql FROM sqlite_schema WHERE tbl_name = 'customer' AND type <> 'table'"
        " AND sql IS NOT NULL"
    ).fetchall()
    database.execute_sql(sql.replace("CREATE TABLE customer", "CREATE TABLE customer_new"))
    database.execute_sql("INSERT INTO customer_new SELECT * FROM customer")
    database.execute_sql("DROP TABLE customer")
    database.execute_sql("ALTER TABLE customer_new RENAME TO customer")
    for (text,) in kept:
        database.execute_sql(text)


def lose_rows(database) -> None:
    database.execute_sql("DELETE FROM purchase_item WHERE id % 7 = 0")


def orphan_rows(database) -> None:
    database.execute_sql("DELETE FROM purchase WHERE id = 3")


def break_half_way(database) -> None:
    add_column(database)
    database.execute_sql("UPDATE customer SET note = 'half'")
    database.execute_sql("THIS IS NO SQL")


def thousand_rows() -> None:
    fill(ROWS)


@pytest.fixture
def filled_shop(filled_templates: Callable[[Callable[[], object]], Path], tmp_path: Path) -> Path:
    return Path(shutil.copyfile(filled_templates(thousand_rows), tmp_path / "shop.cxdesk"))


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[migrations.Step], None]]:
    """Append a step to the program's list for one test."""

    def append(step: migrations.Step) -> None:
        steps = (*migrations.STEPS, step)
        for module in (migrations, upgrade, schema, health):
            monkeypatch.setattr(module, "STEPS", steps)
        monkeypatch.setattr(upgrade, "VERSION", len(steps))
        schema.expected.cache_clear()

    yield append
    schema.expected.cache_clear()


def contents(path: Path) -> dict[str, tuple[int, str]]:
    """Rows and hash of every table of a closed file."""
    shop_db.open_file(path, known_version=99, read_only=True)
    try:
        return row_hashes()
    finally:
        shop_db.close()


@pytest.mark.parametrize("step", [add_column, rebuild_parent])
def test_a_step_on_a_filled_file_keeps_every_row(
    filled_shop: Path, next_step: Callable[[migrations.Step], None], step: migrations.Step
) -> None:
    before = contents(filled_shop)
    assert min(rows for rows, _ in (before["customer_phone"], before["purchase_item"])) >= ROWS
    next_step(step)
    shop.open_shop(filled_shop, now=NOW)
    assert upgrade.version() == len(migrations.STEPS)
    assert db.execute_sql("PRAGMA foreign_keys").fetchone() == (1,)
    after = row_hashes()
    assert {t: rows for t, (rows, _) in after.items()} == {t: n for t, (n, _) in before.items()}
    unchanged = set(before) - {"customer", "sqlite_sequence"}
    assert {t: after[t] for t in unchanged} == {t: before[t] for t in unchanged}
    db.execute_sql("PRAGMA integrity_check")
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_a_step_makes_a_backup_first(
    filled_shop: Path, next_step: Callable[[migrations.Step], None]
) -> None:
    next_step(add_column)
    shop.open_shop(filled_shop, now=NOW)
    (info,) = backups.backups()
    assert (info.reason, info.is_verified) == ("upgrade", True)
    assert backups.check(info.path).version == len(migrations.STEPS) - 1


def test_the_log_works_after_a_step(
    filled_shop: Path, next_step: Callable[[migrations.Step], None]
) -> None:
    from cxdesk.domain.customers import CustomerDraft
    from cxdesk.services import command, customers

    next_step(rebuild_parent)
    shop.open_shop(filled_shop, now=NOW)
    made = customers.add_customer(CustomerDraft(name="Nueva"), now=NOW)
    command.undo(now=NOW)
    assert db.execute_sql("SELECT 1 FROM customer WHERE id = ?", (made,)).fetchone() is None


@pytest.mark.parametrize("step", [break_half_way, lose_rows, orphan_rows])
def test_a_failed_step_rolls_back_whole(
    filled_shop: Path, next_step: Callable[[migrations.Step], None], step: migrations.Step
) -> None:
    before = contents(filled_shop)
    next_step(step)
    with pytest.raises(Exception, match=r"syntax error|rows lost|lost their parent"):
        shop.open_shop(filled_shop, now=NOW)
    assert not shop.is_open()
    assert contents(filled_shop) == before
    shop_db.open_file(filled_shop, known_version=99)
    assert upgrade.version() == len(migrations.STEPS) - 1


def test_a_failed_second_step_takes_the_first_one_back(
    filled_shop: Path, next_step: Callable[[migrations.Step], None]
) -> None:
    before = contents(filled_shop)
    next_step(add_column)
    next_step(lose_rows)
    with pytest.raises(upgrade.MigrationError):
        shop.open_shop(filled_shop, now=NOW)
    assert contents(filled_shop) == before


def test_a_reader_does_not_upgrade(
    filled_shop: Path, next_step: Callable[[migrations.Step], None]
) -> None:
    before = filled_shop.read_bytes()
    next_step(add_column)
    with pytest.raises(Exception, match="older CXDesk"):
        shop.open_shop(filled_shop, read_only=True, now=NOW)
    assert filled_shop.read_bytes() == before


def test_an_older_backup_is_restored_as_a_migrated_copy(
    filled_shop: Path, next_step: Callable[[migrations.Step], None]
) -> None:
    shop.open_shop(filled_shop, now=NOW)
    old = backups.backup_to(filled_shop.with_name("old.cxdesk"), now=NOW)
    shop.close_shop()
    before = old.read_bytes()
    next_step(add_column)
    backups.restore(old, filled_shop, NOW)
    assert old.read_bytes() == before
    shop.open_shop(filled_shop, now=NOW)
    assert upgrade.version() == len(migrations.STEPS)
    assert row_hashes()["purchase_item"][0] == ROWS


def test_every_step_is_listed_once_under_its_number() -> None:
    from pathlib import Path

    folder = Path(migrations.__file__).parent
    files = sorted(path.stem for path in folder.glob("m[0-9]*_*.py"))
    modules = [step.__module__.rpartition(".")[2] for step in migrations.STEPS]
    assert [name for name in files if not name.endswith("_tables")] == modules
    assert [int(name[1:5]) for name in modules] == list(range(1, len(modules) + 1))


def test_m0002_keeps_what_version_1_held(tmp_path: Path) -> None:
    """A file as the first version left it: rows of every table, then opened by this program."""
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    with db.atomic():
        migrations.STEPS[0](db)
        db.execute_sql("PRAGMA user_version = 1")
        db.execute_sql(
            "INSERT INTO survey (id, key, kind, scale_min, scale_max)"
            " VALUES (1, 'nps', 'nps', 0, 10)"
        )
    fill_without_log(ROWS)
    before = upgrade.row_counts()
    assert min(before["customer"], before["purchase_item"], before["task"]) == ROWS
    shop_db.close()
    shop.open_shop(old, now=NOW)
    assert upgrade.version() == len(migrations.STEPS)
    after = upgrade.row_counts()
    assert {table: after[table] for table in before if table != "sqlite_sequence"} == before
    assert db.execute_sql("SELECT DISTINCT city FROM customer").fetchall() == [("",)]
    (info,) = backups.backups()
    assert info.reason == "upgrade"


def test_m0003_finds_the_stretches_of_cases_that_are_there(tmp_path: Path) -> None:
    """A file of the second version whose only case was answered, closed and opened again."""
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    with db.atomic():
        for step in migrations.STEPS[:2]:
            step(db)
        db.execute_sql("PRAGMA user_version = 2")
        db.execute_sql(
            "INSERT INTO cases (id, channel, opened_at, created_at) VALUES (1, 'phone', 100, 100)"
        )
        for at, status in ((150, "closed"), (200, "open"), (250, "closed")):
            db.execute_sql(
                "INSERT INTO case_event (case_id, at, actor, kind, is_public, status_after)"
                " VALUES (1, ?, 'staff', 'message', 1, ?)",
                (at, status),
            )
    shop_db.close()
    shop.open_shop(old, now=NOW)
    found = db.execute_sql("SELECT kind, began_at, ended_at FROM case_stretch ORDER BY 1")
    assert found.fetchall() == [("reopened", 200, 250), ("waiting", 100, 150)]
    columns = "status, reopened_at, replies_to_close, first_closed_by"
    assert db.execute_sql(f"SELECT {columns} FROM cases").fetchall() == [
        ("closed", 200, 1, "staff")
    ]


def test_m0004_gives_a_third_version_file_marks_and_keeps_its_rows(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    with db.atomic():
        for step in migrations.STEPS[:3]:
            step(db)
        db.execute_sql("PRAGMA user_version = 3")
        db.execute_sql(
            "INSERT INTO event (happened_on, note, created_at) VALUES ('2026-01-01', 'e', 1)"
        )
    shop_db.close()
    shop.open_shop(old, now=NOW)
    assert db.execute_sql("SELECT note FROM event").fetchall() == [("e",)]
    mark_id = usual.mark_change("nps", date(2026, 1, 1), "obras", now=NOW)
    assert [row.id for row in usual.marks("nps")] == [mark_id]


def test_m0005_keeps_what_was_derived_and_lets_a_visit_only_move_it_forward(
    tmp_path: Path,
) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    with db.atomic():
        for step in migrations.STEPS[:4]:
            step(db)
        db.execute_sql("PRAGMA user_version = 4")
        db.execute_sql("INSERT INTO customer (id, name, created_at) VALUES (1, 'Ana', 1)")
        db.execute_sql(
            "INSERT INTO purchase (customer_id, sold_on, amount_minor, created_at)"
            " VALUES (1, '2026-01-05', 100, 1)"
        )
    shop_db.close()
    shop.open_shop(old, now=NOW)
    visit = "SELECT last_visit_on FROM customer WHERE id = 1"
    assert db.execute_sql(visit).fetchone() == ("2026-01-05",)
    for day, expected in (("2025-12-24", "2026-01-05"), ("2026-02-01", "2026-02-01")):
        purchases.record_purchase(
            PurchaseDraft(sold_on=date.fromisoformat(day), amount_minor=5, customer_id=1), now=NOW
        )
        assert db.execute_sql(visit).fetchone() == (expected,)


def test_m0006_lets_a_shop_have_channels_of_its_own_and_keeps_its_rows(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    insert = "INSERT INTO interaction (channel, arrived_at, created_at) VALUES (?, 1, 1)"
    with db.atomic():
        for step in migrations.STEPS[:5]:
            step(db)
        db.execute_sql("PRAGMA user_version = 5")
        db.execute_sql(insert, ("phone",))
    shop_db.close()
    shop.open_shop(old, now=NOW)
    with db.atomic():
        changelog.point_to(changelog.NOT_LOGGED)
        db.execute_sql(insert, ("tiktok",))
        changelog.point_to(None)
    rows = db.execute_sql("SELECT channel FROM interaction ORDER BY id").fetchall()
    assert rows == [("phone",), ("tiktok",)]
    with db.atomic():
        changelog.point_to(changelog.NOT_LOGGED)
        with pytest.raises(IntegrityError, match="CHECK constraint failed"):
            db.execute_sql(insert, ("",))
        changelog.point_to(None)
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_m0010_finds_birthdays_and_former_owners_in_an_older_file(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    with db.atomic():
        for step in migrations.STEPS[:9]:
            step(db)
        db.execute_sql("PRAGMA user_version = 9")
        db.execute_sql(
            "INSERT INTO customer (id, name, created_at, birthday_on)"
            " VALUES (1, 'Ana', 1, '--03-18')"
        )
    shop_db.close()
    shop.open_shop(old, now=NOW)
    assert [line.id for line in today.birthdays(["03-18"])] == [1]
    names = db.execute_sql("SELECT name FROM sqlite_schema WHERE type = 'index'").fetchall()
    assert {("customer_birthday",), ("change_former_owner",)} <= set(names)


def test_m0011_keeps_answers_and_lets_one_be_without_a_score(tmp_path: Path) -> None:
    old = tmp_path / "old.cxdesk"
    shop_db.create_file(old)
    insert = (
        "INSERT INTO answer (survey_id, kind, scale_min, scale_max, score, answered_at, created_at)"
        " VALUES (1, 'general', 1, 10, ?, 1, 1)"
    )
    with db.atomic():
        for step in migrations.STEPS[:10]:
            step(db)
        db.execute_sql("PRAGMA user_version = 10")
        db.execute_sql(
            'INSERT INTO survey (id, "key", kind, scale_min, scale_max)'
            " VALUES (1, 'general', 'general', 1, 10)"
        )
        db.execute_sql(insert, (7,))
    shop_db.close()
    shop.open_shop(old, now=NOW)
    with db.atomic():
        changelog.point_to(changelog.NOT_LOGGED)
        db.execute_sql(insert, (None,))
        changelog.point_to(None)
    kept = "SELECT score, points, parts, excluded_at, batch_id FROM answer ORDER BY id"
    assert db.execute_sql(kept).fetchall() == [(7, *(None,) * 4), (None,) * 5]
    asked = "SELECT mode, ask_when, rest_days FROM survey WHERE id = 1"
    assert db.execute_sql(asked).fetchone() == ("transactional", "never", 90)
    with db.atomic():
        changelog.point_to(changelog.NOT_LOGGED)
        with pytest.raises(IntegrityError, match="CHECK constraint failed"):
            db.execute_sql(insert, (11,))
        changelog.point_to(None)
    assert db.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
