"""How the answers to one questionnaire spread by who entered them; the owner's alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.answers.bars import BandLine
from cxdesk.ui.widgets.plain import PlainLabel, YieldingLink, clear, column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.answer_list import PersonSpread, Spread
    from cxdesk.ui.context import Context

FEWEST_PEOPLE = 2


class ByPerson(QFrame):
    """A line for each, by name and not by score; hidden while there is nobody to tell apart."""

    person_chosen = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.people: tuple[PersonSpread, ...] = ()
        self._body = column(self, spacing=theme.S)
        self._body.setContentsMargins(14, 12, 14, 12)
        self.hide()

    def show_people(self, people: Sequence[PersonSpread], spreads: Sequence[Spread]) -> None:
        """Those who entered answers to this one questionnaire."""
        self.people = tuple(people)
        clear(self._body)
        self.setVisible(len(self.people) >= FEWEST_PEOPLE)
        if len(self.people) < FEWEST_PEOPLE or not spreads:
            return
        self._body.addWidget(PlainLabel(self.tr("By who entered them"), "strong", self))
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setColumnStretch(1, 1)
        for line, one in enumerate(self.people):
            self._add(grid, line, one, spreads[0].questionnaire.scale.highest)
        self._body.addWidget(holder)

    def _add(self, grid: QGridLayout, line: int, one: PersonSpread, highest: int) -> None:
        holder = grid.parentWidget()
        link = YieldingLink(one.name, holder)
        link.clicked.connect(partial(self.person_chosen.emit, one.staff_id))
        bands, told = BandLine(one.bands, holder), self._told(one, highest)
        bands.setAccessibleName(told)
        grid.addWidget(link, 2 * line, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(bands, 2 * line, 1)
        grid.addWidget(PlainLabel(told, "caption", holder), 2 * line + 1, 0, 1, 2)

    def _told(self, one: PersonSpread, highest: int) -> str:
        number = self.ctx.format.number
        if one.n == 1:
            return self.tr("1 answer: too few to compare")
        if one.is_few:
            return self.tr("{n} answers: too few to compare").format(n=number(one.n, 0))
        words = self.tr("mean {mean} of {highest}, {n} answers")
        mean = number(one.mean, 1)
        return words.format(mean=mean, highest=number(highest, 0), n=number(one.n, 0))
