"""Score buttons that take the digit keys: 0–10, 1–5, 1–7 or 1–10 in one row.

A "1" may be the begin of a 10: what follows is waited for. On a scale that has no 10, "1" and "0"
are refused like any number off the scale, and the "1" is taken back.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

OFF_THE_SCALE = T("ScoreKeys", "The scale goes from {low} to {high}.")
TEN = 10
SECOND_DIGIT_SECONDS = 0.8


class ScoreKeys(QWidget):
    """One button for each score; a digit chooses, "1" and quickly "0" choose 10, arrows walk."""

    changed = Signal(object)
    typed = Signal()  # a whole score, which no second digit follows
    refused = Signal(object)  # the sentence for a number off the scale

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
        self._before_one: int | None = None
        self._waiting = QTimer(self, singleShot=True, interval=int(SECOND_DIGIT_SECONDS * 1000))
        self._waiting.timeout.connect(self.typed)
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
        """What a digit key does; False when the scale has no such score: nothing changes then."""
        is_ten = digit == 0 and monotonic() - self._typed_one_at < SECOND_DIGIT_SECONDS
        self._typed_one_at = monotonic() if digit == 1 else -SECOND_DIGIT_SECONDS
        self._waiting.stop()
        score = TEN if is_ten else digit
        if not self._low <= score <= self._high:
            if is_ten:
                self.set_value(self._before_one)
            self.refused.emit(OFF_THE_SCALE.fill(low=self._low, high=self._high))
            return False
        self._before_one = self.value()
        self.set_value(score)
        if score == 1:
            self._waiting.start()
        else:
            self.typed.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and event.text().isascii():
            self._take_digit(event)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves waits for no second digit."""
        self._waiting.stop()
        super().focusOutEvent(event)

    def _take_digit(self, event: QKeyEvent) -> None:
        """A digit other than the 0 of a 10 is no part of the 1 before: it is for what follows."""
        digit = int(event.text())
        if digit and self._waiting.isActive():
            self._waiting.stop()
            self.typed.emit()
            following = QApplication.focusWidget()
            if following is not None and following is not self:
                QApplication.sendEvent(following, event.clone())
                return
        self.press_digit(digit)

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
