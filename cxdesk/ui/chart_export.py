"""A chart as a file for others: PNG, SVG, and the series behind it as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from cxdesk.domain.chart_words import flags_in, marks_in, told
from cxdesk.domain.kpi import Unit
from cxdesk.domain.money import exponent
from cxdesk.ui.chart_paint import paint_chart

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart, ChartPoint, Line
    from cxdesk.ui.chart_look import Look

SIZE = QSize(960, 420)
EDGE = 16
CSV_HEAD = (
    "period_start",
    "period_end",
    "value",
    "n",
    "low",
    "high",
    "provisional",
    "target",
    "events",
    "actions",
)


def file_of(ending: str, chart: Chart, look: Look) -> bytes:
    """The chart as ``png``, ``svg`` or ``csv``."""
    if ending == "csv":
        return series_csv(chart, look)
    return svg(chart, look) if ending == "svg" else png(chart, look)


def picture(chart: Chart, look: Look, size: QSize = SIZE, ratio: float = 2.0) -> QImage:
    """The chart as a picture, sharp enough for a screen of any scale."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(look.inks.ground))
    painter = QPainter(image)
    paint_chart(painter, _inside(size), chart, look)
    painter.end()
    return image


def png(chart: Chart, look: Look) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(chart, look).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(chart: Chart, look: Look) -> bytes:
    """The chart as vectors, with its text as text."""
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(SIZE)
    generator.setViewBox(QRect(0, 0, SIZE.width(), SIZE.height()))
    generator.setTitle(look.say(chart.title))
    generator.setDescription(look.say(told(chart)))
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, SIZE.width(), SIZE.height()), QColor(look.inks.ground))
    paint_chart(painter, _inside(SIZE), chart, look)
    painter.end()
    return bytes(buffer.data().data())


def series_csv(chart: Chart, look: Look) -> bytes:
    """One row a period, in the columns and units of the command line; no data is left empty.

    The events of a period and the actions that began in it follow, then value and n of each
    companion under its name.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow((*CSV_HEAD, *(name for line in chart.others for name in _heads(line, look))))
    divisor = 10 ** exponent(chart.currency) if chart.unit is Unit.MONEY else 1
    for point in chart.points:
        beside = (cell for line in chart.others for cell in _beside(line, point, divisor))
        writer.writerow([*_csv_row(chart, point, divisor), *beside])
    return text.getvalue().encode("utf-8-sig")


def _csv_row(chart: Chart, point: ChartPoint, divisor: int) -> list[object]:
    target = next((s.y for s in reversed(chart.targets) if s.x0 <= point.x <= s.x1), None)
    value, low, high, aim = (
        "" if number is None else f"{number / divisor:.10g}"
        for number in (point.value, point.low, point.high, target)
    )
    period = point.period
    provisional = "true" if point.provisional else "false"
    noted = "; ".join(flag.text for flag in flags_in(chart, period))
    begun = "; ".join(mark.text for mark in marks_in(chart, period))
    return [
        point.measured.start,
        point.measured.last_day,
        value,
        point.n,
        low,
        high,
        provisional,
        aim,
        noted,
        begun,
    ]


def _heads(line: Line, look: Look) -> tuple[str, str]:
    name = line.name if isinstance(line.name, str) else look.say(line.name)
    return name, f"{name} (n)"


def _beside(line: Line, point: ChartPoint, divisor: int) -> tuple[str, str]:
    """Value and n of a companion at the period of a point."""
    found = next((other for other in line.points if other.x == point.x), None)
    if found is None or found.value is None:
        return "", "" if found is None else str(found.n)
    return f"{found.value / divisor:.10g}", str(found.n)


def _inside(size: QSize) -> QRectF:
    return QRectF(EDGE, EDGE, size.width() - 2 * EDGE, size.height() - 2 * EDGE)
