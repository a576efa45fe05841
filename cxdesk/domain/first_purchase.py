"""The day on which a customer first bought something and kept it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Bought(NamedTuple):
    """A sale or refund of one customer: ISO date, whether it is a sale, amount in minor units."""

    on: str
    is_sale: bool
    amount_minor: int


def first_kept_day(purchases: Iterable[Bought]) -> str | None:
    """The first day whose sales were not given back in full; None when there is none.

    A refund belongs to the last day of purchase up to it. The sales of a day are given back in full
    when the refunds before the next day of purchase make up their sum.
    """
    sold: dict[str, int] = {}
    given_back: dict[str, int] = {}
    for on, is_sale, amount in sorted(purchases, key=_by_day_sales_first):
        if is_sale:
            sold[on] = sold.get(on, 0) + amount
        elif sold:
            last = next(reversed(sold))
            given_back[last] = given_back.get(last, 0) + amount
    kept = (on for on, amount in sold.items() if not 0 < amount <= given_back.get(on, 0))
    return next(kept, None)


def _by_day_sales_first(bought: Bought) -> tuple[str, bool]:
    return bought.on, not bought.is_sale
