"""Whose figures an opened indicator shows: everyone's, one channel's, or one person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from cxdesk.domain.cases import CHANNEL_WORDS
from cxdesk.services import staff

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context


class SegmentPicker(QComboBox):
    """``where()`` is the chosen filter; empty for everyone. Hidden where nothing can be chosen."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setAccessibleName(self.tr("Segment"))

    def offer(self, kpi: Kpi) -> None:
        """The filters that this indicator can have, everyone chosen; no signal is sent."""
        self.blockSignals(True)
        self.clear()
        self.addItem(self.tr("Everyone"), {})
        if "channel" in kpi.filters:
            self.insertSeparator(self.count())
            for channel, words in CHANNEL_WORDS.items():
                self.addItem(self.ctx.say(words), {"channel": channel.value})
        if "agent" in kpi.filters:
            self._offer_people()
        self.blockSignals(False)

    def where(self) -> dict[str, str]:
        """The filter as the services take it."""
        return dict(self.currentData() or {})

    def label(self) -> str:
        """The words of the choice; empty for everyone."""
        return self.currentText() if self.where() else ""

    def has_choice(self) -> bool:
        """Whether there is more than everyone."""
        return self.count() > 1

    def _offer_people(self) -> None:
        people = staff.staff()
        if len(people) > 1:
            self.insertSeparator(self.count())
            for member in people:
                self.addItem(member.name, {"agent": member.name})
