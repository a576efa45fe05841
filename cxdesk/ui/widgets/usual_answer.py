"""The usual answer to what a customer comes about: shown dim, put into the note by Alt+A."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor

from cxdesk.domain.names import fold
from cxdesk.domain.text import T
from cxdesk.services import topics
from cxdesk.ui.widgets.plain import native_key

if TYPE_CHECKING:
    from cxdesk.ui.forms import FormDialog
    from cxdesk.ui.widgets.note_field import NoteField
    from cxdesk.ui.widgets.topic_field import TopicField

KEY = "Alt+A"
SHOWN = 160  # characters; the whole of it is put in
_TOLD = T("UsualAnswer", "Usual answer: {text} ({key})")


class UsualAnswer(QObject):
    """Follows a topic and tells its answer under a field of the form, ``told_under`` by name."""

    def __init__(
        self, form: FormDialog, topic: TopicField, note: NoteField, *, told_under: str
    ) -> None:
        super().__init__(form)
        self._form, self._topic, self._note, self._under = form, topic, note, told_under
        self._answers = topics.answers()
        if not self._answers:
            return
        topic.textChanged.connect(self._tell)
        topic.textEdited.connect(self._tell)
        QShortcut(QKeySequence(KEY), form, self.put_in)
        self._tell()

    def answer(self) -> str:
        """The usual answer to the topic that is meant; empty for none."""
        return self._answers.get(fold(self._topic.topic()), "")

    def put_in(self) -> None:
        """Write it into the note, below what stands there, with the keyboard behind it."""
        text = self.answer()
        if not text:
            return
        before = self._note.toPlainText().rstrip()
        cursor = self._note.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(f"{before}\n{text}" if before else text)  # Ctrl+Z takes it back
        self._note.setTextCursor(cursor)
        self._note.setFocus()

    def _tell(self) -> None:
        text = " ".join(self.answer().split())
        short = text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"
        told = _TOLD.fill(text=short, key=native_key(KEY))
        self._form.fields[self._under].set_hint(self._form.ctx.say(told) if text else "")
