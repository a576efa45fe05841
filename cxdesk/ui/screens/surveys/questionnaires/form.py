"""The form of one questionnaire: its words, scale, questions and rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from cxdesk.domain.questionnaire_drafts import (
    SCALES,
    WITH_ITEMS,
    QuestionnaireDraft,
    begun,
    five_stages,
    wrong_item,
)
from cxdesk.domain.questionnaires import MODE_WORDS, ItemKind
from cxdesk.domain.survey_wording import COMMENT, Address, question_of
from cxdesk.domain.surveys import SURVEY_SHORT, SurveyKind, standard
from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.screens.surveys.questionnaires.items_editor import ItemsEditor
from cxdesk.ui.screens.surveys.questionnaires.rule_fields import RuleFields, whole_number
from cxdesk.ui.suggested_rules import rules_tip
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.choice_combo import ChoiceCombo
from cxdesk.ui.widgets.plain import PlainLabel, button, column, hairline, row, tooltip

if TYPE_CHECKING:
    from cxdesk.domain.questionnaire_drafts import ItemDraft
    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context

_ITEM_KINDS = {SurveyKind.GENERAL: (ItemKind.SCORE,), SurveyKind.OWN: tuple(ItemKind)}


class QuestionnaireForm(QFrame):
    """All fields of a questionnaire; empty ones show the program's own words as they are asked.

    ``edited`` when a person changed something, ``kind_chosen`` for a new one's kind;
    ``stages_wanted`` and ``rules_wanted`` when their buttons were pressed.
    """

    edited = Signal()
    kind_chosen = Signal()
    stages_wanted = Signal()
    rules_wanted = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.fields: dict[str, Field] = {}
        self._kind = SurveyKind.OWN
        self._address = Address.USTED
        self._box = column(self, spacing=theme.M)
        self._build_words()
        self._build_scale()
        self._build_items()
        self._build_rule()

    def show_draft(self, draft: QuestionnaireDraft, *, is_new: bool) -> None:
        """Show a questionnaire; only a new one can still measure something else."""
        self._kind = draft.kind
        self._address = Address(shop.current().customer_address)
        self.kind.set_value(draft.kind)
        self.kind.setEnabled(is_new)
        for name, edit in self._texts().items():
            edit.setText(str(getattr(draft, name)))
        self.low_max.setText("" if draft.low_max is None else str(draft.low_max))
        self.mode.set_value(draft.mode)
        self.is_reversed.setChecked(not draft.higher_is_better)
        self._show_scales((draft.scale_min, draft.scale_max))
        self._show_items(draft.items)
        self.rule.set_rule(draft.rule)
        self._show_kind()
        self.clear_errors()

    def draft(self) -> QuestionnaireDraft:
        """The questionnaire as typed; ValidationError at the field that holds no number."""
        low, high = self.scale.value()
        texts = {name: edit.text().strip() for name, edit in self._texts().items()}
        return QuestionnaireDraft(
            kind=self._kind,
            scale_min=low,
            scale_max=high,
            higher_is_better=not self.is_reversed.isChecked(),
            low_max=whole_number("low_max", self.low_max.text()),
            mode=self.mode.value(),
            rule=self.rule.rule(),
            items=self.items.items() if self._kind in WITH_ITEMS else (),
            **texts,
        )

    def ask_by_stage(self) -> None:
        """General satisfaction by stage instead of its one question, not saved yet."""
        self._show_items(five_stages())
        self._on_items_edited()

    def suggest_rules(self, is_suggested: bool) -> None:
        """Offer the suggested rules, where this questionnaire has none."""
        self.suggest.setVisible(is_suggested)

    def clear_errors(self) -> None:
        """Nothing is wrong so far."""
        for line in self.items.lines:
            line.clear_error()
        for field in (*self.fields.values(), *self.rule.fields.values()):
            if field.has_error():
                field.clear_error()

    def show_error(self, name: str, text: str) -> bool:
        """Tell an error at the field of this name and go there; False when there is none."""
        field = self.fields.get(name) or self.rule.fields.get(name)
        if field is None:
            return False
        place = wrong_item(self.draft()) if name == "items" else None
        if place is not None:
            self.items.lines[place].show_error(text)
            return True
        field.set_error(text)
        field.go_to_error()
        return True

    def _build_words(self) -> None:
        self.name, self.question, self.comment_question = (QLineEdit(self) for _ in range(3))
        say = self.ctx.say
        self.kind = ChoiceCombo([(one, say(words)) for one, words in SURVEY_SHORT.items()], self)
        self.kind.activated.connect(self._on_kind_activated)
        self.mode = ChoiceCombo([(one, say(words)) for one, words in MODE_WORDS.items()], self)
        self.mode.activated.connect(self.edited)
        self._beside(
            ("name", self.tr("&Name"), self.name),
            ("kind", self.tr("What it &measures"), self.kind),
        )
        self._add("question", self.tr("&Question"), self.question)
        self._add("comment_question", self.tr("Question for &their words"), self.comment_question)

    def _build_scale(self) -> None:
        self.scale: ChoiceCombo[tuple[int, int]] = ChoiceCombo(parent=self)
        self.scale.activated.connect(self._on_scale_activated)
        self.low_max = QLineEdit(self)
        self.low_label, self.high_label = QLineEdit(self), QLineEdit(self)
        self._beside(
            ("scale", self.tr("S&cale"), self.scale),
            ("low_max", self.tr("&Low up to"), self.low_max),
        )
        self._beside(
            ("low_label", self.tr("Words for the lowest"), self.low_label),
            ("high_label", self.tr("Words for the highest"), self.high_label),
        )
        self.is_reversed = CheckBox(self.tr("The lower score is the better answer"), self)
        self.is_reversed.clicked.connect(self.edited)
        self._box.addWidget(self.is_reversed)

    def _build_items(self) -> None:
        self.items = ItemsEditor(self.ctx, self.question, self)
        self.items.edited.connect(self._on_items_edited)
        self.items.stages_wanted.connect(self.stages_wanted)
        self._add("items", self.tr("Several questions"), self.items)
        self.items.rebuilt.connect(self._on_items_rebuilt)

    def _build_rule(self) -> None:
        self._box.addWidget(hairline(self))
        self._box.addWidget(PlainLabel(self.tr("When it is asked"), "heading", self))
        self.suggest = button(self.tr("Use the suggested rules"), self)
        self.suggest.setToolTip(tooltip(rules_tip(self.ctx)))
        self.suggest.clicked.connect(self.rules_wanted)
        self._box.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)
        self._add("mode", self.tr("&About"), self.mode)
        self.rule = RuleFields(self.ctx, self)
        self.rule.edited.connect(self.edited)
        self._box.addWidget(self.rule)

    def _texts(self) -> dict[str, QLineEdit]:
        return {
            "name": self.name,
            "question": self.question,
            "comment_question": self.comment_question,
            "low_label": self.low_label,
            "high_label": self.high_label,
        }

    def _add(self, name: str, label: str, widget: QWidget) -> Field:
        made = self._field(name, label, widget)
        self._box.addWidget(made)
        return made

    def _beside(self, *parts: tuple[str, str, QWidget]) -> None:
        line = row(spacing=theme.L)
        for name, label, widget in parts:
            line.addWidget(self._field(name, label, widget), 1)
        self._box.addLayout(line)

    def _field(self, name: str, label: str, widget: QWidget) -> Field:
        made = self.fields[name] = Field(label, widget, self)
        made.clear_when_changed()
        if isinstance(widget, QLineEdit):
            widget.textEdited.connect(self.edited)
        return made

    def _show_scales(self, chosen: tuple[int, int]) -> None:
        """The scales of the kind; one from elsewhere stays as it is."""
        words = self.tr("{low} to {high}")
        scales = dict.fromkeys((*SCALES[self._kind], chosen))
        self.scale.set_options((one, words.format(low=one[0], high=one[1])) for one in scales)
        self.scale.set_value(chosen)

    def _show_kind(self) -> None:
        """The program's words where the shop has none, and only the fields that this kind has."""
        words = standard(self._kind)
        asked = question_of(self._kind, self._address)
        hints = (
            (self.name, words and words.name),
            (self.question, asked),
            (self.comment_question, COMMENT.said(self._address)),
            (self.low_label, words and words.low_label),
            (self.high_label, words and words.high_label),
        )
        for edit, hint in hints:
            edit.setPlaceholderText(self._hint(hint))
        self.fields["items"].setVisible(self._kind in WITH_ITEMS)
        self.is_reversed.setVisible(self._kind in (SurveyKind.CES, SurveyKind.OWN))
        self._show_usual_bound()
        self._on_items_changed()

    def _show_items(self, items: tuple[ItemDraft, ...]) -> None:
        kinds, has_stages = _ITEM_KINDS.get(self._kind, ()), self._kind is SurveyKind.GENERAL
        self.items.set_items(items, kinds, has_stages=has_stages)

    def _hint(self, words: T | None) -> str:
        return "" if words is None else self.ctx.say(words)

    def _show_usual_bound(self) -> None:
        """Up to where an answer asks for a call when the shop says nothing."""
        words = standard(self._kind)
        usual = words is not None and self.scale.value() == (words.scale_min, words.scale_max)
        self.low_max.setPlaceholderText(
            str(words.low_max) if words and usual else self.tr("nobody is called")
        )

    def _on_items_changed(self) -> None:
        self.fields["question"].setVisible(not self.items.lines)

    def _on_items_rebuilt(self) -> None:
        """Before the line goes that an error is about."""
        if self.fields["items"].has_error():
            self.fields["items"].clear_error()

    def _on_items_edited(self) -> None:
        self._on_items_changed()
        self._on_items_rebuilt()
        self.edited.emit()

    def _on_scale_activated(self) -> None:
        self._show_usual_bound()
        self.edited.emit()

    def _on_kind_activated(self) -> None:
        """Another kind has other scales and questions; what was typed stays."""
        kind = self.kind.value()
        fresh = begun(kind)
        self._kind = kind
        self._show_scales((fresh.scale_min, fresh.scale_max))
        self._show_items(fresh.items)
        self._show_kind()
        self.edited.emit()
