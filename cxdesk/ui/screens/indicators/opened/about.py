"""What an indicator means, how it is reckoned, what it rests on and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.ui.screens.indicators.opened.card import TitledCard
from cxdesk.ui.widgets.detail_table import detail_table

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened


class AboutCard(TitledCard):
    """Meaning, formula, companions of the figure, and its source."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, ctx.say(T("AboutCard", "What this number is")), parent)

    def show_opened(self, found: Opened) -> None:
        """The sentences, the first of them in full ink."""
        view, say = found.view, self.ctx.say
        for index, text in enumerate(view.sentences):
            self.add_text(say(text), "caption" if index else "")
        table = detail_table(self.ctx, view.kpi, view.point.measure if view.point else None, self)
        if table is not None:
            self.body.addWidget(table)
        self.add_text(say(T("AboutCard", "Read from: {source}.").fill(source=view.kpi.source)))
        self.body.addStretch(1)
