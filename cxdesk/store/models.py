"""The tables of a shop file. Migrations make them; models never create tables at run time.

Instants (``_at``) are UTC epoch seconds, dates (``_on``) ISO text, money (``_minor``) integer minor
units, stored keys lower-case English words. ``DERIVED`` names the columns that triggers keep and
the change log does not record.
"""

from __future__ import annotations

from peewee import (
    SQL,
    BooleanField,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)
from playhouse.sqlite_ext import AutoIncrementField

from cxdesk.store.db import db


class Record(Model):
    """What all tables share: the one database and an id that is never used again."""

    id = AutoIncrementField()

    class Meta:
        database = db
        legacy_table_names = False


class ImportBatch(Record):
    """One import: what was read, when, and how it went; its rows carry its id."""

    imported_at = IntegerField()
    into = TextField()
    source_name = TextField()
    added = IntegerField(default=0)
    updated = IntegerField(default=0)
    refused = IntegerField(default=0)


class Setting(Record):
    """One setting of the shop, value as JSON."""

    key = TextField(unique=True)
    value = TextField()


class Staff(Record):
    """A person who works in the shop; deactivated, never deleted."""

    name = TextField()
    initials = TextField()
    role = TextField(default="staff")
    is_active = BooleanField(default=True)


class Topic(Record):
    """What a customer comes about; the shop's own list."""

    name = TextField()
    folded = TextField(unique=True)
    is_active = BooleanField(default=True)


class Customer(Record):
    """A person or company that the shop knows."""

    external_id = TextField(null=True, unique=True)
    kind = TextField(default="person")
    name = TextField(default="")
    sort_key = TextField(default="")
    search_key = TextField(default="")
    note = TextField(default="")
    no_surveys = BooleanField(default=False)
    no_contact = BooleanField(default=False)
    created_at = IntegerField()
    archived_at = IntegerField(null=True)
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    last_visit_on = TextField(default="")


class CustomerPhone(Record):
    """A phone as typed and as digits; ``reversed_digits`` serves search by its end."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", backref="phones")
    typed = TextField()
    digits = TextField()
    reversed_digits = TextField()
    position = IntegerField(default=0)


class CustomerEmail(Record):
    """An e-mail address as typed and folded."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", backref="emails")
    address = TextField()
    folded = TextField()
    position = IntegerField(default=0)


class Case(Record):
    """Something opened by a customer, or by us, that wants an answer; CASE is an SQL word."""

    external_id = TextField(null=True, unique=True)
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    owner = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    channel = TextField()
    kind = TextField(default="question")
    topic = ForeignKeyField(Topic, null=True, on_delete="RESTRICT")
    subject = TextField(default="")
    opened_at = IntegerField()
    opened_by = TextField(default="customer")
    created_at = IntegerField()
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    status = TextField(default="new")
    first_reply_at = IntegerField(null=True)
    first_closed_at = IntegerField(null=True)
    closed_at = IntegerField(null=True)

    class Meta:
        table_name = "cases"


class CaseEvent(Record):
    """One line of a case's append-only log; ``kind_…`` and ``owner_…`` only where it changed them.

    What they were before is what a figure as of an earlier instant goes by.
    """

    case = ForeignKeyField(Case, on_delete="CASCADE", backref="events")
    at = IntegerField()
    actor = TextField()
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    kind = TextField()
    is_public = BooleanField(default=False)
    status_after = TextField(null=True)
    kind_before = TextField(null=True)
    kind_after = TextField(null=True)
    owner_before = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", backref="+")
    owner_after = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", backref="+")
    note = TextField(default="")
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")


class Interaction(Record):
    """One contact with a customer, as staff logged it; ``arrived_on`` is its local date."""

    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    case = ForeignKeyField(Case, null=True, on_delete="SET NULL")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    direction = TextField(default="in")
    channel = TextField()
    topic = ForeignKeyField(Topic, null=True, on_delete="RESTRICT")
    outcome = TextField(default="note")
    note = TextField(default="")
    minutes = IntegerField(null=True)
    arrived_at = IntegerField()
    arrived_on = TextField(default="")
    replied_at = IntegerField(null=True)
    created_at = IntegerField()
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")


class Purchase(Record):
    """A sale or refund; the sums of its items. Amounts are positive, ``kind`` gives the sign."""

    external_id = TextField(null=True, unique=True)
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    kind = TextField(default="sale")
    sold_on = TextField()
    sold_time = TextField(null=True)
    amount_minor = IntegerField()
    cost_minor = IntegerField(null=True)
    receipt_number = TextField(default="")
    is_day_total = BooleanField(default=False)
    note = TextField(default="")
    created_at = IntegerField()
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")


class PurchaseItem(Record):
    """One line of a purchase."""

    purchase = ForeignKeyField(Purchase, on_delete="CASCADE", backref="items")
    product = TextField(default="")
    category = TextField(default="")
    amount_minor = IntegerField()
    cost_minor = IntegerField(null=True)
    position = IntegerField(default=0)


class Survey(Record):
    """A questionnaire of one question with its scale; changing the scale makes a new version."""

    key = TextField()
    kind = TextField()
    version = IntegerField(default=1)
    question = TextField(default="")
    scale_min = IntegerField()
    scale_max = IntegerField()
    higher_is_better = BooleanField(default=True)
    is_active = BooleanField(default=True)

    class Meta:
        indexes = ((("key", "version"), True),)


class Offer(Record):
    """A survey offered to someone: offered, declined or answered."""

    external_id = TextField(null=True, unique=True)
    survey = ForeignKeyField(Survey, on_delete="RESTRICT")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    case = ForeignKeyField(Case, null=True, on_delete="SET NULL")
    purchase = ForeignKeyField(Purchase, null=True, on_delete="SET NULL")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    channel = TextField(default="counter")
    state = TextField(default="offered")
    sent_at = IntegerField()
    created_at = IntegerField()
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")


class Answer(Record):
    """A score on a scale, kept with the scale it was given on; ``offer`` is None at the kiosk.

    ``offer_state_before`` is what an earlier offer was; None when it was made with the answer.
    """

    offer = ForeignKeyField(Offer, null=True, unique=True, on_delete="CASCADE")
    survey = ForeignKeyField(Survey, on_delete="RESTRICT")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    kind = TextField()
    scale_min = IntegerField()
    scale_max = IntegerField()
    score = IntegerField()
    channel = TextField(default="counter")
    comment = TextField(default="")
    answered_at = IntegerField()
    offer_state_before = TextField(null=True)
    created_at = IntegerField()
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")


class Goal(Record):
    """A SMART goal on one indicator; its targets are dated and kept in GoalTarget."""

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


class Task(Record):
    """Something to do, by someone, by a day; a call that an answer asked for names it."""

    kind = TextField(default="follow_up")
    note = TextField(default="")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    case = ForeignKeyField(Case, null=True, on_delete="CASCADE")
    answer = ForeignKeyField(Answer, null=True, on_delete="SET NULL")
    owner = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    due_on = TextField()
    done_at = IntegerField(null=True)
    created_at = IntegerField()


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


LOGGED = (
    Setting,
    Staff,
    Topic,
    Customer,
    CustomerPhone,
    CustomerEmail,
    Case,
    CaseEvent,
    Interaction,
    Purchase,
    PurchaseItem,
    Survey,
    Offer,
    Answer,
    Goal,
    GoalTarget,
    Event,
    Task,
)
ALL = (ImportBatch, *LOGGED, Step, Change, StepNow)
DERIVED = {
    "customer": frozenset({"last_visit_on"}),
    "cases": frozenset({"status", "first_reply_at", "first_closed_at", "closed_at"}),
}
