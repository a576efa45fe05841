"""The kiosk and the program around it: it outlives a new window, and goes with the program."""

from __future__ import annotations

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
from cxdesk.ui.kiosk import running
from cxdesk.ui.program import Program
from tests.factories import survey_id
from tests.ui.kiosk_desk import owners

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
    program.window.close()
    assert (gone, running.running()) == ([False], None)
    QCoreApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete)


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
