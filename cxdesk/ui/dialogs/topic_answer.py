"""The usual answer to a topic, for whoever is asked about it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.services import topics
from cxdesk.services.topics import TopicUse
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.note_field import NoteField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

SAMPLE = T("TopicAnswerDialog", "An order takes two to three days; we write when it is here.")


class TopicAnswerDialog(FormDialog):
    """One text; emptied, the topic has no usual answer."""

    name = "topic_answer"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, topic: TopicUse) -> None:
        super().__init__(ctx, parent)
        self._topic = topic
        self.draft_name = f"topic_answer-{topic.id}"
        self.set_title(self.tr("Usual answer: {topic}").format(topic=topic.name))
        self.answer = NoteField(self, lines=4)
        self.answer.setPlainText(topic.answer)
        self.answer.submitted.connect(self.submit)
        hint = self.tr(
            "Shown when somebody logs this topic or replies to a case; Alt+A puts it in."
        )
        self.add_field("answer", self.tr("What we usually answer"), self.answer, hint=hint)
        self.add_cancel()
        self.add_primary(self.tr("Save"), "Return")
        self.answer.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> TopicAnswerDialog:
        """The topic used most, else one that is made up."""
        made_up = TopicUse(0, ctx.say(T("RenameDialog", "Delivery")), 0, is_active=True)
        made = cls(ctx, topic=next(iter(topics.topics()), made_up))
        made.draft_name = ""
        made.answer.setPlainText(ctx.say(SAMPLE))
        return made

    def draft(self) -> dict[str, object]:
        """What was typed, if it differs from what is kept."""
        typed = self.answer.toPlainText()
        return {"answer": typed} if typed.strip() != self._topic.answer else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put the words back."""
        self.answer.setPlainText(str(values.get("answer", "")))

    def save(self) -> None:
        """Write it and tell."""
        topics.set_answer(self._topic.id, self.answer.text(), now=self.ctx.now())
        self.ctx.toast(self.tr("Usual answer saved."), self.ctx.undo)
