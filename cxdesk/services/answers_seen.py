"""Whose answers may be read now: the owner's hat reads all, the counter not those about others."""

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
    return store.seen(answer_ids, reader())


def sees_record(table: str, row_id: int) -> bool:
    """Whether a record holds nothing, or only what may be read now, of what a customer answered."""
    if table == "answer":
        return bool(seen([row_id]))
    found = store.rescue(row_id) if table == "task" else None
    return found is None or sees_rescue(*found)


def sees_rescue(owner_id: int | None, answer_id: int | None) -> bool:
    """Whether the words of a rescue call, which are the customer's, may be read now."""
    now = reader()
    is_own = owner_id is not None and owner_id == now.staff_id
    return now.sees_all or is_own or (answer_id is not None and bool(seen([answer_id])))
