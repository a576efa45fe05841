"""What grids into which one types have alike: an editor that keys lead on from, fixed headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate

from cxdesk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QObject
    from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget


class TypedCells(QStyledItemDelegate):
    """The editor of a cell: a key for which ``act_of`` knows an act takes it over and acts.

    Keys with Ctrl are the editor's own.
    """

    def __init__(
        self, grid: QTableView, act_of: Callable[[Qt.Key], Callable[[], object] | None]
    ) -> None:
        super().__init__(grid)
        self._grid, self._act_of = grid, act_of
        self._open: QWidget | None = None

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        self._open = super().createEditor(parent, option, index)
        return self._open

    def destroyEditor(self, editor: QWidget, index: QModelIndex) -> None:
        self._open = None
        super().destroyEditor(editor, index)

    def finish(self) -> None:
        """Take over what the open editor holds, if there is one."""
        editor, self._open = self._open, None
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        act = None
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            act = None if has_control(event) else self._act_of(Qt.Key(event.key()))
        if act is None:
            return super().eventFilter(editor, event)
        self.finish()
        self._grid.setFocus()
        act()
        return True


def fix_headers(grid: QTableView) -> None:
    """Headers that are only read: of the height of a row, neither clicked nor drawn wider."""
    across, down = grid.horizontalHeader(), grid.verticalHeader()
    for header in (across, down):
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    across.setFixedHeight(theme.ROW_HEIGHT)
    down.setDefaultSectionSize(theme.ROW_HEIGHT)


def has_control(event: QKeyEvent) -> bool:
    """Whether Ctrl is held down with the key."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
