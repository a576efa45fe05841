"""Whether the figure of a period can still move, or cannot exist yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.periods import day_start

if TYPE_CHECKING:
    from cxdesk.domain.facts import Facts
    from cxdesk.domain.periods import Period


def is_future(facts: Facts, period: Period, as_of: int) -> bool:
    """The period starts at or after the instant of the figure: nothing is known, not even 0."""
    return day_start(period.start, facts.calendar.zone) >= as_of


def is_provisional(facts: Facts, period: Period, as_of: int) -> bool:
    """The period is cut by the range asked for, or still running."""
    return period.clipped or day_start(period.end, facts.calendar.zone) > as_of
