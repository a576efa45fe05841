"""What is done with somebody to ask: answered, offered, declined, sent, put aside; with Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import messages as reaching
from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.periods import NearDay
from cxdesk.domain.text import T
from cxdesk.services import ask_list, ask_words, messages, surveys
from cxdesk.ui.opening import open_address

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.ask_list import Due
    from cxdesk.domain.tasks import Snooze
    from cxdesk.ui.context import Context

OFFERED = T("AskTab", "Noted: offered to {name}")
DECLINED = T("AskTab", "Noted: {name} did not want to answer")
ASIDE = T("AskTab", "{name} is put aside to {day}")
SENT = T("AskTab", "Sent to {name}: noted as offered")


class Asking:
    """One method for each thing that can become of an asking."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    def answer(self, due: Due) -> None:
        """The form, with who and about what filled in."""
        self.ctx.open_dialog(
            "answer",
            customer_id=due.customer_id,
            case_id=due.case_id,
            survey_id=due.survey_id,
            purchase_id=due.purchase_id,
        )

    def offer(self, due: Due, name: str) -> bool:
        """It was offered; the answer may come later. False when that could not be noted."""
        return self.ctx.do(lambda: self._record(due, is_declined=False), OFFERED.fill(name=name))

    def decline(self, due: Due, name: str) -> bool:
        """They did not want to."""
        return self.ctx.do(lambda: self._record(due, is_declined=True), DECLINED.fill(name=name))

    def put_aside(self, due: Due, name: str, until: Snooze | date) -> bool:
        """Ask later, and tell when."""
        return self.ctx.do(
            lambda: ask_list.put_aside(due.customer_id, until, now=self.ctx.now()),
            lambda on: ASIDE.fill(name=name, day=_near(on)),
        )

    def choose_day(self, due: Due, name: str) -> None:
        """Ask later, on a day that the form asks for."""
        self.ctx.open_dialog("ask_day", customer_id=due.customer_id, customer_name=name)

    def reach(self, due: Due, name: str, reach: Reach) -> None:
        """Call, or write the question: what is written is offered at once."""

        def call() -> None:
            open_address(reaching.url(reach), reach.way)
            messages.log_message(due.customer_id, reach, now=self.ctx.now())

        def write() -> None:
            text = "\n".join(self.ctx.say(part) for part in ask_words.message(due))
            open_address(reaching.url(reach, text), reach.way)
            ask_list.send(due, reach, now=self.ctx.now())

        if reach.way is Way.PHONE:
            self.ctx.do(call, messages.LOGGED[reach.way])
        else:
            self.ctx.do(write, SENT.fill(name=name))

    def _record(self, due: Due, *, is_declined: bool) -> None:
        note = surveys.record_declined if is_declined else surveys.record_offer
        note(
            due.survey_id,
            due.customer_id,
            case_id=due.case_id,
            purchase_id=due.purchase_id,
            now=self.ctx.now(),
        )


def _near(on: date) -> NearDay:
    return NearDay(on.year, on.month, on.day)
