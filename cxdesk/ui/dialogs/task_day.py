"""To which day a task is put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.periods import NearDay
from cxdesk.domain.tasks import Snooze
from cxdesk.domain.text import T
from cxdesk.services import tasks
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.datetime_field import DayPicker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class TaskDayDialog(FormDialog):
    """A day, at first the open one after its own; a closed day becomes the open one after it."""

    name = "task_day"
    least_width = 420

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(ctx, parent)
        self._task_id = task_id
        self.set_title(self.tr("Put aside"))
        start = tasks.snooze_day(tasks.task(task_id), Snooze.TOMORROW, now=ctx.now())
        self.day = DayPicker(start, ctx.format, self)
        hint = self.tr("The day that was promised stays as it is.")
        self.add_field("snoozed_to_on", self.tr("&To which day"), self.day, hint=hint)
        self.add_cancel()
        self.add_primary(self.tr("Put aside"), "Return")
        self.day.date.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> TaskDayDialog | None:
        """For the first open task; None when there is none."""
        found = next(iter(tasks.open_tasks(limit=1)), None)
        return None if found is None else cls(ctx, task_id=found.id)

    def save(self) -> None:
        """Put the task aside, and tell to when."""
        on = tasks.snooze_task(self._task_id, self.day.date.day(), now=self.ctx.now())
        text = T("Today", "Put aside to {day}").fill(day=NearDay(on.year, on.month, on.day))
        self.ctx.toast(self.ctx.say(text), self.ctx.undo)
