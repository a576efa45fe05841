"""A block of Today: a title, how many there are, and the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.ui import theme
from cxdesk.ui.screens.today.row import TodayRow
from cxdesk.ui.widgets.plain import PlainLabel, chip, column, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.ui.screens.today.line import Line
    from cxdesk.ui.screens.today.row import RowFonts


class Block(QFrame):
    """A card of rows; without a title the first row is the card's whole head."""

    def __init__(
        self,
        lines: Sequence[Line],
        fonts: RowFonts,
        parent: QWidget | None = None,
        *,
        title: str = "",
        count: str = "",
        told: str = "",
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        box = column(self, spacing=0)
        box.setContentsMargins(1, 0, 1, 1)
        if title:
            box.addWidget(self._head(title, count, told))
        self.rows = [TodayRow(line, fonts, self) for line in lines]
        for number, made in enumerate(self.rows):
            made.has_line_above = bool(title) or number > 0
            box.addWidget(made)

    def _head(self, title: str, count: str, told: str) -> QWidget:
        made = QWidget(self)
        made.setProperty("role", "plain")
        line = row(made, spacing=theme.S)
        line.setContentsMargins(13, 9, 13, 9)
        line.addWidget(PlainLabel(title, "strong", made))
        if count:
            line.addWidget(chip(count, made))
        line.addWidget(PlainLabel(told, "dim", made, wrap=True), 1)
        return made
