"""The choices and words of an answer to several questions: each question with its own below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import ItemAnswer
from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.item_scores import BLANK
from cxdesk.ui.widgets.plain import PlainLabel, column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.surveys import ItemView
    from cxdesk.ui.context import Context


class ItemWords(QWidget):
    """A list of choices or a line of words for each question that is not answered by a score."""

    def __init__(
        self,
        ctx: Context,
        items: Sequence[ItemView],
        said: Mapping[int, ItemAnswer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.edits: dict[int, CalmCombo | QLineEdit] = {}
        box = column(self, spacing=theme.XS)
        for item in items:
            question = ctx.say(item.question)
            made = self._edit(item, said[item.id])
            made.setAccessibleName(question)
            label = PlainLabel(question, "", self, wrap=True)
            label.setBuddy(made)
            box.addWidget(label)
            box.addWidget(made)
            self.edits[item.id] = made
        for made in list(self.edits.values())[:1]:
            self.setFocusProxy(made)

    def answers(self) -> tuple[ItemAnswer, ...]:
        """What is chosen and written now; a blank one is a question not answered."""
        return tuple(
            ItemAnswer(item_id, words=edit.text().strip())
            if isinstance(edit, QLineEdit)
            else ItemAnswer(item_id, choice_id=edit.currentData())
            for item_id, edit in self.edits.items()
        )

    def _edit(self, item: ItemView, said: ItemAnswer) -> CalmCombo | QLineEdit:
        if item.kind is ItemKind.TEXT:
            return QLineEdit(said.words, self)
        made = CalmCombo(self)
        made.addItem(BLANK, None)
        for choice in item.choices:
            made.addItem(choice.words, choice.id)
        made.setCurrentIndex(max(made.findData(said.choice_id), 0))
        return made
