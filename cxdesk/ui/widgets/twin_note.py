"""What a form says when the very same purchase is recorded already; it hinders nothing."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T
from cxdesk.services import purchases
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.purchases import Purchase, PurchaseDraft
    from cxdesk.ui.context import Context

DELAY_MS = 150
TWIN = T("PurchaseDialog", "The same is recorded already: {amount}, {day}, {who}.")


class TwinNote(PlainLabel):
    """Looks a moment after ``look``; ``typed`` gives what stands in the form, or raises."""

    def __init__(
        self,
        ctx: Context,
        typed: Callable[[], PurchaseDraft],
        parent: QWidget,
        *,
        but: int | None = None,
    ) -> None:
        super().__init__("", "notice", parent, wrap=True)
        self._ctx, self._typed, self._but = ctx, typed, but
        self._soon = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._soon.timeout.connect(self._on_soon_timeout)
        self.hide()

    def look(self) -> None:
        """Look soon; a burst of keys is one look."""
        self._soon.start()

    def _on_soon_timeout(self) -> None:
        self.hide()
        with suppress(ValidationError):  # what cannot be read yet is like no other
            found = purchases.same_as(self._typed(), but=self._but)
            if found is not None:
                self.setText(self._words(found))
                self.show()

    def _words(self, found: Purchase) -> str:
        amount = Amount(found.amount_minor, Unit.MONEY)
        who = found.customer_name or found.receipt_number
        return self._ctx.say(TWIN.fill(amount=amount, day=found.sold_on, who=who))
