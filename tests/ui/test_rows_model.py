"""Lists by pages: Qt's own model tester, reloading, and the view that keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QHoverEvent, QPaintEvent, QRegion
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from cxdesk.ui.rows_model import Column, RowsModel, RowsView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui import theme


class Row(NamedTuple):
    id: int
    name: str


COLUMNS = (
    Column(title="Name", text=lambda row: row.name, stretch=True),
    Column(title="Number", text=lambda row: str(row.id), right=True, dim=True, width=80),
)


class Table:
    """Rows as a query gives them: those after a row, at most so many."""

    def __init__(self, count: int) -> None:
        self.rows = [Row(number, f"n{number:03}") for number in range(count)]
        self.asked: list[tuple[int | None, int]] = []

    def fetch(self, after: Row | None, limit: int) -> list[Row]:
        self.asked.append((None if after is None else after.id, limit))
        rest = [row for row in self.rows if after is None or row.id > after.id]
        return rest[:limit]


@pytest.mark.parametrize("count", [0, 1, 4, 5, 11])
def test_model_keeps_the_rules_of_qt_while_it_fetches(count: int, qapp: object) -> None:
    model = RowsModel(COLUMNS, Table(count).fetch, page=5)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    while model.canFetchMore():
        model.fetchMore()
    assert model.rowCount() == count
    assert tester.model() is model


def test_model_keeps_the_rules_of_qt_when_rows_vanish(qapp: object) -> None:
    table = Table(8)
    model = RowsModel(COLUMNS, table.fetch, page=5)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fetchMore()
    table.rows = table.rows[6:]
    model.reload()
    assert [model.row_at(i).id for i in range(model.rowCount())] == [6, 7]


def test_next_page_is_asked_after_the_last_row(qapp: object) -> None:
    table = Table(12)
    model = RowsModel(COLUMNS, table.fetch, page=5)
    model.fetchMore()
    model.fetchMore()
    assert table.asked == [(None, 5), (4, 5)]


def test_short_page_is_the_last(qapp: object) -> None:
    model = RowsModel(COLUMNS, Table(7).fetch, page=5)
    model.fetchMore()
    assert model.canFetchMore()
    model.fetchMore()
    assert not model.canFetchMore()


def test_reload_reads_as_many_rows_as_are_shown(qapp: object) -> None:
    table = Table(12)
    model = RowsModel(COLUMNS, table.fetch, page=5)
    model.fetchMore()
    model.fetchMore()
    model.reload()
    assert table.asked[-1] == (None, 10)
    assert model.rowCount() == 10


def test_nothing_is_fetched_while_a_page_is_being_read(qapp: object) -> None:
    seen: list[bool] = []
    table = Table(12)

    def fetch(after: Row | None, limit: int) -> list[Row]:
        seen.append(model.canFetchMore())
        return table.fetch(after, limit)

    model = RowsModel(COLUMNS, fetch, page=5)
    model.fetchMore()
    model.reload()
    assert seen == [False, False]


def test_numbers_stand_right(qapp: object) -> None:
    model = RowsModel(COLUMNS, Table(1).fetch)
    model.reload()
    side = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert side & int(Qt.AlignmentFlag.AlignRight)
    title = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert title == side


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
