"""A shop in its first month: goals on what is done, and what other indicators still need.

Scores and loyalty take answers and months that a new shop does not have; what it does itself can be
counted from the first day.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.text import T, plural

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.kpi import Kpi

MONTH = 30
TWO_MONTHS = 60
YEAR = 365
WEEKS = 8
ASKED_A_WEEK = 10
DONE_IN_TIME = 90.0
CALLED_BACK_SECONDS = 8 * 3600.0  # of opening time: about one day of a shop

OFFER = T("Young", "Numbers like NPS need a month. Until then, set yourself as a goal what you do:")


class ProcessGoal(NamedTuple):
    """A goal on what the shop does itself; ``words`` are its title, which ``draft`` has not."""

    words: T
    draft: GoalDraft


class _Need(NamedTuple):
    """How many days of which records an indicator needs, and how that is told."""

    days: int
    none: T
    one: T
    many: T


def is_young(first_on: date | None, today: date) -> bool:
    """Whether less than 30 days were lived, the day of the first record and today included."""
    return lived_days(first_on, today) < MONTH


def lived_days(first_on: date | None, today: date) -> int:
    """The days from the first record to today, both of them; 0 without any."""
    return 0 if first_on is None else max((today - first_on).days + 1, 0)


def process_goals(first_on: date | None, today: date) -> tuple[ProcessGoal, ...]:
    """What a shop can aim at before it has lived 30 days, for eight weeks; none later."""
    if not is_young(first_on, today):
        return ()
    asked = GoalDraft(
        kpi_key="surveys_offered",
        title="",
        kind=GoalKind.FLOW,
        entered=float(ASKED_A_WEEK * WEEKS),
        starts_on=today,
        deadline_on=today + timedelta(weeks=WEEKS, days=-1),
        cadence=Cadence.WEEKLY,
    )
    return (
        ProcessGoal(_ASKED, asked),
        ProcessGoal(_IN_TIME, _kept("tasks_on_time", DONE_IN_TIME, today)),
        ProcessGoal(_CALLED, _kept("call_back_time", CALLED_BACK_SECONDS, today)),
    )


def needing() -> tuple[str, ...]:
    """The keys of the indicators that need a stretch of records to say anything."""
    return tuple(_NEEDS)


def need(kpi: Kpi, first_on: date | None, today: date) -> T | None:
    """What an indicator still needs: "Retention needs 2 months of purchases; you have 9 days".

    ``first_on`` is the day of the first record that it reads; None as soon as there is enough.
    """
    needed, lived = _NEEDS.get(kpi.key), lived_days(first_on, today)
    if needed is None or lived >= needed.days:
        return None
    told = plural(lived, needed.one, needed.many) if lived else needed.none
    return told.fill(name=kpi.name)


def _kept(key: str, value: float, today: date) -> GoalDraft:
    return GoalDraft(
        kpi_key=key,
        title="",
        kind=GoalKind.MAINTAIN,
        window=Window.ROLLING_30,
        entered=value,
        starts_on=today,
        deadline_on=today + timedelta(weeks=WEEKS, days=-1),
        cadence=Cadence.WEEKLY,
    )


_ASKED = T("Young", "Offer 10 surveys a week")
_IN_TIME = T("Young", "Keep what we promise: 9 of 10 tasks done in time")
_CALLED = T("Young", "Call unhappy customers back within a day")
_ANSWERS = _Need(
    MONTH,
    T("Young", "{name} needs a month of answers; there is none yet."),
    T("Young", "{name} needs a month of answers; you have {n} day."),
    T("Young", "{name} needs a month of answers; you have {n} days."),
)
_PURCHASES = _Need(
    TWO_MONTHS,
    T("Young", "{name} needs 2 months of purchases; there is none yet."),
    T("Young", "{name} needs 2 months of purchases; you have {n} day."),
    T("Young", "{name} needs 2 months of purchases; you have {n} days."),
)
_A_YEAR = _Need(
    YEAR,
    T("Young", "{name} needs a year of purchases; there is none yet."),
    T("Young", "{name} needs a year of purchases; you have {n} day."),
    T("Young", "{name} needs a year of purchases; you have {n} days."),
)
_NEEDS = {
    **dict.fromkeys(
        ("nps", "csat", "csat_mean", "ces", "ces_mean", "general_satisfaction"), _ANSWERS
    ),
    **dict.fromkeys(
        ("retention", "churn", "repeat_purchase_rate", "purchase_frequency"), _PURCHASES
    ),
    **dict.fromkeys(("clv", "revenue_growth"), _A_YEAR),
}
