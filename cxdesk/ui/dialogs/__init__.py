"""The dialogs of the program; each is opened by its ``name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

DIALOGS: tuple[type[QDialog], ...] = ()
