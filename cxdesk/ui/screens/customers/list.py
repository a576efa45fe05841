"""The list of customers: sorted by a click on the header, filtered as one types, read by pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from cxdesk.services import customers
from cxdesk.ui import theme
from cxdesk.ui.rows_model import Column, RowsModel, RowsView
from cxdesk.ui.widgets.plain import PlainLabel, card, column, link_button

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.customers import CustomerRow
    from cxdesk.ui.context import Context

PHONE, LAST_VISIT = 1, 2
_PHONE_FITS_FROM = 400
_LAST_VISIT_FITS_FROM = 300
AIR = 26
WIDEST_PHONE = "+34 986 211 040"


class CustomerList(QFrame):
    """Tells which customer is chosen; keeps its place when it is read again."""

    chosen = Signal(int)
    opened = Signal()
    new_requested = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.sort = "name"
        self.is_descending = False
        self.filter_text = ""
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Customers"))
        self._set_up_view()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._build_nothing())
        box = column(self)
        box.addLayout(self._pages)

    def selected_id(self) -> int | None:
        """The customer chosen in the list."""
        found = self.view.selected_id()
        return found if isinstance(found, int) else None

    def reload(self) -> None:
        """Read the rows again, at the same place."""
        self.view.keeping_place(self.model.reload)
        self._show_page()

    def set_filter(self, text: str) -> None:
        """Show only those whose name, phone or e-mail matches."""
        self.filter_text = text.strip()
        self._restart()

    def set_sort(self, sort: str, *, descending: bool) -> None:
        """Order by "name" or "last_visit"."""
        self.sort, self.is_descending = sort, descending
        self.model.mark_sorted(sort, is_descending=descending)
        self._restart()

    def select(self, customer_id: int) -> bool:
        """Choose a customer if its row has been read."""
        return self.view.select_id(customer_id)

    def select_first(self) -> None:
        """Choose the first row, if there is one."""
        if self.model.rowCount():
            self.view.selectRow(0)

    def clear_choice(self) -> None:
        """Choose nobody."""
        self.view.selectionModel().clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setColumnHidden(PHONE, self.width() < _PHONE_FITS_FROM)
        self.view.setColumnHidden(LAST_VISIT, self.width() < _LAST_VISIT_FITS_FROM)

    def _columns(self) -> tuple[Column, ...]:
        show = self.ctx.format
        wide = self.fontMetrics().horizontalAdvance

        def seen(row: CustomerRow) -> str:
            return show.ago(row.last_visit_on, self.ctx.today()) if row.last_visit_on else ""

        return (
            Column(title=self.tr("Name"), text=_name, sort="name", stretch=True),
            Column(title=self.tr("Phone"), text=_phone, dim=True, width=wide(WIDEST_PHONE) + AIR),
            Column(title=self.tr("Last visit"), text=seen, sort="last_visit", dim=True, width=124),
            Column(title=self.tr("Open"), text=_open_cases, right=True, width=wide("0000") + AIR),
        )

    def _set_up_view(self) -> None:
        header = self.view.horizontalHeader()
        self.model.mark_sorted(self.sort, is_descending=self.is_descending)
        header.sectionClicked.connect(self._on_header_section_clicked)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.activated.connect(self.opened)
        self.view.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def _build_nothing(self) -> QWidget:
        page = card(self)
        box = column(page, margins=theme.XL, spacing=theme.S)
        self._nothing = PlainLabel("", "dim", page, wrap=True)
        self._new = link_button("", page)
        self._new.clicked.connect(self._on_new_clicked)
        box.addWidget(self._nothing)
        box.addWidget(self._new)
        box.addStretch(1)
        return page

    def _fetch(self, after: CustomerRow | None, limit: int) -> tuple[CustomerRow, ...]:
        return customers.customers_page(
            sort=self.sort,
            descending=self.is_descending,
            filter_text=self.filter_text,
            after=after,
            limit=limit,
        )

    def _restart(self) -> None:
        kept = self.selected_id()
        was_blocked = self.view.selectionModel().blockSignals(True)
        self.model.restart()
        found = kept is not None and self.view.select_id(kept)
        self.view.selectionModel().blockSignals(was_blocked)
        if not found:
            self.view.scrollToTop()
        self._show_page()

    def _show_page(self) -> None:
        is_empty = not self.model.rowCount() and bool(self.filter_text)
        self._pages.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            typed = self.filter_text
            self._nothing.setText(self.tr("No customer matches “{typed}”.").format(typed=typed))
            words = self.tr("New customer “{typed}”").format(typed=typed)
            self._new.setText(words.replace("&", "&&"))

    def _on_header_section_clicked(self, section: int) -> None:
        sort = self.model.columns[section].sort
        if not sort:
            self.set_sort(self.sort, descending=self.is_descending)
            return
        again = sort == self.sort
        newest_first = sort == "last_visit"
        self.set_sort(sort, descending=not self.is_descending if again else newest_first)

    def _on_selection_changed(self, chosen: QItemSelection) -> None:
        row = self.model.row_at(chosen.first().top()) if chosen.count() else None
        if row is not None:
            self.chosen.emit(row.id)

    def _on_new_clicked(self) -> None:
        self.new_requested.emit(self.filter_text)


def _name(row: CustomerRow) -> str:
    return row.name


def _phone(row: CustomerRow) -> str:
    return row.phone


def _open_cases(row: CustomerRow) -> str:
    return str(row.open_cases) if row.open_cases else ""
