"""A choice of an indicator by its group, or by any of the words that it is looked for by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel

from cxdesk.domain.report_blocks import GROUP_WORDS
from cxdesk.ui.indicator_words import is_meant, looked_for
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.searched_list import SearchedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context

_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class IndicatorCombo(CalmCombo):
    """Nothing is chosen at first; the name of a group can be read, but not chosen.

    A letter opens the list and looks for it there, ↓ and Enter choose what is found.
    """

    def __init__(self, ctx: Context, kpis: Sequence[Kpi], parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._kpis = {kpi.key: kpi for kpi in kpis}
        self._list: SearchedList | None = None
        self._lines = QStandardItemModel(self)
        self.setModel(self._lines)
        for group, words in GROUP_WORDS.items():
            members = [kpi for kpi in kpis if kpi.group is group]
            if members:
                self._add_heading(ctx.say(words))
            for kpi in members:
                self.addItem(ctx.say(kpi.name), kpi.key)
        self.setCurrentIndex(-1)

    def showPopup(self) -> None:
        """The list with a field to look for an indicator."""
        self.look_for("")

    def hidePopup(self) -> None:
        """Close it."""
        super().hidePopup()
        if self._list is not None:
            self._list.hide()

    def look_for(self, text: str) -> SearchedList:
        """Open the list with what has these words."""
        if self._list is None:
            self._list = SearchedList(self, self._is_found, self.tr("Find an indicator…"))
            self._list.taken.connect(self._on_taken)
        self._list.open(text)
        return self._list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits look for an indicator; other keys as in any choice."""
        typed = event.text()
        if typed.isalnum() and not event.modifiers() & _OTHERS:
            self.look_for(typed)
        else:
            super().keyPressEvent(event)

    def _is_found(self, row: int, text: str) -> bool:
        return is_meant(self._ctx, self._kpis[str(self.itemData(row))], looked_for(text))

    def _on_taken(self, row: int) -> None:
        self.setCurrentIndex(row)
        self.activated.emit(row)
        self.setFocus()

    def _add_heading(self, words: str) -> None:
        made = QStandardItem(words)
        made.setEnabled(False)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        made.setFont(bold)
        self._lines.appendRow(made)
