"""Every indicator of the open shop: those that the program counts and those that it types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import kpis
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpis.own import kpi_of
from cxdesk.domain.own import is_own_key, without_values
from cxdesk.services import shop
from cxdesk.store import own

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi


def every() -> tuple[Kpi, ...]:
    """All indicators, in the order in which they are shown; without a shop those of every shop."""
    typed = own.indicators() if shop.is_open() else ()
    return (*kpis.ALL, *map(kpi_of, typed))


def by_key(key: str) -> Kpi:
    """The indicator with that key; ValidationError("kpi", …) when there is none.

    One of the shop's own is found when it is off the lists, too, and when its making was undone
    under a goal: the goal then has no data.
    """
    if not (is_own_key(key) and shop.is_open()):
        return kpis.by_key(key)
    found = own.by_key(key)
    if found is None and own.has_goals(key):
        found = without_values(key)
    return kpis.by_key(key) if found is None else kpi_of(found)


def find(key: str) -> Kpi | None:
    """The indicator with that key; None when there is none (any more)."""
    try:
        return by_key(key)
    except ValidationError:
        return None
