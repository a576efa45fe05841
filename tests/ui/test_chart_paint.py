"""The painted chart: places worked out by hand, gaps, labels, and files for others."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from cxdesk.domain.chart import XY, Ahead, BandPlace, Step, XTick
from cxdesk.domain.chart import Mark as DomainMark
from cxdesk.domain.chart_lines import with_lines
from cxdesk.domain.kpi import Unit
from cxdesk.domain.periods import Grain
from cxdesk.domain.text import T
from cxdesk.ui import chart_export, chart_keys, chart_names, theme
from cxdesk.ui.chart_keys import Mark
from cxdesk.ui.chart_paint import (
    inner_area,
    label_box,
    paint_chart,
    paint_sparkline,
    target_words,
    tick_labels,
)
from cxdesk.ui.chart_place import Area, dot_spacing, place
from cxdesk.ui.format import Format
from cxdesk.ui.looks import axis_writer, screen_look
from tests.ui.sample_charts import chart_of, line

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_look import Look
    from cxdesk.ui.chart_place import Placed

pytestmark = pytest.mark.usefixtures("qapp")
AREA = Area(40.0, 10.0, 730.0, 200.0)


@pytest.fixture
def drawing(look: theme.Theme) -> Look:
    return screen_look(look, Format("en"))


def painted(chart: Chart, drawing: Look, width: int = 820, height: int = 330) -> Placed:
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    placed = paint_chart(painter, QRectF(0, 0, width, height), chart, drawing)
    painter.end()
    return placed


def test_first_and_last_day_stand_at_the_edges_and_zero_at_the_bottom() -> None:
    chart = replace(chart_of(), path=((date(2025, 1, 1).toordinal(), 0.0),))
    placed = place(chart, AREA)
    assert placed.path[0] == (40.0, 210.0)
    # 730 days from 1 January 2025 to 1 January 2027: one unit a day; 31 January's middle is 15.5.
    assert placed.dots[0].x == pytest.approx(40 + 15.5)
    # 52 minutes of 60 on 200 units.
    assert placed.dots[0].y == pytest.approx(210 - 200 * 52 / 60)


def test_a_period_without_data_breaks_the_line() -> None:
    placed = place(chart_of(), AREA)
    assert [len(run) for run in placed.runs] == [3, 18]


def test_few_data_are_hollow() -> None:
    hollow = [dot.nth for dot in place(chart_of(), AREA).dots if dot.is_hollow]
    assert hollow == [4]


def test_target_steps_that_follow_each_other_are_one_line_with_a_riser() -> None:
    (line,) = place(chart_of(), AREA).targets
    assert len(line) == 4
    assert line[1].x == line[2].x
    assert line[1].y < line[2].y


def test_both_ends_of_a_range_are_lines_of_their_own() -> None:
    low, high = Step(739252, 739400, 900), Step(739252, 739400, 1800)
    placed = place(replace(chart_of(), targets=(low, high)), AREA)
    assert len(placed.targets) == 2


def test_heads_of_near_flags_do_not_touch() -> None:
    chart = chart_of()
    near = tuple(flag._replace(x=739400.0) for flag in chart.flags)
    heads = [spot.head_x for spot in place(replace(chart, flags=near), AREA, 20.0).flags]
    assert [b - a for a, b in pairwise(heads)] == [20.0, 20.0]


def test_the_label_of_the_target_does_not_lie_on_the_line(drawing: Look) -> None:
    chart = chart_of()
    placed = painted(chart, drawing)
    width = drawing.metrics.horizontalAdvance(target_words(chart, drawing))
    box = label_box(placed, drawing, width)
    assert not any(box.contains(dot.x, dot.y) for dot in placed.dots)


def test_labels_of_the_time_axis_never_overlap_at_320_pixels(drawing: Look) -> None:
    labels = tick_labels(painted(chart_of(), drawing, 320, 220), chart_of(), drawing)
    ends = [left + drawing.metrics.horizontalAdvance(text) for left, text in labels]
    starts = [left for left, _ in labels]
    assert len(labels) >= 3
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
    assert "Jan 2026" in [text for _, text in labels]


def test_the_first_date_is_whole_where_the_values_beside_the_axis_are_short(
    drawing: Look,
) -> None:
    """By day, with the values 0 and 1: the first day stands right at the left end of the plot."""
    day = XTick(739252.0, date(2025, 1, 1), Grain.DAY, with_year=True)
    short = replace(chart_of(flags=False), unit=Unit.COUNT, y_ticks=(0, 1), x_ticks=(day,))
    [(left, text)] = tick_labels(painted(short, drawing, 320, 220), short, drawing)
    assert text == "1 Jan 2025"
    assert left >= 0


def test_the_legend_explains_only_what_is_there(drawing: Look) -> None:
    begun = DomainMark(date(2026, 3, 10).toordinal(), date(2026, 3, 10), "Second line")
    others = (line("By phone", 3),)
    chart = replace(_with_range(), ahead=_with_forecast().ahead, marks=(begun,), others=others)
    chart = replace(chart, undrawn=T("Chart", "not drawn: {name}").fill(name="By mail"))
    assert chart_keys.marks(chart) == tuple(Mark)
    bare = replace(chart_of((50, 40)), targets=(), path=(), running=None)
    assert chart_keys.marks(bare) == (Mark.VALUE,)


def _with_range() -> Chart:
    """20 to 50 minutes is usual, and the first month was out of it."""
    chart = chart_of()
    band = tuple(BandPlace(x, 1200, 3000, 2100) for x in (chart.x_min, chart.x_max))
    unusual = chart.points[0]._replace(signal=T("Usual", "worse than usual"))
    return replace(chart, usual=(band,), points=(unusual, *chart.points[1:]), reference=2400.0)


def test_the_usual_range_is_tinted_and_what_leaves_it_ringed() -> None:
    chart, look = _with_range(), screen_look(theme.LIGHT, Format("en"))
    plain = chart_export.picture(chart_of(), look, ratio=1.0)
    image = chart_export.picture(chart, look, ratio=1.0)
    placed = place(chart, inner_area(QRectF(0, 0, 960, 400), chart, look))
    (outline,) = placed.usual
    assert [spot.y for spot in outline[:2]] == [outline[0].y] * 2
    assert outline[0].y < outline[2].y
    assert [dot.is_ringed for dot in placed.dots].count(True) == 1
    fresh = _colours(image) - _colours(plain)
    assert any(_is_near(colour, _on_card(chart_keys.veil(look), look)) for colour in fresh)


def _colours(image: QImage) -> set[tuple[int, int, int]]:
    places = ((x, y) for x in range(100, 900, 3) for y in range(60, 340, 3))
    return {image.pixelColor(*place).getRgb()[:3] for place in places}


def _on_card(veil: QColor, look: Look) -> list[float]:
    """A thin colour upon the card, mixed by hand."""
    ground = QColor(look.inks.ground)
    share = veil.alphaF()
    pairs = zip(veil.getRgb()[:3], ground.getRgb()[:3], strict=True)
    return [own * share + base * (1 - share) for own, base in pairs]


def _is_near(colour: tuple[int, int, int], wanted: list[float]) -> bool:
    return all(abs(a - b) <= 1.5 for a, b in zip(colour, wanted, strict=True))


def _with_forecast() -> Chart:
    """From 24 minutes in mid February to 18 at the end, most likely 12 to 30."""
    start, end = date(2026, 2, 16).toordinal(), date(2027, 1, 1).toordinal()
    ahead = (Ahead(start, 1440, 1440, 1440), Ahead(end, 1080, 720, 1800))
    return replace(chart_of(), ahead=ahead)


def test_the_forecast_runs_dashed_in_a_widening_band() -> None:
    """At 18 of 60 minutes and 200 units: 60 above the ground; the band from 40 to 100 above."""
    placed = place(_with_forecast(), AREA)
    assert [spot.y for spot in placed.ahead] == pytest.approx([130, 150])
    assert [spot.y for spot in placed.ahead_band] == pytest.approx([130, 110, 170, 130])
    assert placed.ahead[-1].x == pytest.approx(AREA.right)


def test_the_band_of_the_forecast_is_painted_and_explained(drawing: Look) -> None:
    plain = chart_export.picture(chart_of(), drawing, ratio=1.0)
    image = chart_export.picture(_with_forecast(), drawing, ratio=1.0)
    haze = _on_card(chart_keys.haze(drawing), drawing)
    fresh = _colours(image) - _colours(plain)
    assert any(_is_near(colour, haze) for colour in fresh)
    assert Mark.AHEAD in chart_keys.marks(_with_forecast())
    assert Mark.AHEAD not in chart_keys.marks(chart_of())


def test_names_of_events_wrap_instead_of_running_out(drawing: Look) -> None:
    wide = chart_names.names_height(chart_of(), drawing, 1200)
    assert chart_names.names_height(chart_of(), drawing, 300) >= 2 * wide


def test_the_line_is_painted_in_the_accent_of_both_looks() -> None:
    for look in (theme.LIGHT, theme.DARK):
        image = chart_export.picture(chart_of(), screen_look(look, Format("en")), ratio=1.0)
        placed_color = {image.pixelColor(x, y).name() for x in range(0, 960, 2) for y in (180, 220)}
        assert look.accent in placed_color


def test_a_sparkline_without_values_paints_nothing(drawing: Look) -> None:
    image = QImage(QSize(120, 40), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    blank = image.copy()
    painter = QPainter(image)
    paint_sparkline(painter, QRectF(0, 0, 120, 40), chart_of((None, None)), drawing)
    painter.end()
    assert image == blank


def test_dense_series_leave_out_the_dots() -> None:
    wide = dot_spacing(place(chart_of(), AREA))
    narrow = dot_spacing(place(chart_of(), Area(0, 0, 100, 100)))
    assert wide == pytest.approx(29.5)  # half of February and half of March 2025, a unit a day
    assert narrow < 6


def test_svg_keeps_text_as_text_and_markup_harmless(drawing: Look) -> None:
    svg = chart_export.svg(chart_of(), drawing).decode()
    assert "target 24" in svg
    assert "<b>new</b>" not in svg
    assert "&lt;b&gt;new" in svg


def test_csv_has_a_row_a_period_in_plain_units() -> None:
    rows = list(
        csv.DictReader(
            io.StringIO(
                chart_export.series_csv(chart_of(), screen_look(theme.LIGHT, Format("en"))).decode(
                    "utf-8-sig"
                )
            )
        )
    )
    assert len(rows) == 22
    first, gap, last = rows[0], rows[3], rows[-1]
    assert (first["period_start"], first["period_end"]) == ("2025-01-01", "2025-01-31")
    assert (first["value"], first["n"], first["target"]) == ("3120", "58", "2160")
    assert gap["value"] == ""
    assert (last["value"], last["provisional"], last["target"]) == ("1440", "true", "1440")


def test_png_is_a_picture_with_twice_the_pixels(drawing: Look) -> None:
    image = QImage.fromData(chart_export.png(chart_of(), drawing))
    assert image.width() == 1920


@pytest.mark.parametrize(
    ("lang", "value", "unit", "text"),
    [
        ("en", 45, "points", "+45"),
        ("es", -10, "points", "−10"),
        ("es", 40, "percent", "40\u00a0%"),
        ("en", 5400, "seconds", "1\u00a0h\u00a030\u00a0min"),
        ("en", 0, "seconds", "0"),
        ("es", 400000, "money", "4.000\u00a0€"),
        ("en", 400050, "money", "€4,000.50"),
    ],
)
def test_axes_write_values_as_people_do(lang: str, value: float, unit: str, text: str) -> None:
    from cxdesk.domain.kpi import Unit

    assert axis_writer(Format(lang))(value, Unit(unit), "EUR") == text


def test_the_words_of_the_target_keep_clear_of_the_expected_path(drawing: Look) -> None:
    """A path that climbs to the target's right end leaves the words to the left end."""
    chart = replace(
        chart_of((30, 31, 30, 29), flags=False),
        targets=(Step(chart_of().x_min, chart_of().x_max, 3000),),
        path=(XY(chart_of().x_min, 600), XY(chart_of().x_max, 3000)),
    )
    placed = place(chart, AREA)
    box = label_box(placed, drawing, 90)
    (a, b) = placed.path
    for step in range(801):
        x = a.x + (b.x - a.x) * step / 800
        y = a.y + (b.y - a.y) * step / 800
        assert not box.contains(x, y)


def test_the_words_of_the_target_keep_clear_of_the_names_of_the_series(drawing: Look) -> None:
    """All end near the target, 22 to 26 minutes: what leads to their names crosses its end."""
    beside = [line("B", 1), line("C", -1), line("D", -2), line("E", 2)]
    placed = place(with_lines(chart_of(flags=False), "A", beside), AREA, 20.0)
    box = label_box(placed, drawing, 90)
    assert box.right() <= placed.area.right - 10
    assert len(placed.tails) == 5
    for tail in placed.tails:
        for step in range(801):
            x = tail.end.x + (placed.area.right - tail.end.x) * step / 800
            y = tail.end.y + (tail.y - tail.end.y) * step / 800
            assert not box.contains(x, y)


def test_the_label_of_a_target_that_is_new_at_the_end_stays_in_the_chart(drawing: Look) -> None:
    """The new target begins ten days before the last: its words do not fit after its start."""
    chart = chart_of()
    old, new = chart.targets
    change = chart.x_max - 10
    placed = painted(
        replace(chart, targets=(old._replace(x1=change), new._replace(x0=change))), drawing
    )
    width = drawing.metrics.horizontalAdvance(target_words(chart, drawing))
    assert label_box(placed, drawing, width).right() <= placed.area.right + 1
