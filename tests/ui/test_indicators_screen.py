"""Indicators and goals: the board, one opened, keys, exports, what an empty shop is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLayout, QPushButton, QWidget

from cxdesk.domain.goals import GoalDraft, GoalKind, Window
from cxdesk.domain.kpis import by_key
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import goals
from cxdesk.ui.looks import screen_look
from cxdesk.ui.screens.indicators import ALL_TIME, IndicatorsScreen
from cxdesk.ui.widgets.goal_card import GoalCard
from cxdesk.ui.widgets.indicator_cards import TargetsCard, TitledCard
from cxdesk.ui.widgets.kpi_card import KpiCardView, with_goal
from cxdesk.ui.widgets.plain import YieldingLink
from tests.factories import NOW, answer, customer, sale
from tests.services import shop_with_history
from tests.services.shop_with_history import TITLE, noon
from tests.ui.counter_desk import Desk, make_desk, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    shop_with_history.fill()
    return make_desk(ctx)


def board_of(desk: Desk, qtbot: QtBot) -> IndicatorsScreen:
    screen = IndicatorsScreen(desk.ctx)
    qtbot.addWidget(screen)
    screen.resize(1162, 712)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: bool(screen.board.cards()) and not desk.ctx.jobs.is_busy())
    return screen


def opened(desk: Desk, qtbot: QtBot, key: str = "nps") -> IndicatorsScreen:
    screen = board_of(desk, qtbot)
    screen.open_indicator(key)
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    return screen


def free(screen: IndicatorsScreen) -> None:
    """Let it take any size, as it does inside the window."""
    screen.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    screen.setMinimumSize(1, 1)


def words_in(widget: QWidget) -> str:
    return "\n".join(
        label.accessibleName() or label.text() for label in widget.findChildren(QLabel)
    )


def card_of(screen: IndicatorsScreen, key: str) -> KpiCardView:
    return next(
        made
        for made in screen.board.cards()
        if isinstance(made, KpiCardView) and made.card.kpi.key == key
    )


def test_the_board_shows_goals_first_and_a_card_for_each_indicator(
    desk: Desk, qtbot: QtBot
) -> None:
    cards = board_of(desk, qtbot).board.cards()
    assert isinstance(cards[0], GoalCard)
    assert cards[0].accessibleName() == TITLE
    keys = [made.card.kpi.key for made in cards if isinstance(made, KpiCardView)]
    assert keys == [
        "nps",
        "csat",
        "first_response_time",
        "active_customers",
        "repeat_purchase_rate",
        "revenue",
    ]


def test_a_goal_card_tells_value_progress_and_what_it_needs(desk: Desk, qtbot: QtBot) -> None:
    words = words_in(board_of(desk, qtbot).board.cards()[0])
    # 18 March: the last 90 days hold 20 promoters and 12 detractors of 40, NPS 20 of 45 to reach.
    assert "+20" in words
    assert "44% of the way" in words
    # Day 76 of 364: 21 % of the way is expected.
    assert "expected by now: 21%" in words
    assert TITLE in words


def test_an_indicator_without_data_opens_the_form_that_gives_it(desk: Desk, qtbot: QtBot) -> None:
    made = card_of(board_of(desk, qtbot), "first_response_time")
    link = made.findChild(QPushButton)
    assert isinstance(link, QPushButton)
    link.click()
    assert desk.opened == [("interaction", {})]


def test_no_data_is_a_dash_and_never_zero(desk: Desk, qtbot: QtBot) -> None:
    made = card_of(board_of(desk, qtbot), "nps")  # no answer in March yet
    assert "–" in words_in(made).split("\n")


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
    screen = board_of(desk, qtbot)
    screen.board.cards()[0].setFocus()
    qtbot.keyClick(screen.board.cards()[0], Key.Key_Down)
    nps = card_of(screen, "nps")
    assert nps.hasFocus()
    qtbot.keyClick(nps, Key.Key_Right)
    assert card_of(screen, "csat").hasFocus()
    qtbot.keyClick(card_of(screen, "csat"), Key.Key_Left)
    qtbot.keyClick(nps, Key.Key_Return)
    assert screen.opened_key == "nps"


def test_the_place_begins_at_its_first_card_with_its_buttons_one_step_before(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = board_of(desk, qtbot)
    screen.new_goal.setFocus()
    screen.take_keys(at_start=True)
    assert screen.board.cards()[0].hasFocus()
    press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert screen.new_goal.hasFocus()
    press(Key.Key_Return)
    assert desk.opened == [("goal", {"kpi_key": ""})]


def test_esc_comes_back_to_the_same_card(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    assert screen.close_detail()
    assert card_of(screen, "revenue").hasFocus()
    assert not screen.close_detail()


def test_tab_goes_through_the_opened_indicator_as_it_is_read(desk: Desk, qtbot: QtBot) -> None:
    answer(9, SurveyKind.NPS, answered_at=noon(date(2026, 2, 16)), customer_id=customer("Eva"))
    screen = opened(desk, qtbot)
    screen.page.chart.setFocus()
    reached = []
    for _stop in range(5):
        press(Key.Key_Tab)
        reached.append(QApplication.focusWidget().accessibleName())
    assert reached == [
        "Note an event",
        "What this number is",
        "Eva",
        "Change the target",
        "Close the goal",
    ]


def test_the_keyboard_stays_where_it_was_when_the_cards_are_made_anew(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    for name in ("Note an event", "What this number is", "Close the goal"):
        _named(screen, name).setFocus()
        old = screen.page.findChild(TargetsCard)
        screen.refresh()
        qtbot.waitUntil(lambda old=old: screen.page.findChild(TargetsCard) is not old)
        assert _named(screen, name).hasFocus(), name


def test_the_keyboard_goes_to_the_chart_when_its_place_is_gone(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    screen.page.findChildren(YieldingLink)[0].setFocus()
    screen.page.show_records((), None)
    assert screen.page.chart.hasFocus()


def _named(screen: IndicatorsScreen, name: str) -> QWidget:
    return next(w for w in screen.page.findChildren(QWidget) if w.accessibleName() == name)


def test_arrow_keys_walk_the_records_and_enter_opens_one(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    records = screen.page.findChildren(YieldingLink)
    assert [link.text() for link in records] == ["Luis", "Ana <b>", "Ana <b>"]
    records[0].setFocus()
    for key, place in ((Key.Key_Up, 0), (Key.Key_Down, 1), (Key.Key_End, -1), (Key.Key_Down, -1)):
        press(key)
        assert records[place].hasFocus()
    press(Key.Key_Home)
    press(Key.Key_Down)
    press(Key.Key_Tab)
    press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert records[1].hasFocus()
    press(Key.Key_Return)
    assert [place for place, _who in desk.places] == ["customers"]


def test_esc_finds_the_card_when_the_window_came_back_with_it_opened(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = IndicatorsScreen(desk.ctx)
    screen.restore({"open": "revenue"})
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    assert screen.close_detail()
    qtbot.waitUntil(lambda: bool(screen.board.cards()))
    qtbot.waitUntil(lambda: card_of(screen, "revenue").hasFocus())


def test_the_opened_indicator_shows_its_goal_records_and_events(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    words = words_in(screen.page)
    assert "February 2026" in words
    assert "+40" in words
    assert TITLE in words
    assert "3 of 10" in words
    chart = screen.page.chart.chart
    assert chart is not None
    assert [flag.text for flag in chart.flags] == ["new <i>prices</i>"]


def test_records_lead_to_their_customer(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "revenue")
    links = [b for b in screen.page.findChildren(QPushButton) if b.text() == "Luis"]
    links[0].click()
    assert [place for place, _ in desk.places] == ["customers"]


def test_another_grain_counts_anew(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    months = len(screen.page.chart.chart.points) if screen.page.chart.chart else 0
    screen.grain.choose(next(v for v in screen.grain._values if str(v) == "quarter"))
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    assert screen.page.chart.chart is not None
    assert len(screen.page.chart.chart.points) < months


def test_all_of_it_begins_near_the_first_record(desk: Desk, qtbot: QtBot) -> None:
    sale(10_00, date(2023, 3, 20))
    screen = opened(desk, qtbot, "revenue")
    screen.months.setCurrentIndex(screen.months.findData(ALL_TIME))
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    assert screen.page.chart.chart is not None
    first = screen.page.chart.chart.points[0].period.start
    assert date(2023, 1, 1) <= first <= date(2023, 4, 1)


def test_a_new_sale_is_counted_at_once(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    sale(77_00, date(2026, 3, 18))
    qtbot.waitUntil(lambda: "€77.00" in words_in(card_of(screen, "revenue")))


def test_the_goal_forms_open_for_the_goal(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    goal = goals.goals(NOW + 1)[0].goal
    for text in ("Change the target", "Close the goal", "Note an event"):
        button = next(b for b in screen.page.findChildren(QPushButton) if b.text() == text)
        button.click()
    names = [name for name, _ in desk.opened]
    assert names == ["goal_target", "goal_close", "event"]
    assert desk.opened[0][1]["goal"].id == goal.id


@pytest.mark.parametrize(
    ("ending", "begin"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", b"\xef\xbb\xbfperiod")]
)
def test_export_writes_the_file_and_offers_to_open_it(
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    begin: bytes,
) -> None:
    path = tmp_path / f"nps.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    opened(desk, qtbot).export_as(ending)
    assert path.read_bytes().startswith(begin)
    assert desk.toasts == [f"Saved as nps.{ending}."]
    assert desk.also is not None


def test_the_place_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    state = opened(desk, qtbot, "revenue").state()
    again = board_of(desk, qtbot)
    again.restore(state)
    assert again.opened_key == "revenue"
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


@pytest.mark.parametrize("width", [780, 1162])
def test_nothing_asks_for_more_width_than_the_window_has(
    desk: Desk, qtbot: QtBot, width: int
) -> None:
    screen = opened(desk, qtbot, "first_response_time")
    free(screen)
    screen.resize(width, 640)
    screen._fit()
    screen.layout().activate()
    assert screen.layout().minimumSize().width() <= width
    assert screen.minimumSizeHint().width() <= 640


def test_a_segment_shows_its_own_figures_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    """All forty answers came at the counter: by phone there is nothing, at the counter all."""
    screen = opened(desk, qtbot)
    whole = screen.page.view
    assert whole is not None

    def show(channel: str) -> None:
        screen.segment.setCurrentIndex(screen.segment.findData({"channel": channel}))
        qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())

    show("phone")
    assert screen.page.view is not whole
    assert screen.page.view is not None
    assert all(point.measure.n == 0 for point in screen.page.view.trend.points)
    show("counter")
    assert screen.page.view.trend == whole.trend
    assert screen.page.chart.accessibleName() == "NPS: Counter"
    screen.open_indicator("revenue")
    assert screen.segment.where() == {}
    assert screen.segment.isHidden()


def test_what_does_not_fit_beside_the_title_stands_below_it(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    title_y = screen._title.geometry().center().y()
    assert abs(screen.grain.geometry().center().y() - title_y) < 12
    free(screen)
    screen.resize(480, 600)
    qtbot.waitUntil(lambda: screen.grain.geometry().top() > screen._title.geometry().bottom())
    screen.resize(1162, 712)
    qtbot.waitUntil(lambda: abs(screen.grain.geometry().center().y() - title_y) < 12)
    screen.close_detail()
    assert not screen.grain.isVisible()


def test_the_way_back_keeps_its_words_when_the_filters_stand_below(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    free(screen)
    screen.resize(480, 600)
    qtbot.waitUntil(lambda: screen.grain.geometry().top() > screen._title.geometry().bottom())
    assert screen.back.text() == "‹ Indicators"
    assert screen.back.width() >= screen.back.sizeHint().width()


def test_a_low_window_scrolls_to_the_lower_cards(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    screen.resize(820, 420)
    heights = [card.height() for card in screen.page.findChildren(TitledCard)]
    assert len(heights) == 3
    assert min(heights) >= 150


def test_typed_words_stay_plain_text(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    labels = screen.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_an_empty_shop_is_told_what_each_indicator_needs(ctx: Context, qtbot: QtBot) -> None:
    desk = make_desk(ctx)
    screen = board_of(desk, qtbot)
    for key in ("revenue", "active_customers", "nps"):
        words = words_in(card_of(screen, key))
        assert "No data yet." in words
        assert "0" not in words
    assert "No goal yet." in words_in(screen.board)


def test_a_goal_for_a_year_is_no_mark_on_months(desk: Desk, qtbot: QtBot) -> None:
    made = card_of(board_of(desk, qtbot), "nps").card
    assert with_goal(made).targets[0].y == 45
    assert made.goal is not None
    yearly = replace(made.goal.goal, window=Window.ROLLING_365)
    sales = replace(made, kpi=by_key("repeat_purchase_rate"), goal=replace(made.goal, goal=yearly))
    assert with_goal(sales).targets == ()


def test_a_goal_that_adds_up_has_a_chart_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    draft = GoalDraft(
        kpi_key="revenue",
        title="A good year",
        entered=1_000_00,
        kind=GoalKind.FLOW,
        starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31),
    )
    goals.add_goal(draft, now=NOW)
    screen = opened(desk, qtbot, "revenue")
    assert screen.page.chart.chart is not None
    assert screen.page.chart.chart.targets == ()
    links = [b for b in screen.page.findChildren(QPushButton) if b.text() == "Chart of the goal"]
    links[0].click()
    qtbot.waitUntil(lambda: bool(screen.page.chart.chart and screen.page.chart.chart.targets))
    # 100 in January, 334.56 by the end of February: the points are sums from the start.
    assert [p.value for p in screen.page.chart.chart.points][:2] == [100_00, 334_56]
