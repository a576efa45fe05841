"""Run by a test in a process of its own, where Qt has two screens: the kiosk on the second one.

Tells as JSON what stands where; a platform has the screens that it was started with.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cxdesk.domain.kiosk import KioskSetup
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import shop
from cxdesk.ui.kiosk import running
from cxdesk.ui.program import Program
from tests.factories import survey_id
from tests.ui.kiosk_desk import owners


def main() -> None:
    """Open the shop file, start the kiosk on the other screen, work on beside it, unplug it."""
    program = Program(["cxdesk"])
    assert program.open_file(Path(sys.argv[1]))
    program.show_window()
    window = program.window
    assert window is not None
    owners()
    other = QGuiApplication.screens()[1]
    shown = running.start(window.ctx, KioskSetup(survey_id=survey_id(SurveyKind.CSAT)), other)
    QTest.qWait(50)
    told = {
        "screens": [one.geometry().getRect() for one in QGuiApplication.screens()],
        "kiosk": shown.geometry().getRect(),
        "kiosk_screen": shown.screen().name(),
        "window_screen": window.screen().name(),
        "is_modal": shown.isModal(),
        "takes_focus": not shown.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus,
    }
    window.activateWindow()
    window.counter_bar.setFocus()
    QTest.keyClicks(window.counter_bar, "Ana")
    told["typed_beside"] = window.counter_bar.text()
    shown._on_screen_removed(other)
    told["runs_unplugged"] = running.running() is not None
    sys.stdout.write(json.dumps(told))
    program._drop_window()
    program.close()
    assert not shop.is_open()


main()
