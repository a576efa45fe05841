"""What was done to an answer after it was entered: each change with its reason, in one label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.corrections import CHANGE_WORDS
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T
from cxdesk.services import answer_changes
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.corrections import AnswerChange
    from cxdesk.ui.context import Context

_DONE = T("AnswerHistory", "{what} by {who}, {when}")
_WHY = T("AnswerHistory", "because: {reason}")
_SCORE = T("AnswerHistory", "it was {score}")
_WORDS = T("AnswerHistory", "“{words}”")


class AnswerHistory(PlainLabel):
    """Hidden where nothing was done."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "dim", parent, wrap=True)
        self.ctx = ctx
        self.hide()

    def show_answer(self, answer_id: int | None) -> None:
        """Tell the history of an answer; None for none."""
        found = () if answer_id is None else answer_changes.history(answer_id)
        self.setText("\n".join(self._line(change) for change in found))
        self.setVisible(bool(found))

    def _line(self, change: AnswerChange) -> str:
        what, when = CHANGE_WORDS[change.kind], self.ctx.format.datetime(change.at)
        parts = [_DONE.fill(what=what, who=change.staff_name, when=when), *self._before(change)]
        if change.reason:
            parts.append(_WHY.fill(reason=change.reason))
        return " · ".join(self.ctx.say(part) for part in parts)

    def _before(self, change: AnswerChange) -> list[T]:
        score = change.score_before if change.mean_before is None else change.mean_before
        told = [] if score is None else [_SCORE.fill(score=_number(score))]
        if change.comment_before:
            told.append(_WORDS.fill(words=" ".join(change.comment_before.split())))
        return told


def _number(score: float) -> int | Amount:
    return score if isinstance(score, int) else Amount(score, Unit.SCORE)
