"""What stands beside the numbers of this week; NOW is Wednesday, the week began on Monday."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.kpi import Amount
from cxdesk.services import surveys, this_week
from tests.factories import NOW, answer, customer, interaction, survey_id

if TYPE_CHECKING:
    from cxdesk.domain.text import T

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def show(value: object) -> str:
    return f"{value.value:g}" if isinstance(value, Amount) else str(value)


def told() -> dict[str, str]:
    found: dict[str, T] = {one.key: one.told for one in this_week.this_week(NOW + 1)}
    return {key: words.say(text, "en", show) for key, text in found.items()}


def offer(n: int) -> None:
    for number in range(n):
        surveys.record_offer(survey_id(), customer(f"Customer {number}"), now=NOW - 60)


def test_surveys_offered_tell_how_many_answered() -> None:
    """Four offered, one of them answered: 25 %."""
    offer(3)
    answer(9, customer_id=customer("Ana"), was_offered=True)
    assert told()["surveys_offered"] == "1 answered, 25"


def test_complaints_tell_how_many_they_are_of_a_hundred_cases() -> None:
    """One complaint among four cases: 25 of 100."""
    for outcome in (Outcome.COMPLAINT, Outcome.SOLVED, Outcome.SOLVED, Outcome.SOLVED):
        interaction(outcome=outcome, arrived_at=NOW - 600)
    assert told()["complaints"] == "per 100 cases: 25"


def test_an_idle_week_tells_its_change_instead() -> None:
    found = told()
    assert "answered" not in found["surveys_offered"]
    assert "per 100" not in found["complaints"]
