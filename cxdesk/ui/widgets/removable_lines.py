"""A short list of lines, each with a way to take it out; those of earlier years are folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    clear,
    column,
    flush_link,
    link_button,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.ui.format import Format

LINE_HEIGHT = 24


class Line(NamedTuple):
    """One line: what it is about, its words, and a dim word on what follows from it.

    ``key`` None has no way out; ``action`` is the word of a link that picks the line.
    """

    key: object
    head: str
    text: str
    note: str = ""
    action: str = ""
    is_earlier: bool = False


class RemovableLines(QWidget):
    """``removed`` and ``picked`` carry the key of a line; the keyboard stays in the list."""

    removed = Signal(object)
    picked = Signal(object)

    def __init__(self, fmt: Format, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._format, self._empty = fmt, empty
        self._lines: tuple[Line, ...] = ()
        self._is_unfolded = False
        self.buttons: list[QPushButton] = []
        self.actions_: list[QPushButton] = []
        layout = column(self, spacing=theme.XS)
        self._box = column(spacing=2)
        layout.addLayout(self._box)
        self.fold = flush_link("", self)
        self.fold.setAutoDefault(True)
        self.fold.clicked.connect(self._on_fold_clicked)
        layout.addWidget(self.fold)
        self._show()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; nothing happens when they are shown already."""
        if tuple(lines) == self._lines:
            return
        focused = [made.hasFocus() for made in self.buttons]
        place = focused.index(True) if True in focused else None
        self._lines = tuple(lines)
        self._show()
        if place is not None and self.buttons:
            at = min(place, len(self.buttons) - 1)
            self.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> list[str]:
        """What the lines say that are shown."""
        return [" ".join(filter(None, line[1:4])) for line in self._shown()]

    def _shown(self) -> list[Line]:
        return [line for line in self._lines if self._is_unfolded or not line.is_earlier]

    def _show(self) -> None:
        clear(self._box)
        self.buttons, self.actions_ = [], []
        for line in self._shown():
            self._box.addWidget(self._line(line))
        if not self._shown():
            self._box.addWidget(PlainLabel(self._empty, "dim", self))
        earlier = sum(line.is_earlier for line in self._lines)
        words = self.tr("Hide earlier ones") if self._is_unfolded else self.tr("Earlier ones: {n}")
        self.fold.setText(words.format(n=self._format.number(earlier)))
        self.fold.setVisible(bool(earlier))

    def _line(self, line: Line) -> QWidget:
        made = QWidget(self)
        made.setProperty("role", "plain")
        box = row(made, spacing=theme.M)
        if line.head:
            head = _words(line.head, made)
            head.setFixedWidth(self._head_width())
            box.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=0)
        words.addWidget(_words(line.text, made))
        if line.note:
            words.addWidget(PlainLabel(line.note, "caption", made, wrap=True))
        box.addLayout(words, 1)
        if line.action:
            box.addWidget(self._action(line, made), 0, Qt.AlignmentFlag.AlignTop)
        if line.key is not None:
            box.addWidget(self._remove(line, made), 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _head_width(self) -> int:
        """As wide as the longest head, so that the words after them line up."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(line.head) for line in self._shown()), default=0) + 2

    def _action(self, line: Line, parent: QWidget) -> QPushButton:
        made = link_button(line.action, parent)
        made.setFixedHeight(LINE_HEIGHT)
        made.setAutoDefault(True)
        made.setAccessibleName(f"{line.action}, {line.head} {line.text}")
        made.clicked.connect(lambda _checked=False: self.picked.emit(line.key))
        self.actions_.append(made)
        return made

    def _remove(self, line: Line, parent: QWidget) -> QPushButton:
        made = button("", parent, role="icon")
        made.setIcon(icons.icon("close", theme.current().dim))
        made.setFixedSize(LINE_HEIGHT, LINE_HEIGHT)
        made.setAutoDefault(True)
        what = line.head or line.text
        made.setAccessibleName(self.tr("Remove {what}").format(what=what))
        made.setToolTip(tooltip(self.tr("Remove {what}").format(what=what)))
        made.clicked.connect(lambda _checked=False: self.removed.emit(line.key))
        self.buttons.append(made)
        return made

    def _on_fold_clicked(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show()


def _words(text: str, parent: QWidget) -> PlainLabel:
    made = PlainLabel(text, parent=parent, wrap=True)
    made.setMinimumHeight(LINE_HEIGHT)
    return made
