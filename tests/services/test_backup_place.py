"""Where a backup may be written, and which file a restore replaces."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import OutsideError
from cxdesk.services import backups, customers, shop
from cxdesk.store import health, outside
from tests.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path


def add(name: str) -> None:
    customers.add_customer(CustomerDraft(name=name), now=NOW)


def names_in(path: Path) -> list[str]:
    """The customers of a closed file."""
    with health.closed_file(path) as connection:
        return [n for (n,) in connection.execute("SELECT name FROM customer ORDER BY id")]


def test_a_backup_never_takes_the_place_of_what_is_no_untouched_backup(
    open_empty_shop: Path, tmp_path: Path
) -> None:
    add("Ana")
    notes = tmp_path / "notes.cxdesk"
    notes.write_text("mine", encoding="utf-8")
    used = backups.backup_to(tmp_path / "used.cxdesk", now=NOW)
    with used.open("r+b") as file:
        file.seek(0, os.SEEK_END)
        file.write(b"later work")
    for path in (notes, used):
        kept = path.read_bytes()
        with pytest.raises(OutsideError) as caught:
            backups.backup_to(path, now=NOW)
        assert caught.value.text.source == outside.EXISTS.source
        assert path.read_bytes() == kept


def test_a_backup_replaces_an_earlier_one_of_that_name(
    open_empty_shop: Path, tmp_path: Path
) -> None:
    target = tmp_path / "mine.cxdesk"
    add("Ana")
    backups.backup_to(target, now=NOW)
    add("Eva")
    assert names_in(backups.backup_to(target, now=NOW)) == ["Ana", "Eva"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_restoring_by_a_link_restores_the_file_it_points_to(
    open_empty_shop: Path, tmp_path: Path
) -> None:
    add("Ana")
    copy = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    add("Eva")
    shop.close_shop()
    link = tmp_path / "link.cxdesk"
    link.symlink_to(open_empty_shop)
    backups.restore(copy, link, NOW)
    assert link.is_symlink()
    assert names_in(open_empty_shop) == ["Ana"]
