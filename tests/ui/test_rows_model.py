"""Lists by pages: Qt's own model tester, and reloading."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from cxdesk.ui.rows_model import RowsModel
from tests.ui.numbered_rows import COLUMNS, Row, Table


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
