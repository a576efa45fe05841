"""A new goal on one page: specific, measurable, achievable, relevant and with a deadline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cxdesk.domain import goal_checks, goal_past
from cxdesk.domain import goals as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import GoalDraft, GoalKind, TargetMode, Window
from cxdesk.domain.phrases import amount, goal_sentence, measured
from cxdesk.domain.text import T
from cxdesk.services import catalogue, goals, splits, staff
from cxdesk.ui import theme
from cxdesk.ui.form_field import text_of
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.quantities import measured_in, parse_value
from cxdesk.ui.target_modes import mode_options
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.ui.context import Context

BASELINE_JOB = "goal-baseline"


class _Found(NamedTuple):
    """The starting point that was measured, and the indicator's own past by month."""

    baseline: Measure
    months: tuple[float | None, ...]


class GoalDialog(FormDialog):
    """SMART in reading order; the sentence at the foot says what will be measured."""

    name = "goal"
    draft_name = "goal"
    least_width = 720

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, kpi_key: str = "") -> None:
        super().__init__(ctx, parent)
        self.set_title(self.tr("New goal"))
        self.baseline: Measure | None = None
        self._months: tuple[float | None, ...] = ()
        self._is_lookup_failed = False
        self._proposed = ""
        self._build_specific()
        self._build_measurable()
        self._build_rest()
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
        start, n = self._starting_point()
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
            baseline_value=start,
            baseline_n=n,
            baseline_low=self.baseline.low if self.baseline and n else None,
            baseline_high=self.baseline.high if self.baseline and n else None,
            owner_id=self.owner.currentData(),
            why=self.why.text(),
            how=self.how.text(),
        )

    def save(self) -> None:
        """Write the goal and tell."""
        draft = self.goal_draft()
        rules.check(draft, self.kpi())
        if not self.is_typed():
            draft = replace(draft, baseline_value=None, baseline_n=0)
        goals.add_goal(draft, now=self.ctx.now())
        self.ctx.toast(self.tr("Goal saved."), self.ctx.undo)

    def is_typed(self) -> bool:
        """Whether the starting point is somebody's own number, not the one proposed."""
        typed = self.start.text().strip()
        return bool(typed) and typed != self._proposed and self._has_baseline()

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
        for kpi in catalogue.every():
            self.indicator.addItem(self.ctx.say(kpi.name), kpi.key)
        self.measured_over = QComboBox(self)
        for window, words in rules.WINDOW_WORDS.items():
            self.measured_over.addItem(self.ctx.say(words), window)
        self.measured_over.setCurrentIndex(self.measured_over.findData(Window.ROLLING_90))
        self.start = QLineEdit(self)
        self.place_beside(
            ("kpi", self.tr("Measurable: the indicator"), self.indicator),
            ("baseline", self.tr("Starting point"), self.start),
        )
        self.channel = QComboBox(self)
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
        self.owner = QComboBox(self)
        self.owner.addItem(self.tr("Nobody yet"), None)
        for member in staff.staff():
            self.owner.addItem(member.name, member.id)
        self.place_beside(
            ("deadline", self.tr("Time-bound: the deadline"), self.deadline),
            ("owner", self.tr("Responsible"), self.owner),
        )

    def _build_more_fields(self) -> None:
        self.kind = QComboBox(self)
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
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.mode.changed.connect(self._on_typed)
        self.deadline.date.day_changed.connect(self._on_typed)
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
        asked, as_of = self._asked(), self.ctx.now() + 1
        if not self.is_typed():
            self.start.clear()
        self.baseline, self._months, self._is_lookup_failed = None, (), False
        self._hint_start(self.tr("Looking up the starting point…"))
        self.ctx.jobs.run(
            lambda _progress: _looked_up(asked, as_of),
            key=BASELINE_JOB,
            on_done=self._on_baseline_done,
            on_error=self._on_baseline_failed,
        )

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

    def _on_baseline_done(self, found: _Found) -> None:
        """Propose what was measured, unless a number has been typed meanwhile."""
        had_typed = bool(self.start.text().strip())
        baseline, self._months = found
        self.baseline = baseline
        known = baseline.value is not None and self._has_baseline()
        value = amount(baseline.value, self.kpi().unit)
        self._proposed = self.ctx.format.amount(value) if known else ""
        if not had_typed:
            self.start.setText(self._proposed)
        self._on_typed()

    def _on_baseline_failed(self, _error: Exception) -> None:
        """Say so at the field, where a number can be typed instead; the form goes on."""
        self._is_lookup_failed, self._proposed = True, ""
        self._on_typed()

    def _on_kind_changed(self) -> None:
        """A total starts from nothing: its starting point is not asked."""
        self.start.setEnabled(self._has_baseline())
        self.start.clear()
        self._on_measure_changed()

    def _has_baseline(self) -> bool:
        return GoalKind(str(self.kind.currentData())) not in rules.CUMULATIVE

    def _starting_point(self) -> tuple[float | None, int]:
        """The typed number, on no records, else what was measured and on how many."""
        if self.is_typed():
            unit, currency = self.kpi().unit, self.ctx.format.currency
            return parse_value(self.start.text(), unit, currency, "baseline"), 0
        if self.baseline is None or not self._has_baseline():
            return None, 0
        return self.baseline.value, self.baseline.n

    def _start_words(self) -> str:
        """Where the starting point comes from, or what to do without one."""
        base = self.baseline
        if self.is_typed():
            return ""
        if not self._has_baseline():
            return self.tr("A total is counted from the first day.")
        if base is None:
            return self.tr("It could not be looked up: type where you stand today.")
        if base.value is None:
            return self.tr("Nothing measured yet: type where you stand today.")
        told = T("GoalDialog", "{window}: {reliability}").fill(
            window=rules.WINDOW_WORDS[Window(str(self.measured_over.currentData()))],
            reliability=measured(base, self.kpi().unit),
        )
        return self.ctx.say(told)

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
        if self.baseline is None and not self._is_lookup_failed:
            return
        self._hint_start(self._start_words())
        if not self.target.text().strip():
            return
        try:
            draft = self.goal_draft()
            checked = rules.check(_titled(draft), self.kpi())
        except ValidationError as error:
            self._refuse(error)
            return
        self.fields["deadline"].clear_error()
        self._show_result(draft, checked)

    def _refuse(self, error: ValidationError) -> None:
        """At its field; what is still to be typed is asked for on saving, not before."""
        if error.field == "baseline" and not self.start.text().strip():
            return
        at = error.field if error.field in {"baseline", "deadline"} else "target"
        self.fields[at].set_error(self.ctx.say(error.text))

    def _show_result(self, draft: GoalDraft, checked: rules.CheckedGoal) -> None:
        kpi = self.kpi()
        past = goal_past.past_chance(draft, kpi, checked.value, self._months)
        hints = [_result(kpi, checked.value)] if draft.mode is not TargetMode.VALUE else []
        if past is not None:
            hints.append(goal_past.words(draft, past))
        self.fields["target"].set_hint(" ".join(map(self.ctx.say, hints)))
        doubts = goal_checks.doubts(goal_checks.Plan(draft, kpi, checked.value, past))
        self.advice.setText("\n".join(self.ctx.say(doubt.words) for doubt in doubts))
        self._hint_start(self._start_words(), *map(self.ctx.say, checked.warnings))
        owner = self.owner.currentText() if self.owner.currentData() else ""
        self.preview.setText(self.ctx.say(goal_sentence(draft, kpi, checked.value, owner)))


def year_end(today: date) -> date:
    """The end of this year, or of the next when less than a quarter is left."""
    this = date(today.year, 12, 31)
    return this if this - today > timedelta(days=90) else date(today.year + 1, 12, 31)


def _looked_up(asked: GoalDraft, as_of: int) -> _Found:
    """Where the indicator stands, and its past by month."""
    baseline = goals.propose_baseline(
        asked.kpi_key, asked.where, asked.window, as_of, starts_on=asked.starts_on
    )
    return _Found(baseline, goals.months_before(asked, as_of))


def _result(kpi: Kpi, value: float) -> T:
    return T("GoalDialog", "The target is then {value}.").fill(value=amount(value, kpi.unit))


def _titled(draft: GoalDraft) -> GoalDraft:
    """A draft whose title is not judged while it is still being typed."""
    return draft if draft.title.strip() else replace(draft, title="…")
