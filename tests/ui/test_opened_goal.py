"""The goal of an opened indicator: who knows of it, and what became of it, folded when long."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from cxdesk.domain import goal_edits
from cxdesk.domain.goals import Reader
from cxdesk.domain.kpi import Unit
from cxdesk.domain.phrases import amount
from cxdesk.domain.reviews import ReviewDraft, Seen
from cxdesk.services import goal_changes, goal_readers, goals, reviews, shop
from cxdesk.ui.screens.indicators.opened.goal import OpenedGoalCard
from cxdesk.ui.screens.indicators.opened.number import NumberCard
from cxdesk.ui.widgets.plain import PlainLabel
from tests.factories import NOW, TODAY
from tests.services import shop_with_history
from tests.services.goal_parts import kept
from tests.ui.counter_desk import Desk, make_desk, press
from tests.ui.indicators_place import free, opened, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.screen import IndicatorsScreen

pytestmark = pytest.mark.filled_by.with_args(shop_with_history.fill)


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def edit(title: str, reason: str) -> None:
    goal = goals.goals(NOW + 1, kpi_key="nps")[0].goal
    draft = replace(goal_edits.draft_of(goal), title=title)
    goal_changes.edit_goal(goal.id, draft, reason=reason, now=NOW)


def goal_card(screen: IndicatorsScreen) -> OpenedGoalCard:
    return screen.page.findChild(OpenedGoalCard)


def fold_of(screen: IndicatorsScreen) -> QPushButton:
    links = goal_card(screen).findChildren(QPushButton)
    return next(one for one in links if one.text().startswith(("What came", "Only")))


def test_the_card_tells_the_mission_who_knows_and_why_it_was_edited(
    desk: Desk, qtbot: QtBot
) -> None:
    goal = goals.goals(NOW + 1, kpi_key="nps")[0].goal
    shop.save(replace(shop.current(), mission="A smile for everybody"), now=NOW)
    readers = (Reader(name="Pep", told_on=TODAY), Reader(name="Bank"))
    goal_readers.keep_readers(goal.id, readers, now=NOW)
    edit("Friends for life", "clearer")
    told = words_in(goal_card(opened(desk, qtbot)))
    assert "Our mission: A smile for everybody" in told
    assert f"Pep: told on {desk.ctx.format.date(TODAY)}" in told
    assert "Bank: not told yet" in told
    assert "→ Friends for life\nclearer" in told


def test_the_card_tells_all_indicators_of_a_goal_and_what_a_part_belongs_to(
    desk: Desk, qtbot: QtBot
) -> None:
    goal = goals.goals(NOW + 1, kpi_key="nps")[0].goal
    kept("Replies", "first_response_time", 600.0, baseline_value=1200.0, parent_id=goal.id)
    screen = opened(desk, qtbot)
    told = words_in(goal_card(screen))
    assert "All its indicators" in told
    assert "First response time" in told
    screen.open_indicator("first_response_time")
    qtbot.waitUntil(lambda: f"Part of “{goal.title}”" in words_in(goal_card(screen)))
    assert "All its indicators" not in words_in(goal_card(screen))
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_an_indicator_without_a_goal_has_no_such_card(desk: Desk, qtbot: QtBot) -> None:
    assert goal_card(opened(desk, qtbot, "revenue")) is None


def test_a_long_history_folds_and_stays_unfolded_when_the_card_is_made_anew(
    desk: Desk, qtbot: QtBot
) -> None:
    """Set once and edited five times: the latest four are shown, two are folded."""
    for number in range(5):
        edit(f"Title {number}", f"reason {number}")
    screen = opened(desk, qtbot)
    assert fold_of(screen).text() == "What came before (2)"
    rest = goal_card(screen).lines.rest
    assert not rest.isVisible()
    fold_of(screen).click()
    assert rest.isVisible()
    old = goal_card(screen)
    screen.refresh()
    qtbot.waitUntil(lambda: goal_card(screen) is not old)
    assert goal_card(screen).lines.rest.isVisible()
    assert fold_of(screen).text() == "Only the latest"


def test_f4_edits_the_goal_and_its_links_lead_to_their_forms(desk: Desk, qtbot: QtBot) -> None:
    screen = opened(desk, qtbot)
    press(Qt.Key.Key_F4)
    links = goal_card(screen).findChildren(QPushButton)
    next(one for one in links if one.text() == "Change who knows…").click()
    assert [name for name, _ in desk.opened] == ["goal_edit", "goal_readers"]


def test_f8_puts_one_more_indicator_under_the_goal_unless_it_is_a_part(
    desk: Desk, qtbot: QtBot
) -> None:
    goal = goals.goals(NOW + 1, kpi_key="nps")[0].goal
    kept("Replies", "first_response_time", 600.0, baseline_value=1200.0, parent_id=goal.id)
    screen = opened(desk, qtbot)
    press(Qt.Key.Key_F8)
    assert [(name, named["goal"].id) for name, named in desk.opened] == [("goal_part", goal.id)]
    screen.open_indicator("first_response_time")
    qtbot.waitUntil(lambda: f"Part of “{goal.title}”" in words_in(goal_card(screen)))
    press(Qt.Key.Key_F8)
    assert len(desk.opened) == 1
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())


def test_f7_reviews_the_goal_and_its_review_of_today_is_set_right(desk: Desk, qtbot: QtBot) -> None:
    goal = goals.goals(NOW + 1)[0]
    seen = Seen.of(goal.assessment)
    draft = ReviewDraft(goal_id=goal.goal.id, reviewed_on=TODAY, seen=seen, decision="Wait")
    made = reviews.record_review(draft, now=NOW)
    screen = opened(desk, qtbot)
    press(Qt.Key.Key_F7)
    links = screen.page.findChildren(QPushButton)
    next(one for one in links if one.text() == "Edit the review of today").click()
    assert [(name, given.get("review_id")) for name, given in desk.opened] == [
        ("review", None),
        ("review", made),
    ]
    assert "· Wait" in words_in(screen.page)


def test_one_link_says_that_all_were_told_today(desk: Desk, qtbot: QtBot) -> None:
    goal = goals.goals(NOW + 1, kpi_key="nps")[0].goal
    goal_readers.set_readers(goal.id, (Reader(name="Pep"), Reader(name="Bank")), now=NOW)
    screen = opened(desk, qtbot)
    links = goal_card(screen).findChildren(QPushButton)
    old = goal_card(screen)
    next(one for one in links if one.text() == "Note that all of them know").click()
    assert {one.told_on for one in goals.kept_goal(goal.id).readers} == {TODAY}
    qtbot.waitUntil(lambda: goal_card(screen) is not old)
    texts = [one.text() for one in goal_card(screen).findChildren(QPushButton)]
    assert "Note that all of them know" not in texts


def test_long_reasons_wrap_and_nothing_of_them_is_cut(desk: Desk, qtbot: QtBot) -> None:
    for number in range(3):
        edit(f"Friends {number} " * 9, f"because {number} was not clear to anybody " * 6)
    screen = opened(desk, qtbot)
    free(screen)
    screen.resize(760, 640)
    labels = [one for one in goal_card(screen).findChildren(PlainLabel) if one.wordWrap()]
    shown = [one for one in labels if one.isVisible()]
    assert len(shown) >= 8
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in shown))


def test_the_number_tells_where_the_goal_stands_and_over_which_days(
    desk: Desk, qtbot: QtBot
) -> None:
    """The figure above is of a month: the goal's own is told beside its window."""
    (view,) = goals.goals(NOW + 1, kpi_key="nps")
    told = words_in(opened(desk, qtbot).page.findChild(NumberCard))
    value = desk.ctx.format.amount(amount(view.assessment.current.value, Unit.POINTS))
    assert f"Last 90 days: {value}" in told
