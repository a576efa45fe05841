"""What the form of a purchase asks back, once for each amount, before it writes anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import customers, refunds

if TYPE_CHECKING:
    from cxdesk.domain.purchases import PurchaseDraft
    from cxdesk.ui.dialogs.purchase import PurchaseDialog

ASK_AMOUNT = T("PurchaseDialog", "Is it {amount}? Save again if so, or write the amount in full.")
ASK_OWN = T(
    "PurchaseDialog",
    "Only {left} of this sale is left to give back. Save again to record a refund on its own.",
)
NO_SALES = T("PurchaseDialog", "This customer has no sale that could be given back.")
ASK_NO_SALES = T(
    "PurchaseDialog",
    "{name} has no sale that could be given back. Save again to record the refund all the same.",
)
NO_SUCH_SALE = T(
    "PurchaseDialog", "Choose a sale from the list (↓), or leave this empty: a refund on its own."
)


class AskedBack:
    """What was asked about the amount as it stands; another amount is asked about anew."""

    def __init__(self, form: PurchaseDialog) -> None:
        self._form = form
        self._read_as, self._on_its_own = "", ""
        self._without_sales: int | None = None

    def forget(self) -> None:
        """The amount is another one now."""
        self._read_as, self._on_its_own = "", ""

    def ask_amount(self, minor: int) -> None:
        """Raise, once, when the amount may be thousands or decimals."""
        amount = self._form.amount
        typed = amount.text().strip()
        if not amount.is_ambiguous() or typed == self._read_as:
            return
        self._read_as = typed
        shown = self._form.ctx.format.money(minor)
        raise ValidationError("amount_minor", ASK_AMOUNT.fill(amount=shown))

    def ask_refund(self, draft: PurchaseDraft) -> None:
        """Raise, once, when a refund is more than is left of its sale, or of no sale there is."""
        self._ask_whose(draft)
        sale = self._form.sale.sale()
        if draft.refund_of_id is None or sale is None:
            return
        if (draft.amount_minor or 0) > sale.left_minor:
            self._on_its_own = self._form.amount.text().strip()
            left = Amount(sale.left_minor, Unit.MONEY)
            raise ValidationError("amount_minor", ASK_OWN.fill(left=left))

    def _ask_whose(self, draft: PurchaseDraft) -> None:
        """A refund for somebody who never bought is most often meant for somebody else."""
        who, form = draft.customer_id, self._form
        if draft.kind is not PurchaseKind.REFUND or who is None or form.is_edit():
            return
        if form.sale.sale() is not None or who == self._without_sales:
            return
        if not refunds.sales_to_refund(customer_id=who):
            self._without_sales = who
            name = customers.customer(who).shown_name
            raise ValidationError("customer_id", ASK_NO_SALES.fill(name=name))

    def refund_of_id(self) -> int | None:
        """The sale given back, unless it was agreed that the refund is one on its own."""
        form = self._form
        if form.kind_chosen() is not PurchaseKind.REFUND:
            return None
        if form.sale.is_unsettled():
            raise ValidationError("refund_of_id", NO_SUCH_SALE)
        sale = form.sale.sale()
        is_own = self._on_its_own and self._on_its_own == form.amount.text().strip()
        return None if sale is None or is_own else sale.id
