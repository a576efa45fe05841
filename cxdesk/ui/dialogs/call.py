"""A call was made: what was said, in one line; or nobody answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.domain.periods import NearDay
from cxdesk.domain.tasks import Snooze, TaskKind
from cxdesk.domain.text import T
from cxdesk.services import calls, customers, rescues, tasks
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.rescue_progress import RescueProgress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

SAMPLE = T("CallDialog", "She'll come by on Friday; the part is set aside")


class CallDialog(FormDialog):
    """Saves the call as an interaction and finishes its task; F6 puts the task aside instead.

    A rescue call tells its steps, too, and how it ended; it may go on with another call.
    """

    name = "call"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int,
        task_id: int | None = None,
    ) -> None:
        super().__init__(ctx, parent)
        self._customer_id, self._task_id = customer_id, task_id
        self.draft_name = f"call-{customer_id}"
        customer = customers.customer(customer_id)
        self.set_title(self.tr("Call to {name}").format(name=customer.shown_name))
        reach = " · ".join(customer.phones)
        if reach:
            self.head.addWidget(PlainLabel(reach, "dim", self))
        self._place_why()
        self.said = NoteField(self, lines=2)
        self.said.submitted.connect(self.submit)
        self.add_field("note", self.tr("What was &said"), self.said)
        self.rescue: RescueProgress | None = None
        if task_id is not None and tasks.task(task_id).kind is TaskKind.RESCUE:
            self._place_rescue(task_id)
        self.add_cancel()
        if task_id is not None:
            self.again = self.add_button(self.tr("No answer: put aside"), "F6")
            self.again.clicked.connect(self.put_aside)
        self.add_primary(self.tr("Save call"), "Return")
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        self.offer_draft()
        self.said.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> CallDialog | None:
        """The first call that is to be made; None when there is none."""
        found = next((one for one in tasks.open_tasks() if one.customer_id is not None), None)
        if found is None or found.customer_id is None:
            return None
        made = cls(ctx, customer_id=found.customer_id, task_id=found.id)
        made.draft_name = ""
        made.said.setPlainText(ctx.say(SAMPLE))
        return made

    def save(self) -> None:
        """Write the call; its task is done."""
        said = self.said.text()
        task_id, now = self._task_id, self.ctx.now()
        if task_id is not None and self.rescue is not None:
            steps, end = self.rescue.steps(), self.rescue.end()
            logged = rescues.log_rescue_call(task_id, said, steps, end, now=now)
        else:
            logged = calls.log_call(self._customer_id, said, task_id=task_id, now=now)
        told = self.tr("Call logged")
        if logged.reminder_on is not None:
            moved = self.tr("Call logged; reminder moved to {day}")
            told = moved.format(day=self.ctx.format.day_month(logged.reminder_on))
        self.ctx.toast(told, self.ctx.undo)

    def put_aside(self) -> None:
        """Nobody answered: the task comes back on the next open day, and nothing is logged."""
        if self._task_id is None:
            return
        on = tasks.snooze_task(self._task_id, Snooze.TOMORROW, now=self.ctx.now())
        text = T("Today", "Put aside to {day}").fill(day=NearDay(on.year, on.month, on.day))
        self.ctx.toast(self.ctx.say(text), self.ctx.undo)
        self.reject()

    def draft(self) -> dict[str, object]:
        """What was typed."""
        return {"note": self.said.toPlainText()} if self.said.text() else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.said.setPlainText(str(values.get("note", "")))

    def _place_rescue(self, task_id: int) -> None:
        """The steps taken in this call, and how it ended."""
        self.rescue = RescueProgress(self.ctx, rescues.rescue(task_id), self)
        self.add_field("steps", self.tr("S&teps taken in this call"), self.rescue.boxes)
        self.add_field("outcome", self.tr("&How it ended"), self.rescue.outcome)
        self.add_field("reask_on", self.tr("&Ask again"), self.rescue.reask)

    def _place_why(self) -> None:
        if self._task_id is None:
            return
        note = tasks.task(self._task_id).note
        if note.strip():
            quoted = self.ctx.say(T("CallDialog", "“{text}”").fill(text=note))
            self.place(PlainLabel(quoted, "dim", self, wrap=True))
