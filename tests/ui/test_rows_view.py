"""A list on the screen: one cursor, whole rows, its place kept when it is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QHoverEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from cxdesk.ui import theme
from cxdesk.ui.rows_model import RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.plain import column
from tests.ui.numbered_rows import COLUMNS, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


Key = Qt.Key


@pytest.fixture
def entered(qtbot: QtBot, look: theme.Theme) -> Callable[[int], RowsView]:
    """A list of so many rows, below a field, into which Tab was just pressed."""
    pages: list[QWidget] = []  # held: what nobody holds is deleted

    def enter(count: int) -> RowsView:
        page = QWidget()
        pages.append(page)
        qtbot.addWidget(page)
        field, view = QLineEdit(page), RowsView(RowsModel(COLUMNS, Table(count).fetch), page)
        box = column(page)
        box.addWidget(field)
        box.addWidget(view)
        view.read_others()
        page.resize(300, 400)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        field.setFocus()
        QTest.keyClick(field, Key.Key_Tab)
        assert view.hasFocus()
        return view

    return enter


def framed(view: RowsView) -> list[int]:
    """The rows around which there is a frame, by the colour of their upper edges."""
    accent = theme.current().color("accent")
    picture = view.viewport().grab().toImage()
    heights = [view.rowViewportPosition(row) + 1 for row in range(view.model().rowCount())]
    colours = [picture.pixelColor(picture.width() // 2, y) for y in heights]
    return [row for row, colour in enumerate(colours) if colour == accent]


def test_the_cursor_is_on_the_first_row_and_none_is_chosen(
    entered: Callable[[int], RowsView],
) -> None:
    view = entered(5)
    assert framed(view) == [0]
    assert view.selected_id() is None


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up, Key.Key_Space, Key.Key_Home])
def test_the_next_key_chooses_the_row_with_the_cursor(
    key: Qt.Key, entered: Callable[[int], RowsView]
) -> None:
    view = entered(5)
    chosen: list[object] = []
    view.chosen.connect(chosen.append)
    QTest.keyClick(view, key)
    assert chosen == [0]
    assert framed(view) == [0]


def test_end_is_the_last_row_whatever_is_chosen(entered: Callable[[int], RowsView]) -> None:
    view = entered(5)
    QTest.keyClick(view, Key.Key_End)
    assert view.selected_id() == 4


def test_the_cursor_stays_where_one_was_chosen_last(entered: Callable[[int], RowsView]) -> None:
    view = entered(5)
    assert view.select_id(3)
    view.clear_choice()
    assert (framed(view), view.selected_id()) == ([3], None)
    view.keeping_place(view.model().reload)
    assert (framed(view), view.selected_id()) == ([3], None)
    QTest.keyClick(view, Key.Key_Down)
    assert view.selected_id() == 3


def test_the_row_with_the_cursor_is_chosen_when_asked(entered: Callable[[int], RowsView]) -> None:
    view = entered(5)
    view.choose_cursor()
    assert view.selected_id() == 0


def test_with_a_choice_the_arrows_walk(entered: Callable[[int], RowsView]) -> None:
    view = entered(5)
    assert view.select_first()
    QTest.keyClick(view, Key.Key_Down)
    assert view.selected_id() == 1


def test_without_rows_no_key_chooses_anything(entered: Callable[[int], RowsView]) -> None:
    view = entered(0)
    for key in (Key.Key_Down, Key.Key_End):
        QTest.keyClick(view, key)
    view.choose_cursor()
    assert view.selected_id() is None
    assert not view.select_first()


def test_a_row_is_read_on_to_as_far_as_was_said(qtbot: QtBot, look: theme.Theme) -> None:
    model = RowsModel(COLUMNS, Table(40).fetch, page=5)
    view = RowsView(model, reads_to=20)
    qtbot.addWidget(view)
    model.reload()
    assert view.select(12)
    assert not view.select(30)


def test_columns_come_in_their_order_while_all_fit(qtbot: QtBot, look: theme.Theme) -> None:
    view = RowsView(RowsModel(COLUMNS, Table(1).fetch))  # the second is 80 wide, the first 120
    qtbot.addWidget(view)
    view.show_fitting((1, 0), 199)
    assert [view.isColumnHidden(index) for index in (0, 1)] == [True, False]
    view.show_fitting((1, 0), 200)
    assert [view.isColumnHidden(index) for index in (0, 1)] == [False, False]
    view.show_fitting((1, 0), 79)
    assert [view.isColumnHidden(index) for index in (0, 1)] == [True, True]


def test_view_comes_back_to_the_chosen_row_after_a_reload(qtbot: QtBot, look: theme.Theme) -> None:
    table = Table(40)
    model = RowsModel(COLUMNS, table.fetch)
    model.reload()
    view = RowsView(model)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    assert view.select_id(30)
    view.verticalScrollBar().setValue(700)
    del table.rows[3]
    view.keeping_place(model.reload)
    assert view.selected_id() == 30
    assert view.verticalScrollBar().value() == 700


def test_view_forgets_a_row_that_is_gone(qtbot: QtBot, look: theme.Theme) -> None:
    table = Table(5)
    model = RowsModel(COLUMNS, table.fetch)
    model.reload()
    view = RowsView(model)
    qtbot.addWidget(view)
    view.select_id(2)
    del table.rows[2]
    view.keeping_place(model.reload)
    assert view.selected_id() is None


class Painted(QObject):
    """What is painted anew in a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def test_the_frame_leaves_a_row_whole_where_several_stay_chosen(
    qtbot: QtBot, look: theme.Theme
) -> None:
    view = RowsView(RowsModel(COLUMNS, Table(5).fetch))
    qtbot.addWidget(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.model().fetchMore()
    view.resize(400, 300)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    view.select_id(0)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    painted = Painted(view.viewport())
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    for row in (0, 1):
        whole = QRect(0, view.rowViewportPosition(row), view.viewport().width(), 34)
        assert QRegion(whole).subtracted(painted.region).isEmpty(), row


def test_rows_are_34_pixels_high(qtbot: QtBot, look: theme.Theme) -> None:
    model = RowsModel(COLUMNS, Table(2).fetch)
    model.reload()
    view = RowsView(model)
    qtbot.addWidget(view)
    assert view.rowHeight(0) == 34


def test_the_row_under_the_mouse_is_shaded_whole(look: theme.Theme, qtbot: QtBot) -> None:
    view = RowsView(RowsModel(COLUMNS, Table(5).fetch))
    qtbot.addWidget(view)
    view.model().fetchMore()
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()

    def grounds(row: int) -> set[str]:
        picture = view.viewport().grab().toImage()
        middle = view.rowViewportPosition(row) + 4
        places = (3, 200, picture.width() - 3)  # in both columns
        return {picture.pixelColor(x, middle).name() for x in places}

    for row in (1, 2):
        place = QPointF(20, view.rowViewportPosition(row) + 10)
        over = QHoverEvent(
            QEvent.Type.HoverMove, place, view.viewport().mapToGlobal(place), QPointF()
        )
        QApplication.sendEvent(view.viewport(), over)
        assert grounds(row) == {look.hover}
        assert grounds(3 - row) == {look.card}
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.HoverLeave))
    assert grounds(2) == {look.card}
