"""The suggested rules of asking, used in one click wherever none holds: what they say, the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T, plural
from cxdesk.services import questionnaires

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

RULES = T(
    "SuggestedRules",
    "CSAT after each purchase, CES when a case is solved, and NPS of a quarter of the customers"
    " each quarter, by lot.",
)
_ONE = T("SuggestedRules", "1 questionnaire is asked by a rule now")
_MANY = T("SuggestedRules", "{n} questionnaires are asked by a rule now")


def rules_tip(ctx: Context) -> str:
    """What the suggested rules say."""
    return ctx.say(RULES)


def use_suggested_rules(ctx: Context) -> tuple[int, ...]:
    """Use them for the questionnaires without a rule, told with its undo; their ids."""
    try:
        found = questionnaires.use_suggested_rules(now=ctx.now())
    except OutsideError as error:
        ctx.show_error(error)
        return ()
    ctx.toast(ctx.say(plural(len(found), _ONE, _MANY)), ctx.undo)
    return found
