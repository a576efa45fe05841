"""Who looks like the customer being typed: open that one, or add what is new to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, clear, column, link_button, row

if TYPE_CHECKING:
    from cxdesk.domain.customers import CustomerDraft, CustomerHit
    from cxdesk.ui.context import Context

MOST_SHOWN = 3


class LikelyDuplicates(QFrame):
    """Lines under the fields, hidden while nobody looks alike; never in the way of saving.

    ``open_wanted`` and ``add_wanted`` tell the id of the customer that was meant.
    """

    open_wanted = Signal(int)
    add_wanted = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.hits: tuple[CustomerHit, ...] = ()
        self._add_words = ""
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Customers who look alike"))
        self._rows = column(self, spacing=theme.XS)
        self._rows.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        self.hide()

    def show_hits(
        self, hits: tuple[CustomerHit, ...], draft: CustomerDraft, *, is_new: bool
    ) -> None:
        """Show these; what is new in the draft may be added to one of them."""
        add_words = self._addable(draft) if is_new else ""
        if (hits, add_words) == (self.hits, self._add_words):
            return
        self.hits, self._add_words = hits, add_words
        clear(self._rows)
        for hit in hits[:MOST_SHOWN]:
            self._rows.addWidget(self._line(hit, add_words))
        left = len(hits) - MOST_SHOWN
        if left > 0:
            more = self.tr("and {n} more").format(n=self.ctx.format.number(left))
            self._rows.addWidget(PlainLabel(more, "caption", self))
        self.setHidden(not hits)

    def _line(self, hit: CustomerHit, add_words: str) -> QWidget:
        line = QWidget(self)
        line.setProperty("role", "plain")
        box = row(line)
        box.addWidget(PlainLabel(self._words(hit), "", line, wrap=True), 1)
        go = link_button(self.tr("Open that one"), line)
        go.clicked.connect(lambda _=False, found=hit.id: self.open_wanted.emit(found))
        box.addWidget(go)
        if add_words:
            add = link_button(add_words, line)
            add.clicked.connect(lambda _=False, found=hit.id: self.add_wanted.emit(found))
            box.addWidget(add)
        return line

    def _words(self, hit: CustomerHit) -> str:
        """The name with what tells people apart, then why they are shown."""
        seen = self.ctx.format.ago(hit.last_visit_on, self.ctx.today()) if hit.last_visit_on else ""
        related = self.ctx.say(hit.relation) if hit.relation else ""
        who = " · ".join(part for part in (hit.name, hit.phone or hit.email, seen, related) if part)
        why = ", ".join(self.ctx.say(reason) for reason in hit.why)
        return f"{who} — {why}" if why else who

    def _addable(self, draft: CustomerDraft) -> str:
        if draft.phones:
            return self.tr("Add this phone to that one")
        return self.tr("Add this e-mail to that one") if draft.emails else ""
