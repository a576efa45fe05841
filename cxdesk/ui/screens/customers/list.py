"""The list of customers: sorted by a click on the header, filtered as one types, read by pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from cxdesk.domain.customers import EVERYBODY
from cxdesk.services import customer_list
from cxdesk.ui import theme
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.screens.customers.chosen_rows import ChosenRows
from cxdesk.ui.widgets.plain import PlainLabel, button, card, column, link_button, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.customers import Among, CustomerRow
    from cxdesk.ui.context import Context

PHONE, LAST_VISIT, OPEN = 1, 2, 3
AIR = 26
READ_AHEAD = 500  # rows, in a few milliseconds, as every customer opened may wait for them
LONG_NAME = "Adrián Hernández Hernández"
WIDEST_PHONE = "+34 986 211 040"


class CustomerList(QFrame):
    """Tells which customer is chosen; keeps its place when it is read again."""

    chosen = Signal(int)
    new_requested = Signal(str)
    tag_requested = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.sort = "name"
        self.is_descending = False
        self.filter_text = ""
        self.among = EVERYBODY
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Customers"), reads_to=READ_AHEAD)
        self.several = ChosenRows(self.view, self.model, self._all_ids)
        self.several.changed.connect(self._show_several)
        self._set_up_view()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._build_nothing())
        box = column(self)
        box.addLayout(self._pages, 1)
        box.addWidget(self._build_bar())

    def reload(self) -> None:
        """Read the rows again, at the same place."""
        self.several.keeping(lambda: self.view.keeping_place(self.model.reload))
        self._show_page()

    def set_filter(self, text: str) -> None:
        """Show only those whose name, phone or e-mail matches."""
        self.filter_text = text.strip()
        self._restart()

    def set_among(self, among: Among) -> None:
        """Hold another part of the customers."""
        self.among = among
        self._restart()

    def set_sort(self, sort: str, *, descending: bool) -> None:
        """Order by "name" or "last_visit"."""
        self.sort, self.is_descending = sort, descending
        self.model.mark_sorted(sort, is_descending=descending)
        self._show_columns()
        self._restart()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names come first: the phone gives way to them, then the last visit."""
        super().resizeEvent(event)
        self._show_columns()

    def _show_columns(self) -> None:
        """What the list is ordered by is always shown."""
        wide = {at: column.width for at, column in enumerate(self.model.columns)}
        room = self.width() - self.fontMetrics().horizontalAdvance(LONG_NAME) - AIR
        room -= wide[OPEN] + wide[LAST_VISIT]
        is_visit_shown = room >= 0 or self.sort == "last_visit"
        self.view.setColumnHidden(LAST_VISIT, not is_visit_shown)
        self.view.setColumnHidden(PHONE, room < wide[PHONE])

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

    def _build_bar(self) -> QWidget:
        """What can be done with several; hidden while there is one."""
        self._bar = card(self)
        line = row(self._bar)
        line.setContentsMargins(theme.M, theme.XS, theme.S, theme.XS)
        self.chosen_count = PlainLabel("", "dim", self._bar)
        line.addWidget(self.chosen_count, 1)
        self.tag_several = button(self.tr("Tag…"), self._bar)
        self.tag_several.clicked.connect(self._on_tag_several_clicked)
        line.addWidget(self.tag_several)
        alone = link_button(self.tr("Only this one"), self._bar)
        alone.clicked.connect(self.several.forget)
        line.addWidget(alone)
        self._bar.hide()
        return self._bar

    def _all_ids(self) -> tuple[int, ...]:
        return customer_list.customer_ids(self.filter_text, self.among)

    def _show_several(self) -> None:
        is_several = self.several.is_several()
        self._bar.setVisible(is_several)
        if is_several:
            count = self.ctx.format.number(self.several.count())
            self.chosen_count.setText(self.tr("{n} chosen").format(n=count))

    def _on_tag_several_clicked(self) -> None:
        self.tag_requested.emit(self.several.ids())

    def _fetch(self, after: CustomerRow | None, limit: int) -> tuple[CustomerRow, ...]:
        return customer_list.customers_page(
            sort=self.sort,
            descending=self.is_descending,
            filter_text=self.filter_text,
            among=self.among,
            after=after,
            limit=limit,
        )

    def _restart(self) -> None:
        self.view.read_others()
        self.several.reset()
        self._show_page()

    def _show_page(self) -> None:
        is_held = bool(self.filter_text) or self.among != EVERYBODY
        is_empty = not self.model.rowCount() and is_held
        self._pages.setCurrentIndex(1 if is_empty else 0)
        self._show_several()
        self._new.setVisible(bool(self.filter_text))
        if is_empty and not self.filter_text:
            self._nothing.setText(self.tr("No customer is among these now."))
        elif is_empty:
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

    def _on_selection_changed(self) -> None:
        """One row is chosen, also where it was one of several before."""
        alone = self.several.alone()
        if alone is not None:
            self.chosen.emit(alone)

    def _on_new_clicked(self) -> None:
        self.new_requested.emit(self.filter_text)


def _name(row: CustomerRow) -> str:
    return row.name


def _phone(row: CustomerRow) -> str:
    return row.phone


def _open_cases(row: CustomerRow) -> str:
    return str(row.open_cases) if row.open_cases else ""
