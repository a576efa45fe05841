"""A task, new or changed: what, who does it, by when, about whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.tasks import TASK_WORDS, TaskDraft, TaskKind
from cxdesk.domain.text import T
from cxdesk.services import command, staff, tasks
from cxdesk.ui.dialogs.customer_choice import add_customer_field, chosen_customer
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.domain.tasks import Task
    from cxdesk.ui.context import Context

OFFERED = (TaskKind.TO_DO, TaskKind.FOLLOW_UP, TaskKind.CALL_BACK)
SAMPLE = T("TaskDialog", "Ask the supplier about the white paint")
_NOBODY = 0


class TaskDialog(FormDialog):
    """What first; a call back may go by the last interaction with the customer."""

    name = "task"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        task_id: int | None = None,
        customer_id: int | None = None,
        case_id: int | None = None,
        goal_id: int | None = None,
        kind: str = TaskKind.TO_DO.value,
    ) -> None:
        super().__init__(ctx, parent)
        self._task: Task | None = None if task_id is None else tasks.task(task_id)
        self._links: tuple[int | None, int | None, int | None] = (case_id, None, goal_id)
        self.draft_name = "task" if task_id is None else f"task-{task_id}"
        self.set_title(self.tr("New task") if task_id is None else self.tr("Task"))
        self._build(TaskKind(kind))
        if self._task is not None:
            self.watch("task", self._task.id)
            self.fill()
        else:
            self.customer.set_customer(customer_id)
            self._day = tasks.proposed_day(now=ctx.now())
            self.day.date.set_day(self._day)
        self._follow_kind()
        self.offer_draft()
        self._place_keys(customer_id)

    @classmethod
    def sample(cls, ctx: Context) -> TaskDialog:
        """The form filled in."""
        made = cls(ctx)
        made.draft_name = ""
        made.note.setPlainText(ctx.say(SAMPLE))
        return made

    def save(self) -> None:
        """Write the task, new or as it is now."""
        draft, now = self.typed_draft(), self.ctx.now()
        if self._task is None:
            tasks.add_task(draft, now=now)
            self.ctx.toast(self.tr("Task added"), self.ctx.undo)
            return
        tasks.edit_task(self._task.id, draft, seen=self.seen, now=now)
        self.ctx.toast(self.tr("Task changed"), self.ctx.undo)

    def typed_draft(self) -> TaskDraft:
        """The task as typed; ValidationError at the first field that cannot be read."""
        kind = self._chosen_kind()
        case_id, answer_id, goal_id = self._links
        return TaskDraft(
            kind=kind,
            note=self.note.text(),
            owner_id=self.owner.currentData() or None,
            due_on=self._typed_day(),
            customer_id=chosen_customer(self.customer),
            case_id=case_id,
            answer_id=answer_id,
            goal_id=goal_id,
            after_days=self._typed_after() if kind is TaskKind.CALL_BACK else None,
        )

    def fill(self) -> None:
        """Show the task as it is kept now."""
        if self._task is not None:
            self._task = tasks.task(self._task.id)
            self._show(self._task)
            self._follow_kind()

    def draft(self) -> dict[str, object]:
        """What was typed, when there are words."""
        if not self.note.text():
            return {}
        return {
            "note": self.note.toPlainText(),
            "customer_id": self.customer.customer_id(),
            "kind": self._chosen_kind().value,
            "after_days": self.after.text(),
            "owner_id": self.owner.currentData(),
            "due_on": self.day.date.text(),
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.note.setPlainText(str(values.get("note", "")))
        customer_id = values.get("customer_id")
        if isinstance(customer_id, int):
            self.customer.put_back(customer_id)
        self.kind.set_value(TaskKind(str(values.get("kind", TaskKind.TO_DO))))
        self.after.setText(str(values.get("after_days", "")))
        owner, due_on = values.get("owner_id"), values.get("due_on")
        if isinstance(owner, int):
            self._choose_owner(owner)
        if isinstance(due_on, str):
            self.day.date.setText(due_on)
            self.day.date.setModified(True)  # read as typed
        self._follow_kind()

    def _build(self, kind: TaskKind) -> None:
        self.note = NoteField(self, lines=2)
        self.note.submitted.connect(self.submit)
        self.add_field("note", self.tr("&What is to be done"), self.note)
        self.kind = Segmented([(one, self.ctx.say(TASK_WORDS[one])) for one in OFFERED], self)
        self.kind.set_value(kind)
        self.kind.changed.connect(self._on_kind_changed)
        self.add_field("kind", self.tr("&Kind"), self.kind)
        self.customer = add_customer_field(self, self.tr("&Customer"))
        self._build_who_and_when()
        self.after = QLineEdit(self)
        self.after.setMaximumWidth(120)
        hint = self.tr("Each interaction logged meanwhile moves the call by that many days.")
        self._after = self.add_field(
            "after_days", self.tr("Days after the &last interaction"), self.after, hint=hint
        )
        self.add_cancel()
        self.add_primary(self.tr("Save task"), "Return")

    def _build_who_and_when(self) -> None:
        self.owner = CalmCombo(self)
        self.owner.addItem(self.tr("Nobody"), _NOBODY)
        for member in staff.staff():
            self.owner.addItem(f"{member.initials} · {member.name}", member.id)
        self._choose_owner(command.acting_staff.get())
        self.day = DayPicker(self.ctx.today(), self.ctx.format, self)
        self.place_beside(
            ("owner_id", self.tr("Wh&o"), self.owner), ("due_on", self.tr("&By"), self.day)
        )

    def _show(self, task: Task) -> None:
        """The fields of a task that is there; one that comes from an answer keeps its kind."""
        self._links = (task.case_id, task.answer_id, task.goal_id)
        self.note.setPlainText(task.note)
        if task.kind in OFFERED:
            self.kind.set_value(task.kind)
        self.fields["kind"].setVisible(task.kind in OFFERED)
        self.customer.set_customer(task.customer_id)
        self._choose_owner(task.owner_id)
        self.day.date.set_day(task.due_on)
        self._day = task.due_on
        self.after.setText("" if task.after_days is None else str(task.after_days))

    def _choose_owner(self, owner_id: int | None) -> None:
        if owner_id is not None and self.owner.findData(owner_id) < 0:
            everybody = staff.staff(with_inactive=True)
            gone = next((one for one in everybody if one.id == owner_id), None)
            if gone is not None:
                self.owner.addItem(f"{gone.initials} · {gone.name}", gone.id)
        self.owner.setCurrentIndex(max(self.owner.findData(owner_id or _NOBODY), 0))

    def _place_keys(self, customer_id: int | None) -> None:
        is_known_call = customer_id is not None and self._chosen_kind() is TaskKind.CALL_BACK
        taker: QWidget = self.after if is_known_call else self.note
        taker.setFocus()

    def _chosen_kind(self) -> TaskKind:
        if self._task is not None and self._task.kind not in OFFERED:
            return self._task.kind
        return TaskKind(str(self.kind.value()))

    def _typed_day(self) -> date | None:
        """None while the proposed day was left alone and the last interaction decides."""
        on = self.day.date.day()
        is_left = on == self._day and self._task is None
        return None if is_left and self.after.text().strip() else on

    def _typed_after(self) -> int | None:
        text = self.after.text().strip()
        if not text:
            return None
        if not text.isdecimal():
            words = T("TaskDialog", "Write a number of days, like 30.")
            raise ValidationError("after_days", words)
        return int(text)

    def _on_kind_changed(self, _value: object) -> None:
        self._follow_kind()

    def _follow_kind(self) -> None:
        self._after.setVisible(self._chosen_kind() is TaskKind.CALL_BACK)
