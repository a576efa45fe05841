"""The two halves of a place, in place of its title: Customers | Purchases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

HALVES: dict[str, T] = {
    "customers": T("Rail", "Customers"),
    "purchases": T("Rail", "Purchases"),
}


class PlaceSwitch(Segmented):
    """Shows which half this is; choosing the other goes there."""

    def __init__(self, ctx: Context, here: str, parent: QWidget | None = None) -> None:
        options = [(key, ctx.say(words)) for key, words in HALVES.items()]
        super().__init__(options, parent)
        self.setAccessibleName(self.tr("Customers or purchases"))
        self._ctx, self._here = ctx, here
        self.set_value(here)
        self.changed.connect(self._on_changed)

    def _on_changed(self, key: object) -> None:
        self.set_value(self._here)
        if key != self._here:
            self._ctx.navigate(str(key), None)
