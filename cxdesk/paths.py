"""Where resources, data, logs, shop files and backups live: source tree, wheel or frozen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

PROGRAM = "CXDesk"
SHOP_FILE_NAME = "shop.cxdesk"
_CLOUD_MARKS = (
    "onedrive",
    "dropbox",
    "icloud",
    "mobile documents",
    "cloudstorage",
    "google drive",
    "googledrive",
    "nextcloud",
    "owncloud",
    "pcloud",
    "megasync",
)
_CLOUD_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def resources() -> Path:
    """The folder of icons and translations."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def data_dir() -> Path:
    """The program's own folder for this user; made, for this user only, when it is missing."""
    return _made(platformdirs.user_data_path(PROGRAM, appauthor=False))


def prefs_file() -> Path:
    """What this computer remembers, of the window and of who tapped a mood."""
    return data_dir() / "cxdesk.ini"


def log_dir() -> Path:
    """Where logs are written; made, for this user only, when it is missing."""
    return _made(platformdirs.user_log_path(PROGRAM, appauthor=False))


def default_shop_file() -> Path:
    """``Documents/CXDesk/shop.cxdesk``, or the data folder when a cloud program syncs Documents.

    A cloud program copies a database while it is being written and damages it, so an open shop
    must not lie in such a folder without the owner's wish. Nothing is made here.
    """
    documents = platformdirs.user_documents_path()
    home = data_dir() if is_synced(documents) else documents / PROGRAM
    return home / SHOP_FILE_NAME


def backup_dir(shop_path: Path) -> Path:
    """Where the backups of a shop file lie: a folder beside it, named after it."""
    return shop_path.with_name(f"{shop_path.stem}-backups")


def is_synced(folder: Path) -> bool:
    """Whether a cloud program (OneDrive, Dropbox, iCloud …) seems to copy this folder."""
    place = folder.expanduser().resolve()
    if any(part.casefold().startswith(_CLOUD_MARKS) for part in place.parts):
        return True
    roots = [os.environ[name] for name in _CLOUD_VARIABLES if os.environ.get(name)]
    return any(place.is_relative_to(Path(root).resolve()) for root in roots) or _in_icloud(place)


def job_command() -> list[str]:
    """The start of a command line that runs our console program in a child process."""
    if getattr(sys, "frozen", False):
        name = "cxdesk.exe" if sys.platform == "win32" else "cxdesk"
        return [str(Path(sys.executable).with_name(name))]
    return [sys.executable, "-m", "cxdesk"]


def _in_icloud(place: Path) -> bool:
    """MacOS can sync Documents itself; it then keeps a twin of it under Mobile Documents."""
    if sys.platform != "darwin":
        return False
    cloud = Path.home() / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    return place.is_relative_to(Path.home() / "Documents") and (cloud / "Documents").exists()


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
