"""Before and after each action, measured; and what else happened in those days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import effects as rules
from cxdesk.services import catalogue, events, measuring, shop
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.actions import Action
    from cxdesk.domain.effects import Effect, Spans
    from cxdesk.services.measuring import Yard


class Told(NamedTuple):
    """The effect of an action, and what else began or happened in the days it is told of."""

    effect: Effect
    also: tuple[str, ...] = ()


@owner_only
def effects(actions: Iterable[Action], as_of: int) -> dict[int, Told]:
    """What the indicators say of actions, by their ids; of those begun and not dropped alone."""
    asked = tuple(actions)
    yard = measuring.remembering(measuring.yard_of(shop.current(), as_of))
    found = ((one, _told(one, asked, yard)) for one in asked if one.dropped_at is None)
    return {one.id: told for one, told in found if told is not None}


def _told(action: Action, others: tuple[Action, ...], yard: Yard) -> Told | None:
    kpi = catalogue.find(action.kpi_key)
    if kpi is None or action.felt_from is None:
        return None
    spans = rules.spans(action.felt_from, yard.today)
    if spans is None:
        return None
    days = spans.after.days
    soon = rules.early(days)
    if soon is not None:
        return Told(soon)
    where = kpi.understood(action.where)
    before, after = measuring.measures((kpi,), spans, yard, where)[kpi.key]
    return Told(rules.effect(kpi, before, after, days), _also(action, others, spans, yard.as_of))


def _also(action: Action, others: tuple[Action, ...], spans: Spans, as_of: int) -> tuple[str, ...]:
    first, last = spans.before.start, spans.after.last_day
    noted = (event.note for event in events.events(first, last, as_of=as_of))
    begun = (
        other.note
        for other in others
        if other.id != action.id
        and other.felt_from is not None
        and first <= other.felt_from <= last
    )
    return (*noted, *begun)
