"""The list of purchases: sorted by day or amount, read by pages, its columns as wide as fits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedLayout

from cxdesk.domain.purchase_list import PurchaseFilter, Sort
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import purchase_list
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.purchase_list import PurchaseRow
    from cxdesk.ui.context import Context

DAY, TIME, AMOUNT, RECEIPT, CUSTOMER, ITEMS, STAFF = range(7)
AIR = 34
WIDEST_DAY = date(2000, 10, 28)
NOBODY = T("PurchasesScreen", "Nobody in particular")
# Columns that go first when there is little room, and the width they need.
_FITS_FROM = {STAFF: 860, TIME: 760, RECEIPT: 640, ITEMS: 520}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PurchaseList(QFrame):
    """``opened`` to correct, ``deleting`` and ``refunding`` carry a row; the keys do the same."""

    opened = Signal(object)
    deleting = Signal(object)
    customer_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.sort, self.is_descending = Sort.DAY, True
        self.wanted = PurchaseFilter()
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Purchases"))
        self._set_up_view()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._build_nothing())
        column(self).addLayout(self._pages)

    def row(self) -> PurchaseRow | None:
        """The row chosen."""
        found: PurchaseRow | None = self.model.row_at(self.view.currentIndex().row())
        return found

    def reload(self) -> None:
        """Read the rows again, at the same place; the next one is chosen when a row is gone."""
        place = self.view.currentIndex().row()
        self.view.keeping_place(self.model.reload)
        if self.row() is None and place >= 0 and self.model.rowCount():
            self.view.selectRow(min(place, self.model.rowCount() - 1))
        self._show_page()
        self.chosen.emit(self.row())

    def set_filter(self, wanted: PurchaseFilter) -> None:
        """Show what a filter leaves."""
        self.wanted = wanted
        self._restart()

    def set_sort(self, sort: Sort, *, descending: bool) -> None:
        """Order by day or by amount."""
        self.sort, self.is_descending = sort, descending
        self.model.mark_sorted(sort.value, is_descending=descending)
        self._restart()

    def select_first(self) -> None:
        """Choose the first row where none is chosen."""
        if self.row() is None and self.model.rowCount():
            self.view.selectRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter corrects, Ctrl+Enter goes to the customer, Del deletes."""
        found = self.row()
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if found is None:
            return super().eventFilter(watched, event)
        if event.key() in _ENTER:
            is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.customer_wanted if is_control else self.opened).emit(found)
            return True
        if event.key() == Qt.Key.Key_Delete:
            self.deleting.emit(found)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for index, width in _FITS_FROM.items():
            self.view.setColumnHidden(index, self.width() < width)

    def _columns(self) -> tuple[Column, ...]:
        show, wide = self.ctx.format, self.fontMetrics().horizontalAdvance

        def day(row: PurchaseRow) -> str:
            on = row.sold_on
            is_near = on.year == self.ctx.today().year
            return f"{show.weekday_short(on)} {show.day_month(on)}" if is_near else show.date(on)

        def amount(row: PurchaseRow) -> str:
            return show.money(row.signed_minor)

        return (
            Column(title=self.tr("Day"), text=day, sort="day", width=self._day_width() + AIR),
            Column(title=self.tr("Time"), text=_time, dim=True, width=wide("00:00") + AIR),
            Column(
                title=self.tr("Amount"),
                text=amount,
                sort="amount",
                right=True,
                width=wide(show.money(-10_000_000)) + AIR,
            ),
            Column(title=self.tr("Receipt"), text=_receipt, dim=True, width=wide("T-100000") + AIR),
            Column(title=self.tr("Customer"), text=self._customer, tone=_who_tone, stretch=True),
            Column(title=self.tr("Items"), text=self._items, dim=True, stretch=True),
            Column(title=self.tr("By"), text=_staff, dim=True, width=wide("MMM") + AIR),
        )

    def _day_width(self) -> int:
        """What the widest day takes: the names of weekdays and months are the language's."""
        show, wide = self.ctx.format, self.fontMetrics().horizontalAdvance
        days = [date(WIDEST_DAY.year, WIDEST_DAY.month, on) for on in range(1, 8)]
        months = [WIDEST_DAY.replace(month=month) for month in range(1, 13)]
        weekday = max(wide(f"{show.weekday_short(on)} ") for on in days)
        near = max(wide(f"{WIDEST_DAY.day} {show.month_short(on)}") for on in months)
        return max(weekday + near, *(wide(show.date(on)) for on in months))

    def _set_up_view(self) -> None:
        header = self.view.horizontalHeader()
        header.sectionClicked.connect(self._on_header_section_clicked)
        self.view.selectionModel().selectionChanged.connect(lambda: self.chosen.emit(self.row()))
        self.view.doubleClicked.connect(lambda: self.opened.emit(self.row()))
        self.view.installEventFilter(self)
        self.model.mark_sorted(self.sort.value, is_descending=self.is_descending)

    def _build_nothing(self) -> QFrame:
        page = card(self)
        box = column(page)
        box.addWidget(
            EmptyState(
                self.tr("No purchase matches"),
                self.tr("Look on other days, or for another word."),
                icon="search",
                parent=page,
            )
        )
        return page

    def _fetch(self, after: PurchaseRow | None, limit: int) -> tuple[PurchaseRow, ...]:
        return purchase_list.purchases_page(
            self.wanted, sort=self.sort, descending=self.is_descending, after=after, limit=limit
        )

    def _restart(self) -> None:
        self.model.restart()
        self.view.scrollToTop()
        self.select_first()
        self._show_page()
        self.chosen.emit(self.row())

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _customer(self, row: PurchaseRow) -> str:
        if row.is_day_total:
            return ""
        return row.customer_name or self.ctx.say(NOBODY)

    def _items(self, row: PurchaseRow) -> str:
        """What it was, as far as it is not a plain sale, and the products or the note."""
        named = row.products.count(", ") + 1 if row.products else 0
        products = row.products or " ".join(row.note.split())
        if row.products and row.items > named:
            more = self.ctx.format.number(row.items - named)
            products = self.tr("{products} and {n} more").format(products=products, n=more)
        return " · ".join(part for part in (self._mark(row), products) if part)

    def _mark(self, row: PurchaseRow) -> str:
        if row.kind is PurchaseKind.REFUND:
            return self.tr("Refund")
        if row.is_day_total:
            return self.tr("Day total")
        if not row.given_back_minor:
            return ""
        if row.given_back_minor >= row.amount_minor:
            return self.tr("Given back")
        amount = self.ctx.format.money(row.given_back_minor)
        return self.tr("{amount} given back").format(amount=amount)

    def _on_header_section_clicked(self, section: int) -> None:
        sort = self.model.columns[section].sort
        if not sort:
            return
        again = sort == self.sort
        self.set_sort(Sort(sort), descending=not self.is_descending if again else True)


def _time(row: PurchaseRow) -> str:
    return row.sold_time or ""


def _receipt(row: PurchaseRow) -> str:
    return row.receipt_number


def _who_tone(row: PurchaseRow) -> str:
    return "" if row.customer_name else "dim"


def _staff(row: PurchaseRow) -> str:
    return row.staff
