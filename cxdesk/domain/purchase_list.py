"""The list of purchases: what it is asked for, its lines, and the sums of what is listed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.purchases import PurchaseKind

if TYPE_CHECKING:
    from datetime import date


class Which(StrEnum):
    """Which purchases the list holds."""

    ALL = "all"
    REFUNDS = "refunds"
    NOBODY = "nobody"
    DAY_TOTALS = "day_totals"


class Sort(StrEnum):
    """What the list is ordered by; refunds are below zero."""

    DAY = "day"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseFilter:
    """Days inclusive; ``text`` is looked for in receipt numbers, customers and products."""

    which: Which = Which.ALL
    first_on: date | None = None
    last_on: date | None = None
    text: str = ""

    def is_empty(self) -> bool:
        """Whether everything is listed."""
        has_days = self.first_on is not None or self.last_on is not None
        return self.which is Which.ALL and not has_days and not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseRow:
    """One line of the list; ``given_back_minor`` is what refunds gave back of this sale.

    ``sort_value`` is where the next page begins.
    """

    id: int
    sold_on: date
    sold_time: str | None
    kind: PurchaseKind
    amount_minor: int
    receipt_number: str
    is_day_total: bool
    note: str
    customer_id: int | None
    customer_name: str
    staff: str
    products: str
    items: int
    refund_of_id: int | None
    given_back_minor: int
    sort_value: str | int

    @property
    def signed_minor(self) -> int:
        """The amount as it counts in revenue: below zero for a refund."""
        is_refund = self.kind is PurchaseKind.REFUND
        return -self.amount_minor if is_refund else self.amount_minor


class PurchaseSums(NamedTuple):
    """How many of what kind are listed, and what they come to; ``refunds_minor`` is above zero.

    ``sales`` are single ones; ``sales_minor`` holds the day totals too.
    """

    sales: int
    day_totals: int
    sales_minor: int
    refunds: int
    refunds_minor: int

    @property
    def revenue_minor(self) -> int:
        """Sales less refunds."""
        return self.sales_minor - self.refunds_minor
