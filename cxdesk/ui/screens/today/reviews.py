"""Reviews that are due as lines of Today: since when, how the goal stands, what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cxdesk.domain.assess import STATUS_SIGNS, STATUS_WORDS, Status
from cxdesk.domain.periods import NearDay
from cxdesk.domain.tasks import Snooze
from cxdesk.domain.text import T
from cxdesk.services import reviews
from cxdesk.ui.screens.today.acting import ASIDE
from cxdesk.ui.screens.today.line import Choice, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.reviews import Rhythm
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.beside import DueReview

_TONES = {
    Status.ACHIEVED: "good",
    Status.ON_TRACK: "good",
    Status.AT_RISK: "risk",
    Status.BEHIND: "bad",
    Status.MISSED: "bad",
}


def review_lines(ctx: Context, due: Sequence[DueReview]) -> tuple[Line, ...]:
    """A line each, in the order in which they are given; each goes on to the others."""
    return tuple(_line(ctx, due, place) for place in range(len(due)))


def _line(ctx: Context, due: Sequence[DueReview], place: int) -> Line:
    """The goal: Enter reviews it, S puts it off."""
    one = due[place]
    status = one.view.overall.status
    in_turn = (*due[place:], *due[:place])
    review = partial(ctx.open_dialog, "review", views=tuple(each.view for each in in_turn))
    aside = partial(_put_off, ctx, one.rhythm)
    later = (
        Choice(
            ctx.say(T("Today", "Put aside to the next open day")), partial(aside, Snooze.TOMORROW)
        ),
        Choice(ctx.say(T("Today", "Put aside for a week")), partial(aside, Snooze.NEXT_WEEK)),
        Choice(
            ctx.say(T("Today", "Put aside to a day…")),
            partial(ctx.open_dialog, "review_day", goal_id=one.rhythm.goal_id),
        ),
    )
    open_it = partial(ctx.navigate, "indicators", one.rhythm.kpi_key)
    words = (ctx.say(_since(one.rhythm, ctx)), one.rhythm.owner_name)
    return Line(
        key=f"review:{one.rhythm.goal_id}",
        title=one.rhythm.title,
        caption=" · ".join(part for part in words if part),
        badge=f"{STATUS_SIGNS[status]} {ctx.say(STATUS_WORDS[status])}",
        tone=_TONES.get(status, ""),
        action=ctx.say(T("Today", "Review")),
        act=review,
        snooze=later,
        more=(
            Choice(ctx.say(T("Today", "Review…")), review),
            *later,
            Choice(ctx.say(T("Today", "Open indicator")), open_it),
        ),
    )


def _since(rhythm: Rhythm, ctx: Context) -> T:
    on = rhythm.next_on
    if on is None or on >= ctx.today():
        return T("Today", "due today")
    return T("Today", "overdue since {day}").fill(day=NearDay(on.year, on.month, on.day))


def _put_off(ctx: Context, rhythm: Rhythm, until: Snooze) -> None:
    """Show it on a later day, and tell which."""
    ctx.do(
        lambda: reviews.put_off_review(rhythm.goal_id, until, now=ctx.now()),
        lambda on: ASIDE.fill(day=NearDay(on.year, on.month, on.day)),
    )
