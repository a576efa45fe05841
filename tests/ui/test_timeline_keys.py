"""The keyboard in the timeline: arrows walk its actions; it is not lost when rows change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.timeline import TimelineKind
from cxdesk.services import cases, command, interactions
from cxdesk.ui.screens.customers import CustomersScreen
from tests.factories import NOW
from tests.ui.counter_desk import add, make_desk, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def screen(ctx: Context, qtbot: QtBot) -> CustomersScreen:
    """A customer with one open case: a task to be done, a case to reply to or solve."""
    make_desk(ctx)
    who = add()
    follow_up = InteractionDraft(
        arrived_at=NOW - 60, customer_id=who, outcome=Outcome.FOLLOW_UP, note="quote"
    )
    interactions.log_interaction(follow_up, now=NOW - 60)
    made = CustomersScreen(ctx)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.show_record(who)
    qtbot.waitUntil(lambda: bool(made.card.timeline.actions_shown()))
    return made


def holder(screen: CustomersScreen) -> str:
    found = screen.window().focusWidget()
    return found.text() if isinstance(found, QPushButton) else ""


def test_up_and_down_walk_the_actions_and_stay_at_the_ends(screen: CustomersScreen) -> None:
    shown = screen.card.timeline.actions_shown()
    words = [button.text() for button in shown]
    assert sorted(words) == ["Edit", "Mark as done", "Open the case", "Reply", "Solve"]
    shown[0].setFocus()
    for key, place in ((Key.Key_Up, 0), *((Key.Key_Down, n) for n in (1, 2, 3, 4, 4))):
        press(key)
        assert holder(screen) == words[place]


def test_the_keyboard_goes_to_the_card_when_nothing_is_left_to_do(
    screen: CustomersScreen, qtbot: QtBot
) -> None:
    timeline = screen.card.timeline
    screen.card.kinds.choose(TimelineKind.CASE)
    timeline.actions_shown()[0].setFocus()
    command.undo(now=NOW)  # the follow-up, and its case with it
    qtbot.waitUntil(lambda: not timeline.actions_shown())
    assert holder(screen) == "Log interaction"


def test_the_keyboard_stays_on_an_action_when_rows_are_added(
    screen: CustomersScreen, qtbot: QtBot
) -> None:
    timeline = screen.card.timeline
    timeline.actions_shown()[1].setFocus()
    before = len(timeline.rows())
    cases.reply(cases.open_cases()[0].id, "on its way", now=NOW)
    screen.refresh()
    qtbot.waitUntil(lambda: len(timeline.rows()) >= before)
    assert screen.window().focusWidget() in timeline.actions_shown()
