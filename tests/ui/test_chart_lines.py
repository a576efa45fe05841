"""Several series in a chart: the same places in both renderers, letters, keys, words, files."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import isnan
from typing import TYPE_CHECKING

import pytest
from pyqtgraph import InfiniteLine
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsPolygonItem

from cxdesk.domain.chart_lines import fronted, with_lines
from cxdesk.domain.text import T
from cxdesk.ui import chart_export, theme
from cxdesk.ui.chart_keys import entries, entry_words
from cxdesk.ui.chart_lines import ink
from cxdesk.ui.chart_paint import paint_chart, paint_marks
from cxdesk.ui.chart_place import Area, place
from cxdesk.ui.chart_view import ChartView
from cxdesk.ui.format import Format
from cxdesk.ui.looks import screen_look
from tests.ui.sample_charts import MINUTES, chart_of, line, rich
from tests.ui.test_theme import contrast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot

    from cxdesk.domain.chart import BandPlace
    from cxdesk.ui.chart_plot import ChartPlot
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.legend import SeriesName

pytestmark = pytest.mark.usefixtures("qapp")
AREA = Area(0.0, 0.0, 730.0, 360.0)  # one unit a day, six a minute
SAME = 1.0  # pixel


@pytest.fixture
def view(ctx: Context, qtbot: QtBot) -> ChartView:
    made = ChartView(ctx)
    qtbot.addWidget(made)
    made.resize(860, 360)
    made.show_chart(rich())
    made.show()
    qtbot.waitExposed(made)
    return made


def plot_of(view: ChartView) -> ChartPlot:
    assert view.plot is not None
    return view.plot


def near(a: tuple[float, float], b: QPointF) -> bool:
    return abs(a[0] - b.x()) <= SAME and abs(a[1] - b.y()) <= SAME


def test_both_renderers_place_every_part_within_one_pixel(view: ChartView) -> None:
    """What the shared function places, and where pyqtgraph puts the same values in its scene."""
    plot = plot_of(view)
    chart, scene = plot.chart, plot.getViewBox().mapViewToScene
    placed = place(chart, plot.area())

    def same(places: object, values: object) -> bool:
        pairs = list(zip(places, values, strict=True))  # type: ignore[call-overload]
        return bool(pairs) and all(near(spot, scene(QPointF(*xy))) for spot, xy in pairs)

    def round_of(band: tuple[BandPlace, ...]) -> list[tuple[float, float]]:
        return [*((b.x, b.high) for b in band), *((b.x, b.low) for b in reversed(band))]

    assert same(placed.path, chart.path)
    corners = [(x, s.y) for s in chart.targets for x in (s.x0, s.x1)]
    assert same(placed.targets[0], corners)
    assert same(placed.ahead, [(a.x, a.value) for a in chart.ahead])
    assert same(placed.ahead_band, round_of(chart.ahead_band))
    assert same(placed.usual[0], round_of(chart.usual[0]))
    heads = [(flag.x, placed.area.bottom) for flag in placed.flags]
    assert same(heads, [(flag.x, chart.y_min) for flag in chart.flags])
    on_axis = [(spot.at.x, spot.at.y) for spot in placed.marks]
    assert same(on_axis, [(mark.x, chart.y_min) for mark in chart.marks])
    for other, found in zip(chart.others, placed.others, strict=True):
        measured = [(p.x, p.value) for p in other.points if p.value is not None]
        assert same([(d.x, d.y) for d in found.dots], measured)
        assert same(found.edges[0], [(b.x, b.high) for b in other.usual[0]])
        assert same(found.edges[1], [(b.x, b.low) for b in other.usual[0]])


def corners_of(item: object, plot: ChartPlot) -> list[QPointF]:
    """What an item of the plot draws, in the scene: a line with its gaps left out, or a band."""
    scene = plot.getViewBox().mapViewToScene
    if isinstance(item, QGraphicsPolygonItem):
        return [scene(corner) for corner in item.polygon()]
    xs, ys = item.getData()  # type: ignore[attr-defined]  # pyqtgraph is untyped
    pairs = zip(xs, ys, strict=True) if xs is not None else ()
    return [scene(QPointF(x, y)) for x, y in pairs if not isnan(y)]


def test_what_the_plot_draws_is_what_the_shared_function_places(view: ChartView) -> None:
    """The items themselves: lines, bands, dots, stems, ticks and the line for comparison."""
    plot = plot_of(view)
    placed = place(plot.chart, plot.area())
    items = plot.getPlotItem().items
    drawn = [item for item in items if hasattr(item, "getData")]
    drawn += [item for item in plot.getViewBox().addedItems if is_band(item)]
    corners = [corners_of(item, plot) for item in drawn]

    def is_drawn(places: Iterable[tuple[float, float]]) -> bool:
        wanted = list(places)
        alike = (found for found in corners if len(found) == len(wanted))
        return any(all(map(near, wanted, found)) for found in alike)

    runs = [[spot for run in placed.runs for spot in run]]
    runs += [[spot for run in line.runs for spot in run] for line in placed.others]
    edges = [edge for line in placed.others for edge in line.edges]
    for wanted in (*runs, *edges, *placed.targets, placed.path, placed.ahead):
        assert is_drawn(wanted)
    for outline in (*placed.usual, placed.ahead_band):
        assert is_drawn(outline)
    assert is_drawn([(dot.x, dot.y) for dot in placed.dots if dot.is_ringed])
    scene = plot.getViewBox().mapViewToScene
    lines = [item for item in items if isinstance(item, InfiniteLine)]
    upright = [scene(QPointF(item.value(), 0)).x() for item in lines if item.angle == 90]
    assert upright == pytest.approx([flag.x for flag in placed.flags], abs=SAME)
    level = [scene(QPointF(0, item.value())).y() for item in lines if item.angle == 0]
    heights = [*(y for y, _ in placed.y_ticks), placed.reference]
    assert level == pytest.approx(heights, abs=SAME)


def is_band(item: object) -> bool:
    return isinstance(item, QGraphicsPolygonItem)


def middle_of(image: QImage, ink: str, around: tuple[float, float]) -> tuple[float, float]:
    """The middle of what has a colour near a place."""
    left, top = round(around[0]) - 7, round(around[1]) - 7
    spots = [(left + x, top + y) for x in range(15) for y in range(15)]
    seen = [spot for spot in spots if image.pixelColor(*spot) == QColor(ink)]
    return tuple(sum(one) / len(seen) for one in zip(*seen, strict=True))  # type: ignore[return-value]


def test_both_renderers_draw_an_action_within_one_pixel(view: ChartView) -> None:
    """The signs themselves, by the pixels that have their ink."""
    plot = plot_of(view)
    painted = QImage(plot.size(), QImage.Format.Format_RGB32)
    painted.fill(QColor(plot.look.inks.ground))
    painter = QPainter(painted)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    placed = place(plot.chart, plot.area())
    paint_marks(painter, placed, plot.look)
    painter.end()
    grabbed = plot.grab().toImage()
    assert len(placed.marks) == 2
    for spot, _ in placed.marks:
        by_plot, by_painter = (
            middle_of(image, plot.look.inks.ink, spot) for image in (grabbed, painted)
        )
        assert by_plot == pytest.approx(by_painter, abs=SAME)
        assert by_plot == pytest.approx((spot.x, spot.y), abs=SAME)


def test_zoomed_past_an_action_its_sign_is_not_drawn(view: ChartView) -> None:
    """August 2025 and March 2026: from September to December 2026 there is neither."""
    plot = plot_of(view)
    assert is_sign_drawn(plot)
    plot.getViewBox().setXRange(date(2026, 9, 1).toordinal(), plot.chart.x_max, padding=0)
    assert not is_sign_drawn(plot)


def is_sign_drawn(plot: ChartPlot) -> bool:
    """Whether anything on the time axis has the ink of the signs of actions."""
    image, ink = plot.grab().toImage(), QColor(plot.look.inks.ink)
    row = round(plot.area().bottom)
    return any(image.pixelColor(x, row) == ink for x in range(image.width()))


def test_a_point_tells_its_events_and_the_actions_that_began(view: ChartView) -> None:
    plot_of(view).point_at(7)
    assert view.tip.lines[-1] == "◆ Action: Second phone line"
    plot_of(view).point_at(10)
    assert view.tip.lines[-1] == "Event 2: María joins, mornings"


def test_the_plot_draws_the_values_that_are_placed(view: ChartView) -> None:
    """Of 22 months one has no data: the series in front and three companions, with four bands."""
    plot = plot_of(view)
    curves = [item.getData() for item in plot.getPlotItem().items if hasattr(item, "getData")]
    drawn = {tuple(ys[:3]) for xs, ys in curves if xs is not None and len(xs) == len(MINUTES)}
    wanted = {(52, 49, 55), (55, 52, 58), (44, 41, 47), (57, 54, 60)}
    assert drawn == {tuple(60.0 * minutes for minutes in found) for found in wanted}


def test_a_name_that_would_touch_another_is_moved_down_and_back_into_the_chart() -> None:
    """At the end 24 minutes; others 25, 23 and 22: 6 px apart each, names are 20 px high."""
    chart = with_lines(chart_of(), "A", [line("B", 1), line("C", -1), line("D", -2)])
    chart = replace(chart, y_min=1200, y_max=4800)  # 20 to 80 minutes: six pixels a minute
    tails = place(chart, AREA, 20.0).tails
    assert [tail.letter for tail in tails] == ["b", "a", "c", "d"]
    assert [tail.end.y for tail in tails] == pytest.approx([330, 336, 342, 348])
    assert [tail.y for tail in tails] == pytest.approx([300, 320, 340, 360])


def test_without_companions_nothing_is_named(view: ChartView) -> None:
    look = screen_look(theme.LIGHT, Format("en"))
    assert place(chart_of(), AREA, 20.0).tails == ()
    assert [key.line for key in entries(chart_of())] == [None] * len(entries(chart_of()))
    assert entry_words(entries(chart_of())[0], look) == "value"


def test_letters_numbers_and_arrows_bring_a_series_to_the_front(
    view: ChartView, qtbot: QtBot
) -> None:
    qtbot.keyClick(plot_of(view), Qt.Key.Key_C)
    assert plot_of(view).chart.letter == "c"
    qtbot.keyClick(plot_of(view), Qt.Key.Key_2)
    assert plot_of(view).chart.letter == "b"
    qtbot.keyClick(plot_of(view), Qt.Key.Key_Up)
    assert plot_of(view).chart.letter == "a"
    qtbot.keyClick(plot_of(view), Qt.Key.Key_Up)
    assert plot_of(view).chart.letter == "d"
    qtbot.keyClick(plot_of(view), Qt.Key.Key_Down)
    assert plot_of(view).chart.letter == "a"
    qtbot.keyClick(plot_of(view), Qt.Key.Key_F)
    assert plot_of(view).chart.letter == "a"


def test_the_point_and_the_time_in_sight_stay_when_another_comes_to_the_front(
    view: ChartView, qtbot: QtBot
) -> None:
    plot_of(view).setFocus()
    plot_of(view).zoom(0.5)
    seen = plot_of(view).getViewBox().viewRange()[0]
    plot_of(view).point_at(10)
    qtbot.keyClick(plot_of(view), Qt.Key.Key_B)
    assert plot_of(view).getViewBox().viewRange()[0] == pytest.approx(seen)
    assert view.tip.lines[:2] == ("November 2025: b, Teléfono", "41\u00a0min")


def names_of(view: ChartView) -> dict[str, SeriesName]:
    assert view.head is not None
    return view.head.legend.names


def test_a_click_on_a_name_of_the_legend_brings_it_to_the_front(
    view: ChartView, qtbot: QtBot
) -> None:
    view.activateWindow()
    plot_of(view).setFocus()
    qtbot.waitUntil(plot_of(view).hasFocus)
    qtbot.mouseClick(names_of(view)["c"], Qt.MouseButton.LeftButton)
    assert plot_of(view).chart.letter == "c"
    assert plot_of(view).hasFocus()


def test_each_name_of_the_legend_is_a_stop_and_a_key_brings_its_line(
    view: ChartView, qtbot: QtBot
) -> None:
    """Tab, then the arrows, then Enter; the keyboard stays on the name."""
    view.activateWindow()
    names_of(view)["a"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(names_of(view)["a"].hasFocus)
    qtbot.keyClick(names_of(view)["a"], Qt.Key.Key_Tab)
    assert names_of(view)["b"].hasFocus()
    qtbot.keyClick(names_of(view)["b"], Qt.Key.Key_Right)
    qtbot.keyClick(names_of(view)["c"], Qt.Key.Key_Right)
    qtbot.keyClick(names_of(view)["d"], Qt.Key.Key_Right)
    assert names_of(view)["d"].hasFocus()
    qtbot.keyClick(names_of(view)["d"], Qt.Key.Key_Left)
    qtbot.keyClick(names_of(view)["c"], Qt.Key.Key_Return)
    assert plot_of(view).chart.letter == "c"
    assert names_of(view)["c"].hasFocus()
    qtbot.waitUntil(plot_of(view).isVisible)
    qtbot.keyClick(names_of(view)["c"], Qt.Key.Key_Tab)
    qtbot.keyClick(names_of(view)["d"], Qt.Key.Key_Tab)
    assert plot_of(view).hasFocus()


def test_the_names_of_the_legend_are_heard_and_lie_on_their_words(view: ChartView) -> None:
    assert [name.accessibleName() for name in names_of(view).values()] == [
        "a Everyone", "b Teléfono", "c <b>WhatsApp</b>", "d Last year"
    ]  # fmt: skip
    said = [name.accessibleDescription() for name in names_of(view).values()]
    assert said == ["in front", "", "", ""]
    boxes = [name.geometry() for name in names_of(view).values()]
    assert all(a.right() < b.left() or a.bottom() <= b.top() for a, b in pairwise(boxes))
    assert view.head is not None
    assert all(view.head.legend.rect().contains(box) for box in boxes)


def test_the_colour_of_a_series_stays_when_another_is_in_front() -> None:
    look = screen_look(theme.LIGHT, Format("en"))
    assert ink(look, "a") == theme.LIGHT.accent
    chart = fronted(rich(), "c")
    assert [other.letter for other in chart.others] == ["a", "b", "d"]
    assert [key.words for key in entries(chart)[:4]] == [
        T("Chart", "Everyone"), "Teléfono", "<b>WhatsApp</b>", "Last year"
    ]  # fmt: skip
    assert [key.is_front for key in entries(chart)[:4]] == [False, False, True, False]


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=theme.THEMES)
def test_the_inks_of_six_series_stand_out_from_the_card_and_differ(colours: theme.Theme) -> None:
    inks = screen_look(colours, Format("en")).inks.lines
    assert len(set(inks)) == 6
    assert min(contrast(one, colours.card) for one in inks) >= 3


def test_the_screen_reader_hears_every_series_and_then_the_point(view: ChartView) -> None:
    """24, 27, 16 and 29 minutes at last."""
    said = (
        "First response time fell from 52 to 24 minutes. Target: 24\u00a0min."
        " Last out of the usual: January 2025, worse than usual."
        " Forecast: 23\u00a0min, 80% between 15\u00a0min and 33\u00a0min."
        " In front is Everyone. a, Everyone: 24\u00a0min in October 2026;"
        " b, Teléfono: 27\u00a0min in October 2026;"
        " c, <b>WhatsApp</b>: 16\u00a0min in October 2026;"
        " d, Last year: 29\u00a0min in October 2026."
        " Actions: 18 Aug 2025: Second phone line; 2 Mar 2026: <b>Train</b> Lucía."
    )
    assert heard(plot_of(view)) == said
    plot_of(view).point_at(0)
    assert heard(plot_of(view)).startswith("January 2025: a, Everyone, 52\u00a0min, n 58")
    plot_of(view).point_at(None)
    assert heard(plot_of(view)) == said


def test_the_screen_reader_hears_what_is_in_sight_once_zoomed(
    view: ChartView, qtbot: QtBot
) -> None:
    """January to June 2026: 37, 33, 31, 34, 30 and 28 minutes; all again by Ctrl+0."""
    plot = plot_of(view)
    whole = heard(plot)
    first, last = date(2026, 1, 1).toordinal(), date(2026, 7, 1).toordinal()
    plot.getViewBox().setXRange(first, last, padding=0)
    wanted = "In sight: January 2026 to June 2026, lowest 28\u00a0min, highest 37\u00a0min. First"
    qtbot.waitUntil(lambda: heard(plot).startswith(wanted))
    plot.point_at(13)
    assert heard(plot).startswith("February 2026: a, Everyone, 33\u00a0min")
    plot.point_at(None)
    assert heard(plot).startswith(wanted)
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: heard(plot) == whole)


def test_the_screen_reader_hears_which_line_came_to_the_front(
    view: ChartView, qtbot: QtBot
) -> None:
    assert "In front is Everyone." in heard(plot_of(view))
    qtbot.keyClick(plot_of(view), Qt.Key.Key_B)
    assert "In front is Teléfono." in heard(plot_of(view))


def heard(plot: ChartPlot) -> str:
    """What is said of the plot by the system's interface for screen readers."""
    found = QAccessible.queryAccessibleInterface(plot)
    return str(found.text(QAccessible.Text.Description))


def test_the_figures_of_every_series_and_the_events_are_exported() -> None:
    look = screen_look(theme.LIGHT, Format("en"))
    text = chart_export.series_csv(rich(), look).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["Teléfono"] == "3300"  # 55 minutes
    assert rows[0]["Teléfono (n)"] == "58"
    assert (rows[3]["value"], rows[3]["Teléfono"]) == ("", "")
    assert rows[4]["events"] == "new phone line"
    assert rows[5]["events"] == ""
    assert [at for at, row in enumerate(rows) if row["actions"]] == [7, 14]
    assert rows[14]["actions"] == "<b>Train</b> Lucía"


def test_a_drawing_names_every_series_and_dashes_the_year_before() -> None:
    look = screen_look(theme.LIGHT, Format("en"))
    text = chart_export.svg(rich(), look).decode("utf-8")
    assert "b Teléfono" in text
    assert "&lt;b&gt;WhatsApp" in text
    assert text.count(ink(look, "d")) >= 1


def test_names_stand_beside_wide_charts_and_letters_alone_beside_narrow_ones() -> None:
    look, areas = screen_look(theme.LIGHT, Format("en")), []
    for width in (860, 340):
        image = QImage(width, 300, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        areas.append(paint_chart(painter, QRectF(0, 0, width, 300), rich(), look).area)
        painter.end()
    wide, narrow = (w - area.right for w, area in zip((860, 340), areas, strict=True))
    assert wide > look.metrics.horizontalAdvance("b Teléfono")
    assert narrow < look.metrics.horizontalAdvance("b Teléfono")
