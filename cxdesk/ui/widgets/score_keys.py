"""Score buttons that take the digit keys: 0–10, 1–5, 1–7 or 1–10 in one row."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

TEN = 10
SECOND_DIGIT_SECONDS = 0.8


class ScoreKeys(QWidget):
    """One button for each score; a digit chooses, "1" and quickly "0" choose 10, arrows walk."""

    changed = Signal(object)
    typed = Signal()  # a whole score, which no second digit can follow

    def __init__(self, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_group_id_clicked)
        self.setProperty("role", "scores")
        box = column(self, margins=6, spacing=theme.XS)
        self._row = row(spacing=theme.XS)
        box.addLayout(self._row)
        box.addLayout(self._build_ends())
        self._typed_one_at = -SECOND_DIGIT_SECONDS
        self.set_scale(low, high)

    def set_scale(self, low: int, high: int) -> None:
        """Show the scores from ``low`` to ``high``, none chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._low, self._high = low, high
        for score in range(low, high + 1):
            button = self._button(score)
            self._group.addButton(button, score)
            self._row.addWidget(button)

    def set_ends(self, low: str, high: str) -> None:
        """What the two ends of the scale mean."""
        for words, text in ((self._low_words, low), (self._high_words, high)):
            words.setText(text)
            words.setVisible(bool(low or high))

    def value(self) -> int | None:
        """The score chosen, None while there is none."""
        score = self._group.checkedId()
        return None if score < self._low else score

    def set_value(self, score: int | None) -> None:
        """Choose a score, or none."""
        if score is None:
            self._clear()
        elif button := self._group.button(score):
            button.setChecked(True)
        self.changed.emit(self.value())

    def press_digit(self, digit: int) -> bool:
        """What a digit key does; False when the scale has no such score."""
        ten = digit == 0 and monotonic() - self._typed_one_at < SECOND_DIGIT_SECONDS
        score = TEN if ten and self._high >= TEN else digit
        self._typed_one_at = monotonic() if digit == 1 else -SECOND_DIGIT_SECONDS
        if not self._low <= score <= self._high:
            return False
        self.set_value(score)
        if score != 1 or self._high < TEN:
            self.typed.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and event.text().isascii():
            self.press_digit(int(event.text()))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _build_ends(self) -> QHBoxLayout:
        ends = row()
        self._low_words = PlainLabel("", "caption", self)
        self._high_words = PlainLabel("", "caption", self)
        ends.addWidget(self._low_words)
        ends.addStretch(1)
        ends.addWidget(self._high_words)
        return ends

    def _walk(self, step: int) -> None:
        now = self.value()
        start = self._low - 1 if step > 0 else self._high + 1
        score = (start if now is None else now) + step
        self.set_value(max(self._low, min(self._high, score)))

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def _on_group_id_clicked(self, score: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.changed.emit(score)

    def _button(self, score: int) -> QPushButton:
        button = QPushButton(str(score), self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("role", "score")
        button.setAccessibleName(self.tr("Score {score}").format(score=score))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(0)
        return button
