"""What warns of a goal before its own figure does, and goals that fell since their review."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import early as rules
from cxdesk.domain.kpi import Point, Trend
from cxdesk.domain.pairs import leads_of
from cxdesk.domain.periods import Grain, period_of, periods_up_to, previous
from cxdesk.services import catalogue, measuring, review_parts, reviews, shop, usual
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.periods import Period
    from cxdesk.domain.reviews import Review
    from cxdesk.domain.text import T
    from cxdesk.services.goals import GoalView
    from cxdesk.services.measuring import Yard

BACK = {Grain.WEEK: 26, Grain.MONTH: 24}
_DAY = timedelta(days=1)


class Warned(NamedTuple):
    """A sentence and the indicator that it is about."""

    text: T
    kpi_key: str


@owner_only
def fallen(views: Sequence[GoalView]) -> tuple[Warned, ...]:
    """Goals that were on track at their last review and are not any more; so each of their parts.

    What a part was then is measured as of the review, which keeps the goal's own figure alone.
    """
    found = []
    for view in views:
        last = next(iter(reviews.reviews(view.goal.id)), None)
        if last is None:
            continue
        text = rules.fell(view.goal.title, last.seen.status, view.assessment.status)
        if text is not None:
            found.append(Warned(text, view.kpi.key))
        found += _parts_fallen(view, last) if view.parts else ()
    return tuple(found)


@owner_only
def warnings(views: Iterable[GoalView], yard: Yard) -> tuple[Warned, ...]:
    """Leads of open goals whose last complete week, or month, left its usual range for the worse.

    Each is told once, of the first goal that it moves before.
    """
    every = {kpi.key: kpi for kpi in catalogue.every()}
    moves_before: dict[str, Kpi] = {}
    for view in (one for whole in views for one in whole.each):
        for key in leads_of(view.kpi.key, view.goal.leads):
            if key in every:
                moves_before.setdefault(key, view.kpi)
    found = ((every[key], kpi, _left(every[key], yard)) for key, kpi in moves_before.items())
    return tuple(
        Warned(rules.warning(lead, point, kpi), lead.key)
        for lead, kpi, point in found
        if point is not None
    )


def _parts_fallen(view: GoalView, last: Review) -> Iterator[Warned]:
    stood = review_parts.stood(last)
    for part in view.parts:
        then = stood.get(part.goal.id)
        if then is None:
            continue
        title, now = view.goal.title, part.assessment.status
        text = rules.part_fell(title, part.kpi, then.status, now)
        if text is not None:
            yield Warned(text, part.kpi.key)


def _left(kpi: Kpi, yard: Yard) -> Point | None:
    """The week, or else the month, with which an indicator of the whole shop left it."""
    grains = [grain for grain in BACK if kpi.typed_every in {None, grain}]
    periods = {grain: _complete(grain, yard) for grain in grains}
    every = [period for found in periods.values() for period in found]
    got = dict(zip(every, measuring.measures((kpi,), every, yard)[kpi.key], strict=True))
    trends = (
        Trend(kpi, tuple(Point(one, got[one]) for one in found), yard.as_of)
        for found in periods.values()
    )
    left = (rules.left_for_worse(trend, usual.usual_of(trend)) for trend in trends)
    return next((point for point in left if point is not None), None)


def _complete(grain: Grain, yard: Yard) -> tuple[Period, ...]:
    """The last complete periods, the latest last."""
    running = period_of(yard.today + _DAY, grain, shop.current().first_weekday)
    return periods_up_to(previous(running), BACK[grain])
