"""Who needs to know of a goal, and who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.cleaning import clean_line
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.limits import NAME_MAX, check_length
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import conflicts, goals, shop, staff
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import goal_readers as store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cxdesk.domain.goals import Reader


@command(T("Undo", "say who needs to know"), by=Hat.OWNER)
def set_readers(
    goal_id: int, readers: Iterable[Reader], *, seen: int | None = None, now: int
) -> None:
    """Who needs to know of a goal, in place of those before; who stays, stays told.

    Raises ChangedMeanwhile when somebody changed the goal after ``seen``.
    """
    conflicts.check("goal", goal_id, seen)
    before = {one.key: one for one in goals.kept_goal(goal_id).readers}
    after = {one.key: one for one in checked(readers, before)}
    for key in before.keys() - after.keys():
        store.remove(goal_id, before[key])
    for key, reader in after.items():
        if key not in before:
            store.add(goal_id, reader._replace(told_on=None))


@command(T("Undo", "say who needs to know"), by=Hat.OWNER)
def keep_readers(
    goal_id: int, readers: Iterable[Reader], *, seen: int | None = None, now: int
) -> None:
    """The same, and of each of them whether and when they were told, as given."""
    wanted = tuple(readers)
    set_readers(goal_id, wanted, seen=seen, now=now)
    for reader in wanted:
        tell_readers(goal_id, reader.told_on, [reader], now=now)


@command(T("Undo", "note who was told"), by=Hat.OWNER)
def tell_readers(
    goal_id: int, on: date | None, who: Iterable[Reader] | None = None, *, now: int
) -> None:
    """Note the day on which readers were told, all of them if left out; None for not yet told."""
    if on is not None and on > local_date(now, shop.calendar().zone):
        raise ValidationError("told_on", T("Goals", "This day has not come yet."))
    wanted = None if who is None else {one.key for one in who}
    for reader in goals.kept_goal(goal_id).readers:
        if (wanted is None or reader.key in wanted) and reader.told_on != on:
            store.tell(goal_id, reader, on)


@owner_only
def checked(readers: Iterable[Reader], before: Iterable[int | str] = ()) -> tuple[Reader, ...]:
    """Each once, names tidy; who is new must work here."""
    known = set(before)
    found: dict[int | str, Reader] = {}
    for reader in readers:
        tidy = reader._replace(name=clean_line(reader.name))
        if tidy.staff_id is None and not tidy.name:
            continue
        check_length("readers", tidy.name, NAME_MAX)
        if tidy.staff_id is not None and tidy.key not in known:
            staff.check_responsible(tidy.staff_id, "readers")
        found.setdefault(tidy.key, tidy)
    return tuple(found.values())
