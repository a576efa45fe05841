"""Tables of the change log."""

from __future__ import annotations

from peewee import SQL, BooleanField, ForeignKeyField, IntegerField, Model, TextField

from cxdesk.store.db import db
from cxdesk.store.models.people import Staff
from cxdesk.store.models.record import Record


class Step(Record):
    """One command of the change log: what, when, by whom; ``undoes`` names the step it reverses.

    ``kind`` is do, undo, redo, or bulk (only part of it is logged, so it has its own way back);
    ``label`` holds a T as JSON, ``params`` what fills it (ids only).
    """

    kind = TextField(default="do")
    at = IntegerField()
    staff = ForeignKeyField(Staff, null=True, on_delete="SET NULL")
    label = TextField()
    params = TextField(default="{}")
    undoes = ForeignKeyField("self", null=True, on_delete="SET NULL")
    is_undone = BooleanField(default=False)


class Change(Record):
    """One row that a step inserted, updated or deleted; images are JSON of the logged columns."""

    step = ForeignKeyField(Step, on_delete="CASCADE", backref="changes")
    table_name_ = TextField(column_name="table_name")
    row_id = IntegerField()
    operation = TextField()
    before = TextField(null=True)
    after = TextField(null=True)


class StepNow(Model):
    """The one row that says which step the triggers write to: NULL refuses, 0 does not log."""

    id = IntegerField(primary_key=True, constraints=[SQL("CHECK (id = 1)")])
    step_id = IntegerField(null=True)

    class Meta:
        database = db
        legacy_table_names = False
