"""Files that are no shop, no longer a shop, or a trap: refused in words and left as they were."""

from __future__ import annotations

import random
import struct
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from cxdesk.domain.errors import OutsideError
from cxdesk.services import backups, shop
from cxdesk.store import header, outside, schema, upgrade
from tests.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def change(path: Path, *statements: str) -> None:
    """Alter a closed shop file from outside."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def text_file(path: Path) -> None:
    path.write_text("name,phone\nAna,600100200\n" * 10)


def empty_file(path: Path) -> None:
    path.write_bytes(b"")


def cut_in_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def random_bytes(path: Path) -> None:
    path.write_bytes(random.Random(5).randbytes(40_000))


def foreign_database(path: Path) -> None:
    path.unlink()
    change(path, "CREATE TABLE moz_places (id)", "PRAGMA user_version = 1")


def extra_trigger(path: Path) -> None:
    change(
        path,
        "CREATE TRIGGER search_x AFTER INSERT ON purchase BEGIN DELETE FROM customer; END",
    )


def table_as_endless_view(path: Path) -> None:
    change(
        path,
        "CREATE VIEW more AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i FROM n",
    )


def log_trigger_taken_away(path: Path) -> None:
    change(path, "DROP TRIGGER log_customer_delete")


def newer(path: Path) -> None:
    change(path, "PRAGMA user_version = 99")


def negative(path: Path) -> None:
    change(path, "PRAGMA user_version = -3")


def other_application(path: Path) -> None:
    change(path, "PRAGMA application_id = 7")


VARIANTS = [
    (text_file, outside.NOT_A_SHOP),
    (empty_file, header.EMPTY),
    (cut_in_header, header.CUT),
    (random_bytes, outside.NOT_A_SHOP),
    (foreign_database, outside.NOT_A_SHOP),
    (extra_trigger, schema.STRANGE),
    (table_as_endless_view, schema.STRANGE),
    (log_trigger_taken_away, schema.LACKING),
    (newer, header.NEWER),
    (negative, header.ODD_VERSION),
    (other_application, outside.NOT_A_SHOP),
]


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize(("spoil", "text"), VARIANTS, ids=[v[0].__name__ for v in VARIANTS])
def test_is_refused_in_words_and_untouched(
    empty_shop: Path, spoil: Callable[[Path], None], text: outside.T, read_only: bool
) -> None:
    spoil(empty_shop)
    before = empty_shop.read_bytes()
    with pytest.raises(OutsideError) as caught:
        shop.open_shop(empty_shop, read_only=read_only, now=NOW)
    assert caught.value.text.source == text.source
    assert not shop.is_open()
    assert empty_shop.read_bytes() == before


@pytest.mark.parametrize(("spoil", "text"), VARIANTS, ids=[v[0].__name__ for v in VARIANTS])
def test_the_check_reports_it(
    empty_shop: Path, spoil: Callable[[Path], None], text: outside.T
) -> None:
    spoil(empty_shop)
    report = backups.check(empty_shop)
    assert not report.is_ok
    assert text.source in [finding.source for finding in report.findings]


@pytest.mark.parametrize(("spoil", "text"), VARIANTS, ids=[v[0].__name__ for v in VARIANTS])
def test_it_is_not_restored(
    empty_shop: Path, tmp_path: Path, spoil: Callable[[Path], None], text: outside.T
) -> None:
    evil = tmp_path / "evil.cxdesk"
    evil.write_bytes(empty_shop.read_bytes())
    spoil(evil)
    before = empty_shop.read_bytes()
    with pytest.raises(OutsideError) as caught:
        backups.restore(evil, empty_shop, NOW)
    assert caught.value.text.source == text.source
    assert empty_shop.read_bytes() == before


def test_a_newer_file_is_refused_naming_both_versions(empty_shop: Path) -> None:
    newer(empty_shop)
    with pytest.raises(OutsideError) as caught:
        shop.open_shop(empty_shop, now=NOW)
    params = dict(caught.value.text.params)
    assert (params["file"], params["known"]) == (99, upgrade.VERSION)


def test_the_searchs_own_tables_may_be_worded_as_the_engine_likes(empty_shop: Path) -> None:
    change(
        empty_shop,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_schema SET sql = replace(sql, 'CREATE TABLE ', 'CREATE TABLE  ')"
        " || ' /* other */' WHERE name = 'customer_fts_docsize'",
        "PRAGMA writable_schema = 0",
    )
    shop.open_shop(empty_shop, now=NOW)
    assert shop.is_open()


def test_a_folder_is_told_as_a_folder(tmp_path: Path) -> None:
    with pytest.raises(OutsideError) as caught:
        shop.open_shop(tmp_path, now=NOW)
    assert caught.value.text.source == outside.IS_FOLDER.source


def test_a_file_cut_in_the_middle_is_told_as_damaged(empty_shop: Path) -> None:
    empty_shop.write_bytes(empty_shop.read_bytes()[:20_000])
    report = backups.check(empty_shop, thorough=True)
    assert not report.is_ok


def test_a_destroyed_page_is_found_by_the_check(empty_shop: Path) -> None:
    content = bytearray(empty_shop.read_bytes())
    (page_size,) = struct.unpack_from(">H", content, 16)
    content[5 * page_size : 6 * page_size] = bytes(page_size)
    empty_shop.write_bytes(content)
    report = backups.check(empty_shop, thorough=True)
    assert not report.is_ok
    assert report.findings
