"""After a save only the cards whose figures were counted anew are other ones."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.services import chosen
from cxdesk.ui.widgets.goal_card import GoalCard
from cxdesk.ui.widgets.kpi_card import KpiCardView
from tests.factories import NOW, sale
from tests.services import shop_with_history
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import board_of, card_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen

pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def sold(screen: IndicatorsScreen, desk: Desk, qtbot: QtBot) -> None:
    """One sale more, and the board right again."""
    before = card_of(screen, "revenue")
    sale(100_000, now=NOW)
    qtbot.waitUntil(lambda: card_of(screen, "revenue") is not before)
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_cards_of_other_records_stay_where_they_are(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    qtbot.waitUntil(lambda: screen.board._notes is not None and not desk.ctx.jobs.is_busy())
    before, places = cards_by_key(screen), places_of(screen)
    assert len(set(places)) == len(before) > 1
    sold(screen, desk, qtbot)
    after = cards_by_key(screen)
    assert list(after) == list(before)
    assert after["nps"] is before["nps"]
    assert after["revenue"] is not before["revenue"]
    assert places_of(screen) == places


def test_the_keyboard_stays_on_the_card_that_was_counted_anew(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    card_of(screen, "revenue").setFocus()
    sold(screen, desk, qtbot)
    qtbot.waitUntil(card_of(screen, "revenue").hasFocus)


def test_the_keyboard_comes_back_to_the_card_that_was_counted_anew_behind_a_form(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = board_of(desk, qtbot)
    card_of(screen, "revenue").setFocus()
    form = QWidget()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    sold(screen, desk, qtbot)
    assert screen.window().focusWidget() is card_of(screen, "revenue")


def test_tab_walks_the_cards_in_their_order_all_the_same(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    sold(screen, desk, qtbot)
    cards = screen.board.cards()
    assert isinstance(cards[0], GoalCard)
    for one, other in pairwise(cards):
        assert next_of(one, cards) is other


def test_an_indicator_taken_off_makes_the_board_anew(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    chosen.hide("revenue", now=NOW)
    screen.refresh()
    qtbot.waitUntil(lambda: "revenue" not in cards_by_key(screen))
    assert "nps" in cards_by_key(screen)


def cards_by_key(screen: IndicatorsScreen) -> dict[str, KpiCardView]:
    """The cards of indicators, in reading order."""
    cards = (made for made in screen.board.cards() if isinstance(made, KpiCardView))
    return {made.card.kpi.key: made for made in cards}


def places_of(screen: IndicatorsScreen) -> list[tuple[int, int, int, int]]:
    """Where these cards stand once they are laid out, and how large."""
    for _ in range(2):  # the grid, then the board that holds it
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return [made.geometry().getRect() for made in cards_by_key(screen).values()]


def next_of(one: QWidget, among: Sequence[QWidget]) -> QWidget:
    """Which of some widgets Tab comes to next."""
    at = one.nextInFocusChain()
    while at not in among:
        assert at is not None
        at = at.nextInFocusChain()
    return at
