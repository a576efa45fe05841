"""Worth a look: a few quiet sentences under the goals, each leading to what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.link_walk import LinkWalk
from cxdesk.ui.widgets.plain import PlainLabel, column
from cxdesk.ui.widgets.wrapping_link import WrappingLink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.services.insight import Note
    from cxdesk.ui.context import Context


class WorthALook(QFrame):
    """Each sentence with how to read it below, over as many lines as they need.

    As long as they are looked for (None) the ``room`` of last time, in pixels.
    """

    def __init__(
        self, ctx: Context, notes: Sequence[Note] | None, room: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Worth a look"))
        self.links: list[QPushButton] = []
        self._layout = column(self, spacing=0)
        self._layout.setContentsMargins(14 - theme.XS, theme.S, 14, theme.S)
        for note in notes or ():
            self._add(note)
        if notes is None:
            self.setMinimumHeight(room)
            looking = PlainLabel(self.tr("Looking at the last 90 days…"), "dim", self)
            looking.setContentsMargins(theme.XS, 0, 0, 0)
            self._layout.addWidget(looking, 0, Qt.AlignmentFlag.AlignTop)
        LinkWalk(self.links, self)

    def needed(self, width: int) -> int:
        """How high it is when it is so wide."""
        high = self.heightForWidth(width)
        return high if high >= 0 else self.sizeHint().height()

    def held(self) -> str | None:
        """The sentence that has the keyboard, None when none has."""
        focused = self.window().focusWidget()
        return next((link.accessibleName() for link in self.links if link is focused), None)

    def hold(self, sentence: str) -> None:
        """Give the keyboard to this sentence, if it is still there."""
        same = (link for link in self.links if link.accessibleName() == sentence)
        if (found := next(same, None)) is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, note: Note) -> None:
        link = WrappingLink(self.ctx.say(note.text), self)
        link.clicked.connect(lambda: self._open(note))
        if self.links:
            self._layout.addSpacing(theme.XS)
        self.links.append(link)
        self._layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if note.reading is not None:
            reading = self.ctx.say(note.reading)
            link.setAccessibleDescription(reading)
            told = PlainLabel(reading, "caption", self, wrap=True)
            told.setContentsMargins(theme.XS, 0, 0, 0)
            self._layout.addWidget(told)

    def _open(self, note: Note) -> None:
        if note.drifting:
            self.ctx.open_dialog("drifting", customers=note.drifting)
        else:
            self.ctx.navigate("indicators", {"open": note.kpi_key, "where": dict(note.where)})
