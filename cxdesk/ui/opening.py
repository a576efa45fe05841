"""Asking the system to open an address in its own program; nothing is sent by us."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.messages import Way
from cxdesk.domain.text import T

_NO_PROGRAM: dict[Way, T] = {
    Way.WHATSAPP: T(
        "Opening", "This computer has nothing to open WhatsApp with. Nothing was logged."
    ),
    Way.PHONE: T("Opening", "This computer has nothing to make calls with. Nothing was logged."),
    Way.EMAIL: T("Opening", "This computer has no e-mail program. Nothing was logged."),
}


def open_address(address: str, way: Way) -> None:
    """Hand an address over; OutsideError, in words of the way, when no program takes it."""
    if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.TolerantMode)):
        raise OutsideError(_NO_PROGRAM[way])
