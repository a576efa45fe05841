"""Tables of goals, of events that explain numbers, and of figures that the shop types."""

from __future__ import annotations

from peewee import BooleanField, FloatField, ForeignKeyField, IntegerField, TextField

from cxdesk.store.models.people import Staff
from cxdesk.store.models.record import Record


class Goal(Record):
    """A SMART goal on one indicator; its targets are dated and kept in GoalTarget.

    One of several indicators has a part for each of the others: a goal with a ``parent``, that
    counts ``weight`` times. ``cadence`` is how often it is reviewed from ``first_review_on`` on.
    """

    kpi_key = TextField()
    where_json = TextField(default="{}")
    title = TextField()
    kind = TextField(default="level")
    window = TextField(default="rolling_90")
    baseline_value = FloatField(null=True)
    baseline_n = IntegerField(default=0)
    baseline_from_on = TextField(null=True)
    baseline_to_on = TextField(null=True)
    starts_on = TextField()
    owner = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    why = TextField(default="")
    how = TextField(default="")
    closed_on = TextField(null=True)
    closed_reason = TextField(default="")
    closed_at = IntegerField(null=True)
    created_at = IntegerField()
    parent = ForeignKeyField("self", null=True, on_delete="CASCADE", backref="parts")
    weight = IntegerField(default=1)
    cadence = TextField(default="")
    first_review_on = TextField(null=True)


class GoalTarget(Record):
    """What the goal aims at from a day on; the expected line begins at ``line_start_value``."""

    goal = ForeignKeyField(Goal, on_delete="CASCADE", backref="targets")
    valid_from_on = TextField()
    deadline_on = TextField()
    mode = TextField(default="value")
    entered = FloatField()
    value = FloatField()
    line_start_value = FloatField(null=True)
    reason = TextField(default="")
    created_at = IntegerField()


class Event(Record):
    """Something that happened in or around the shop and may explain a number."""

    happened_on = TextField()
    note = TextField()
    kind = TextField(default="other")
    created_at = IntegerField()


class OwnIndicator(Record):
    """An indicator whose values the shop types: one for each period of its grain.

    ``entry`` is how: in the grid, or by a tap that anybody gives.
    """

    key = TextField(unique=True)
    name = TextField()
    meaning = TextField(default="")
    unit = TextField()
    direction = TextField()
    grain = TextField()
    adds_up = BooleanField(default=False)
    is_leading = BooleanField(default=False)
    floor_value = FloatField(null=True)
    ceiling_value = FloatField(null=True)
    is_active = BooleanField(default=True)
    created_at = IntegerField()
    entry = TextField(default="grid")


class OwnValue(Record):
    """The typed value of the period that starts on a day; the mean of ``n`` taps where so given."""

    indicator = ForeignKeyField(OwnIndicator, on_delete="CASCADE", backref="values")
    starts_on = TextField()
    value = FloatField()
    note = TextField(default="")
    created_at = IntegerField()
    n = IntegerField(default=1)

    class Meta:
        indexes = ((("indicator", "starts_on"), True),)


class AcquisitionSpend(Record):
    """What winning customers cost in a month, by where it was spent."""

    month_on = TextField()
    channel = TextField()
    amount_minor = IntegerField()
    created_at = IntegerField()

    class Meta:
        indexes = ((("month_on", "channel"), True),)


class StaffHours(Record):
    """How long a person worked in the week that starts on a day."""

    staff = ForeignKeyField(Staff, on_delete="RESTRICT")
    week_on = TextField()
    minutes = IntegerField()
    created_at = IntegerField()

    class Meta:
        indexes = ((("staff", "week_on"), True),)


class UsualBreak(Record):
    """From this day on an indicator has a new usual level, the owner says, and why."""

    kpi_key = TextField()
    starts_on = TextField()
    reason = TextField()
    created_at = IntegerField()

    class Meta:
        indexes = ((("kpi_key", "starts_on"), True),)
