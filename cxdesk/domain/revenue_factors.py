"""Products of factors, revenue and orders of each customer: what each factor explains."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.stats import contribution
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping


class Factor(NamedTuple):
    """What one factor of a product explains of its change, and its values."""

    name: T
    before: Amount
    after: Amount
    total: float


_FACTOR_WORDS = (
    T("Why", "Known customers"),
    T("Why", "Orders of each"),
    T("Why", "Average order"),
)
_FREQUENCY_WORDS = {
    "orders": T("Why", "Orders of known customers"),
    "customers": T("Why", "Known customers"),
}
_ADDED_WORDS = {
    "unknown_minor": (1, T("Why", "Sales to nobody in particular")),
    "day_totals_minor": (1, T("Why", "Day totals")),
    "refunds_minor": (-1, T("Why", "Refunds")),
}


def revenue_factors(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[Factor, ...]:
    """Revenue as customers × orders of each × average order of known customers, and what is added.

    Tallies hold ``customers``, ``orders`` and ``known_minor`` of known customers, and what else
    makes up the revenue: ``unknown_minor``, ``day_totals_minor`` and ``refunds_minor``. The first
    three factors share the change of their product by Shapley's values; the others add plainly, so
    that all together are the change.
    """
    old, new = _factors(before, after), _factors(after, before)
    effects = contribution.shapley(old, new)
    units = (Unit.COUNT, Unit.NUMBER, Unit.MONEY)
    shared = [
        Factor(name, Amount(float(a), unit), Amount(float(b), unit), float(effect))
        for name, unit, a, b, effect in zip(_FACTOR_WORDS, units, old, new, effects, strict=True)
    ]
    return (*shared, *_added(before, after))


def frequency_factors(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[Factor, ...]:
    """Orders of each known customer as orders ÷ customers, shared by Shapley's values.

    Nothing where either period has no known customer.
    """
    if not (before["customers"] and after["customers"]):
        return ()
    pairs = [(tally["orders"], Fraction(1, tally["customers"])) for tally in (before, after)]
    effects = contribution.shapley(*pairs)
    return tuple(
        Factor(name, Amount(before[key], Unit.COUNT), Amount(after[key], Unit.COUNT), float(effect))
        for (key, name), effect in zip(_FREQUENCY_WORDS.items(), effects, strict=True)
    )


def _factors(
    own: Mapping[str, int], other: Mapping[str, int]
) -> tuple[Fraction, Fraction, Fraction]:
    """Customers, orders of each, average order; where unknown, the figures of the other period."""
    known = own if own["customers"] else other
    if not known["customers"]:
        return Fraction(), Fraction(), Fraction()
    each = Fraction(known["orders"], known["customers"])
    return Fraction(own["customers"]), each, Fraction(known["known_minor"], known["orders"])


def _added(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[Factor, ...]:
    return tuple(
        Factor(
            name,
            Amount(before[key], Unit.MONEY),
            Amount(after[key], Unit.MONEY),
            float(sign * (after[key] - before[key])),
        )
        for key, (sign, name) in _ADDED_WORDS.items()
        if before[key] or after[key]
    )
