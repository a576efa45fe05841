"""What winning customers cost and how long people worked, as typed, read and written."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from cxdesk.store.db import db
from cxdesk.store.models import AcquisitionSpend, StaffHours


class Spend(NamedTuple):
    """What was spent in a month on one channel, in minor units."""

    month_on: date
    channel: str
    amount_minor: int


class Worked(NamedTuple):
    """How many minutes a person worked in the seven days from a day on."""

    staff_id: int
    week_on: date
    minutes: int


def channels() -> tuple[str, ...]:
    """The channels that money was spent on, those with the latest spend first."""
    rows = db.execute_sql(
        "SELECT channel FROM acquisition_spend GROUP BY channel"
        " ORDER BY max(month_on) DESC, sum(amount_minor) DESC, channel"
    )
    return tuple(row[0] for row in rows.fetchall())


def spend(first: date, last: date) -> tuple[Spend, ...]:
    """The spend of the months that start on first…last, both inclusive."""
    rows = db.execute_sql(
        "SELECT month_on, channel, amount_minor FROM acquisition_spend"
        " WHERE month_on BETWEEN ? AND ? ORDER BY month_on, channel",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(Spend(date.fromisoformat(row[0]), row[1], row[2]) for row in rows.fetchall())


def put_spend(wanted: Spend, now: int) -> None:
    """Write what was spent in place of what stood there."""
    month = wanted.month_on.isoformat()
    here = (AcquisitionSpend.month_on == month) & (AcquisitionSpend.channel == wanted.channel)
    if not AcquisitionSpend.update(amount_minor=wanted.amount_minor).where(here).execute():
        AcquisitionSpend.create(
            month_on=month,
            channel=wanted.channel,
            amount_minor=wanted.amount_minor,
            created_at=now,
        )


def drop_spend(month_on: date, channel: str) -> None:
    """Take away what was written of a month and channel, if anything."""
    here = AcquisitionSpend.month_on == month_on.isoformat()
    AcquisitionSpend.delete().where(here & (AcquisitionSpend.channel == channel)).execute()


def worked(first: date, last: date) -> tuple[Worked, ...]:
    """The typed hours of the weeks that start on first…last, both inclusive."""
    rows = db.execute_sql(
        "SELECT staff_id, week_on, minutes FROM staff_hours"
        " WHERE week_on BETWEEN ? AND ? ORDER BY week_on, staff_id",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(Worked(row[0], date.fromisoformat(row[1]), row[2]) for row in rows.fetchall())


def put_hours(wanted: Worked, now: int) -> None:
    """Write how long a person worked in a week in place of what stood there."""
    week = wanted.week_on.isoformat()
    here = (StaffHours.staff == wanted.staff_id) & (StaffHours.week_on == week)
    if not StaffHours.update(minutes=wanted.minutes).where(here).execute():
        StaffHours.create(
            staff=wanted.staff_id, week_on=week, minutes=wanted.minutes, created_at=now
        )


def drop_hours(staff_id: int, week_on: date) -> None:
    """Take away what was written of a person and week, if anything."""
    here = StaffHours.week_on == week_on.isoformat()
    StaffHours.delete().where(here & (StaffHours.staff == staff_id)).execute()


def has_money() -> bool:
    """Whether amounts of money were typed: spend, or values of an indicator in money."""
    found = db.execute_sql(
        "SELECT EXISTS (SELECT 1 FROM acquisition_spend) OR EXISTS (SELECT 1 FROM own_value v"
        " JOIN own_indicator i ON i.id = v.indicator_id WHERE i.unit = 'money')"
    )
    return bool(found.fetchone()[0])
