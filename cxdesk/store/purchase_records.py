"""The sales and refunds behind a figure, latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.facts import sales as sale_facts
from cxdesk.store.facts.conditions import Condition, joined
from cxdesk.store.facts.earnings import with_cost
from cxdesk.store.facts.orders import that_count
from cxdesk.store.record_lines import WHO, RecordLine, Span, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_ORDERS = Condition(" AND b.kind = 'sale' AND NOT b.is_day_total")


def purchases(key: str, span: Span, where: Mapping[str, str]) -> tuple[RecordLine, ...]:
    """Purchases of the period that an indicator counts; ``value`` is below 0 for a refund."""
    until = sale_facts.until(span.period, span.calendar, span.as_of)
    more = joined((until, sale_facts.condition(where, span.as_of), _counted(key, span, where)))
    source = sale_facts.amounts({} if key == "average_order" else where)
    return lines_of(
        f"""SELECT x.id, NULL, x.sold_on, {WHO},
            CASE x.kind WHEN 'refund' THEN -x.amount_minor ELSE x.amount_minor END,
            0, x.kind, x.note
        FROM (SELECT b.* FROM {source.sql} WHERE b.sold_on >= ? AND b.sold_on < ? {more.sql}
            ORDER BY b.sold_on DESC, b.id DESC LIMIT ?) x
        LEFT JOIN customer k ON k.id = x.customer_id ORDER BY x.sold_on DESC, x.id DESC""",
        (
            *source.params,
            span.period.start.isoformat(),
            span.period.end.isoformat(),
            *more.params,
            span.limit,
        ),
    )


def _counted(key: str, span: Span, where: Mapping[str, str]) -> Condition:
    """What else a purchase must be: an order for the average order, of known cost for margins."""
    if key == "average_order":
        return joined((_ORDERS, that_count(span.choices)))
    if key == "margin":
        return with_cost(where.get("product", ""))
    return Condition()
