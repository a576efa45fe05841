"""The records behind a figure, each as one row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain import filters
from cxdesk.domain.kpi import Amount, Kpi, Records, Unit
from cxdesk.domain.periods import Period, local_date
from cxdesk.domain.surveys import OFFER_WORDS, OfferState
from cxdesk.domain.text import T
from cxdesk.services import behind, case_rows, shop
from cxdesk.services.catalogue import by_key
from cxdesk.services.hats import owner_only
from cxdesk.services.naming import spoken_name
from cxdesk.store import records as store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.calendar import Calendar


ALL = 20_000  # records of a period that are listed at most


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """One record behind a figure: an answer, offer, case or purchase; ``at`` or ``on`` its date.

    ``value`` is the score, the opening time to the first reply, or the amount (refunds below 0);
    ``told`` what to show in its place; ``out_of`` the end of an answer's scale; ``key`` the stored
    channel, kind of purchase, or what became of an offer.
    """

    kind: str
    id: int
    at: int | None
    on: date
    customer_id: int | None
    customer_name: str
    value: Amount
    out_of: int | None
    key: str
    text: str
    told: T | None = None


@owner_only
def records(
    key: str, period: Period, where: Mapping[str, str] | None, as_of: int, limit: int = 200
) -> tuple[RecordRow, ...]:
    """The records behind an indicator's figure of a period, latest first, at most ``limit``.

    Of a share of cases those that it is the share of come first.
    """
    settings = shop.current()
    kpi, calendar = by_key(key), settings.calendar()
    checked = filters.checked(where, kpi.filters)
    span = store.Span(period, calendar, as_of, limit, settings.measured_by)
    found = store.LISTS[kpi.records](kpi.key, span, dict(kpi.default_where) | checked)
    return tuple(_record(kpi, line, calendar) for line in found)


def _record(kpi: Kpi, line: store.RecordLine, calendar: Calendar) -> RecordRow:
    name = spoken_name(line.name, line.phone, line.number, line.customer_id)
    row = RecordRow(
        kind="purchase",
        id=line.id,
        at=line.at,
        on=date.fromisoformat(line.on) if line.at is None else local_date(line.at, calendar.zone),
        customer_id=line.customer_id,
        customer_name=name if line.customer_id is not None else "",
        value=Amount(line.value, Unit.MONEY),
        out_of=None,
        key=line.key,
        text=line.text,
    )
    if kpi.records is Records.ENTRIES:
        return replace(row, kind="entry", value=Amount(line.value, kpi.unit, kpi.is_signed))
    if kpi.records is Records.TAPS:
        taps = T("Own", "the mean of {n} taps").fill(n=line.other)
        return replace(row, kind="entry", value=Amount(line.value, kpi.unit), told=taps)
    if kpi.records is Records.ANSWERS:
        return replace(row, kind="answer", value=Amount(line.value, Unit.SCORE), out_of=line.other)
    if kpi.records is Records.OFFERS:
        state = OfferState.ANSWERED if line.value else OfferState(line.key)
        return replace(
            row,
            kind="offer",
            value=Amount(None, Unit.COUNT),
            key=state.value,
            text="",
            told=OFFER_WORDS[state],
        )
    if kpi.records is Records.CUSTOMERS:
        value, told = behind.customer_value(line)
        return replace(row, kind="customer", value=value, told=told)
    if kpi.records in case_rows.KINDS:
        return replace(row, **case_rows.case_row(kpi, line)._asdict())
    return row
