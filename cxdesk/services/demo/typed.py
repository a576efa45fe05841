"""The figures that the demo shop types: what winning customers costs, hours worked, followers."""

from __future__ import annotations

from datetime import date, time, timedelta

from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.services import chosen, own_indicators
from cxdesk.services.demo.world import MONTHS, World, months_before

_FOLLOWERS = 410
_WEEK = timedelta(days=7)


def add_typed(world: World) -> None:
    """Spend by month and channel, and hours of each person by week, up to the last full ones."""
    chance = world.chance("typed")
    for back in range(MONTHS, 0, -1):
        month = months_before(world.today, back)
        at = world.at(_after(month), time(9, 20))
        for channel, middle in zip(world.words["spend"], (90_00, 60_00), strict=True):
            amount = round(middle * chance.uniform(0.6, 1.5), -2)
            world.add("acquisition_spend", month.isoformat(), channel, amount, at)
    week = world.start - timedelta(days=world.start.weekday())
    while week + _WEEK <= world.today:
        at = world.at(week + _WEEK, time(9, 5))
        for staff_id in world.staff:
            minutes = chance.choice((32, 36, 38, 40, 40)) * 60
            world.add("staff_hours", staff_id, week.isoformat(), minutes, at)
        week += _WEEK


def add_own(world: World) -> None:
    """An indicator of the shop's own, typed at the end of each month."""
    chance = world.chance("own")
    words = world.words["own"]
    draft = OwnDraft(
        name=words["name"],
        meaning=words["meaning"],
        unit=Unit.COUNT,
        direction=Direction.HIGHER,
        grain=Grain.MONTH,
        is_leading=True,
        floor=0.0,
    )
    key = own_indicators.add_indicator(draft, now=world.at(_after(world.start), time(9, 30)))
    made = own_indicators.find(key)
    followers = _FOLLOWERS
    for back in range(MONTHS, 0, -1):
        month = months_before(world.today, back)
        followers += chance.randint(4, 22)
        typed = {(made.id, month): float(followers)}
        own_indicators.set_values(typed, now=world.at(_after(month), time(9, 30)))
    chosen.show(key, now=world.end_at)


def _after(month: date) -> date:
    """The first of the next month."""
    return (month + timedelta(days=32)).replace(day=1)
