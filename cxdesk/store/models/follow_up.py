"""Tables of what is done about it: tasks, rescues after a low answer, themes of many answers."""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from cxdesk.store.models.asking import Answer
from cxdesk.store.models.daily import Case
from cxdesk.store.models.figures import Goal
from cxdesk.store.models.people import Customer, Staff
from cxdesk.store.models.record import Record


class Task(Record):
    """Something to do, by someone, by a day; a call that an answer asked for names it.

    ``due_on`` is the promise, each change of it a TaskMove; ``snoozed_to_on`` only says when it is
    shown again. ``after_days``: it falls due so many days after the last interaction.
    """

    kind = TextField(default="follow_up")
    note = TextField(default="")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    case = ForeignKeyField(Case, null=True, on_delete="CASCADE")
    answer = ForeignKeyField(Answer, null=True, on_delete="SET NULL")
    owner = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    due_on = TextField()
    done_at = IntegerField(null=True)
    created_at = IntegerField()
    after_days = IntegerField(null=True)
    snoozed_to_on = TextField(null=True)
    goal = ForeignKeyField(Goal, null=True, on_delete="SET NULL")
    done_by = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", backref="+")


class TaskMove(Record):
    """A change of the day on which a task is due: a figure as of an earlier instant goes by it."""

    task = ForeignKeyField(Task, on_delete="CASCADE", backref="moves")
    at = IntegerField()
    before_on = TextField()
    after_on = TextField()


class Rescue(Record):
    """How a call about a low answer went: its four steps, the outcome, and when to ask again."""

    task = ForeignKeyField(Task, unique=True, on_delete="CASCADE")
    listened_at = IntegerField(null=True)
    apologised_at = IntegerField(null=True)
    solved_at = IntegerField(null=True)
    thanked_at = IntegerField(null=True)
    outcome = TextField(default="")
    note = TextField(default="")
    reask_on = TextField(null=True)


class Theme(Record):
    """What several comments speak of; ``is_tile``: the kiosk offers it as a reason.

    ``impact`` and ``effort`` go from 1 to 5. ``told_text`` is what customers are told was done.
    """

    name = TextField()
    folded = TextField(unique=True)
    note = TextField(default="")
    impact = IntegerField(null=True)
    effort = IntegerField(null=True)
    state = TextField(default="open")
    owner = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    is_tile = BooleanField(default=False)
    told_text = TextField(default="")
    told_on = TextField(null=True)
    done_on = TextField(null=True)
    created_at = IntegerField()


class AnswerTheme(Record):
    """An answer that speaks of a theme."""

    answer = ForeignKeyField(Answer, on_delete="CASCADE")
    theme = ForeignKeyField(Theme, on_delete="CASCADE")

    class Meta:
        indexes = ((("answer", "theme"), True),)


class ThemeTold(Record):
    """A customer who was told what was done about a theme."""

    theme = ForeignKeyField(Theme, on_delete="CASCADE")
    customer = ForeignKeyField(Customer, on_delete="CASCADE")
    at = IntegerField()

    class Meta:
        indexes = ((("theme", "customer"), True),)
