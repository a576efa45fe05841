"""The Qt binding keeps the references it is given (PySide6 6.12.0 on Python 3.11 does not)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QStandardItem, QStandardItemModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LOST_AT_MOST = 50


def test_filling_a_model_does_not_lose_references_to_none(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    before = sys.getrefcount(None)
    for number in range(1000):
        model.appendRow([QStandardItem(str(number)), QStandardItem("x")])
    assert sys.getrefcount(None) >= before - LOST_AT_MOST
