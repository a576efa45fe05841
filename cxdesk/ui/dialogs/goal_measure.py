"""What a goal measures and from where it starts, in the form that edits it: below "More"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesk.domain import goal_edits
from cxdesk.domain import goals as rules
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.domain.phrases import amount
from cxdesk.services import catalogue
from cxdesk.services.catalogue import by_key
from cxdesk.ui.dialogs.goal_start import StartField
from cxdesk.ui.quantities import parse_value
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.segment_picker import SegmentPicker

if TYPE_CHECKING:
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.forms import FormDialog


class GoalMeasure(QObject):
    """Another indicator, window, filter or day has another starting point: it is looked up."""

    def __init__(self, form: FormDialog, goal: Goal) -> None:
        super().__init__(form)
        self._form, self._ctx, self._goal = form, form.ctx, goal
        self._build_choices()
        self.start = StartField(self._ctx, form)
        self.starts = DayPicker(goal.starts_on, self._ctx.format, form)
        self.segment = SegmentPicker(self._ctx, form)
        self._place()
        self._connect()

    def put(self, goal: Goal) -> None:
        """Show what a goal measures now."""
        self._goal = goal
        if self.indicator.findData(goal.kpi_key) < 0:  # one that is off the lists
            self.indicator.addItem(self._ctx.say(by_key(goal.kpi_key).name), goal.kpi_key)
        for combo, value in (
            (self.indicator, goal.kpi_key),
            (self.measured_over, goal.window),
            (self.kind, goal.kind),
        ):
            combo.setCurrentIndex(max(combo.findData(value), 0))
        self.starts.date.set_day(goal.starts_on)
        self.segment.offer(self.kpi(), goal.where)
        self._form.fields["where"].setVisible(self.segment.has_choice())
        self._show_kept_start()

    def kpi(self) -> Kpi:
        """The chosen indicator."""
        return by_key(str(self.indicator.currentData()))

    def draft(self) -> GoalDraft:
        """The goal with what is chosen; ValidationError at the field that cannot be read."""
        draft = self._chosen()
        value, n = self._typed_start(draft)
        return replace(draft, baseline_value=value, baseline_n=n)

    def _build_choices(self) -> None:
        """Indicators of the same unit, as the targets stay; a range stays one, and alone is one."""
        form, say = self._form, self._ctx.say
        self.indicator, self.measured_over, self.kind = (CalmCombo(form) for _ in range(3))
        unit, is_range = by_key(self._goal.kpi_key).unit, self._goal.kind is GoalKind.RANGE
        for kpi in catalogue.every():
            if kpi.unit is unit:
                self.indicator.addItem(say(kpi.name), kpi.key)
        for window, words in rules.WINDOW_WORDS.items():
            self.measured_over.addItem(say(words), window)
        for kind, words in rules.KIND_WORDS.items():
            if (kind is GoalKind.RANGE) is is_range:
                self.kind.addItem(say(words), kind)

    def _place(self) -> None:
        self._form.place_beside(
            ("kpi", self.tr("&Indicator"), self.indicator),
            ("where", self.tr("Of &what"), self.segment),
            more=True,
        )
        self._form.place_beside(
            ("window", self.tr("Measured &over"), self.measured_over),
            ("kind", self.tr("&Kind of goal"), self.kind),
            more=True,
        )
        self._form.place_beside(
            ("starts_on", self.tr("S&tarts on"), self.starts),
            ("baseline", self.tr("Starting &point"), self.start),
            more=True,
        )

    def _connect(self) -> None:
        self.indicator.currentIndexChanged.connect(self._on_indicator_changed)
        for combo in (self.measured_over, self.kind):
            combo.currentIndexChanged.connect(self._on_changed)
        self.segment.changed.connect(self._on_changed)
        self.starts.date.day_changed.connect(self._on_changed)
        self.start.looked_up.connect(self._on_looked_up)

    def _on_indicator_changed(self) -> None:
        self.segment.offer(self.kpi())
        self._form.fields["where"].setVisible(self.segment.has_choice())
        self._on_changed()

    def _on_changed(self) -> None:
        """Look up where this starts, unless that was typed, or is what the goal has."""
        if not self.starts.date.is_readable():
            return
        draft = self._chosen()
        is_total = draft.kind in rules.CUMULATIVE
        self._form.fields["baseline"].setEnabled(not is_total)
        if not is_total and self._is_same(draft):
            self._show_kept_start()
            return
        if self.start.text() == self._kept_start():
            self.start.clear()
        self.start.look_up(draft)
        self._hint(self.tr("Looking up the starting point…"))

    def _on_looked_up(self) -> None:
        if not self._is_same(self._chosen()):
            self._hint(self.start.words())

    def _chosen(self) -> GoalDraft:
        """The goal with what is measured and from when as chosen."""
        return replace(
            goal_edits.draft_of(self._goal),
            kpi_key=self.kpi().key,
            window=Window(str(self.measured_over.currentData())),
            kind=GoalKind(str(self.kind.currentData())),
            starts_on=self.starts.date.day(),
            where=self.segment.where(),
        )

    def _is_same(self, draft: GoalDraft) -> bool:
        """Whether the goal's own starting point still stands, typed or measured."""
        goal = self._goal
        had = (goal.kpi_key, goal.window, goal.starts_on, dict(goal.where))
        has = (draft.kpi_key, draft.window, draft.starts_on, dict(draft.where))
        return had == has and goal.kind not in rules.CUMULATIVE

    def _typed_start(self, draft: GoalDraft) -> tuple[float | None, int]:
        """The starting point typed, on no records; none where it stays or is to be measured."""
        text = self.start.text().strip()
        if text == self._kept_start() and self._is_same(draft):
            return draft.baseline_value, draft.baseline_n
        if not (text and self.start.is_typed()):
            return None, 0
        return parse_value(text, self.kpi().unit, self._ctx.format.currency, "baseline"), 0

    def _kept_start(self) -> str:
        value = self._goal.baseline_value
        if value is None:
            return ""
        return self._ctx.format.amount(amount(value, by_key(self._goal.kpi_key).unit))

    def _show_kept_start(self) -> None:
        """Where it starts now, and on what that rests."""
        self.start.setText(self._kept_start())
        told = self.tr("Measured before it started, n {n}.").format(n=self._goal.baseline_n)
        if self._goal.baseline_from_on is None:
            told = self.tr("Typed by hand.")
        self._hint("" if self._goal.baseline_value is None else told)

    def _hint(self, text: str) -> None:
        self._form.fields["baseline"].set_hint(text)
