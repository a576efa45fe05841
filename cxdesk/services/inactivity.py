"""The days of inactivity after which a customer counts as lapsed, and who drifts towards them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain.segments import FEWEST_SHOP_GAPS, Window, proposed_window
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.hats import owner_only
from cxdesk.services.naming import spoken_name
from cxdesk.store import drifting as store

if TYPE_CHECKING:
    from cxdesk.domain.shop import Shop


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftingCustomer:
    """A customer who stays away longer than usual: ``usual_days`` covers four returns in five."""

    customer_id: int
    name: str
    last_on: date
    usual_days: int
    away_days: int


@owner_only
def proposal(as_of: int) -> Window:
    """The days that the shop's own gaps between purchases suggest, as of an instant."""
    return proposed_window(store.shop_gaps(as_of))


@owner_only
def choose(days: int | None, *, now: int | None = None) -> None:
    """Keep the days of inactivity with the date; None goes back to not chosen, which is 90."""
    shop.save(replace(shop.current(), inactivity_days=days), now=now)


def how_chosen(settings: Shop, found: Window) -> tuple[T, ...]:
    """What holds and since when, and what is proposed and why, sentence by sentence."""
    return (_in_force(settings), _proposed(found))


def drifting(as_of: int) -> tuple[DriftingCustomer, ...]:
    """Customers who stay away longer than is usual for them, the most unusual first."""
    return tuple(
        DriftingCustomer(
            customer_id=one.customer_id,
            name=spoken_name(one.name, one.phone, one.number, one.customer_id),
            last_on=date.fromordinal(one.last),
            usual_days=round(one.usual_days),
            away_days=one.away_days,
        )
        for one in store.drifting(as_of)
    )


def _in_force(settings: Shop) -> T:
    days = settings.measured_by.window_days
    if settings.inactivity_days is None:
        text = T("Inactivity", "A customer counts as lapsed after {days} days until you choose.")
        return text.fill(days=days)
    if settings.inactivity_on is None:
        text = T("Inactivity", "A customer counts as lapsed after {days} days, as you chose.")
        return text.fill(days=days)
    text = T("Inactivity", "A customer counts as lapsed after {days} days, as chosen on {on}.")
    return text.fill(days=days, on=settings.inactivity_on)


def _proposed(found: Window) -> T:
    if found.percentile is None:
        text = T(
            "Inactivity",
            "Proposed are {days} days: of the {needed} returns needed to tell there are {gaps}.",
        )
        return text.fill(days=found.days, gaps=found.gaps, needed=FEWEST_SHOP_GAPS)
    text = T(
        "Inactivity",
        "Proposed are {days} days: of {gaps} returns nine in ten came within {within} days, and"
        " less than 90 is never proposed.",
    )
    return text.fill(days=found.days, gaps=found.gaps, within=round(found.percentile))
