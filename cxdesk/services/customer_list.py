"""The list of customers by pages: sorted, filtered by text, segment, tag, or the archived ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.customers import EVERYBODY, Among, CustomerRow
from cxdesk.domain.periods import local_date
from cxdesk.domain.vocabulary import folded
from cxdesk.services import clock, shop
from cxdesk.services.naming import day_or_none, spoken_name
from cxdesk.store import lists, segment_members

if TYPE_CHECKING:
    from cxdesk.store.lists import Wanted


def customers_page(
    *,
    sort: str = "name",
    descending: bool = False,
    filter_text: str = "",
    among: Among = EVERYBODY,
    after: CustomerRow | tuple[str, int] | None = None,
    limit: int = 200,
) -> tuple[CustomerRow, ...]:
    """The customers after the last line shown, sorted by ``name`` or ``last_visit``."""
    if isinstance(after, CustomerRow):
        after = (after.sort_value, after.id)
    page = lists.PageAsked(sort, descending, after, limit)
    lines = lists.customers_page(page, _wanted(filter_text, among), shop.current().country)
    return tuple(
        CustomerRow(
            line.id,
            spoken_name(line.name, line.phone, line.number, line.id),
            line.phone or "",
            day_or_none(line.last_visit_on),
            line.open_cases,
            line.sort_value,
        )
        for line in lines
    )


def count_customers(filter_text: str = "", among: Among = EVERYBODY) -> int:
    """How many customers the list holds."""
    return lists.count_customers(_wanted(filter_text, among), shop.current().country)


def customer_ids(filter_text: str = "", among: Among = EVERYBODY) -> tuple[int, ...]:
    """The ids of all customers that the list holds, in no order."""
    return lists.customer_ids(_wanted(filter_text, among), shop.current().country)


def _wanted(text: str, among: Among) -> Wanted:
    ids = None
    if among.segment is not None:
        on = among.on or local_date(clock.now(), shop.calendar().zone)
        ids = segment_members.as_json(among.segment, on)
    return lists.Wanted(text, folded(among.tag), ids, among.is_archived)
