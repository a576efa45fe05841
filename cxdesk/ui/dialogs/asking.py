"""What is offered after an entry: to ask the customer how it went, where something is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.services import ask_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.context import Context

ASK = T("InteractionDialog", "Ask how it went?")


def offer_to_ask(ctx: Context, customer_id: int | None) -> tuple[str, Callable[[], object]] | None:
    """Words and act for the toast; None for nobody, or where nothing is due by the ask list."""
    due = None if customer_id is None else ask_list.due_of(customer_id, now=ctx.now())
    if due is None:
        return None
    about = {
        "customer_id": due.customer_id,
        "survey_id": due.survey_id,
        "case_id": due.case_id,
        "purchase_id": due.purchase_id,
    }
    return ctx.say(ASK), lambda: ctx.open_dialog("answer", **about)
