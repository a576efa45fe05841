"""Attainable: one of three targets with the chance each had in the own past, or an own; and how."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain import goal_levels, goal_past
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_checks import Trait
from cxdesk.domain.goals import GoalKind, TargetMode
from cxdesk.domain.hints import hints
from cxdesk.domain.kpi import Unit
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.services import catalogue
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_wizard.steps import Step, Typed, Values
from cxdesk.ui.quantities import measured_in, parse_value
from cxdesk.ui.target_modes import mode_options
from cxdesk.ui.widgets.choice_cards import Choice, ChoiceCards
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, column, flush_link, native_key
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_levels import Level
    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context

HINTS = 4


class AttainableStep(Step):
    """The target is typed as a value, in points or per cent better; the hints begin the how."""

    name = "attainable"
    title: ClassVar[T] = T("GoalWizard", "Attainable")
    traits = (Trait.MEANINGFUL, Trait.ACHIEVABLE, Trait.ETHICAL)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self._kpi: Kpi | None = None
        self._kind = GoalKind.LEVEL
        self._meant = TargetMode.VALUE
        self._typed: dict[TargetMode, str] = {}
        self.ask(self.tr("How far do you want to go?"))
        self._build_levels()
        self._build_target()
        self._build_how()

    def set_entered(self, value: float) -> None:
        """Aim at this value."""
        self._set_mode(TargetMode.VALUE)
        self.target.setText(self._shown(value))

    def follow(self, kpi: Kpi | None, kind: GoalKind) -> None:
        """The unit of the target is the indicator's; only a range has a lower end."""
        self._kind = kind
        is_range, is_level = kind is GoalKind.RANGE, kind is GoalKind.LEVEL
        self.fields["range_low"].setVisible(is_range)
        self.fields["mode"].setVisible(is_level)
        if not is_level and self._mode() is not TargetMode.VALUE:
            self._set_mode(TargetMode.VALUE)
        self._show_label()
        if kpi is None or (self._kpi is not None and kpi.key == self._kpi.key):
            return
        if self._kpi is not None:  # a number of another indicator means nothing here
            self.target.clear()
            self._typed.clear()
        self._kpi = kpi
        self.mode.set_options(mode_options(self.ctx, kpi))
        self._meant = self._mode()
        self._show_label()
        self._offer_hints(kpi)

    def begin(self) -> None:
        """At the targets that are offered; at one's own where that is none of them."""
        is_own = bool(self.target.text().strip()) and self.levels.value() is None
        first = self.levels if self.levels.isVisibleTo(self) and not is_own else self.target
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self) -> float | None:
        """The typed number, None while there is none that can be read."""
        try:
            return self._parsed(self.target, "target")
        except ValidationError:
            return None

    def taken(self, draft: GoalDraft) -> GoalDraft:
        """The target and how it is to be reached."""
        return replace(
            draft,
            mode=self._mode(),
            entered=self.entered() or 0.0,
            range_low=self._low(),
            how=self.how.text(),
        )

    def wrong(self) -> ValidationError | None:
        """No target, or one that is no number."""
        try:
            self._parsed(self.target, "target")
            if self._kind is GoalKind.RANGE:
                self._parsed(self.range_low, "range_low")
        except ValidationError as error:
            return error
        return None

    def look(self, typed: Typed) -> None:
        """The levels, what the typed number comes to, how often that was reached."""
        self._show_levels(typed)
        results = " ".join(map(self.ctx.say, self._results(typed)))
        self._result.setText(results)
        self._result.setVisible(bool(results))

    def has_doubt(self, typed: Typed) -> bool:
        """Without a first step it is a wish."""
        return super().has_doubt(typed) or not self.how.text().strip()

    def keep(self) -> Values:
        """The typed target and how."""
        texts = (self.target.text(), self.range_low.text(), self.how.text())
        if not any(text.strip() for text in texts):
            return {}
        target, low, how = texts
        return {"mode": self._mode(), "target": target, "range_low": low, "how": how}

    def put(self, values: Values) -> None:
        """Put them back."""
        self._set_mode(TargetMode(str(values.get("mode", TargetMode.VALUE))))
        self.target.setText(str(values.get("target", "")))
        self.range_low.setText(str(values.get("range_low", "")))
        self.how.setText(str(values.get("how", "")))

    def _build_levels(self) -> None:
        self.levels = ChoiceCards(self, name=self.tr("Three targets"), columns=3)
        self.levels.changed.connect(self._on_level_chosen)
        self.form.addWidget(self.levels)
        self._about_past = PlainLabel("", "caption", self, wrap=True)
        self.form.addWidget(self._about_past)

    def _build_target(self) -> None:
        modes = mode_options(self.ctx, catalogue.every()[0])
        self.mode = Segmented(modes, self, name=self.tr("How the target is given"))
        self.target, self.range_low = QLineEdit(self), QLineEdit(self)
        self.add_beside(
            ("mode", self.tr("Or your own"), self.mode),
            ("range_low", self.tr("From"), self.range_low),
            ("target", self.tr("Target"), self.target),
            shares=(0, 1, 1),
        )
        self._result = PlainLabel("", "caption", self, wrap=True)
        self.form.addWidget(self._result)
        self.mode.changed.connect(self._on_mode_chosen)
        self.target.textChanged.connect(self.changed)
        self.range_low.textChanged.connect(self.changed)

    def _show_label(self) -> None:
        """What the number is: the target itself, or how much better."""
        words = {
            TargetMode.VALUE: self.tr("Target"),
            TargetMode.POINTS: self.tr("How much better"),
            TargetMode.PERCENT: self.tr("How many per cent better"),
        }[self._mode()]
        label = self.fields["target"].label
        label.setText(self.tr("To") if self._kind is GoalKind.RANGE else words)

    def _on_mode_chosen(self) -> None:
        """A number means something else there, so each way has its own; it comes back with it.

        Only so many points and so many per cent of a share are worth being held side by side.
        """
        before, now = self._meant, self._mode()
        text = self._typed[before] = self.target.text()
        is_share = self._kpi is not None and self._kpi.unit is Unit.PERCENT
        carried = text if is_share and TargetMode.VALUE not in {before, now} else ""
        self.target.setText(self._typed.get(now) or carried)
        self._meant = now
        self._show_label()
        self.changed.emit()

    def _set_mode(self, mode: TargetMode) -> None:
        """Meant like this from now on, whatever was typed."""
        self.mode.set_value(mode)
        self._meant = mode
        self._typed.clear()
        self._show_label()

    def _build_how(self) -> None:
        self.how = QLineEdit(self)
        self.how.setPlaceholderText(self.tr("What you will do, and what it needs"))
        self.add_field("how", self.tr("How will you get there?"), self.how)
        self.how.textChanged.connect(self.changed)
        self._hints = QWidget(self)
        self._hints.setProperty("role", "plain")
        lines = column(self._hints, spacing=theme.XS)
        keys = f"{native_key('Ctrl+1')}…{HINTS}"
        ideas = self.tr("Ideas to begin with ({keys}):").format(keys=keys)
        lines.addWidget(PlainLabel(ideas, "caption", self._hints))
        self._hint_line = FlowLayout(spacing=theme.L)
        lines.addLayout(self._hint_line)
        self.form.addWidget(self._hints)
        for place in range(HINTS):
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            key = QKeySequence(f"Ctrl+{place + 1}")
            QShortcut(key, self, partial(self.take_hint, place), context=within)

    def take_hint(self, place: int) -> None:
        """Put a hint in, behind what is written already."""
        if self._kpi is None:
            return
        hint, before = self.ctx.say(hints(self._kpi)[place]), self.how.text().strip()
        self.how.setText(f"{before}; {hint}" if before else hint)
        self.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_hints(self, kpi: Kpi) -> None:
        self._hint_line.clear()
        for place, hint in enumerate(hints(kpi)):
            made = flush_link(self.ctx.say(hint), self._hints, shortcut=f"Ctrl+{place + 1}")
            made.setAutoDefault(False)
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            made.clicked.connect(partial(self.take_hint, place))
            self._hint_line.addWidget(made)
            made.show()

    def _show_levels(self, typed: Typed) -> None:
        is_level = typed.draft.kind is GoalKind.LEVEL
        found = typed.levels if is_level else ()
        self.levels.offer([self._choice(level) for level in found])
        self.levels.setVisible(bool(found))
        self.levels.set_value(typed.value)
        self._about_past.setText(self._about(typed))
        self._about_past.setVisible(bool(self._about_past.text()))

    def _about(self, typed: Typed) -> str:
        if not typed.is_looked_up:
            return self.tr("Looking at your own past…")
        if typed.draft.kind is GoalKind.LEVEL and typed.draft.baseline_value is None:
            return self.tr("No starting point is known yet: type one in step 2.")
        if not typed.levels or typed.draft.kind is not GoalKind.LEVEL:
            return ""
        about = self.tr("How often your own past went as far in the same time.")
        if typed.levels[0].past is None:
            about = self.ctx.say(goal_levels.NO_YEAR_YET)
        few = goal_levels.why_few(typed.levels)
        return about if few is None else f"{about} {self.ctx.say(few)}"

    def _choice(self, level: Level) -> Choice:
        note = ""
        if level.past is not None:
            text = T("GoalWizard", "{reached} of {of} times")
            note = self.ctx.say(text.fill(reached=level.past.reached, of=level.past.of))
        name = self.ctx.say(goal_levels.LEVEL_WORDS[level.name])
        return Choice(level.value, name, self._shown(level.value), note)

    def _results(self, typed: Typed) -> list[T]:
        """What was typed, both ways where it could be meant both; how often that was reached."""
        kpi, value = typed.kpi, typed.value
        if kpi is None or value is None:
            return []
        found = []
        if typed.draft.mode is not TargetMode.VALUE:
            found.append(goal_levels.both_ways(typed.draft, kpi) or _result(kpi, value))
        past = goal_past.past_chance(
            typed.draft, kpi, value, typed.known.months if typed.known else ()
        )
        if past is not None:
            found.append(goal_past.words(typed.draft, past))
        return found

    def _on_level_chosen(self, value: object) -> None:
        if isinstance(value, float):
            self.set_entered(value)

    def _mode(self) -> TargetMode:
        return TargetMode(str(self.mode.value() or TargetMode.VALUE))

    def _low(self) -> float | None:
        if self._kind is not GoalKind.RANGE:
            return None
        try:
            return self._parsed(self.range_low, "range_low")
        except ValidationError:
            return None

    def _parsed(self, line: QLineEdit, field: str) -> float:
        kpi = self._kpi or catalogue.every()[0]
        unit = measured_in(self._mode() if line is self.target else TargetMode.VALUE, kpi.unit)
        return parse_value(line.text(), unit, self.ctx.format.currency, field)

    def _shown(self, value: float) -> str:
        unit = (self._kpi or catalogue.every()[0]).unit
        return self.ctx.format.amount(amount(value, unit))


def _result(kpi: Kpi, value: float) -> T:
    return T("GoalWizard", "The target is then {value}.").fill(value=amount(value, kpi.unit))
