"""The kiosk from the first touch to the thanks, and that nobody gets out without an owner's PIN."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import hats, questionnaires, shop
from cxdesk.ui.kiosk.touch import TouchButton
from tests.factories import NOW, rows, survey_id
from tests.ui.kiosk_desk import (
    OTHER_PIN,
    PIN,
    Kiosk,
    kiosks,
    known_customer,
    theme,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPointingDevice as Finger
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

SIZES = [(1024, 600), (1366, 768), (1920, 1080), (768, 1024)]
FINGER = 64
ALL = {"asks_comment": True, "asks_phone": True}


@pytest.fixture
def show(ctx: Context, qtbot: QtBot) -> Iterator[Callable[..., Kiosk]]:
    yield from kiosks(ctx, qtbot)


@pytest.fixture(scope="session")
def finger(qapp: QApplication) -> Finger:
    """A touch screen; Qt keeps it until the end."""
    return QTest.createTouchDevice()


def test_one_touch_is_an_answer_and_is_thanked(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.score(4)
    assert shown.page() == "thanks"
    shown.write()
    assert rows("answer", "score, channel, staff_id, offer_id") == [(4, "kiosk", None, None)]


def test_a_finger_answers_as_the_mouse_does(show: Callable[..., Kiosk], finger: Finger) -> None:
    """In the corner of the face too: what is pressed is larger than what is drawn."""
    shown = show(SurveyKind.NPS)
    shown.seconds[0] += 60
    button = shown.window.frame.ask.scores[10]
    QCoreApplication.sendPostedEvents()
    touch = QTest.touchEvent(shown.window.windowHandle(), finger)
    at = button.mapTo(shown.window, QPoint(1, 1))
    touch.press(0, at).commit()
    touch.release(0, at).commit()
    assert shown.page() == "thanks"
    shown.write()
    assert rows("answer", "score") == [(10,)]


def test_after_five_seconds_of_thanks_the_question_is_back(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.score(4)
    assert shown.window._wait.interval() == 5000
    shown.window._wait.timeout.emit()
    assert shown.page() == "ask"


def test_reasons_words_and_phone_come_one_after_another(show: Callable[..., Kiosk]) -> None:
    waiting, _prices = theme("Waiting time"), theme("Prices")
    ana = known_customer()
    shown = show(**ALL)
    frame = shown.window.frame
    shown.score(2)
    shown.tap(frame.reasons.tiles[waiting])
    shown.tap(frame.onward)
    for letter in "muy":
        shown.tap(frame.comment.pad.keys[letter])
    shown.qtbot.keyClicks(frame.comment.text, " lento")
    shown.tap(frame.onward)
    for digit in "6001122334":
        shown.tap(frame.phone.pad.keys[digit])
    shown.tap(frame.phone.pad.keys["⌫"])
    shown.tap(frame.onward)
    assert shown.page() == "thanks"
    shown.write()
    assert rows("answer", "score, customer_id, comment") == [(2, ana, "Muy lento")]
    assert rows("answer_theme", "theme_id") == [(waiting,)]


def test_who_goes_away_leaves_the_score_and_the_reasons_not_unsent_words(
    show: Callable[..., Kiosk],
) -> None:
    waiting = theme("Waiting time")
    shown = show(**ALL, idle_seconds=30)
    shown.score(1)
    shown.tap(shown.window.frame.reasons.tiles[waiting])
    shown.tap(shown.window.frame.onward)
    shown.qtbot.keyClicks(shown.window.frame.comment.text, "half a")
    assert shown.window._wait.interval() == 30_000
    shown.window._wait.timeout.emit()
    assert shown.page() == "ask"
    shown.write()
    assert rows("answer", "score, comment, customer_id") == [(1, "", None)]
    assert rows("answer_theme", "theme_id") == [(waiting,)]


def test_the_next_customer_finds_nothing_of_the_one_before(show: Callable[..., Kiosk]) -> None:
    theme("Waiting time")
    shown = show(**ALL)
    frame = shown.window.frame
    shown.score(1)
    shown.tap(next(iter(frame.reasons.tiles.values())))
    shown.tap(frame.onward)
    shown.qtbot.keyClicks(frame.comment.text, "mine")
    shown.tap(frame.onward)
    shown.qtbot.keyClicks(frame.phone.line, "600112233")
    shown.window._wait.timeout.emit()
    assert (frame.reasons.chosen(), frame.comment.comment(), frame.phone.typed()) == ((), "", "")


def test_every_touch_begins_the_wait_anew(show: Callable[..., Kiosk]) -> None:
    shown = show(**ALL, idle_seconds=30)
    shown.score(3)
    shown.window._wait.start(5)
    shown.qtbot.keyClicks(shown.window.frame.comment.text, "a")
    assert shown.window._wait.remainingTime() <= 5
    shown.window._wait.setInterval(30_000)
    shown.qtbot.keyClicks(shown.window.frame.comment.text, "b")
    assert shown.window._wait.remainingTime() > 25_000


def test_three_answers_within_ten_seconds_are_not_kept_but_counted(
    show: Callable[..., Kiosk],
) -> None:
    shown = show()
    for _ in range(3):
        shown.score(1, after=3)
        shown.window.begin()
    shown.write()
    assert rows("answer") == []
    assert rows("kiosk_ignored", "times") == [(3,)]


def test_a_double_tap_is_one_answer(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.score(4)
    shown.window.begin()
    shown.score(5, after=0.2)
    assert shown.page() == "ask"
    shown.write()
    assert rows("answer", "score") == [(4,)]
    assert rows("kiosk_ignored", "times") == [(1,)]


def test_nought_to_ten_are_eleven_figures_and_csat_five_faces(
    show: Callable[..., Kiosk],
) -> None:
    nps, csat = show(SurveyKind.NPS), show(SurveyKind.CSAT)
    figures = nps.window.frame.ask.scores.values()
    assert [button.text() for button in figures] == [str(score) for score in range(11)]
    faces = csat.window.frame.ask.scores
    assert [button.text() for button in faces.values()] == [""] * 5
    assert faces[1].accessibleName() == "1 of 5: Very dissatisfied"
    assert faces[3].accessibleName() == "3 of 5"


def test_a_word_in_the_corner_changes_the_language_until_the_next_customer(
    show: Callable[..., Kiosk],
) -> None:
    shown = show()
    question = shown.window.frame.ask.question
    before = question.text()
    assert before.startswith("How satisfied")
    shown.tap(shown.window.frame.language)
    assert (question.text() != before, shown.window.frame.language.text()) == (True, "English")
    shown.score(5)
    assert shown.window.frame.thanks.title.text() == "¡Gracias!"
    shown.window._wait.timeout.emit()
    assert (question.text(), shown.window.frame.language.text()) == (before, "Español")


def test_a_new_version_of_the_questionnaire_is_asked_from_the_next_customer_on(
    show: Callable[..., Kiosk],
) -> None:
    shown = show(asks_comment=True)
    csat = survey_id(SurveyKind.CSAT)
    shown.score(2)
    shop.save(replace(shop.current(), customer_address="tu", language="es"), now=NOW)
    assert shown.page() == "comment"
    shown.tap(shown.window.frame.onward)
    shown.window._wait.timeout.emit()
    assert "tu " in shown.window.frame.ask.question.text()
    questionnaires.retire(csat, now=NOW)
    shown.score(5)
    shown.tap(shown.window.frame.onward)
    shown.write()
    assert rows("answer", "survey_id, score") == [(csat, 2), (csat, 5)]


def test_another_language_that_nobody_uses_goes_back_by_itself(
    show: Callable[..., Kiosk],
) -> None:
    shown = show()
    assert not shown.window._wait.isActive()
    shown.tap(shown.window.frame.language)
    assert shown.window._wait.isActive()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Meta, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_keys_that_lead_out_reach_nothing(
    key: Qt.Key, modifier: Qt.KeyboardModifier, show: Callable[..., Kiosk]
) -> None:
    shown = show(**ALL)
    QApplication.clipboard().setText("pasted")
    shown.score(3)
    text = shown.window.frame.comment.text
    tripped = []
    QShortcut(QKeySequence(modifier | key), shown.window, lambda: tripped.append(key))
    shown.qtbot.keyClick(text, key, modifier)
    assert (tripped, shown.window.isVisible(), shown.page()) == ([], True, "comment")
    assert text.toPlainText() == ""


def test_letters_by_alt_gr_are_written(show: Callable[..., Kiosk]) -> None:
    shown = show(**ALL)
    shown.score(3)
    text = shown.window.frame.comment.text
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(text, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_At, both, "@"))
    assert shown.page() == "comment"
    assert shown.window.isVisible()


def test_it_cannot_be_closed_and_has_no_menu_by_the_other_button(
    show: Callable[..., Kiosk],
) -> None:
    shown = show(**ALL)
    assert not shown.window.close()
    assert shown.window.isVisible()
    policies = {edit.contextMenuPolicy() for edit in shown.window.findChildren(QPlainTextEdit)}
    assert policies == {Qt.ContextMenuPolicy.NoContextMenu}


def test_made_small_it_comes_back(show: Callable[..., Kiosk], qtbot: QtBot) -> None:
    shown = show()
    shown.window.showMinimized()
    qtbot.waitUntil(lambda: shown.window.isFullScreen() and not shown.window.isMinimized())


def test_an_owners_pin_ends_it_and_what_waits_is_kept(show: Callable[..., Kiosk]) -> None:
    shown = show()
    hats.wear(hats.Hat.COUNTER)
    shown.score(4)
    shown.window._wait.timeout.emit()
    shown.tap(shown.window.frame.lock)
    for digit in PIN:
        shown.tap(shown.window.frame.leave.pad.keys[digit])
    with shown.qtbot.waitSignal(shown.window.left):
        shown.tap(shown.window.frame.onward)
    assert not shown.window.isVisible()
    assert rows("answer", "score") == [(4,)]
    assert hats.worn() is hats.Hat.COUNTER


def test_a_wrong_pin_is_said_and_the_kiosk_stays(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.tap(shown.window.frame.lock)
    shown.qtbot.keyClicks(shown.window.frame.leave.line, "9999")
    shown.tap(shown.window.frame.onward)
    leave = shown.window.frame.leave
    assert (leave.hint.text(), leave.typed()) == ("That PIN is not right.", "")
    assert (shown.window.isVisible(), shown.page()) == (True, "leave")
    shown.tap(shown.window.frame.back)
    assert shown.page() == "ask"


def test_another_owner_picks_their_initials_first(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.tap(shown.window.frame.lock)
    leave = shown.window.frame.leave
    shown.tap(next(one for one in leave.owners.values() if one.text() == "LG"))
    shown.qtbot.keyClicks(leave.line, OTHER_PIN)
    shown.qtbot.keyClick(leave.line, Qt.Key.Key_Return)
    assert not shown.window.isVisible()


def test_who_opens_the_way_out_and_goes_away_leaves_the_question(
    show: Callable[..., Kiosk],
) -> None:
    shown = show()
    shown.tap(shown.window.frame.lock)
    shown.window._wait.timeout.emit()
    assert shown.page() == "ask"


def test_alone_on_its_screen_it_takes_the_keyboard_back(
    show: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    shown = show()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: shown.window.isActiveWindow() and shown.window.isFullScreen())


def test_the_longest_question_fits_the_smallest_screen(show: Callable[..., Kiosk]) -> None:
    shown = show()
    frame = shown.window.frame
    frame.ask_instead(
        replace(frame.ask.survey, question="muy larga " * 30, low_label="muy larga " * 6)
    )
    shown.window._show(frame.ask)
    for size in SIZES:
        shown.window.resize(QSize(*size))
        shown.qtbot.waitUntil(lambda: _cut(shown.window) == [])
        least = shown.window.minimumSizeHint()
        assert (least.width() <= size[0], least.height() <= size[1]) == (True, True)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("kind", [SurveyKind.CSAT, SurveyKind.NPS])
def test_nothing_is_cut_or_too_small_for_a_finger_on_any_screen_in_either_language(
    lang: str, kind: SurveyKind, show: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    """The pages after the question are the same whatever was asked: looked at once."""
    for name in ("Waiting time at the counter", "Prices", "Staff", "Range", "Parking", "Returns"):
        theme(name)
    shown = show(kind, **ALL)
    frame = shown.window.frame
    if frame.lang != lang:
        shown.tap(frame.language)
    after = (frame.reasons, frame.comment, frame.phone, frame.thanks, frame.leave)
    for width, height in sorted(SIZES, key=min):  # it cannot shrink below its own unit
        shown.window.resize(QSize(width, height))
        for page in (frame.ask, *(after if kind is SurveyKind.CSAT else ())):
            shown.window._show(page)
            least = shown.window.minimumSizeHint()
            assert (least.width() <= width, least.height() <= height) == (True, True)
            qtbot.waitUntil(lambda: _cut(shown.window) == [])
            qtbot.waitUntil(lambda: _small(shown.window) == [])


def _small(window: QWidget) -> list[tuple[str, int, int]]:
    """Buttons that are seen and that a finger (64 pixels) would miss."""
    seen = (one for one in window.findChildren(TouchButton) if one.isVisible())
    sizes = ((one.text() or one.accessibleName(), one.width(), one.height()) for one in seen)
    return [found for found in sizes if min(found[1:]) < FINGER]


def _cut(window: QWidget) -> list[str]:
    """Labels and buttons that are seen and whose words, or they themselves, stick out."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    cut = [label.text() for label in labels if label.heightForWidth(label.width()) > label.height()]
    buttons = [one for one in window.findChildren(TouchButton) if one.isVisible()]
    inside = window.rect()
    out = [
        one.text()
        for one in buttons
        if not inside.contains(one.rect().translated(one.mapTo(window, QPoint(0, 0))))
    ]
    return cut + out
