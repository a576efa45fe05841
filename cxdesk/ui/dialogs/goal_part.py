"""One more indicator under a goal: where it stands, what it should become, how much it counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain import goal_drafts
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goal_parts import HEAVIEST
from cxdesk.domain.goals import Goal, Target, TargetMode
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.services import catalogue, goal_changes
from cxdesk.ui.dialogs.goal_start import StartField
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.quantities import measured_in, parse_value
from cxdesk.ui.target_modes import mode_options
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context


class GoalPartDialog(FormDialog):
    """The part is called as its indicator, of the same customers as its goal, and ends with it."""

    name = "goal_part"
    draft_name = ""
    least_width = 620

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, goal: Goal) -> None:
        super().__init__(ctx, parent)
        self.goal = goal
        self.set_title(self.tr("One more indicator"))
        about = self.tr(
            "“{title}” is then told by both: its status is that of the one that does worse, how far"
            " it is along the mean of both."
        )
        self.place(PlainLabel(about.format(title=goal.title), "dim", self, wrap=True))
        self._build_fields()
        self.add_cancel()
        self.add_primary(self.tr("Add the indicator"), "Return")
        self._connect()
        self._on_measure_changed()
        self.indicator.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> GoalPartDialog:
        """The form filled in, for a goal on how satisfied customers are."""
        start = ctx.today() - timedelta(days=100)
        goal = Goal(
            kpi_key="csat",
            title=ctx.say(T("GoalPartDialog", "More satisfied customers")),
            starts_on=start,
            targets=(Target(start, ctx.today() + timedelta(days=120), 90.0),),
        )
        made = cls(ctx, goal=goal)
        made.indicator.setCurrentIndex(made.indicator.findData("first_response_time"))
        made.target.setText("20 min")
        return made

    def kpi(self) -> Kpi:
        """The chosen indicator."""
        return catalogue.by_key(str(self.indicator.currentData()))

    def part_draft(self) -> GoalDraft:
        """What was typed, parsed; ValidationError at the field that is no value."""
        mode, asked = TargetMode(str(self.mode.value())), self._asked()
        unit = measured_in(mode, self.kpi().unit)
        return replace(
            asked.with_baseline(self.start.start()),
            title=self.ctx.say(self.kpi().name),
            entered=parse_value(self.target.text(), unit, self.ctx.format.currency),
            mode=mode,
            weight=int(self.weight.currentData()),
        )

    def save(self) -> None:
        """Put it under the goal and tell."""
        draft = self.part_draft()
        if not self.start.is_typed():
            draft = draft.with_baseline(None)
        goal_changes.add_part(self.goal.id, draft, now=self.ctx.now())
        self.ctx.toast(self.tr("Indicator added to the goal."), self.ctx.undo)

    def _build_fields(self) -> None:
        self.indicator = CalmCombo(self)
        for kpi in catalogue.every():
            if kpi.key != self.goal.kpi_key:
                self.indicator.addItem(self.ctx.say(kpi.name), kpi.key)
        self.start = StartField(self.ctx, self)
        self.place_beside(
            ("kpi", self.tr("&Indicator"), self.indicator),
            ("baseline", self.tr("&Starting point"), self.start),
        )
        modes = mode_options(self.ctx, self.kpi())
        self.mode = Segmented(modes, self, name=self.tr("How the target is given"))
        self.add_field("mode", self.tr("Target"), self.mode)
        self.target = QLineEdit(self)
        self.weight = CalmCombo(self)
        for weight in range(1, HEAVIEST + 1):
            self.weight.addItem(self.ctx.format.number(weight), weight)
        target = self.goal.target
        last = target.deadline_on if target else self.ctx.today() + timedelta(days=90)
        self.deadline = DayPicker(last, self.ctx.format, self)
        self.add_field("target", self.tr("&How much"), self.target)
        self.place_beside(
            ("deadline", self.tr("&Deadline"), self.deadline),
            ("weight", self.tr("How many times it &counts in the mean"), self.weight),
        )

    def _connect(self) -> None:
        self.indicator.currentIndexChanged.connect(self._on_measure_changed)
        self.start.looked_up.connect(self._on_typed)
        for line in (self.start, self.target):
            line.textChanged.connect(self._on_typed)
        self.mode.changed.connect(self._on_typed)

    def _asked(self) -> GoalDraft:
        """What has to be looked up for: the measure, without what is still to be typed."""
        kpi, goal = self.kpi(), self.goal
        return GoalDraft(
            kpi_key=kpi.key,
            title="",
            entered=0,
            starts_on=self.ctx.today(),
            deadline_on=self.deadline.date.day(),
            window=goal.window,
            where=kpi.understood(goal.where),
            owner_id=goal.owner_id,
            parent_id=goal.id or None,
        )

    def _on_measure_changed(self) -> None:
        """Another indicator: the starting point is proposed anew, beside the window."""
        self.mode.set_options(mode_options(self.ctx, self.kpi()))
        self.start.look_up(self._asked())
        self._hint("baseline", self.tr("Looking up the starting point…"))

    def _on_typed(self) -> None:
        """Where it starts from, and what the target comes to, while typing."""
        self._hint("target", "")
        if not self.start.is_known():
            return
        self._hint("baseline", self.start.words())
        if not self.target.text().strip():
            return
        try:
            value = goal_drafts.check(self.part_draft(), self.kpi()).value
        except ValidationError as error:
            at = error.field if error.field in {"baseline", "deadline"} else "target"
            self.fields[at].set_error(self.ctx.say(error.text))
            return
        if self.mode.value() != TargetMode.VALUE:
            result = T("GoalPartDialog", "The target is then {value}.")
            told = result.fill(value=amount(value, self.kpi().unit))
            self._hint("target", self.ctx.say(told))

    def _hint(self, name: str, text: str) -> None:
        self.fields[name].clear_error()
        self.fields[name].set_hint(text)
