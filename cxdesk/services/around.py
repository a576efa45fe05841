"""What moved around an event of the open shop, counted from its records."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import around as rules
from cxdesk.domain import effects
from cxdesk.domain import usual as usual_rules
from cxdesk.domain.periods import Period
from cxdesk.services import chosen, events, measuring, shop, usual
from cxdesk.services.catalogue import every
from cxdesk.services.hats import owner_only
from cxdesk.store import goals as goal_store

if TYPE_CHECKING:
    from cxdesk.domain.around import Moved
    from cxdesk.domain.effects import Spans
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.services.measuring import Yard


class Around(NamedTuple):
    """The days held against each other, what moved, what else was noted, how many were looked at.

    Without ``spans`` the event is still to come; fewer than a fortnight on each side tell nothing.
    """

    spans: Spans | None
    moved: tuple[Moved, ...] = ()
    also: tuple[str, ...] = ()
    looked_at: int = 0

    @property
    def is_early(self) -> bool:
        """Whether there are too few days yet."""
        return self.spans is None or self.spans.after.days < effects.LEAST_DAYS


@owner_only
def around(event_id: int, as_of: int) -> Around:
    """What moved around an event; ValidationError when it is gone.

    The chosen indicators and those of open goals, 30 days from its day on against 30 before.
    """
    event = events.event(event_id)
    yard = measuring.yard_of(shop.current(), as_of)
    spans = effects.spans(event.on, yard.today, rules.MOST_DAYS)
    found = Around(spans)
    if spans is None or found.is_early:
        return found
    kpis = _kpis()
    measured = measuring.measures(kpis, spans, yard)
    told = (_moved(kpi, measured[kpi.key], spans, yard) for kpi in kpis)
    moved = tuple(one for one in told if one is not None)
    others = events.events(spans.before.start, spans.after.last_day, as_of=as_of)
    also = tuple(one.note for one in others if one.id != event.id)
    return Around(spans, moved, also, len(kpis))


def _moved(kpi: Kpi, found: tuple[Measure, ...], spans: Spans, yard: Yard) -> Moved | None:
    before, after = found
    return rules.moved(kpi, before, after, partial(_is_big_step, kpi, spans, yard))


def _kpis() -> tuple[Kpi, ...]:
    """The chosen ones, then those of open goals."""
    aimed = {goal.kpi_key for goal in goal_store.load() if goal.closed_on is None}
    more = (kpi for kpi in every() if kpi.key in aimed)
    return tuple({kpi.key: kpi for kpi in (*chosen.kpis(), *more)}.values())


def _is_big_step(kpi: Kpi, spans: Spans, yard: Yard, step: float) -> bool:
    """By the stretches of as many days before; False where they are too few to tell."""
    after, width = spans.after, timedelta(days=spans.after.days)
    starts = [after.start - width * back for back in reversed(range(rules.HISTORY))]
    periods = [Period(start, start + width, after.grain) for start in starts]
    trend = measuring.trend(kpi, periods, yard, {})
    whole = (replace(p, measure=replace(p.measure, provisional=False)) for p in trend.points)
    found = usual.usual_of(replace(trend, points=tuple(whole)))
    return usual_rules.is_big_step(found, step) is True
