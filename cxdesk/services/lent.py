"""For whom a child process of the window works: who worked there, with the hat that was worn.

It counts only with the lock of the shop lent by that window; a console of its own has neither.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cxdesk.domain.hats import Hat
from cxdesk.services import hats, shop, staff
from cxdesk.services.command import acting_staff

if TYPE_CHECKING:
    from collections.abc import Iterator

WHO_VARIABLE, HAT_VARIABLE = "CXDESK_WHO", "CXDESK_HAT"


def environment() -> dict[str, str]:
    """What a child process needs in its environment to write here as who works here now."""
    who = acting_staff.get()
    said = {WHO_VARIABLE: "" if who is None else str(who), HAT_VARIABLE: hats.worn().value}
    return {**shop.child_environment(), **said}


@contextmanager
def as_the_lender() -> Iterator[None]:
    """In this block a child works as who lent it the open shop; nothing changes elsewhere."""
    if not shop.is_lent():
        yield
        return
    before, token = hats.worn(), acting_staff.set(_who())
    hats.wear(_hat())
    try:
        yield
    finally:
        hats.wear(before)
        acting_staff.reset(token)


def _who() -> int | None:
    """Nobody, where it is none of the people who work here."""
    said = os.environ.get(WHO_VARIABLE, "")
    return next((member.id for member in staff.staff() if str(member.id) == said), None)


def _hat() -> Hat:
    """The counter's where the window wears that; who lends without a window is the owner."""
    is_counter = os.environ.get(HAT_VARIABLE) == Hat.COUNTER.value
    return Hat.COUNTER if is_counter else Hat.OWNER
