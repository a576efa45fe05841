"""Pages of the kiosk that are written on: a few words, a phone, the owner's PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.pins import LONGEST
from cxdesk.ui.kiosk.keypad import DIGITS, LETTERS, PIN_DIGITS, KeyPad
from cxdesk.ui.kiosk.touch import TouchLabel, font_of
from cxdesk.ui.widgets.plain import column, row

if TYPE_CHECKING:
    from cxdesk.domain.text import T
    from cxdesk.ui.kiosk.touch import Say

LONGEST_PHONE = 20


class CommentPage(QWidget):
    """A few words, by the keys on the screen or a keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = TouchLabel(self, factor=2.9, rows=2, is_bold=True)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.text.setAcceptDrops(False)
        self.text.textChanged.connect(self._on_text_changed)
        self.pad = KeyPad(LETTERS["es"], self)
        self.pad.typed.connect(self._on_typed)
        self.pad.erased.connect(lambda: self.text.textCursor().deletePreviousChar())
        self.setFocusProxy(self.text)
        self._lang = "es"
        outer = column(self, spacing=10)
        outer.addWidget(self.title)
        outer.addWidget(self.text, 1)
        outer.addWidget(self.pad)

    def begin(self) -> None:
        """Nothing written yet."""
        self.text.setPlainText("")

    def comment(self) -> str:
        """What was written."""
        return self.text.toPlainText().strip()

    def say_words(self, say: Say, question: T | str) -> None:
        """The questionnaire's own question, and the keys, in another language."""
        self.title.say(say(question))
        self.text.setAccessibleName(say(question))
        self.pad.say_words(say)

    def set_letters(self, lang: str) -> None:
        """The letters of a language."""
        if lang != self._lang:
            self._lang = lang
            self.pad.set_keys(LETTERS.get(lang, LETTERS["en"]))

    def set_unit(self, unit: float, size: QSize) -> None:
        """Grow with the screen."""
        self.title.set_unit(unit, size.width() - 8 * unit)
        self.text.setFont(font_of(2.4 * unit))
        self.text.setMinimumHeight(round(5.2 * unit))
        self.text.setMaximumHeight(round(16 * unit))
        self.pad.set_unit(unit)

    def _on_typed(self, sign: str) -> None:
        said = self.text.toPlainText()
        begins = not said.strip() or said.rstrip(" ").endswith((".", "!", "?"))
        self.text.textCursor().insertText(sign.upper() if begins else sign)

    def _on_text_changed(self) -> None:
        if len(self.text.toPlainText()) > NOTE_MAX:
            self.text.textCursor().deletePreviousChar()


class DigitsPage(QWidget):
    """A line of digits with a pad below: the customer's phone, or the owner's PIN."""

    submitted = Signal()

    def __init__(self, parent: QWidget, *, is_pin: bool = False) -> None:
        super().__init__(parent)
        self.title = TouchLabel(self, factor=3.4, rows=2, is_bold=True)
        self.hint = TouchLabel(self, role="bad" if is_pin else "dim", rows=3)
        self.line = QLineEdit(self)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setMaxLength(LONGEST if is_pin else LONGEST_PHONE)
        if is_pin:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.returnPressed.connect(self.submitted)
        self.pad = KeyPad(PIN_DIGITS if is_pin else DIGITS, self)
        self.pad.typed.connect(self.line.insert)
        self.pad.erased.connect(self.line.backspace)
        self.setFocusProxy(self.line)
        self.above = QWidget(self)
        self.choice: QHBoxLayout = row(self.above, spacing=10)
        self._arrange()

    def begin(self) -> None:
        """Nothing typed yet."""
        self.line.clear()

    def type_sign(self, sign: str) -> None:
        """A sign of a keyboard that another widget had: the line takes it, and all that follow."""
        self.line.setFocus()
        self.line.insert(sign)

    def typed(self) -> str:
        """What was typed."""
        return self.line.text().strip()

    def say_words(self, say: Say, title: T, hint: T | str) -> None:
        """Its words in another language."""
        self.title.say(say(title))
        self.hint.say(say(hint))
        self.line.setAccessibleName(say(title))
        self.pad.say_words(say)

    def set_unit(self, unit: float, size: QSize) -> None:
        """Grow with the screen."""
        for label in (self.title, self.hint):
            label.set_unit(unit, size.width() - 8 * unit)
        self.line.setFont(font_of(3 * unit))
        self.line.setFixedSize(round(30 * unit), round(5.5 * unit))
        self.pad.set_unit(unit)
        self.pad.setFixedWidth(round(30 * unit))

    def _arrange(self) -> None:
        outer = column(self, spacing=10)
        outer.addStretch(1)
        outer.addWidget(self.title)
        outer.addWidget(self.above, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self.hint)
        outer.addWidget(self.line, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
