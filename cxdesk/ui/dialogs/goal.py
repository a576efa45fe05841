"""A new goal on one page: specific, measurable, achievable, relevant and with a deadline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain import goal_checks, goal_drafts, goal_past
from cxdesk.domain import goals as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, TargetMode, Window
from cxdesk.domain.phrases import amount, goal_sentence
from cxdesk.domain.text import T
from cxdesk.services import catalogue, goal_changes, splits, staff
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_rhythm import GoalRhythm
from cxdesk.ui.dialogs.goal_start import StartField
from cxdesk.ui.form_field import text_of
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.quantities import measured_in, parse_value
from cxdesk.ui.target_modes import mode_options
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context


class GoalDialog(FormDialog):
    """SMART in reading order; the sentence at the foot says what will be measured."""

    name = "goal"
    draft_name = "goal"
    least_width = 720

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, kpi_key: str = "") -> None:
        super().__init__(ctx, parent)
        self.set_title(self.tr("New goal"))
        self._build_specific()
        self._build_measurable()
        self._build_rest()
        self._build_reviews()
        self._build_more_fields()
        self.preview = PlainLabel("", "strong", self, wrap=True)
        self.preview.setMinimumHeight(theme.FIELD_HEIGHT)
        self.place(self.preview)
        self.advice = PlainLabel("", "caption", self, wrap=True)
        self.advice.setAccessibleName(self.tr("To think about"))
        self.place(self.advice)
        self.add_cancel()
        self.add_primary(self.tr("Save goal"), "Return")
        self._choose(kpi_key)
        self._connect()
        self.offer_draft()
        self._on_measure_changed()
        self.title.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> GoalDialog:
        """The dialog as it looks when it is filled in."""
        made = cls(ctx, kpi_key="nps")
        made.title.setText(ctx.say(T("GoalDialog", "More customers who recommend us")))
        made.target.setText("45")
        made.how.setText(
            ctx.say(T("GoalDialog", "Call every customer who scores 6 or less the same day"))
        )
        made.why.setText(
            ctx.say(T("GoalDialog", "Most new customers come because a neighbour told them"))
        )
        return made

    def kpi(self) -> Kpi:
        """The chosen indicator."""
        return catalogue.by_key(str(self.indicator.currentData()))

    def goal_draft(self) -> GoalDraft:
        """What has been typed, parsed; ValidationError at the field that is no value."""
        kpi, mode = self.kpi(), TargetMode(str(self.mode.value()))
        entered = parse_value(
            self.target.text(), measured_in(mode, kpi.unit), self.ctx.format.currency
        )
        start = self.start.start()
        return GoalDraft(
            kpi_key=kpi.key,
            title=self.title.text(),
            entered=entered,
            starts_on=self.starts.date.day(),
            deadline_on=self.deadline.date.day(),
            mode=mode,
            kind=GoalKind(str(self.kind.currentData())),
            window=Window(str(self.measured_over.currentData())),
            where=self._where(),
            baseline_value=start.value,
            baseline_n=start.n,
            baseline_low=start.low,
            baseline_high=start.high,
            owner_id=self.owner.currentData(),
            why=self.why.text(),
            how=self.how.text(),
            cadence=self.reviewed.cadence(),
            first_review_on=self.reviewed.first_on(),
        )

    def save(self) -> None:
        """Write the goal and tell."""
        draft = self.goal_draft()
        goal_drafts.check(draft, self.kpi())
        if not self.start.is_typed():
            draft = replace(draft, baseline_value=None, baseline_n=0)
        goal_changes.add_goal(draft, now=self.ctx.now())
        self.ctx.toast(self.tr("Goal saved."), self.ctx.undo)

    def draft(self) -> dict[str, object]:
        """The typed texts and the choice of the indicator, if anything was typed."""
        texts: dict[str, object] = {
            key: text_of(self.fields[key].widget) for key in ("title", "target", "how", "why")
        }
        if not any(texts.values()):
            return {}
        return texts | {"kpi": self.kpi().key}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put the texts back."""
        self._choose(str(values.get("kpi", "")))
        for key in ("title", "target", "how", "why"):
            field = self.fields[key].widget
            if isinstance(field, QLineEdit):
                field.setText(str(values.get(key, "")))

    def _build_specific(self) -> None:
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(self.tr("What should be different, in a few words"))
        self.add_field("title", self.tr("Specific: the goal"), self.title)
        self.indicator = CalmCombo(self)
        for kpi in catalogue.every():
            self.indicator.addItem(self.ctx.say(kpi.name), kpi.key)
        self.measured_over = CalmCombo(self)
        for window, words in rules.WINDOW_WORDS.items():
            self.measured_over.addItem(self.ctx.say(words), window)
        self.measured_over.setCurrentIndex(self.measured_over.findData(Window.ROLLING_90))
        self.start = StartField(self.ctx, self)
        self.place_beside(
            ("kpi", self.tr("Measurable: the indicator"), self.indicator),
            ("baseline", self.tr("Starting point"), self.start),
        )
        self.channel = CalmCombo(self)
        self.channel.addItem(self.tr("All channels"), "")
        for channel in splits.values("channel")[:-1]:  # the last stands for none
            self.channel.addItem(self.ctx.say(splits.name_of("channel", channel)), channel)

    def _build_measurable(self) -> None:
        modes = mode_options(self.ctx, self.kpi())
        self.mode = Segmented(modes, self, name=self.tr("How the target is given"))
        self.target = QLineEdit(self)
        self.place_beside(
            ("mode", self.tr("Target"), self.mode), ("target", self.tr("How much"), self.target)
        )

    def _build_rest(self) -> None:
        today = self.ctx.today()
        self.how, self.why = QLineEdit(self), QLineEdit(self)
        self.how.setPlaceholderText(self.tr("What you will do, and what it needs"))
        self.why.setPlaceholderText(self.tr("What the shop or its customers gain"))
        self.add_field("how", self.tr("Achievable: how"), self.how)
        self.add_field("why", self.tr("Relevant: why"), self.why)
        self.deadline = DayPicker(year_end(today), self.ctx.format, self)
        self.owner = CalmCombo(self)
        self.owner.addItem(self.tr("Nobody yet"), None)
        for member in staff.staff():
            self.owner.addItem(member.name, member.id)
        self.place_beside(
            ("deadline", self.tr("Time-bound: the deadline"), self.deadline),
            ("owner", self.tr("Responsible"), self.owner),
        )

    def _build_reviews(self) -> None:
        self.reviewed = GoalRhythm(self.ctx, self, starts_on=self.ctx.today())
        self.place_beside(
            ("cadence", self.tr("Reviewed"), self.reviewed.often),
            ("first_review", self.tr("First review"), self.reviewed.first),
        )

    def _build_more_fields(self) -> None:
        self.kind = CalmCombo(self)
        for kind in (GoalKind.LEVEL, GoalKind.FLOW, GoalKind.CEILING, GoalKind.MAINTAIN):
            self.kind.addItem(self.ctx.say(rules.KIND_WORDS[kind]), kind)
        self.starts = DayPicker(self.ctx.today(), self.ctx.format, self)
        self.place_beside(
            ("window", self.tr("Measured over"), self.measured_over),
            ("kind", self.tr("Kind of goal"), self.kind),
            more=True,
        )
        self.place_beside(
            ("starts_on", self.tr("Starts on"), self.starts),
            ("where", self.tr("Only this channel"), self.channel),
            more=True,
        )

    def _connect(self) -> None:
        for combo in (self.indicator, self.measured_over, self.channel):
            combo.currentIndexChanged.connect(self._on_measure_changed)
        for line in (self.title, self.target, self.start, self.how, self.why):
            line.textChanged.connect(self._on_typed)
        self.start.looked_up.connect(self._on_typed)
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.mode.changed.connect(self._on_typed)
        self.deadline.date.day_changed.connect(self._on_typed)
        self.starts.date.day_changed.connect(self.reviewed.follow)
        self.starts.date.day_changed.connect(self._on_measure_changed)
        self.owner.currentIndexChanged.connect(self._on_typed)

    def _choose(self, kpi_key: str) -> None:
        index = self.indicator.findData(kpi_key)
        self.indicator.setCurrentIndex(max(index, 0))

    def _where(self) -> dict[str, str]:
        channel = str(self.channel.currentData() or "")
        has_filter = "channel" in self.kpi().filters
        return {"channel": channel} if channel and has_filter else {}

    def _on_measure_changed(self) -> None:
        """Another indicator or window: the starting point is proposed anew, beside the window."""
        kpi = self.kpi()
        self.mode.set_options(mode_options(self.ctx, kpi))
        self.fields["where"].setVisible("channel" in kpi.filters)
        self.start.look_up(self._asked())
        self._hint_start(self.tr("Looking up the starting point…"))

    def _asked(self) -> GoalDraft:
        """What has to be looked up for: the measure, without what is still to be typed."""
        return GoalDraft(
            kpi_key=self.kpi().key,
            title="",
            entered=0,
            starts_on=self.starts.date.day(),
            deadline_on=self.deadline.date.day(),
            kind=GoalKind(str(self.kind.currentData())),
            window=Window(str(self.measured_over.currentData())),
            where=self._where(),
        )

    def _on_kind_changed(self) -> None:
        """A total starts from nothing: its starting point is not asked."""
        is_total = GoalKind(str(self.kind.currentData())) in rules.CUMULATIVE
        self.start.setEnabled(not is_total)
        self.start.clear()
        self._on_measure_changed()

    def _hint_start(self, *texts: str) -> None:
        self.fields["baseline"].clear_error()
        self.fields["baseline"].set_hint(" ".join(text for text in texts if text))

    def _on_typed(self) -> None:
        """The resulting number and refusals while typing, the whole goal in one sentence."""
        self.preview.setText("")
        self.advice.setText("")
        field = self.fields["target"]
        field.clear_error()
        field.set_hint("")
        if not self.start.is_known():
            return
        self._hint_start(self.start.words())
        if not self.target.text().strip():
            return
        try:
            draft = self.goal_draft()
            checked = goal_drafts.check(_titled(draft), self.kpi())
        except ValidationError as error:
            self._refuse(error)
            return
        for name in ("deadline", "first_review"):
            self.fields[name].clear_error()
        self._show_result(draft, checked)

    def _refuse(self, error: ValidationError) -> None:
        """At its field; what is still to be typed is asked for on saving, not before."""
        if error.field == "baseline" and not self.start.text().strip():
            return
        at = error.field if error.field in {"baseline", "deadline", "first_review"} else "target"
        self.fields[at].set_error(self.ctx.say(error.text))

    def _show_result(self, draft: GoalDraft, checked: goal_drafts.CheckedGoal) -> None:
        kpi = self.kpi()
        past = goal_past.past_chance(draft, kpi, checked.value, self.start.months)
        hints = [_result(kpi, checked.value)] if draft.mode is not TargetMode.VALUE else []
        if past is not None:
            hints.append(goal_past.words(draft, past))
        self.fields["target"].set_hint(" ".join(map(self.ctx.say, hints)))
        doubts = goal_checks.doubts(goal_checks.Plan(draft, kpi, checked.value, past))
        self.advice.setText("\n".join(self.ctx.say(doubt.words) for doubt in doubts))
        self._hint_start(self.start.words(), *map(self.ctx.say, checked.warnings))
        owner = self.owner.currentText() if self.owner.currentData() else ""
        self.preview.setText(self.ctx.say(goal_sentence(draft, kpi, checked.value, owner)))


def year_end(today: date) -> date:
    """The end of this year, or of the next when less than a quarter is left."""
    this = date(today.year, 12, 31)
    return this if this - today > timedelta(days=90) else date(today.year + 1, 12, 31)


def _result(kpi: Kpi, value: float) -> T:
    return T("GoalDialog", "The target is then {value}.").fill(value=amount(value, kpi.unit))


def _titled(draft: GoalDraft) -> GoalDraft:
    """A draft whose title is not judged while it is still being typed."""
    return draft if draft.title.strip() else replace(draft, title="…")
