"""Indicators of how fast the shop answers, by the date of the reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.replies import REPLIES
from cxdesk.domain.kpi import Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.finality import is_provisional
from cxdesk.domain.stats.intervals import median_interval, quantile
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period


def measure_first_response(facts: Facts, period: Period, as_of: int) -> Measure:
    """Median opening time from a customer's opening to our first public message.

    Cases that still wait are not in it: ``waiting`` counts those opened before the end of the
    period, ``oldest_waiting_seconds`` is the calendar time that the oldest has waited.
    """
    replies = facts.of(REPLIES)
    times = sorted(facts.calendar.business_times(replies.pairs))
    elapsed = sorted([replied - opened for opened, replied in replies.pairs])
    interval = median_interval(times)
    oldest = replies.oldest_waiting_at
    return Measure(
        value=quantile(times, 0.5),
        n=len(times),
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        provisional=is_provisional(facts, period, as_of),
        detail={
            "p90": quantile(times, 0.9),
            "mean": sum(times) / len(times) if times else None,
            "calendar_median": quantile(elapsed, 0.5),
            "waiting": replies.waiting,
            "oldest_waiting_seconds": None if oldest is None else as_of - oldest,
        },
    )


FIRST_RESPONSE_TIME = Kpi(
    key="first_response_time",
    name=T("Kpis", "First response time"),
    meaning=T("Kpis", "How long customers wait for the first answer by a person."),
    formula=T(
        "Kpis",
        "Median of the opening time from the moment a customer opens a case to the first public"
        " message by a person of the shop, over the cases first answered in the period.",
    ),
    caption=T("Kpis", "median of opening time"),
    source=T("Kpis", "Cases that customers opened, by the day of our first reply"),
    synonyms=T("Kpis", "response time, speed of answer, first reply, tickets"),
    unit=Unit.SECONDS,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(REPLIES,),
    records=Records.REPLIES,
    measure=measure_first_response,
    filters=frozenset(
        ("channel", "agent", "kind", "topic", "weekday", "type", "city", "tag", "segment")
    ),
    floor=0,
    is_median=True,
    detail_units=dict.fromkeys(
        ("p90", "mean", "calendar_median", "oldest_waiting_seconds"), Unit.SECONDS
    ),
)
