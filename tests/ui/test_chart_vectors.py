"""A chart on paper and as a drawing: the operators of the PDF are the paths of the SVG."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from cxdesk.ui import theme
from cxdesk.ui.chart_paint import paint_chart
from cxdesk.ui.format import Format
from cxdesk.ui.looks import screen_look
from tests.ui.sample_charts import rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintDevice

    from cxdesk.ui.chart_place import Placed

Path = tuple[tuple[float, float], ...]
WIDTH, HEIGHT = 960, 420
SAME = 0.02  # of a point: both files round

pytestmark = pytest.mark.usefixtures("qapp")


def paint(device: QPaintDevice) -> Placed:
    painter = QPainter(device)
    box = QRectF(16, 16, WIDTH - 32, HEIGHT - 32)
    placed = paint_chart(painter, box, rich(), screen_look(theme.LIGHT, Format("en")))
    painter.end()
    return placed


def paths_of_pdf() -> list[Path]:
    """The corners of every straight path, in the order in which they are drawn."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72)
    page = QPageSize(QSizeF(WIDTH, HEIGHT), QPageSize.Unit.Point)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page, upright, QMarginsF(0, 0, 0, 0)))
    paint(writer)
    reader = PdfReader(io.BytesIO(bytes(buffer.data().data())))
    found: list[list[tuple[float, float]]] = []
    curved: set[int] = set()
    for operands, operator in ContentStream(reader.pages[0].get_contents(), reader).operations:
        if operator == b"m":
            found.append([])
        if operator in {b"m", b"l"}:
            found[-1].append((float(operands[0]), float(operands[1])))
        if operator == b"re":
            found.append(corners(*map(float, operands)))
        if operator == b"c":
            curved.add(len(found) - 1)
    return [opened(path) for at, path in enumerate(found) if at not in curved]


def paths_of_svg() -> list[Path]:
    buffer = QBuffer()
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setViewBox(QRect(0, 0, WIDTH, HEIGHT))
    drawing.setResolution(72)
    paint(drawing)
    return list(straight(bytes(buffer.data().data()).decode()))


def straight(text: str) -> Iterator[Path]:
    """Polylines, polygons, paths without a curve, and rectangles."""
    for drawn in re.findall(r' (?:points|d)="([^"]*)"', text):
        if "C" not in drawn:
            numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", drawn)]
            yield opened(list(zip(numbers[::2], numbers[1::2], strict=True)))
    for found in re.findall(r'<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"', text):
        yield tuple(corners(*map(float, found)))


def corners(x: float, y: float, width: float, height: float) -> list[tuple[float, float]]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def opened(path: list[tuple[float, float]]) -> Path:
    """Without the way back to where it began; a level stroke that was filled is its middle line.

    Qt prints a level line of a thin colour as a box as high as its pen.
    """
    ends = path[:-1] if len(path) > 2 and path[0] == path[-1] else path
    (left, top), (right, bottom) = ends[0], ends[-2 if len(ends) == 4 else -1]
    if len(ends) == 4 and abs(bottom - top - 1) <= SAME:
        return (left, top + 0.5), (right, top + 0.5)
    return tuple(ends)


def are_same(one: Path, other: Path) -> bool:
    return len(one) == len(other) and all(
        abs(a - b) <= SAME
        for here, there in zip(one, other, strict=True)
        for a, b in zip(here, there, strict=True)
    )


def test_the_operators_of_the_pdf_are_the_paths_of_the_drawing() -> None:
    printed, drawn = paths_of_pdf(), paths_of_svg()
    assert len(printed) > 40
    missing = [path for path in printed if not any(are_same(path, one) for one in drawn)]
    assert missing == []
    extra = [path for path in drawn if not any(are_same(path, one) for one in printed)]
    assert extra == []


def test_what_is_placed_is_what_is_printed() -> None:
    """Line, companions, target steps, path, forecast, bands and marks, corner by corner."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    placed, printed = paint(picture), paths_of_pdf()
    companions = [run for line in placed.others for run in line.runs if len(run) > 1]
    edges = [edge for line in placed.others for edge in line.edges]
    wanted = [*placed.runs, *placed.targets, placed.path, placed.ahead, placed.ahead_band]
    for path in (*wanted, *placed.usual, *companions, *edges):
        assert any(are_same(tuple(map(tuple, path)), one) for one in printed), path  # type: ignore[arg-type]
    tops = [(mark.at.x, mark.at.y - 4.5) for mark in placed.marks]
    assert len(tops) == 2
    assert all(any(are_same((top,), path[:1]) for path in printed) for top in tops)


def test_the_hatch_of_the_drawing_ends_at_the_edges_of_the_running_period() -> None:
    """Nothing cuts what is written to an SVG: a slanted line over the edge would be seen."""
    placed = paint(QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32))
    assert placed.running is not None
    slanted = [path for path in paths_of_svg() if is_slanted(path)]
    below_legend = [path for path in slanted if path[0][1] > placed.area.top - SAME]
    (first, last), area = placed.running, placed.area
    assert len(below_legend) > 40
    assert all(
        first - SAME <= x <= last + SAME and area.top - SAME <= y <= area.bottom + SAME
        for path in below_legend
        for x, y in path
    )
    of_legend = [path for path in slanted if path not in below_legend]
    assert of_legend
    assert all(abs(path[1][0] - path[0][0]) < 12 for path in of_legend)


def is_slanted(path: Path) -> bool:
    """A stroke that rises as far as it goes to the right."""
    return len(path) == 2 and abs(sum(path[1]) - sum(path[0])) <= SAME < path[1][0] - path[0][0]
