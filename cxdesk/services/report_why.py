"""Why the indicator of a goal moved, in three lines for the paper that a team reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import insight
from cxdesk.domain.causes import Verdict, candidates
from cxdesk.domain.text import T
from cxdesk.services import why
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.domain.goals import Goal
    from cxdesk.domain.periods import Period
    from cxdesk.services.why import Why

MOST = 3
_PERSON = "agent"  # figures of one person stand on no paper


@owner_only
def lines(goal: Goal, period: Period, as_of: int) -> tuple[T, ...]:
    """The change, what explains most of it, what goes with it or happened then; one for noise."""
    found = why.why(goal.kpi_key, period, as_of, where=goal.where)
    if found.is_noise:
        words = T("Report", "{reading} (Compared with {earlier}.)")
        return (words.fill(reading=found.sentences[0], earlier=found.earlier),)
    return (found.sentences[0], *_explaining(found), *_beside(found))[:MOST]


def _explaining(found: Why) -> Iterator[T]:
    """What the part that explains most says, of those that are no person."""
    told = (one for one in found.breakdowns if one.dimension != _PERSON)
    best = next(told, None)
    if best is None:
        return
    of_mean = insight.of_mean(found.kpi, best, found.change.difference or 0.0)
    for text in insight.reading(found.kpi, best)[:1]:
        both = T("Report", "{sentence} {more}").fill(sentence=text, more=of_mean)
        yield text if of_mean is None else both


def _beside(found: Why) -> Iterator[T]:
    for cause in candidates(found.kpi, found.change.difference or 0.0, found.sides):
        if cause.verdict is Verdict.COINCIDES:
            yield cause.words
    for event in reversed(found.events):
        yield T("Report", "{day}: {what}.").fill(day=event.on, what=event.note)
