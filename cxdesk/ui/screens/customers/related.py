"""Links from a card to the people around it: family, contacts, records merged into it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.services import customers, relations
from cxdesk.ui import theme
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import flush_link, tooltip

if TYPE_CHECKING:
    from cxdesk.domain.customers import Customer
    from cxdesk.ui.context import Context

SHOWN, SHOWN_NARROW = 6, 2
LONGEST_NAME = 40


class Related(QWidget):
    """One link for each; hidden where there is nobody."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.after: QWidget | None = None  # the stop of Tab before the first one here
        self._last: QWidget | None = None
        self._flow = FlowLayout(self, spacing=theme.L)
        self._shown: tuple[tuple[str, int], ...] = ()
        self._most = SHOWN

    def show_customer(self, customer: Customer, *, is_narrow: bool = False) -> None:
        """Show whom a customer belongs together with."""
        found, most = self._links(customer), SHOWN_NARROW if is_narrow else SHOWN
        if (found, most) != (self._shown, self._most):
            self._shown, self._most = found, most
            self._flow.clear()
            self._last = self.after
            for text, other_id in found[:most]:
                self._add(text, other_id)
            if len(found) > most:
                more = self.tr("{n} more…").format(n=len(found) - most)
                self._add_more(more, customer.id)
        self.setVisible(bool(found))

    def texts(self) -> tuple[str, ...]:
        """What the links say."""
        return tuple(text for text, _ in self._shown)

    def _links(self, customer: Customer) -> tuple[tuple[str, int], ...]:
        links = [
            (f"{self.ctx.say(one.words())}: {one.other_name}", one.other_id)
            for one in relations.relations(customer.id)
        ]
        merged = self.tr("Merged here: {name}")
        for other_id, name in customers.merged_from(customer.id):
            links.append((merged.format(name=name), other_id))
        if customer.merged_into_id is not None:
            name = customers.customer(customer.merged_into_id).shown_name
            words = self.tr("Merged into: {name}").format(name=name)
            links.insert(0, (words, customer.merged_into_id))
        return tuple(links)

    def _add(self, text: str, other_id: int) -> None:
        cut = text if len(text) <= LONGEST_NAME else f"{text[:LONGEST_NAME]}…"
        made = flush_link(cut, self)
        made.setAccessibleName(text)
        if cut != text:
            made.setToolTip(tooltip(text))
        made.clicked.connect(partial(self._on_link_clicked, other_id))
        self._stop_at(made)

    def _add_more(self, text: str, customer_id: int) -> None:
        made = flush_link(text, self)
        made.clicked.connect(partial(self._on_more_clicked, customer_id))
        self._stop_at(made)

    def _on_link_clicked(self, other_id: int, _checked: bool = False) -> None:
        self.ctx.navigate("customers", other_id)

    def _on_more_clicked(self, customer_id: int, _checked: bool = False) -> None:
        self.ctx.open_dialog("relations", customer_id=customer_id)

    def _stop_at(self, made: QWidget) -> None:
        """Put it at the end, for Tab too."""
        self._flow.addWidget(made)
        if self._last is not None:
            QWidget.setTabOrder(self._last, made)
        self._last = made
