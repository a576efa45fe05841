"""The kiosk and the program around it: it outlives a new window, and goes with the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from cxdesk import words
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.hats import Hat
from cxdesk.domain.kiosk import KioskSetup
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.services import command, hats
from cxdesk.ui import theme
from cxdesk.ui.dialogs.who import WhoDialog
from cxdesk.ui.kiosk import running
from cxdesk.ui.program import Program
from tests.factories import survey_id
from tests.ui.kiosk_desk import PIN, owners

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.kiosk.window import KioskWindow


@pytest.fixture
def program(qapp: QApplication, empty_shop: Path) -> Iterator[Program]:
    made = Program(["cxdesk"])
    assert made.open_file(empty_shop)
    made.show_window()
    owners()
    yield made
    made._drop_window()
    made.speech.speak(words.SOURCE_LANGUAGE)
    made.close()
    command.acting_staff.set(None)
    hats.wear(Hat.OWNER)
    theme.apply(qapp, theme.LIGHT)


def _started(program: Program) -> KioskWindow:
    assert program.window is not None
    return running.start(program.window.ctx, KioskSetup(survey_id=survey_id(SurveyKind.CSAT)))


def test_another_look_of_the_program_leaves_the_kiosk_in_place(
    program: Program, qtbot: QtBot
) -> None:
    old = program.window
    shown = _started(program)
    program.appearance.choose("dark")
    qtbot.waitUntil(lambda: program.window is not old)
    assert (running.running(), shown.isVisible()) == (shown, True)


def test_the_kiosk_goes_with_the_program(program: Program) -> None:
    shown = _started(program)
    gone = []
    shown.left.connect(lambda: gone.append(shown.isVisible()))
    assert program.window is not None
    hats.wear(Hat.OWNER)
    program.window.close()
    assert (gone, running.running()) == ([False], None)
    QCoreApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete)


def test_at_the_counter_the_program_is_left_with_the_owners_pin(
    program: Program, qtbot: QtBot
) -> None:
    """Closing it would end the kiosk, and who passes by could do that."""
    shown, window = _started(program), program.window
    assert window is not None
    window.close()
    asked = window.findChild(WhoDialog)
    assert (running.running(), window.isVisible(), asked.isVisible()) == (shown, True, True)
    ana = next(iter(asked.rows))
    asked.choose(ana)
    asked.pin.setText("0000")
    asked.submit()
    assert running.running() is shown
    asked.pin.setText(PIN)
    asked.submit()
    qtbot.waitUntil(lambda: running.running() is None)
    assert not window.isVisible()
    QCoreApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete)


def test_another_shop_is_opened_with_the_owners_pin(program: Program, qtbot: QtBot) -> None:
    shown, window = _started(program), program.window
    assert window is not None
    window.other_shop_wanted.disconnect()
    with qtbot.assertNotEmitted(window.other_shop_wanted):
        window.ctx.change_shop()
    asked = window.findChild(WhoDialog)
    asked.choose(next(iter(asked.rows)))
    asked.pin.setText(PIN)
    with qtbot.waitSignal(window.other_shop_wanted):
        asked.submit()
    assert running.running() is shown
    running.end()
    QCoreApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete)


SCREENS = (("one", 0, 1366, 768), ("two", 1366, 1024, 600))


def test_on_a_second_screen_the_staff_go_on_beside_it(empty_shop: Path, tmp_path: Path) -> None:
    """A process of its own, for a platform has the screens that it was started with."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, width, height in SCREENS
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    command_line = [sys.executable, "-m", "tests.ui.second_screen", str(empty_shop)]
    done = subprocess.run(command_line, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout) == {
        "screens": [[0, 0, 1366, 768], [1366, 0, 1024, 600]],
        "kiosk": [1366, 0, 1024, 600],
        "kiosk_screen": "two",
        "window_screen": "one",
        "is_modal": False,
        "takes_focus": False,
        "typed_beside": "Ana",
        "runs_unplugged": False,
    }


def test_a_failure_is_told_to_the_staff_and_not_to_customers(
    program: Program, qtbot: QtBot
) -> None:
    shown = _started(program)
    program.errors.show(OutsideError(T("Test", "No backup today.")))
    assert _boxes() == []
    told = []

    def read() -> None:
        told.extend(box.text() for box in _boxes())
        for box in _boxes():
            box.accept()

    shown.left.connect(lambda: QTimer.singleShot(50, read))
    running.end()
    qtbot.waitUntil(lambda: told == ["No backup today."])


def _boxes() -> list[QMessageBox]:
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return [one for one in shown if isinstance(one, QMessageBox)]
