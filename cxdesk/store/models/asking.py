"""Tables of surveys: what is asked, of whom, and what they answer."""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from cxdesk.store.models.daily import Case, Purchase
from cxdesk.store.models.people import Customer, Staff
from cxdesk.store.models.record import ImportBatch, Record


class Survey(Record):
    """A questionnaire with the scale of its one question; changing the scale makes a new version.

    One with items asks those instead, and its scale is that of the items that give a score.
    ``name``, ``question``, the labels and ``low_max`` are empty where the program's own words and
    bounds hold. ``rest_days`` pass before the same person is asked this again.
    """

    key = TextField()
    name = TextField(default="")
    kind = TextField()
    version = IntegerField(default=1)
    question = TextField(default="")
    scale_min = IntegerField()
    scale_max = IntegerField()
    higher_is_better = BooleanField(default=True)
    is_active = BooleanField(default=True)
    mode = TextField(default="transactional")
    low_label = TextField(default="")
    high_label = TextField(default="")
    low_max = IntegerField(null=True)
    comment_question = TextField(default="")
    ask_when = TextField(default="never")
    ask_after_days = IntegerField(default=0)
    ask_every_days = IntegerField(null=True)
    rest_days = IntegerField(default=90)
    ask_whom = TextField(default="all")
    retired_at = IntegerField(null=True)

    class Meta:
        indexes = ((("key", "version"), True),)


class SurveyItem(Record):
    """One question of a questionnaire; a ``score`` has a scale, a ``choice`` its choices."""

    survey = ForeignKeyField(Survey, on_delete="CASCADE", backref="items")
    position = IntegerField(default=0)
    kind = TextField(default="score")
    stage = TextField(default="")
    question = TextField(default="")
    scale_min = IntegerField(null=True)
    scale_max = IntegerField(null=True)
    low_label = TextField(default="")
    high_label = TextField(default="")
    is_required = BooleanField(default=True)


class SurveyChoice(Record):
    """One thing that can be chosen as the answer to an item."""

    item = ForeignKeyField(SurveyItem, on_delete="CASCADE", backref="choices")
    position = IntegerField(default=0)
    words = TextField()


class Offer(Record):
    """A survey offered to someone: offered, declined or answered; ``code`` is on its paper slip."""

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
    code = TextField(null=True, unique=True)


class SlipBatch(Record):
    """Paper slips typed in one go; ``slips`` and ``total`` are what was counted by hand."""

    survey = ForeignKeyField(Survey, on_delete="RESTRICT")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    channel = TextField()
    answered_on = TextField()
    slips = IntegerField(null=True)
    total = IntegerField(null=True)
    created_at = IntegerField()


class Answer(Record):
    """A score on a scale, kept with the scale it was given on; ``offer`` is None at the kiosk.

    Of a questionnaire with items ``points`` is the sum of the scores and ``parts`` how many they
    are, and ``score`` is None. ``offer_state_before`` is what an earlier offer was; None when it
    was made with the answer. An excluded one counts in no figure.
    """

    offer = ForeignKeyField(Offer, null=True, unique=True, on_delete="CASCADE")
    survey = ForeignKeyField(Survey, on_delete="RESTRICT")
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    kind = TextField()
    scale_min = IntegerField()
    scale_max = IntegerField()
    score = IntegerField(null=True)
    channel = TextField(default="counter")
    comment = TextField(default="")
    answered_at = IntegerField()
    offer_state_before = TextField(null=True)
    created_at = IntegerField()
    import_batch = ForeignKeyField(ImportBatch, null=True, on_delete="SET NULL")
    points = IntegerField(null=True)
    parts = IntegerField(null=True)
    excluded_at = IntegerField(null=True)
    batch = ForeignKeyField(SlipBatch, null=True, on_delete="SET NULL")


class AnswerItem(Record):
    """What was answered to one item: a score, a choice or words."""

    answer = ForeignKeyField(Answer, on_delete="CASCADE", backref="items")
    item = ForeignKeyField(SurveyItem, on_delete="RESTRICT")
    score = IntegerField(null=True)
    choice = ForeignKeyField(SurveyChoice, null=True, on_delete="RESTRICT")
    words = TextField(default="")

    class Meta:
        indexes = ((("answer", "item"), True),)


class AnswerChange(Record):
    """An answer corrected, excluded, taken in again or replaced: why, and what it was before."""

    answer = ForeignKeyField(Answer, on_delete="CASCADE", backref="changes")
    at = IntegerField()
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT")
    kind = TextField()
    reason = TextField(default="")
    score_before = IntegerField(null=True)
    points_before = IntegerField(null=True)
    parts_before = IntegerField(null=True)
    comment_before = TextField(default="")
    answered_before = IntegerField(null=True)


class KioskIgnored(Record):
    """How many presses at the kiosk were ignored on one day, as of children at play."""

    survey = ForeignKeyField(Survey, on_delete="CASCADE")
    ignored_on = TextField()
    times = IntegerField(default=0)

    class Meta:
        indexes = ((("survey", "ignored_on"), True),)
