"""What a made shop sells, what it spends, and what it types by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.periods import Grain, periods_between
from cxdesk.store import bulk
from tests.benchmarks.making.sizes import (
    LAST_DAY,
    NOW,
    STAFF,
    first_day,
    moments,
    some_customer,
    some_staff,
)

if TYPE_CHECKING:
    import random

    from tests.benchmarks.making.sizes import Size

PRODUCTS = (
    "Pintura blanca",
    "Taladro",
    "Tornillos",
    "Bombilla LED",
    "Cerradura",
    "Manguera",
    "Martillo",
    "Cinta métrica",
    "Grifo",
    "Barniz",
)
_PURCHASE = (
    "id",
    "external_id",
    "customer_id",
    "staff_id",
    "kind",
    "sold_on",
    "sold_time",
    "amount_minor",
    "cost_minor",
    "is_day_total",
    "created_at",
)
_ITEM = ("purchase_id", "product", "category", "amount_minor", "cost_minor", "position")
_WEEK = timedelta(days=7)


def trade(rng: random.Random, size: Size) -> None:
    """Purchases: one in ten has lines instead of a cost, one in three neither."""
    rows: list[tuple[object, ...]] = []
    items: list[tuple[object, ...]] = []
    recent: list[int] = [1]
    for i, moment in enumerate(moments(rng, size.purchases, size), start=1):
        amount = int(rng.lognormvariate(7.6, 0.9))
        is_refund, is_total = i % 40 == 0, i % 500 == 250
        who = None if i % 9 == 0 or is_total else some_customer(rng, size)
        if is_refund:  # of somebody who was there lately
            who, amount = rng.choice(recent), amount // 2
        elif who is not None:
            recent[:] = [*recent[-49:], who]
        cost = int(amount * 0.6) if i % 3 and i % 10 else None
        kind = "refund" if is_refund else "sale"
        hour, minute = 1 + moment.at // 3600 % 24, moment.at // 60 % 60
        when = (moment.on, f"{hour:02}:{minute:02}" if i % 20 else None)
        what = (amount, cost, int(is_total), moment.at)
        rows.append((i, f"P{i:07}", who, some_staff(rng), kind, *when, *what))
        if i % 10 == 0:
            items += _lines(rng, i, amount)
    bulk.insert("purchase", _PURCHASE, rows)
    bulk.insert("purchase_item", _ITEM, items)
    _typed(rng, size)


def _lines(rng: random.Random, purchase: int, amount: int) -> list[tuple[object, ...]]:
    """Two lines that add up to the purchase."""
    first = amount // 3
    parts = ((rng.choice(PRODUCTS), first), (rng.choice(PRODUCTS), amount - first))
    return [
        (purchase, product, "Ferretería", part, int(part * 0.55), position)
        for position, (product, part) in enumerate(parts)
    ]


def _typed(rng: random.Random, size: Size) -> None:
    """Spend by month and channel, hours by week and person, an indicator of the shop's own."""
    months = periods_between(first_day(size), LAST_DAY, Grain.MONTH)
    starts = [month.start.isoformat() for month in months if not month.clipped]
    spent = [
        (on, channel, rng.randint(10_000, 90_000), NOW)
        for on in starts
        for channel in ("Instagram", "Radio")
    ]
    bulk.insert("acquisition_spend", ("month_on", "channel", "amount_minor", "created_at"), spent)
    monday = first_day(size) - timedelta(days=first_day(size).weekday())
    weeks = [monday + n * _WEEK for n in range(52 * size.years)]
    hours = [
        (staff, week.isoformat(), rng.randint(20, 40) * 60, NOW)
        for week in weeks
        for staff in range(1, STAFF + 1)
    ]
    bulk.insert("staff_hours", ("staff_id", "week_on", "minutes", "created_at"), hours)
    own = [(1, "own_leads", "Presupuestos pedidos", "count", "higher", "month", 1, NOW)]
    names = ("id", "key", "name", "unit", "direction", "grain", "adds_up", "created_at")
    bulk.insert("own_indicator", names, own)
    values = [(1, on, float(rng.randint(5, 60)), NOW) for on in starts]
    bulk.insert("own_value", ("indicator_id", "starts_on", "value", "created_at"), values)
