"""The lines of Today about customers to ask: one key each for what became of it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from cxdesk.domain.ask_list import why
from cxdesk.domain.tasks import Snooze
from cxdesk.domain.text import T
from cxdesk.ui.ask_acts import Asking
from cxdesk.ui.screens.today.line import Choice, Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.services.ask_list import AskRow
    from cxdesk.ui.context import Context

A_MONTH = timedelta(days=30)


def ask_line(ctx: Context, row: AskRow) -> Line:
    """Somebody to ask: Enter opens the form with the question, Space notes that it was offered."""
    asking = Asking(ctx)
    due, name = row.due, row.name

    def choice(text: T, act: Callable[[], object]) -> Choice:
        return Choice(ctx.say(text), act)

    aside = partial(asking.put_aside, due, name)
    later = (
        choice(T("Today", "Put aside to the next open day"), partial(aside, Snooze.TOMORROW)),
        choice(T("Today", "Put aside for a week"), partial(aside, Snooze.NEXT_WEEK)),
        choice(T("Today", "Put aside for a month"), partial(aside, ctx.today() + A_MONTH)),
        choice(T("Today", "Put aside to a day…"), partial(asking.choose_day, due, name)),
    )
    offered = partial(asking.offer, due, name)
    return Line(
        key=f"ask:{due.customer_id}",
        title=name,
        caption=f"{ctx.say(row.survey)} · {ctx.say(why(due))}",
        action=ctx.say(T("Today", "Record answer")),
        act=partial(asking.answer, due),
        done=offered,
        snooze=later,
        more=(
            choice(T("Today", "Record answer…"), partial(asking.answer, due)),
            choice(T("Today", "Offered"), offered),
            choice(T("Today", "Did not want to"), partial(asking.decline, due, name)),
            *later,
            choice(
                T("Today", "What to say"),
                partial(ctx.navigate, "surveys", ("ask", due.customer_id)),
            ),
            choice(
                T("Today", "Open customer"), partial(ctx.navigate, "customers", due.customer_id)
            ),
        ),
    )
