"""The end of the wizard: the eight checks with their reasons, and the goal in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk import words
from cxdesk.domain.goal_checks import TRAIT_WORDS, TraitState
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.choices import LANGUAGE_NAMES
from cxdesk.ui.dialogs.goal_wizard.steps import DONE, DOUBT, Step, Typed
from cxdesk.ui.widgets.plain import PlainLabel, column, restyle
from cxdesk.ui.words import say_in

if TYPE_CHECKING:
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.ui.context import Context

UNKNOWN = "◌"
SIGNS = {True: (DONE, "good"), False: (DOUBT, "risk"), None: (UNKNOWN, "")}


class SummaryStep(Step):
    """Nothing is asked here: Enter saves."""

    name = "summary"
    title: ClassVar[T] = T("GoalWizard", "The goal")

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self.heading = PlainLabel("", "strong", self, wrap=True)
        self.form.addWidget(self.heading)
        self._build_checks()
        self.sentences: dict[str, PlainLabel] = {}
        self._names: list[PlainLabel] = []
        own = ctx.format.lang
        for lang in (own, *(one for one in words.LANGUAGES if one != own)):
            self._build_sentence(lang)

    def taken(self, draft: GoalDraft) -> GoalDraft:
        """Nothing is typed here."""
        return draft

    def tell(self, sentence: T | None) -> None:
        """The goal in both languages."""
        for label in self._names:
            label.setVisible(sentence is not None)
        for lang, label in self.sentences.items():
            label.setText("" if sentence is None else say_in(sentence, lang, self.ctx.format))
            label.setVisible(sentence is not None)

    def look(self, typed: Typed) -> None:
        """The eight checks, or what is still to be mended."""
        self.heading.setText(typed.draft.title.strip() or self.tr("No name yet"))
        self._missing.setVisible(not typed.traits)
        if not typed.traits:
            fault = typed.fault
            missing = self.ctx.say(fault.text) if fault else self.tr("There is no target yet.")
            self._missing.setText(missing)
        for state in typed.traits:
            self._show(state)
        for labels in self._lines.values():
            for label in labels:
                label.setVisible(bool(typed.traits))

    def _build_sentence(self, lang: str) -> None:
        name = PlainLabel(LANGUAGE_NAMES[lang], "label", self)
        self._names.append(name)
        made = self.sentences[lang] = PlainLabel("", "", self, wrap=True)
        made.setTextInteractionFlags(theme.SELECTABLE)
        both = column(spacing=theme.XS)
        both.addWidget(name)
        both.addWidget(made)
        self.form.addLayout(both)

    def _build_checks(self) -> None:
        self._missing = PlainLabel("", "dim", self, wrap=True)
        self.form.addWidget(self._missing)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.S)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(2, 1)
        self._lines: dict[object, tuple[PlainLabel, PlainLabel, PlainLabel]] = {}
        for line, (trait, text) in enumerate(TRAIT_WORDS.items()):
            sign = PlainLabel("", "sign", self)
            name = PlainLabel(self.ctx.say(text), "", self)
            reason = PlainLabel("", "dim", self, wrap=True)
            self._lines[trait] = (sign, name, reason)
            for place, label in enumerate((sign, name, reason)):
                grid.addWidget(label, line, place, Qt.AlignmentFlag.AlignTop)
        self.form.addLayout(grid)

    def _show(self, state: TraitState) -> None:
        sign, _, reason = self._lines[state.trait]
        mark, tone = SIGNS[state.is_met]
        sign.setText(mark)
        sign.setProperty("tone", tone)
        restyle(sign)
        reason.setText(self.ctx.say(state.reason))
