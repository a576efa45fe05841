"""How often a goal is reviewed and from which day on: two fields of its form that go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesk.domain.reviews import Cadence, proposed_first
from cxdesk.services import shop
from cxdesk.ui.widgets.cadence_combo import CadenceCombo
from cxdesk.ui.widgets.datetime_field import DayPicker

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class GoalRhythm(QObject):
    """Every month is proposed, and the day one turn after the start until another is typed."""

    def __init__(self, ctx: Context, parent: QWidget, *, starts_on: date) -> None:
        super().__init__(parent)
        self._starts_on = starts_on
        self.often = CadenceCombo(ctx, parent)
        self.often.set_cadence(Cadence.MONTHLY)
        self._proposed = self._proposal() or starts_on
        self.first = DayPicker(self._proposed, ctx.format, parent)
        self.often.currentIndexChanged.connect(self._propose)

    def cadence(self) -> Cadence:
        """What is chosen."""
        return self.often.cadence()

    def first_on(self) -> date | None:
        """The first review; None where there are none."""
        return None if self.cadence() is Cadence.NONE else self.first.date.day()

    def propose(self, cadence: Cadence) -> None:
        """Another rhythm."""
        self.often.set_cadence(cadence)

    def follow(self, starts_on: date) -> None:
        """The goal starts on another day."""
        self._starts_on = starts_on
        self._propose()

    def _propose(self) -> None:
        """The day that follows from start and rhythm, unless another one was typed."""
        found = self._proposal()
        self.first.setEnabled(found is not None)
        if found is None or not self.first.date.is_readable():
            return
        if self.first.date.day() == self._proposed:
            self._proposed = found
            self.first.date.set_day(found)

    def _proposal(self) -> date | None:
        return proposed_first(self._starts_on, self.cadence(), shop.calendar())
