"""What the lines of Today do: through the services, told with Undo, errors in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.periods import NearDay
from cxdesk.domain.text import T
from cxdesk.services import tasks

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.tasks import Snooze, Task
    from cxdesk.ui.context import Context

DONE = T("Today", "Task done")
DELETED = T("Today", "Task deleted")
ASIDE = T("Today", "Put aside to {day}")


class Acting:
    """One method for each thing that a line can do."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    def finish(self, task: Task) -> None:
        """The task is done."""
        self.ctx.do(lambda: tasks.finish_task(task.id, now=self.ctx.now()), DONE)

    def snooze(self, task: Task, until: Snooze | date) -> None:
        """Put the task aside, and tell to when."""
        self.ctx.do(
            lambda: tasks.snooze_task(task.id, until, now=self.ctx.now()),
            lambda on: ASIDE.fill(day=_near(on)),
        )

    def delete(self, task: Task) -> None:
        """The task goes; Undo brings it back."""
        self.ctx.do(lambda: tasks.delete_task(task.id, now=self.ctx.now()), DELETED)

    def edit(self, task: Task) -> None:
        """The form of the task."""
        self.ctx.open_dialog("task", task_id=task.id)

    def choose_day(self, task: Task) -> None:
        """A day of one's own to put it aside to."""
        self.ctx.open_dialog("task_day", task_id=task.id)

    def call(self, customer_id: int | None, task_id: int | None = None) -> None:
        """The call was made: what was said."""
        if customer_id is not None:
            self.ctx.open_dialog("call", customer_id=customer_id, task_id=task_id)

    def plan_call(self, customer_id: int) -> None:
        """A call back, by whoever works."""
        self.ctx.open_dialog("task", customer_id=customer_id, kind="call_back")

    def reply(self, case_id: int) -> None:
        """Answer the case."""
        self.ctx.open_dialog("case_reply", case_id=case_id)

    def solve(self, case_id: int) -> None:
        """Answer and close the case."""
        self.ctx.open_dialog("case_reply", case_id=case_id, solve=True)

    def log(self, customer_id: int | None) -> None:
        """An interaction with the customer."""
        self.ctx.open_dialog("interaction", customer_id=customer_id)

    def open_customer(self, customer_id: int) -> None:
        """The customer's card."""
        self.ctx.navigate("customers", customer_id)

    def open_case(self, case_id: int) -> None:
        """The case with its log."""
        self.ctx.navigate("cases", case_id)

    def open_rescue(self, task_id: int) -> None:
        """The rescue with its steps."""
        self.ctx.navigate("surveys", ("rescues", task_id))


def _near(on: date) -> NearDay:
    return NearDay(on.year, on.month, on.day)
