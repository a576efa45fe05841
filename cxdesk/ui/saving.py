"""Saving a file that the user asked for: a sensible name, whole or not at all, "Saved · Open"."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.services import saving, shop
from cxdesk.ui import file_dialogs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

FOLDER_PREF = "export/folder"
_FORBIDDEN = '<>:"/\\|?*'


def safe_name(*parts: str) -> str:
    """A file name from words, without what some systems refuse."""
    text = " ".join(part for part in parts if part)
    return "".join("-" if c in _FORBIDDEN or ord(c) < 32 else c for c in text).strip(" .")


def ask_path(ctx: Context, parent: QWidget, name: str, ending: str) -> Path | None:
    """Where to save; None when nothing was chosen. The folder is remembered on this PC."""
    title = ctx.say(T("Saving", "Save as"))
    suggested = str(start_folder(ctx) / f"{name}.{ending}")
    pattern = f"{ending.upper()} (*.{ending})"
    path = file_dialogs.file_to_save(parent, title, suggested, pattern)
    if path is None:
        return None
    path = path if path.suffix else path.with_suffix(f".{ending}")
    ctx.prefs.set(FOLDER_PREF, str(path.parent))
    return path


def start_folder(ctx: Context) -> Path:
    """Where a file dialog begins: the folder of the last time, Documents, the shop file's.

    One that is not there would make it begin in the program's own folder.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    wanted = (ctx.prefs.text(FOLDER_PREF), QStandardPaths.writableLocation(documents))
    folders = (*(Path(text) for text in wanted if text), shop.path().parent)
    return next((folder for folder in folders if folder.is_dir()), Path.home())


def save(ctx: Context, path: Path, data: bytes) -> bool:
    """Write the file and tell, with a button that opens it; failures are told in plain words."""
    try:
        saving.save_bytes(path, data)
    except OutsideError as error:
        ctx.show_error(error)
        return False
    told = ctx.say(T("Saving", "Saved as {name}.").fill(name=path.name))
    open_word = ctx.say(T("Saving", "Open"))
    ctx.toast(told, None, (open_word, lambda: open_file(path)))
    return True


def open_file(path: Path) -> None:
    """Show the file in the program that this PC has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
