"""The pairs of the review list: two names in a line, below why they may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import QListView, QWidget

from cxdesk.domain.text import T
from cxdesk.services import duplicate_pairs
from cxdesk.ui.widgets.hit_list import (
    BADGE_ROLE,
    HIT_HEIGHT,
    NO_INDEX,
    TITLE_ROLE,
    HitDelegate,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.services.duplicate_pairs import LikelyPair
    from cxdesk.ui.format import Format

PAGE = 100
SEEN, LEAST_SEEN = 7, 3


class PairsModel(QAbstractListModel):
    """All pairs; names are read for a page of them when it comes into sight."""

    def __init__(self, fmt: Format, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._format = fmt
        self._pairs: tuple[LikelyPair, ...] = ()
        self._called: dict[int, tuple[str, str]] = {}

    def show_pairs(self, pairs: Sequence[LikelyPair]) -> None:
        """Show these pairs."""
        self.beginResetModel()
        self._pairs, self._called = tuple(pairs), {}
        self.endResetModel()

    def pair(self, row: int) -> LikelyPair | None:
        """The pair of a row, None where there is none."""
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def names(self, pair: LikelyPair) -> tuple[tuple[str, str], tuple[str, str]]:
        """Names and first phones of both."""
        if pair.one not in self._called or pair.other not in self._called:
            start = self._pairs.index(pair) // PAGE * PAGE
            self._called |= duplicate_pairs.called(self._pairs[start : start + PAGE])
        nobody = ("", "")
        return self._called.get(pair.one, nobody), self._called.get(pair.other, nobody)

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        """How many pairs there are."""
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The parts of a row; the display text is all of them, for screen readers."""
        pair = self.pair(index.row()) if index.isValid() else None
        if pair is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in self._parts(pair) if part)
        return self._parts(pair)[role - TITLE_ROLE] if TITLE_ROLE <= role <= BADGE_ROLE else None

    def _parts(self, pair: LikelyPair) -> tuple[str, str, str, str]:
        (one, one_phone), (other, other_phone) = self.names(pair)
        phones = " / ".join(dict.fromkeys(filter(None, (one_phone, other_phone))))
        why = self._format.show(duplicate_pairs.explanation(pair))
        told = " · ".join(part for part in (why, phones) if part)
        return f"{one}  ↔  {other}", told, self._chance(pair), ""

    def _chance(self, pair: LikelyPair) -> str:
        if pair.is_family:
            return self._format.show(T("PairsModel", "perhaps a family"))
        words = T("PairsModel", "{percent} likely the same person")
        shown = self._format.percent(min(round(100 * pair.chance), 99))
        return self._format.show(words.fill(percent=shown))


class PairList(QListView):
    """The list, walked by ↑ and ↓."""

    def __init__(self, model: PairsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Possible duplicates"))
        self.setMinimumHeight(LEAST_SEEN * HIT_HEIGHT + 2)

    def sizeHint(self) -> QSize:
        """A page of pairs."""
        return QSize(super().sizeHint().width(), SEEN * HIT_HEIGHT + 2)
