"""The tab Goals: cards by how they stand, walked and acted on by keys, and what a new shop sees."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.services import command, goal_changes, goals, reviews
from cxdesk.ui import goals_shown
from cxdesk.ui.screens.indicators.goals_tab.tab import GoalsTab
from cxdesk.ui.screens.indicators.screen import IndicatorsScreen
from tests.factories import NOW, TODAY, answer, sale
from tests.services.goal_parts import kept, satisfied
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import words_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def go(desk: Desk, qtbot: QtBot) -> Callable[..., tuple[IndicatorsScreen, GoalsTab]]:
    """Goes to the tab in a place so wide, once the goals of the test are set."""

    def run(width: int = 1162) -> tuple[IndicatorsScreen, GoalsTab]:
        screen = IndicatorsScreen(desk.ctx)
        desk.dialogs.append(screen)
        qtbot.addWidget(screen)
        screen.resize(width, 712)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.show_record("goals")
        tab = screen.shown_tab()
        assert isinstance(tab, GoalsTab)
        qtbot.waitUntil(lambda: tab.stack.currentWidget() is not tab.loading)
        qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
        return screen, tab

    return run


def old() -> None:
    """The shop is no young one any more."""
    sale(sold_on=TODAY - timedelta(days=400))


def titles(tab: GoalsTab) -> list[str]:
    return [made.view.goal.title for made in tab.columns.cards()]


def three() -> None:
    """One far behind, one on track, one that waits for data."""
    old()
    for at in range(10):
        answer(0, answered_at=NOW - 60 * at)
        answer(5, SurveyKind.CSAT, answered_at=NOW - 60 * at)
    start = TODAY - timedelta(days=60)
    kept("Behind", "nps", 60.0, baseline_value=40.0, starts_on=start)
    kept("Waits", "fcr", 80.0, baseline_value=70.0)
    kept("Goes well", "csat", 90.0, baseline_value=70.0, starts_on=start)


def test_goals_stand_by_how_they_are_doing_those_that_need_somebody_first(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]],
) -> None:
    three()
    closed = kept("Closed", "csat", 80.0, baseline_value=70.0)
    goal_changes.close_goal(closed, on=TODAY, reason="enough", now=NOW)
    _, tab = go()
    assert titles(tab) == ["Behind", "Goes well", "Waits", "Closed"]
    told = words_in(tab.columns)
    assert [words in told for words in ("Need you · 1", "On track · 1", "Ended · 1")] == [True] * 3
    assert "enough" in told


def test_a_card_says_why_its_goal_needs_you(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]],
) -> None:
    """−100 where the way from +40 to +60 was to be begun; a goal that goes well needs no reason."""
    three()
    _, tab = go()
    told = {made.view.goal.title: words_in(made) for made in tab.columns.cards()}
    assert "Behind the pace." in told["Behind"]
    assert "the pace" not in told["Goes well"]


def test_arrows_walk_the_columns_of_a_wide_window_and_the_list_of_a_narrow_one(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], qtbot: QtBot
) -> None:
    three()
    kept("Waits too", "resolution_time", 80.0, baseline_value=90.0)
    for width, keys in ((1500, "RRDUL"), (700, "DDRLU")):
        _, tab = go(width)
        cards = tab.columns.cards()
        cards[0].setFocus()
        walked = []
        for key in keys:
            held = next(made for made in cards if made.hasFocus())
            step = {"R": Key.Key_Right, "L": Key.Key_Left, "D": Key.Key_Down, "U": Key.Key_Up}
            qtbot.keyClick(held, step[key])
            view = tab.columns.held()
            walked.append(view.goal.title if view else "")
        assert walked == ["Goes well", "Waits", "Waits too", "Waits", "Goes well"]


def test_enter_opens_the_indicator_of_a_goal_and_esc_comes_back_to_its_card(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], qtbot: QtBot
) -> None:
    three()
    screen, tab = go()
    tab.columns.cards()[1].setFocus()
    qtbot.keyClick(tab.columns.cards()[1], Key.Key_Return)
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.page)
    assert screen.opened_key == "csat"
    assert screen.close_detail()
    qtbot.waitUntil(lambda: screen.shown_tab() is tab and tab.columns.held() is not None)
    held = tab.columns.held()
    assert held is not None
    assert held.goal.title == "Goes well"


def test_keys_review_edit_act_and_set_a_goal(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], desk: Desk, qtbot: QtBot
) -> None:
    three()
    _, tab = go()
    first = tab.columns.cards()[0]
    first.setFocus()
    for key in (Key.Key_F7, Key.Key_F4, Key.Key_F6, Key.Key_F8, Key.Key_Insert):
        qtbot.keyClick(first, key)
    goal = first.view.goal
    assert desk.opened == [
        ("review", {"views": (first.view,)}),
        ("goal_edit", {"goal": goal}),
        ("shop_action", {"kpi_key": "nps", "goal_id": goal.id, "where": {}}),
        ("goal_part", {"goal": goal}),
        ("goal", {}),
    ]


def test_a_closed_goal_is_neither_reviewed_nor_edited_nor_acted_on(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], desk: Desk, qtbot: QtBot
) -> None:
    old()
    goal_changes.close_goal(kept("Closed", "csat", 80.0, baseline_value=70.0), on=TODAY, now=NOW)
    _, tab = go()
    (card,) = tab.columns.cards()
    card.setFocus()
    for key in (Key.Key_F7, Key.Key_F4, Key.Key_F6):
        qtbot.keyClick(card, key)
    assert desk.opened == []


def test_a_card_tells_its_review_its_parts_and_what_moves_before(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]],
) -> None:
    old()
    goal, _, _ = satisfied()
    then = TODAY - timedelta(days=9)
    reviews.plan_reviews(goal, Cadence.WEEKLY, TODAY + timedelta(days=7), now=NOW)
    kept("Sales", "revenue", 9e5, baseline_value=100.0, leads=("new_customers",))
    sale(500, then)
    _, tab = go()
    told = {made.view.goal.title: made.accessibleDescription() for made in tab.columns.cards()}
    assert "Satisfaction (CSAT): no data" in told["Satisfied customers"]
    assert "Next review 25 Mar 2026 · Every week" in told["Satisfied customers"]
    assert "CSAT" not in titles(tab)


def test_how_far_a_goal_is_by_some_of_its_indicators_is_not_told_of_all(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]],
) -> None:
    """NPS from 40 to 60, now -100: moved away; nobody was ever answered, so one cannot be told."""
    three()
    whole = kept("Whole", "nps", 60.0, baseline_value=40.0, starts_on=TODAY - timedelta(days=60))
    kept("Part", "fcr", 90.0, baseline_value=70.0, parent_id=whole)
    _, tab = go()
    (told,) = [made for made in tab.columns.cards() if made.view.goal.title == "Whole"]
    words = told.accessibleDescription()
    assert "Moved away from the target. 1 of 2 indicators can be judged so far" in words


def test_a_goal_whose_indicators_moved_away_says_so_and_no_share_below_zero(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]],
) -> None:
    """NPS from 40 to 60, now -100: -700 %; CSAT from 70 to 90, now 100: 150 %."""
    three()
    start = TODAY - timedelta(days=60)
    whole = kept("Whole", "nps", 60.0, baseline_value=40.0, starts_on=start)
    kept("Part", "csat", 90.0, baseline_value=70.0, parent_id=whole, starts_on=start)
    _, tab = go()
    told = {made.view.goal.title: made.accessibleDescription() for made in tab.columns.cards()}
    assert "Moved away from the target, all indicators together" in told["Whole"]


def test_a_young_shop_sets_a_goal_on_what_it_does_with_one_press(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], desk: Desk, qtbot: QtBot
) -> None:
    _, tab = go()
    assert tab.columns.offer is not None
    told = words_in(tab.columns.offer)
    assert "NPS needs a month of answers; there is none yet." in told
    offered = [made.text() for made in tab.columns.offer.buttons]
    assert offered[0] == "Offer 10 surveys a week"
    assert len(offered) == 3
    tab.columns.offer.buttons[0].setFocus()
    tab.columns.offer.buttons[0].click()
    assert desk.toasts == ["Goal set: Offer 10 surveys a week."]
    (view,) = goals.goals(NOW + 1)
    assert (view.goal.title, view.kpi.key) == ("Offer 10 surveys a week", "surveys_offered")
    qtbot.waitUntil(lambda: len(tab.columns.cards()) == 1)
    assert [made.text() for made in tab.columns.offer.buttons] == offered[1:]
    assert tab.columns.offer.buttons[0].hasFocus()
    command.undo(now=NOW)
    assert goals.goals(NOW + 1) == ()


def test_a_shop_of_more_than_a_month_without_a_goal_is_told_what_a_goal_is(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], desk: Desk
) -> None:
    old()
    _, tab = go()
    assert tab.stack.currentWidget() is tab.none
    assert "No goal yet" in words_in(tab.none)
    tab.none.action_button.click()
    assert desk.opened == [("goal", {})]


def test_goals_that_look_at_one_thing_are_told_so_in_a_calm_sentence(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]],
) -> None:
    old()
    kept("Friends", "nps", 60.0, baseline_value=40.0)
    kept("CSAT", "csat", 90.0, baseline_value=70.0)
    _, tab = go()
    told = words_in(tab.columns)
    assert "All your goals look at satisfaction; none at quality or efficiency." in told
    assert "add an indicator that warns earlier" in told


def test_figures_that_cannot_be_counted_are_tried_again(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]],
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    three()
    told: list[Exception] = []
    desk.ctx.show_error = told.append
    _, tab = go()

    def fail(*_args: Any) -> None:
        raise OutsideError(T("Test", "The disk does not answer."))

    with monkeypatch.context() as patch:
        patch.setattr(goals_shown, "load", fail)
        tab.refresh()
        qtbot.waitUntil(tab.loading.has_failed)
    assert len(told) == 1
    tab.loading.button.click()
    qtbot.waitUntil(lambda: tab.stack.currentWidget() is not tab.loading)
    assert titles(tab) == ["Behind", "Goes well", "Waits"]


def test_what_was_shown_last_is_there_at_once(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], desk: Desk
) -> None:
    three()
    go()
    tab = GoalsTab(desk.ctx)
    desk.dialogs.append(tab)
    tab.refresh()
    assert titles(tab) == ["Behind", "Goes well", "Waits"]


def test_ctrl_f_finds_goals_by_title_or_indicator_and_esc_comes_back_to_all(
    go: Callable[..., tuple[IndicatorsScreen, GoalsTab]], qtbot: QtBot
) -> None:
    three()
    screen, tab = go()
    screen.focus_filter()
    assert tab.search.hasFocus()
    qtbot.keyClicks(tab.search, "goes")
    assert titles(tab) == ["Goes well"]
    tab.search.setText("promoter")  # what NPS is about
    assert titles(tab) == ["Behind"]
    tab.search.setText("nowhere")
    assert (titles(tab), "No goal has these words." in words_in(tab.columns)) == ([], True)
    assert screen.close_detail()
    assert (len(titles(tab)), tab.search.isHidden()) == (3, True)
    assert tab.columns.cards()[0].hasFocus()
