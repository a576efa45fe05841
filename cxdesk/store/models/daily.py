"""Tables of what happens from day to day: cases, interactions, purchases."""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from cxdesk.store.models.people import Customer, Staff, Topic
from cxdesk.store.models.record import ImportBatch, Record


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
    reopened_at = IntegerField(null=True)
    replies_to_close = IntegerField(null=True)
    first_closed_by = TextField(null=True)

    class Meta:
        table_name = "cases"


class CaseEvent(Record):
    """One line of a case's append-only log; ``kind_…`` and ``owner_…`` only where it changed them.

    What they were before is what a figure as of an earlier instant goes by. ``settled_first`` is
    what staff said when they closed it: settled at first contact or not; ``own_decision``: without
    asking anybody.
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
    settled_first = BooleanField(null=True)
    own_decision = BooleanField(default=False)


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
    """A sale or refund; the sums of its items. Amounts are positive, ``kind`` gives the sign.

    ``refund_of`` is the sale that a refund gives back, where it is known.
    """

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
    refund_of = ForeignKeyField("self", null=True, on_delete="SET NULL", backref="+")


class PurchaseItem(Record):
    """One line of a purchase."""

    purchase = ForeignKeyField(Purchase, on_delete="CASCADE", backref="items")
    product = TextField(default="")
    category = TextField(default="")
    amount_minor = IntegerField()
    cost_minor = IntegerField(null=True)
    position = IntegerField(default=0)
