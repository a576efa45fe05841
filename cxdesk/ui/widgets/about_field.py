"""What an interaction is about: something new, or one of the customer's open cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.services import cases
from cxdesk.ui.widgets.calm_combo import CalmCombo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.cases import CaseView
    from cxdesk.ui.context import Context

LONGEST = 60


class AboutField(CalmCombo):
    """Empty while the customer has no open case."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def case_id(self) -> int | None:
        """The case chosen; None for something new."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, int) else None

    def set_customer(self, customer_id: int | None) -> bool:
        """Offer the open cases of a customer; whether there are any."""
        found = cases.open_cases(customer_id) if customer_id is not None else ()
        self.clear()
        self.addItem(self.tr("Something new"), None)
        for case in found:
            self.addItem(self._words(case), case.id)
        return bool(found)

    def choose(self, case_id: int) -> None:
        """Choose a case; one that is not offered (of nobody in particular) is added."""
        if self.findData(case_id) < 0:
            self.addItem(self._words(cases.case(case_id)), case_id)
        self.setCurrentIndex(self.findData(case_id))

    def _words(self, case: CaseView) -> str:
        first = next((event.note for event in case.events if event.note), "")
        words = self.tr("Case {number} · opened {when}").format(
            number=case.id, when=self._ctx.format.datetime(case.opened_at)
        )
        about = (case.topic or case.subject or first).split("\n")[0][:LONGEST]
        return f"{words} · {about}" if about else words
