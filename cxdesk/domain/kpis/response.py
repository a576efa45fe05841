"""Indicators of how fast the shop answers: times by the reply, shares by the opening."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain.choices import Clock
from cxdesk.domain.facts.cases import PROMPT, WAITS
from cxdesk.domain.facts.replies import REPLIES
from cxdesk.domain.kpi import Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.parts import FILTERS, When, median, medians, share
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.cases import Interval, PromptTally, Waits
    from cxdesk.domain.facts.replies import Replies
    from cxdesk.domain.periods import Period

_TIMES = ("p90", "mean", "calendar_median", "business_median", "oldest_waiting_seconds")


def measure_first_response(facts: Facts, period: Period, as_of: int) -> Measure:
    """Median time from a customer's opening to our first public message.

    Cases that still wait are not in it: ``waiting`` counts those opened before the end of the
    period, ``oldest_waiting_seconds`` is the calendar time that the oldest has waited.
    """
    clock = facts.choices.first_response_clock
    return _answered(When(facts, period, as_of), facts.of(REPLIES), clock)


def measure_waiting(facts: Facts, period: Period, as_of: int) -> Measure:
    """Median time from the oldest unanswered message of a customer to our next public message.

    A case gives as many values as its customer was answered; the opening is the first message.
    """
    return _answered(When(facts, period, as_of), facts.of(WAITS), facts.choices.waiting_clock)


def measure_within_1h(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(first answered within an hour)/(answered, or unanswered for longer than that)."""
    tally = facts.of(PROMPT)
    return _within(When(facts, period, as_of), tally, tally.within_1h, tally.late_1h)


def measure_within_24h(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(first answered within 24 h)/(answered, or unanswered for longer than that)."""
    tally = facts.of(PROMPT)
    return _within(When(facts, period, as_of), tally, tally.within_24h, tally.late_24h)


def _within(when: When, tally: PromptTally, within: int, late: int) -> Measure:
    """Provisional while a case may still be answered in time."""
    undecided = tally.cases - within - late
    detail = {"within": within, "late": late, "undecided": undecided}
    told = {**detail, "unanswered": tally.unanswered}
    found = share(when, within, within + late, told)
    return replace(found, provisional=found.provisional or undecided > 0)


def _answered(when: When, found: Replies | Waits, clock: str) -> Measure:
    pairs, calendar, oldest = found.pairs, when.facts.calendar, found.oldest_waiting_at
    waited = None if oldest is None else when.as_of - oldest
    times = _by(clock, pairs, calendar)

    def companions() -> dict[str, float | None]:
        clocks = (Clock.CALENDAR, Clock.BUSINESS)
        told = {str(one): times if one == clock else _by(one, pairs, calendar) for one in clocks}
        detail = {"waiting": found.waiting, "oldest_waiting_seconds": waited}
        return {**medians(told), **detail}

    return median(when, times, companions)


def _by(clock: str, pairs: Sequence[Interval], calendar: Calendar) -> list[int]:
    """How long each stretch took by a clock, ascending."""
    if clock == Clock.BUSINESS:
        return sorted(calendar.business_times(pairs))
    return sorted([end - start for start, end in pairs])


def _states_clock(clock: str) -> T:
    if clock == Clock.CALENDAR:
        return T("Kpis", "All time counts, day and night.")
    return T("Kpis", "Only opening time counts.")


def _states_first_response(choices: Choices) -> T:
    return _states_clock(choices.first_response_clock)


def _states_waiting(choices: Choices) -> T:
    return _states_clock(choices.waiting_clock)


def _states_within(choices: Choices) -> T:
    return _states_clock(choices.within_clock)


FIRST_RESPONSE_TIME = Kpi(
    key="first_response_time",
    name=T("Kpis", "First response time"),
    meaning=T("Kpis", "How long customers wait for the first answer by a person."),
    formula=T(
        "Kpis",
        "Median of the time from the moment a customer opens a case to the first public message"
        " by a person of the shop, over the cases first answered in the period. Who wrote before"
        " its end and still waits now is told beside it.",
    ),
    caption=T("Kpis", "median to the first reply"),
    source=T("Kpis", "Cases that customers opened, by the day of our first reply"),
    synonyms=T("Kpis", "response time, speed of answer, first reply, tickets"),
    unit=Unit.SECONDS,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(REPLIES,),
    records=Records.REPLIES,
    measure=measure_first_response,
    filters=FILTERS,
    stated=_states_first_response,
    floor=0,
    is_median=True,
    detail_units=dict.fromkeys(_TIMES, Unit.SECONDS),
)

WAITING_TIME = Kpi(
    key="waiting_time",
    name=T("Kpis", "Waiting time"),
    meaning=T("Kpis", "How long customers wait each time they write, until a person answers."),
    formula=T(
        "Kpis",
        "Median of the time from the oldest message of a customer without an answer to our next"
        " public message, over the answers of the period; one case may give several. Who wrote"
        " before its end and still waits now is told beside it.",
    ),
    caption=T("Kpis", "median to the next reply"),
    source=T("Kpis", "Messages of customers, by the day of our reply"),
    synonyms=T("Kpis", "average waiting time, next reply, requester wait, tickets"),
    unit=Unit.SECONDS,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(WAITS,),
    records=Records.WAITS,
    measure=measure_waiting,
    filters=FILTERS,
    stated=_states_waiting,
    floor=0,
    is_median=True,
    detail_units=dict.fromkeys(_TIMES, Unit.SECONDS),
)

WITHIN_1H = Kpi(
    key="within_1h",
    name=T("Kpis", "Answered within 1 h"),
    meaning=T("Kpis", "The share of customers who have an answer within an hour."),
    formula=T(
        "Kpis",
        "Cases opened by customers in the period and first answered within one hour, divided by"
        " those answered plus those that have waited longer without an answer.",
    ),
    caption=T("Kpis", "share of the cases opened"),
    source=T("Kpis", "Cases that customers opened, by the day of the opening"),
    synonyms=T("Kpis", "service level, SLA, one hour, fast answers, tickets"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(PROMPT,),
    records=Records.CASES,
    measure=measure_within_1h,
    filters=FILTERS,
    stated=_states_within,
    floor=0,
    ceiling=100,
)

WITHIN_24H = Kpi(
    key="within_24h",
    name=T("Kpis", "Answered within 24 h"),
    meaning=T("Kpis", "The share of customers who have an answer within 24 hours."),
    formula=T(
        "Kpis",
        "Cases opened by customers in the period and first answered within 24 hours, divided by"
        " those answered plus those that have waited longer without an answer.",
    ),
    caption=T("Kpis", "share of the cases opened"),
    source=T("Kpis", "Cases that customers opened, by the day of the opening"),
    synonyms=T("Kpis", "service level, SLA, one day, 24 hours, tickets"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(PROMPT,),
    records=Records.CASES,
    measure=measure_within_24h,
    filters=FILTERS,
    stated=_states_within,
    floor=0,
    ceiling=100,
)
