"""The page where the kiosk begins: one question, five faces or figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.domain import kiosk as rules
from cxdesk.domain.slips import type_digit
from cxdesk.ui.kiosk import words
from cxdesk.ui.kiosk.faces import face
from cxdesk.ui.kiosk.touch import TouchButton, TouchLabel
from cxdesk.ui.widgets.plain import column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.kiosk.touch import Say

ZERO_MS = 1500
LARGEST, AIR, TWO_DIGITS = 4.2, 0.8, 1.3  # letters, the room beside them, how wide "10" is


class AskPage(QWidget):
    """The question over its faces or figures, and what the two ends mean.

    The digits of a keyboard answer, too. Where the scale ends at 10, a 1 waits for a 0: Enter, or a
    moment without it, makes it a 1.
    """

    pressed = Signal(int)

    def __init__(self, survey: SurveyView, parent: QWidget) -> None:
        super().__init__(parent)
        self.survey = survey
        self._typed = ""
        self._zero = QTimer(self, singleShot=True, interval=ZERO_MS)
        self._zero.timeout.connect(self._on_zero_timeout)
        self.question = TouchLabel(self, factor=4.0, rows=3, is_bold=True)
        self.scores = {score: self._score(score) for score in _scale(survey)}
        self.low, self.high = TouchLabel(self, rows=2), TouchLabel(self, rows=2)
        self.low.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        outer = column(self, spacing=0)
        outer.addStretch(3)
        outer.addWidget(self.question)
        outer.addStretch(3)
        self._line, self._ends = row(spacing=12 if _has_faces(survey) else 0), row(spacing=24)
        for button in self.scores.values():
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._line.addWidget(button, 1)
        outer.addLayout(self._line)
        outer.addSpacing(10)
        self._ends.addWidget(self.low, 1)
        self._ends.addWidget(self.high, 1)
        outer.addLayout(self._ends)
        outer.addStretch(4)

    def say_words(self, say: Say) -> None:
        """The question and its ends in another language."""
        low, high = (say(one or "") for one in (self.survey.low_label, self.survey.high_label))
        self.question.say(say(self.survey.question))
        is_figures = not _has_faces(self.survey)
        self.low.say(f"{self.survey.scale_min} · {low}" if is_figures and low else low)
        self.high.say(f"{self.survey.scale_max} · {high}" if is_figures and high else high)
        for score, button in self.scores.items():
            meaning = {self.survey.scale_min: low, self.survey.scale_max: high}.get(score, "")
            said = words.SCORE_MEANING if meaning else words.SCORE
            filled = said.fill(score=score, high=self.survey.scale_max, meaning=meaning)
            button.setAccessibleName(say(filled))

    def set_unit(self, unit: float, size: QSize) -> None:
        """Grow with the screen."""
        width = size.width() - 8 * unit
        self.question.set_unit(unit, width)
        for label in (self.low, self.high):
            label.set_unit(unit, width / 2)
        room = (size.width() - 4 * unit) / len(self.scores) / unit - 0.5
        for button in self.scores.values():
            button.set_unit(unit, factor=min(LARGEST, (room - AIR) / TWO_DIGITS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_zero_timeout()
        elif event.text().isascii() and event.text().isdecimal():
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A digit that waited is nobody's any more."""
        super().hideEvent(event)
        self._wait_for_zero("")

    def _type(self, digit: str) -> None:
        low, high = self.survey.scale_min, self.survey.scale_max
        typed = type_digit(self._typed, digit, low, high)
        if typed is None or typed.carries:
            typed = type_digit("", digit, low, high)
        self._wait_for_zero(typed.text if typed else "")
        if typed is not None and typed.is_full:
            self._on_zero_timeout()

    def _wait_for_zero(self, text: str) -> None:
        """Show which score waits; none for ""."""
        self._typed = text
        for score, made in self.scores.items():
            made.setDown(str(score) == text)
        if text:
            self._zero.start()
        else:
            self._zero.stop()

    def _on_zero_timeout(self) -> None:
        score = int(self._typed)
        self._wait_for_zero("")
        self.pressed.emit(score)

    def _score(self, score: int) -> TouchButton:
        if _has_faces(self.survey):
            made = TouchButton(self, wide=16, high=17, draw=face(score))
        else:
            made = TouchButton(self, wide=5, high=11, factor=3.0, air=0.3)
            made.setText(str(score))
        made.clicked.connect(partial(self._on_score, score))
        return made

    def _on_score(self, score: int) -> None:
        self.pressed.emit(score)


def _scale(survey: SurveyView) -> range:
    return range(survey.scale_min, survey.scale_max + 1)


def _has_faces(survey: SurveyView) -> bool:
    low, high = survey.scale_min, survey.scale_max
    return rules.has_faces(low, high, higher_is_better=survey.higher_is_better)
