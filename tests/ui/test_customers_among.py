"""The list by segment, tag and archive; several customers chosen by keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from cxdesk.domain.customers import EVERYBODY, Among
from cxdesk.domain.segments import Segment
from cxdesk.services import customer_list, customer_tags, customers
from cxdesk.ui.screens.customers import CustomersScreen
from tests.factories import NOW, TODAY, sale
from tests.ui.counter_desk import Desk, add, make_desk, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


def opened(desk: Desk, qtbot: QtBot, *, width: int = 1162) -> CustomersScreen:
    screen = CustomersScreen(desk.ctx)
    screen.resize(width, 712)
    qtbot.addWidget(screen)
    screen.show()
    screen.activateWindow()
    QTest.qWaitForWindowActive(screen)
    screen.list.view.setFocus()
    return screen


def names(screen: CustomersScreen) -> list[str]:
    model = screen.list.model
    return [model.row_at(i).name for i in range(model.rowCount())]


def bought(name: str, *days_ago: int, tags: tuple[str, ...] = ()) -> int:
    who = add(name, "", tags=tags)
    for ago in days_ago:
        sale(sold_on=TODAY - timedelta(days=ago), customer_id=who)
    return who


def in_menu(screen: CustomersScreen) -> list[str]:
    screen.among.fill_menu()
    return [action.text() for action in screen.among.menu.actions() if action.text()]


def choose(screen: CustomersScreen, text: str) -> None:
    screen.among.fill_menu()
    next(a for a in screen.among.menu.actions() if a.text() == text).trigger()


def test_segments_are_one_press_away_and_told_with_their_count(desk: Desk, qtbot: QtBot) -> None:
    bought("Nora", 10)
    bought("Rita", 200, 100, 5)
    add("Otto", "")
    screen = opened(desk, qtbot)
    screen.among.segments.setFocus()
    press(Key.Key_Right)
    assert names(screen) == ["Rita"]
    assert screen._caption.text() == "1 of 3"
    press(Key.Key_Right)
    assert names(screen) == ["Nora"]
    qtbot.waitUntil(lambda: screen.card.name.full_text() == "Nora")
    press(Key.Key_Right)
    assert names(screen) == []
    press(Key.Key_Right)
    assert len(names(screen)) == 3


def test_what_has_no_place_in_the_row_is_behind_the_button(desk: Desk, qtbot: QtBot) -> None:
    bought("Lara", 700, tags=("Trade & co",))
    bought("Nora", 10, tags=("garden",))
    customers.archive_customer(add("Axel", ""), now=NOW)
    screen = opened(desk, qtbot)
    wanted = ["Occasional", "Lapsed", "Tag", "garden (1)", "Trade && co (1)", "Archived"]
    assert in_menu(screen) == wanted
    choose(screen, "Lapsed")
    assert (names(screen), screen.among.more.text()) == (["Lara"], "Lapsed ▾")
    choose(screen, "All")
    choose(screen, "garden (1)")
    assert (names(screen), screen.among.more.text()) == (["Nora"], "garden ▾")
    choose(screen, "Archived")
    assert (names(screen), screen.among.more.text()) == (["Axel"], "Archived ▾")
    choose(screen, "All")
    assert (len(names(screen)), screen.among.more.text()) == (2, "More ▾")


def test_a_tag_narrows_a_segment(desk: Desk, qtbot: QtBot) -> None:
    bought("Nora", 10, tags=("garden",))
    bought("Nico", 10)
    screen = opened(desk, qtbot)
    screen.among.segments.choose(Segment.NEW)
    choose(screen, "garden (1)")
    assert names(screen) == ["Nora"]
    assert screen.among.value() == Among(Segment.NEW, TODAY, "garden")


def test_an_archived_customer_is_brought_back_from_its_card(desk: Desk, qtbot: QtBot) -> None:
    who = add("Axel", "")
    add("Nora", "")
    customers.archive_customer(who, now=NOW)
    screen = opened(desk, qtbot)
    choose(screen, "Archived")
    qtbot.waitUntil(lambda: screen.card.customer_id() == who)
    screen.card.unarchive_action.trigger()
    qtbot.waitUntil(lambda: names(screen) == [])
    assert customer_list.count_customers() == 2


def test_a_small_window_holds_all_behind_the_button(desk: Desk, qtbot: QtBot) -> None:
    bought("Nora", 10)
    screen = opened(desk, qtbot, width=780)
    qtbot.waitUntil(screen.among.segments.isHidden)
    assert screen.among.more.text() == "All ▾"
    choose(screen, "New")
    assert screen.among.more.text() == "New ▾"
    assert names(screen) == ["Nora"]


def test_the_choice_comes_back_with_the_screen(desk: Desk, qtbot: QtBot) -> None:
    bought("Nora", 10)
    add("Otto", "")
    first = opened(desk, qtbot)
    first.among.choose(Among(Segment.NEW))
    second = CustomersScreen(desk.ctx)
    qtbot.addWidget(second)
    second.restore(first.state())
    second.show()
    qtbot.waitUntil(lambda: names(second) == ["Nora"])
    second.restore({"among": ["nonsense"]})
    assert second.among.value().segment is Segment.NEW


def test_several_are_chosen_by_shift_and_tagged(desk: Desk, qtbot: QtBot) -> None:
    ids = [add(name, "") for name in ("Ana", "Berta", "Clara")]
    screen = opened(desk, qtbot)
    press(Key.Key_Down, SHIFT)
    assert screen.list.chosen_count.text() == "2 chosen"
    assert screen.list._bar.isVisible()
    screen.list.tag_several.click()
    assert desk.opened == [("tag_customers", {"customer_ids": tuple(ids[:2])})]
    press(Key.Key_Escape)
    assert not screen.list._bar.isVisible()
    assert screen.list.several.ids() == (ids[1],)


def test_one_of_several_that_is_clicked_is_the_one_of_the_card(desk: Desk, qtbot: QtBot) -> None:
    ids = [add(name, "") for name in ("Ana", "Berta", "Clara")]
    screen = opened(desk, qtbot)
    assert screen.shown_customer() == ids[0]
    press(Key.Key_A, CONTROL)
    view = screen.list.view
    at = view.visualRect(screen.list.model.index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert screen.list.several.ids() == (ids[2],)
    assert screen.shown_customer() == ids[2]
    press(Key.Key_A, CONTROL)
    press(Key.Key_Up, SHIFT)
    press(Key.Key_Escape)
    assert screen.list.several.ids() == (screen.shown_customer(),)


def test_home_and_end_are_the_first_and_the_last_customer(desk: Desk, qtbot: QtBot) -> None:
    ids = [add(name, "") for name in ("Ana", "Berta", "Clara")]
    screen = opened(desk, qtbot)
    press(Key.Key_End)
    assert screen.list.several.ids() == (ids[2],)
    press(Key.Key_Home)
    assert screen.list.several.ids() == (ids[0],)
    press(Key.Key_End, SHIFT)
    assert screen.list.several.ids() == tuple(ids)


def test_control_a_chooses_what_has_not_been_read_too(desk: Desk, qtbot: QtBot) -> None:
    for number in range(230):
        add(f"Ana {number:03}", "")
    screen = opened(desk, qtbot)
    assert screen.list.model.rowCount() == 200
    press(Key.Key_A, CONTROL)
    assert screen.list.chosen_count.text() == "230 chosen"
    assert len(screen.list.several.ids()) == 230
    screen.list.model.fetchMore()
    assert len(screen.list.view.selectionModel().selectedRows()) == 230
    press(Key.Key_Down)
    assert not screen.list.several.is_several()


def test_the_choice_stays_when_they_are_tagged(desk: Desk, qtbot: QtBot) -> None:
    ids = [add(name, "") for name in ("Ana", "Berta", "Clara")]
    screen = opened(desk, qtbot)
    press(Key.Key_Down, SHIFT)
    customer_tags.tag_customers(ids[:2], "trade", now=NOW)
    qtbot.waitUntil(lambda: not screen._is_dirty)
    assert screen.list.several.ids() == tuple(ids[:2])


def test_another_part_of_the_list_forgets_the_choice(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "")
    add("Berta", "")
    screen = opened(desk, qtbot)
    press(Key.Key_A, CONTROL)
    screen.among.choose(Among(is_archived=True))
    assert not screen.list._bar.isVisible()
    assert screen.list.several.ids() == ()
    screen.among.choose(EVERYBODY)
    assert not screen.list.several.is_several()


def test_f4_edits_the_name_of_the_card(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "")
    screen = opened(desk, qtbot)
    qtbot.waitUntil(lambda: not screen.card.isHidden())
    press(Key.Key_F4)
    assert screen.card.name.is_editing()
    press(Key.Key_Escape)
    assert not screen.card.isHidden()


def test_title_of_the_sorted_column_carries_the_arrow(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "")
    screen = opened(desk, qtbot)
    header, across = screen.list.model.headerData, Qt.Orientation.Horizontal
    assert [header(i, across) for i in range(4)] == ["Name ↑", "Phone", "Last visit", "Open"]
    screen.list.set_sort("last_visit", descending=True)
    assert [header(i, across) for i in range(3)] == ["Name", "Phone", "Last visit ↓"]


def test_a_text_filters_the_list(desk: Desk, qtbot: QtBot) -> None:
    add("Ana", "")
    add("Luis", "")
    screen = opened(desk, qtbot)
    screen.show_record("lui")
    qtbot.waitUntil(lambda: names(screen) == ["Luis"])


def test_rows_and_pages_behave_as_a_model_must(desk: Desk, qtbot: QtBot) -> None:
    for number in range(5):
        add(f"Customer {number}", "")
    screen = opened(desk, qtbot)
    fatal = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(screen.list.model, fatal)
    screen.list.reload()
    screen.list.set_filter("3")
    assert tester.model().rowCount() == 1
