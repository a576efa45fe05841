"""What Qt says goes into the log without what people typed."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from cxdesk.ui import errors

LAUNCHED = "Unable to detect a web browser to launch "


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (f"{LAUNCHED}'https://wa.me/34606866755?text=Hola Ana D'Angelo'", f"{LAUNCHED}…"),
        (f"{LAUNCHED}'tel:9541234'", f"{LAUNCHED}…"),
        ("no program for mailto:ana@example.org here", "no program for … here"),
        ('no file "/x/Ana\'s shop.cxdesk"', "no file …"),
        ("QFile: /home/ana/shop.cxdesk not found", "QFile: … not found"),
        ("cannot open C:\\Users\\Ana\\shop.cxdesk now", "cannot open … now"),
        ("QObject::connect: No such slot", "QObject::connect: No such slot"),
        ("qt.qpa.xcb: could not connect to display :0", None),
    ],
)
@pytest.mark.expected_log("")
def test_quotations_addresses_and_paths_are_left_out(
    said: str, kept: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "qt"):
        errors._on_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), said)
    assert caplog.messages == [said if kept is None else kept]
