"""Asking the system to open an address in its own program; nothing is sent by us."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T

_NO_PROGRAM = T(
    "Opening", "No program on this computer opens {scheme} addresses. Nothing was logged."
)


def open_address(address: str) -> None:
    """Hand an address over; OutsideError when no program takes it."""
    url = QUrl(address, QUrl.ParsingMode.TolerantMode)
    if not QDesktopServices.openUrl(url):
        raise OutsideError(_NO_PROGRAM.fill(scheme=url.scheme()))
