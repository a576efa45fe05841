"""What a form says of a message left while the shop was closed: when its clock starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T
from cxdesk.services import interactions
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

DAYS_OF_WEEK = 7
CLOSED = T("InteractionDialog", "While closed; the clock starts at opening {when}")


class ClosedNote(PlainLabel):
    """Hidden while the shop was open, or has no hours."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__("", "dim", parent, wrap=True)
        self._ctx = ctx
        self.hide()

    def tell(self, arrived_at: int | None) -> None:
        """Say it of a message that arrived then; None is nothing to say."""
        opening = None if arrived_at is None else interactions.clock_starts_at(arrived_at)
        if opening is not None:
            self.setText(self._ctx.say(CLOSED.fill(when=self._when(opening))))
        self.setVisible(opening is not None)

    def _when(self, at: int) -> str:
        show = self._ctx.format
        on = local_time(at, show.zone).date()
        is_near = abs((on - self._ctx.today()).days) < DAYS_OF_WEEK
        day = show.weekday_short(on) if is_near else show.day_month(on)
        return f"{day} {show.time(at)}"
