"""Indicators of the day's work: interactions by arrival, tasks by the day on which they are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts.desk import ARRIVED, DUE
from cxdesk.domain.kpi import Comparing, Direction, Group, Kpi, Measure, Records, Role, Unit
from cxdesk.domain.kpis.parts import FILTERS, When, counted, share
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period


def measure_interactions(facts: Facts, period: Period, as_of: int) -> Measure:
    """How many interactions there were, begun by customers and by us."""
    tally = facts.of(ARRIVED)
    detail = {"incoming": tally.incoming, "outgoing": tally.interactions - tally.incoming}
    return counted(When(facts, period, as_of), tally.interactions, detail)


def measure_tasks(facts: Facts, period: Period, as_of: int) -> Measure:
    """100·(done by the end of the due day)/(done, or due day over), of the tasks due."""
    tally = facts.of(DUE)
    detail = {"in_time": tally.in_time, "late": tally.late, "undecided": tally.undecided}
    decided = tally.in_time + tally.late
    return share(When(facts, period, as_of), tally.in_time, decided, detail)


INTERACTIONS = Kpi(
    key="interactions",
    name=T("Kpis", "Interactions"),
    meaning=T("Kpis", "How many times the shop and its customers were in touch."),
    formula=T("Kpis", "Interactions logged, by the moment at which they arrived."),
    caption=T("Kpis", "interactions"),
    source=T("Kpis", "Interactions, by the day of arrival"),
    synonyms=T("Kpis", "volume, visits, calls, messages, attended customers"),
    unit=Unit.COUNT,
    direction=Direction.NEUTRAL,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(ARRIVED,),
    records=Records.INTERACTIONS,
    measure=measure_interactions,
    filters=FILTERS,
    floor=0,
    adds_up=True,
    depends_on_length=True,
    is_counted=True,
    comparing=Comparing.COUNTS,
)

TASKS_ON_TIME = Kpi(
    key="tasks_on_time",
    name=T("Kpis", "Tasks done in time"),
    meaning=T("Kpis", "The share of follow-ups and calls that were done when promised."),
    formula=T(
        "Kpis",
        "Tasks done by the end of the day on which they were due, divided by the tasks due in the"
        " period that are done or overdue.",
    ),
    caption=T("Kpis", "share of the tasks due"),
    source=T("Kpis", "Tasks, by the day on which they are due"),
    synonyms=T("Kpis", "follow-ups, punctuality, overdue tasks, promises kept"),
    unit=Unit.PERCENT,
    direction=Direction.HIGHER,
    role=Role.LEADING,
    group=Group.EFFICIENCY,
    reads=(DUE,),
    records=Records.TASKS,
    measure=measure_tasks,
    filters=FILTERS,
    floor=0,
    ceiling=100,
)
