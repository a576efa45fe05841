"""Every indicator of the open shop: those that the program counts and those that it types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import kpis

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi


def every() -> tuple[Kpi, ...]:
    """All indicators, in the order in which they are shown."""
    return kpis.ALL


def by_key(key: str) -> Kpi:
    """The indicator with that key; ValidationError("kpi", …) when there is none."""
    return kpis.by_key(key)
