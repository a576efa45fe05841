"""A theme for an answer: one of the shop's, or a new one by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.answer_list import AnswerFilter
from cxdesk.domain.text import T
from cxdesk.services import answer_list, theme_tags
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.topic_field import TopicField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class AnswerThemeDialog(FormDialog):
    """One field that completes; what is not known becomes a new theme."""

    name = "answer_theme"
    asks_who = False

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, answer_id: int) -> None:
        super().__init__(ctx, parent)
        self._answer_id = answer_id
        self.set_title(self.tr("Theme of the answer"))
        comment = answer_list.answer(answer_id).row.comment
        if comment:
            quoted = ctx.say(T("CallDialog", "“{text}”").fill(text=comment))
            self.place(PlainLabel(quoted, "dim", self, wrap=True))
        names = tuple(tag.name for tag in theme_tags.offered())
        self.line = TopicField(names, self, new=self.tr("new theme"))
        self.add_field("theme", self.tr("&Theme"), self.line)
        self.add_cancel()
        self.add_primary(self.tr("Put it on"), "Return")
        self.line.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> AnswerThemeDialog | None:
        """The newest answer, one with words if there is any; None before the first."""
        found = answer_list.answers_page(AnswerFilter(with_comment=True), limit=1)
        found = found or answer_list.answers_page(limit=1)
        return cls(ctx, answer_id=found[0].id) if found else None

    def save(self) -> None:
        """Put the theme on the answer."""
        theme_tags.tag_answer(self._answer_id, self.line.topic(), now=self.ctx.now())
