"""A tag put on, or taken off, all the customers that were chosen; how many before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from cxdesk.domain.text import T, plural
from cxdesk.services import customer_list, customer_tags
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.ui.context import Context

ADD, REMOVE = "add", "remove"
CHOSEN = (T("TagCustomers", "1 customer"), T("TagCustomers", "{n} customers"))
TAGGED = (T("TagCustomers", "1 customer tagged"), T("TagCustomers", "{n} customers tagged"))
UNTAGGED = (
    T("TagCustomers", "Tag taken off 1 customer"),
    T("TagCustomers", "Tag taken off {n} customers"),
)
GET = (T("TagCustomers", "1 customer gets it."), T("TagCustomers", "{n} customers get it."))
LOSE = (T("TagCustomers", "1 customer loses it."), T("TagCustomers", "{n} customers lose it."))


class TagCustomersDialog(FormDialog):
    """One tag, many customers, one step of Undo."""

    name = "tag_customers"
    least_width = 440

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, customer_ids: Sequence[int]
    ) -> None:
        super().__init__(ctx, parent)
        self._ids = tuple(customer_ids)
        count = plural(len(self._ids), *CHOSEN)
        self.set_title(self.tr("Tag"))
        self.head.addWidget(PlainLabel(ctx.say(count), "dim", self))
        self._build_fields()
        self.add_cancel()
        self.save_button = self.add_primary(self.tr("Add tag"))
        self._show_preview()
        self.tag.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> TagCustomersDialog | None:
        """The first twenty customers and the tag used most."""
        found = customer_list.customers_page(limit=20)
        return cls(ctx, customer_ids=[row.id for row in found]) if found else None

    def save(self) -> None:
        """Write the tag on all, or take it off all."""
        tag, now = self.tag.currentText(), self.ctx.now()
        if self.way.value() == ADD:
            count, done = customer_tags.tag_customers(self._ids, tag, now=now), TAGGED
        else:
            count, done = customer_tags.untag_customers(self._ids, tag, now=now), UNTAGGED
        self.ctx.toast(self.ctx.say(plural(count, *done)), self.ctx.undo)

    def _build_fields(self) -> None:
        self.way = Segmented(
            ((ADD, self.tr("Add")), (REMOVE, self.tr("Take off"))),
            self,
            name=self.tr("Add or take off"),
        )
        self.tag = CalmCombo(self)
        self.tag.setEditable(True)
        self.tag.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for name, _ in customer_tags.tags():
            self.tag.addItem(name)
        self.tag.setCurrentText("")
        self.add_field("tag", self.tr("&Tag"), self.tag)
        self.place(self.way)
        self._preview = PlainLabel("", "dim", self, wrap=True)
        self.place(self._preview)
        self.tag.currentTextChanged.connect(self._show_preview)
        self.way.changed.connect(self._show_preview)

    def _show_preview(self) -> None:
        tag = self.tag.currentText()
        having = customer_tags.count_tagged(self._ids, tag)
        is_adding = self.way.value() == ADD
        count, words = (len(self._ids) - having, GET) if is_adding else (having, LOSE)
        self.save_button.setText(self.tr("Add tag") if is_adding else self.tr("Take off tag"))
        self._preview.setText(self.ctx.say(plural(count, *words)) if tag.strip() else "")
