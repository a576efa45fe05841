"""Measurable: from where it starts, and whether what is wanted can be told from chance."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal

from cxdesk.domain import goal_instead, goal_measurable
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_checks import Trait
from cxdesk.domain.goals import CUMULATIVE, KIND_WORDS, WINDOW_WORDS, GoalKind, Window
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.services import catalogue
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_start import StartField
from cxdesk.ui.dialogs.goal_wizard.offers import Offers
from cxdesk.ui.dialogs.goal_wizard.steps import Step, Typed, Values
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel, column

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_measurable import Measurable
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.ui.context import Context
    from cxdesk.ui.dialogs.goal_wizard.offers import Offer


class MeasurableStep(Step):
    """The starting point is looked up; where a wish cannot be told, one key takes what can."""

    name = "measurable"
    title: ClassVar[T] = T("GoalWizard", "Measurable")
    traits = (Trait.MEASURABLE, Trait.TRACKABLE)
    other_wanted = Signal(str)
    target_wanted = Signal(float)
    deadline_wanted = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self.ask(self.tr("Can it be measured now?"))
        self._build_answer()
        self._build_fields()

    def kind(self) -> GoalKind:
        """How it is measured."""
        return GoalKind(str(self.kind_field.currentData()))

    def window_of(self) -> Window:
        """Over which stretch."""
        return Window(str(self.measured_over.currentData()))

    def follow(self, kpi: Kpi) -> None:
        """Only what adds up has a total."""
        kinds = [kind for kind in KIND_WORDS if kpi.adds_up or kind not in CUMULATIVE]
        if [self.kind_field.itemData(at) for at in range(self.kind_field.count())] == kinds:
            return
        before = self.kind()
        with QSignalBlocker(self.kind_field):
            self.kind_field.clear()
            for kind in kinds:
                self.kind_field.addItem(self.ctx.say(KIND_WORDS[kind]), kind)
            self.kind_field.setCurrentIndex(max(self.kind_field.findData(before), 0))

    def set_kind(self, kind: GoalKind, window: Window) -> None:
        """Measure it like this."""
        self.kind_field.setCurrentIndex(self.kind_field.findData(kind))
        self.measured_over.setCurrentIndex(self.measured_over.findData(window))

    def taken(self, draft: GoalDraft) -> GoalDraft:
        """How it is measured and from where it starts, if that can be read."""
        plain = replace(draft, kind=self.kind(), window=self.window_of())
        if self.wrong() is not None:
            return plain
        return plain.with_baseline(self.start.start())

    def wrong(self) -> ValidationError | None:
        """A starting point that is no number, or none at all where one is needed."""
        try:
            start = self.start.start()
        except ValidationError as error:
            return error
        if self.kind() is GoalKind.LEVEL and self.start.is_known() and start.value is None:
            text = T(
                "Goals", "The starting point is unknown: collect some data first, or type it in."
            )
            return ValidationError("baseline", text)
        return None

    def look(self, typed: Typed) -> None:
        """The answer to the question, what could be done instead, where it starts."""
        self.start.setEnabled(self.kind() not in CUMULATIVE)
        self.fields["window"].setVisible(self.kind() not in CUMULATIVE)
        self._look_at_start(typed)
        if typed.kpi is None or not typed.is_looked_up:
            self._show_answer("", self.tr("Looking at what there is…"))
            self.offers.offer(())
            return
        self._answer(typed, typed.kpi)

    def has_doubt(self, typed: Typed) -> bool:
        """Also where the answer to the question is not yes."""
        if typed.kpi is None or not typed.is_looked_up:
            return super().has_doubt(typed)
        found = typed.measurable
        is_told = _is_counted(typed, typed.kpi) if found is None else found.is_so
        return super().has_doubt(typed) or not is_told

    def begin(self) -> None:
        """At the starting point; a total has none."""
        first = self.start if self.start.isEnabled() else self.kind_field
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> Values:
        """What was chosen other than proposed."""
        typed = self.start.text().strip() if self.start.is_typed() else ""
        is_plain = self.kind() is GoalKind.LEVEL and self.window_of() is Window.ROLLING_90
        if is_plain and not typed:
            return {}
        return {"kind": self.kind(), "window": self.window_of(), "baseline": typed}

    def put(self, values: Values) -> None:
        """Put the choices and a typed starting point back."""
        self.set_kind(
            GoalKind(str(values.get("kind", GoalKind.LEVEL))),
            Window(str(values.get("window", Window.ROLLING_90))),
        )
        if values.get("baseline"):
            self.start.setText(str(values["baseline"]))

    def _build_answer(self) -> None:
        self._verdict = PlainLabel("", "", self, wrap=True)
        self._sentence = PlainLabel("", "dim", self, wrap=True)
        self._needs = PlainLabel("", "caption", self, wrap=True)
        lines = column(spacing=theme.XS)
        for label in (self._verdict, self._sentence, self._needs):
            lines.addWidget(label)
        self.form.addLayout(lines)
        self.offers = Offers(self)
        self.form.addWidget(self.offers)

    def _build_fields(self) -> None:
        say = self.ctx.say
        self.start = StartField(self.ctx, self)
        self.measured_over = CalmCombo(self)
        for window, words in WINDOW_WORDS.items():
            self.measured_over.addItem(say(words), window)
        self.measured_over.setCurrentIndex(self.measured_over.findData(Window.ROLLING_90))
        self.add_field("baseline", self.tr("Starting point"), self.start)
        self.kind_field = CalmCombo(self)
        self.kind_field.addItem(say(KIND_WORDS[GoalKind.LEVEL]), GoalKind.LEVEL)
        self.add_beside(
            ("window", self.tr("Measured over"), self.measured_over),
            ("kind", self.tr("Kind of goal"), self.kind_field),
        )
        self.start.textChanged.connect(self.changed)
        self.start.looked_up.connect(self.changed)
        self.measured_over.currentIndexChanged.connect(self.changed)
        self.kind_field.currentIndexChanged.connect(self._on_kind_changed)

    def _on_kind_changed(self) -> None:
        """A total starts from nothing."""
        if self.kind() in CUMULATIVE:
            self.start.clear()
        self.changed.emit()

    def _look_at_start(self, typed: Typed) -> None:
        field = self.fields["baseline"]
        if not typed.is_looked_up:
            field.set_hint(self.tr("Looking up the starting point…"))
            return
        field.set_hint(self.start.words())

    def _answer(self, typed: Typed, kpi: Kpi) -> None:
        needs = typed.known.needs if typed.known else ()
        self._needs.setText(" ".join(map(self.ctx.say, needs)))
        self._needs.setVisible(bool(needs))
        found = typed.measurable
        if found is None:
            is_counted = _is_counted(typed, kpi)
            words = goal_measurable.COUNTED if is_counted else goal_measurable.NOT_YET
            self._show_answer("", self.ctx.say(words))
            self.offers.offer(())
            return
        yes, no = self.tr("✓ Yes, it can be told."), self.tr("! Not yet: chance would hide it.")
        told = [goal_measurable.sentence(found, kpi)]
        if not (found.is_so or found.windows or found.better):
            told.append(goal_measurable.least_words(found, kpi))
        sentences = " ".join(map(self.ctx.say, told))
        self._show_answer(yes if found.is_so else no, sentences)
        self.offers.offer(() if found.is_so else self._instead(found, kpi, typed))

    def _show_answer(self, verdict: str, sentence: str) -> None:
        self._verdict.setText(verdict)
        self._verdict.setVisible(bool(verdict))
        self._sentence.setText(sentence)

    def _instead(self, found: Measurable, kpi: Kpi, typed: Typed) -> tuple[Offer, ...]:
        """What one key does instead: a wider window, another indicator, else a larger wish."""
        say = self.ctx.say
        if found.windows:
            return (self._wider(found.windows[0], typed.draft),)
        if found.better:
            return tuple(map(self._other, found.better))
        year = Window.ROLLING_365
        stands = typed.draft.baseline if self.window_of() is year else self._over(year, typed)
        months = typed.known.months if typed.known else ()
        value = stands and goal_instead.larger(typed.draft, kpi, found, stands, months)
        if not value:
            return ()
        until = goal_measurable.later(typed.draft, year)
        text = T("GoalWizard", "Aim for {value}, measured over a year")
        if until is not None:
            text = T("GoalWizard", "Aim for {value}, measured over a year, until {day}")
        words = say(text.fill(value=amount(value, kpi.unit), day=until))
        return ((words, partial(self._take_target, value, until)),)

    def _wider(self, window: Window, draft: GoalDraft) -> Offer:
        """The same aim measured over a longer time, with a deadline that leaves room for it."""
        until = goal_measurable.later(draft, window)
        text = T("GoalWizard", "Measure over: {window}")
        if until is not None:
            text = T("GoalWizard", "Measure over: {window}, until {day}")
        words = self.ctx.say(text.fill(window=WINDOW_WORDS[window], day=until))
        return words, partial(self._take_window, window, until)

    @staticmethod
    def _over(window: Window, typed: Typed) -> Measure | None:
        return typed.known.over.get(window) if typed.known else None

    def _other(self, key: str) -> Offer:
        text = T("GoalWizard", "Take instead: {name}").fill(name=catalogue.by_key(key).name)
        return self.ctx.say(text), partial(self.other_wanted.emit, key)

    def _take_target(self, value: float, until: date | None) -> None:
        self.target_wanted.emit(value)
        self._take_window(Window.ROLLING_365, until)

    def _take_window(self, window: Window, until: date | None) -> None:
        if until is not None:
            self.deadline_wanted.emit(until)
        self.measured_over.setCurrentIndex(self.measured_over.findData(window))
        self.measured_over.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_counted(typed: Typed, kpi: Kpi) -> bool:
    """Whether nothing is estimated: what is counted, and every total."""
    return kpi.is_counted or typed.draft.kind in CUMULATIVE
