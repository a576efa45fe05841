"""What owners worry about, in their words, and the indicators in which it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping


class Worry(NamedTuple):
    """A worry: the goal that answers it, where it shows in the end, and where it shows before.

    ``lagging`` begins with the indicator that is proposed; the others are near it. ``leading`` are
    those that usually move before.
    """

    key: str
    words: T
    aim: T
    lagging: tuple[str, ...]
    leading: tuple[str, ...]

    @property
    def kpi_key(self) -> str:
        """The indicator that is proposed."""
        return self.lagging[0]

    def aim_in(self, kpi_key: str) -> T:
        """The goal that answers it, where it is to show in one of its indicators."""
        return _AIMS.get(kpi_key, self.aim)


WORRIES: tuple[Worry, ...] = (
    Worry(
        "slow",
        T("Worries", "Customers wait too long for an answer."),
        T("Worries", "Answer customers sooner"),
        ("first_response_time",),
        ("waiting_time", "cases_per_agent"),
    ),
    Worry(
        "unhappy",
        T("Worries", "Some leave unhappy."),
        T("Worries", "More customers who leave content"),
        ("csat",),
        ("complaint_rate", "first_response_time"),
    ),
    Worry(
        "not_recommended",
        T("Worries", "Few recommend us."),
        T("Worries", "More customers who recommend us"),
        ("nps",),
        ("call_back_time", "survey_response_rate"),
    ),
    Worry(
        "leaving",
        T("Worries", "Regular customers stop coming."),
        T("Worries", "Customers who come back"),
        ("repeat_purchase_rate", "retention"),
        ("complaint_rate", "call_back_time"),
    ),
    Worry(
        "few_new",
        T("Worries", "Few new customers come."),
        T("Worries", "More new customers"),
        ("new_customers",),
        ("nps", "surveys_offered"),
    ),
    Worry(
        "same_again",
        T("Worries", "The same problems come back."),
        T("Worries", "Solve it the first time"),
        ("fcr",),
        ("reopened_rate",),
    ),
    Worry(
        "sales",
        T("Worries", "We sell less or earn less."),
        T("Worries", "Sell more"),
        ("revenue", "margin", "average_order"),
        ("new_customers", "purchase_frequency"),
    ),
    Worry(
        "stretched",
        T("Worries", "The team cannot keep up."),
        T("Worries", "Keep what we promise, on time"),
        ("tasks_on_time",),
        ("cases_per_agent", "backlog"),
    ),
)
# What is wanted of an indicator near the proposed one, where that is something else.
_AIMS: Mapping[str, T] = {
    "margin": T("Worries", "Earn more on what we sell"),
    "average_order": T("Worries", "Sell more at each visit"),
}


def by_key(key: str) -> Worry | None:
    """The worry of that key."""
    return next((worry for worry in WORRIES if worry.key == key), None)


def aims() -> tuple[T, ...]:
    """All goals that are proposed."""
    return (*(worry.aim for worry in WORRIES), *_AIMS.values())


def about(kpi_key: str) -> Worry | None:
    """The worry that shows in an indicator; the first of several."""
    return next((worry for worry in WORRIES if kpi_key in worry.lagging), None)


def chosen_first(worry: Worry, chosen: tuple[str, ...], most: int) -> tuple[str, ...]:
    """The indicators of the board with those of a worry in front, no more than there is room."""
    own = (worry.kpi_key, *worry.leading)
    return (*own, *(key for key in chosen if key not in own))[:most]
