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
    """What a customer comes about; the shop's own list, each with its usual ``answer``."""

    name = TextField()
    folded = TextField(unique=True)
    is_active = BooleanField(default=True)
    answer = TextField(default="")


class Customer(Record):
    """A person or company that the shop knows.

    ``birthday_on`` is "YYYY-MM-DD", or "--MM-DD" when the year is not known; ``merged_into`` is the
    record that took over all that happened with this one. ``first_sale_on`` and ``second_sale_on``
    are the first two different days with a sale.
    """

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
    address = TextField(default="")
    postcode = TextField(default="")
    preferences = TextField(default="")
    preferred_channel = TextField(default="")
    tax_id = TextField(default="")
    birthday_on = TextField(default="")
    merged_into = ForeignKeyField("self", null=True, on_delete="SET NULL", backref="+")
    first_sale_on = TextField(null=True)
    second_sale_on = TextField(null=True)


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


class CustomerConsent(Record):
    """What a customer allowed us to do with their data, in which words, and until when."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", backref="consents")
    purpose = TextField()
    wording = TextField(default="")
    given_on = TextField()
    withdrawn_on = TextField(null=True)
    created_at = IntegerField()


class CustomerRelation(Record):
    """Two customers who belong together: a family, or the person to ask for at a company."""

    customer = ForeignKeyField(Customer, on_delete="CASCADE", backref="+")
    other = ForeignKeyField(Customer, on_delete="CASCADE", backref="+")
    kind = TextField()
    note = TextField(default="")
    created_at = IntegerField()

    class Meta:
        indexes = ((("customer", "other"), True),)


class DistinctPair(Record):
    """Two customers who look alike and are not the same, as someone said; the lower id first."""

    one = ForeignKeyField(Customer, on_delete="CASCADE", backref="+")
    other = ForeignKeyField(Customer, on_delete="CASCADE", backref="+")
    created_at = IntegerField()

    class Meta:
        indexes = ((("one", "other"), True),)


class Secret(Record):
    """The hash of a PIN or of the owner's reset code; never logged, so undo leaves it alone."""

    key = TextField(unique=True)
    value = TextField()
    set_at = IntegerField()
