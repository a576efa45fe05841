"""A choice of an indicator, under the names of the groups in which the board shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel

from cxdesk.domain.report_blocks import GROUP_WORDS
from cxdesk.ui.widgets.calm_combo import CalmCombo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context


class IndicatorCombo(CalmCombo):
    """Nothing is chosen at first; the name of a group can be read, but not chosen."""

    def __init__(self, ctx: Context, kpis: Sequence[Kpi], parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = QStandardItemModel(self)
        self.setModel(self._lines)
        for group, words in GROUP_WORDS.items():
            members = [kpi for kpi in kpis if kpi.group is group]
            if members:
                self._add_heading(ctx.say(words))
            for kpi in members:
                self.addItem(ctx.say(kpi.name), kpi.key)
        self.setCurrentIndex(-1)

    def _add_heading(self, words: str) -> None:
        made = QStandardItem(words)
        made.setEnabled(False)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        made.setFont(bold)
        self._lines.appendRow(made)
