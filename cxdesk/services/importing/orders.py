"""Orders as read from lines: their signs settled and their amounts rounded."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.services.importing.plan import Plan


class Item(NamedTuple):
    """One line of the file: exact amounts, still unrounded."""

    amount: Decimal
    cost: Decimal | None
    product: str
    category: str


@dataclass(kw_only=True, slots=True)
class Order:
    """The lines of one purchase_id; the first line says what the others must agree with."""

    number: str
    lines: list[int]
    on: str
    clock: str | None
    customer: str
    customer_name: str
    kind: str
    agent: str
    receipt: str
    note: str
    items: list[Item] = field(default_factory=list)
    minors: list[tuple[int, int | None]] = field(default_factory=list)


def settle_signs(order: Order, plan: Plan) -> bool:
    """Refunds are stored positive whichever sign the file uses; a negative sale is refused."""
    amount = sum((item.amount for item in order.items), Decimal(0))
    costs = [item.cost for item in order.items]
    cost = None if None in costs else sum((c for c in costs if c is not None), Decimal(0))
    reason = None
    if order.kind == "sale" and amount < 0:
        reason = T("Import", "the amount of a purchase is below zero; is it a refund?")
    elif order.kind == "sale" and cost is not None and cost < 0:
        reason = T("Import", "the cost cannot be below zero")
    if reason is not None:
        for line in order.lines:
            plan.refuse(line, reason)
        return False
    if order.kind == "refund":
        signs = (-1 if amount < 0 else 1, -1 if cost is not None and cost < 0 else 1)
        order.items = [_flipped(item, *signs) for item in order.items]
    return True


def _flipped(item: Item, sign: int, cost_sign: int) -> Item:
    cost = None if item.cost is None else item.cost * cost_sign
    return item._replace(amount=item.amount * sign, cost=cost)


def round_all(orders: list[Order], decimals: int) -> None:
    """Round to minor units, by kind in order of date, carrying what rounding leaves over.

    So the sum of any stretch of days is that of the file to the last unit, however many decimals
    the file has; amounts that are whole minor units stay as they are.
    """
    for kind in ("sale", "refund"):
        chosen = sorted((o for o in orders if o.kind == kind), key=lambda o: (o.on, o.lines[0]))
        amounts = carried((i.amount for o in chosen for i in o.items), decimals)
        known = [i.cost for o in chosen for i in o.items if i.cost is not None]
        costs = iter(carried(known, decimals))
        each = iter(amounts)
        for order in chosen:
            order.minors = [
                (next(each), None if item.cost is None else next(costs)) for item in order.items
            ]


def carried(amounts: Iterable[Decimal], decimals: int) -> list[int]:
    """Amounts as whole minor units whose running sum never strays from the exact one."""
    left = Decimal(0)
    found: list[int] = []
    for amount in amounts:
        exact = amount.scaleb(decimals)
        whole = int(exact)
        if exact != whole:
            whole = int((exact + left).quantize(Decimal(1), rounding=ROUND_HALF_UP))
            left += exact - whole
        found.append(whole)
    return found
