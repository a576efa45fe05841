"""When an interaction arrived, what that means while the shop is closed, and when we replied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Direction
from cxdesk.ui.dialogs.head_moment import HeadMoment
from cxdesk.ui.widgets.closed_note import ClosedNote
from cxdesk.ui.widgets.reply_field import Reply, ReplyField

if TYPE_CHECKING:
    from cxdesk.domain.interactions import Interaction
    from cxdesk.ui.dialogs.interaction import InteractionDialog


class WhenPart(QObject):
    """The moment in the head of the form, and the field of our reply."""

    def __init__(self, form: InteractionDialog) -> None:
        super().__init__(form)
        self._form = form
        self.head = HeadMoment(form, "arrived_at")
        self.moment = self.head.moment
        self.closed = ClosedNote(form.ctx, form)
        form.outer.insertWidget(2, self.closed)
        self.moment.date.day_changed.connect(self._tell_closed)
        for edit in (self.moment.date, self.moment.time):
            edit.textEdited.connect(self._tell_closed)
        self.reply = ReplyField(form.ctx, form)

    def arrived_at(self) -> int:
        """The moment typed; else now, or as it was logged. ValidationError when unreadable."""
        return self.moment.value() or self._start()

    def shown(self) -> int:
        """The moment in the head, as far as it can be read."""
        try:
            return self.arrived_at()
        except ValidationError:
            return self._start()

    def replied_at(self, arrived_at: int) -> int | None:
        """When our side replied to what arrived then."""
        form = self._form
        if form.before is not None:
            return _moved_reply(form.before, arrived_at)
        is_in = form.direction.value() is Direction.IN
        return self.reply.replied_at(arrived_at, form.ctx.now()) if is_in else None

    def follow(self, usual: Reply) -> None:
        """Our reply is as usual, until somebody chose; say when it is still to come."""
        self.reply.follow(usual)
        waits = usual is Reply.LATER and self.reply.reply() is Reply.LATER
        hint = self.tr(
            "No reply yet: the reply clock runs until you log one. Change it in “More fields”."
        )
        self._form.fields["outcome"].set_hint(hint if waits else "")

    def restart(self) -> None:
        """It is now, and we reply as usual."""
        now = self._form.ctx.now()
        self.moment.set_now(now)
        self.reply.restart(now)
        self.closed.hide()

    def _start(self) -> int:
        before = self._form.before
        return self._form.ctx.now() if before is None else before.arrived_at

    def _tell_closed(self) -> None:
        """A message left while closed waits since opening, not since it was left."""
        is_in = self._form.direction.value() is Direction.IN
        try:
            self.closed.tell(self.moment.value() if is_in else None)
        except ValidationError:  # half typed
            self.closed.hide()


def _moved_reply(before: Interaction, arrived_at: int) -> int | None:
    """A reply on the spot goes with the arrival; any other stays when it was."""
    is_on_the_spot = before.replied_at == before.arrived_at
    return arrived_at if is_on_the_spot else before.replied_at
