"""Where file dialogs begin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths

from cxdesk.services import shop
from cxdesk.ui import saving

if TYPE_CHECKING:
    from cxdesk.ui.context import Context


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Documents folder that is not there until a test makes it."""
    folder = tmp_path / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(folder))
    return folder


def test_saving_begins_where_it_was_saved_last(
    ctx: Context, documents: Path, tmp_path: Path
) -> None:
    documents.mkdir()
    assert saving.start_folder(ctx) == documents
    last = tmp_path / "meeting"
    last.mkdir()
    ctx.prefs.set(saving.FOLDER_PREF, str(last))
    assert saving.start_folder(ctx) == last
    last.rmdir()
    assert saving.start_folder(ctx) == documents


def test_without_documents_saving_begins_beside_the_shop_file(
    ctx: Context, documents: Path
) -> None:
    assert not documents.exists()
    assert saving.start_folder(ctx) == shop.path().parent


def test_a_system_that_knows_no_documents_is_no_working_folder(
    ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: "")
    assert saving.start_folder(ctx) == shop.path().parent


def test_when_nothing_is_there_it_is_the_home_folder(
    ctx: Context, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop, "path", lambda: tmp_path / "unplugged" / "shop.cxdesk")
    assert saving.start_folder(ctx) == Path.home()
