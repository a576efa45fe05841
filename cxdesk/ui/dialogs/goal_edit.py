"""A goal edited, all of it but its target; the reason and what was there before stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_parts import HEAVIEST
from cxdesk.domain.goals import Goal, Target
from cxdesk.domain.reviews import Cadence
from cxdesk.domain.text import T
from cxdesk.services import goal_changes, goals
from cxdesk.ui.dialogs.goal_measure import GoalMeasure
from cxdesk.ui.form_field import Field
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.cadence_combo import CadenceCombo
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.leads_field import LeadsField
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.staff_field import StaffField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.ui.context import Context

_TYPED = ("title", "why", "how", "reason")


class GoalEditDialog(FormDialog):
    """What it says and who takes care of it; below "More" what is measured, and from when."""

    name = "goal_edit"
    least_width = 680

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, goal: Goal) -> None:
        super().__init__(ctx, parent)
        self.goal = goal
        self.draft_name = f"goal-edit-{goal.id}"
        self.set_title(self.tr("Edit the goal"))
        self.watch("goal", goal.id)
        self._build_words()
        self._build_care()
        self.measure = GoalMeasure(self, goal)
        self._build_more()
        self._build_reason()
        self._put(goal)
        self.measure.indicator.currentIndexChanged.connect(self._on_indicator_changed)
        self.add_cancel()
        self.add_primary(self.tr("Save changes"), "Return")
        self.title.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> GoalEditDialog:
        """The dialog for a goal on the first response time, opened whole."""
        start = ctx.today() - timedelta(days=200)
        target = Target(start, ctx.today() + timedelta(days=120), 1440.0)
        goal = Goal(
            kpi_key="first_response_time",
            title=ctx.say(T("GoalTargetDialog", "Answer sooner")),
            starts_on=start,
            baseline_value=3240.0,
            baseline_n=80,
            baseline_from_on=start - timedelta(days=90),
            baseline_to_on=start - timedelta(days=1),
            cadence=Cadence.MONTHLY,
            why=ctx.say(T("GoalEditDialog", "Who waits for an answer buys somewhere else")),
            leads=("waiting_time",),
            targets=(target,),
        )
        made = cls(ctx, goal=goal)
        made.draft_name = ""
        made.reason.setPlainText(
            ctx.say(T("GoalEditDialog", "Nobody had time for it: María takes it over"))
        )
        made.show_more()
        return made

    def save(self) -> None:
        """Write what changed and tell."""
        try:
            goal_changes.edit_goal(
                self.goal.id,
                self.goal_draft(),
                reason=self.reason.text(),
                seen=self.seen,
                now=self.ctx.now(),
            )
        except ValidationError as error:
            if error.field == "deadline":  # what is typed here is the start
                raise ValidationError("starts_on", error.text) from None
            raise
        self.ctx.toast(self.tr("Goal changed."), self.ctx.undo)

    def fill(self) -> None:
        """Show the goal as it is kept now."""
        self.goal = goals.kept_goal(self.goal.id)
        self._put(self.goal)

    def goal_draft(self) -> GoalDraft:
        """The goal as typed; ValidationError at the field that cannot be read."""
        return replace(
            self.measure.draft(),
            title=self.title.text(),
            why=self.why.text(),
            how=self.how.text(),
            owner_id=self.owner.staff_id(),
            cadence=self.cadence.cadence(),
            weight=int(self.weight.currentData()),
            leads=self.leads.keys(),
        )

    def draft(self) -> dict[str, object]:
        """The words that were typed and are not kept."""
        kept = {"title": self.goal.title, "why": self.goal.why, "how": self.goal.how}
        typed = {name: self._line(name) for name in _TYPED}
        return {key: text for key, text in typed.items() if text != kept.get(key, "")}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put them back."""
        for name in _TYPED:
            field = self.fields[name].widget
            if name in values and isinstance(field, NoteField):
                field.setPlainText(str(values[name]))
            elif name in values and isinstance(field, QLineEdit):
                field.setText(str(values[name]))

    def _build_words(self) -> None:
        self.title = QLineEdit(self)
        self.add_field("title", self.tr("&Goal"), self.title)
        self.why, self.how = NoteField(self), NoteField(self)
        for field in (self.why, self.how):
            field.submitted.connect(self.submit)
        self.add_field("why", self.tr("Why it &matters"), self.why)
        self.add_field("how", self.tr("&How to get there"), self.how)

    def _build_care(self) -> None:
        self.owner = StaffField(self)
        self.owner.setItemText(0, self.tr("Nobody yet"))
        self.cadence = CadenceCombo(self.ctx, self)
        self.place_beside(
            ("owner", self.tr("Responsi&ble"), self.owner),
            ("cadence", self.tr("Re&viewed"), self.cadence),
        )

    def _build_reason(self) -> None:
        """Below what scrolls: it is asked whatever was changed."""
        self.reason = NoteField(self)
        self.reason.submitted.connect(self.submit)
        made = Field(self.tr("Why do you &change it?"), self.reason, self)
        made.set_hint(self.tr("It stays in the history, with what was there before."))
        made.clear_when_changed()
        self.fields["reason"] = made
        self.outer.insertWidget(self.outer.indexOf(self.area) + 1, made)

    def _build_more(self) -> None:
        """What warns of it, and how much it counts where it is a part."""
        self.leads = LeadsField(self.ctx, self)
        hint = self.tr("Shown beside the goal; none ticked: the usual ones.")
        self.add_field("leads", self.tr("What moves be&fore it"), self.leads, hint=hint, more=True)
        self.weight = CalmCombo(self)
        for weight in range(1, HEAVIEST + 1):
            self.weight.addItem(self.ctx.format.number(weight), weight)
        self.add_field("weight", self.tr("How many times this part counts"), self.weight, more=True)

    def _put(self, goal: Goal) -> None:
        self.title.setText(goal.title)
        self.why.setPlainText(goal.why)
        self.how.setPlainText(goal.how)
        self.owner.set_staff(goal.owner_id)
        self.cadence.set_cadence(goal.cadence)
        self.weight.setCurrentIndex(max(self.weight.findData(goal.weight), 0))
        self.measure.put(goal)
        self.leads.offer(goal.kpi_key, goal.leads)
        self.fields["weight"].setVisible(goal.parent_id is not None)

    def _on_indicator_changed(self) -> None:
        self.leads.offer(self.measure.kpi().key, self.leads.keys())

    def _line(self, name: str) -> str:
        field = self.fields[name].widget
        return field.text() if isinstance(field, QLineEdit | NoteField) else ""
