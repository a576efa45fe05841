"""What is noted already, above the fields for more: a line each, with what can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import clear, column, link_button, row, scrolling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Act = tuple[str, Callable[[], object]]  # the words of a link, and what it does
    Line = tuple[QWidget, tuple[Act, ...]]

HIGHEST = 190


class NotedLines(QWidget):
    """As high as its lines, up to where they scroll; gone while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget(self)
        self._rows = column(inner, spacing=theme.S)
        self._inner = inner
        column(self).addWidget(scrolling(inner, self, has_stops=True))

    def lines(self) -> QWidget:
        """What holds the lines."""
        return self._inner

    def show_lines(self, lines: Iterable[Line]) -> None:
        """These lines in place of those before."""
        clear(self._rows)
        made = [self._made(words, acts) for words, acts in lines]
        for line in made:
            self._rows.addWidget(line)
            line.show()  # new lines in a list that is seen have no height before
        self._rows.addStretch(1)
        self.setVisible(bool(made))
        self.setFixedHeight(min(self._inner.sizeHint().height() + theme.XS, HIGHEST))

    def _made(self, words: QWidget, acts: tuple[Act, ...]) -> QWidget:
        line = QWidget(self._inner)
        box = row(line)
        box.addWidget(words, 1)
        for text, act in acts:
            link = link_button(text, line)
            link.clicked.connect(lambda _checked=False, act=act: act())
            box.addWidget(link)
        return line
