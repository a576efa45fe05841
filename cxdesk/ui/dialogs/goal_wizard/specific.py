"""Specific: from what worries the owner to an indicator, what should be different, and where."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain import goal_words, worries
from cxdesk.domain import young as young_rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import catalogue
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_wizard.offers import Offers
from cxdesk.ui.dialogs.goal_wizard.steps import Step, Typed, Values
from cxdesk.ui.widgets.choice_cards import Choice, ChoiceCards
from cxdesk.ui.widgets.indicator_combo import IndicatorCombo
from cxdesk.ui.widgets.plain import PlainLabel, column
from cxdesk.ui.widgets.segment_picker import SegmentPicker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.worries import Worry
    from cxdesk.domain.young import ProcessGoal
    from cxdesk.ui.context import Context


class SpecificStep(Step):
    """A worry proposes the indicator and the title; both can be others."""

    name = "specific"
    title: ClassVar[T] = T("GoalWizard", "Specific")
    young_chosen = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self._young = self._build_young()
        self.ask(self.tr("What worries you?"))
        self._build_worries()
        self._build_rest()

    def choose(self, kpi_key: str) -> None:
        """Begin with an indicator, and the worry that shows in it."""
        self.indicator.setCurrentIndex(self.indicator.findData(kpi_key))

    def begin_with(self, worry: Worry) -> None:
        """Begin with a worry."""
        self.worry.set_value(worry.key)
        self._on_worry_chosen(worry.key)

    def begin_young(self, title: str, kpi_key: str) -> None:
        """Begin with a goal on what is done."""
        self.choose(kpi_key)
        self.goal_title.setText(title)

    def chosen_worry(self) -> Worry | None:
        """What worries, None when an indicator was chosen by itself."""
        return worries.by_key(str(self.worry.value() or ""))

    def kpi(self) -> Kpi | None:
        """The chosen indicator."""
        key = self.indicator.currentData()
        return catalogue.by_key(str(key)) if key else None

    def offer_young(self, goals: Sequence[ProcessGoal]) -> None:
        """What a shop in its first month can aim at, above the worries."""
        self.offers.offer(
            [(self.ctx.say(one.words), partial(self.young_chosen.emit, one)) for one in goals]
        )
        self._young.setVisible(bool(goals))

    def taken(self, draft: GoalDraft) -> GoalDraft:
        """Its title, its indicator and the filters that this one knows."""
        key = str(self.indicator.currentData() or "")
        return replace(draft, kpi_key=key, title=self.goal_title.text(), where=self.segment.where())

    def wrong(self) -> ValidationError | None:
        """Without an indicator or a name it cannot go on."""
        if self.kpi() is None:
            text = T("GoalWizard", "Choose what worries you, or an indicator.")
            return ValidationError("kpi", text)
        if not self.goal_title.text().strip():
            return ValidationError("title", T("Goals", "Give the goal a name."))
        return None

    def look(self, typed: Typed) -> None:
        """The filters belong to the indicator, and a goal on it may run already."""
        self.fields["where"].setVisible(self.segment.has_choice())
        kpi, others = typed.kpi, typed.known.others if typed.known else ()
        twin = goal_words.running(others, typed.draft, kpi) if kpi is not None else None
        self.fields["kpi"].set_hint(self.ctx.say(twin) if twin is not None else "")

    def begin(self) -> None:
        """At the worries; where an indicator is chosen that none of them is about, at the name."""
        if self.kpi() is None or self.worry.value() is not None:
            super().begin()
        else:
            self.goal_title.setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> Values:
        """The choices and the title."""
        kept: Values = {"title": self.goal_title.text().strip()}
        if not any(kept.values()) and self.kpi() is None:
            return {}
        worry, kpi = self.chosen_worry(), self.kpi()
        return kept | {
            "worry": worry.key if worry else "",
            "kpi": kpi.key if kpi else "",
            "where": self.segment.where(),
        }

    def put(self, values: Values) -> None:
        """The indicator first, for the filters are its own."""
        self.choose(str(values.get("kpi", "")))
        self.worry.set_value(values.get("worry"))
        kpi, where = self.kpi(), values.get("where")
        if kpi is not None and isinstance(where, dict):
            self.segment.offer(kpi, where)
        self.goal_title.setText(str(values.get("title", "")))

    def _build_young(self) -> QWidget:
        made = QWidget(self)
        made.setProperty("role", "plain")
        lines = column(made, spacing=theme.S)
        lines.addWidget(PlainLabel(self.ctx.say(young_rules.OFFER), "", made, wrap=True))
        self.offers = Offers(self)
        lines.addWidget(self.offers)
        made.hide()
        self.form.addWidget(made)
        return made

    def _build_worries(self) -> None:
        self.worry = ChoiceCards(self, name=self.tr("What worries you?"))
        say = self.ctx.say
        self.worry.offer([Choice(one.key, say(one.words)) for one in worries.WORRIES])
        self.worry.changed.connect(self._on_worry_chosen)
        self.form.addWidget(self.worry)

    def _build_rest(self) -> None:
        self.indicator = IndicatorCombo(self.ctx, catalogue.every(), self)
        self.indicator.setPlaceholderText(self.tr("Or choose an indicator…"))
        self.segment = SegmentPicker(self.ctx, self)
        self.add_beside(
            ("kpi", self.tr("It shows in"), self.indicator),
            ("where", self.tr("Of what"), self.segment),
        )
        self.goal_title = QLineEdit(self)
        self.goal_title.setPlaceholderText(self.tr("In a few words"))
        self.add_field("title", self.tr("What should be different?"), self.goal_title)
        self.indicator.currentIndexChanged.connect(self._on_indicator_changed)
        self.segment.changed.connect(self.changed)
        self.goal_title.textChanged.connect(self.changed)

    def _on_worry_chosen(self, key: object) -> None:
        worry = worries.by_key(str(key))
        if worry is None:
            return
        self.choose(worry.kpi_key)
        self._propose(worry, worry.kpi_key)
        self.changed.emit()

    def _on_indicator_changed(self) -> None:
        """Its filters, and the worry and the title that go with it."""
        kpi = self.kpi()
        if kpi is None:
            return
        self.segment.offer(kpi)
        worry = self.chosen_worry()
        if worry is None or kpi.key not in worry.lagging:
            worry = worries.about(kpi.key)
            self.worry.set_value(worry.key if worry else None)
        self._propose(worry, kpi.key)
        self.changed.emit()

    def _propose(self, worry: Worry | None, kpi_key: str) -> None:
        """A title, unless somebody wrote one."""
        if self.goal_title.text().strip() in {"", *map(self.ctx.say, worries.aims())}:
            self.goal_title.setText(self.ctx.say(worry.aim_in(kpi_key)) if worry else "")
