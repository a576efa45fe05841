"""Closing a goal before or after its deadline, with a word why; figures and history stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import Goal
from cxdesk.domain.text import T
from cxdesk.services import goal_changes, goals
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class GoalCloseDialog(FormDialog):
    """One field: why."""

    name = "goal_close"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, goal: Goal) -> None:
        super().__init__(ctx, parent)
        self.goal = goal
        self.watch("goal", goal.id)
        self.set_title(self.tr("Close the goal"))
        self._about = PlainLabel(goal.title, "strong", self, wrap=True)
        self.place(self._about)
        self.reason = QLineEdit(self)
        hint = self.tr(
            "It moves to “Ended” on the board, with its figures, targets and this reason; there it"
            " can be opened again."
        )
        self.add_field("on", self.tr("Why it ends"), self.reason, hint=hint)
        self.add_cancel()
        self.add_primary(self.tr("Close the goal"), "Return")
        self.reason.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> GoalCloseDialog:
        """The dialog for a goal of today."""
        title = ctx.say(T("GoalCloseDialog", "More promoters"))
        goal = Goal(kpi_key="nps", title=title, starts_on=ctx.today())
        made = cls(ctx, goal=goal)
        made.reason.setText(
            ctx.say(T("GoalCloseDialog", "We measure satisfaction another way from now on"))
        )
        return made

    def save(self) -> None:
        """Close it and tell; without a reason, ask for one, so that Enter alone closes nothing."""
        reason = self.reason.text()
        if not reason.strip():
            raise ValidationError(
                "on", T("GoalCloseDialog", "Say in a few words why it ends, for the history.")
            )
        goal_changes.close_goal(
            self.goal.id,
            on=self.ctx.today(),
            reason=reason,
            seen=self.seen,
            now=self.ctx.now(),
        )
        self.ctx.toast(self.tr("Goal closed."), self.ctx.undo)

    def fill(self) -> None:
        """Show the goal as it is now."""
        self.goal = goals.kept_goal(self.goal.id)
        self._about.setText(self.goal.title)
