"""A choice of how often a goal is reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.reviews import CADENCE_WORDS, Cadence
from cxdesk.ui.widgets.calm_combo import CalmCombo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class CadenceCombo(CalmCombo):
    """All rhythms, never among them."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        for one, words in CADENCE_WORDS.items():
            self.addItem(ctx.say(words), one)

    def cadence(self) -> Cadence:
        """The rhythm chosen."""
        return Cadence(str(self.currentData()))

    def set_cadence(self, cadence: Cadence) -> None:
        """Choose a rhythm."""
        self.setCurrentIndex(self.findData(cadence))
