"""Indicators of how many cases there are: opened, open, for each person, and complaints."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cxdesk.domain.choices import Per
from cxdesk.domain.facts.cases import BACKLOG, COMPLAINED, LOAD, OPENED
from cxdesk.domain.facts.hours import WORKED
from cxdesk.domain.kpi import Comparing, Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.parts import FILTERS, When, counted, poisson, share
from cxdesk.domain.stats.intervals import quantile
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.choices import Choices
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.facts.hours import HoursWorked
    from cxdesk.domain.periods import Period

WEEK = 7 * 86_400


def measure_opened(facts: Facts, period: Period, as_of: int) -> Measure:
    """How many cases were opened, by customers and by us."""
    tally = facts.of(OPENED)
    ours = tally.cases - tally.by_customers
    detail = {"by_customers": tally.by_customers, "by_staff": ours, "complaints": tally.complaints}
    return counted(When(facts, period, as_of), tally.cases, detail)


def measure_complaints(facts: Facts, period: Period, as_of: int) -> Measure:
    """How many of the cases opened are complaints, by their kind as of the instant."""
    tally = facts.of(OPENED)
    return counted(When(facts, period, as_of), tally.complaints, {"cases": tally.cases})


def measure_complaint_rate(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·complaints/cases, a share; or for each 100 orders or active customers, a rate.

    A rate has the exact interval of its count of complaints.
    """
    when, tally = When(facts, period, as_of), facts.of(COMPLAINED)
    n = tally.against or 0
    detail = {"complaints": tally.complaints, "against": tally.against}
    if facts.choices.complaints_per == Per.CASES:
        return share(when, tally.complaints, n, detail)
    if when.is_future:
        return Measure(value=None, n=0, provisional=True)
    low, high = poisson(tally.complaints)
    return Measure(
        value=100 * tally.complaints / n if n else None,
        n=n,
        low=100 * low / n if n else None,
        high=100 * high / n if n else None,
        provisional=when.is_provisional,
        detail=detail,
    )


def measure_backlog(facts: Facts, period: Period, as_of: int) -> Measure:
    """How many cases were open at the end of the period, or now while it runs; with their age.

    Cases that wait for the customer are in it; ``pending`` tells how many.
    """
    when, stock = When(facts, period, as_of), facts.of(BACKLOG)
    if when.is_future:
        return Measure(value=None, n=0, provisional=True)
    opened, middle = stock.opened, quantile(stock.opened, 0.5)
    return Measure(
        value=len(opened),
        n=len(opened),
        provisional=when.is_provisional,
        detail={
            "pending": stock.pending,
            "age_median_seconds": None if middle is None else stock.at - middle,
            "age_oldest_seconds": stock.at - opened[0] if opened else None,
            "older_than_7_days": bisect_left(opened, stock.at - WEEK),
        },
    )


def measure_per_agent(facts: Facts, period: Period, as_of: int) -> Measure:
    """Cases/people with at least one case; cases of nobody are in the total, in a row apart.

    ``agent_<id>`` is how many each person has; ``per_hour`` the cases for each hour worked, of
    the people whose hours are typed, where they are typed for the whole period.
    """
    load = facts.of(LOAD)
    each = {staff_id: number for staff_id, number in load.items() if staff_id is not None}
    ordered, total = sorted(each.values()), sum(load.values())
    return Measure(
        value=total / len(ordered) if ordered else None,
        n=total,
        provisional=When(facts, period, as_of).is_provisional,
        detail={
            "cases": total,
            "agents": len(ordered),
            "unassigned": load.get(None, 0),
            "fewest": ordered[0] if ordered else None,
            "median": quantile(ordered, 0.5),
            "most": ordered[-1] if ordered else None,
            "per_hour": _per_hour(each, facts.of(WORKED)),
            **{f"agent_{staff_id}": number for staff_id, number in each.items()},
        },
    )


def _per_hour(each: Mapping[int, int], worked: HoursWorked) -> float | None:
    known = [staff_id for staff_id in each if worked.minutes.get(staff_id)]
    if not known or not worked.is_whole:
        return None
    hours = sum(worked.minutes[staff_id] for staff_id in known) / 60
    return sum(each[staff_id] for staff_id in known) / hours


def _states_per(choices: Choices) -> T:
    if choices.complaints_per == Per.ORDERS:
        return T("Kpis", "Complaints are counted for each 100 orders.")
    if choices.complaints_per == Per.ACTIVE_CUSTOMERS:
        return T("Kpis", "Complaints are counted for each 100 active customers.")
    return T("Kpis", "Complaints are counted for each 100 cases.")


def _states_load(choices: Choices) -> T:
    if choices.cases_per_agent_by == "closed":
        return T("Kpis", "Cases count on the day of their last closing.")
    return T("Kpis", "Cases count on the day of their opening.")


CASES_OPENED = Kpi(
    key="cases_opened",
    name=T("Kpis", "Cases opened"),
    meaning=T("Kpis", "How many new cases there were to see to."),
    formula=T("Kpis", "Cases opened in the period, by customers or by the shop."),
    caption=T("Kpis", "new cases"),
    source=T("Kpis", "Cases, by the day of the opening"),
    synonyms=T("Kpis", "tickets, volume, requests, new cases"),
    unit=Unit.COUNT,
    direction=Direction.NEUTRAL,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(OPENED,),
    records=Records.CASES,
    measure=measure_opened,
    filters=FILTERS,
    floor=0,
    adds_up=True,
    depends_on_length=True,
    is_counted=True,
    comparing=Comparing.COUNTS,
)

BACKLOG_OF_CASES = Kpi(
    key="backlog",
    name=T("Kpis", "Open cases"),
    meaning=T("Kpis", "How many cases were still open at the end of the period."),
    formula=T(
        "Kpis",
        "Cases opened before the end of the period and not closed then, those that wait for the"
        " customer included.",
    ),
    caption=T("Kpis", "open at the end"),
    source=T("Kpis", "Cases open at the end of the period"),
    synonyms=T("Kpis", "backlog, open tickets, pending cases, unsolved"),
    unit=Unit.COUNT,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(BACKLOG,),
    records=Records.CASES,
    measure=measure_backlog,
    filters=FILTERS - {"weekday"},
    floor=0,
    is_counted=True,
    comparing=Comparing.NOT,
    detail_units=dict.fromkeys(("age_median_seconds", "age_oldest_seconds"), Unit.SECONDS),
)

CASES_PER_AGENT = Kpi(
    key="cases_per_agent",
    name=T("Kpis", "Cases for each person"),
    meaning=T("Kpis", "How many cases each person of the shop sees to."),
    formula=T(
        "Kpis",
        "Cases of the period divided by the people who have at least one of them; cases that"
        " nobody has are in the total.",
    ),
    caption=T("Kpis", "cases for each person"),
    source=T("Kpis", "Cases and who is responsible for them"),
    synonyms=T("Kpis", "tickets per agent, workload, load"),
    unit=Unit.NUMBER,
    direction=Direction.NEUTRAL,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(LOAD, WORKED),
    records=Records.CASES,
    measure=measure_per_agent,
    filters=FILTERS,
    stated=_states_load,
    floor=0,
    depends_on_length=True,
    comparing=Comparing.NOT,
    detail_units={"per_hour": Unit.NUMBER},
)

COMPLAINTS = Kpi(
    key="complaints",
    name=T("Kpis", "Complaints"),
    meaning=T("Kpis", "How many times customers complained."),
    formula=T("Kpis", "Cases opened in the period that are complaints."),
    caption=T("Kpis", "complaints"),
    source=T("Kpis", "Complaints, by the day of the opening"),
    synonyms=T("Kpis", "claims, grievances, unhappy customers"),
    unit=Unit.COUNT,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.QUALITY,
    reads=(OPENED,),
    records=Records.CASES,
    shared=frozenset(("kind",)),
    measure=measure_complaints,
    filters=FILTERS,
    floor=0,
    adds_up=True,
    depends_on_length=True,
    is_counted=True,
    comparing=Comparing.COUNTS,
)

COMPLAINT_RATE = Kpi(
    key="complaint_rate",
    name=T("Kpis", "Complaint rate"),
    meaning=T("Kpis", "How often something ends in a complaint."),
    formula=T(
        "Kpis",
        "Complaints opened in the period for each 100 cases, orders or active customers of it.",
    ),
    caption=T("Kpis", "complaints of each 100"),
    source=T("Kpis", "Complaints, by the day of the opening"),
    synonyms=T("Kpis", "share of complaints, claims"),
    unit=Unit.PERCENT,
    direction=Direction.LOWER,
    role=Role.LEADING,
    group=Group.QUALITY,
    reads=(COMPLAINED,),
    records=Records.CASES,
    shared=frozenset(("kind",)),
    measure=measure_complaint_rate,
    filters=FILTERS,
    stated=_states_per,
    floor=0,
    ceiling=100,
)
