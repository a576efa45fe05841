"""The answers under the counter bar: two lines each, what tells people apart and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cxdesk.domain.text import T, plural
from cxdesk.ui import theme
from cxdesk.ui.widgets.row_focus import paint_row_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.customers import CustomerHit
    from cxdesk.ui.format import Format

HIT_HEIGHT = 50
TITLE_ROLE = Qt.ItemDataRole.UserRole + 1
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 2
SIDE_ROLE = Qt.ItemDataRole.UserRole + 3
BADGE_ROLE = Qt.ItemDataRole.UserRole + 4
NO_INDEX = QModelIndex()


class HitsModel(QAbstractListModel):
    """The customers found, or the one row that makes a new customer (hit None)."""

    def __init__(self, fmt: Format, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._format = fmt
        self._hits: tuple[CustomerHit, ...] = ()
        self._none_text = ""

    def show_hits(self, hits: Sequence[CustomerHit]) -> None:
        """Show these customers."""
        self.beginResetModel()
        self._hits, self._none_text = tuple(hits), ""
        self.endResetModel()

    def show_none(self, text: str) -> None:
        """Nobody was found: one row that says what Enter does."""
        self.beginResetModel()
        self._hits, self._none_text = (), text
        self.endResetModel()

    def hit(self, index: int) -> CustomerHit | None:
        """The customer of a row, None for the row that makes one."""
        return self._hits[index] if 0 <= index < len(self._hits) else None

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._hits) or bool(self._none_text)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The parts of a row; the display text is all of them, for screen readers."""
        if not index.isValid():
            return None
        parts = self._parts(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in parts if part)
        if TITLE_ROLE <= role <= BADGE_ROLE:
            return parts[role - TITLE_ROLE]
        return None

    def _parts(self, row: int) -> tuple[str, str, str, str]:
        hit = self.hit(row)
        if hit is None:
            return self._none_text, "", "", ""
        why = map(self._format.show, hit.why)
        related = self._format.show(hit.relation) if hit.relation else ""
        contact = " · ".join(part for part in (hit.phone, *why, related, hit.email) if part)
        return hit.name, contact, self._visit(hit), self._cases(hit)

    def _visit(self, hit: CustomerHit) -> str:
        if hit.last_visit_on is None:
            return self._format.show(T("HitsModel", "no visit yet"))
        return self._format.ago(hit.last_visit_on)

    def _cases(self, hit: CustomerHit) -> str:
        if hit.is_archived:
            return self._format.show(T("HitsModel", "archived"))
        if not hit.open_cases:
            return ""
        words = plural(
            hit.open_cases,
            T("HitsModel", "{n} open case"),
            T("HitsModel", "{n} open cases"),
        )
        return self._format.show(words)


class HitDelegate(QStyledItemDelegate):
    """Paints a row: name over phone and e-mail, at the right last visit and open cases."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """Every row is as high."""
        return QSize(200, HIT_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw one row."""
        look = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, look.color("hover"))
        painter.setPen(QPen(look.color("hairline"), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        area = option.rect.adjusted(theme.M, 6, -theme.M, -6)
        side = self._paint_side(painter, area, index)
        self._paint_name(painter, area.adjusted(0, 0, -side - theme.M, 0), index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_row_focus(painter, option.rect)
        painter.restore()

    def _paint_name(self, painter: QPainter, area: QRect, index: QModelIndex) -> None:
        detail = index.data(DETAIL_ROLE)
        height = area.height() if not detail else area.height() // 2
        bold = theme.font()
        bold.setBold(True)
        above = QRect(area.x(), area.y(), area.width(), height)
        if (
            not detail
            and QFontMetrics(bold).horizontalAdvance(index.data(TITLE_ROLE)) > area.width()
        ):
            _wrapped(painter, above, index.data(TITLE_ROLE), font=bold)
            return
        _line(painter, above, index.data(TITLE_ROLE), font=bold, token="ink")
        if detail:
            below = QRect(area.x(), area.y() + height, area.width(), height)
            _line(painter, below, detail, font=theme.font("caption"), token="dim")

    def _paint_side(self, painter: QPainter, area: QRect, index: QModelIndex) -> int:
        visit, cases = index.data(SIDE_ROLE), index.data(BADGE_ROLE)
        small = theme.font("caption")
        width = max(QFontMetrics(small).horizontalAdvance(text) for text in (visit, cases)) + 2
        box = QRect(area.right() - width, area.y(), width, area.height())
        if not cases:
            _line(painter, box, visit, font=small, token="dim", right=True)
            return width
        half = area.height() // 2
        _line(
            painter,
            QRect(box.x(), box.y(), width, half),
            visit,
            font=small,
            token="dim",
            right=True,
        )
        _line(
            painter,
            QRect(box.x(), box.y() + half, width, half),
            cases,
            font=small,
            token="risk",
            right=True,
        )
        return width


def _wrapped(painter: QPainter, box: QRect, text: str, *, font: QFont) -> None:
    """A sentence on two lines."""
    painter.setFont(font)
    painter.setPen(theme.current().color("ink"))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, text)


def _line(
    painter: QPainter, box: QRect, text: str, *, font: QFont, token: str, right: bool = False
) -> None:
    painter.setFont(font)
    painter.setPen(theme.current().color(token))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, cut)
