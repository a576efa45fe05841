"""The companions of a figure as a small table: mean, parts and whole, other clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesk.domain.detail_words import WORDS, details
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.services import load
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context


def detail_table(
    ctx: Context, kpi: Kpi, measure: Measure | None, parent: QWidget
) -> QWidget | None:
    """Words at the left, the figure at the right; None where there is nothing to tell."""
    told = _told(kpi, measure) if measure is not None else []
    if not told:
        return None
    made = QWidget(parent)
    made.setProperty("role", "plain")
    grid = QGridLayout(made)
    grid.setContentsMargins(0, theme.XS, 0, 0)
    grid.setHorizontalSpacing(theme.S)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    top = Qt.AlignmentFlag.AlignTop
    for line, (words, amount) in enumerate(told):
        grid.addWidget(PlainLabel(ctx.say(words), "caption", made, wrap=True), line, 0)
        figure = PlainLabel(ctx.format.amount(amount), "caption", made)
        grid.addWidget(figure, line, 1, top | Qt.AlignmentFlag.AlignRight)
    return made


def _told(kpi: Kpi, measure: Measure) -> list[tuple[T | str, Amount]]:
    """The companions, then how the cases are distributed among the people and nobody."""
    known, people = details(kpi, measure), load.people(measure)
    told: list[tuple[T | str, Amount]] = [
        (words, amount)
        for words, amount in known
        if not people or words != WORDS["unassigned"]  # nobody has a row among the people
    ]
    return told + [(one.name, Amount(one.cases, Unit.COUNT)) for one in people]
