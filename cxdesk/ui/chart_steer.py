"""How a plot is steered: keys walk and zoom, the wheel zooms, the mouse points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesk.domain.chart_lines import letters_of

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from cxdesk.domain.chart import Chart
    from cxdesk.ui.chart_plot import ChartPlot

ZOOM_STEP = 1.25
WALK = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
CHANGE = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def by_key(plot: ChartPlot, event: QKeyEvent) -> None:
    """Arrows walk the points, Home and End jump, + − 0 zoom (with Ctrl, too), Enter chooses.

    Up and down change the series in front, its letter or number brings it there.
    """
    key, last = Qt.Key(event.key()), len(plot.chart.points)
    if _zoom_by_key(plot, key):
        return
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        event.ignore()
    elif key in WALK:
        _walk(plot, WALK[key])
    elif letter := _wanted(plot.chart, key, event.text()):
        plot.line_wanted.emit(letter)
    elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        _walk(plot, -last if key == Qt.Key.Key_Home else last)
    elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plot.current is not None:
        plot.chosen.emit(plot.current)
    else:
        event.ignore()


def by_wheel(plot: ChartPlot, event: QWheelEvent) -> None:
    """Ctrl and the wheel zoom; the bare wheel scrolls the page around the chart."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        event.ignore()
        return
    at = plot.getViewBox().mapSceneToView(plot.mapToScene(event.position().toPoint()))
    plot.zoom(1 / ZOOM_STEP if event.angleDelta().y() > 0 else ZOOM_STEP, at.x())
    event.accept()


def nearest(plot: ChartPlot, at: QPointF) -> int | None:
    """The point nearest in time to a place of the scene; None outside the plot."""
    if not plot.getViewBox().sceneBoundingRect().contains(at):
        return None
    day = plot.getViewBox().mapSceneToView(at).x()
    inside = range(len(plot.chart.points))
    return min(inside, key=lambda i: abs(plot.chart.points[i].x - day), default=None)


def _wanted(chart: Chart, key: Qt.Key, text: str) -> str:
    """The letter of the series that a key asks for; "" when it asks for none."""
    letters = letters_of(chart)
    if key in CHANGE and letters:
        return letters[(letters.index(chart.letter) + CHANGE[key]) % len(letters)]
    numbers = {str(number): letter for number, letter in enumerate(letters, 1)}
    typed = numbers.get(text, text.lower())
    return typed if typed and typed in letters else ""


def _zoom_by_key(plot: ChartPlot, key: Qt.Key) -> bool:
    if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
        plot.zoom(1 / ZOOM_STEP)
    elif key == Qt.Key.Key_Minus:
        plot.zoom(ZOOM_STEP)
    elif key == Qt.Key.Key_0:
        plot.reset()
    else:
        return False
    return True


def _walk(plot: ChartPlot, step: int) -> None:
    last = len(plot.chart.points) - 1
    if last < 0:
        return
    start = plot.current if plot.current is not None else (last + 1 if step < 0 else -1)
    plot.point_at(min(max(start + step, 0), last))
