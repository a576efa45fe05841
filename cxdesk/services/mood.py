"""Taps on how it is to work here: one a week from each, of which only mean and number are kept.

Nobody signs a tap, and the change log keeps nothing of it: a mean before and after would tell what
was tapped. Nobody sees fewer than three. So a tap cannot be taken back, and who has tapped is not
known here: each computer remembers who did at it, not what (``ui/mood_memory.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import own as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, local_date, period_of
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.services.command import by_nobody, command, logging_off
from cxdesk.store import own as store

if TYPE_CHECKING:
    from datetime import date


class Tapped(NamedTuple):
    """An indicator that is tapped, what it is about, and the first day of the week that runs."""

    id: int
    key: str
    name: str
    meaning: str
    week: date


def tapped(*, now: int) -> tuple[Tapped, ...]:
    """The indicators that those who work here tap once a week, in the order they were made."""
    week = _week(now)
    return tuple(
        Tapped(own.id, own.key, own.says.name, own.says.meaning, week)
        for own in store.indicators()
        if own.says.is_tapped
    )


def tap(indicator_id: int, score: int, *, now: int) -> int:
    """Count a tap of 1 to 5 into the running week, signed by nobody; how many it has of now."""
    with by_nobody():
        return _tap(indicator_id, score, now=now)


@command(T("Undo", "tap a mood"))
def _tap(indicator_id: int, score: int, *, now: int) -> int:
    found = store.by_id(indicator_id)
    if found is None or not found.is_active or not found.says.is_tapped:
        raise ValidationError("indicator", T("Own", "There is nothing to tap any more."))
    rules.check_tap(score)
    with logging_off():
        return store.add_tap(indicator_id, _week(now), score, now)


def _week(now: int) -> date:
    settings = shop.current()
    today = local_date(now, settings.calendar().zone)
    return period_of(today, Grain.WEEK, settings.first_weekday).start
