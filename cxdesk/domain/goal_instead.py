"""What could be aimed at where a wish cannot be told from chance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.domain import goal_measurable, goal_past
from cxdesk.domain.goal_checks import SMALL_PAST_SHARE
from cxdesk.domain.goal_levels import at_least
from cxdesk.domain.goals import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_measurable import Measurable
    from cxdesk.domain.kpi import Kpi, Measure


def larger(
    draft: GoalDraft, kpi: Kpi, found: Measurable, stands: Measure, months: Sequence[float | None]
) -> float | None:
    """The nearest target that shows over a year from where the indicator stands over it.

    None where the scale ends before, where a year has another size than the goal's own window, and
    where the own past hardly ever went as far: what cannot be reached is no advice.
    """
    if stands.value is None or kpi.depends_on_length:
        return None
    value = at_least(found.least, stands.value, kpi)
    if value is None:
        return None
    year = Window.ROLLING_365
    until = goal_measurable.later(draft, year) or draft.deadline_on
    wish = replace(draft, window=year, deadline_on=until).with_baseline(stands)
    past = goal_past.past_chance(wish, kpi, value, months)
    return value if past is None or past.share >= SMALL_PAST_SHARE else None
