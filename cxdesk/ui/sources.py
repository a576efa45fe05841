"""Which form gives an indicator its first record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.facts import Stream
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context

_FORMS = {
    Stream.ANSWERS: (T("Sources", "Record an answer"), "answer"),
    Stream.REPLIES: (T("Sources", "Log an interaction"), "interaction"),
    Stream.SALES: (T("Sources", "Record a purchase"), "purchase"),
}


def form_of(ctx: Context, kpi: Kpi) -> tuple[str, Callable[[], object]]:
    """The words of the button and what it opens."""
    words, dialog = _FORMS[kpi.reads]
    return ctx.say(words), lambda: ctx.open_dialog(dialog)
