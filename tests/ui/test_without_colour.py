"""What colour says is said without it: signs tell statuses apart in black on white."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel

from cxdesk.domain.actions import STATE_SIGNS, STATE_WORDS, ActionState
from cxdesk.domain.assess import STATUS_SIGNS, STATUS_WORDS, Status
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import status_badge

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIDE, DARK_ENOUGH, APART = 40, 128, 12
SHARED = {Status.TOO_EARLY, Status.NOT_STARTED}  # both wait; their words say for what


def drawn(sign: str) -> frozenset[int]:
    """The pixels that a sign makes dark, in the font of the window."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(theme.font("title"))
    painter.drawText(QRect(0, 0, SIDE, SIDE), Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    spots = ((x, y) for x in range(SIDE) for y in range(SIDE))
    return frozenset(
        y * SIDE + x for x, y in spots if image.pixelColor(x, y).lightness() < DARK_ENOUGH
    )


@pytest.mark.parametrize("signs", [STATUS_SIGNS, STATE_SIGNS], ids=["goals", "actions"])
def test_every_two_signs_are_told_apart_in_grey(look: theme.Theme, signs: dict[str, str]) -> None:
    shapes = {sign: drawn(sign) for sign in signs.values()}
    alike = [
        (one, other)
        for one, other in combinations(shapes, 2)
        if len(shapes[one] ^ shapes[other]) < APART
    ]
    assert min(map(len, shapes.values())) >= APART
    assert alike == []


def test_only_what_has_not_begun_shares_a_sign() -> None:
    alike = {
        frozenset((one, other))
        for one, other in combinations(Status, 2)
        if STATUS_SIGNS[one] == STATUS_SIGNS[other]
    }
    assert alike == {frozenset(SHARED)}
    assert len(set(STATE_SIGNS.values())) == len(ActionState)


@pytest.mark.parametrize("words", [STATUS_WORDS, STATE_WORDS], ids=["goals", "actions"])
def test_every_word_of_a_status_is_its_own(words: dict[str, object]) -> None:
    assert len({str(text) for text in words.values()}) == len(words)


@pytest.mark.parametrize("status", Status)
def test_a_badge_says_sign_and_word(status: Status, look: theme.Theme, qtbot: QtBot) -> None:
    word = STATUS_WORDS[status].source
    made = status_badge(status.value, word)
    qtbot.addWidget(made)
    assert isinstance(made, QLabel)
    assert made.text() == f"{STATUS_SIGNS[status]} {word}"
