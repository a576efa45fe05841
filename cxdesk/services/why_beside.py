"""What stood beside a change: volume, people, solved at first contact, and what was noted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.comparison import is_noise
from cxdesk.domain.insight import Side
from cxdesk.domain.kpi import Amount, Direction, Unit
from cxdesk.domain.periods import day_start
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.services import catalogue, events, measuring
from cxdesk.services.hats import owner_only
from cxdesk.store import insight as store

if TYPE_CHECKING:
    from cxdesk.domain.comparison import Change
    from cxdesk.domain.events import ShopEvent
    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.periods import Period
    from cxdesk.services.measuring import Yard
    from cxdesk.services.why_asked import Asked
    from cxdesk.store.insight import CommentRow

SHOWN_EVENTS = 5
SHOWN_COMMENTS = 3
_BESIDE = ("interactions", "fcr")


@owner_only
def sides(asked: Asked) -> tuple[Side, ...]:
    """Volume and solved at first contact with the same filter where they take it, and people."""
    known = {kpi.key: kpi for kpi in catalogue.every()}
    beside = [known[key] for key in _BESIDE if key in known and key != asked.kpi.key]
    return (*(_side(kpi, asked) for kpi in beside), _people(asked))


@owner_only
def noted(asked: Asked) -> tuple[ShopEvent, ...]:
    """What was noted in either period, or between them when they follow each other.

    Of a goal everything since its starting point.
    """
    before, now = asked.pair
    spans: list[tuple[date, date]] = [(before.start, before.last_day), (now.start, now.last_day)]
    if asked.goal is not None:
        spans = [(before.start, now.last_day)]
    found = [one for span in spans for one in events.events(*span, as_of=asked.yard.as_of)]
    return tuple(found[-SHOWN_EVENTS:])


@owner_only
def comments(asked: Asked, change: Change) -> tuple[CommentRow, ...]:
    """What customers said in the later period, of a score in answers to its own question.

    Of a change for the worse nothing that praises, of one for the better nothing that blames.
    """
    kpi, yard = asked.kpi, asked.yard
    return store.comments(
        asked.pair[1],
        yard.calendar,
        yard.as_of,
        kind=kpi.survey,
        where=asked.where if kpi.survey else None,
        limit=SHOWN_COMMENTS,
        side=_side_of(kpi, change),
    )


def _side_of(kpi: Kpi, change: Change) -> int:
    """1 for a change to the better, −1 to the worse, 0 where neither can be said."""
    if not change.difference or kpi.direction is Direction.NEUTRAL:
        return 0
    return 1 if (change.difference > 0) is (kpi.direction is Direction.HIGHER) else -1


def _side(kpi: Kpi, asked: Asked) -> Side:
    where = {key: value for key, value in asked.where.items() if key in kpi.filters}
    before, now = measuring.measures((kpi,), asked.pair, asked.yard, where)[kpi.key]
    values = amount(before.value, kpi.unit), amount(now.value, kpi.unit)
    return Side(kpi.key, kpi.name, *values, is_noise(kpi, now, before))


def _people(asked: Asked) -> Side:
    """People per open hour: by the hours typed for both periods, else by who logged something."""
    typed = [_typed_hours(period, asked.yard) for period in asked.pair]
    name, hours = T("Why", "People per open hour, by the hours typed"), typed
    if None in typed:
        name = T("Why", "People per open hour, by who logged something")
        hours = [_logged_hours(period, asked.yard) for period in asked.pair]
    before, now = (
        Amount(_per_open_hour(found, period, asked.yard), Unit.NUMBER)
        for found, period in zip(hours, asked.pair, strict=True)
    )
    return Side("staffing", name, before, now)


def _typed_hours(period: Period, yard: Yard) -> float | None:
    end = min(period.end, yard.today + timedelta(days=1))
    return store.typed_hours(period.start, end)


def _logged_hours(period: Period, yard: Yard) -> float | None:
    return store.staff_hours_seen(*_bounds(period, yard))


def _per_open_hour(hours: float | None, period: Period, yard: Yard) -> float | None:
    open_hours = yard.calendar.business_seconds(*_bounds(period, yard)) / 3600
    return hours / open_hours if hours is not None and open_hours > 0 else None


def _bounds(period: Period, yard: Yard) -> tuple[int, int]:
    """A period in UTC seconds, cut at the instant."""
    zone = yard.calendar.zone
    return day_start(period.start, zone), min(day_start(period.end, zone), yard.as_of)
