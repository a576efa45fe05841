"""A line of the ask list: somebody who is due, or an offer that waits for its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.ask_list import Due, Reason, why
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T
from cxdesk.services import ask_list, channels

if TYPE_CHECKING:
    from cxdesk.services.ask_list import AskRow, OpenRow
    from cxdesk.ui.context import Context

DUE, WAITING = "due", "waiting"
_OFFERED = T("AskTab", "offered {day} · {channel}")


class Row(NamedTuple):
    """What the list shows; ``id`` is the customer's, or the offer's where one waits."""

    id: int
    name: str
    survey: str
    told: str
    due: Due

    @property
    def customer_id(self) -> int:
        """Whom it is about."""
        return self.due.customer_id


class Found(NamedTuple):
    """What was read of a part of the list."""

    mode: str
    due: tuple[AskRow, ...] = ()
    waiting: tuple[OpenRow, ...] = ()


def read(mode: str, now: int) -> Found:
    """Read a part of the list; of thousands of customers it takes too long for the window."""
    if mode == WAITING:
        return Found(mode, waiting=ask_list.open_offers(now=now))
    return Found(mode, due=ask_list.due_list(now=now))


def rows(ctx: Context, found: Found) -> tuple[Row, ...]:
    """The lines that show it."""
    due = tuple(_due(ctx, one) for one in found.due)
    return due + tuple(_waiting(ctx, one) for one in found.waiting)


def _due(ctx: Context, one: AskRow) -> Row:
    return Row(one.id, one.name, ctx.say(one.survey), ctx.say(why(one.due)), one.due)


def _waiting(ctx: Context, one: OpenRow) -> Row:
    on = local_date(one.sent_at, ctx.format.zone)
    told = _OFFERED.fill(day=ctx.format.day_month(on), channel=channels.name_of(one.channel))
    due = Due(one.customer_id, one.survey_id, Reason.DAYS, None, on)
    return Row(one.id, one.name, ctx.say(one.survey), ctx.say(told), due)
