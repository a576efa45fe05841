"""Customers to call because they stay away: by their own rhythm, and nobody has seen to it yet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.periods import local_date
from cxdesk.domain.today import Away
from cxdesk.services import inactivity, shop
from cxdesk.store import today as store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.services.inactivity import DriftingCustomer

QUIET_DAYS = 14
_YEAR = timedelta(days=365)
_DAY_SECONDS = 86_400


def away(as_of: int) -> tuple[Away, ...]:
    """The customers who stay away longer than usual, the most unusual first, as of an instant.

    Left out are those with whom there was contact in the last fortnight, or for whom there is a
    task: a list that names who was called two days ago is not believed.
    """
    found = inactivity.drifting(as_of)
    left_out = seen_to(found, as_of)
    shown = [one for one in found if one.customer_id not in left_out]
    year_ago = local_date(as_of - 1, shop.calendar().zone) - _YEAR
    spent = store.spent([one.customer_id for one in shown], year_ago.isoformat())
    return tuple(_away(one, spent.get(one.customer_id, 0)) for one in shown)


def seen_to(found: Iterable[DriftingCustomer], as_of: int) -> frozenset[int]:
    """Those of them, by id, with whom there was contact lately or for whom there is a task."""
    ids = [one.customer_id for one in found]
    return store.attended(ids, as_of - QUIET_DAYS * _DAY_SECONDS)


def _away(one: DriftingCustomer, spent_minor: int) -> Away:
    return Away(one.customer_id, one.name, one.usual_days, one.away_days, spent_minor)
