"""What is usual for an indicator of the open shop, and the changes that the owner marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import usual as rules
from cxdesk.domain.chart_range import with_range
from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.limits import NOTE_MAX, check_length
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import catalogue, shop
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import usual as store
from cxdesk.store.facts.begun import first_day
from cxdesk.store.models import UsualBreak

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.chart import Chart
    from cxdesk.domain.kpi import Trend
    from cxdesk.domain.periods import Period
    from cxdesk.domain.usual import Judged, Mark, Usual


@command(T("Undo", "mark a change"), by=Hat.OWNER)
def mark_change(kpi_key: str, on: date, reason: str, *, now: int) -> int:
    """From this day on the indicator has a new usual level; the id of the mark.

    ValidationError for an unknown indicator, without a reason, or for a day marked already, to
    come, or before anything was recorded.
    """
    key, text = catalogue.by_key(kpi_key).key, clean_line(reason)
    if not text:
        raise ValidationError("reason", T("Usual", "Write in a few words what changed."))
    check_length("reason", text, NOTE_MAX)
    _check_day(key, on, now)
    if any(row.starts_on == on for row in store.breaks(key, None)):
        raise ValidationError("on", T("Usual", "A change is marked on this day already."))
    row = UsualBreak.create(kpi_key=key, starts_on=on.isoformat(), reason=text, created_at=now)
    return int(row.id)


@command(T("Undo", "take a mark away"), by=Hat.OWNER)
def unmark_change(mark_id: int, *, now: int) -> None:
    """Take a mark away; ValidationError when there is none of that id."""
    if not UsualBreak.delete().where(UsualBreak.id == mark_id).execute():
        raise ValidationError("mark", T("Usual", "This mark is gone."))


@owner_only
def marks(kpi_key: str | None = None, *, as_of: int | None = None) -> tuple[Mark, ...]:
    """The marks of an indicator (None: of all); ``as_of``: made before it."""
    key = None if kpi_key is None else catalogue.by_key(kpi_key).key
    return store.breaks(key, as_of)


@owner_only
def usual_of(trend: Trend) -> Usual:
    """What is usual for a trend, with the changes that were marked by its instant."""
    return rules.usual(trend, _changes(trend))


@owner_only
def signal(trend: Trend, period: Period) -> Judged | None:
    """A period of a trend that leaves what is usual; None where it does not, and by the day."""
    if not rules.has_usual(trend):
        return None
    rows = zip(trend.points, usual_of(trend).points, strict=True)
    return next((one for point, one in rows if point.period == period and one.rules), None)


@owner_only
def sentences(trend: Trend) -> tuple[T, ...]:
    """What is usual, since which mark, and since when on another level, each in a sentence."""
    found = usual_of(trend)
    since = rules.since_sentence(trend, _changes(trend))
    shift = rules.shift_sentence(trend, found)
    return tuple(text for text in (rules.sentence(trend, found), since, shift) if text)


@owner_only
def charted(chart: Chart, trend: Trend) -> Chart:
    """The chart of a trend with its usual range, and what leaves it ringed."""
    return with_range(chart, trend, usual_of(trend))


def _check_day(kpi_key: str, on: date, now: int) -> None:
    zone = shop.calendar().zone
    if on > local_date(now, zone):
        raise ValidationError("on", T("Usual", "This day has not come yet."))
    first = first_day(catalogue.by_key(kpi_key).reads, zone)
    if first is not None and on < first:
        text = T("Usual", "Nothing was recorded before {date}: no other level ended there.")
        raise ValidationError("on", text.fill(date=first))


def _changes(trend: Trend) -> list[rules.Change]:
    found = store.breaks(trend.kpi.key, trend.as_of)
    return [rules.Change(row.starts_on, row.reason) for row in found]
