"""Whose answers may be read now: the owner's hat reads all, the counter not those about others.

Whatever shows the words of a record asks here: ``hidden`` for several, ``sees_record`` for one,
and queries take the conditions of ``store.answers_seen`` with ``reader()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.hats import Hat, Reader
from cxdesk.services import hats
from cxdesk.services.command import acting_staff
from cxdesk.store import answers_seen as store

if TYPE_CHECKING:
    from collections.abc import Iterable


def reader() -> Reader:
    """Who reads now; ``store.answers_seen`` turns it into a condition of a query."""
    return Reader(sees_all=hats.worn() is Hat.OWNER, staff_id=acting_staff.get())


def seen(answer_ids: Iterable[int]) -> frozenset[int]:
    """Those of these answers whose score and comment may be read now.

    Under the counter's hat: answers about nobody in particular, one's own, and those whose rescue
    one is responsible for.
    """
    found = store.verdicts("answer", answer_ids, reader())
    return frozenset(answer_id for answer_id, may_read in found.items() if may_read)


def hidden(table: str, ids: Iterable[int]) -> frozenset[int]:
    """Those of these records whose words may not be read now; records that are gone are not told.

    Answers, and the rescue calls about them that are not one's own; nothing of other tables.
    """
    now = reader()
    if now.sees_all or table not in store.GUARDED:
        return frozenset()
    found = store.verdicts(table, ids, now)
    return frozenset(row_id for row_id, may_read in found.items() if not may_read)


def sees_record(table: str, row_id: int) -> bool:
    """Whether all of a record may be read now; of what is gone the counter reads no answers."""
    now = reader()
    if now.sees_all or table not in store.GUARDED:
        return True
    return store.verdicts(table, [row_id], now).get(row_id, False)
