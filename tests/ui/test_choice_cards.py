"""Cards to choose one of: by arrows, by digits, fewer in a row where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cxdesk.ui.widgets.choice_cards import Choice, ChoiceCards

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def cards(around: QWidget) -> ChoiceCards:
    """Five cards, two in a row: a b / c d / e."""
    made = ChoiceCards(around, name="Letters")
    made.offer([Choice(letter, letter.upper()) for letter in "abcde"])
    made.show()
    made.resize(400, 300)
    return made


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ((Key.Key_Right,), "b"),
        ((Key.Key_Down,), "c"),
        ((Key.Key_5,), "e"),
        ((Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Left), "b"),
        ((Key.Key_2, Key.Key_9), "b"),
        ((Key.Key_2, Key.Key_Up), "b"),
        ((Key.Key_4, Key.Key_Down), "d"),
    ],
)
def test_keys_walk_and_choose(
    cards: ChoiceCards, qtbot: QtBot, keys: tuple[Qt.Key, ...], chosen: str
) -> None:
    cards.set_value("a")
    told: list[object] = []
    cards.changed.connect(told.append)
    for key in keys:
        at = next(card for card in cards.cards if card.isChecked())
        qtbot.keyClick(at, key)
    assert cards.value() == chosen
    assert told[-1:] == [chosen]


@pytest.mark.parametrize("enter", [Key.Key_Return, Key.Key_Enter])
def test_enter_chooses_the_card_at_hand(cards: ChoiceCards, qtbot: QtBot, enter: Qt.Key) -> None:
    told: list[object] = []
    cards.changed.connect(told.append)
    qtbot.keyClick(cards.cards[0], enter)
    assert (cards.value(), told) == ("a", ["a"])
    qtbot.keyClick(cards.cards[0], enter)
    assert told == ["a"]


def test_one_card_is_a_stop_for_tab(cards: ChoiceCards) -> None:
    cards.set_value("d")
    stops = [card for card in cards.cards if card.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [card.choice.value for card in stops] == ["d"]
    cards.set_value("gone")
    assert cards.value() is None
    assert not any(card.isChecked() for card in cards.cards)


@pytest.mark.parametrize(("width", "columns"), [(160, 1), (310, 2), (900, 2)])
def test_there_are_as_many_columns_as_there_is_room_for(
    cards: ChoiceCards, width: int, columns: int
) -> None:
    cards.resize(width, 400)
    lines = {cards._grid.getItemPosition(at)[0] for at in range(5)}
    assert len(lines) == -(-5 // columns)


def test_what_is_offered_again_keeps_what_is_chosen(cards: ChoiceCards) -> None:
    cards.choose("b")
    before = cards.cards
    cards.offer([Choice(letter, letter.upper()) for letter in "abcde"])
    assert cards.cards is before
    cards.offer([Choice("b", "B", "12", "of three"), Choice("x", "X")])
    assert cards.value() == "b"
    assert cards.cards[0].accessibleName() == "B, 12, of three"
