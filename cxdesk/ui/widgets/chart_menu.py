"""The button that exports the chart of an opened indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cxdesk.domain.text import T
from cxdesk.ui import chart_export, saving
from cxdesk.ui.chart_view import COPY_PICTURE, COPY_TABLE
from cxdesk.ui.looks import screen_look
from cxdesk.ui.widgets.plain import native_key

if TYPE_CHECKING:
    from cxdesk.ui.chart_view import ChartView
    from cxdesk.ui.context import Context


class ChartMenu(QPushButton):
    """What the chart shows as picture, drawing or figures; picture or table on the clipboard."""

    def __init__(self, ctx: Context, view: ChartView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._view = view
        self.setText(self.tr("Export ▾"))
        self.setAccessibleName(self.tr("Export"))
        menu = QMenu(self)
        menu.addAction(self.tr("Picture (PNG)"), lambda: self.export_as("png"))
        menu.addAction(self.tr("Drawing (SVG)"), lambda: self.export_as("svg"))
        menu.addAction(self.tr("Figures (CSV)"), lambda: self.export_as("csv"))
        menu.addSeparator()
        for words, keys, act in (
            (self.tr("Copy the picture"), COPY_PICTURE, view.copy_picture),
            (self.tr("Copy as table"), COPY_TABLE, view.copy_table),
        ):
            menu.addAction(f"{words}\t{native_key(keys)}", act)
        self.setMenu(menu)

    def export_as(self, ending: str) -> None:
        """Save the chart as png, svg or csv."""
        chart = self._view.chart
        if chart is None:
            return
        words = map(self.ctx.say, _names(chart.title))
        name = saving.safe_name(*words, self.ctx.today().isoformat())
        path = saving.ask_path(self.ctx, self, name, ending)
        if path is None:
            return
        look = screen_look(self.ctx.theme, self.ctx.format)
        saving.save(self.ctx, path, chart_export.file_of(ending, chart, look))


def _names(title: T) -> tuple[T | str, ...]:
    """What is drawn and of whom, without its unit and its days."""
    params = dict(title.params)
    inner = params.get("title")
    if isinstance(inner, T):
        return _names(inner)
    found = (params.get(key) for key in ("name", "segment"))
    return tuple(one for one in found if isinstance(one, (T, str))) or (title,)
