"""Tables of how goals are steered: their edits, readers and leads, reviews, actions, notes."""

from __future__ import annotations

from peewee import FloatField, ForeignKeyField, IntegerField, TextField

from cxdesk.store.models.figures import Goal
from cxdesk.store.models.follow_up import Task
from cxdesk.store.models.people import Staff
from cxdesk.store.models.record import Record


class GoalChange(Record):
    """A field of a goal that was edited, with the reason; both values as JSON.

    What defines its figures is read back from here for an instant before ``at``.
    """

    goal = ForeignKeyField(Goal, on_delete="CASCADE", backref="changes")
    at = IntegerField()
    field = TextField()
    before_json = TextField()
    after_json = TextField()
    reason = TextField()
    staff = ForeignKeyField(Staff, null=True, on_delete="SET NULL")


class GoalReader(Record):
    """Who needs to know of a goal: somebody of the staff, else a ``name``; and since when.

    Each stands once for a goal, by an index over both that a model cannot say.
    """

    goal = ForeignKeyField(Goal, on_delete="CASCADE", backref="readers")
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE")
    name = TextField(default="")
    told_on = TextField(null=True)


class GoalLead(Record):
    """An indicator that usually moves before the one of the goal, as the owner says."""

    goal = ForeignKeyField(Goal, on_delete="CASCADE", backref="leads")
    kpi_key = TextField()
    position = IntegerField(default=0)

    class Meta:
        indexes = ((("goal", "kpi_key"), True),)


class Review(Record):
    """A goal looked at: why it stands so, what was decided, and when it is looked at again.

    ``value``, ``expected`` and ``status`` are what people saw then; a later correction does not
    rewrite why they decided.
    """

    goal = ForeignKeyField(Goal, on_delete="CASCADE", backref="reviews")
    reviewed_on = TextField()
    staff = ForeignKeyField(Staff, null=True, on_delete="SET NULL")
    value = FloatField(null=True)
    expected = FloatField(null=True)
    status = TextField()
    why = TextField(default="")
    decision = TextField(default="")
    next_on = TextField(null=True)
    created_at = IntegerField()


class ShopAction(Record):
    """What is done to move an indicator; what, who and by when are its task's.

    ``starts_on`` is the day from which it may be felt, None until it is begun; ``minutes`` and
    ``cost_minor`` are what it takes, once or each month; ``review`` decided it.
    """

    task = ForeignKeyField(Task, unique=True, on_delete="CASCADE")
    kind = TextField()
    kpi_key = TextField(default="")
    where_json = TextField(default="{}")
    starts_on = TextField(null=True)
    minutes = IntegerField(null=True)
    cost_minor = IntegerField(null=True)
    cost_every = TextField(default="once")
    outcome = TextField(default="")
    dropped_at = IntegerField(null=True)
    review = ForeignKeyField(Review, null=True, on_delete="SET NULL")


class ShopActionPerson(Record):
    """Somebody who takes part in an action."""

    action = ForeignKeyField(ShopAction, on_delete="CASCADE", backref="people")
    staff = ForeignKeyField(Staff, on_delete="RESTRICT")

    class Meta:
        indexes = ((("action", "staff"), True),)


class KpiNote(Record):
    """Why an indicator matters to the shop, and what it stands in for where that is not known."""

    kpi_key = TextField(unique=True)
    matters = TextField(default="")
    stands_for = TextField(default="")
    created_at = IntegerField()
