"""The line of Today that asks for the tap of the week."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.services import mood
from cxdesk.ui import mood_memory
from cxdesk.ui.screens.today.line import Choice, Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.services.mood import Tapped
    from cxdesk.ui.context import Context


def mood_lines(ctx: Context, redraw: Callable[[], object]) -> tuple[Line, ...]:
    """A line for each indicator that who works has not tapped this week at this computer."""
    asked = mood.tapped(now=ctx.now())
    return tuple(
        _line(ctx, one, redraw) for one in asked if not mood_memory.has_tapped(ctx.prefs, one)
    )


def _line(ctx: Context, one: Tapped, redraw: Callable[[], object]) -> Line:
    def skip() -> None:
        mood_memory.remember(ctx.prefs, one)
        redraw()

    tap = partial(ctx.open_dialog, "mood", kpi_key=one.key)
    aside = Choice(ctx.say(T("Today", "Not this week")), skip)
    return Line(
        key=f"mood:{one.key}",
        title=one.name,
        caption=ctx.say(T("Today", "how this week is going for you: one tap, without your name")),
        action=ctx.say(T("Today", "Tap")),
        act=tap,
        snooze=(aside,),
        more=(Choice(ctx.say(T("Today", "Tap…")), tap), aside),
    )
