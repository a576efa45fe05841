"""Presses at the kiosk: what is too fast, the digits of a keyboard, a phone that is too short."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import shop
from tests.factories import NOW, rows
from tests.ui.kiosk_desk import Kiosk, kiosks, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def show(ctx: Context, qtbot: QtBot) -> Iterator[Callable[..., Kiosk]]:
    yield from kiosks(ctx, qtbot)


def test_eight_quick_clicks_where_a_face_was_are_no_answer(
    show: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    for name in ("Waiting time", "Prices", "Staff"):
        theme(name)
    shown = show()
    shown.seconds[0] += 60
    QCoreApplication.sendPostedEvents()
    face = shown.window.frame.ask.scores[1]
    place = face.mapTo(shown.window, face.rect().center())
    for _ in range(8):
        under = shown.window.childAt(place) or shown.window
        at = under.mapFrom(shown.window, place)
        qtbot.mouseClick(under, Qt.MouseButton.LeftButton, pos=at)
        shown.seconds[0] += 0.125
        QCoreApplication.sendPostedEvents()
    assert shown.page() == "reasons"
    shown.window._wait.timeout.emit()
    shown.write()
    assert rows("answer") == []
    assert rows("kiosk_ignored", "times") == [(8,)]


def test_a_page_takes_no_press_in_its_first_moments(show: Callable[..., Kiosk]) -> None:
    waiting = theme("Waiting time")
    shown = show()
    shown.score(2)
    tile = shown.window.frame.reasons.tiles[waiting]
    shown.tap(tile, after=0.25)
    assert not tile.isChecked()
    shown.tap(tile, after=0.25)
    assert tile.isChecked()


def test_the_digits_of_a_keyboard_press_the_faces(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.seconds[0] += 60
    for key in "069":
        shown.qtbot.keyClick(shown.window.frame.ask, key)
    assert shown.page() == "ask"
    shown.seconds[0] += 60
    shown.qtbot.keyClick(shown.window.frame.ask, "4")
    assert shown.page() == "thanks"
    shown.write()
    assert rows("answer", "score") == [(4,)]


@pytest.mark.parametrize(
    ("typed", "score"),
    [("7", 7), ("0", 0), ("10", 10), ("1|", 1), ("1 ", 1), ("13", 3)],
)
def test_on_nought_to_ten_a_one_waits_for_a_nought(
    typed: str, score: int, show: Callable[..., Kiosk]
) -> None:
    """A bar is Enter, a blank is the moment without a nought."""
    shown = show(SurveyKind.NPS)
    ask = shown.window.frame.ask
    for sign in typed:
        shown.seconds[0] += 1
        assert shown.page() == "ask"
        if sign == "|":
            shown.qtbot.keyClick(ask, Qt.Key.Key_Return)
        elif sign == " ":
            assert ask.scores[1].isDown()
            ask._zero.timeout.emit()
        else:
            shown.qtbot.keyClick(ask, sign)
    assert shown.page() == "thanks"
    shown.write()
    assert rows("answer", "score") == [(score,)]


def test_a_one_that_waits_is_not_the_next_customers(show: Callable[..., Kiosk]) -> None:
    shown = show(SurveyKind.NPS)
    shown.seconds[0] += 1
    shown.qtbot.keyClick(shown.window.frame.ask, "1")
    shown.tap(shown.window.frame.lock)
    shown.tap(shown.window.frame.back)
    shown.seconds[0] += 1
    shown.qtbot.keyClick(shown.window.frame.ask, "0")
    shown.write()
    assert rows("answer", "score") == [(0,)]


def test_a_key_held_down_is_one_press(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.seconds[0] += 60
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_4, none, "4", autorep=True)
    QApplication.sendEvent(shown.window.frame.ask, held)
    assert shown.page() == "ask"


def test_a_phone_that_is_too_short_is_said_before_going_on(show: Callable[..., Kiosk]) -> None:
    shown = show(asks_phone=True)
    shop.save(replace(shop.current(), country="ES"), now=NOW)
    phone = shown.window.frame.phone
    shown.score(2)
    shown.qtbot.keyClicks(phone.line, "6929")
    shown.tap(shown.window.frame.onward)
    assert shown.page() == "phone"
    assert phone.hint.text().startswith("That number does not seem to be complete.")
    shown.qtbot.keyClicks(phone.line, "12345")
    shown.tap(shown.window.frame.onward)
    assert shown.page() == "thanks"
    assert not phone.hint.text().startswith("That number")
    shown.write()
    kept = "Phone left at the kiosk: 692912345"
    assert rows("answer", "customer_id, comment") == [(None, kept)]


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "That number does not seem to be complete."), ("es", "Ese número no parece completo.")],
)
def test_after_a_short_phone_the_keyboard_writes_the_phone_again(
    lang: str, told: str, show: Callable[..., Kiosk]
) -> None:
    """Send was clicked, so that it had the keys; 6929 and 12345 are nine digits."""
    shop.save(replace(shop.current(), country="ES", language=lang), now=NOW)
    shown = show(asks_phone=True)
    shown.score(2)
    write(shown, "6929")
    shown.tap(shown.window.frame.onward)
    assert shown.page() == "phone"
    assert shown.window.frame.phone.hint.text().startswith(told)
    write(shown, "12345")
    assert shown.window.frame.phone.typed() == "692912345"
    write(shown, "|")
    assert shown.page() == "thanks"


def test_digits_typed_on_a_button_are_the_phones(show: Callable[..., Kiosk]) -> None:
    shown = show(asks_phone=True)
    shown.score(2)
    shown.seconds[0] += 1
    shown.window.frame.onward.setFocus()
    write(shown, "+34692")
    assert shown.window.frame.phone.typed() == "+34692"


def test_a_wrong_pin_is_typed_again_at_once(show: Callable[..., Kiosk]) -> None:
    shown = show()
    shown.tap(shown.window.frame.lock)
    write(shown, "9999")
    shown.tap(shown.window.frame.onward)
    write(shown, "24")
    assert shown.window.frame.leave.typed() == "24"


def test_digits_tap_the_reasons_by_their_place_and_enter_goes_on(
    show: Callable[..., Kiosk],
) -> None:
    for name in ("Prices", "Staff", "Waiting time"):
        theme(name)
    shown = show()
    shown.score(2)
    for sign in "1339":
        shown.seconds[0] += 1
        write(shown, sign)
    names = [tile.text() for tile in shown.window.frame.reasons.tiles.values()]
    chosen = shown.window.frame.reasons.chosen()
    tapped = [shown.window.frame.reasons.tiles[key].text() for key in chosen]
    assert tapped == names[:1]
    shown.seconds[0] += 1
    write(shown, "|")
    assert shown.page() == "thanks"
    shown.write()
    assert rows("answer_theme", "theme_id") == [(chosen[0],)]


def test_reasons_typed_quickly_are_an_answer_and_no_burst(show: Callable[..., Kiosk]) -> None:
    """Half a second after the score, three digits and Enter within another half."""
    themes = {theme(name) for name in ("Prices", "Staff", "Waiting time")}
    shown = show()
    shown.score(2)
    shown.seconds[0] += 0.375
    for sign in "123|":
        shown.seconds[0] += 0.125
        write(shown, sign)
    assert shown.page() == "thanks"
    shown.write()
    assert {row[0] for row in rows("answer_theme", "theme_id")} == themes


def test_enter_goes_on_from_a_tapped_reason_and_leaves_it_tapped(
    show: Callable[..., Kiosk],
) -> None:
    waiting = theme("Waiting time")
    shown = show()
    shown.score(2)
    shown.tap(shown.window.frame.reasons.tiles[waiting])
    shown.seconds[0] += 1
    write(shown, "|")
    assert shown.page() == "thanks"
    shown.write()
    assert rows("answer_theme", "theme_id") == [(waiting,)]


def test_enter_presses_the_button_that_has_the_keyboard(show: Callable[..., Kiosk]) -> None:
    theme("Prices")
    shown = show()
    shown.score(2)
    shown.seconds[0] += 1
    shown.window.frame.language.setFocus()
    write(shown, "|")
    assert (shown.page(), shown.window.frame.lang) == ("reasons", "es")


def write(shown: Kiosk, signs: str) -> None:
    """Press the keys of a keyboard wherever they go; a bar is Enter."""
    for sign in signs:
        target = shown.window.focusWidget() or shown.window
        shown.qtbot.keyClick(target, Qt.Key.Key_Return if sign == "|" else sign)
