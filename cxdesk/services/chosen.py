"""The indicators that the shop chose for its board and its paper, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.services import catalogue, shop
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi


@owner_only
def kpis() -> tuple[Kpi, ...]:
    """The chosen indicators, in the order chosen; unknown keys of a later program are let be."""
    known = {kpi.key: kpi for kpi in catalogue.every()}
    return tuple(known[key] for key in shop.current().chosen if key in known)


@owner_only
def others() -> tuple[Kpi, ...]:
    """The indicators that are not chosen, in the order of the catalogue."""
    chosen = shop.current().chosen
    return tuple(kpi for kpi in catalogue.every() if kpi.key not in chosen)


@owner_only
def show(key: str, *, now: int | None = None) -> None:
    """Put an indicator last on the board; ValidationError when the board is full."""
    keys = shop.current().chosen
    if key not in keys:
        _keep((*keys, catalogue.by_key(key).key), now)


@owner_only
def hide(key: str, *, now: int | None = None) -> None:
    """Take an indicator off the board; it stays among the others."""
    keys = shop.current().chosen
    _keep(tuple(other for other in keys if other != key), now)


@owner_only
def move(key: str, step: int, *, now: int | None = None) -> None:
    """Put a chosen indicator so many places further down (up when below 0), within the list."""
    known = [kpi.key for kpi in kpis()]
    at = known.index(key) + step
    if 0 <= at < len(known):
        other = known[at]
        swapped = {key: other, other: key}
        _keep(tuple(swapped.get(name, name) for name in shop.current().chosen), now)


def _keep(keys: tuple[str, ...], now: int | None) -> None:
    before = shop.current()
    if keys != before.chosen:
        shop.save(replace(before, chosen=keys), now=now)
