"""One line for a case's log: a note, what the customer said, a hold, a waiting, a reopening."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.domain.cases import CaseStatus
from cxdesk.domain.text import T
from cxdesk.services import cases
from cxdesk.ui.dialogs.case_lines import about_words, add_when, last_lines
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.remind_field import RemindField
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class Step(StrEnum):
    """What is written."""

    NOTE = "note"
    MESSAGE = "message"
    HOLD = "hold"
    WAIT = "wait"
    REOPEN = "reopen"


class _Words(NamedTuple):
    """The words of the form for a step: the label of the text, its hint, the button, the toast."""

    label: T
    hint: T | str
    button: T
    done: T


WORDS: dict[Step, _Words] = {
    Step.NOTE: _Words(
        T("CaseStepDialog", "&Note for ourselves"),
        T(
            "CaseStepDialog",
            "The customer never sees it. The log is never rewritten: add a correction here.",
        ),
        T("CaseStepDialog", "Save note"),
        T("CaseStepDialog", "Note added"),
    ),
    Step.MESSAGE: _Words(
        T("CaseStepDialog", "What the customer &said"),
        "",
        T("CaseStepDialog", "Save message"),
        T("CaseStepDialog", "Customer's message added"),
    ),
    Step.HOLD: _Words(
        T("CaseStepDialog", "Who or &what it waits for, and until when"),
        T("CaseStepDialog", "For ourselves: the customer is not told."),
        T("CaseStepDialog", "Put on hold"),
        T("CaseStepDialog", "Case put on hold"),
    ),
    Step.WAIT: _Words(
        T("CaseStepDialog", "&What we told or asked the customer"),
        T("CaseStepDialog", "Leave it empty when nothing new was said."),
        T("CaseStepDialog", "Wait for the customer"),
        T("CaseStepDialog", "Waiting for the customer"),
    ),
    Step.REOPEN: _Words(
        T("CaseStepDialog", "&Why it is opened again"),
        T("CaseStepDialog", "A note for ourselves; it may stay empty."),
        T("CaseStepDialog", "Open it again"),
        T("CaseStepDialog", "Case opened again"),
    ),
}
_MAY_REMIND = frozenset({Step.HOLD, Step.WAIT})


class CaseStepDialog(FormDialog):
    """The last lines of the case, the text, its time, and what this step asks besides."""

    name = "case_step"
    least_width = 620

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, case_id: int, act: str
    ) -> None:
        super().__init__(ctx, parent)
        self.step = Step(act)
        self._case = cases.case(case_id)
        self._words = WORDS[self.step]
        self.draft_name = f"case-{case_id}-{self.step}"
        self.set_title(self.tr("Case {number}").format(number=case_id))
        self.head.addWidget(PlainLabel(about_words(ctx, self._case), "dim", self))
        self.place(last_lines(ctx, self._case, self))
        self._build_fields()
        self.add_cancel()
        self.add_primary(ctx.say(self._words.button))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        self.offer_draft()
        self.note.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> CaseStepDialog | None:
        """The form of a hold in the oldest open case; None when the shop has none."""
        found = next(iter(cases.open_cases(limit=1)), None)
        if found is None:
            return None
        made = cls(ctx, case_id=found.id, act=Step.HOLD)
        made.draft_name = ""
        return made

    def save(self) -> None:
        """Write the line."""
        self._write(self._case.id, self.note.text(), self.at.value(), self.ctx.now())
        self.ctx.toast(self.ctx.say(self._words.done), self.ctx.undo)

    def draft(self) -> dict[str, object]:
        return {"note": self.note.toPlainText()} if self.note.text() else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        self.note.setPlainText(str(values.get("note", "")))

    def _build_fields(self) -> None:
        self.note = NoteField(self, lines=2)
        self.note.submitted.connect(self.submit)
        say = self.ctx.say
        label, hint = say(self._words.label), say(self._words.hint)
        self.add_field("note", label, self.note, hint=hint)
        self.answer = Segmented(
            (
                (True, self.tr("Needs an answer"), "F5"),
                (False, self.tr("Thank you, nothing to do"), "F6"),
            ),
            self,
        )
        self.answer.hide()
        if self.step is Step.MESSAGE and self._case.status is CaseStatus.CLOSED:
            self._add_answer()
        self.remind = RemindField(self.ctx, self)
        self.remind.hide()
        if self.step in _MAY_REMIND:
            self.remind.show()
            self.add_field("remind_on", self.tr("&Remind us"), self.remind)
        self.at = add_when(self, "at", self.tr("W&hen"))

    def _add_answer(self) -> None:
        self.answer.show()
        self.add_field("needs_answer", self.tr("The case was &closed"), self.answer)
        for key, value in (("F5", True), ("F6", False)):
            QShortcut(QKeySequence(key), self, lambda v=value: self.answer.choose(v))

    def _write(self, case_id: int, note: str, at: int | None, now: int) -> None:
        if self.step is Step.NOTE:
            cases.add_note(case_id, note, at=at, now=now)
        elif self.step is Step.MESSAGE:
            needs_answer = self.answer.value() is not False
            cases.customer_message(case_id, note, needs_answer=needs_answer, at=at, now=now)
        elif self.step is Step.HOLD:
            cases.hold(case_id, note, remind_on=self.remind.value(), at=at, now=now)
        elif self.step is Step.WAIT:
            remind_on = self.remind.value()
            cases.wait_for_customer(case_id, note, remind_on=remind_on, at=at, now=now)
        else:
            cases.reopen(case_id, note, at=at, now=now)
