"""Which form gives an indicator its first record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Records
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context

_ANSWER = (T("Sources", "Record an answer"), "answer")
_INTERACTION = (T("Sources", "Log an interaction"), "interaction")
_PURCHASE = (T("Sources", "Record a purchase"), "purchase")
_FORMS = {
    Records.ANSWERS: _ANSWER,
    Records.OFFERS: _ANSWER,
    Records.REPLIES: _INTERACTION,
    Records.WAITS: _INTERACTION,
    Records.CASES: _INTERACTION,
    Records.INTERACTIONS: _INTERACTION,
    Records.TASKS: _INTERACTION,
    Records.CALLS: _ANSWER,
    Records.PURCHASES: _PURCHASE,
    Records.CUSTOMERS: _PURCHASE,
}

# What rests on figures that are typed by month, beside records.
_SHEETS = {"cac": (T("Sources", "Type what was spent"), "spend")}


def form_of(ctx: Context, kpi: Kpi) -> tuple[str, Callable[[], object]]:
    """The words of the button and what it opens."""
    if kpi.records is Records.ENTRIES:
        typed = ctx.say(T("Sources", "Type its figures"))
        return typed, lambda: ctx.open_dialog("figures", kpi_key=kpi.key)
    if kpi.records is Records.TAPS:
        return ctx.say(T("Sources", "Tap")), lambda: ctx.open_dialog("mood", kpi_key=kpi.key)
    if kpi.key in _SHEETS:
        spent, sheet = _SHEETS[kpi.key]
        return ctx.say(spent), lambda: ctx.open_dialog("figures", sheet_name=sheet)
    words, dialog = _FORMS[kpi.records]
    return ctx.say(words), lambda: ctx.open_dialog(dialog)
