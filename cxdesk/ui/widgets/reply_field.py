"""When our side answered: on the spot, just now, at a time, or not yet."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.interactions import Outcome
from cxdesk.services import channels
from cxdesk.ui import theme
from cxdesk.ui.widgets.datetime_field import MomentField
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

OPEN_OUTCOMES = frozenset({Outcome.FOLLOW_UP, Outcome.COMPLAINT})


class Reply(StrEnum):
    """The four ways to say when."""

    SPOT = "spot"
    NOW = "now"
    AT = "at"
    LATER = "later"


def usual_reply(
    channel: str, outcome: Outcome, *, is_settled: bool, in_case: bool = False
) -> Reply:
    """What is most likely true: a person who stands or speaks here is answered on the spot.

    A written message that needs following up has no answer yet, nor has one about an open case of
    which nobody said how it stands; other written ones have one now.
    """
    if channels.is_live(channel):
        return Reply.SPOT
    is_open = outcome in OPEN_OUTCOMES and not is_settled
    return Reply.LATER if is_open or (in_case and outcome is Outcome.NOTE) else Reply.NOW


class ReplyField(QWidget):
    """Follows the usual case until a person chooses."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_chosen = False
        self.choice = Segmented(
            (
                (Reply.SPOT, self.tr("On the spot")),
                (Reply.NOW, self.tr("Just now")),
                (Reply.AT, self.tr("At…")),
                (Reply.LATER, self.tr("Not yet")),
            ),
            self,
            name=self.tr("Our reply"),
        )
        self.choice.changed.connect(self._on_choice_changed)
        self.moment = MomentField(ctx.now(), ctx.format, self)
        self.moment.hide()
        line = row(self, spacing=theme.S)
        line.addWidget(self.choice)
        line.addWidget(self.moment)
        line.addStretch(1)
        self.setFocusProxy(self.choice)

    def follow(self, reply: Reply) -> None:
        """Show the usual case, unless a person has chosen otherwise."""
        if not self._is_chosen:
            self.choice.set_value(reply)

    def reply(self) -> Reply:
        """The way chosen."""
        value = self.choice.value()
        return value if isinstance(value, Reply) else Reply.SPOT

    def replied_at(self, arrived_at: int, now: int) -> int | None:
        """The instant of the reply; None for none yet."""
        chosen = self.reply()
        if chosen is Reply.LATER:
            return None
        if chosen is Reply.SPOT:
            return arrived_at
        return now if chosen is Reply.NOW else self.moment.value() or now

    def wrong_part(self) -> QWidget:
        """The part of the moment to mend while one is asked for, else the choice."""
        return self.moment.wrong_part() if self.reply() is Reply.AT else self.choice

    def restart(self, now: int) -> None:
        """Follow the usual case again."""
        self._is_chosen = False
        self.moment.set_now(now)
        self.moment.hide()

    def _on_choice_changed(self, value: object) -> None:
        self._is_chosen = True
        self.moment.setVisible(value is Reply.AT)
