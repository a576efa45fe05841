"""What all tables of a shop file share, and the imports that rows came with."""

from __future__ import annotations

from peewee import IntegerField, Model, TextField
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
