"""Asking for a file in a dialog that looks at no file's contents.

Where the system has no dialog of its own, Qt's opens every file it lists to guess what it is. On
POSIX systems closing a file drops all locks that this program holds on it: the database would go on
unlocked, and another program would take its journal away.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

IconType = QAbstractFileIconProvider.IconType
Pixmap = QStyle.StandardPixmap
_PICTURES = {
    IconType.Computer: Pixmap.SP_ComputerIcon,
    IconType.Desktop: Pixmap.SP_DesktopIcon,
    IconType.Trashcan: Pixmap.SP_TrashIcon,
    IconType.Network: Pixmap.SP_DriveNetIcon,
    IconType.Drive: Pixmap.SP_DriveHDIcon,
    IconType.Folder: Pixmap.SP_DirIcon,
    IconType.File: Pixmap.SP_FileIcon,
}


class ByName(QAbstractFileIconProvider):
    """Pictures and kinds of files by their names alone; asked from a thread of Qt's own."""

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._icons = {kind: style.standardIcon(picture) for kind, picture in _PICTURES.items()}

    def icon(self, asked: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        """A folder or a file."""
        if isinstance(asked, QFileInfo):
            asked = IconType.Folder if asked.isDir() else IconType.File
        return self._icons.get(asked, QIcon())

    def type(self, info: QFileInfo) -> str:
        """What comes after the last dot."""
        return "" if info.isDir() else info.suffix().upper()


def file_to_open(parent: QWidget, title: str, start: str, kinds: str) -> Path | None:
    """A file that is there; None when none was chosen. ``start`` is a folder or a file in it."""
    dialog = made(parent, title, start, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def file_to_save(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    """Where to save, asking before another file is written over; None when nowhere."""
    dialog = made(parent, title, suggested, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    return _chosen(dialog)


def made(parent: QWidget | None, title: str, start: str, kinds: str) -> QFileDialog:
    """The system's dialog, or Qt's with names alone."""
    place = Path(start)
    is_folder = place.is_dir()
    dialog = QFileDialog(parent, title, str(place if is_folder else place.parent), kinds)
    by_name = ByName()
    dialog.setIconProvider(by_name)
    dialog.setProperty("by_name", by_name)  # Qt keeps no hold of it
    if not is_folder:
        dialog.selectFile(place.name)
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    files = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(files[0]) if files else None
