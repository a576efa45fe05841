"""A split of an indicator for one period, each part against as many days of an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.comparison import Change, compare
from cxdesk.domain.windows import same_days_before, same_days_last_year
from cxdesk.services import measuring, shop, splits
from cxdesk.services.catalogue import by_key
from cxdesk.services.comparing import Against
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.periods import Period
    from cxdesk.domain.text import T


class SplitRow(NamedTuple):
    """One part: stored value, name, its figure in the period, and the change to it."""

    value: str
    name: T | str
    measure: Measure
    change: Change


class SplitRows(NamedTuple):
    """A split of one period. The parts of an overlapping one add to more than the whole."""

    kpi: Kpi
    dimension: str
    period: Period
    rows: tuple[SplitRow, ...]
    is_overlapping: bool


@owner_only
def split_rows(
    key: str,
    period: Period,
    by: str,
    as_of: int,
    where: Mapping[str, str] | None = None,
    *,
    against: Against = Against.PREVIOUS,
) -> SplitRows:
    """The parts that have a record in the period; ValidationError as from ``splits.split``."""
    yard, kpi = measuring.yard_of(shop.current(), as_of), by_key(key)
    earlier = same_days_before if against is Against.PREVIOUS else same_days_last_year
    found = splits.split(kpi, earlier(period, yard.today), yard, by, where)
    rows = (_row(kpi, part) for part in found.parts)
    shown = tuple(row for row in rows if row.measure.n)
    return SplitRows(kpi, found.dimension, period, shown, found.is_overlapping)


def _row(kpi: Kpi, part: splits.Part) -> SplitRow:
    now, before = part.measures
    return SplitRow(part.value, part.name, now, compare(kpi, now, before))
