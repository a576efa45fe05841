"""Indicators by the closing of cases: how long, how much work, and whether it was the end of it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from math import sqrt
from typing import TYPE_CHECKING

from cxdesk.domain.choices import Clock
from cxdesk.domain.facts.cases import CLOSED, SAID, SETTLED, WORK
from cxdesk.domain.kpi import Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.parts import FILTERS, When, median, medians, share
from cxdesk.domain.open_table import merged
from cxdesk.domain.stats.intervals import quantile, t_interval
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.cases import Closed, Interval, SettledTally, WorkTally
    from cxdesk.domain.periods import Period

_TIMES = (
    "p90",
    "mean",
    "calendar_median",
    "business_median",
    "without_waiting_median",
    "to_first_closing_median",
)


def measure_resolution(facts: Facts, period: Period, as_of: int) -> Measure:
    """Median time from the opening to the last closing, of cases closed as of the instant.

    A case that was opened again counts once, on the day of its last closing. The choice may be to
    measure to the first closing instead, over the same cases.
    """
    is_first = facts.choices.resolution_to == "first"
    took = _Took(facts.of(CLOSED), facts.calendar, is_first=is_first)
    times = took.by(facts.choices.resolution_clock)
    return median(When(facts, period, as_of), times, took.companions)


def measure_handling(facts: Facts, period: Period, as_of: int) -> Measure:
    """Logged work/cases with logged work, of the cases closed; Student's interval of the mean."""
    tally = facts.of(WORK)
    n = tally.logged
    mean = 60 * tally.minutes / n if n else None
    interval = None if mean is None else t_interval(mean, _deviation(tally), n)
    return Measure(
        value=mean,
        n=n,
        low=max(0.0, interval.low) if interval else None,
        high=interval.high if interval else None,
        provisional=When(facts, period, as_of).is_provisional,
        detail={
            "closed": tally.closed,
            "not_logged": tally.closed - n,
            "logged_share": 100 * n / tally.closed if tally.closed else None,
            "total": 60 * tally.minutes,
        },
    )


def measure_fcr(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·settled/mature, of the cases first closed in the period.

    Settled: one public reply by us at most, at least one or closed by a person at the counter or
    on the phone, and not opened again within the days of the choice; mature: those have passed.
    What staff said at the closing stands beside it and decides nothing; so does how many of these
    who attended decided without asking anybody.
    """
    found = _of_mature(When(facts, period, as_of), facts.of(SETTLED).settled)
    said = facts.of(SAID)
    if not said.said:
        return found
    told = {
        "staff_said": said.said,
        "staff_said_settled": said.settled,
        "own_decision": said.own,
    }
    return replace(found, detail={**found.detail, **told})


def measure_reopened(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·opened again within the days of the choice/mature, of the cases first closed."""
    return _of_mature(When(facts, period, as_of), facts.of(SETTLED).reopened)


def _of_mature(when: When, part: int) -> Measure:
    tally: SettledTally = when.facts.of(SETTLED)
    days = int(when.facts.choices.fcr_days)
    detail = {
        "settled": tally.settled,
        "reopened": tally.reopened,
        "unanswered": tally.unanswered,
        "immature": tally.immature,
    }
    found = share(when, part, tally.mature, detail)
    return Measure(
        value=found.value,
        n=found.n,
        low=found.low,
        high=found.high,
        provisional=when.is_maturing(days),
        detail=detail,
    )


class _Took:
    """How long the cases of a period took by each clock, ascending; told when it is asked for."""

    def __init__(self, found: Closed, calendar: Calendar, *, is_first: bool) -> None:
        self._found, self._calendar, self._is_first = found, calendar, is_first

    def by(self, clock: str) -> list[int]:
        """The times by a clock."""
        if clock == Clock.CALENDAR:
            return self._by_calendar
        return sorted(self._opening if clock == Clock.BUSINESS else self._less_pauses())

    def companions(self) -> dict[str, float | None]:
        """The medians by each clock, and to the first closing."""
        clocks = (Clock.CALENDAR, Clock.BUSINESS, Clock.WITHOUT_WAITING)
        first = _ascending([row[1] - row[0] for row in self._found.rows])
        by_clock = medians({clock: self.by(clock) for clock in clocks})
        return {**by_clock, "to_first_closing_median": quantile(first, 0.5)}

    @cached_property
    def _pairs(self) -> list[Interval]:
        end = 1 if self._is_first else 2
        return [(row[0], row[end]) for row in self._found.rows]

    @cached_property
    def _by_calendar(self) -> list[int]:
        end = 1 if self._is_first else 2
        return _ascending([row[end] - row[0] for row in self._found.rows])

    @cached_property
    def _opening(self) -> list[int]:
        return self._calendar.business_times(self._pairs)

    def _less_pauses(self) -> list[int]:
        """Opening time less what waited for the customer; all pauses at once."""
        places, paused, of_case = [], [], self._found.pauses
        for i, row in enumerate(self._found.rows):
            if row[3] in of_case:
                listed, (start, end) = of_case[row[3]], self._pairs[i]
                for begins, ends in listed if len(listed) == 1 else merged(listed):
                    places.append(i)
                    paused.append((max(begins, start), min(ends, end)))
        less = list(self._opening)
        for i, seconds in zip(places, self._calendar.business_times(paused), strict=True):
            less[i] -= seconds
        return less


def _ascending(times: list[int]) -> list[int]:
    """In order, and none below 0 (a clock put back between opening and closing)."""
    times.sort()
    return times if not times or times[0] >= 0 else [max(seconds, 0) for seconds in times]


def _deviation(tally: WorkTally) -> float:
    """The standard deviation of the seconds of each case (divisor n − 1)."""
    n = tally.logged
    if n < 2:
        return 0.0
    return 60 * sqrt((n * tally.squares - tally.minutes**2) / (n * (n - 1)))


def _states_resolution(choices: Choices) -> T:
    clock = {
        Clock.CALENDAR: T("Kpis", "All time counts, day and night."),
        Clock.BUSINESS: T("Kpis", "Only opening time counts."),
    }
    without = T("Kpis", "Only opening time counts, without waiting for the customer.")
    counts = clock.get(Clock(choices.resolution_clock), without)
    if choices.resolution_to == "last":
        return counts
    return T("Kpis", "{counts} It ends with the first closing.").fill(counts=counts)


def _states_window(choices: Choices) -> T:
    if choices.fcr_days == "1":
        return T("Kpis", "Closed for good means for one day at least.")
    text = T("Kpis", "Closed for good means for {days} days at least.")
    return text.fill(days=choices.fcr_days)


RESOLUTION_TIME = Kpi(
    key="resolution_time",
    name=T("Kpis", "Resolution time"),
    meaning=T("Kpis", "How long it takes until a customer's matter is settled."),
    formula=T(
        "Kpis",
        "Median of the time from the opening to the closing, over the cases last closed in the"
        " period that have not been opened again.",
    ),
    caption=T("Kpis", "median to the closing"),
    source=T("Kpis", "Closed cases, by the day of the last closing"),
    synonyms=T("Kpis", "time to solve, solving time, time to close, tickets"),
    unit=Unit.SECONDS,
    direction=Direction.LOWER,
    role=Role.LAGGING,
    group=Group.EFFICIENCY,
    reads=(CLOSED,),
    records=Records.CASES,
    measure=measure_resolution,
    filters=FILTERS,
    stated=_states_resolution,
    floor=0,
    is_median=True,
    detail_units=dict.fromkeys(_TIMES, Unit.SECONDS),
)

HANDLING_TIME = Kpi(
    key="handling_time",
    name=T("Kpis", "Handling time"),
    meaning=T("Kpis", "How much work a case takes."),
    formula=T(
        "Kpis",
        "Minutes noted for cases last closed in the period, divided by those of these cases that"
        " have minutes noted.",
    ),
    caption=T("Kpis", "mean of the cases with time noted"),
    source=T("Kpis", "Time noted with interactions, by the day of the last closing"),
    synonyms=T("Kpis", "average handling time, AHT, work, effort of staff, tickets"),
    unit=Unit.SECONDS,
    direction=Direction.LOWER,
    role=Role.LAGGING,
    group=Group.EFFICIENCY,
    reads=(WORK,),
    records=Records.CASES,
    measure=measure_handling,
    filters=FILTERS,
    floor=0,
    detail_units={"logged_share": Unit.PERCENT, "total": Unit.SECONDS},
)

FCR = Kpi(
    key="fcr",
    name=T("Kpis", "Solved at first contact"),
    meaning=T("Kpis", "The share of cases settled with a single answer, for good."),
    formula=T(
        "Kpis",
        "Of the cases first closed in the period, the share not opened again that had exactly one"
        " public reply, or none and were closed by a person at the counter or on the phone.",
    ),
    caption=T("Kpis", "share of the cases closed"),
    source=T("Kpis", "Cases, by the day of the first closing"),
    synonyms=T("Kpis", "first contact resolution, FCR, one touch, solved at once"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LAGGING,
    group=Group.QUALITY,
    reads=(SETTLED, SAID),
    records=Records.CASES,
    measure=measure_fcr,
    filters=FILTERS,
    stated=_states_window,
    floor=0,
    ceiling=100,
)

REOPENED_RATE = Kpi(
    key="reopened_rate",
    name=T("Kpis", "Reopened cases"),
    meaning=T("Kpis", "The share of cases that were closed too soon."),
    formula=T(
        "Kpis",
        "Of the cases first closed in the period, the share that was opened again soon after;"
        " thanks that leave a case closed do not count.",
    ),
    caption=T("Kpis", "share of the cases closed"),
    source=T("Kpis", "Cases, by the day of the first closing"),
    synonyms=T("Kpis", "reopened tickets, closed too soon, repeat contacts"),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.QUALITY,
    reads=(SETTLED,),
    records=Records.CASES,
    measure=measure_reopened,
    filters=FILTERS,
    stated=_states_window,
    floor=0,
    ceiling=100,
)
