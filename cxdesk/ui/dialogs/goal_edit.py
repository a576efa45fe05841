"""A goal edited, all of it but its target; the reason and what was there before stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain import goal_edits
from cxdesk.domain import goals as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_parts import HEAVIEST
from cxdesk.domain.goals import Goal, GoalKind, Target, Window
from cxdesk.domain.phrases import amount
from cxdesk.domain.reviews import CADENCE_WORDS, Cadence
from cxdesk.domain.text import T
from cxdesk.services import catalogue, goal_changes, goals
from cxdesk.ui.dialogs.goal_start import StartField
from cxdesk.ui.form_field import Field
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.quantities import parse_value
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.leads_field import LeadsField
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.segment_picker import SegmentPicker
from cxdesk.ui.widgets.staff_field import StaffField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.kpi import Kpi
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
        self._build_measure()
        self._build_reason()
        self._put(goal)
        self._connect()
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
        draft = self._measured()
        value, n = self._typed_start(draft)
        return replace(
            draft,
            title=self.title.text(),
            why=self.why.text(),
            how=self.how.text(),
            owner_id=self.owner.staff_id(),
            cadence=Cadence(str(self.cadence.currentData() or "")),
            weight=int(self.weight.currentData()),
            leads=self.leads.keys(),
            baseline_value=value,
            baseline_n=n,
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
        self.cadence = CalmCombo(self)
        for one, words in CADENCE_WORDS.items():
            self.cadence.addItem(self.ctx.say(words), one)
        self.place_beside(
            ("owner", self.tr("Responsi&ble"), self.owner),
            ("cadence", self.tr("Re&viewed"), self.cadence),
        )

    def _build_measure(self) -> None:
        """Below "More": another indicator, window or filter has another starting point."""
        self.indicator, self.measured_over, self.kind = (CalmCombo(self) for _ in range(3))
        unit = catalogue.by_key(self.goal.kpi_key).unit
        for kpi in catalogue.every():
            if kpi.unit is unit:
                self.indicator.addItem(self.ctx.say(kpi.name), kpi.key)
        for window, words in rules.WINDOW_WORDS.items():
            self.measured_over.addItem(self.ctx.say(words), window)
        for kind in self._kinds():
            self.kind.addItem(self.ctx.say(rules.KIND_WORDS[kind]), kind)
        self.start = StartField(self.ctx, self)
        self.starts = DayPicker(self.goal.starts_on, self.ctx.format, self)
        self.segment = SegmentPicker(self.ctx, self)
        self.place_beside(
            ("kpi", self.tr("&Indicator"), self.indicator),
            ("where", self.tr("Of &what"), self.segment),
            more=True,
        )
        self.place_beside(
            ("window", self.tr("Measured &over"), self.measured_over),
            ("kind", self.tr("&Kind of goal"), self.kind),
            more=True,
        )
        self.place_beside(
            ("starts_on", self.tr("S&tarts on"), self.starts),
            ("baseline", self.tr("Starting &point"), self.start),
            more=True,
        )
        self.leads = LeadsField(self.ctx, self)
        hint = self.tr("Shown beside the goal; none ticked: the usual ones.")
        self.add_field("leads", self.tr("What moves be&fore it"), self.leads, hint=hint, more=True)
        self.weight = CalmCombo(self)
        for weight in range(1, HEAVIEST + 1):
            self.weight.addItem(self.ctx.format.number(weight), weight)
        self.add_field("weight", self.tr("How many times this part counts"), self.weight, more=True)

    def _build_reason(self) -> None:
        """Below what scrolls: it is asked whatever was changed."""
        self.reason = NoteField(self)
        self.reason.submitted.connect(self.submit)
        made = Field(self.tr("Why do you &change it?"), self.reason, self)
        made.set_hint(self.tr("It stays in the history, with what was there before."))
        made.clear_when_changed()
        self.fields["reason"] = made
        self.outer.insertWidget(self.outer.indexOf(self.area) + 1, made)

    def _kinds(self) -> list[GoalKind]:
        """A range has two ends: it stays one, and no other kind becomes one."""
        if self.goal.kind is GoalKind.RANGE:
            return [GoalKind.RANGE]
        return [kind for kind in GoalKind if kind is not GoalKind.RANGE]

    def _put(self, goal: Goal) -> None:
        self.title.setText(goal.title)
        self.why.setPlainText(goal.why)
        self.how.setPlainText(goal.how)
        self.owner.set_staff(goal.owner_id)
        for combo, value in (
            (self.cadence, goal.cadence),
            (self.indicator, goal.kpi_key),
            (self.measured_over, goal.window),
            (self.kind, goal.kind),
            (self.weight, goal.weight),
        ):
            combo.setCurrentIndex(max(combo.findData(value), 0))
        self.starts.date.set_day(goal.starts_on)
        self.segment.offer(self.kpi(), goal.where)
        self.leads.offer(goal.kpi_key, goal.leads)
        self.fields["weight"].setVisible(goal.parent_id is not None)
        self.fields["where"].setVisible(self.segment.has_choice())
        self._show_kept_start()

    def _connect(self) -> None:
        self.indicator.currentIndexChanged.connect(self._on_indicator_changed)
        for combo in (self.measured_over, self.kind):
            combo.currentIndexChanged.connect(self._on_measure_changed)
        self.segment.changed.connect(self._on_measure_changed)
        self.starts.date.day_changed.connect(self._on_measure_changed)
        self.start.looked_up.connect(self._hint_start)

    def kpi(self) -> Kpi:
        """The chosen indicator."""
        return catalogue.by_key(str(self.indicator.currentData()))

    def _on_indicator_changed(self) -> None:
        self.segment.offer(self.kpi())
        self.fields["where"].setVisible(self.segment.has_choice())
        self.leads.offer(self.kpi().key, self.leads.keys())
        self._on_measure_changed()

    def _on_measure_changed(self) -> None:
        """What is measured otherwise starts elsewhere: that is looked up, unless it was typed."""
        if not self.starts.date.is_readable():
            return
        draft = self._measured()
        is_total = draft.kind in rules.CUMULATIVE
        self.fields["baseline"].setEnabled(not is_total)
        if not is_total and self._is_same(draft):
            self._show_kept_start()
            return
        if self.start.text() == self._kept_start():
            self.start.clear()
        self.start.look_up(draft)
        self.fields["baseline"].set_hint(self.tr("Looking up the starting point…"))

    def _measured(self) -> GoalDraft:
        """The goal with what is measured and from when as chosen."""
        return replace(
            goal_edits.draft_of(self.goal),
            kpi_key=self.kpi().key,
            window=Window(str(self.measured_over.currentData())),
            kind=GoalKind(str(self.kind.currentData())),
            starts_on=self.starts.date.day(),
            where=self.segment.where(),
        )

    def _is_same(self, draft: GoalDraft) -> bool:
        """Whether the goal's own starting point still stands, typed or measured."""
        had = (self.goal.kpi_key, self.goal.window, self.goal.starts_on, dict(self.goal.where))
        has = (draft.kpi_key, draft.window, draft.starts_on, dict(draft.where))
        return had == has and self.goal.kind not in rules.CUMULATIVE

    def _kept_start(self) -> str:
        if self.goal.baseline_value is None:
            return ""
        unit = catalogue.by_key(self.goal.kpi_key).unit
        return self.ctx.format.amount(amount(self.goal.baseline_value, unit))

    def _show_kept_start(self) -> None:
        """Where it starts now, and on what that rests."""
        self.start.setText(self._kept_start())
        told = self.tr("Measured before it started, n {n}.").format(n=self.goal.baseline_n)
        if self.goal.baseline_from_on is None:
            told = self.tr("Typed by hand.")
        if self.goal.baseline_value is None:
            told = ""
        self.fields["baseline"].set_hint(told)

    def _hint_start(self) -> None:
        self.fields["baseline"].set_hint(self.start.words())

    def _typed_start(self, draft: GoalDraft) -> tuple[float | None, int]:
        """The starting point typed, on no records; none where it stays or is to be measured."""
        text = self.start.text().strip()
        if text == self._kept_start() and self._is_same(draft):
            return draft.baseline_value, draft.baseline_n
        if not (text and self.start.is_typed()):
            return None, 0
        return parse_value(text, self.kpi().unit, self.ctx.format.currency, "baseline"), 0

    def _line(self, name: str) -> str:
        field = self.fields[name].widget
        return field.text() if isinstance(field, QLineEdit | NoteField) else ""
