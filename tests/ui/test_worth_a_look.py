"""Worth a look: sentences under the goals that lead to what they are about."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.text import T
from cxdesk.services.inactivity import DriftingCustomer
from cxdesk.services.insight import Note
from cxdesk.ui.dialogs.drifting import DriftingDialog
from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
from cxdesk.ui.widgets.goal_card import GoalCard
from cxdesk.ui.widgets.kpi_card import KpiCardView
from tests.factories import TODAY, customer, sale
from tests.services import shop_with_history
from tests.store.rows_by_hand import insert
from tests.ui.counter_desk import Desk, make_desk, press, shown
from tests.ui.indicators_place import board_of, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
RISING = Note(
    text=T("Test", "Delivery & returns is rising."),
    reading=T("Test", "Look at the carrier."),
    kpi_key="cases_opened",
    where={"topic": "Delivery"},
)
GONE = Note(text=T("Test", "More recommend, fewer buy again."), kpi_key="repeat_purchase_rate")
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def drifter(name: str = "Marta <b>") -> int:
    """Bought every ten days until 60 days ago."""
    who = customer(name)
    for back in range(60, 130, 10):
        sale(10_00, TODAY - timedelta(days=back), customer_id=who)
    return who


def settled(desk: Desk, qtbot: QtBot) -> IndicatorsScreen:
    screen = board_of(desk, qtbot)
    qtbot.waitUntil(
        lambda: screen.board._notes is not None and not desk.ctx.jobs.is_busy(), timeout=15_000
    )
    _activate(screen, qtbot)
    return screen


def _activate(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    """A board made anew has the keys a moment later."""
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)


def test_nothing_worth_a_look_takes_no_room(desk: Desk, qtbot: QtBot) -> None:
    screen = settled(desk, qtbot)
    assert screen.board.worth is None
    assert "Worth a look" not in words_in(screen.board)


def test_customers_who_drift_away_are_listed_and_lead_to_their_card(
    desk: Desk, qtbot: QtBot
) -> None:
    who = drifter()
    screen = settled(desk, qtbot)
    assert screen.board.worth is not None
    (link,) = screen.board.worth.links
    assert link.accessibleName() == "1 customer stays away longer than is usual for them."
    link.setFocus()
    press(Key.Key_Return)
    ((name, given),) = desk.opened
    assert name == "drifting"
    dialog = DriftingDialog(desk.ctx, **given)
    shown(desk, dialog, qtbot)
    assert QApplication.focusWidget() is dialog.links[0]
    assert dialog.links[0].accessibleName() == "Marta <b>"
    assert "60 days away, usually back within 10" in words_in(dialog)
    press(Key.Key_Return)
    assert desk.places == [("customers", who)]
    assert not dialog.isVisible()


def test_many_customers_are_cut_to_a_hundred(desk: Desk, qtbot: QtBot) -> None:
    many = [
        DriftingCustomer(
            customer_id=n, name=f"C{n}", last_on=date(2026, 1, 1), usual_days=9, away_days=50
        )
        for n in range(130)
    ]
    dialog = DriftingDialog(desk.ctx, customers=many)
    shown(desk, dialog, qtbot)
    assert len(dialog.links) == 100
    assert "and 30 more" in words_in(dialog)


def test_sentences_stand_between_goals_and_cards_and_open_their_indicator(
    desk: Desk, qtbot: QtBot
) -> None:
    insert("topic", [{"id": 1, "name": "Delivery", "folded": "delivery"}])
    screen = settled(desk, qtbot)
    screen.board._on_noted((GONE, RISING))
    _activate(screen, qtbot)
    worth = screen.board.worth
    assert worth is not None
    goals = [made for made in screen.board.cards() if isinstance(made, GoalCard)]
    others = [made for made in screen.board.cards() if isinstance(made, KpiCardView)]
    qtbot.waitUntil(lambda: worth.y() > goals[-1].geometry().bottom())
    assert worth.geometry().bottom() < min(made.y() for made in others)
    goals[-1].setFocus()
    press(Key.Key_Tab)
    assert worth.links[0].hasFocus()
    press(Key.Key_Down)
    assert worth.links[1].hasFocus()
    assert worth.links[1].accessibleDescription() == "Look at the carrier."
    press(Key.Key_Return)
    asked = {"open": "cases_opened", "where": {"topic": "Delivery"}}
    assert desk.places == [("indicators", asked)]
    screen.show_record(asked)
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    assert screen.segment.where() == {"topic": "Delivery"}
    screen.close_detail()
    screen.open_indicator("cases_opened")
    assert screen.segment.where() == {}
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_the_place_of_last_time_is_kept_so_that_nothing_jumps(desk: Desk, qtbot: QtBot) -> None:
    drifter()
    settled(desk, qtbot)
    again = IndicatorsScreen(desk.ctx)
    desk.dialogs.append(again)
    qtbot.addWidget(again)
    again.resize(1162, 712)
    again.show()
    qtbot.waitUntil(lambda: bool(again.board.cards()))
    before = again.board.worth
    assert before is not None
    assert before.links == []
    again.board.grab()  # which lays it out
    kept = before.height()
    qtbot.waitUntil(lambda: again.board.worth is not None and bool(again.board.worth.links))
    worth = again.board.worth
    again.board.grab()
    assert worth.height() == kept
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_the_keyboard_stays_on_its_sentence_and_a_search_hides_them(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = settled(desk, qtbot)
    screen.board._on_noted((GONE, RISING))
    _activate(screen, qtbot)
    assert screen.board.worth is not None
    screen.board.worth.links[1].setFocus()
    screen.board._on_noted((RISING,))
    worth = screen.board.worth
    _activate(screen, qtbot)
    qtbot.waitUntil(worth.links[0].hasFocus)
    screen.board.search("nps")
    assert screen.board.worth is None
    screen.board.search("")
    assert screen.board.worth is not None
