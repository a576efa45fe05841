"""Several short texts of one kind: one line each, with a way to add another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import column, link_button, tooltip

if TYPE_CHECKING:
    from collections.abc import Iterable


class LinesField(QWidget):
    """Phones or e-mails: the first is the one shown; empty lines do not count.

    ↓ goes to the next line, and below the last one that is filled adds another; ↑ goes back.
    """

    edited = Signal()

    def __init__(self, name: str, add_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._column = column(self, spacing=theme.XS)
        self.lines: list[QLineEdit] = []
        self.add_button = link_button(add_text, self)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.add_button.setToolTip(tooltip(f"{add_text} (↓)"))
        self._column.addWidget(self.add_button)
        self._add("")

    def values(self) -> tuple[str, ...]:
        """What was typed, without empty lines."""
        typed = (line.text().strip() for line in self.lines)
        return tuple(text for text in typed if text)

    def set_values(self, values: Iterable[str]) -> None:
        """Show these, one line each."""
        texts = tuple(values) or ("",)
        while len(self.lines) < len(texts):
            self._add("")
        for line, text in zip(self.lines, (*texts, *[""] * len(self.lines)), strict=False):
            line.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk the lines."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not isinstance(watched, QLineEdit) or watched not in self.lines:
            return super().eventFilter(watched, event)
        self._walk(self.lines.index(watched) + step)
        return True

    def _walk(self, place: int) -> None:
        if place == len(self.lines) and self.lines[-1].text().strip():
            self._on_add_clicked()
        elif 0 <= place < len(self.lines):
            self.lines[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, text: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setAccessibleName(self._name)
        line.textEdited.connect(self.edited)
        line.textChanged.connect(self._on_text_changed)
        line.installEventFilter(self)
        if not self.lines:
            self.setFocusProxy(line)
        else:
            QWidget.setTabOrder(self.lines[-1], line)
        self._column.insertWidget(len(self.lines), line)
        self.lines.append(line)
        self._on_text_changed()
        return line

    def _on_text_changed(self) -> None:
        """Tab stops at the way to add a line once there is none to write in."""
        is_full = bool(self.lines) and all(line.text().strip() for line in self.lines)
        policy = Qt.FocusPolicy.StrongFocus if is_full else Qt.FocusPolicy.ClickFocus
        self.add_button.setFocusPolicy(policy)

    def _on_add_clicked(self) -> None:
        line = self._add("")
        line.show()
        line.setFocus()
