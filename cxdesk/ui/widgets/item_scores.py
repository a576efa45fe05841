"""The scores of an answer to several questions: a list of scores beside each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

BLANK = "–"


class ItemScores(QWidget):
    """One line a question; a digit typed in a list chooses that score."""

    def __init__(
        self,
        questions: Mapping[int, str],
        scales: Mapping[int, tuple[int, int]],
        scores: Mapping[int, int | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.lists: dict[int, QComboBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.XS)
        for place, (item_id, score) in enumerate(scores.items()):
            made = self._list(questions[item_id], scales[item_id], score)
            label = PlainLabel(questions[item_id], "", self, wrap=True)
            label.setBuddy(made)
            grid.addWidget(label, place, 0)
            grid.addWidget(made, place, 1)
            self.lists[item_id] = made
        grid.setColumnStretch(0, 1)
        for made in list(self.lists.values())[:1]:
            self.setFocusProxy(made)

    def values(self) -> dict[int, int | None]:
        """The scores by question, None for a blank."""
        return {item_id: made.currentData() for item_id, made in self.lists.items()}

    def _list(self, question: str, scale: tuple[int, int], score: int | None) -> QComboBox:
        made = CalmCombo(self)
        made.setAccessibleName(question)
        made.addItem(BLANK, None)
        for number in range(scale[0], scale[1] + 1):
            made.addItem(str(number), number)
        made.setCurrentIndex(max(made.findData(score), 0))
        return made
