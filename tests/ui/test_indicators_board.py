"""The board: goals, the chosen indicators, a line for the others, search and keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import Window
from cxdesk.domain.hats import Hat
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.shop import CHOSEN
from cxdesk.services import goal_changes, hats, shop
from cxdesk.ui import board
from cxdesk.ui.first_paint import count_ahead
from cxdesk.ui.looks import screen_look
from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
from cxdesk.ui.widgets.goal_card import GoalCard
from cxdesk.ui.widgets.kpi_card import KpiCardView, with_goal
from cxdesk.ui.widgets.more_indicators import MoreLine
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel
from tests.factories import NOW, TODAY, sale
from tests.services import shop_with_history
from tests.services.shop_with_history import TITLE
from tests.ui.counter_desk import Desk, make_desk, press, write
from tests.ui.indicators_place import board_of, card_of, free, line_of, opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_the_board_shows_goals_then_chosen_indicators_with_data_then_a_line_for_each_other(
    desk: Desk, qtbot: QtBot
) -> None:
    cards = board_of(desk, qtbot).board.cards()
    assert isinstance(cards[0], GoalCard)
    assert cards[0].accessibleName() == TITLE
    keys = [made.card.kpi.key for made in cards if isinstance(made, KpiCardView)]
    assert {"nps", "revenue", "repeat_purchase_rate"} <= set(keys) <= set(CHOSEN)
    assert "first_response_time" not in keys  # nothing was logged yet
    lines = [made.kpi.key for made in cards if isinstance(made, MoreLine)]
    assert sorted((*keys, *lines)) == sorted(kpi.key for kpi in ALL)
    assert [type(made) for made in cards] == sorted(
        (type(made) for made in cards), key=[GoalCard, KpiCardView, MoreLine].index
    )


def test_the_words_beside_the_title_tell_the_days_and_those_before(
    desk: Desk, qtbot: QtBot
) -> None:
    """Today is 18 March 2026; a narrow window tells the days alone."""
    desk.ctx.format.today = TODAY
    screen = board_of(desk, qtbot)
    assert screen._caption.text() == "1–18 Mar against 1–18 Feb"
    assert not screen._caption.is_cut()
    free(screen)
    screen.resize(700, 600)
    assert screen._caption.text() == "1–18 Mar"


def test_chosen_indicators_stand_in_their_order_within_their_group(
    desk: Desk, qtbot: QtBot
) -> None:
    shop.settings_from_json({"chosen": ["revenue", "average_order", "nps"]}, now=NOW)
    cards = board_of(desk, qtbot).board.cards()
    keys = [made.card.kpi.key for made in cards if isinstance(made, KpiCardView)]
    assert keys == ["nps", "revenue", "average_order"]


def test_the_search_leaves_cards_and_lines_with_its_words_accents_or_not(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = board_of(desk, qtbot)
    screen.focus_filter()
    assert screen.search.hasFocus()
    write("recommend")
    screen.search.setText("RÉCOMMEND wóuld")
    names = {made.accessibleName() for made in screen.board.cards()}
    assert names == {TITLE, "NPS"}
    screen.search.setText("churn")
    assert [type(made) for made in screen.board.cards()] == [MoreLine]
    screen.search.setText("xyzzy")
    assert screen.board.cards() == ()
    assert "No indicator has these words." in words_in(screen.board)
    screen.search.clear()
    assert len(screen.board.cards()) > 20


def test_the_board_leaves_the_keyboard_to_who_searches_while_it_counts(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = IndicatorsScreen(desk.ctx)
    qtbot.addWidget(screen)
    desk.dialogs.append(screen)  # kept as long as the desk
    screen.show()
    screen.activateWindow()
    screen.focus_filter()
    assert not screen.board.cards()
    qtbot.waitUntil(lambda: bool(screen.board.cards()) and not desk.ctx.jobs.is_busy())
    assert screen.focusWidget() is screen.search


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return])
def test_down_and_enter_lead_from_the_search_to_what_it_found(
    desk: Desk, qtbot: QtBot, key: Key
) -> None:
    screen = board_of(desk, qtbot)
    screen.search.setText("churn")
    qtbot.keyClick(screen.search, key)
    assert screen.focusWidget() is line_of(screen, "churn")


def test_names_of_lines_stand_whole_in_a_small_window(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    free(screen)
    screen.resize(760, 500)
    names = [label for label in screen.board.findChildren(ElidedLabel) if label.width() > 24]
    qtbot.waitUntil(lambda: screen.board.width() < 760)
    told = {kpi.name.source for kpi in ALL}
    named = [label for label in names if label.full_text() in told]
    assert len(named) > 10
    assert [label.text() for label in named] == [label.full_text() for label in named]


def test_a_line_opens_its_indicator_and_esc_comes_back_to_it(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    qtbot.keyClick(line_of(screen, "active_customers"), Key.Key_Return)
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    assert screen.opened_key == "active_customers"
    assert screen.close_detail()
    qtbot.waitUntil(lambda: line_of(screen, "active_customers").hasFocus())


def test_the_second_goal_of_an_indicator_opens_as_itself(desk: Desk, qtbot: QtBot) -> None:
    draft = GoalDraft(
        kpi_key="nps",
        title="By next year",
        entered=60,
        starts_on=date(2026, 1, 1),
        deadline_on=date(2027, 12, 31),
        baseline_value=0.0,
        baseline_n=60,
    )
    goal_changes.add_goal(draft, now=NOW)
    screen = board_of(desk, qtbot)
    for title in ("By next year", TITLE):
        cards = [made for made in screen.board.cards() if made.accessibleName() == title]
        qtbot.keyClick(cards[0], Key.Key_Return)
        qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
        assert screen.page.view is not None
        assert screen.page.view.goal is not None
        assert screen.page.view.goal.goal.title == title
        screen.close_detail()
        qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_the_last_known_board_is_shown_while_it_is_counted(desk: Desk, qtbot: QtBot) -> None:
    board_of(desk, qtbot)
    again = IndicatorsScreen(desk.ctx)
    qtbot.addWidget(again)
    again.show()
    assert desk.ctx.jobs.is_wanted("indicators")
    assert card_of(again, "revenue").isVisible()
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


@pytest.mark.filled_by(None)
def test_the_board_is_counted_ahead_while_nobody_waits(ctx: Context, qtbot: QtBot) -> None:
    assert board.last(shop.path()) is None
    count_ahead(ctx)
    qtbot.waitUntil(lambda: not ctx.jobs.is_busy())
    found = board.last(shop.path())
    assert found is not None
    assert [view.kpi.key for view in found.goals] == []


def test_nothing_of_the_owners_is_counted_ahead_under_the_counter_hat(ctx: Context) -> None:
    hats.wear(Hat.COUNTER)
    count_ahead(ctx)
    assert not ctx.jobs.is_busy()
    hats.wear(Hat.OWNER)


def test_a_goal_card_tells_value_progress_and_what_it_needs(desk: Desk, qtbot: QtBot) -> None:
    words = words_in(board_of(desk, qtbot).board.cards()[0])
    # 18 March: the last 90 days hold 20 promoters and 12 detractors of 40, NPS 20 of 45 to reach.
    assert "+20" in words
    assert "44% of the way" in words
    # Day 76 of 364: 21 % of the way is expected.
    assert "expected by now: 21%" in words
    assert TITLE in words


def test_an_indicator_without_data_opens_the_form_that_gives_it(desk: Desk, qtbot: QtBot) -> None:
    made = line_of(board_of(desk, qtbot), "first_response_time")
    assert "No data yet:" in words_in(made)
    link = made.findChild(QPushButton)
    assert isinstance(link, QPushButton)
    link.click()
    assert desk.opened == [("interaction", {})]


def test_no_data_is_a_dash_and_never_zero(desk: Desk, qtbot: QtBot) -> None:
    made = card_of(board_of(desk, qtbot), "nps")  # no answer in March yet
    assert "–" in words_in(made).split("\n")


def test_a_card_tells_the_figure_and_the_days_that_its_badge_is_about(
    desk: Desk, qtbot: QtBot
) -> None:
    """Its own figure is of this month: there is no answer in it, in the last 90 days there are."""
    made = card_of(board_of(desk, qtbot), "nps")
    assert "Last 90 days: +20 · target +45" in words_in(made)
    assert "Last 90 days: +20 · target +45" in made.accessibleDescription()


def test_a_value_on_fewer_than_five_records_is_dimmed_and_called_few(
    desk: Desk, qtbot: QtBot
) -> None:
    """Four answers: few. The fifth makes it a figure like the others; a sum is never few."""
    screen = board_of(desk, qtbot)
    card = card_of(screen, "nps").card
    look = screen_look(desk.ctx.theme, desk.ctx.format)
    told = []
    for n in (4, 5):
        given = replace(card, current=replace(card.current, value=100.0, n=n))
        made = KpiCardView(desk.ctx, given, look)
        qtbot.addWidget(made)
        told.append("few data · " in words_in(made))
        (figure,) = (one for one in made.findChildren(PlainLabel) if one.text() == "+100")
        assert (figure.property("tone") == "dim") is (n == 4)
    assert told == [True, False]
    assert "few data · " not in words_in(card_of(screen, "revenue"))


def test_an_arrow_says_which_days_it_compares(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    card = card_of(screen, "revenue").card
    look = screen_look(desk.ctx.theme, desk.ctx.format)
    told = []
    for arrow in (1, -1, 0):
        made = KpiCardView(desk.ctx, replace(card, arrow=arrow), look)
        qtbot.addWidget(made)
        told.append(words_in(made))
        assert ("90 days" in made.accessibleDescription()) is bool(arrow)
    better, worse, none = told
    assert "Better over the last 90 days than over the 90 before." in better
    assert "Worse over the last 90 days than over the 90 before." in worse
    assert "90 days" not in none


def test_arrow_keys_walk_the_cards_and_enter_opens(desk: Desk, qtbot: QtBot) -> None:
    shop.settings_from_json({"chosen": ["nps", "revenue"]}, now=NOW)
    screen = board_of(desk, qtbot)
    screen.board.cards()[0].setFocus()
    qtbot.keyClick(screen.board.cards()[0], Key.Key_Down)
    nps, revenue = card_of(screen, "nps"), card_of(screen, "revenue")
    assert nps.hasFocus()
    qtbot.keyClick(nps, Key.Key_Right)
    assert revenue.hasFocus()
    qtbot.keyClick(revenue, Key.Key_Down)
    assert line_of(screen, "csat").hasFocus()
    qtbot.keyClick(line_of(screen, "csat"), Key.Key_Up)
    assert nps.hasFocus()
    qtbot.keyClick(nps, Key.Key_Return)
    assert screen.opened_key == "nps"


def test_the_place_begins_at_its_first_card_with_its_tabs_and_buttons_before_it(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = board_of(desk, qtbot)
    screen.new_goal.setFocus()
    screen.take_keys(at_start=True)
    assert screen.board.cards()[0].hasFocus()
    press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget().accessibleName() == "Indicators"
    press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert screen.new_goal.hasFocus()
    press(Key.Key_Return)
    assert desk.opened == [("goal", {"kpi_key": ""})]


def test_esc_comes_back_to_the_same_card(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    assert screen.close_detail()
    assert card_of(screen, "revenue").hasFocus()
    assert not screen.close_detail()


def test_a_new_sale_is_counted_at_once(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    sale(77_00, date(2026, 3, 18))
    qtbot.waitUntil(lambda: "€77.00" in words_in(card_of(screen, "revenue")))


@pytest.mark.filled_by(None)
def test_an_empty_shop_is_told_what_each_indicator_needs(ctx: Context, qtbot: QtBot) -> None:
    desk = make_desk(ctx)
    screen = board_of(desk, qtbot)
    for key in ("revenue", "active_customers", "nps"):  # a chosen one or not
        assert "No data yet:" in words_in(line_of(screen, key))
    assert not [made for made in screen.board.cards() if isinstance(made, KpiCardView)]
    assert "Numbers like NPS need a month." in words_in(screen.board)


def test_a_goal_for_a_year_is_no_mark_on_months(desk: Desk, qtbot: QtBot) -> None:
    made = card_of(board_of(desk, qtbot), "nps").card
    assert with_goal(made).targets[0].y == 45
    assert made.goal is not None
    yearly = replace(made.goal.goal, window=Window.ROLLING_365)
    sales = replace(made, kpi=by_key("repeat_purchase_rate"), goal=replace(made.goal, goal=yearly))
    assert with_goal(sales).targets == ()


def test_the_acquisition_cost_asks_for_what_was_spent(desk: Desk, qtbot: QtBot) -> None:
    made = line_of(board_of(desk, qtbot), "cac")  # two new customers, and no spend was typed
    link = made.findChild(QPushButton)
    assert isinstance(link, QPushButton)
    link.click()
    assert desk.opened == [("figures", {"sheet_name": "spend"})]


def test_ins_sets_a_goal_on_the_card_at_hand(desk: Desk, qtbot: QtBot) -> None:
    """On the button above the cards none of them is at hand; an opened indicator has no board."""
    screen = board_of(desk, qtbot)
    card = card_of(screen, "nps")
    card.setFocus()
    qtbot.keyClick(card, Key.Key_Insert)
    screen.new_goal.setFocus()
    press(Key.Key_Insert)
    assert desk.opened == [("goal", {"kpi_key": "nps"}), ("goal", {"kpi_key": ""})]
    screen.open_indicator("nps")
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    qtbot.keyClick(screen.page.chart, Key.Key_Insert)
    assert len(desk.opened) == 2
