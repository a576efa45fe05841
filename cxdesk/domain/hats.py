"""The two hats of a shop: the owner sees and does all, the counter what customers need."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Hat(StrEnum):
    """As whom someone works: what is OWNER's is closed to COUNTER."""

    OWNER = "owner"
    COUNTER = "counter"


class Reader(NamedTuple):
    """Who reads answers: everything, or as this member of staff (None: nobody chosen)."""

    sees_all: bool
    staff_id: int | None
