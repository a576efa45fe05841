"""The tab of the kiosk: set up once, started with an owner's PIN set, ended with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from cxdesk.domain.hats import Hat
from cxdesk.domain.kiosk import KioskSetup
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import command, hats, kiosk, pins, staff
from cxdesk.ui.kiosk import running
from cxdesk.ui.screens.surveys.kiosk import kept
from tests.factories import NOW, rows, survey_id
from tests.ui.kiosk_desk import PIN, owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.surveys.kiosk.tab import KioskTab
    from cxdesk.ui.screens.surveys.screen import SurveysScreen


@pytest.fixture(autouse=True)
def _ended(window: MainWindow) -> Iterator[None]:
    yield
    shown = running.running()
    running.end()
    if shown is not None:
        QCoreApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete)
    hats.wear(Hat.OWNER)


def _tab(window: MainWindow) -> KioskTab:
    window.navigate("surveys", "kiosk")
    return cast("KioskTab", cast("SurveysScreen", window.screens["surveys"]).shown_tab())


def test_without_an_owners_pin_there_is_a_way_to_set_one_and_no_start(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = _tab(window)
    assert (tab.start.isVisible(), tab.set_pin.isVisible()) == (False, True)
    assert "PIN" in tab.notice.text()
    owners()
    qtbot.waitUntil(tab.start.isVisible)
    assert (tab.set_pin.isVisible(), tab.notice.isVisible()) == (False, False)


def test_starting_drops_the_owners_hat_and_who_works(window: MainWindow) -> None:
    ana, _luis = owners()
    window.wearing.take_over(ana, PIN)
    assert hats.worn() is Hat.OWNER
    _tab(window).start.click()
    shown = running.running()
    assert shown is not None
    assert (shown.isFullScreen(), shown.is_alone, shown.isModal()) == (True, True, True)
    assert (hats.worn(), command.acting_staff.get()) == (Hat.COUNTER, None)


def test_started_it_asks_what_was_chosen_and_so_the_next_time(window: MainWindow) -> None:
    owners()
    form = _tab(window).form
    form.survey.setCurrentIndex(form.survey.findData(survey_id(SurveyKind.NPS)))
    form.asks_comment.click()
    form.idle.choose(60)
    _tab(window).start.click()
    shown = running.running()
    assert shown is not None
    chosen = KioskSetup(survey_id=survey_id(SurveyKind.NPS), asks_comment=True, idle_seconds=60)
    assert shown.setup == chosen
    assert kept.setup(window.ctx.prefs, kiosk.possible_surveys()) == chosen


def test_the_tab_says_that_it_runs_and_the_owner_ends_it(window: MainWindow, qtbot: QtBot) -> None:
    ana, _luis = owners()
    running.start(window.ctx, KioskSetup(survey_id=survey_id(SurveyKind.CSAT)))
    tab = _tab(window)
    assert (tab.start.isVisible(), tab.stop.isVisible()) == (False, True)
    tab.stop.click()
    assert running.running() is not None
    window.wearing.take_over(ana, PIN)
    _tab(window).stop.click()
    assert running.running() is None
    qtbot.waitUntil(_tab(window).start.isVisible)


def test_the_end_of_the_program_keeps_what_waits(window: MainWindow) -> None:
    owners()
    shown = running.start(window.ctx, KioskSetup(survey_id=survey_id(SurveyKind.CSAT)))
    shown._shown_at -= 60
    shown.frame.ask.pressed.emit(5)
    running.end()
    assert rows("answer", "score") == [(5,)]


def test_answers_and_ignored_presses_of_today_are_told(window: MainWindow, qtbot: QtBot) -> None:
    owners()
    tab = _tab(window)
    assert (tab.today.text(), tab.ignored.isVisible()) == ("0 answers today", False)
    kiosk.count_ignored(survey_id(SurveyKind.CSAT), 3, now=NOW)
    qtbot.waitUntil(tab.ignored.isVisible)
    assert tab.ignored.text() == "3 presses ignored"


def test_reasons_are_added_and_chosen_where_the_kiosk_is_set_up(
    window: MainWindow, qtbot: QtBot
) -> None:
    reasons = _tab(window).form.reasons
    qtbot.keyClicks(reasons.line, "Waiting time")
    reasons.add.click()
    qtbot.waitUntil(lambda: len(reasons.boxes) == 1)
    (box,) = reasons.boxes.values()
    assert (box.text(), box.isChecked(), reasons.line.text()) == ("Waiting time", True, "")
    box.click()
    assert kiosk.tiles() == ()


def test_the_counter_sees_the_reasons_and_the_owner_chooses_them(window: MainWindow) -> None:
    owners()
    kiosk.add_reason("Waiting time", now=NOW)
    pins.begin()
    reasons = _tab(window).form.reasons
    (box,) = reasons.boxes.values()
    assert (box.isChecked(), box.isEnabled(), reasons.field.isVisible()) == (True, False, False)


def test_the_counter_starts_the_kiosk_by_one_key_and_cannot_end_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    owners()
    pins.begin()
    tab = _tab(window)
    qtbot.keyClick(tab.form.survey, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown = running.running()
    assert shown is not None
    _tab(window).stop.click()
    assert (running.running(), shown.isVisible()) == (shown, True)


def test_one_person_alone_goes_on_signing_after_the_kiosk(window: MainWindow) -> None:
    ana = staff.add_staff("Ana Martín", role=staff.StaffRole.OWNER, now=NOW)
    pins.set_pin(ana, PIN, now=NOW)
    window.wearing.take_over(ana, PIN)
    running.start(window.ctx, KioskSetup(survey_id=survey_id(SurveyKind.CSAT)))
    assert (hats.worn(), command.acting_staff.get()) == (Hat.COUNTER, ana)
