"""A new goal on one page: specific, measurable, achievable, relevant and with a deadline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cxdesk.domain import goals as rules
from cxdesk.domain.cases import CHANNEL_WORDS
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import GoalDraft, GoalKind, TargetMode, Window
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.phrases import amount, goal_sentence, measured
from cxdesk.domain.text import T
from cxdesk.services import goals, staff
from cxdesk.ui import theme
from cxdesk.ui.forms import FormDialog, text_of
from cxdesk.ui.quantities import measured_in, parse_value
from cxdesk.ui.target_modes import mode_options
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel, row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.ui.context import Context

BASELINE_JOB = "goal-baseline"


class GoalDialog(FormDialog):
    """SMART in reading order; the sentence at the foot says what will be measured."""

    name = "goal"
    draft_name = "goal"
    least_width = 720

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, kpi_key: str = "") -> None:
        super().__init__(ctx, parent)
        self.set_title(self.tr("New goal"))
        self.baseline: Measure | None = None
        self._build_specific()
        self._build_measurable()
        self._build_rest()
        self.preview = PlainLabel("", "strong", self, wrap=True)
        self.preview.setMinimumHeight(theme.FIELD_HEIGHT)
        self.place(self.preview)
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
        made.title.setText(made.tr("More customers who recommend us"))
        made.target.setText("45")
        made.how.setText(made.tr("Call every customer who scores 6 or less the same day"))
        made.why.setText(made.tr("Most new customers come because a neighbour told them"))
        return made

    def kpi(self) -> Kpi:
        """The chosen indicator."""
        return by_key(str(self.indicator.currentData()))

    def goal_draft(self) -> GoalDraft:
        """What has been typed, parsed; ValidationError at the field that is no value."""
        kpi, mode, base = self.kpi(), TargetMode(str(self.mode.value())), self.baseline
        entered = parse_value(
            self.target.text(), measured_in(mode, kpi.unit), self.ctx.format.currency
        )
        known = base is not None and base.value is not None
        starts_on = self.starts.date.day()
        return GoalDraft(
            kpi_key=kpi.key,
            title=self.title.text(),
            entered=entered,
            starts_on=starts_on,
            deadline_on=self.deadline.date.day(),
            mode=mode,
            kind=GoalKind(str(self.kind.currentData())),
            window=Window(str(self.measured_over.currentData())),
            where=self._where(),
            baseline_value=base.value if base and known else None,
            baseline_n=base.n if base and known else 0,
            owner_id=self.owner.currentData(),
            why=self.why.text(),
            how=self.how.text(),
        )

    def save(self) -> None:
        """Write the goal and tell."""
        draft = self.goal_draft()
        rules.check(draft, self.kpi())
        measured_anew = replace(draft, baseline_value=None, baseline_n=0)
        goals.add_goal(measured_anew, now=self.ctx.now())
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
        self.indicator = QComboBox(self)
        for kpi in ALL:
            self.indicator.addItem(self.ctx.say(kpi.name), kpi.key)
        self.measured_over = QComboBox(self)
        for window, words in rules.WINDOW_WORDS.items():
            self.measured_over.addItem(self.ctx.say(words), window)
        self.measured_over.setCurrentIndex(self.measured_over.findData(Window.ROLLING_90))
        self._pair(
            ("kpi", self.tr("Measurable: the indicator"), self.indicator),
            ("window", self.tr("Measured over"), self.measured_over),
        )
        self.channel = QComboBox(self)
        self.channel.addItem(self.tr("All channels"), "")
        for channel, words in CHANNEL_WORDS.items():
            self.channel.addItem(self.ctx.say(words), channel.value)

    def _build_measurable(self) -> None:
        modes = mode_options(self.ctx, self.kpi())
        self.mode = Segmented(modes, self, name=self.tr("How the target is meant"))
        self.target = QLineEdit(self)
        self._pair(
            ("mode", self.tr("Target"), self.mode), ("target", self.tr("How much"), self.target)
        )
        self.start_line = PlainLabel("", "caption", self, wrap=True)
        self.place(self.start_line)

    def _build_rest(self) -> None:
        today = self.ctx.today()
        self.how, self.why = QLineEdit(self), QLineEdit(self)
        self.how.setPlaceholderText(self.tr("What you will do, and what it needs"))
        self.why.setPlaceholderText(self.tr("What the shop or its customers gain"))
        self.add_field("how", self.tr("Achievable: how"), self.how)
        self.add_field("why", self.tr("Relevant: why"), self.why)
        self.deadline = DayPicker(year_end(today), self.ctx.format, self)
        self.owner = QComboBox(self)
        self.owner.addItem(self.tr("Nobody yet"), None)
        for member in staff.staff():
            self.owner.addItem(member.name, member.id)
        self._pair(
            ("deadline", self.tr("Time-bound: the deadline"), self.deadline),
            ("owner", self.tr("Who answers for it"), self.owner),
        )
        self.kind = QComboBox(self)
        for kind in (GoalKind.LEVEL, GoalKind.FLOW, GoalKind.CEILING, GoalKind.MAINTAIN):
            self.kind.addItem(self.ctx.say(rules.KIND_WORDS[kind]), kind)
        self.starts = DayPicker(today, self.ctx.format, self)
        self.add_field("kind", self.tr("Kind of goal"), self.kind, more=True)
        self.add_field("where", self.tr("Only this channel"), self.channel, more=True)
        self.add_field("starts_on", self.tr("Starts on"), self.starts, more=True)

    def _pair(self, *fields: tuple[str, str, QWidget]) -> None:
        """Two fields side by side."""
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        layout = row(holder, spacing=theme.M)
        for name, label, widget in fields:
            layout.addWidget(self.add_field(name, label, widget), 1)
        self.place(holder)

    def _connect(self) -> None:
        for combo in (self.indicator, self.measured_over, self.channel):
            combo.currentIndexChanged.connect(self._on_measure_changed)
        for line in (self.title, self.target):
            line.textChanged.connect(self._on_typed)
        self.kind.currentIndexChanged.connect(self._on_typed)
        self.mode.changed.connect(self._on_typed)
        self.deadline.date.day_changed.connect(self._on_typed)
        self.starts.date.day_changed.connect(self._on_typed)
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
        kpi, where = self.kpi(), self._where()
        self.mode.set_options(mode_options(self.ctx, kpi))
        self.fields["where"].setVisible("channel" in kpi.filters)
        window, as_of = Window(str(self.measured_over.currentData())), self.ctx.now()
        self.baseline = None
        self.start_line.setText(self.tr("Looking up the starting point…"))
        self.ctx.jobs.run(
            lambda _progress: goals.propose_baseline(kpi.key, where, window, as_of),
            key=BASELINE_JOB,
            on_done=self._on_baseline_done,
        )

    def _on_baseline_done(self, baseline: Measure) -> None:
        self.baseline = baseline
        kpi = self.kpi()
        if baseline.value is None:
            text = self.tr("Starting point: unknown, there are no records for this stretch yet.")
            self.start_line.setText(text)
        else:
            told = T("GoalDialog", "Starting point: {value}, {reliability}").fill(
                value=amount(baseline.value, kpi.unit), reliability=measured(baseline, kpi.unit)
            )
            self.start_line.setText(self.ctx.say(told))
        self._on_typed()

    def _on_typed(self) -> None:
        """The resulting number and refusals while typing, the whole goal in one sentence."""
        self.preview.setText("")
        field = self.fields["target"]
        field.clear_error()
        field.set_hint("")
        if not self.target.text().strip() or self.baseline is None:
            return
        try:
            draft = self.goal_draft()
            checked = rules.check(_titled(draft), self.kpi())
        except ValidationError as error:
            shown = self.fields.get(error.field, field)
            (shown if error.field in {"deadline", "target"} else field).set_error(
                self.ctx.say(error.text)
            )
            return
        self.fields["deadline"].clear_error()
        self._show_result(draft, checked)

    def _show_result(self, draft: GoalDraft, checked: rules.CheckedGoal) -> None:
        kpi = self.kpi()
        if draft.mode is not TargetMode.VALUE:
            result = T("GoalDialog", "That is {value}.").fill(value=amount(checked.value, kpi.unit))
            self.fields["target"].set_hint(self.ctx.say(result))
        if checked.warnings:
            self.fields["target"].set_hint(
                " ".join(self.ctx.say(text) for text in checked.warnings)
            )
        owner = self.owner.currentText() if self.owner.currentData() else ""
        self.preview.setText(self.ctx.say(goal_sentence(draft, kpi, checked.value, owner)))


def year_end(today: date) -> date:
    """The end of this year, or of the next when less than a quarter is left."""
    this = date(today.year, 12, 31)
    return this if this - today > timedelta(days=90) else date(today.year + 1, 12, 31)


def _titled(draft: GoalDraft) -> GoalDraft:
    """A draft whose title is not judged while it is still being typed."""
    return draft if draft.title.strip() else replace(draft, title="…")
