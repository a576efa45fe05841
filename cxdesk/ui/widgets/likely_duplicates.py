"""Who looks like the customer being typed: open that one, or add what is new to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.services.duplicates import SAME_EMAIL, SAME_PHONE
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, clear, column, flush_link, row

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
        self._shown: object = None
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Customers who look alike"))
        self._rows = column(self, spacing=theme.XS)
        self._rows.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        self.hide()

    def show_hits(
        self, hits: tuple[CustomerHit, ...], draft: CustomerDraft, *, is_new: bool
    ) -> None:
        """Show these; what is new in the draft may be added to one of them."""
        if (hits, draft, is_new) == self._shown:
            return
        self.hits, self._shown = hits, (hits, draft, is_new)
        clear(self._rows)
        for hit in hits[:MOST_SHOWN]:
            self._rows.addWidget(self._line(hit, self._addable(hit, draft) if is_new else ""))
        left = len(hits) - MOST_SHOWN
        if left > 0:
            more = self.tr("and {n} more").format(n=self.ctx.format.number(left))
            self._rows.addWidget(PlainLabel(more, "caption", self))
        self.setHidden(not hits)

    def _line(self, hit: CustomerHit, add_words: str) -> QWidget:
        made = QWidget(self)
        made.setProperty("role", "plain")
        box = column(made, spacing=0)
        box.addWidget(PlainLabel(self._words(hit), "", made, wrap=True))
        links = row(spacing=theme.S)
        for text, told in (
            (self.tr("Open that customer"), self.open_wanted),
            (add_words, self.add_wanted),
        ):
            if text:
                go = flush_link(text, made)
                go.clicked.connect(lambda _=False, told=told: told.emit(hit.id))
                links.addWidget(go)
        links.addStretch(1)
        box.addLayout(links)
        return made

    def _words(self, hit: CustomerHit) -> str:
        """The name with what tells people apart, then why they are shown."""
        seen = self.ctx.format.ago(hit.last_visit_on, self.ctx.today()) if hit.last_visit_on else ""
        related = self.ctx.say(hit.relation) if hit.relation else ""
        who = " · ".join(part for part in (hit.name, hit.phone or hit.email, seen, related) if part)
        why = " · ".join(self.ctx.say(reason) for reason in hit.why)
        return f"{who} — {why}" if why else who

    def _addable(self, hit: CustomerHit, draft: CustomerDraft) -> str:
        """What is new to the one who is there; a second of two phones may be, too."""
        if len(draft.phones) > (SAME_PHONE in hit.why):
            return self.tr("Add this phone to that one")
        is_new_email = len(draft.emails) > (SAME_EMAIL in hit.why)
        return self.tr("Add this e-mail to that one") if is_new_email else ""
