"""Operations that paint: cold start, charts, the PDF; floors are bare Qt in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Bar, Result, side_by_side
from tests.benchmarks.shops import LAST_DAY, NOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication, QPointF

    from cxdesk.domain.chart import Chart

STARTS = 5
CHARTS = 8
PAGE_LINES = 55
# A child program that prints when its first window was painted, and ends there.
WATCH = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            QTimer.singleShot(0, done)
        return False

def done():
    print(time.time(), flush=True)
    os._exit(0)

def execute(*_):
    watch = Watch(QApplication.instance())
    QApplication.instance().installEventFilter(watch)
    return original()

original = QApplication.exec
QApplication.exec = execute
"""
EMPTY = WATCH + "app = QApplication([]); window = QMainWindow(); window.show(); QApplication.exec()"
OURS = WATCH + "from cxdesk.app import main; main()"

START_MILLISECONDS = 600  # the ratio says little where an empty window takes a tenth of a second


def cold_start(_size: str, work: Path) -> Iterator[Result]:
    """From starting the interpreter to the first painted window, against an empty one."""
    home = work / "home"
    home.mkdir(exist_ok=True)
    shop = next(work.glob("*.cxdesk"))
    pairs = [(_start(OURS, home, str(shop)), _start(EMPTY, home)) for _ in range(STARTS + 1)][1:]
    ours, floor = (statistics.median(pair[i] for pair in pairs) for i in (0, 1))
    yield Result("cold start to first paint", ours, floor, Bar(1.6), "empty PySide6 window")
    yield Result("cold start by the clock", ours, None, Bar(milliseconds=START_MILLISECONDS))


def charts(_size: str, _work: Path) -> Iterator[Result]:
    """Eight charts of two years painted into pictures, against bare lines of the same points."""
    from PySide6.QtCore import QPointF, QRectF
    from PySide6.QtGui import QImage, QPainter

    from cxdesk.ui import theme
    from cxdesk.ui.chart_paint import paint_chart
    from cxdesk.ui.format import Format
    from cxdesk.ui.looks import screen_look

    application()
    chart, look = _chart(), screen_look(theme.LIGHT, Format("en", "EUR"))
    picture = QImage(500, 280, QImage.Format.Format_ARGB32_Premultiplied)
    box = QRectF(0, 0, 500, 280)
    line = [QPointF(20.0 * i, point.value or 0.0) for i, point in enumerate(chart.points)]

    def ours() -> None:
        for _ in range(CHARTS):
            painter = QPainter(picture)
            paint_chart(painter, box, chart, look)
            painter.end()

    def floor() -> None:
        for _ in range(CHARTS):
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPolyline(line)
            painter.end()

    took = side_by_side(ours, floor)
    yield Result("eight charts painted", *took, Bar(None, 120), "floor: the bare lines")
    took = side_by_side(ours, partial(_plots, line))
    note = "floor: eight pyqtgraph widgets"
    yield Result("eight charts beside pyqtgraph", *took, Bar(0.25), note)


def _plots(line: Sequence[QPointF]) -> None:
    """Eight interactive plots of the same points, made and painted once; deleted at the end."""
    import pyqtgraph as pg

    for _ in range(CHARTS):
        plot = pg.PlotWidget()
        plot.resize(500, 280)
        plot.plot([p.x() for p in line], [p.y() for p in line], pen="b", symbol="o")
        plot.grab()
        plot.close()
        _kept.append(plot)


def paper(_size: str, work: Path) -> Iterator[Result]:
    """The summary of a quarter as a PDF file, against pages of bare text and lines."""
    from cxdesk.services import reports
    from cxdesk.ui import pdf

    application()
    first = LAST_DAY.replace(month=1, day=1)
    report = reports.build(first, LAST_DAY, "es", as_of=NOW)
    target = work / "summary.pdf"
    pdf.write_report(report, target)
    pages = target.read_bytes().count(b"/Type /Page\n") or 1
    ours, floor = side_by_side(
        lambda: pdf.write_report(report, target), lambda: _bare_pages(work / "bare.pdf", pages)
    )
    size = target.stat().st_size / 1024
    yield Result("PDF, laid out and written", ours, floor, Bar(4), f"{pages} pages, {size:.0f} KiB")
    ours, _ = side_by_side(
        lambda: reports.build(first, LAST_DAY, "es", as_of=NOW), lambda: None, times=3
    )
    yield Result("PDF, its figures", ours, None, Bar(None, 1000))


def _start(code: str, home: Path, *args: str) -> float:
    """Milliseconds until the child reports; byte code is kept, as in an installed program."""
    env = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    env |= {"XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_STATE_HOME": str(home)}
    started = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        env=env,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    return (float(done.stdout.split()[-1]) - started) * 1000


def _chart() -> Chart:
    from cxdesk.services import dashboard

    return dashboard.indicator("revenue", "month", 24, as_of=NOW, where=None).chart


def _bare_pages(path: Path, pages: int) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter, QPdfWriter

    writer = QPdfWriter(str(path))
    writer.setResolution(72)
    painter = QPainter(writer)
    for page in range(pages):
        if page:
            writer.newPage()
        for line in range(PAGE_LINES):
            painter.drawText(QPointF(0, 14 * line), "One line of words and 1,234.56 numbers")
        painter.drawPolyline([QPointF(15 * i, 200 + 40 * (i % 3)) for i in range(24)])
    painter.end()


def application() -> QCoreApplication:
    """The one application of this process."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(["bench"])
    _kept.append(app)
    return app


_kept: list[object] = []
