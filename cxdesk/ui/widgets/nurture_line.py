"""A promoter's answer: thank them, or ask for a recommendation, by one press."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.tasks import TASK_WORDS, TaskKind
from cxdesk.services import promoters
from cxdesk.ui import theme
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from cxdesk.ui.context import Context


class NurtureLine(QWidget):
    """Hidden where there is nothing to plan."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self._answer_id: int | None = None
        line = FlowLayout(self, spacing=theme.S)
        self.buttons: dict[TaskKind, QPushButton] = {}
        for kind in (TaskKind.THANK, TaskKind.REFERRAL):
            made = button(f"+ {ctx.say(TASK_WORDS[kind])}", self, is_compact=True)
            made.clicked.connect(partial(self.plan, kind))
            line.addWidget(made)
            self.buttons[kind] = made
        self.hide()

    def show_answer(self, answer_id: int | None) -> None:
        """Offer the tasks for this answer; None for none."""
        self._answer_id = answer_id
        self.setVisible(answer_id is not None and promoters.may_be_nurtured(answer_id))

    def plan(self, kind: TaskKind, _checked: bool = False) -> None:
        """Make the task, due on the next open day."""
        if self._answer_id is None:
            return
        act = partial(promoters.nurture, self._answer_id, kind, now=self.ctx.now())
        if self.ctx.do(act, self.tr("Task made")):
            self.hide()
