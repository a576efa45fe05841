"""What is offered after an entry: to ask the customer how it went, where that may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.services import customers, surveys

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.context import Context

ASK = T("InteractionDialog", "Ask how it went?")


def offer_to_ask(
    ctx: Context, customer_id: int | None, case_id: int | None
) -> tuple[str, Callable[[], object]] | None:
    """Words and act for the toast; None for nobody, or for somebody who wants no surveys."""
    if customer_id is None or not surveys.surveys() or customers.customer(customer_id).no_surveys:
        return None
    named = {"customer_id": customer_id, "case_id": case_id}
    return ctx.say(ASK), lambda: ctx.open_dialog("answer", **named)
