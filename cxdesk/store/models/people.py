"""Tables of the shop itself, who works there and who buys there."""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from cxdesk.store.models.record import ImportBatch, Record


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
    city = TextField(default="")


class CustomerTag(Record):
    """A word that the shop puts on a customer, as typed and folded."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", backref="tags")
    name = TextField()
    folded = TextField()

    class Meta:
        indexes = ((("customer", "folded"), True),)


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
