"""What a shop in its first month can aim at, and what its indicators still need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import kpis
from cxdesk.domain import young as rules
from cxdesk.domain.periods import local_date
from cxdesk.services import catalogue, shop
from cxdesk.services.hats import owner_only
from cxdesk.store import goals as store
from cxdesk.store.facts.begun import first_answer, first_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from zoneinfo import ZoneInfo

    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.text import T
    from cxdesk.domain.young import ProcessGoal


@owner_only
def process_goals(*, now: int) -> tuple[ProcessGoal, ...]:
    """Goals on what is done, offered in the first 30 days; those on whose indicator none is."""
    zone = shop.calendar().zone
    first_on = first_day((stream for kpi in kpis.ALL for stream in kpi.reads), zone)
    taken = {goal.kpi_key for goal in store.load() if goal.closed_on is None}
    offered = rules.process_goals(first_on, local_date(now, zone))
    return tuple(one for one in offered if one.draft.kpi_key not in taken)


@owner_only
def needs_by_key(*, now: int) -> dict[str, T]:
    """What each indicator still needs that has some records already; nothing after a year."""
    zone = shop.calendar().zone
    today = local_date(now, zone)
    first_on = first_day((stream for kpi in kpis.ALL for stream in kpi.reads), zone)
    if not 0 < rules.lived_days(first_on, today) < rules.YEAR:
        return {}
    found = {}
    for kpi in map(kpis.by_key, rules.needing()):
        first = _first(kpi, zone)
        text = rules.need(kpi, first, today) if first is not None else None
        if text is not None:
            found[kpi.key] = text
    return found


@owner_only
def needs(keys: Iterable[str], *, now: int) -> tuple[T, ...]:
    """What these indicators still need, in a sentence each; nothing of those that have enough."""
    zone = shop.calendar().zone
    told = (
        rules.need(kpi, _first(kpi, zone), local_date(now, zone))
        for kpi in map(catalogue.by_key, keys)
    )
    return tuple(text for text in told if text is not None)


def _first(kpi: Kpi, zone: ZoneInfo) -> date | None:
    """The day of the first record that counts for it; of a score, of the first answer to it."""
    return first_day(kpi.reads, zone) if kpi.survey is None else first_answer(kpi.survey, zone)
