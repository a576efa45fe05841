"""The keys of the window, bound from the declared actions and places."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.ui import actions
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.screens import NUMBERS, RAIL, SCREENS
from cxdesk.ui.widgets.rail import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


def places(ctx: Context) -> tuple[Place, ...]:
    """The places of the rail with their keys, Settings below the others."""
    return tuple(
        Place(key, ctx.say(RAIL[key]), key, f"Ctrl+{NUMBERS[key]}", key == "settings")
        for key in (kind.key for kind in SCREENS)
    )


def new_actions() -> tuple[actions.Action, ...]:
    """The actions of the New menu whose dialogs exist."""
    known = {dialog.name for dialog in DIALOGS}
    return tuple(action for action in actions.NEW if action.dialog in known)


def bind(window: QWidget, ctx: Context, around: Mapping[str, Callable[[], object]]) -> None:
    """Give the window its keys: places, new things, and ``around`` by the names of actions."""
    for place in places(ctx):
        _key(window, place.shortcut, partial(ctx.navigate, place.key, None))
    for action in new_actions():
        _key(window, action.keys[0], partial(actions.open_new, ctx, action))
    for name, slot in around.items():
        for keys in actions.by_name(name).keys:
            _key(window, keys, slot)


def _key(window: QWidget, keys: str, slot: Callable[[], object]) -> None:
    QShortcut(QKeySequence(keys), window, slot)
