"""Undo and redo of what was saved, told in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import history

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context


class Undoing(QObject):
    """Takes back or does again the last command of who is working, and says what it was."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def undo(self) -> None:
        """Take back the last thing saved."""
        self._turn(history.undo, self.tr("Undone: {what}"), self.tr("Nothing to undo."))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._turn(history.redo, self.tr("Redone: {what}"), self.tr("Nothing to redo."))

    def _turn(self, turn: Callable[..., T | None], done: str, nothing: str) -> None:
        try:
            label = turn(now=self._ctx.now())
        except ValidationError as error:
            self._ctx.toast(self._ctx.say(error.text), None)  # no fault, and nothing to agree to
            return
        except OutsideError as error:
            self._ctx.show_error(error)
            return
        what = "" if label is None else self._ctx.say(label)
        self._ctx.toast(done.format(what=what) if label else nothing, None)
