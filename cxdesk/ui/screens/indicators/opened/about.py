"""What an indicator means and is to the shop, how it is reckoned, what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi_notes import KpiNote, told
from cxdesk.domain.text import T
from cxdesk.ui.screens.indicators.opened.card import TitledCard
from cxdesk.ui.widgets.detail_table import detail_table
from cxdesk.ui.widgets.plain import flush_link

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened


class AboutCard(TitledCard):
    """Meaning, why it matters to the shop, formula, companions of the figure, and its source."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        title = ctx.say(T("AboutCard", "What this number is"))
        super().__init__(ctx, title, parent)
        self.dim.hide()  # the title has the whole line

    def show_opened(self, found: Opened) -> None:
        """The sentences, the first of them in full ink."""
        view, say = found.view, self.ctx.say
        for index, text in enumerate(view.sentences):
            self.add_text(say(text), "caption" if index else "")
            if not index:
                self._add_note(found.note or KpiNote(kpi_key=view.kpi.key))
        table = detail_table(self.ctx, view.kpi, view.point.measure if view.point else None, self)
        if table is not None:
            self.body.addWidget(table)
        self.add_text(say(T("AboutCard", "Read from: {source}.").fill(source=view.kpi.source)))
        self.body.addStretch(1)

    def _add_note(self, note: KpiNote) -> None:
        """What the owner says of it, and the way to say it."""
        for text in told(note):
            self.add_text(self.ctx.say(text), "")
        words = T("AboutCard", "Say why it matters…") if note.is_blank else T("AboutCard", "Edit…")
        link = flush_link(self.ctx.say(words), self)
        link.clicked.connect(lambda: self.ctx.open_dialog("kpi_note", kpi_key=note.kpi_key))
        self.body.addWidget(link)
