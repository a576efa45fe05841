"""The chosen indicators in their order: moved, hidden and added by keys or buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import button, column, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context

SHOWN_ROWS = 12
LEAST_ROW = 24


class ChosenList(QWidget):
    """``moved`` carries a key and a step, ``hidden_`` and ``added`` a key."""

    moved = Signal(str, int)
    hidden_ = Signal(str)
    added = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        layout = column(self, spacing=theme.S)
        self.list = _Rows(self)
        self.list.setAccessibleName(self.tr("Chosen indicators"))
        self.list.stepped.connect(self._on_stepped)
        self.list.dropped.connect(self._on_dropped)
        layout.addWidget(self.list)
        line = row(spacing=theme.S)
        self.up = button(self.tr("Up"), self, shortcut="Alt+Up")
        self.down = button(self.tr("Down"), self, shortcut="Alt+Down")
        self.hide_ = button(self.tr("Hide"), self, shortcut="Del")
        self.up.clicked.connect(lambda: self._on_stepped(-1))
        self.down.clicked.connect(lambda: self._on_stepped(1))
        self.hide_.clicked.connect(self._on_dropped)
        self.others = CalmCombo(self)
        self.others.setAccessibleName(self.tr("Add an indicator"))
        self.others.activated.connect(self._on_other_activated)
        for made in (self.up, self.down, self.hide_):
            line.addWidget(made)
        line.addWidget(self.others, 1)
        layout.addLayout(line)

    def show_kpis(self, chosen: Sequence[Kpi], others: Sequence[Kpi]) -> None:
        """Show both lists; the same indicator stays picked, else the one in its place."""
        at, key = self.list.currentRow(), self._key()
        self.list.clear()
        for kpi in chosen:
            item = QListWidgetItem(self.ctx.say(kpi.name), self.list)
            item.setData(Qt.ItemDataRole.UserRole, kpi.key)
        keys = [kpi.key for kpi in chosen]
        place = keys.index(key) if key in keys else min(max(at, 0), len(keys) - 1)
        self.list.setCurrentRow(place)
        self.list.fit()
        self.others.clear()
        self.others.addItem(self.tr("Add an indicator…"), "")
        for kpi in others:
            self.others.addItem(self.ctx.say(kpi.name), kpi.key)
        for made in (self.up, self.down, self.hide_):
            made.setEnabled(bool(keys))

    def _key(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _on_stepped(self, step: int) -> None:
        if self._key():
            self.moved.emit(self._key(), step)

    def _on_dropped(self) -> None:
        if self._key():
            self.hidden_.emit(self._key())

    def _on_other_activated(self) -> None:
        key = str(self.others.currentData() or "")
        if key:
            self.added.emit(key)


class _Rows(QListWidget):
    """Alt+↑ and Alt+↓ move the picked row, Delete takes it out."""

    stepped = Signal(int)
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "suggestions")

    def fit(self) -> None:
        """As high as its rows, up to some."""
        rows = min(max(self.count(), 1), SHOWN_ROWS)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), LEAST_ROW) + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move or take out."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.stepped.emit(steps[key])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
