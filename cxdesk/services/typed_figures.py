"""Figures that only people know: what winning customers cost, and how long the staff worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.limits import check_length
from cxdesk.domain.own import check_begun
from cxdesk.domain.periods import Grain, local_date, period_of
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import shop, staff
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import typed_figures as store
from cxdesk.store.typed_figures import Spend, Worked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


LONGEST_CHANNEL = 60
LARGEST_MINOR = 10**15
WEEK_MINUTES = 7 * 24 * 60


def channels() -> tuple[str, ...]:
    """The channels that money was spent on so far, those with the latest spend first."""
    return store.channels()


@owner_only
def spend(first: date, last: date) -> tuple[Spend, ...]:
    """What was spent in the months that start on first…last, both inclusive."""
    return store.spend(first, last)


@owner_only
def hours(first: date, last: date) -> tuple[Worked, ...]:
    """The typed hours of the weeks that start on first…last, both inclusive."""
    return store.worked(first, last)


@command(T("Undo", "type figures"), by=Hat.OWNER)
def set_spend(changes: Mapping[tuple[date, str], int | None], *, now: int) -> None:
    """Write what was spent, by any day of the month and channel; None takes it away, 0 is a fact.

    A channel is written as it was the first time. ValidationError for an amount below 0, a month
    that has not begun or a channel without a name; then nothing is written.
    """
    known = {folded(name): name for name in store.channels()}
    today = local_date(now, shop.calendar().zone)
    for (on, typed), minor in changes.items():
        month = on.replace(day=1)
        name = checked_channel(typed)
        name = known.setdefault(folded(name) or name, name)
        if minor is None:
            store.drop_spend(month, name)
            continue
        _check_amount(minor)
        check_begun(month, today, "month")
        store.put_spend(Spend(month, name, minor), now)


@command(T("Undo", "type figures"), by=Hat.OWNER)
def set_hours(changes: Mapping[tuple[int, date], int | None], *, now: int) -> None:
    """Write minutes worked, by person and any day of the week; None takes them away.

    ValidationError for more minutes than a week has, a week that has not begun or an unknown
    person; then nothing is written.
    """
    known = frozenset(member.id for member in staff.staff(with_inactive=True))
    today = local_date(now, shop.calendar().zone)
    for (staff_id, on), minutes in changes.items():
        week = week_of(on)
        if minutes is None:
            store.drop_hours(staff_id, week)
            continue
        if staff_id not in known:
            raise ValidationError("staff", T("Staff", "This person is not in the shop's list."))
        check_minutes(minutes)
        check_begun(week, today, "week")
        store.put_hours(Worked(staff_id, week, minutes), now)


def week_of(on: date) -> date:
    """The first day of the week that holds a day, by the shop's own start of the week."""
    return period_of(on, Grain.WEEK, shop.current().first_weekday).start


def checked_channel(name: str) -> str:
    """A channel's name without needless blanks; ValidationError when there is none, or too much."""
    tidy = clean_line(name)
    if not tidy:
        raise ValidationError("channel", T("Typed", "Give the channel a name."))
    check_length("channel", tidy, LONGEST_CHANNEL)
    return tidy


def check_minutes(minutes: int) -> None:
    """Refuse less than nothing and more than a week has."""
    if not 0 <= minutes <= WEEK_MINUTES:
        text = T("Typed", "A week has 168 hours: write between 0 and 168.")
        raise ValidationError("hours", text)


def _check_amount(minor: int) -> None:
    if not 0 <= minor <= LARGEST_MINOR:
        raise ValidationError("amount", T("Typed", "An amount spent is 0 or more."))
