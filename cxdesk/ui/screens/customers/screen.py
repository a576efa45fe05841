"""The customers screen: wires list, filter, card and the ways to add customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from cxdesk.domain.customers import EVERYBODY
from cxdesk.services import customer_list, timeline
from cxdesk.ui import theme
from cxdesk.ui.list_and_card import ListAndCard, side_by_side
from cxdesk.ui.screen import CLOSE_BELOW, Screen
from cxdesk.ui.screens.customers.among import AmongPicker
from cxdesk.ui.screens.customers.card import CustomerCardView
from cxdesk.ui.screens.customers.list import CustomerList
from cxdesk.ui.widgets.counter_bar import prefill
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.place_switch import PlaceSwitch
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    card,
    column,
    primary_button,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from cxdesk.ui.context import Context

LIST_SHARE, NARROW_LIST_SHARE = 49, 43
NARROW_BELOW = 960


class CustomersScreen(Screen):
    """List left, card right; Esc closes the card, ↑ and ↓ walk with the card following."""

    key = "customers"
    icon = "customers"
    watches = frozenset(
        {
            "customer",
            "customer_phone",
            "customer_email",
            "customer_tag",
            "customer_consent",
            "customer_relation",
            "interaction",
            "cases",
            "case_event",
            "purchase",
            "answer",
            "offer",
            "task",
        }
    )

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._build_header()
        self._build_body()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """A filter, one without hits, none; the customer to whom most different things happened."""
        return (
            ("filter", "garcia"),
            ("no-hits", "sofía q"),
            ("", ""),
            ("card", _eventful_customer()),
        )

    def title(self) -> str:
        return self.tr("Customers")

    def help_text(self) -> str:
        return self.tr(
            "The list shows everyone the shop knows; type in the filter to find someone. "
            "The card shows the chosen customer and everything that happened, newest first. "
            "Reply to or solve an open case right in its line. "
            "Name, phone, likes and note are changed where they stand: click, or F4 and Enter. "
            "Choose several with Shift, Ctrl or Ctrl+A to tag them together. "
            "WhatsApp, Call and E-mail open the program on this computer and log it. "
            "Ctrl+D lists records that may be one customer, to merge or tell apart."
        )

    def refresh(self) -> None:
        total = customer_list.count_customers()
        self._pages.setCurrentIndex(0 if total else 1)
        for shown in (self.filter, self.among, self.tools, self.new):
            shown.setVisible(bool(total))
        self._show_count(total)
        self.list.reload()
        self._both.refresh()

    def show_record(self, arg: object) -> None:
        """Open the customer with this id, whatever the filter; a text filters the list."""
        if isinstance(arg, str):
            self.filter.setText(arg)
        if isinstance(arg, int):
            self.refresh_now()
            self._both.ask(arg)

    def state(self) -> dict[str, object]:
        return {
            "sort": self.list.sort,
            "descending": self.list.is_descending,
            "selected": None if self._both.is_closed else self.card.customer_id(),
            "kind": self.card.kind(),
            "among": self.among.state(),
        }

    def restore(self, state: dict[str, object]) -> None:
        sort = "last_visit" if state.get("sort") == "last_visit" else "name"
        self.list.set_sort(sort, descending=bool(state.get("descending")))
        self.among.restore(state.get("among"))
        self.list.set_among(self.among.value())
        kind = state.get("kind")
        selected = state.get("selected")
        who = selected if isinstance(selected, int) else None
        self.card.set_kind(kind if isinstance(kind, str) else "", who)
        self.show_record(selected)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Small windows get a closer card, so that names in the list keep their room."""
        super().resizeEvent(event)
        self.switch.set_folded(is_folded=self.width() < CLOSE_BELOW.width())
        is_narrow = self.width() < NARROW_BELOW
        self.card.set_narrow(is_narrow=is_narrow)
        self._list_and_card.share(NARROW_LIST_SHARE if is_narrow else LIST_SHARE)

    def showEvent(self, event: QShowEvent) -> None:
        """The list takes the keys, unless someone is typing elsewhere."""
        super().showEvent(event)
        self._both.take_keys()

    def focus_filter(self) -> None:
        self.filter.ask()

    def close_detail(self) -> bool:
        return self._both.close()

    def shown_customer(self) -> int | None:
        self._both.catch_up()
        return self.card.customer_id() if self._both.is_open() else None

    def _build_header(self) -> None:
        self.switch = PlaceSwitch(self.ctx, self.key, self)
        self.stand_for_title(self.switch)
        name = self.tr("Filter the list of customers")
        self.filter = FindField(name, self.tr("Filter the list…"), self)
        self.filter.typed.connect(self._on_filter_typed)
        self.filters.addWidget(self.filter)
        self.among = AmongPicker(self.ctx, self)
        self.among.changed.connect(self._on_among_changed)
        self.filters.addWidget(self.among)
        self._build_tools()
        self.new = primary_button(self.tr("New customer"), "Ctrl+N", self)
        self.new.clicked.connect(self._on_new_clicked)
        self.actions.addWidget(self.new)

    def _build_tools(self) -> None:
        """What is seldom done with the whole list."""
        self.tools = button("⋯", self)
        says = self.tr("More about the list of customers")
        self.tools.setAccessibleName(says)
        self.tools.setToolTip(tooltip(says))
        menu = QMenu(self.tools)
        menu.addAction(self.tr("Import…"), self._on_import_clicked)
        doubles = menu.addAction(self.tr("Duplicates…"), self._on_doubles_clicked)
        doubles.setShortcut(QKeySequence("Ctrl+D"))
        doubles.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(doubles)
        self.tools.setMenu(menu)
        self.actions.addWidget(self.tools)

    def _build_body(self) -> None:
        self.list = CustomerList(self.ctx, self)
        self.list.view.activated.connect(self._on_list_opened)
        self.list.new_requested.connect(self._open_new)
        self.list.tag_requested.connect(self._on_list_tag_requested)
        self.filter.led_on.connect(self.list.view.setFocus)
        QShortcut(
            QKeySequence("F4"),
            self,
            self._on_f4_pressed,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.card = CustomerCardView(self.ctx, self)
        self._both = ListAndCard(self.list.view, self.card, self.card.show_customer, self)
        self.list.chosen.connect(self._both.follow_soon)
        self.card.closed.connect(self._both.close)
        self._pages = QStackedLayout()
        self._list_and_card = side_by_side(self.list, self.card, LIST_SHARE, self, card=self.card)
        self._pages.addWidget(self._list_and_card)
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)

    def _build_empty(self) -> QWidget:
        page = card(self)
        box = column(page, margins=theme.XL, spacing=theme.M)
        box.addWidget(PlainLabel(self.tr("No customers yet"), "heading", page))
        words = self.tr(
            "Add the first one with a name or a phone number. A customer is also made when you "
            "import purchases from a file."
        )
        box.addWidget(PlainLabel(words, "dim", page, wrap=True))
        line = row()
        first = primary_button(self.tr("New customer"), "Ctrl+N", page)
        first.clicked.connect(self._on_new_clicked)
        line.addWidget(first)
        other = button(self.tr("Import…"), page)
        other.clicked.connect(self._on_import_clicked)
        line.addWidget(other)
        line.addStretch(1)
        box.addLayout(line)
        box.addStretch(1)
        return page

    def _show_count(self, total: int) -> None:
        count = self.ctx.format.number(total)
        among = self.list.among
        if self.list.filter_text or among != EVERYBODY:
            held = customer_list.count_customers(self.list.filter_text, among)
            found = self.ctx.format.number(held)
            count = self.tr("{found} of {total}").format(found=found, total=count)
        self.set_caption(count if total else "")

    def _open_new(self, typed: str = "") -> None:
        self.ctx.open_dialog("customer", **prefill(typed))

    def _on_among_changed(self) -> None:
        self.list.set_among(self.among.value())
        if self.list.view.selected_id() is None:
            self.list.view.select_first()
        self._show_count(customer_list.count_customers())

    def _on_list_tag_requested(self, ids: object) -> None:
        self.ctx.open_dialog("tag_customers", customer_ids=ids)

    def _on_list_opened(self) -> None:
        self._both.enter()
        self.card.log.setFocus()

    def _on_f4_pressed(self) -> None:
        if self.shown_customer() is not None:
            self.card.head.edit_name()

    def _on_new_clicked(self) -> None:
        self._open_new(self.list.filter_text)

    def _on_doubles_clicked(self) -> None:
        self.ctx.open_dialog("duplicates")

    def _on_import_clicked(self) -> None:
        self.ctx.open_dialog("import")

    def _on_filter_typed(self) -> None:
        self.list.set_filter(self.filter.words())
        self._show_count(customer_list.count_customers())


def _eventful_customer() -> int | None:
    seen = {
        row.id: {(line.kind, line.status_key) for line in timeline.timeline(row.id, limit=30)}
        for row in customer_list.customers_page(sort="last_visit", descending=True)
        if row.open_cases
    }
    return max(seen, key=lambda known: len(seen[known]), default=None)
