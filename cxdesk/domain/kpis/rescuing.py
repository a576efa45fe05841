"""The indicator of how fast unhappy customers are called back, by the day of the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.rescues import CALL_BACKS
from cxdesk.domain.kpi import Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.parts import When, median
from cxdesk.domain.stats.intervals import quantile
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period

_TIMES = ("p90", "mean", "calendar_median", "oldest_waiting_seconds")


def measure_call_back(facts: Facts, period: Period, as_of: int) -> Measure:
    """Median opening time from a low answer to the call about it, of the calls of the period.

    Who still waits, and who could not be reached, is not in it but told beside it.
    """
    when, found = When(facts, period, as_of), facts.of(CALL_BACKS)
    times = sorted(facts.calendar.business_times(found.pairs))
    oldest = found.oldest_waiting_at

    def companions() -> dict[str, float | None]:
        return {
            "calendar_median": quantile(sorted(end - start for start, end in found.pairs), 0.5),
            "waiting": found.waiting,
            "oldest_waiting_seconds": None if oldest is None else as_of - oldest,
            "unreached": found.unreached,
        }

    return median(when, times, companions)


CALL_BACK_TIME = Kpi(
    key="call_back_time",
    name=T("Kpis", "Time to call back"),
    meaning=T("Kpis", "How long unhappy customers wait until somebody calls them."),
    formula=T(
        "Kpis",
        "Median of the opening time from a low answer to the call about it, over the calls made in"
        " the period. Who still waits for a call is told beside it.",
    ),
    caption=T("Kpis", "median to the rescue call"),
    source=T("Kpis", "Rescue calls after low answers, by the day of the call"),
    synonyms=T("Kpis", "closing the loop, call back, rescue, service recovery, detractors"),
    unit=Unit.SECONDS,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(CALL_BACKS,),
    records=Records.CALLS,
    measure=measure_call_back,
    filters=frozenset(("channel", "agent", "topic", "weekday", "type", "city", "tag", "segment")),
    floor=0,
    is_median=True,
    detail_units=dict.fromkeys(_TIMES, Unit.SECONDS),
)
