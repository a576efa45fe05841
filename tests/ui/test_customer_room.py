"""The customers screen in small windows: names are whole, and nothing can be reached no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cxdesk.domain.timeline import TimelineKind
from cxdesk.ui.rows_view import CELL_PADDING
from cxdesk.ui.screens.customers.list import LAST_VISIT
from tests.factories import TODAY
from tests.ui.counter_desk import Desk, add, make_desk, press
from tests.ui.test_customers_screen import follow_up, opened, sale

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def test_the_next_customer_is_shown_with_everything_again(desk: Desk, qtbot: QtBot) -> None:
    first, second = add("Ana", ""), add("Berta", "")
    sale(second, TODAY)
    screen = opened(desk, qtbot)
    screen.show_record(first)
    screen.card.kinds.choose(TimelineKind.CASE)
    screen.card.reload()
    assert screen.card.kinds.value() is TimelineKind.CASE
    screen.show_record(second)
    assert screen.card.kinds.value() is None
    assert len(screen.card.timeline.rows()) == 1


def test_a_narrow_card_filters_its_timeline_by_tasks(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    sale(who, TODAY)
    follow_up(who)
    screen = opened(desk, qtbot)
    screen.resize(780, 460)
    screen.show_record(who)
    choices = screen.card.kinds.choices
    qtbot.waitUntil(choices.isVisible)
    choices.setFocus()
    press(Key.Key_End)
    assert choices.currentText() == "Tasks"
    assert [row.entry.kind for row in screen.card.timeline.rows()] == [TimelineKind.TASK]


@pytest.mark.parametrize("size", [(820, 612), (780, 460), (1162, 712)])
def test_a_name_is_whole_on_its_card_and_in_the_list(
    desk: Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    name = "Alberto Hernández Castillo"
    who = add(name, "986 430 118")
    sale(who, TODAY)
    screen = opened(desk, qtbot)
    screen.resize(*size)
    screen.show_record(who)
    shown_name, view = screen.card.name.label, screen.list.view
    wanted = view.fontMetrics().horizontalAdvance(name) + CELL_PADDING
    qtbot.waitUntil(lambda: shown_name.text() == name and view.columnWidth(0) >= wanted)


def test_what_the_list_is_ordered_by_is_always_shown(desk: Desk, qtbot: QtBot) -> None:
    add("Alberto Hernández Castillo")
    screen = opened(desk, qtbot)
    screen.resize(820, 612)
    qtbot.waitUntil(lambda: screen.list.view.isColumnHidden(LAST_VISIT))
    screen.list.set_sort("last_visit", descending=True)
    assert not screen.list.view.isColumnHidden(LAST_VISIT)


def test_a_low_card_records_purchases_and_answers_from_its_menu(desk: Desk, qtbot: QtBot) -> None:
    who = add()
    screen = opened(desk, qtbot)
    screen.resize(780, 440)
    screen.show_record(who)
    qtbot.waitUntil(screen.card.head.is_low)
    screen.card._on_menu_about_to_show()
    offered = {act.text(): act for act in screen.card.more.menu().actions() if act.isVisible()}
    offered["Record purchase"].trigger()
    offered["Record answer"].trigger()
    asked = {"customer_id": who}
    assert desk.opened == [("purchase", asked), ("answer", asked)]


def test_a_long_name_has_its_line_also_where_the_card_is_wide(desk: Desk, qtbot: QtBot) -> None:
    name = "Construcciones y reformas integrales Miño"
    who = add(name)
    screen = opened(desk, qtbot)
    screen.show_record(who)
    card = screen.card
    qtbot.waitUntil(lambda: card.name.label.text() == name)
    qtbot.waitUntil(lambda: card.log.geometry().top() > card.contact.geometry().bottom())
    screen.show_record(add("Ana", ""))
    qtbot.waitUntil(lambda: card.log.geometry().top() < card.contact.geometry().top())
