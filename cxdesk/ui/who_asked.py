"""Asking who is working: before the first save, and the owner for what is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui import working_staff

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.context import Context


class WhoAsked:
    """Asks before the first save, when several people could be it; once until they change."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._is_asked = False

    def is_open(self) -> bool:
        """Whether nobody has said who is working, and nobody was asked."""
        return not self._is_asked and working_staff.is_anyones_guess()

    def ask(self) -> None:
        """Ask and wait for the answer, unless it is known."""
        if not self.is_open():
            return
        self._is_asked = True
        dialog = self._ctx.open_dialog("who", is_asked_once=True)
        if dialog is not None:
            dialog.exec()

    def ask_owner(self, then: Callable[[], object]) -> None:
        """Ask for the owner's PIN before ``then``."""
        self._ctx.open_dialog("who", is_for_owner=True, then=then)

    def forget(self) -> None:
        """Somebody else may be working: ask again."""
        self._is_asked = False
