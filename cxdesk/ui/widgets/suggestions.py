"""The list of suggestions under a line of text: drawn in the same window, walked by ↑ and ↓."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cxdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

ROWS_SHOWN = 8
ROW_HEIGHT = 32
_DETAIL = Qt.ItemDataRole.UserRole + 1
_VALUE = Qt.ItemDataRole.UserRole + 2


class Suggestion(NamedTuple):
    """One line of the list: what it says, what is dim at its right, what it stands for."""

    text: str
    detail: str = ""
    value: object = None


class Suggestions(QListView):
    """Belongs to one line edit, which keeps the focus; shows below it, inside the same window."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setProperty("role", "suggestions")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.hide()
        edit.installEventFilter(self)

    def show_rows(self, rows: tuple[Suggestion, ...], *, current: int = -1) -> None:
        """Offer these; none hides the list."""
        self._rows.clear()
        for row in rows:
            item = QStandardItem(row.text)
            item.setData(row.detail, _DETAIL)
            item.setData(row.value, _VALUE)
            self._rows.appendRow(item)
        if not rows:
            self.hide()
            return
        self._place(len(rows))
        self.select(current)
        self.show()
        self.raise_()

    def select(self, row: int) -> None:
        """Highlight a row; −1 highlights none."""
        self.setCurrentIndex(self._rows.index(row, 0))

    def walk(self, step: int) -> None:
        """Move the highlight and stop at the ends."""
        last = self._rows.rowCount() - 1
        self.select(max(0, min(last, self.currentIndex().row() + step)))

    def chosen(self) -> object:
        """What the highlighted row stands for, or None."""
        return self.value_at(self.currentIndex()) if self.isVisible() else None

    def value_at(self, index: QModelIndex) -> object:
        """What a clicked row stands for."""
        value: object = index.data(_VALUE)
        return value

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place(self._rows.rowCount())
        return False

    def _place(self, count: int) -> None:
        window = self._edit.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        top_left = self._edit.mapTo(window, QPoint(0, self._edit.height() + 2))
        wanted = min(count, ROWS_SHOWN) * ROW_HEIGHT + 2 * self.frameWidth()
        room = max(window.height() - top_left.y() - theme.S, ROW_HEIGHT)
        self.setGeometry(QRect(top_left, QSize(self._edit.width(), min(wanted, room))))


class _Delegate(QStyledItemDelegate):
    """Text at the left, the dim detail at the right, both elided, both plain."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.color("accent_soft"))
        rect = option.rect.adjusted(theme.M, 0, -theme.M, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        detail = index.data(_DETAIL) or ""
        metrics = option.fontMetrics
        right = min(metrics.horizontalAdvance(detail), rect.width() * 3 // 5)
        left = QRect(rect.left(), rect.top(), rect.width() - right - theme.M, rect.height())
        painter.setFont(option.font)
        painter.setPen(look.color("ink"))
        text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(look.color("dim"))
        shown = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, right)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, shown)
