"""Keys on the screen: letters for words, digits for a phone and the PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cxdesk.ui.kiosk import words
from cxdesk.ui.kiosk.touch import TouchButton
from cxdesk.ui.widgets.plain import clear, column, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxdesk.domain.text import T

ERASE, SPACE = "⌫", "␣"
DIGITS = ("123", "456", "789", f"+0{ERASE}")
PIN_DIGITS = ("123", "456", "789", f" 0{ERASE}")
LETTERS = {
    "en": ("1234567890", "qwertyuiop", "asdfghjkl'", f"zxcvbnm,.{ERASE}", f"?{SPACE}!"),
    "es": ("1234567890", "qwertyuiop", "asdfghjklñ", f"zxcvbnm,.{ERASE}", f"¿áé{SPACE}íóú?"),
}
_SAID: dict[str, T] = {ERASE: words.ERASE, SPACE: words.SPACE}


class KeyPad(QWidget):
    """``typed`` carries a sign, ``erased`` tells of the key that takes the last one away.

    A pad takes the keyboard's focus nowhere: what is written into keeps it. Tab stops are the
    buttons of the page and the field; whoever has a keyboard does not need these keys.
    """

    typed = Signal(str)
    erased = Signal()

    def __init__(self, rows: Sequence[str], parent: QWidget, *, key_high: float = 6.4) -> None:
        super().__init__(parent)
        self._high, self._unit = key_high, 10.0
        self._rows = column(self, spacing=0)
        self.keys: dict[str, TouchButton] = {}
        self.set_keys(rows)

    def set_keys(self, rows: Sequence[str]) -> None:
        """Other keys, such as those of another language."""
        clear(self._rows)
        self.keys = {}
        for signs in rows:
            line = row(spacing=0)
            for sign in signs:
                line.addWidget(self._key(sign), 4 if sign == SPACE else 1)
            self._rows.addLayout(line)
        self.set_unit(self._unit)

    def set_unit(self, unit: float) -> None:
        """Choose the size for a screen."""
        self._unit = unit
        for key in self.keys.values():
            key.set_unit(unit)

    def say_words(self, say: Callable[[T], str]) -> None:
        """What the keys without a letter are called."""
        for sign, said in _SAID.items():
            if sign in self.keys:
                self.keys[sign].setAccessibleName(say(said))

    def _key(self, sign: str) -> TouchButton:
        made = TouchButton(self, wide=5, high=self._high, factor=2.4, air=0.3)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if sign == " ":
            kept = made.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            made.setSizePolicy(kept)
            made.hide()
            return made
        made.say("" if sign == SPACE else sign)
        made.clicked.connect(self.erased if sign == ERASE else partial(self._on_key, sign))
        self.keys[sign] = made
        return made

    def _on_key(self, sign: str) -> None:
        self.typed.emit(" " if sign == SPACE else sign)
