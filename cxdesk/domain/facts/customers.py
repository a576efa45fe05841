"""Known customers by their purchases: who is new, who comes back, who is kept, what they bring."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.facts import Stream


class KeptTally(NamedTuple):
    """Customers active at the start of a period, and those still active at its end.

    ``repeaters…`` are those of them with two purchase days before the start; ``reactivated`` had
    bought before, were not active at the start and bought in the period. ``is_known`` is false
    while nobody can have lapsed yet: the shop's first sale is younger than the window.
    """

    at_start: int = 0
    kept: int = 0
    repeaters: int = 0
    repeaters_kept: int = 0
    reactivated: int = 0
    is_known: bool = True


class FollowedTally(NamedTuple):
    """Customers who first bought in a period, by what came after.

    ``eligible`` have had the whole window since; ``repeated`` of them bought on another day within
    it; ``immature`` are still inside it.
    """

    eligible: int = 0
    repeated: int = 0
    immature: int = 0


class LifetimeTally(NamedTuple):
    """The 365 days up to the end of a period, of known customers.

    ``at_start`` were active when they began, ``lost`` of them are not at the end. ``net_minor``
    and ``cost_minor`` are of purchases with a known cost; ``ever_…`` of all time up to the end.
    """

    customers: int = 0
    orders: int = 0
    sales_minor: int = 0
    net_minor: int = 0
    cost_minor: int = 0
    at_start: int = 0
    lost: int = 0
    ever_customers: int = 0
    ever_margin_minor: int = 0


class SpendTally(NamedTuple):
    """Acquisition spend of the whole months inside a period, and the new customers of those.

    ``amount_minor`` is None when none is recorded; ``recorded`` of ``months`` have a record.
    """

    amount_minor: int | None = None
    new_customers: int = 0
    months: int = 0
    recorded: int = 0


KEPT: Stream[KeptTally] = Stream("kept", KeptTally())
NEWCOMERS: Stream[int] = Stream("newcomers", 0)
ACTIVE: Stream[int] = Stream("active", 0)
FOLLOWED: Stream[FollowedTally] = Stream("followed", FollowedTally())
LIFETIME: Stream[LifetimeTally] = Stream("lifetime", LifetimeTally())
SPEND: Stream[SpendTally] = Stream("spend", SpendTally())
