"""Whom a customer belongs together with: the list, removing, and somebody new by searching."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.relations import KIND_WORDS, RelationKind
from cxdesk.domain.text import T
from cxdesk.services import customer_list, customers, relations
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.counter_bar import prefill
from cxdesk.ui.widgets.customer_field import CustomerField
from cxdesk.ui.widgets.noted_lines import NotedLines
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.relations import Relation
    from cxdesk.ui.context import Context

NOBODY = T("RelationsDialog", "Choose who it is: type a name or a phone.")


class RelationsDialog(FormDialog):
    """Relations of one customer; removing acts at once, with Undo."""

    name = "relations"
    least_width = 540

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, customer_id: int) -> None:
        super().__init__(ctx, parent)
        self._customer_id = customer_id
        self.set_title(self.tr("Relations"))
        name = customers.customer(customer_id).shown_name
        self.head.addWidget(PlainLabel(name[:60], "dim", self))
        self.known = NotedLines(self)
        self.place(self.known)
        self._build_fields()
        self.add_cancel()
        self.add_primary(self.tr("Add"))
        self._show_list()
        self.draft_name = f"relations-{customer_id}"
        self.offer_draft()
        self.other.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> RelationsDialog | None:
        """The first customer who has a relation, else the first."""
        found = customer_list.customers_page(limit=60)
        related = (row.id for row in found if relations.relations(row.id))
        chosen = next(related, found[0].id if found else None)
        return None if chosen is None else cls(ctx, customer_id=chosen)

    def save(self) -> None:
        """Write the relation chosen."""
        other_id = self.other.customer_id()
        if other_id is None:
            raise ValidationError("other", NOBODY)
        kind = RelationKind(str(self.kind.value()))
        relations.relate(self._customer_id, other_id, kind, self.note.text(), now=self.ctx.now())
        self.ctx.toast(self.tr("Relation added"), self.ctx.undo)

    def draft(self) -> dict[str, object]:
        if not self.note.text().strip():
            return {}
        return {"other": self.other.customer_id(), "note": self.note.text()}

    def restore_draft(self, values: dict[str, object]) -> None:
        self.note.setText(str(values.get("note", "")))
        other = values.get("other")
        if isinstance(other, int):
            self.other.set_customer(other)

    def remove(self, relation: Relation) -> None:
        """Take a relation back."""
        act = partial(relations.unrelate, relation.id, now=self.ctx.now())
        if self.ctx.do(act, self.tr("Relation removed")):
            self._show_list()

    def _build_fields(self) -> None:
        self.other = CustomerField(self.ctx.format, self)
        self.other.setPlaceholderText(self.tr("Name, phone or e-mail…"))
        self.other.new_requested.connect(self._on_other_new_requested)
        self.add_field("other", self.tr("&Who"), self.other)
        kinds = tuple((kind, self.ctx.say(words)) for kind, words in KIND_WORDS.items())
        self.kind = Segmented(kinds, self, name=self.tr("Kind of relation"))
        self.add_field("kind", self.tr("&Kind"), self.kind)
        self.note = QLineEdit(self)
        hint = self.tr("What it is: sister, neighbour, signs for orders…")
        self.add_field("note", self.tr("N&ote"), self.note, hint=hint)

    def _show_list(self) -> None:
        remove = self.tr("Remove")
        self.known.show_lines(
            (ElidedLabel(self._said(one), "", self.known), ((remove, partial(self.remove, one)),))
            for one in relations.relations(self._customer_id)
        )

    def _said(self, one: Relation) -> str:
        says = self.ctx.say(one.words())
        note = "" if one.note == says else one.note
        return " · ".join(filter(None, (says, one.other_name, note)))

    def _on_other_new_requested(self, typed: str) -> None:
        dialog = self.ctx.open_dialog("customer", **prefill(typed))
        if dialog is not None:
            dialog.saved.connect(self.other.set_customer)
