"""What happens as the owner's hat goes, and what an owner who comes back has to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from cxdesk.services import pins
from cxdesk.ui.dialogs import OWNERS
from cxdesk.ui.forms import FormDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


def close_owners(window: QWidget) -> None:
    """Keep what the owner typed, and close what only the owner may see."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    held = QApplication.focusWidget()
    if held is not None:
        held.clearFocus()  # what is typed in place is saved by leaving it
    for dialog in window.findChildren(QDialog):
        is_owners = getattr(dialog, "name", "") in OWNERS
        if dialog.isVisible() and (is_owners or not isinstance(dialog, FormDialog)):
            dialog.reject()  # a form keeps what was typed as a draft
    if held is not None and held.isVisible() and isinstance(held.window(), FormDialog):
        held.setFocus()  # who comes back to a form goes on where it was left


class ResetTold(QObject):
    """Tells that somebody asked for a new PIN, with a way to stop it."""

    def __init__(self, ctx: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def tell(self) -> None:
        """Tell it where somebody did."""
        if pins.reset_asked() is not None:
            words = self.tr("Somebody asked for a new PIN for the owner without the reset code.")
            self._ctx.toast(words, None, (self.tr("Cancel it"), self._on_cancel))

    def _on_cancel(self) -> None:
        pins.cancel_reset(now=self._ctx.now())
