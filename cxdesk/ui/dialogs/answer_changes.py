"""An answer is corrected, left out of the figures or taken in again, always with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.rescues import CallChange
from cxdesk.domain.text import T
from cxdesk.services import answer_changes, surveys
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.item_scores import ItemScores
from cxdesk.ui.widgets.item_words import ItemWords
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.score_keys import ScoreKeys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.corrections import Correctable
    from cxdesk.ui.context import Context

STAYS = T("AnswerChanges", "What it said before stays with the answer, with your reason.")

CORRECTED = {
    None: T("AnswerChanges", "Answer corrected"),
    CallChange.ON: T("AnswerChanges", "Answer corrected; the customer is to be called"),
    CallChange.OFF: T("AnswerChanges", "Answer corrected; the call about it is off the list"),
}
EXCLUDED = {
    None: T("AnswerChanges", "Answer excluded"),
    CallChange.OFF: T("AnswerChanges", "Answer excluded; the call about it is off the list"),
}
INCLUDED = {
    None: T("AnswerChanges", "The answer counts again"),
    CallChange.ON: T("AnswerChanges", "The answer counts again; the customer is to be called"),
}


class AnswerCorrectDialog(FormDialog):
    """Scores, choices and words as they should have been entered, and why."""

    name = "answer_correct"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, answer_id: int) -> None:
        super().__init__(ctx, parent)
        self._answer_id = answer_id
        self.draft_name = f"answer_correct-{answer_id}"
        self._before = answer_changes.correctable(answer_id)
        self.set_title(self.tr("Correct answer"))
        self.place(PlainLabel(ctx.say(STAYS), "dim", self, wrap=True))
        self.score: ScoreKeys | None = None
        self.scores: ItemScores | None = None
        self.said: ItemWords | None = None
        self._build_scores(self._before)
        self.comment = NoteField(self)
        self.comment.setPlainText(self._before.comment)
        self.comment.submitted.connect(self.submit)
        self.add_field("comment", self.tr("Their &words"), self.comment)
        self.reason = _add_reason(self)
        self.add_cancel()
        self.add_primary(self.tr("Correct"), "Return")
        self.offer_draft()
        (self.score or self.scores or self.said or self.comment).setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> AnswerCorrectDialog | None:
        """The newest answer, with a reason."""
        answer_id = answer_changes.newest()
        if answer_id is None:
            return None
        made = cls(ctx, answer_id=answer_id)
        made.draft_name = ""
        made.reason.setPlainText(ctx.say(T("AnswerChanges", "Typed 1 instead of 10")))
        return made

    def save(self) -> None:
        """Write the correction."""
        call = answer_changes.correct_answer(
            self._answer_id,
            self.reason.text(),
            score=None if self.score is None else self.score.value(),
            items=None if self.scores is None else self.scores.values(),
            said=() if self.said is None else self.said.answers(),
            comment=self.comment.text(),
            now=self.ctx.now(),
        )
        self.ctx.toast(self.ctx.say(CORRECTED[call]), self.ctx.undo)

    def draft(self) -> dict[str, object]:
        """The reason and the words, once something was typed."""
        typed = {"reason": self.reason.toPlainText(), "comment": self.comment.toPlainText()}
        is_new = self.reason.text() or self.comment.text() != self._before.comment.strip()
        return dict(typed) if is_new else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put them back."""
        self.reason.setPlainText(str(values.get("reason", "")))
        self.comment.setPlainText(str(values.get("comment", "")))

    def _build_scores(self, before: Correctable) -> None:
        asked = surveys.survey(before.survey_id)
        if before.score is not None:
            self.score = ScoreKeys(before.scale_min, before.scale_max, self)
            self.score.set_value(before.score)
            field = self.add_field("score", self.tr("&Score"), self.score)
            self.score.refused.connect(lambda why: field.set_error(self.ctx.say(why)))
        elif before.scores:
            questions = {one.id: self.ctx.say(one.question) for one in asked.items}
            scales = {one.id: (one.scale_min or 0, one.scale_max or 0) for one in asked.items}
            self.scores = ItemScores(questions, scales, before.scores, self)
            self.add_field("items", self.tr("&Scores"), self.scores)
        if before.said:
            others = [one for one in asked.items if one.id in before.said]
            self.said = ItemWords(self.ctx, others, before.said, self)
            self.add_field("said", self.tr("C&hoices and words"), self.said)


class AnswerExcludeDialog(FormDialog):
    """Why an answer counts in no figure, or why it does again; which one, its state says."""

    name = "answer_exclude"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, answer_id: int) -> None:
        super().__init__(ctx, parent)
        self._answer_id = answer_id
        self.draft_name = f"answer_exclude-{answer_id}"
        self._is_excluded = answer_changes.correctable(answer_id).is_excluded
        again, out = self.tr("Count answer again"), self.tr("Exclude answer")
        self.set_title(again if self._is_excluded else out)
        leaves = self.tr("It counts in no figure from now on. The answer itself stays.")
        comes = self.tr("It counts in the figures again from now on.")
        words = comes if self._is_excluded else leaves
        self.place(PlainLabel(words, "dim", self, wrap=True))
        self.reason = _add_reason(self)
        self.add_cancel()
        said = self.tr("Count again") if self._is_excluded else self.tr("Exclude")
        self.add_primary(said, "Return")
        self.offer_draft()
        self.reason.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> AnswerExcludeDialog | None:
        """The newest answer, with a reason."""
        answer_id = answer_changes.newest()
        if answer_id is None:
            return None
        made = cls(ctx, answer_id=answer_id)
        made.draft_name = ""
        made.reason.setPlainText(ctx.say(T("AnswerChanges", "We tried the kiosk ourselves")))
        return made

    def save(self) -> None:
        """Leave it out, or take it in again."""
        reason, now = self.reason.text(), self.ctx.now()
        if self._is_excluded:
            call = answer_changes.include_answer(self._answer_id, reason, now=now)
        else:
            call = answer_changes.exclude_answer(self._answer_id, reason, now=now)
        told = INCLUDED if self._is_excluded else EXCLUDED
        self.ctx.toast(self.ctx.say(told[call]), self.ctx.undo)

    def draft(self) -> dict[str, object]:
        """The reason, once it was typed."""
        return {"reason": self.reason.toPlainText()} if self.reason.text() else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.reason.setPlainText(str(values.get("reason", "")))


def _add_reason(form: FormDialog) -> NoteField:
    made = NoteField(form)
    made.submitted.connect(form.submit)
    form.add_field("reason", form.ctx.say(T("AnswerChanges", "Wh&y")), made)
    return made
