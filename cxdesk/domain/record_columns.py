"""Columns that several kinds of records have, and columns by how their values read."""

from __future__ import annotations

from cxdesk.domain.records import Column, Reading
from cxdesk.domain.text import T

EXTERNAL = Column(label=T("Record", "Number"))
NOTE = Column(label=T("Record", "Note"))
CUSTOMER = Column(label=T("Record", "Customer"), reads=Reading.CUSTOMER)
CASE = Column(label=T("Record", "Case"), reads=Reading.CASE)
STAFF = Column(label=T("Record", "Who"), reads=Reading.STAFF)
OWNER = Column(label=T("Record", "Responsible"), reads=Reading.STAFF)
CHANNEL = Column(label=T("Record", "Channel"), reads=Reading.CHANNEL)
MADE = frozenset({"id", "created_at"})
BROUGHT = MADE | {"import_batch_id"}


def day(label: T) -> Column:
    """A date without a time."""
    return Column(label=label, reads=Reading.DAY)


def instant(label: T) -> Column:
    """A moment, told in the shop's zone."""
    return Column(label=label, reads=Reading.INSTANT)


def yes_no(label: T) -> Column:
    """Something that is so or not."""
    return Column(label=label, reads=Reading.YES_NO)


def number(label: T) -> Column:
    """A whole number."""
    return Column(label=label, reads=Reading.NUMBER)
