"""The cards of an opened indicator after something was saved: those that can go on stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.services import actions
from cxdesk.ui.screens.indicators.opened.actions import ActionsCard
from cxdesk.ui.widgets.tab_stops import stops
from tests.factories import DAY, NOW, interaction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.main_window import MainWindow
    from cxdesk.ui.screens.indicators.opened.page import OpenedPage


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> OpenedPage:
    """The volume opened with two interactions logged."""
    interaction(now=NOW)
    interaction(now=NOW - DAY)
    window.navigate("indicators", "interactions")
    qtbot.waitUntil(lambda: not window.ctx.jobs.is_busy())
    screen: Any = window.screens["indicators"]
    found: OpenedPage = screen.page
    return found


def save_one(window: MainWindow, qtbot: QtBot, page: OpenedPage) -> None:
    before = page.opened
    interaction(now=NOW)
    qtbot.waitUntil(lambda: page.opened is not before and not window.ctx.jobs.is_busy())


def make_low(page: OpenedPage, window: MainWindow, qtbot: QtBot) -> None:
    """Until what lies behind the figure has to be scrolled to."""
    window.resize(1100, 480)
    behind, seen = page.cards["behind"], page.area.viewport()
    qtbot.waitUntil(lambda: behind.mapTo(seen, QPoint()).y() >= seen.height() > 0)


def chain_from(first: QWidget) -> Iterator[QWidget]:
    """What Tab goes through, once round."""
    at: QWidget | None = first
    while at is not None:
        yield at
        at = at.nextInFocusChain()
        at = None if at is first else at


def test_why_and_actions_stay_and_the_figure_is_made_anew(
    page: OpenedPage, window: MainWindow, qtbot: QtBot
) -> None:
    before = dict(page.cards)
    save_one(window, qtbot, page)
    stayed = {key for key, card in page.cards.items() if card is before[key]}
    assert stayed >= {"why", "actions"}
    assert "number" not in stayed


def test_the_keyboard_stays_on_a_link_of_a_card_that_stays(
    page: OpenedPage, window: MainWindow, qtbot: QtBot
) -> None:
    link = page.cards["actions"].findChild(QPushButton)
    assert link is not None
    link.setFocus()
    save_one(window, qtbot, page)
    assert page.window().focusWidget() is link


def test_tab_still_walks_the_cards_from_top_to_bottom(
    page: OpenedPage, window: MainWindow, qtbot: QtBot
) -> None:
    save_one(window, qtbot, page)

    def reading() -> list[QWidget]:
        return [stop for stop in stops(page) if stop.isVisibleTo(page)]

    def tabbing() -> list[QWidget]:
        read = reading()
        return [stop for stop in chain_from(read[0]) if stop in read]

    def tabbed() -> set[str]:
        read = reading()
        return {key for key, card in page.cards.items() if any(map(card.isAncestorOf, read))}

    # Why it moved is told last of all, beside the window.
    qtbot.waitUntil(lambda: tabbed() == {"number", "why", "actions", "about", "behind"})
    qtbot.waitUntil(lambda: tabbing() == reading())


def test_after_another_action_its_card_is_made_anew(
    page: OpenedPage, window: MainWindow, qtbot: QtBot
) -> None:
    before = page.cards["actions"]
    actions.add_action(
        ActionDraft(note="Louder bell", kpi_key="interactions", kind=ActionKind.PROCESS), now=NOW
    )
    qtbot.waitUntil(lambda: page.cards["actions"] is not before)
    made = page.cards["actions"]
    assert isinstance(made, ActionsCard)
    assert made.dim.text() == "1 to be done of 1"


def test_what_is_out_of_sight_follows_what_is_seen(
    page: OpenedPage, window: MainWindow, qtbot: QtBot
) -> None:
    make_low(page, window, qtbot)
    opened, before = page.opened, dict(page.cards)
    assert opened is not None
    page.show_opened(opened)
    assert page.cards["number"] is not before["number"]
    assert page.cards["behind"] is before["behind"]
    qtbot.waitUntil(lambda: page.cards["behind"] is not before["behind"])


def test_what_has_the_keyboard_is_made_at_once_wherever_it_stands(
    page: OpenedPage, window: MainWindow, qtbot: QtBot
) -> None:
    make_low(page, window, qtbot)
    behind = page.cards["behind"]
    next(iter(stops(behind))).setFocus()
    page.area.verticalScrollBar().setValue(0)
    assert page.opened is not None
    page.show_opened(page.opened)
    assert page.cards["behind"] is not behind
    focused = page.window().focusWidget()
    assert focused is not None
    assert page.cards["behind"].isAncestorOf(focused)
