"""One indicator opened: its chart, cards, filters, keys and exports."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import goal_changes, goals, shop
from cxdesk.ui import file_dialogs
from cxdesk.ui.screens.indicators.opened.card import TitledCard
from cxdesk.ui.screens.indicators.opened.goal import OpenedGoalCard
from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
from cxdesk.ui.widgets.plain import YieldingLink
from tests.factories import NOW, answer, customer
from tests.services import shop_with_history
from tests.services.shop_with_history import TITLE, noon
from tests.ui.counter_desk import Desk, make_desk, press
from tests.ui.indicators_place import board_of, card_of, free, opened, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_tab_goes_through_the_opened_indicator_as_it_is_read(desk: Desk, qtbot: QtBot) -> None:
    answer(9, SurveyKind.NPS, answered_at=noon(date(2026, 2, 16)), customer_id=customer("Eva"))
    screen = opened(desk, qtbot)
    screen.page.chart.setFocus()
    reached = []
    for _stop in range(14):
        press(Key.Key_Tab)
        reached.append(QApplication.focusWidget().accessibleName())
    assert reached == [
        "Note an event",
        "Mark a change…",
        "Hide from the board",
        "This period",
        "New action…",
        "Review the goal",
        "Edit the goal",
        "One more indicator…",
        "Change who knows…",
        "Change the target…",
        "Close the goal…",
        "Say why it matters…",
        "Show what is behind it",
        "Eva",
    ]


def test_the_keyboard_stays_where_it_was_when_the_cards_are_made_anew(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    for name in ("Note an event", "Say why it matters…", "Close the goal…"):
        _named(screen, name).setFocus()
        old = screen.page.findChild(OpenedGoalCard)
        screen.refresh()
        qtbot.waitUntil(lambda old=old: screen.page.findChild(OpenedGoalCard) is not old)
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
    records = screen.page.cards["behind"].findChildren(YieldingLink)
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


def test_the_goal_forms_open_for_the_goal(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    goal = goals.goals(NOW + 1)[0].goal
    for text in ("Change the target…", "Close the goal…", "Note an event"):
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
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_args: path)
    opened(desk, qtbot).export.export_as(ending)
    assert path.read_bytes().startswith(begin)
    assert desk.toasts == [f"Saved as nps.{ending}."]
    assert desk.also is not None


def test_the_name_proposed_for_a_file_is_that_of_the_indicator_and_the_day(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *given: asked.append(given[2]))
    screen = opened(desk, qtbot)
    screen.export.export_as("png")
    screen.segment.choose("channel", "phone")
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    screen.export.export_as("png")
    names = [one.replace("\\", "/").rsplit("/", maxsplit=1)[-1] for one in asked]
    assert names == ["NPS 2026-03-18.png", "NPS Phone 2026-03-18.png"]


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
        screen.segment.choose("channel", channel)
        qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())

    show("phone")
    assert screen.page.view is not whole
    assert screen.page.view is not None
    assert all(point.measure.n == 0 for point in screen.page.view.trend.points)
    show("counter")
    assert screen.page.view.trend == whole.trend
    assert screen.page.chart.accessibleName() == "NPS: Counter"
    screen.open_indicator("surveys_offered")
    assert screen.segment.where() == {}


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
    assert len(heights) == 2
    assert min(heights) >= 150


def test_the_lower_cards_are_shown_whole_and_only_the_page_scrolls(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    screen.resize(1162, 712)
    for made in screen.page.findChildren(TitledCard):
        assert made.findChildren(QScrollArea) == []
        layout = made.layout()
        assert layout is not None
        qtbot.waitUntil(lambda a=made, b=layout: a.height() >= b.minimumHeightForWidth(a.width()))


def test_typed_words_stay_plain_text(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    labels = screen.findChildren(QLabel)
    assert any("<b>" in label.text() for label in labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_goal_that_adds_up_has_a_chart_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    draft = GoalDraft(
        kpi_key="revenue",
        title="A good year",
        entered=1_000_00,
        kind=GoalKind.FLOW,
        starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31),
    )
    goal_changes.add_goal(draft, now=NOW)
    screen = opened(desk, qtbot, "revenue")
    assert screen.page.chart.chart is not None
    assert screen.page.chart.chart.targets == ()
    links = [b for b in screen.page.findChildren(QPushButton) if b.text() == "Chart of the goal"]
    links[0].click()
    qtbot.waitUntil(lambda: bool(screen.page.chart.chart and screen.page.chart.chart.targets))
    # 100 in January, 334.56 by the end of February: the points are sums from the start.
    assert [p.value for p in screen.page.chart.chart.points][:2] == [100_00, 334_56]


def test_the_opened_indicator_tells_its_companions_and_the_choice_in_force(
    desk: Desk, qtbot: QtBot
) -> None:
    """February: 12 promoters, 4 passives, 4 detractors."""
    words = words_in(opened(desk, qtbot).page.findChildren(TitledCard)[0]).split("\n")
    at = words.index("Promoters (9 and 10)")
    assert words[at : at + 6] == [
        "Promoters (9 and 10)",
        "12",
        "Passives (7 and 8)",
        "4",
        "Detractors (0 to 6)",
        "4",
    ]
    assert "All answers count, also several by one customer." in words
    assert any(text.startswith("Read from: ") for text in words)


def test_a_split_shows_the_parts_and_a_part_becomes_the_filter(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    behind = screen.page.cards["behind"]
    assert behind is not None
    behind.by.setFocus()
    behind.by.setCurrentIndex(behind.by.findData("channel"))
    behind.by.activated.emit(behind.by.currentIndex())
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    links = behind.findChildren(YieldingLink)
    assert [link.accessibleName() for link in links] == ["Counter"]  # all forty answers
    words = words_in(behind)
    assert "+40" in words
    assert "20" in words
    links[0].click()
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    assert screen.segment.where() == {"channel": "counter"}
    assert screen.page.view is not None
    assert screen.page.cards["behind"] is not None
    assert screen.page.cards["behind"].by.findData("channel") < 0  # filtered by it already
    assert words_in(screen.page.cards["behind"]).count("3 of 10") == 4


def test_a_split_stays_when_the_figures_are_counted_anew(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    assert screen.page.cards["behind"] is not None
    screen.page.cards["behind"].by.setCurrentIndex(
        screen.page.cards["behind"].by.findData("weekday")
    )
    screen.page.cards["behind"].by.activated.emit(1)
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    old = screen.page.cards["behind"]
    screen.refresh()
    qtbot.waitUntil(lambda: screen.page.cards["behind"] is not old and not desk.ctx.jobs.is_busy())
    assert "Sundays" in [link.accessibleName() for link in screen.page.findChildren(YieldingLink)]


def test_the_filter_menu_has_two_steps_and_a_chip_takes_the_filter_away(
    desk: Desk, qtbot: QtBot
) -> None:
    screen = opened(desk, qtbot)
    segment = screen.segment
    segment.menu.aboutToShow.emit()
    steps = [action.menu() for action in segment.menu.actions() if action.menu()]
    names = [step.title() for step in steps]
    assert {"Person", "Channel", "Customer segment", "Day of the week"} <= set(names)
    channel = steps[names.index("Channel")]
    channel.aboutToShow.emit()
    assert [action.text() for action in channel.actions()][:2] == ["Counter", "Phone"]
    channel.actions()[1].trigger()
    chips = [b for b in segment.findChildren(QPushButton) if b.text() == "Phone ×"]
    assert segment.where() == {"channel": "phone"}
    assert len(chips) == 1
    qtbot.keyClick(chips[0], Key.Key_Space)
    assert segment.where() == {}
    assert segment.opener.text() == "Filter: all ▾"
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_an_opened_indicator_goes_on_the_board_and_off_it(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot, "active_customers")
    _named(screen, "Show on the board").click()
    assert shop.current().chosen[-1] == "active_customers"
    assert desk.toasts == ["On the board now."]
    links = screen.page.findChildren
    words = "Hide from the board"
    qtbot.waitUntil(lambda: words in {link.accessibleName() for link in links(QPushButton)})
    _named(screen, words).click()
    assert "active_customers" not in shop.current().chosen
    assert desk.undo is not None
    desk.undo()
    assert "active_customers" in shop.current().chosen
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
