"""What can be done in a case, each by its own letter: the underlined one of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.cases import CaseStatus
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.cases import CaseView
    from cxdesk.ui.context import Context


class Act(NamedTuple):
    """An act: its name, its words (& before its letter), and the dialog that it opens.

    ``named`` are more arguments of the dialog; ``is_first`` has a button of its own, the others
    are in the menu behind the last one.
    """

    name: str
    text: T
    dialog: str
    named: tuple[tuple[str, object], ...] = ()
    when_open: bool = True
    when_closed: bool = False
    is_first: bool = False

    def suits(self, case: CaseView) -> bool:
        """Whether it can be done where the case stands."""
        return self.when_closed if case.status is CaseStatus.CLOSED else self.when_open


REPLY = Act("reply", T("CaseActs", "&Reply"), "case_reply", is_first=True)
SOLVE = Act("solve", T("CaseActs", "&Solve"), "case_reply", (("solve", True),), is_first=True)
REOPEN = Act(
    "reopen",
    T("CaseActs", "Re&open"),
    "case_step",
    (("act", "reopen"),),
    when_open=False,
    when_closed=True,
    is_first=True,
)
MESSAGE = Act(
    "message",
    T("CaseActs", "Customer's &message"),
    "case_step",
    (("act", "message"),),
    when_closed=True,
    is_first=True,
)
NOTE = Act(
    "note",
    T("CaseActs", "Internal &note"),
    "case_step",
    (("act", "note"),),
    when_closed=True,
    is_first=True,
)
WAIT = Act("wait", T("CaseActs", "&Wait for the customer"), "case_step", (("act", "wait"),))
HOLD = Act("hold", T("CaseActs", "Put on &hold"), "case_step", (("act", "hold"),))
ASSIGN = Act("assign", T("CaseActs", "&Assign"), "case_assign", when_closed=True)
CHANGE = Act("change", T("CaseActs", "&Change what it is about"), "case_edit", when_closed=True)
LOG = Act("log", T("CaseActs", "&Log an interaction about it"), "interaction")
ACTS = (REPLY, SOLVE, REOPEN, MESSAGE, NOTE, WAIT, HOLD, LOG, ASSIGN, CHANGE)


def perform(ctx: Context, act: Act, case: CaseView) -> None:
    """Open the dialog of an act that suits the case."""
    if act.suits(case):
        ctx.open_dialog(act.dialog, case_id=case.id, **dict(act.named))


def letter(text: str) -> str:
    """The underlined letter of words that are translated already; "" when there is none."""
    _, _, after = text.partition("&")
    return after[:1].upper()
