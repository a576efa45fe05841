"""What figures of cases have in common: a share or a count with its interval, times with theirs."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.companions import Companions
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis.finality import is_future, is_provisional
from cxdesk.domain.periods import day_start
from cxdesk.domain.stats.intervals import median_interval, poisson_interval, quantile, wilson

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period
    from cxdesk.domain.stats.intervals import Interval

_DAY = 86_400
FILTERS = frozenset(
    ("channel", "agent", "kind", "topic", "weekday", "type", "city", "tag", "segment")
)


class When(NamedTuple):
    """The period of a figure and its instant, exclusive."""

    facts: Facts
    period: Period
    as_of: int

    @property
    def is_future(self) -> bool:
        """The period has not begun."""
        return is_future(*self)

    @property
    def is_provisional(self) -> bool:
        """The period is cut or still running."""
        return is_provisional(*self)

    def is_maturing(self, days: int) -> bool:
        """So many days of 24 hours have not passed since the end of the period, or it still runs.

        As each record is followed: by local days it would be an hour off when the clocks change.
        """
        end = day_start(self.period.end, self.facts.calendar.zone)
        return self.is_provisional or end + days * _DAY > self.as_of


def share(when: When, part: int, whole: int, detail: Mapping[str, float | None]) -> Measure:
    """100·part/whole with Wilson's interval; no data of none."""
    interval = wilson(part, whole)
    return Measure(
        value=100 * part / whole if whole else None,
        n=whole,
        low=100 * interval.low if interval else None,
        high=100 * interval.high if interval else None,
        provisional=when.is_provisional,
        detail=detail,
    )


@lru_cache(maxsize=4096)
def poisson(number: int) -> Interval:
    """The exact interval of a count, worked out once for each number."""
    return poisson_interval(number)


def counted(when: When, number: int, detail: Mapping[str, float | None]) -> Measure:
    """A number of events with the exact interval of what chance makes of it; None in the future."""
    if when.is_future:
        return Measure(value=None, n=0, provisional=True)
    interval = poisson(number)
    return Measure(
        value=number,
        n=number,
        low=interval.low,
        high=interval.high,
        provisional=when.is_provisional,
        detail=detail,
    )


def median(
    when: When, times: Sequence[float], companions: Callable[[], Mapping[str, float | None]]
) -> Measure:
    """The median of ascending times with its interval; p90, mean and the companions beside it."""

    def detail() -> dict[str, float | None]:
        mean = sum(times) / len(times) if times else None
        return {"p90": quantile(times, 0.9), "mean": mean, **companions()}

    interval = median_interval(times)
    return Measure(
        value=quantile(times, 0.5),
        n=len(times),
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        provisional=when.is_provisional,
        detail=Companions(detail),
    )


def medians(times: Mapping[str, Sequence[float]]) -> dict[str, float | None]:
    """The median by each clock, for ``detail``."""
    return {f"{clock}_median": quantile(listed, 0.5) for clock, listed in times.items()}
