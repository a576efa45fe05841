"""What a purchase came to: the amount, its items and what they cost the shop, kept together."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import fitting_items, sum_of_costs
from cxdesk.domain.text import T
from cxdesk.ui.widgets.items_field import ItemsField
from cxdesk.ui.widgets.money_field import MoneyField
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from cxdesk.domain.purchases import ItemDraft, Purchase
    from cxdesk.ui.form_field import Field
    from cxdesk.ui.forms import FormDialog

NO_AMOUNT = T("PurchaseSums", "Write the amount, like 12.50.")


class Sums(NamedTuple):
    """What was typed of them."""

    items: tuple[ItemDraft, ...]
    amount_minor: int
    cost_minor: int | None

    def fitting_items(self, before: Purchase | None) -> tuple[ItemDraft, ...]:
        """Items that fit; what was recorded and is not changed fits as it is."""
        kept = before and (before.items, before.amount_minor, before.cost_minor)
        return self.items if kept == self else fitting_items(*self)


class PurchaseSums(QObject):
    """The purchase holds the sums of its items; ``changed`` when one of them was typed."""

    changed = Signal()

    def __init__(self, form: FormDialog) -> None:
        super().__init__(form)
        self._format = form.ctx.format
        currency, symbol = self._format.currency, self._format.symbol()
        self.amount = MoneyField(currency, symbol, form)
        self.amount_field: Field = form.add_field("amount_minor", self.tr("&Amount"), self.amount)
        self.items = ItemsField(self._format, form)
        self.items.changed.connect(self._on_items_changed)
        self.cost = MoneyField(currency, symbol, form)
        self.cost.setToolTip(tooltip(self.tr("What it cost the shop; for the margin.")))

    def amount_minor(self) -> int:
        """The amount typed; ValidationError("amount_minor") when it cannot be read."""
        return _minor(self.amount, "amount_minor")

    def typed(self) -> Sums:
        """All of them; ValidationError at the first that cannot be read."""
        items, amount = self.items.items(), self.amount_minor()
        cost = None if self.cost.is_empty() else _minor(self.cost, "cost_minor")
        return Sums(items, amount, cost)

    def put(self, before: Purchase) -> None:
        """Show what was recorded."""
        self.items.set_items(before.items)
        self._tell_items()
        self.amount.set_minor(before.amount_minor, self._format)
        self._show_cost(before.cost_minor)

    def _on_items_changed(self) -> None:
        self._tell_items()
        with suppress(ValidationError):
            items = self.items.items()
            if items:
                self.amount.set_minor(sum(i.amount_minor for i in items), self._format)
            if not self.cost.isModified():
                self._show_cost(sum_of_costs(items))
        self.changed.emit()

    def _show_cost(self, cost: int | None) -> None:
        if cost is None:
            self.cost.clear()
        else:
            self.cost.set_minor(cost, self._format)

    def _tell_items(self) -> None:
        words = self.tr("The sum of its items. Another amount leaves the items out.")
        self.amount_field.set_hint("" if self.items.is_empty() else words)


def _minor(field: MoneyField, name: str) -> int:
    if field.is_empty():
        raise ValidationError(name, NO_AMOUNT)
    try:
        return field.minor()
    except ValidationError as error:
        raise ValidationError(name, error.text) from error
