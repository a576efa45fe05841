"""The questions of a questionnaire, one below the other: written, moved and taken out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from cxdesk.domain.questionnaire_drafts import (
    MOST_ITEMS,
    ItemDraft,
    typed_choices,
    written_choices,
)
from cxdesk.domain.questionnaires import ITEM_WORDS, STAGE_WORDS, ItemKind
from cxdesk.domain.survey_wording import Address, stage_question
from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.choice_combo import ChoiceCombo
from cxdesk.ui.widgets.choices_field import ChoicesField
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.focus_in_view import WHOLE, show_whole
from cxdesk.ui.widgets.plain import PlainLabel, button, clear, column, link_button, restyle, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHBoxLayout

    from cxdesk.ui.context import Context


class ItemsEditor(QWidget):
    """``edited`` when a person changed something; ``kinds`` are those that may be added.

    ``stages_wanted`` when general satisfaction of one question shall be asked by stage,
    ``rebuilt`` when there are other lines. ``alone`` is where the one question of a questionnaire
    without several is typed: what stands there is the first of several.
    """

    edited = Signal()
    stages_wanted = Signal()
    rebuilt = Signal()

    def __init__(self, ctx: Context, alone: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self._alone = ctx, alone
        self.lines: list[ItemLine] = []
        self._kinds: tuple[ItemKind, ...] = tuple(ItemKind)
        self._has_stages = False
        box = column(self, spacing=theme.S)
        self._box = column(spacing=theme.S)
        box.addLayout(self._box)
        foot = row(spacing=theme.S)
        self.add_question = button(self.tr("Add a question"), self)
        self.add_question.clicked.connect(self._on_add_clicked)
        foot.addWidget(self.add_question)
        self.by_stage = button(self.tr("Ask it by stage"), self)
        self.by_stage.setToolTip(
            self.tr("First contact, advice, price and quality, checkout, after the sale")
        )
        self.by_stage.clicked.connect(self.stages_wanted)
        self.by_stage.hide()
        foot.addWidget(self.by_stage)
        foot.addStretch(1)
        box.addLayout(foot)

    def set_items(
        self, items: Sequence[ItemDraft], kinds: Sequence[ItemKind], *, has_stages: bool = False
    ) -> None:
        """Show these questions; ``has_stages``: they may be those of the stages of a visit."""
        self._kinds, self._has_stages = tuple(kinds), has_stages
        self._show(items)

    def items(self) -> tuple[ItemDraft, ...]:
        """The questions as they are written now."""
        return tuple(line.item() for line in self.lines)

    def wrong_part(self) -> QWidget:
        """Where their number is mended; what is wrong with one is told at its line."""
        return self.add_question

    def _show(self, items: Sequence[ItemDraft]) -> None:
        clear(self._box)
        self.lines = []
        for number, item in enumerate(items):
            line = ItemLine(self.ctx, item, self._kinds, number + 1, self)
            line.edited.connect(self.edited)
            line.moved.connect(partial(self._on_line_moved, number))
            line.removed.connect(partial(self._on_line_removed, number))
            self.lines.append(line)
            self._box.addWidget(line)
            line.show()  # now, so that the next key finds it
        self.add_question.setEnabled(len(items) < MOST_ITEMS)
        self.by_stage.setVisible(self._has_stages and len(items) <= 1)
        self.rebuilt.emit()

    def _first(self) -> tuple[ItemDraft, ...]:
        """What was typed as the only question."""
        typed = self._alone.text().strip()
        self._alone.clear()
        return (ItemDraft(question=typed),) if typed else ()

    def _on_add_clicked(self) -> None:
        self._show((*(self.items() or self._first()), ItemDraft()))
        self.edited.emit()
        self.lines[-1].question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_line_moved(self, at: int, step: int) -> None:
        to, items = at + step, list(self.items())
        if not 0 <= to < len(items):
            return
        items[at], items[to] = items[to], items[at]
        self._show(items)
        self.edited.emit()
        moved = self.lines[to]
        (moved.up if step < 0 else moved.down).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_line_removed(self, at: int) -> None:
        items = self.items()
        self._show((*items[:at], *items[at + 1 :]))
        self.edited.emit()
        near = self.lines[min(at, len(self.lines) - 1)].question if self.lines else None
        (near or self.add_question).setFocus(Qt.FocusReason.OtherFocusReason)


class ItemLine(QFrame):
    """One question: its words, how it is answered, its choices, and what to do with it."""

    edited = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(
        self,
        ctx: Context,
        item: ItemDraft,
        kinds: Sequence[ItemKind],
        number: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ctx, self._item = ctx, item
        self.setProperty("role", "card")
        box = column(self, spacing=theme.XS)
        box.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        box.addLayout(self._build_words(number))
        box.addLayout(self._build_kind(kinds, number))
        box.addWidget(self._build_choices(number))
        box.addWidget(self._build_ends(number))
        self.message = PlainLabel("", "error", self, wrap=True)
        self.message.hide()
        box.addWidget(self.message)
        self.setProperty(WHOLE, True)
        self.edited.connect(self.clear_error)
        self._show_kind()

    def item(self) -> ItemDraft:
        """The question as it is written now."""
        kind = self.kind.value()
        return ItemDraft(
            id=self._item.id,
            kind=kind,
            stage=self._item.stage,
            question=self.question.text().strip(),
            is_required=self.required.isChecked(),
            choices=typed_choices(self.choices.toPlainText()) if kind is ItemKind.CHOICE else (),
            low_label=self.low_label.text().strip(),
            high_label=self.high_label.text().strip(),
        )

    def show_error(self, text: str) -> None:
        """Say what is wrong with this question, and go there.

        To its choices, or to its words where those are missing or there are no choices.
        """
        is_choice = self.kind.value() is ItemKind.CHOICE
        part = self.choices if is_choice and self.question.text().strip() else self.question
        self.message.setText(text)
        self.message.show()
        self._mark(part, text)
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        show_whole(part)

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        if not self.message.isHidden():
            self.message.hide()
            for part in (self.question, self.choices):
                self._mark(part, "")

    def _mark(self, part: QWidget, wrong: str) -> None:
        part.setProperty("invalid", "true" if wrong else "false")
        part.setAccessibleDescription(wrong)
        restyle(part)

    def _build_words(self, number: int) -> QHBoxLayout:
        line = row(spacing=theme.S)
        stage = self._item.stage
        head = self.ctx.say(STAGE_WORDS[stage]) if stage else self.ctx.format.number(number)
        line.addWidget(PlainLabel(head, "label", self))
        self.question = QLineEdit(self._item.question, self)
        self.question.setAccessibleName(self.tr("Question {n}").format(n=number))
        if stage is not None:
            address = Address(shop.current().customer_address)
            self.question.setPlaceholderText(self.ctx.say(stage_question(stage, address)))
        self.question.textEdited.connect(self.edited)
        line.addWidget(self.question, 1)
        return line

    def _build_kind(self, kinds: Sequence[ItemKind], number: int) -> FlowLayout:
        line = FlowLayout(spacing=theme.S)
        kinds = tuple(dict.fromkeys((*kinds, self._item.kind)))
        options = [(kind, self.ctx.say(ITEM_WORDS[kind])) for kind in kinds]
        self.kind = ChoiceCombo(options, self)
        self.kind.setAccessibleName(self.tr("How question {n} is answered").format(n=number))
        self.kind.set_value(self._item.kind)
        self.kind.activated.connect(self._on_kind_activated)
        self.kind.setVisible(self.kind.count() > 1)
        self.required = CheckBox(self.tr("Must be answered"), self)
        self.required.setChecked(self._item.is_required)
        self.required.clicked.connect(self.edited)
        line.addWidget(self.kind)
        line.addWidget(self.required)
        line.addWidget(self._build_acts(number))
        return line

    def _build_acts(self, number: int) -> QWidget:
        acts = QWidget(self)
        acts.setProperty("role", "plain")
        line = row(acts, spacing=theme.S)
        self.ends = self._act(self.tr("Ends"), self.tr("Words at the ends of question {n}"), number)
        self.ends.clicked.connect(self._on_ends_clicked)
        line.addWidget(self.ends)
        self.up = self._act(self.tr("Up"), self.tr("Move question {n} up"), number)
        self.down = self._act(self.tr("Down"), self.tr("Move question {n} down"), number)
        self.remove = self._act(self.tr("Remove"), self.tr("Remove question {n}"), number)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        for made in (self.up, self.down, self.remove):
            line.addWidget(made)
        return acts

    def _act(self, text: str, said: str, number: int) -> QPushButton:
        made = link_button(text, self)
        made.setAccessibleName(said.format(n=number))
        return made

    def _build_choices(self, number: int) -> ChoicesField:
        self.choices = ChoicesField(written_choices(self._item.choices), self)
        self.choices.setAccessibleName(self.tr("Choices of question {n}").format(n=number))
        self.choices.setPlaceholderText(
            self.tr("Choices: one on each line, or with , or ; between them")
        )
        self.choices.edited.connect(self.edited)
        return self.choices

    def _build_ends(self, number: int) -> QWidget:
        """What the ends of its scale are called, where not as those of the questionnaire."""
        self.ends_line = QWidget(self)
        self.ends_line.setProperty("role", "plain")
        self.low_label = QLineEdit(self._item.low_label, self.ends_line)
        self.high_label = QLineEdit(self._item.high_label, self.ends_line)
        line = row(self.ends_line, spacing=theme.S)
        for edit, hint, said in (
            (self.low_label, self.tr("Lowest"), self.tr("Lowest of question {n}")),
            (self.high_label, self.tr("Highest"), self.tr("Highest of question {n}")),
        ):
            edit.setPlaceholderText(hint)
            edit.setAccessibleName(said.format(n=number))
            edit.textEdited.connect(self.edited)
            line.addWidget(edit, 1)
        self.ends_line.setVisible(bool(self._item.low_label or self._item.high_label))
        return self.ends_line

    def _on_ends_clicked(self) -> None:
        self.ends_line.show()
        self.low_label.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind_activated(self) -> None:
        self._show_kind()
        self.edited.emit()

    def _show_kind(self) -> None:
        is_score = self.kind.value() is ItemKind.SCORE
        self.choices.setVisible(self.kind.value() is ItemKind.CHOICE)
        self.ends.setVisible(is_score)
        if not is_score:
            self.ends_line.hide()
