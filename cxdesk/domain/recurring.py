"""What comes up again and again: topics by cases, and who or what is solved at first contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.kpi import is_few
from cxdesk.domain.stats.intervals import counts_differ
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Measure

FEWEST_CASES = 5
MOST_TOPICS = 10


class Topic(NamedTuple):
    """A topic of the last 90 days: its cases, those of the 90 before, and those opened again."""

    name: str
    cases: int
    before: int
    reopened: int

    @property
    def is_rising(self) -> bool:
        """More cases than before, by more than chance."""
        return self.cases > self.before and counts_differ(self.cases, self.before)


FEWER_SOLVED = T(
    "Recurring",
    "Solved at first contact less often than the rest: training, tools or information may be"
    " missing here.",
)
MORE_SOLVED = T(
    "Recurring",
    "Solved at first contact more often than the rest: what is done here may help the others.",
)


def worth_telling(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Topics with at least five cases, the rising ones first, then by cases."""
    many = [topic for topic in topics if topic.cases >= FEWEST_CASES]
    many.sort(key=lambda topic: (not topic.is_rising, -topic.cases, topic.name))
    return tuple(many[:MOST_TOPICS])


def topic_words(topic: Topic) -> T:
    """One topic in a sentence."""
    text = T("Recurring", "{name}: {cases} cases in 90 days, {before} in the 90 before.")
    if topic.is_rising:
        text = T("Recurring", "{name} is rising: {cases} cases in 90 days, {before} before.")
    return text.fill(name=topic.name, cases=topic.cases, before=topic.before)


def first_contact_reading(kpi: Kpi, part: Measure, whole: Measure) -> T | None:
    """How to read the share of one topic or person; None when it is like the rest or few.

    It differs when the whole share lies outside the part's 95 % interval.
    """
    if whole.value is None or part.low is None or part.high is None or is_few(kpi, part.n):
        return None
    if part.high < whole.value:
        return FEWER_SOLVED
    return MORE_SOLVED if part.low > whole.value else None
