"""A new target for a goal from a day on, with the reason; the former one stays in its history."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain import goal_drafts as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import TargetChange
from cxdesk.domain.goals import Goal, GoalKind, Target, TargetMode
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.services import goal_changes, goals
from cxdesk.services.catalogue import by_key
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.quantities import measured_in, parse_value
from cxdesk.ui.target_modes import mode_options
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class GoalTargetDialog(FormDialog):
    """Target, deadline and why it changes."""

    name = "goal_target"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, goal: Goal) -> None:
        super().__init__(ctx, parent)
        self.goal = goal
        self.kpi = by_key(goal.kpi_key)
        self.set_title(self.tr("Change the target"))
        self.watch("goal", goal.id)
        self._about = PlainLabel(self._present(), "dim", self, wrap=True)
        self.place(self._about)
        self._build_fields()
        self.add_cancel()
        self.add_primary(self.tr("Change the target"), "Return")
        self.target.textChanged.connect(self._on_typed)
        self.mode.changed.connect(self._on_typed)
        self.target.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> GoalTargetDialog:
        """The dialog for a goal on the first response time."""
        today = ctx.today()
        deadline = today + timedelta(days=120)
        goal = Goal(
            kpi_key="first_response_time",
            title=ctx.say(T("GoalTargetDialog", "Answer sooner")),
            starts_on=today - timedelta(days=200),
            baseline_value=3240.0,
            baseline_n=80,
            targets=(Target(today - timedelta(days=200), deadline, 1440.0),),
        )
        made = cls(ctx, goal=goal)
        made.target.setText("20 min")
        made.reason.setText(
            ctx.say(T("GoalTargetDialog", "The second phone line helps more than we expected"))
        )
        return made

    def save(self) -> None:
        """Write the new target and tell."""
        mode = TargetMode(str(self.mode.value()))
        goal_changes.change_target(
            self.goal.id,
            on=self.ctx.today(),
            mode=mode,
            entered=self._entered(mode),
            deadline_on=self.deadline.date.day(),
            range_low=self._range_low(),
            reason=self.reason.text(),
            seen=self.seen,
            now=self.ctx.now(),
        )
        self.ctx.toast(self.tr("Target changed."), self.ctx.undo)

    def fill(self) -> None:
        """Show what the goal aims at now."""
        self.goal = goals.kept_goal(self.goal.id)
        self._about.setText(self._present())

    def _build_fields(self) -> None:
        target = self.goal.target
        self.mode = Segmented(
            mode_options(self.ctx, self.kpi), self, name=self.tr("How the target is given")
        )
        self.target = QLineEdit(self)
        deadline = target.deadline_on if target else self.ctx.today()
        self.deadline = DayPicker(deadline, self.ctx.format, self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("What changed, so that it is understood later"))
        self.add_field("mode", self.tr("New target"), self.mode)
        self.add_field("target", self.tr("How much"), self.target)
        self.add_field("deadline", self.tr("Deadline"), self.deadline)
        self.add_field("reason", self.tr("Why"), self.reason)

    def _present(self) -> str:
        target = self.goal.target
        if target is None:
            return self.goal.title
        told = T("GoalTargetDialog", "“{title}” aims at {value} by {deadline}.").fill(
            title=self.goal.title,
            value=amount(target.value, self.kpi.unit),
            deadline=target.deadline_on,
        )
        return self.ctx.say(told)

    def _entered(self, mode: TargetMode) -> float:
        unit = measured_in(mode, self.kpi.unit)
        return parse_value(self.target.text(), unit, self.ctx.format.currency)

    def _on_typed(self) -> None:
        field = self.fields["target"]
        field.clear_error()
        field.set_hint("")
        if not self.target.text().strip():
            return
        try:
            value = self._resulting(self.ctx.today())
        except ValidationError as error:
            field.set_error(self.ctx.say(error.text))
            return
        result = T("GoalTargetDialog", "The target is then {value}.")
        field.set_hint(self.ctx.say(result.fill(value=amount(value, self.kpi.unit))))

    def _resulting(self, on: date) -> float:
        mode = TargetMode(str(self.mode.value()))
        change = TargetChange(
            on=on,
            mode=mode,
            entered=self._entered(mode),
            deadline_on=self.deadline.date.day(),
            range_low=self._range_low(),
        )
        return rules.changed_target(self.goal, self.kpi, change).value

    def _range_low(self) -> float | None:
        """A range keeps its lower end when its upper one is changed."""
        target = self.goal.target
        return target.entered if target and self.goal.kind is GoalKind.RANGE else None
