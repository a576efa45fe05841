"""Worth a look: a few quiet sentences under the goals, each leading to what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.link_walk import LinkWalk
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, YieldingLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.services.insight import Note
    from cxdesk.ui.context import Context

LINE_HEIGHT = 24


class WorthALook(QFrame):
    """A line for each sentence; as long as they are looked for (None) the ``room`` of last time."""

    def __init__(
        self, ctx: Context, notes: Sequence[Note] | None, room: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Worth a look"))
        self.links: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14 - theme.XS, theme.XS, 14, theme.XS)
        self._grid.setHorizontalSpacing(theme.M)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        for line in range(room):
            self._grid.setRowMinimumHeight(line, LINE_HEIGHT)
        for line, note in enumerate(notes or ()):
            self._add(note, line)
        if notes is None:
            looking = PlainLabel(self.tr("Looking at the last 90 days…"), "dim", self)
            looking.setContentsMargins(theme.XS, 0, 0, 0)
            self._grid.addWidget(looking, 0, 0)
        LinkWalk(self.links, self)

    def held(self) -> str | None:
        """The sentence that has the keyboard, None when none has."""
        return next((link.accessibleName() for link in self.links if link.hasFocus()), None)

    def hold(self, sentence: str) -> None:
        """Give the keyboard to this sentence, if it is still there."""
        same = (link for link in self.links if link.accessibleName() == sentence)
        if (found := next(same, None)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, note: Note, line: int) -> None:
        link = YieldingLink(self.ctx.say(note.text), self)
        if note.reading is not None:
            reading = self.ctx.say(note.reading)
            link.setAccessibleDescription(reading)
            self._grid.addWidget(ElidedLabel(reading, "caption", self), line, 1)
        link.clicked.connect(lambda: self._open(note))
        self.links.append(link)
        self._grid.addWidget(link, line, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self, note: Note) -> None:
        if note.drifting:
            self.ctx.open_dialog("drifting", customers=note.drifting)
        else:
            self.ctx.navigate("indicators", {"open": note.kpi_key, "where": dict(note.where)})
