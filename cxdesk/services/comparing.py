"""Each period of a series against the one before, or the same one a year ago."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.comparison import Change, compare
from cxdesk.domain.windows import same_days_before, same_days_last_year
from cxdesk.services import measuring
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi, Measure, Trend
    from cxdesk.domain.periods import Period
    from cxdesk.services.measuring import Yard


class Against(StrEnum):
    """What a period is compared with."""

    PREVIOUS = "previous"
    LAST_YEAR = "last-year"


class Compared(NamedTuple):
    """The earlier period, what was measured in it, and the change since.

    A running period is compared with as many days of the earlier one.
    """

    period: Period
    measure: Measure
    change: Change


@owner_only
def compared(
    trend: Trend, against: Against, yard: Yard, where: Mapping[str, str] | None = None
) -> tuple[Compared, ...]:
    """One comparison for each point of a trend, all measured in one pass."""
    earlier = same_days_before if against is Against.PREVIOUS else same_days_last_year
    pairs = [earlier(point.period, yard.today) for point in trend.points]
    flat = [period for pair in pairs for period in pair]
    got = measuring.measures((trend.kpi,), flat, yard, where)[trend.kpi.key]
    return tuple(
        Compared(pair[1], before, _change(trend.kpi, now, before, pair[1], yard))
        for pair, now, before in zip(pairs, got[::2], got[1::2], strict=True)
    )


def _change(kpi: Kpi, now: Measure, before: Measure, earlier: Period, yard: Yard) -> Change:
    return compare(kpi, now, measuring.held_against(kpi, before, earlier, yard))
