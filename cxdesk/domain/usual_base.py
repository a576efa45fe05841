"""By what the usual is judged: the periods that a usual range goes by, and the usual step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain, Period
from cxdesk.domain.stats.xmr import BASELINE
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Trend
    from cxdesk.domain.usual import Usual


class Base(NamedTuple):
    """The first and the last of the periods whose values made a usual range."""

    first: Period
    last: Period


def base_at(trend: Trend, found: Usual, index: int) -> Base | None:
    """What the usual range at one point goes by; None where there is none yet.

    Another span shown is another trend, with other limits.
    """
    stretch = next(one for one in found.stretches if one.start <= index < one.stop)
    if stretch.limits is None:
        return None
    inside = range(stretch.start, stretch.stop)
    counted = [at for at in inside if found.points[at].is_counted][:BASELINE]
    return Base(trend.points[counted[0]].period, trend.points[counted[-1]].period)


def charted_words(trend: Trend, found: Usual) -> T | None:
    """Over what the latest usual range of a chart is reckoned; None without one."""
    bases = [base_at(trend, found, stretch.start) for stretch in found.stretches]
    latest = next((base for base in reversed(bases) if base is not None), None)
    if latest is None:
        return None
    text = T(
        "UsualBase",
        "The usual range, and what leaves it, go by what the chart shows from {first} to {last}.",
    )
    return text.fill(first=latest.first.start, last=latest.last.last_day)


def normal_step(kpi: Kpi, period: Period, limit: float) -> T:
    """That a step to such a period is normal, and by what: the usual steps between neighbours."""
    text = _STEPS[period.grain]
    if period.grain is Grain.DAY and period.days > 1:
        text = _STEP_OF_DAYS.fill(n=period.days)
    return text.fill(limit=_size(kpi, limit))


def _size(kpi: Kpi, limit: float) -> Amount | T:
    """How far it usually moves at most; shares move by points."""
    if kpi.unit not in {Unit.PERCENT, Unit.POINTS}:
        return Amount(limit, kpi.unit)
    return T("Comparison", "{change} points").fill(change=Amount(float(round(limit)), Unit.COUNT))


_STEPS = {
    Grain.DAY: T(
        "UsualBase",
        "Normal variation by its usual movement from day to day (up to {limit}): nothing to"
        " explain.",
    ),
    Grain.WEEK: T(
        "UsualBase",
        "Normal variation by its usual movement from week to week (up to {limit}): nothing to"
        " explain.",
    ),
    Grain.MONTH: T(
        "UsualBase",
        "Normal variation by its usual movement from month to month (up to {limit}): nothing to"
        " explain.",
    ),
    Grain.QUARTER: T(
        "UsualBase",
        "Normal variation by its usual movement from quarter to quarter (up to {limit}): nothing"
        " to explain.",
    ),
    Grain.YEAR: T(
        "UsualBase",
        "Normal variation by its usual movement from year to year (up to {limit}): nothing to"
        " explain.",
    ),
}
_STEP_OF_DAYS = T(
    "UsualBase",
    "Normal variation by its usual movement from one stretch of {n} days to the next (up to"
    " {limit}): nothing to explain.",
)
