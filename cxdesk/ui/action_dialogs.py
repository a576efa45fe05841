"""The forms of events, actions and reviews put off, each imported when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui.lazy import Lazy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def _event() -> type[QDialog]:
    from cxdesk.ui.dialogs.event import EventDialog

    return EventDialog


def _shop_action() -> type[QDialog]:
    from cxdesk.ui.dialogs.shop_action import ShopActionDialog

    return ShopActionDialog


def _action_end() -> type[QDialog]:
    from cxdesk.ui.dialogs.action_end import ActionEndDialog

    return ActionEndDialog


def _review_day() -> type[QDialog]:
    from cxdesk.ui.dialogs.review_day import ReviewDayDialog

    return ReviewDayDialog


OF_ACTIONS = (
    Lazy("event", _event),
    Lazy("shop_action", _shop_action),
    Lazy("action_end", _action_end),
    Lazy("review_day", _review_day),
)
