"""The topic of an interaction: type a part, the rest is proposed in grey; ↓ shows the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from cxdesk.domain.names import fold
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_ACCEPT = (Qt.Key.Key_Right, Qt.Key.Key_End)
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class TopicField(QLineEdit):
    """Completes from the shop's own topics; a new word becomes a new topic, told as ``new``."""

    def __init__(
        self, topics: tuple[str, ...], parent: QWidget | None = None, *, new: str = ""
    ) -> None:
        super().__init__(parent)
        self._topics = topics
        self._proposal = ""
        self._list = Suggestions(self)
        self._list.clicked.connect(self._on_list_clicked)
        self.textEdited.connect(self._on_text_edited)
        self._new = PlainLabel(new or self.tr("new topic"), "dim", self)
        self._new.hide()
        self.textChanged.connect(self._tell_new)
        self.textEdited.connect(self._tell_new)

    def topic(self) -> str:
        """The topic meant: what was typed, with the proposal when it was left standing."""
        return (self._proposal or self.text()).strip()

    def is_new(self) -> bool:
        """Whether the topic meant is none of the shop's yet."""
        meant = fold(self.topic())
        return bool(meant) and all(fold(topic) != meant for topic in self._topics)

    def set_topics(self, topics: tuple[str, ...]) -> None:
        """The topics to propose."""
        self._topics = topics

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The word for a new one stands at the right."""
        super().resizeEvent(event)
        self._place_new()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _ACCEPT and self._proposal:
            self._take(self._proposal)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.chosen():
            self._take(str(self._list.chosen()))
        elif event.key() == Qt.Key.Key_Escape and self._list.isVisible():
            self._list.hide()
        else:
            self._type(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._list.chosen():
            self._take(str(self._list.chosen()))
        elif self._proposal:
            self._take(self._proposal)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rest = self._proposal[len(self.text()) :]
        if not rest:
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        painter = QPainter(self)
        painter.setPen(theme.current().color("dim"))
        inside.setLeft(self.cursorRect().center().x() + 1)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, rest)

    def _type(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ERASE:
            self._proposal = ""
            self._tell_new()
            self.update()

    def _on_text_edited(self, typed: str) -> None:
        self._proposal = next(
            (t for t in self._topics if typed.strip() and fold(t).startswith(fold(typed))), ""
        )
        if len(self._proposal) < len(typed):
            self._proposal = ""
        hits = self._hits(typed) if typed.strip() else ()
        only_same = len(hits) == 1 and hits[0].text == self._proposal
        self._list.show_rows(() if only_same else hits)

    def _tell_new(self) -> None:
        """Say of a topic that it is new before it is made by saving."""
        is_new = self.is_new()
        self._new.setVisible(is_new)
        self.setAccessibleDescription(self._new.text() if is_new else "")
        self._place_new()

    def _place_new(self) -> None:
        size = self._new.sizeHint()
        self._new.resize(size)
        self._new.move(self.width() - size.width() - theme.M, (self.height() - size.height()) // 2)
        room = 0 if self._new.isHidden() else size.width() + theme.S
        self.setTextMargins(0, 0, room, 0)

    def _walk(self, step: int) -> None:
        if not self._list.isVisible():
            self._list.show_rows(self._hits(""), current=-1)
        self._list.walk(step)

    def _hits(self, typed: str) -> tuple[Suggestion, ...]:
        key = fold(typed.strip())
        return tuple(Suggestion(text=t, value=t) for t in self._topics if key in fold(t))

    def _take(self, topic: str) -> None:
        self.setText(topic)
        self._proposal = ""
        self._tell_new()
        self._list.hide()

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._take(str(self._list.value_at(index)))
