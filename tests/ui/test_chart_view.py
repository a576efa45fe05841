"""The interactive chart: the same places as paper, walked by keys, zoomed, copied, plain text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cxdesk.domain.text import T
from cxdesk.ui.chart_items import alone
from cxdesk.ui.chart_place import place
from cxdesk.ui.chart_view import ChartView
from cxdesk.ui.widgets.legend import ChartHead, FlagNames
from tests.ui.counter_desk import make_desk
from tests.ui.sample_charts import chart_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.chart_plot import ChartPlot
    from cxdesk.ui.context import Context


@pytest.fixture
def view(ctx: Context, qtbot: QtBot) -> ChartView:
    made = ChartView(ctx)
    qtbot.addWidget(made)
    made.resize(860, 360)
    made.show_chart(chart_of())
    made.show()
    qtbot.waitExposed(made)
    return made


def move(plot: ChartPlot, at: QPoint) -> None:
    """A mouse move with the left button held."""
    held = Qt.MouseButton.LeftButton
    everywhere = QPointF(plot.viewport().mapToGlobal(at))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), everywhere, held, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(plot.viewport(), event)


def test_both_renderers_place_the_points_within_one_pixel(view: ChartView) -> None:
    assert view.plot is not None
    shared = place(chart_of(), view.plot.area()).dots
    drawn = view.plot.dots_in_scene()
    assert len(shared) == len(drawn) == 21
    for dot, spot in zip(shared, drawn, strict=True):
        assert abs(dot.x - spot.x()) <= 1
        assert abs(dot.y - spot.y()) <= 1


def test_arrow_keys_walk_the_points_and_tell_them(view: ChartView, qtbot: QtBot) -> None:
    assert view.plot is not None
    qtbot.keyClick(view.plot, Qt.Key.Key_Home)
    assert view.tip.lines[0] == "January 2025"
    assert view.tip.lines[1] == "52\u00a0min"
    qtbot.keyClick(view.plot, Qt.Key.Key_Right)
    assert view.tip.lines[0] == "February 2025"
    assert "n 58 · 95% between 45\u00a0min and 55\u00a0min" in view.tip.lines
    qtbot.keyClick(view.plot, Qt.Key.Key_End)
    assert view.tip.lines[0] == "October 2026"
    assert "provisional: may still change" in view.tip.lines


def test_the_tip_has_room_for_all_its_lines_at_once(view: ChartView, qtbot: QtBot) -> None:
    """When it is first shown, and when another point has more lines than the one before."""
    assert view.plot is not None
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(view.plot, key)
        shown = [label for label in view.tip.findChildren(QLabel) if label.isVisible()]
        assert [label.text() for label in shown] == list(view.tip.lines)
        for label in shown:
            assert label.width() >= label.sizeHint().width()
            assert view.tip.contentsRect().contains(label.geometry())


def test_the_tip_is_narrow_and_hides_no_point_of_a_line_that_leaves_it_room(
    view: ChartView, qtbot: QtBot
) -> None:
    """The line falls all the way: above it there is room at the right, below it at the left."""
    plot = view.plot
    assert plot is not None
    for index in (0, 1, 2, 4, 10, 16, 20, 21):
        plot.point_at(index)
        seen = view.tip.geometry()
        assert seen.width() <= 260
        assert view.rect().contains(seen)
        spots = [plot.mapTo(view, plot.mapFromScene(spot)) for spot in plot.dots_in_scene()]
        assert [spot for spot in spots if seen.contains(spot)] == [], index


def test_a_chart_drawn_anew_behind_a_form_gets_the_keyboard_back_with_the_window(
    view: ChartView, qtbot: QtBot
) -> None:
    assert view.plot is not None
    view.plot.setFocus()
    form = QWidget()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    assert not view.plot.hasFocus()
    view.show_chart(chart_of())
    assert view.window().focusWidget() is view.plot


def test_a_gap_says_that_there_are_no_data(view: ChartView) -> None:
    assert view.plot is not None
    view.plot.point_at(3)
    assert view.tip.lines == ("April 2025", "no data")


def test_zooming_shows_less_time_and_a_double_click_all_of_it(
    view: ChartView, qtbot: QtBot
) -> None:
    assert view.plot is not None
    qtbot.keyClick(view.plot, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    (first, last), _ = view.plot.getViewBox().viewRange()
    assert last - first == pytest.approx(730 / 1.25)
    qtbot.mouseDClick(view.plot.viewport(), Qt.MouseButton.LeftButton)
    (first, last), _ = view.plot.getViewBox().viewRange()
    assert last - first == pytest.approx(730)


def test_plus_minus_and_nought_alone_zoom_as_the_sheet_of_keys_says(
    view: ChartView, qtbot: QtBot
) -> None:
    assert view.plot is not None
    days = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(view.plot, key)
        (first, last), _ = view.plot.getViewBox().viewRange()
        days.append(last - first)
    assert days == [pytest.approx(730 / by) for by in (1.25, 1.5625, 1.25, 1)]


def test_the_words_of_the_target_go_with_its_line_when_zoomed(view: ChartView) -> None:
    """The last target holds from November 2025; of spring 2025 it says nothing."""
    plot = view.plot
    assert plot is not None
    words = plot._label
    assert words.isVisible()
    plot.zoom(0.2, date(2025, 4, 1).toordinal())
    assert not words.isVisible()
    plot.reset()
    assert words.isVisible()


def test_a_little_zoomed_no_tick_stands_outside_the_plot(view: ChartView) -> None:
    plot = view.plot
    assert plot is not None
    whole = len(plot.placed().x_ticks)
    plot.zoom(0.7)
    ticks, area = plot.placed().x_ticks, plot.area()
    assert 1 < len(ticks) < whole
    assert all(area.left <= x <= area.right for x, _ in ticks)


def test_a_narrow_chart_tells_its_whole_title_and_all_signs_of_the_legend(
    view: ChartView, qtbot: QtBot
) -> None:
    head = view.findChild(ChartHead)
    assert head is not None
    qtbot.waitUntil(lambda: head.legend.y() == head.title.y())  # beside each other
    one_row = head.legend.height()
    view.resize(340, 360)
    qtbot.waitUntil(lambda: head.legend.y() > head.title.y())
    qtbot.waitUntil(lambda: head.title.text() == head.title.full_text())
    qtbot.waitUntil(lambda: head.legend.height() >= 1.8 * one_row)
    assert head.rect().contains(head.legend.geometry())


def test_the_legend_tells_what_the_usual_range_goes_by(view: ChartView) -> None:
    legend = view.findChild(ChartHead).legend
    assert legend.toolTip() == ""
    told = T("UsualBase", "It goes by May to October.")
    view.show_chart(replace(view.chart, usual_words=told))
    assert "It goes by May to October." in view.findChild(ChartHead).legend.toolTip()


def test_a_chart_drawn_again_has_its_place_before_the_first_picture(view: ChartView) -> None:
    before, shown = view.plot, view.whole
    assert before is not None
    assert shown is not None
    view.show_chart(shown)
    assert view.plot is not before
    assert view.plot is not None
    assert view.plot.geometry() == before.geometry()


def test_figures_counted_again_leave_the_time_in_sight_and_the_point(view: ChartView) -> None:
    """Somebody saves an answer while the owner looks into the spring."""
    plot, shown = view.plot, view.whole
    assert plot is not None
    assert shown is not None
    plot.zoom(0.4, shown.points[5].x)
    plot.point_at(5)
    sight = plot.getViewBox().viewRange()[0]
    view.show_chart(shown)
    assert view.plot is not None
    assert view.plot is not plot
    assert view.plot.getViewBox().viewRange()[0] == pytest.approx(sight)
    assert view.plot.current == 5
    assert not view.tip.isHidden()


def test_another_indicator_of_the_same_days_begins_anew(view: ChartView) -> None:
    plot, shown = view.plot, view.whole
    assert plot is not None
    assert shown is not None
    plot.zoom(0.4)
    plot.point_at(5)
    view.show_chart(replace(shown, title=T("Chart", "something else")))
    assert view.plot is not None
    assert view.plot.getViewBox().viewRange()[0] == pytest.approx([shown.x_min, shown.x_max])
    assert view.plot.current is None
    assert view.tip.isHidden()


def test_only_the_point_that_the_keys_walked_to_is_gone_on_with(view: ChartView) -> None:
    """Where the mouse is now nobody knows when another picture stands there."""
    plot = view.plot
    assert plot is not None
    move(plot, plot.mapFromScene(plot.dots_in_scene()[2]))
    assert plot.current is not None
    assert plot.seen().current is None
    plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert plot.current is None
    plot.point_at(5)
    assert plot.seen().current == 5


def test_other_days_are_shown_whole(view: ChartView) -> None:
    plot, shown = view.plot, view.whole
    assert plot is not None
    assert shown is not None
    plot.zoom(0.4)
    plot.point_at(5)
    view.show_chart(replace(shown, points=shown.points[1:], x_min=shown.points[0].x))
    assert view.plot is not None
    assert view.plot.getViewBox().viewRange()[0] == pytest.approx([shown.points[0].x, shown.x_max])
    assert view.plot.current is None


def test_a_point_between_two_gaps_has_a_dot_however_dense_the_line_is(
    view: ChartView, qtbot: QtBot
) -> None:
    """600 months leave no room for dots; only the one without neighbours keeps its own."""
    values = [20.0] * 600
    values[99] = values[101] = None
    view.show_chart(chart_of(values, first=date(1970, 1, 1)))
    plot = view.plot
    assert plot is not None
    plot.getViewBox().setLimits(xMin=None, xMax=None)
    qtbot.waitUntil(lambda: plot.getViewBox().width() > 100)
    assert [round(x) for x in plot.lonely.getData()[0]] == [round(plot.chart.points[100].x)]
    assert alone(chart_of((None, 5, None, 6, 7, None, 8)).points) == [
        chart_of((None, 5, None, 6, 7, None, 8)).points[index] for index in (1, 6)
    ]


def test_the_mouse_tells_the_nearest_point_and_lets_go(view: ChartView, qtbot: QtBot) -> None:
    plot = view.plot
    assert plot is not None
    spot = plot.dots_in_scene()[1]
    qtbot.mouseMove(plot.viewport(), QPoint(round(spot.x()) + 3, round(spot.y()) + 20))
    qtbot.waitUntil(view.tip.isVisible)
    assert view.tip.lines[0] == "February 2025"
    assert view.rect().contains(view.tip.geometry())
    plot.clearFocus()
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert view.tip.isHidden()


def test_dragging_moves_through_time_once_zoomed(view: ChartView, qtbot: QtBot) -> None:
    """A zoomed chart follows the mouse: dragged to the right it shows earlier days."""
    plot = view.plot
    assert plot is not None
    plot.zoom(0.5)
    (first, last), (low, high) = plot.getViewBox().viewRange()
    start = QPoint(500, 150)
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 60, 100):
        move(plot, start + QPoint(step, 0))
    qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(100, 0))
    (earlier, later), shown = plot.getViewBox().viewRange()
    assert earlier < first
    assert later - earlier == pytest.approx(last - first)
    assert shown == [low, high]


def test_enter_on_a_point_asks_for_its_records(view: ChartView, qtbot: QtBot) -> None:
    assert view.plot is not None
    qtbot.keyClick(view.plot, Qt.Key.Key_Home)
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.keyClick(view.plot, Qt.Key.Key_Return)
    assert told.args[0] == chart_of().points[0].period


def test_copying_puts_a_picture_on_the_clipboard(view: ChartView) -> None:
    desk = make_desk(view.ctx)
    view.copy_picture()
    assert not QApplication.clipboard().image().isNull()
    assert desk.toasts == ["The picture was copied."]


def test_the_screen_reader_hears_the_summary(view: ChartView) -> None:
    assert view.accessibleDescription() == (
        "First response time fell from 52 to 24 minutes. Target: 24\u00a0min."
    )


def test_a_chart_without_values_says_what_it_needs(ctx: Context, qtbot: QtBot) -> None:
    made = ChartView(ctx)
    qtbot.addWidget(made)
    empty = replace(chart_of((None, None)), summary=T("Chart", "No data yet."))
    made.show_chart(empty)
    assert made.plot is None
    assert made.accessibleDescription() == "No data yet."


def test_every_word_around_the_plot_is_plain_text(view: ChartView) -> None:
    assert view.plot is not None
    view.plot.point_at(0)
    labels = view.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    names = view.findChild(FlagNames)
    assert isinstance(names, FlagNames)
    assert "3 <b>new</b> opening hours & prices" in names.accessibleName()


def test_another_chart_keeps_the_keyboard(view: ChartView, qtbot: QtBot) -> None:
    view.activateWindow()
    assert view.plot is not None
    view.plot.setFocus()
    qtbot.waitUntil(lambda: view.plot is not None and view.plot.hasFocus())
    view.show_chart(chart_of(flags=False))
    assert view.plot.hasFocus()


def test_a_long_line_is_drawn_whole_but_for_its_gaps(view: ChartView, qtbot: QtBot) -> None:
    """Forty years of months, drawn piece by piece, with nothing in 2000 and 2001."""
    values = [30.0 + i % 3 for i in range(480)]
    chart = chart_of(
        (*values[:180], *(None,) * 24, *values[204:]), flags=False, first=date(1985, 1, 1)
    )
    view.show_chart(replace(chart, targets=(), path=(), running=None))
    plot = view.plot
    assert plot is not None
    qtbot.waitUntil(lambda: plot.area().width > 100)
    ink = QColor(plot.look.inks.line)
    picture = plot.grab().toImage()
    area, days = plot.area(), chart.x_max - chart.x_min

    def is_drawn(year: int) -> bool:
        x = round(area.left + (date(year, 7, 1).toordinal() - chart.x_min) / days * area.width)
        rows = range(round(area.top), round(area.bottom))
        return any(_is_like(picture.pixelColor(x, y), ink) for y in rows)

    years = (1986, 1992, 1998, 2000, 2001, 2004, 2015, 2023)
    assert [year for year in years if not is_drawn(year)] == [2000, 2001]


def _is_like(seen: QColor, wanted: QColor) -> bool:
    pairs = zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    return all(abs(a - b) < 60 for a, b in pairs)


def test_zoomed_in_the_year_stands_once_and_no_more_ticks_than_labels_could_fit(
    view: ChartView, qtbot: QtBot
) -> None:
    chart = chart_of([30.0] * 480, flags=False, first=date(1985, 1, 1))
    view.show_chart(replace(chart, targets=(), path=(), running=None))
    plot = view.plot
    assert plot is not None
    qtbot.waitUntil(lambda: plot.area().width > 100)
    plot.zoom(0.5, date(2006, 1, 1).toordinal())
    ticks = [tick for _, tick in plot.placed().x_ticks]
    first, *years = [tick.on for tick in ticks if tick.with_year]
    assert first == ticks[0].on
    assert years == [date(first.year + n, 1, 1) for n in range(1, len(years) + 1)]
    assert len(ticks) <= plot.area().width / 24 + len(years) + 1
