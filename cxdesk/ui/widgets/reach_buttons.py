"""Buttons that write to or call a customer through the system's programs, and log it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.messages import WAY_WORDS, Reach, Way
from cxdesk.services import messages
from cxdesk.ui.opening import open_address
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from cxdesk.services.messages import Ways
    from cxdesk.ui.context import Context


class ReachButton(QPushButton):
    """One way to the customer shown; several numbers open a menu."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._customer_id = 0
        self._targets: tuple[Reach, ...] = ()
        self.setAutoDefault(True)
        self._menu = QMenu(self)
        self.clicked.connect(self._on_clicked)

    def show_way(self, customer_id: int, way: Way, targets: tuple[Reach, ...]) -> None:
        """Lead to these numbers or addresses."""
        self._customer_id, self._targets = customer_id, targets
        words = self.ctx.say(WAY_WORDS[way])
        self.setText(words.replace("&", "&&"))
        listed = ", ".join(reach.target for reach in targets)
        self.setAccessibleName(f"{words}: {listed}" if listed else words)
        self.setToolTip(tooltip(listed))

    def set_refusal(self, reason: str) -> None:
        """Say why it may not be used; "" when it may."""
        self.setEnabled(not reason)
        self.setAccessibleDescription(reason)
        if reason:
            self.setToolTip(tooltip(reason))

    def _on_clicked(self) -> None:
        if len(self._targets) == 1:
            reach_out(self.ctx, self._customer_id, self._targets[0])
            return
        self._menu.clear()
        for reach in self._targets:
            add_target(self._menu, self.ctx, self._customer_id, reach)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


def make_reach_buttons(ctx: Context, parent: QWidget) -> tuple[ReachButton, ...]:
    """A button for each way; the card puts them where there is room."""
    return tuple(ReachButton(ctx, parent) for _ in Way)


def show_ways(buttons: tuple[ReachButton, ...], customer_id: int, found: Ways) -> None:
    """The ways that are open on the first buttons; where there is none, one says why."""
    ways = found.ways or ((Way.WHATSAPP, ()),)
    for index, made in enumerate(buttons):
        is_used = index < len(ways)
        made.setVisible(is_used)
        if is_used:
            made.show_way(customer_id, *ways[index])
            made.set_refusal("" if found.refusal is None else made.ctx.say(found.refusal))


def add_target(menu: QMenu, ctx: Context, customer_id: int, reach: Reach) -> None:
    """One line of a menu: a number or an address."""
    text = reach.target.replace("&", "&&")
    menu.addAction(text, partial(reach_out, ctx, customer_id, reach))


def reach_out(ctx: Context, customer_id: int, reach: Reach) -> None:
    """Open the system's program, log it, and tell so with Undo."""
    try:
        if messages.ways(customer_id).refusal is messages.NO_CONTACT:
            raise ValidationError("no_contact", messages.NO_CONTACT)
        open_address(messages.url(customer_id, reach), reach.way)
        messages.log_message(customer_id, reach, now=ctx.now())
    except (ValidationError, OutsideError) as error:
        ctx.show_error(error)
        return
    ctx.toast(ctx.say(messages.LOGGED[reach.way]), ctx.undo)
