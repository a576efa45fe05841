"""Steps of the history below each other: when, who, what, and each field from what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    YieldingLabel,
    badge,
    clear,
    column,
    hairline,
    link_button,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

    from cxdesk.services.history import FieldLine, HistoryEntry, RecordLines
    from cxdesk.ui.context import Context

LONGEST = 400
LEAST_WHAT, LEAST_WHO = 140, 96
NAMED = T("HistoryList", "{noun} “{name}”")
LINE = T("HistoryList", "{field}: {before} → {after}")
NEW_LINE = T("HistoryList", "{field}: {after}")


class HistoryList(QWidget):
    """``undo_asked`` names a step, ``older_asked`` the next page.

    ``has_heads``: each record is named, as where steps are about all kinds of records.
    """

    undo_asked = Signal(int)
    older_asked = Signal()

    def __init__(self, ctx: Context, *, has_heads: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._has_heads = has_heads
        self.undo_links: dict[int, QPushButton] = {}
        self._inner = QWidget(self)
        self._inner.setProperty("role", "plain")
        whole = column(self._inner, spacing=0)
        whole.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        self._lines = column(spacing=theme.S)
        whole.addLayout(self._lines)
        self.older = link_button(self.tr("Show older"), self._inner)
        self.older.clicked.connect(self.older_asked)
        whole.addWidget(self.older)
        whole.addStretch(1)
        outer = column(self)
        area = self._area = scrolling(self._inner, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area)

    def show_entries(
        self, entries: Sequence[HistoryEntry], *, has_older: bool, is_first: bool
    ) -> None:
        """Show steps: the first page in place of what is there, another one below it."""
        if is_first:
            clear(self._lines)
            self.undo_links = {}
        for entry in entries:
            self._lines.addWidget(self._entry(entry))
            self._lines.addWidget(hairline(self._inner))
        if is_first and not entries:
            self._lines.addWidget(PlainLabel(self.tr("Nothing was changed."), "dim", self._inner))
        self.older.setVisible(has_older)
        stops = Qt.FocusPolicy.StrongFocus if self._lines.count() > 1 else Qt.FocusPolicy.NoFocus
        self._area.setFocusPolicy(stops)  # nothing to scroll, nothing to stop at

    def texts(self) -> list[str]:
        """All that is said, line by line."""
        return [label.text() for label in self._inner.findChildren(QLabel) if label.text()]

    def _entry(self, entry: HistoryEntry) -> QWidget:
        made = QWidget(self._inner)
        made.setProperty("role", "plain")
        lines = column(made, spacing=2)
        lines.addLayout(self._head(entry, made))
        for record in entry.records:
            self._add_record(lines, record, made)
        if entry.more > 0:
            more = self.tr("and {n} more").format(n=self._ctx.format.number(entry.more, 0))
            lines.addWidget(PlainLabel(more, "caption", made))
        return made

    def _head(self, entry: HistoryEntry, parent: QWidget) -> QHBoxLayout:
        line = row(spacing=theme.S)
        say = self._ctx.say
        what = YieldingLabel(_capital(say(entry.what)), "strong", parent, least=LEAST_WHAT)
        line.addWidget(what)
        if entry.is_undone:
            line.addWidget(badge(self.tr("Undone"), "", parent))
        at = self._ctx.format.datetime(int(entry.at.timestamp()))
        line.addWidget(YieldingLabel(f"{say(entry.who)} · {at}", "dim", parent, least=LEAST_WHO))
        line.addStretch(1)
        if entry.can_undo:
            undo = link_button(self.tr("Undo this"), parent)
            undo.setAccessibleName(self.tr("Undo: {what}").format(what=say(entry.what)))
            undo.clicked.connect(lambda _=False, step=entry.step_id: self.undo_asked.emit(step))
            self.undo_links[entry.step_id] = undo
            line.addWidget(undo)
        return line

    def _add_record(self, lines: QVBoxLayout, record: RecordLines, parent: QWidget) -> None:
        if self._has_heads:
            lines.addWidget(_Words(self._name(record), "", parent))
        for field in record.lines:
            is_told = self._has_heads and record.is_gone
            lines.addWidget(_Words(self._field(field, is_told=is_told), "dim", parent))

    def _name(self, record: RecordLines) -> str:
        words = self._ctx.say(record.noun)
        if record.name is not None:
            named = NAMED.fill(noun=words, name=self._shown(record.name))
            words = self._ctx.say(named)
        if record.is_gone:
            return self.tr("{record}, deleted").format(record=words)
        return self.tr("{record}, new").format(record=words) if record.is_new else words

    def _field(self, line: FieldLine, *, is_told: bool) -> str:
        """A field from what to what; only what it was where its head tells that it is gone."""
        after = line.before if is_told else line.after
        text = NEW_LINE if line.before is None or is_told else LINE
        filled = text.fill(field=line.label, before=self._shown(line.before))
        return self._ctx.say(filled.fill(after=self._shown(after)))

    def _shown(self, value: object) -> str:
        text = self._ctx.format.show(value)
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


class _Words(PlainLabel):
    """Wrapped words, exactly as high as they need to be; they can be copied."""

    def __init__(self, text: str, role: str, parent: QWidget) -> None:
        super().__init__(text, role, parent, wrap=True)
        self.setTextInteractionFlags(theme.SELECTABLE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the words need at the new width."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
