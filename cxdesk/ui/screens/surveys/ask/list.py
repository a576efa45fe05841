"""The list of whom to ask, or of offers without an answer yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.screens.surveys.ask.row import DUE, Row
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

AIR = 34
SURVEY, WHY = 1, 2
_SURVEY_FITS_FROM = 460


class AskRows(QFrame):
    """``chosen`` when another row is, or none; after an act the next one takes its place."""

    chosen = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.mode = DUE
        self._all: tuple[Row, ...] = ()
        wide = self.fontMetrics().horizontalAdvance
        self.model = RowsModel(
            (
                Column(title=self.tr("Customer"), text=_name, stretch=True),
                Column(
                    title=self.tr("Questionnaire"),
                    text=_survey,
                    dim=True,
                    width=wide("General satisfaction") + AIR,
                ),
                Column(title=self.tr("Why"), text=_told, dim=True, stretch=True),
            ),
            self._fetch,
            self,
        )
        self.view = RowsView(self.model, self, name=self.tr("Customers to ask"))
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        column(self).addWidget(self.view)

    def drop(self, row: Row) -> None:
        """Somebody was asked: the row goes at once, before the list is read again."""
        self.show_rows(tuple(one for one in self._all if one.id != row.id))

    def show_rows(self, found: tuple[Row, ...]) -> None:
        """Show these at the same place; the next one is chosen when a row is gone."""
        place = self.view.currentIndex().row()
        self._all = found
        self.view.keeping_place(self.model.reload)
        if self.row() is None and self.model.rowCount():
            self.view.selectRow(min(max(place, 0), self.model.rowCount() - 1))
        self.chosen.emit()

    def count(self) -> int:
        """How many there are."""
        return len(self._all)

    def row(self) -> Row | None:
        """The row chosen."""
        found: Row | None = self.model.row_at(self.view.currentIndex().row())
        return found if self.view.selected_id() is not None else None

    def select(self, customer_id: int) -> bool:
        """Choose the row of a customer."""
        found = (one.id for one in self._all if one.customer_id == customer_id)
        return self.view.select_id(next(found, None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Why somebody is asked matters more than the name of the questionnaire."""
        super().resizeEvent(event)
        self.view.setColumnHidden(SURVEY, self.width() < _SURVEY_FITS_FROM)

    def _on_selection_changed(self) -> None:
        self.chosen.emit()

    def _fetch(self, after: Row | None, limit: int) -> Sequence[Row]:
        start = 0 if after is None else self._all.index(after) + 1
        return self._all[start : start + limit]


def _name(row: Row) -> str:
    return row.name


def _survey(row: Row) -> str:
    return row.survey


def _told(row: Row) -> str:
    return row.told
