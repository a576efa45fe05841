"""What moves before an indicator: the usual ones to tick, and any other from a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cxdesk.domain.pairs import LEADING
from cxdesk.services import catalogue
from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.ui.context import Context


class LeadsField(QWidget):
    """A box for each indicator that may warn of another; ``changed`` when one is ticked."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._ctx = ctx
        self.boxes: dict[str, QCheckBox] = {}
        self._kpi_key = ""
        layout = column(self, spacing=theme.XS)
        self._line = FlowLayout(spacing=theme.M)
        layout.addLayout(self._line)
        self.others = CalmCombo(self)
        self.others.setAccessibleName(self.tr("Another indicator that moves before it"))
        self.others.activated.connect(self._on_other_chosen)
        layout.addWidget(self.others)

    def keys(self) -> tuple[str, ...]:
        """Those ticked, in the order of the boxes."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def offer(self, kpi_key: str, ticked: Iterable[str]) -> None:
        """Those that usually move before an indicator, and those ticked, which come first."""
        wanted = [key for key in ticked if key != kpi_key]
        self._kpi_key = kpi_key
        self._line.clear()
        self.boxes = {}
        for key in dict.fromkeys((*wanted, *LEADING.get(kpi_key, ()))):
            self._add(key, is_ticked=key in wanted)
        self._list_others()

    def _add(self, key: str, *, is_ticked: bool) -> None:
        name = self._ctx.say(catalogue.by_key(key).name)
        box = QCheckBox(name.replace("&", "&&"), self)
        box.setChecked(is_ticked)
        box.toggled.connect(self.changed)
        self.boxes[key] = box
        self._line.addWidget(box)
        box.show()  # a hidden one would take no room in the reckoning

    def _list_others(self) -> None:
        self.others.clear()
        self.others.addItem(self.tr("Another indicator…"), "")
        for kpi in catalogue.every():
            if kpi.key != self._kpi_key and kpi.key not in self.boxes:
                self.others.addItem(self._ctx.say(kpi.name), kpi.key)

    def _on_other_chosen(self, _index: int) -> None:
        key = str(self.others.currentData() or "")
        if not key:
            return
        self._add(key, is_ticked=True)
        self._list_others()
        self.updateGeometry()
        self.boxes[key].setFocus()
        self.changed.emit()
