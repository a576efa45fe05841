"""A chart pasted into a spreadsheet: cells, plain numbers, days and words of the shop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesk.domain.chart import Mark
from cxdesk.domain.kpi import Unit
from cxdesk.ui.chart_table import pasted, table
from cxdesk.ui.chart_view import ChartView
from cxdesk.ui.format import Format
from tests.ui.counter_desk import make_desk
from tests.ui.sample_charts import chart_of, rich

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.context import Context

pytestmark = pytest.mark.usefixtures("qapp")


def rows_of(chart: Chart, fmt: Format | None = None) -> list[dict[str, str]]:
    heads, *rows = table(chart, fmt or Format("en", country="GB"))
    return [dict(zip(heads, row, strict=True)) for row in rows]


def money(**more: object) -> Chart:
    """1,234.50 € in March 2025, 4 records."""
    chart = chart_of((None, None, 1), flags=False)
    point = chart.points[2]._replace(value=123450.0, low=None, high=None, n=4)
    points = (*chart.points[:2], point)
    return replace(chart, unit=Unit.MONEY, points=points, targets=(), **more)  # type: ignore[arg-type]


def test_a_row_is_a_period_with_days_time_and_what_was_noted() -> None:
    """January 2025: 52 minutes, between 48 and 58; the target is 36."""
    rows = rows_of(rich())
    assert len(rows) == 22
    assert list(rows[0].items())[:8] == [
        ("From", "01/01/2025"),
        ("To", "31/01/2025"),
        ("Everyone (h:mm:ss)", "0:52:00"),
        ("n", "58"),
        ("95% from", "0:48:00"),
        ("95% to", "0:58:00"),
        ("Target", "0:36:00"),
        ("Provisional", ""),
    ]
    assert (rows[4]["Events"], rows[7]["Actions"]) == ("new phone line", "Second phone line")
    assert (rows[0]["Teléfono"], rows[0]["Teléfono: n"]) == ("0:55:00", "58")
    assert (rows[3]["Everyone (h:mm:ss)"], rows[3]["Teléfono"]) == ("", "")
    assert rows[-1]["Provisional"] == "yes"


@pytest.mark.parametrize(
    ("lang", "country", "day", "amount"),
    [
        ("es", "ES", "01/03/2025", "1234,50"),
        ("es", "MX", "01/03/2025", "1234.50"),
        ("en", "US", "03/01/2025", "1234.50"),
    ],
)
def test_days_and_numbers_are_written_as_in_the_country(
    lang: str, country: str, day: str, amount: str
) -> None:
    last = table(money(), Format(lang, country=country))[-1]
    assert (last[0], last[2]) == (day, amount)


def test_the_heading_says_the_unit() -> None:
    es = Format("es", country="ES")
    assert table(money(), es)[0][2] == "Valor (EUR)"
    assert table(replace(money(), unit=Unit.PERCENT), es)[0][2] == "Valor (%)"
    assert table(replace(money(), unit=Unit.COUNT), es)[0][2] == "Valor"


def test_more_than_a_day_is_told_in_hours_and_less_than_nothing_with_a_minus() -> None:
    chart = chart_of((36 * 60 + 1, -1))
    assert [row["Value (h:mm:ss)"] for row in rows_of(chart)] == ["36:01:00", "-0:01:00"]


def test_scores_keep_two_decimals_and_whole_numbers_none() -> None:
    chart = money()
    points = (chart.points[2]._replace(value=8.256), chart.points[2]._replace(value=8.0))
    chart = replace(chart, unit=Unit.SCORE, points=points)
    assert [row["Value"] for row in rows_of(chart)] == ["8.26", "8"]


def test_typed_words_stay_one_cell_and_are_no_formula() -> None:
    first = chart_of(flags=False).points[0].period.start
    mark = Mark(first.toordinal(), first, '=1+1\t"and\nmore"')
    chart = replace(chart_of((30,), flags=False), marks=(mark,))
    heads, row, end = pasted(chart, Format("en")).split("\n")
    assert end == ""
    assert len(heads.split("\t")) == len(row.split("\t"))
    assert row.split("\t")[-1] == ' =1+1 "and more"'


def test_ctrl_shift_c_copies_the_table_and_ctrl_c_the_picture(ctx: Context, qtbot: QtBot) -> None:
    desk = make_desk(ctx)
    view = ChartView(ctx)
    qtbot.addWidget(view)
    view.show_chart(chart_of())
    view.show()
    view.activateWindow()
    assert view.plot is not None
    view.plot.setFocus()
    qtbot.waitUntil(view.plot.hasFocus)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view.plot, Qt.Key.Key_C, both)
    assert QApplication.clipboard().text() == pasted(chart_of(), ctx.format)
    assert desk.toasts == ["The table was copied: paste it into a spreadsheet."]
    qtbot.keyClick(view.plot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not QApplication.clipboard().image().isNull()
