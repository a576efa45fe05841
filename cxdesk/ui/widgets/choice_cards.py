"""One choice of a few, each a card of words that wrap; chosen by arrows, digits or the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, key_chip, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

LEAST_WIDTH = 150
_ACROSS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Choice(NamedTuple):
    """What a card stands for: its words, a large figure and a dim line where there are any."""

    value: object
    words: str
    figure: str = ""
    note: str = ""

    @property
    def spoken(self) -> str:
        """What is read out."""
        return ", ".join(text for text in (self.words, self.figure, self.note) if text)


class ChoiceCards(QWidget):
    """So many columns where there is room; ``changed`` carries the value when a person chose it.

    One stop for Tab. Arrows walk and choose, a digit chooses the card that shows it; Enter chooses
    the card at hand, and once that is chosen it is the form's.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget, *, name: str, columns: int = 2) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "plain")
        self._most, self._columns = columns, 0
        self._value: object = None
        self.cards: list[ChoiceCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.S)

    def offer(self, choices: Sequence[Choice]) -> None:
        """These are the choices; the one of the present value stays chosen."""
        if [card.choice for card in self.cards] == list(choices):
            return
        had_keys = any(card.hasFocus() for card in self.cards)
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [ChoiceCard(choice, number, self) for number, choice in enumerate(choices, 1)]
        self._columns = 0
        self._arrange()
        self.set_value(self._value)
        if had_keys and self.focusProxy() is not None:
            self.setFocus()

    def value(self) -> object:
        """What is chosen, None for nothing."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose without telling; a value that is not offered chooses nothing."""
        offered = [card.choice.value for card in self.cards]
        self._value = value if value in offered else None
        at = offered.index(value) if value in offered else 0
        for index, card in enumerate(self.cards):
            card.setChecked(index == at and self._value is not None)
            is_stop = index == at
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(policy)
        if self.cards:
            self.setFocusProxy(self.cards[at])

    def choose(self, value: object) -> None:
        """Choose as a person does."""
        self.set_value(value)
        self.changed.emit(self._value)

    def walk(self, card: ChoiceCard, key: Qt.Key) -> bool:
        """Where an arrow or a digit leads from a card; whether it leads anywhere."""
        at = self.cards.index(card)
        if key in _ACROSS:
            at += _ACROSS[key]
        elif key in _DOWN:
            at += _DOWN[key] * max(self._columns, 1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            at = key - Qt.Key.Key_1
        else:
            return False
        if 0 <= at < len(self.cards):
            self.choose(self.cards[at].choice.value)
            self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer columns where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = (self.width() + theme.S) // (LEAST_WIDTH + theme.S)
        columns = max(1, min(self._most, room))
        if columns == self._columns or not self.cards:
            return
        for column_number in range(self._most):
            self._grid.setColumnStretch(column_number, 1 if column_number < columns else 0)
        for index, card in enumerate(self.cards):
            self._grid.addWidget(card, *divmod(index, columns))
            card.show()
        self._columns = columns


class ChoiceCard(QPushButton):
    """One of them: a button whose words wrap."""

    def __init__(self, choice: Choice, number: int, parent: ChoiceCards) -> None:
        super().__init__(parent)
        self.choice, self._all = choice, parent
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "choice")
        self.setAccessibleName(choice.spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._build(number)
        self.clicked.connect(lambda: parent.choose(choice.value))

    def sizeHint(self) -> QSize:
        """As its words want it."""
        inner = self.layout()
        return super().sizeHint() if inner is None else inner.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Narrower words wrap."""
        inner = self.layout()
        return super().minimumSizeHint() if inner is None else inner.totalMinimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, digits and Enter choose; anything else as a button does."""
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and is_plain and not self.isChecked():
            self._all.choose(self.choice.value)
        elif not self._all.walk(self, key):
            super().keyPressEvent(event)

    def _build(self, number: int) -> None:
        line = row(self, spacing=theme.S)
        line.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        is_one = not (self.choice.figure or self.choice.note)
        at = Qt.AlignmentFlag.AlignVCenter if is_one else Qt.AlignmentFlag.AlignTop
        line.addWidget(key_chip(str(number), self), 0, at)
        words = column(spacing=0)
        words.addWidget(PlainLabel(self.choice.words, "", self, wrap=True))
        if self.choice.figure:
            words.addWidget(PlainLabel(self.choice.figure, "heading", self))
        if self.choice.note:
            words.addWidget(PlainLabel(self.choice.note, "caption", self, wrap=True))
        line.addLayout(words, 1)
        for label in self.findChildren(PlainLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
