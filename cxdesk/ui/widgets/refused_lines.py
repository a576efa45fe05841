"""The lines of a file that are not taken, and why; the first of many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cxdesk.domain.text import T, plural
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, clear, column, scrolling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.ui.context import Context

MOST = 50
HEIGHT = 110


class RefusedLines(QWidget):
    """Hidden while there is none."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        page = QWidget(self)
        self._lines = column(page, spacing=theme.XS)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = scrolling(page, self)
        area.setMaximumHeight(HEIGHT)
        column(self).addWidget(area)
        self.hide()

    def show_lines(self, refusals: Sequence[dict[str, Any]]) -> None:  # Any: plain JSON values
        """These lines, each with its reason."""
        clear(self._lines)
        for refusal in refusals[:MOST]:
            self._add(self.tr("Line {line}: {reason}").format(**refusal))
        left = len(refusals) - MOST
        if left > 0:
            one, many = T("RefusedLines", "One more line."), T("RefusedLines", "{n} more lines.")
            self._add(self._ctx.say(plural(left, one, many)))
        self.setHidden(not refusals)

    def _add(self, words: str) -> None:
        self._lines.addWidget(PlainLabel(words, "caption", self, wrap=True))
