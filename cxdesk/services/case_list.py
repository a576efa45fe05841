"""The list of cases page by page, how many stand where, and what their clocks go by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.case_list import CaseRow, Goal
from cxdesk.domain.cases import Actor, CaseKind, CaseStatus
from cxdesk.services import shop
from cxdesk.services.naming import spoken_name
from cxdesk.store import case_list as store

if TYPE_CHECKING:
    from cxdesk.store.case_list import CaseLine

ANYONE: tuple[int | None, ...] = ()
NOBODY: tuple[int | None, ...] = (None,)


class Wanted(NamedTuple):
    """Which cases: in a state (None: all not closed), whose (id,), NOBODY or ANYONE, by words."""

    status: CaseStatus | None = None
    owner: tuple[int | None, ...] = ANYONE
    text: str = ""


def cases_page(
    wanted: Wanted,
    *,
    newest_first: bool = False,
    after: CaseRow | None = None,
    limit: int = 200,
) -> tuple[CaseRow, ...]:
    """The cases after a row (None: the first page), by their opening."""
    asked = store.Wanted(
        status=store.UNCLOSED if wanted.status is None else wanted.status.value,
        owner=wanted.owner,
        text=wanted.text,
        country=shop.current().country,
    )
    place = None if after is None else (after.opened_at, after.id)
    lines = store.cases_page(asked, store.PageAsked(newest_first, place, limit))
    return tuple(_row(line) for line in lines)


def counts(owner: tuple[int | None, ...] = ANYONE) -> dict[CaseStatus, int]:
    """How many cases stand in each state, 0 included."""
    found = store.counts_by_status(owner)
    return {status: found.get(status.value, 0) for status in CaseStatus}


def count_unanswered() -> int:
    """How many customers wait for a first reply."""
    return store.count_unanswered()


def count_waiting() -> int:
    """How many customers wait for a first reply, or for another one after they wrote again."""
    return store.count_unanswered() + store.count_wrote_again()


def goal(*, now: int) -> Goal:
    """What the clocks of the open shop go by at this instant."""
    settings = shop.current()
    return Goal(shop.calendar(), 60 * settings.first_reply_goal_minutes, now)


def _row(line: CaseLine) -> CaseRow:
    name = ""
    if line.customer_id is not None:
        name = spoken_name(line.name, line.phone, line.customer_number, line.customer_id)
    return CaseRow(
        id=line.id,
        number=line.external_id,
        customer_id=line.customer_id,
        customer_name=name,
        owner_id=line.owner_id,
        owner_name=line.owner or "",
        owner_initials=line.initials or "",
        channel=line.channel,
        kind=CaseKind(line.kind),
        topic=line.topic or "",
        subject=line.subject,
        status=CaseStatus(line.status),
        opened_at=line.opened_at,
        opened_by=Actor(line.opened_by),
        first_reply_at=line.first_reply_at,
        closed_at=line.closed_at,
        waiting_since=line.waiting_since,
        asked_since=line.asked_since,
    )
