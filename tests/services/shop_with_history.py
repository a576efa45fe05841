"""A small shop with a year and a half of sales and answers, and figures worked out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import events, goal_changes
from tests.factories import NOW, answer, customer, sale

if TYPE_CHECKING:
    from collections.abc import Sequence

FEBRUARY = (date(2026, 2, 1), date(2026, 2, 28))
# February 2026: 12 promoters, 4 passives, 4 detractors of 20 answers: NPS 100·(12 − 4)/20 = 40.
FEBRUARY_SCORES = (9,) * 12 + (8,) * 4 + (3,) * 4
# January 2026: 8 promoters, 4 passives, 8 detractors: NPS 0.
JANUARY_SCORES = (10,) * 8 + (7,) * 4 + (6,) * 8
TITLE = "More <b>promoters</b> & fewer complaints"


def noon(on: date) -> int:
    """Midday in UTC, well inside the local day."""
    return int(datetime(on.year, on.month, on.day, 12, tzinfo=UTC).timestamp())


def fill() -> None:
    """Answers of two months, sales of three, one goal, one event."""
    two_months_of_answers()
    ana, luis = customer("Ana <b>"), customer("Luis")
    sale(100_00, date(2026, 1, 10), customer_id=ana)
    sale(150_00, date(2026, 2, 3), customer_id=ana)
    sale(50_00, date(2026, 2, 9), customer_id=ana)
    sale(34_56, date(2026, 2, 20), customer_id=luis)
    set_goal()
    events.add_event(date(2026, 2, 10), "new <i>prices</i>", now=NOW)


def two_months_of_answers() -> None:
    """Twenty answers in January, twenty in February."""
    answers(date(2026, 1, 15), JANUARY_SCORES)
    answers(date(2026, 2, 15), FEBRUARY_SCORES)


def answers(on: date, scores: Sequence[int]) -> None:
    """Answers to the NPS question on one day."""
    for score in scores:
        answer(score, SurveyKind.NPS, answered_at=noon(on))


def set_goal() -> int:
    """NPS from 0 to 45 between 1 January and 31 December 2026."""
    draft = GoalDraft(
        kpi_key="nps",
        title=TITLE,
        entered=45,
        kind=GoalKind.LEVEL,
        starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31),
        baseline_value=0.0,
        baseline_n=60,
    )
    return goal_changes.add_goal(draft, now=noon(draft.starts_on))
