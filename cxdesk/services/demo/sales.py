"""The purchases of the demo shop: weekly and seasonal, with items, costs and refunds."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.services.demo.world import Sale, World, poisson

if TYPE_CHECKING:
    import random
    from datetime import date

_WEEKDAYS = (1.0, 0.9, 0.95, 1.0, 1.2, 0.85, 0.0)
_MONTHS = (0.85, 0.9, 1.05, 1.15, 1.2, 1.1, 0.95, 0.6, 1.0, 1.1, 1.05, 1.1)
_GROWTH = 0.12
_UNIDENTIFIED_A_DAY = 5.0
_DAYS_A_MONTH = 30.4


def add_sales(world: World) -> None:
    """Every open day's purchases, of customers and of nobody in particular."""
    chance = world.chance("sales")
    receipt = 10_000
    for on in world.days:
        level = _level(world, on)
        buyers: list[int | None] = []
        for person in world.people:
            mean = 7 * person.rate * level / 6 / _DAYS_A_MONTH
            is_first = person.since == on and on != world.days[0]
            if on >= person.since and (is_first or chance.random() < mean):
                buyers.append(person.id)
        buyers += [None] * poisson(chance, _UNIDENTIFIED_A_DAY * level)
        times = sorted((world.open_minute(on, chance) for _ in buyers), key=lambda t: t)
        chance.shuffle(buyers)
        for customer_id, clock in zip(buyers, times, strict=True):
            if world.at(on, clock) < world.end_at:
                receipt += 1
                _add_sale(
                    world, chance, (on, f"{clock:%H:%M}", world.at(on, clock)), customer_id, receipt
                )


def _level(world: World, on: date) -> float:
    growth = 1 + _GROWTH * world.progress(on)
    return _WEEKDAYS[on.weekday()] * _MONTHS[on.month - 1] * growth


def _add_sale(
    world: World,
    chance: random.Random,
    when: tuple[date, str, int],
    customer_id: int | None,
    receipt: int,
) -> None:
    on, clock, at = when
    items = [_item(world, chance) for _ in range(1 + poisson(chance, 0.9))]
    staff_id = chance.choice(world.staff)
    row_id = _write(world, (customer_id, staff_id, "sale", on, clock, f"{receipt}", at), items)
    world.sales.append(Sale(id=row_id, customer_id=customer_id, at=at))
    if chance.random() < 0.018:
        _refund(world, chance, (customer_id, staff_id), on, items[:1])


def _item(world: World, chance: random.Random) -> tuple[str, str, int, int | None]:
    product, category, price, cost_share = chance.choice(world.words["products"])
    count = 1 if price > 2000 else chance.choice((1, 1, 1, 2, 3, 4))
    cost = round(price * cost_share) * count
    return product, category, price * count, None if chance.random() < 0.08 else cost


def _refund(
    world: World,
    chance: random.Random,
    who: tuple[int | None, int],
    sold_on: date,
    items: list[tuple[str, str, int, int | None]],
) -> None:
    on = sold_on + timedelta(days=chance.randint(1, 12))
    while not world.calendar.is_open_day(on):
        on += timedelta(days=1)
    clock = world.open_minute(on, chance)
    at = world.at(on, clock)
    if at < world.end_at:
        _write(world, (*who, "refund", on, f"{clock:%H:%M}", "", at), items)


def _write(
    world: World,
    head: tuple[int | None, int, str, date, str, str, int],
    items: list[tuple[str, str, int, int | None]],
) -> int:
    customer_id, staff_id, kind, on, clock, receipt, at = head
    costs = [cost for *_, cost in items]
    cost = None if None in costs else sum(cost for cost in costs if cost is not None)
    amount = sum(amount for _, _, amount, _ in items)
    row_id = world.add(
        "purchase", customer_id, staff_id, kind, on.isoformat(), clock, amount, cost, receipt, at
    )
    for position, item in enumerate(items):
        world.add("purchase_item", row_id, *item, position)
    return row_id
