"""Asking for a file leaves the locks of the open shop file alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFileInfo, Qt, QTimer
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QLineEdit

from cxdesk.ui import file_dialogs
from cxdesk.ui.file_dialogs import ByName, made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

_NO_NATIVE = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
LOCKS = Path("/proc/locks")
SOURCES = Path(__file__).parents[2] / "cxdesk"


def locked(folder: Path) -> set[str]:
    """The files of a folder on which this process holds a lock."""
    names = {str(path.stat().st_ino): path.name for path in folder.iterdir()}
    held = [line.split() for line in LOCKS.read_text().splitlines()]
    inodes = [line[5].split(":")[2] for line in held if line[4] == str(os.getpid())]
    return {names[inode] for inode in inodes if inode in names}


@pytest.fixture
def qts_own() -> Iterator[None]:
    """No dialog of the system, whatever it has."""
    QApplication.setAttribute(_NO_NATIVE, on=True)
    yield
    QApplication.setAttribute(_NO_NATIVE, on=False)


@pytest.mark.skipif(not LOCKS.exists(), reason="tells locks where the system lists them")
@pytest.mark.usefixtures("qts_own")
def test_showing_the_folder_of_the_shop_keeps_its_locks(
    open_empty_shop: Path, qtbot: QtBot
) -> None:
    folder = open_empty_shop.parent
    before = locked(folder)
    assert open_empty_shop.name in before
    dialog = made(None, "Choose", str(folder), "All files (*)")
    qtbot.addWidget(dialog)
    dialog.show()
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    there = model.index(str(folder))
    qtbot.waitUntil(lambda: model.rowCount(there) >= len(before))
    kinds = {model.fileName(row): model.type(row) for row in _rows(model, str(folder))}
    assert kinds[open_empty_shop.name] == "CXDESK"  # it was looked at, and by its name
    dialog.close()
    assert locked(folder) == before


def test_kinds_are_told_by_names_alone(tmp_path: Path, qtbot: QtBot) -> None:
    by_name = ByName()
    (tmp_path / "notes.csv").mkdir()
    assert by_name.type(QFileInfo(str(tmp_path / "gone.xlsx"))) == "XLSX"
    assert by_name.type(QFileInfo(str(tmp_path / "notes.csv"))) == ""
    for asked in (QFileInfo(str(tmp_path)), QAbstractFileIconProvider.IconType.Drive):
        assert not by_name.icon(asked).isNull()


@pytest.mark.usefixtures("qts_own")
def test_a_file_that_is_there_is_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    wanted = tmp_path / "clientes.csv"
    wanted.write_text("name\n")
    _answer(wanted)
    assert file_dialogs.file_to_open(None, "Open", str(tmp_path), "CSV (*.csv)") == wanted


@pytest.mark.usefixtures("qts_own")
def test_the_suggested_name_is_saved_under_unless_another_is_typed(
    tmp_path: Path, qtbot: QtBot
) -> None:
    _answer(None)
    suggested = tmp_path / "informe.pdf"
    assert file_dialogs.file_to_save(None, "Save", str(suggested), "PDF (*.pdf)") == suggested


@pytest.mark.usefixtures("qts_own")
def test_nothing_is_chosen_when_the_dialog_is_closed(tmp_path: Path, qtbot: QtBot) -> None:
    _when_open(QFileDialog.reject)
    assert file_dialogs.file_to_open(None, "Open", str(tmp_path), "CSV (*.csv)") is None


def test_no_other_module_asks_for_files() -> None:
    asking = {path.name for path in SOURCES.rglob("*.py") if "QFileDialog" in path.read_text()}
    assert asking == {"file_dialogs.py"}


def _rows(model: QFileSystemModel, folder: str) -> list[object]:
    there = model.index(folder)
    return [model.index(row, 0, there) for row in range(model.rowCount(there))]


def _answer(path: Path | None) -> None:
    """Accept the dialog that opens, with a file of one's own."""

    def accept(dialog: QFileDialog) -> None:
        if path is not None:
            edit = dialog.findChild(QLineEdit)
            assert edit is not None
            edit.setText(path.name)
        dialog.accept()

    _when_open(accept)


def _when_open(act: Callable[[QFileDialog], None]) -> None:
    """Act on the next dialog as soon as it is open."""
    found = QApplication.activeModalWidget()
    if isinstance(found, QFileDialog):
        act(found)
    else:
        QTimer.singleShot(20, lambda: _when_open(act))
