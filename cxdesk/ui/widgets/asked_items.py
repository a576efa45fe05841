"""The questions of a survey of several, below each other, each answered as its kind asks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.answering import item_field
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import ItemAnswer
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import clear, column
from cxdesk.ui.widgets.score_keys import ScoreKeys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.surveys import ItemView
    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context

    Edit = ScoreKeys | CalmCombo | QLineEdit


class AskedItems(QWidget):
    """Each question with its answer; a digit goes on to the next. ``left`` after the last one."""

    left = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.fields: dict[str, Field] = {}
        self._asked: list[tuple[ItemView, Edit]] = []
        self._box = column(self, spacing=theme.M)

    def set_items(self, items: Sequence[ItemView]) -> None:
        """Ask these questions, none answered yet."""
        clear(self._box)
        self.fields, self._asked = {}, []
        for item in items:
            self._add(item)
        if self._asked:
            self.setFocusProxy(self._asked[0][1])

    def answers(self) -> tuple[ItemAnswer, ...]:
        """What was answered; a question left blank is not among them."""
        found = (_answer(item, edit) for item, edit in self._asked)
        return tuple(one for one in found if not one.is_blank)

    def draft(self) -> dict[str, object]:
        """What has been typed, as JSON values by the number of the question."""
        return {str(one.item_id): list(one[1:]) for one in self.answers()}

    def put_back(self, values: Mapping[str, object]) -> None:
        """Put back what ``draft`` gave, where the question is still asked."""
        for item, edit in self._asked:
            kept = values.get(str(item.id))
            if isinstance(kept, list) and len(kept) == 3:
                _fill(edit, kept)

    def _add(self, item: ItemView) -> None:
        edit = self._edit(item)
        text = self.ctx.say(item.question).replace("&", "&&")
        field = Field(text if item.is_required else self._may_be_blank(text), edit, self)
        field.label.setWordWrap(True)
        field.clear_when_changed()
        if isinstance(edit, ScoreKeys):
            edit.refused.connect(partial(self._on_edit_refused, field))
        self.fields[item_field(item.id)] = field
        self._box.addWidget(field)
        self._asked.append((item, edit))

    def _may_be_blank(self, question: str) -> str:
        return self.tr("{question} (may stay blank)").format(question=question)

    def _edit(self, item: ItemView) -> Edit:
        if item.kind is ItemKind.TEXT:
            return QLineEdit(self)
        if item.kind is ItemKind.CHOICE:
            return self._choices(item)
        keys = ScoreKeys(item.scale_min or 0, item.scale_max or 0, self)
        keys.set_ends(*self._ends(item))
        keys.typed.connect(partial(self._go_on, len(self._asked)))
        return keys

    def _choices(self, item: ItemView) -> CalmCombo:
        made = CalmCombo(self)
        made.addItem("", None)
        for choice in item.choices:
            made.addItem(choice.words, choice.id)
        return made

    def _ends(self, item: ItemView) -> tuple[str, str]:
        """What the ends mean, unless the question before says the same."""
        before = self._asked[-1][0] if self._asked else None
        if before is not None and (before.low_label, before.high_label) == (
            item.low_label,
            item.high_label,
        ):
            return "", ""
        ends = ((item.scale_min, item.low_label), (item.scale_max, item.high_label))
        low, high = (f"{end} · {self.ctx.say(words)}" if words else "" for end, words in ends)
        return low, high

    def _on_edit_refused(self, field: Field, why: T) -> None:
        field.set_error(self.ctx.say(why))

    def _go_on(self, index: int) -> None:
        following = self._asked[index + 1 : index + 2]
        if not following:
            self.left.emit()
        for _, edit in following:
            edit.setFocus(Qt.FocusReason.TabFocusReason)


def _answer(item: ItemView, edit: Edit) -> ItemAnswer:
    if isinstance(edit, ScoreKeys):
        return ItemAnswer(item.id, score=edit.value())
    if isinstance(edit, CalmCombo):
        return ItemAnswer(item.id, choice_id=edit.currentData())
    return ItemAnswer(item.id, words=edit.text().strip())


def _fill(edit: Edit, kept: list[object]) -> None:
    score, choice, words = kept
    if isinstance(edit, ScoreKeys):
        edit.set_value(score if isinstance(score, int) else None)
    elif isinstance(edit, CalmCombo):
        edit.setCurrentIndex(max(0, edit.findData(choice)))
    else:
        edit.setText(str(words))
