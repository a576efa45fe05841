"""The indicators of a goal that has several, at its last review and now, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk.domain import review_words
from cxdesk.domain.phrases import amount
from cxdesk.domain.reviews import Seen
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.reviews import Review
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

WAITING = "…"
_NAME, _THEN, _NOW, _EXPECTED = range(4)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReviewParts(QWidget):
    """The goal's own indicator first; what stood there at the ``last`` review comes later."""

    def __init__(
        self, ctx: Context, view: GoalView, last: Review | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ctx, self.view, self.last = ctx, view, last
        self.setProperty("role", "plain")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.L)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(_NAME, 1)
        self._then: dict[int, PlainLabel] = {}
        self._add_heads()
        for line, one in enumerate(view.each, 1):
            self._add_line(line, one)

    def show_then(self, stood: Mapping[int, Seen]) -> None:
        """What each was at the last review, by its goal."""
        for one in self.view.each:
            if one.goal.id in self._then:
                words = review_words.seen(stood.get(one.goal.id), one.kpi)
                self._then[one.goal.id].setText(self.ctx.say(words))

    def _add_heads(self) -> None:
        self._grid.addWidget(PlainLabel(self.tr("All its indicators"), "caption", self), 0, _NAME)
        heads = {_NOW: self.tr("now"), _EXPECTED: self.tr("expected")}
        if self.last is not None:
            day = self.ctx.format.day_month(self.last.reviewed_on)
            heads[_THEN] = self.tr("at the review of {day}").format(day=day)
        for place, words in heads.items():
            self._grid.addWidget(PlainLabel(words, "caption", self), 0, place, _RIGHT)

    def _add_line(self, line: int, one: GoalView) -> None:
        say, found = self.ctx.say, one.assessment
        self._grid.addWidget(ElidedLabel(say(one.kpi.name), "", self), line, _NAME)
        if self.last is not None:
            self._then[one.goal.id] = self._add_cell(line, _THEN, WAITING, "dim")
        self._add_cell(line, _NOW, say(review_words.seen(Seen.of(found), one.kpi)), "")
        expected = amount(found.expected, one.kpi.unit)
        self._add_cell(line, _EXPECTED, self.ctx.format.amount(expected), "dim")

    def _add_cell(self, line: int, place: int, text: str, role: str) -> PlainLabel:
        made = PlainLabel(text, role, self)
        self._grid.addWidget(made, line, place, _RIGHT)
        return made
