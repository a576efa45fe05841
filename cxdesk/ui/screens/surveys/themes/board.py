"""The board of impact and effort: the open themes in four fields, and those not judged yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from cxdesk.domain.themes import LIVE, PLACE_HINTS, PLACE_WORDS, Place
from cxdesk.ui import theme
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, YieldingLink, card, column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.themes import ThemeRow
    from cxdesk.ui.context import Context

_CELLS = {Place.FIRST: (0, 0), Place.PLAN: (0, 1), Place.ASIDE: (1, 0), Place.LEAVE: (1, 1)}


class ThemeBoard(QWidget):
    """Above is much impact, at the right much effort; ``chosen`` carries the id of a theme."""

    chosen = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        page = column(self, spacing=theme.M)
        grid = QGridLayout()
        grid.setSpacing(theme.M)
        self._fields: dict[Place | None, FlowLayout] = {}
        for place, (line, cell) in _CELLS.items():
            words, hint = ctx.say(PLACE_WORDS[place]), ctx.say(PLACE_HINTS[place])
            grid.addWidget(self._field(place, words, hint), line, cell)
        for nth in (0, 1):
            grid.setRowStretch(nth, 1)
            grid.setColumnStretch(nth, 1)
        page.addLayout(grid, 1)
        self._unjudged = self._field(None, self.tr("Not judged yet"), "")
        page.addWidget(self._unjudged)

    def show_themes(self, rows: Sequence[ThemeRow], chosen: int | None) -> None:
        """The themes that are open or under way, each in its field."""
        for field in self._fields.values():
            field.clear()
        for row in rows:
            if row.state in LIVE:
                self._fields[row.place].addWidget(self._button(row, is_chosen=row.id == chosen))
        waiting = any(row.place is None and row.state in LIVE for row in rows)
        self._unjudged.setVisible(waiting)

    def names(self, place: Place | None) -> tuple[str, ...]:
        """The themes in a field, in order."""
        return tuple(widget.accessibleName() for widget in self._fields[place].widgets())

    def _field(self, place: Place | None, words: str, hint: str) -> QFrame:
        frame = card(self)
        frame.setAccessibleName(words)
        box = column(frame, margins=theme.M, spacing=theme.XS)
        box.addWidget(PlainLabel(words, "strong", frame))
        if hint:
            box.addWidget(PlainLabel(hint, "caption", frame, wrap=True))
        flow = FlowLayout(spacing=6)
        box.addLayout(flow)
        box.addStretch(1)
        self._fields[place] = flow
        return frame

    def _button(self, row: ThemeRow, *, is_chosen: bool) -> QPushButton:
        made = YieldingLink(f"{row.name} · {row.answers}", self)
        made.setProperty("role", "chip")
        made.setCheckable(True)
        made.setChecked(is_chosen)
        made.setAccessibleName(row.name)
        made.clicked.connect(partial(self.chosen.emit, row.id))
        return made
