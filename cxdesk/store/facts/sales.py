"""Which purchases belong to a figure: the filters, and no later than the instant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.filters import NONE
from cxdesk.domain.hours import DAY_NAMES
from cxdesk.domain.periods import local_time
from cxdesk.domain.vocabulary import folded
from cxdesk.store.facts.conditions import (
    SEGMENT_FILTERS,
    Columns,
    Condition,
    conditions,
    joined,
)
from cxdesk.store.facts.lived import made_before

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.periods import Period

_LAST_MINUTE = "23:59"
# On the day of the instant a purchase of a later time is out; one without a time is in.
_UNTIL = " AND CASE WHEN b.sold_on < ? THEN 1 ELSE coalesce(b.sold_time <= ?, 1) END"
_HAS_ITEM = "EXISTS (SELECT 1 FROM purchase_item i WHERE i.purchase_id = b.id AND i.product <> ''"
_PURCHASES = Condition("purchase b")
_OF_PRODUCT = """(SELECT p.id, p.customer_id, p.staff_id, p.kind, p.sold_on, p.sold_time,
    p.is_day_total, p.cost_minor, p.note, coalesce((SELECT sum(l.amount_minor)
        FROM purchase_item l WHERE l.purchase_id = p.id AND fold(l.product) = ?), 0)
        AS amount_minor
    FROM purchase p) b"""
FILTERS = frozenset(("agent", "weekday", "product")) | SEGMENT_FILTERS


def condition(where: Mapping[str, str], as_of: int) -> Condition:
    """The filters of purchases (``b``) as SQL."""
    found = [conditions(COLUMNS, where, as_of)]
    if "weekday" in where:
        # SQLite counts days of the week from Sunday.
        day = (DAY_NAMES.index(where["weekday"]) + 1) % 7
        found.append(Condition(" AND CAST(strftime('%w', b.sold_on) AS INTEGER) = ?", (day,)))
    if "product" in where:
        found.append(_of_product(where["product"]))
    return joined(found)


def amounts(where: Mapping[str, str]) -> Condition:
    """Where purchases (``b``) and their amounts are read: of a product, its own lines alone."""
    product = where.get("product", NONE)
    return _PURCHASES if product == NONE else Condition(_OF_PRODUCT, (folded(product),))


def until(period: Period, calendar: Calendar, as_of: int) -> Condition:
    """Only purchases (``b``) of a period made before an instant; nothing for one lived through.

    A purchase without a time counts from the start of its local day.
    """
    moment = local_time(as_of - 1, calendar.zone)
    today, clock = moment.date(), moment.strftime("%H:%M")
    if period.end <= today or (period.last_day == today and clock == _LAST_MINUTE):
        return Condition()
    params = (today.isoformat(), clock)
    if period.last_day <= today:
        return Condition(_UNTIL, params)
    return Condition(" AND b.sold_on <= ?" + _UNTIL, (params[0], *params))


def lived(calendar: Calendar, as_of: int) -> Condition:
    """Only purchases (``b``) made before an instant, of all time."""
    return Condition(*made_before(as_of, calendar.zone))


def _of_product(value: str) -> Condition:
    if value == NONE:
        return Condition(f" AND NOT {_HAS_ITEM})")
    return Condition(f" AND {_HAS_ITEM} AND fold(i.product) = ?)", (folded(value),))


COLUMNS = Columns(plain={"agent": "b.staff_id"}, customer="b.customer_id", moment="b.sold_on")
