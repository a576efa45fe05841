"""Reply to an open case, or solve it: what it is about, what was said, and what comes next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.services import cases
from cxdesk.ui.dialogs.asking import offer_to_ask
from cxdesk.ui.dialogs.case_lines import about_words, add_when, last_lines
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel, tooltip
from cxdesk.ui.widgets.remind_field import RemindField
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.topic_field import TopicField
from cxdesk.ui.widgets.usual_answer import UsualAnswer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class Next(StrEnum):
    """What the case does after the reply."""

    OPEN = "open"
    WAIT = "wait"
    SOLVE = "solve"


class CaseReplyDialog(FormDialog):
    """The last lines of the case, a text, and one of three ways on.

    Solving asks for the topic and whether the first contact settled it, waiting for a reminder.
    """

    name = "case_reply"

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, case_id: int, solve: bool = False
    ) -> None:
        super().__init__(ctx, parent)
        self._case = cases.case(case_id)
        self.draft_name = f"case-{case_id}"
        self.set_title(self.tr("Case {number}").format(number=case_id))
        self.head.addWidget(PlainLabel(about_words(ctx, self._case), "dim", self))
        self.place(last_lines(ctx, self._case, self))
        self.note = NoteField(self, lines=2)
        self.note.submitted.connect(self.submit)
        self.add_field("note", self.tr("&What was said"), self.note)
        self._build_next()
        self._build_asked()
        self._build_own()
        UsualAnswer(self, self.topic, self.note, told_under="note")
        self.at = add_when(self, "at", self.tr("W&hen"))
        self.add_cancel()
        self.save_button = self.add_primary("")
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        self.choose_next(Next.SOLVE if solve else Next.OPEN)
        self.offer_draft()
        self.note.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> CaseReplyDialog | None:
        """The oldest open case, being solved; None when the shop has none."""
        found = next(iter(cases.open_cases(limit=1)), None)
        if found is None:
            return None
        made = cls(ctx, case_id=found.id, solve=True)
        made.draft_name = ""
        return made

    def save(self) -> None:
        """Write the reply, the waiting or the solution."""
        case_id, now, note, at = self._case.id, self.ctx.now(), self.note.text(), self.at.value()
        chosen, own, ask = self.next.value(), self.own.isChecked(), None
        if chosen is Next.SOLVE:
            topic, settled = self.topic.topic(), self.settled.value()
            told = settled if isinstance(settled, bool) else None
            cases.solve(
                case_id, note, topic=topic, settled_first=told, own_decision=own, at=at, now=now
            )
            done, ask = self.tr("Case solved"), offer_to_ask(self.ctx, self._case.customer_id)
        elif chosen is Next.WAIT:
            remind_on = self.remind.value()
            cases.wait_for_customer(case_id, note, remind_on=remind_on, at=at, now=now)
            done = self.tr("Waiting for the customer")
        else:
            cases.reply(case_id, note, own_decision=own, at=at, now=now)
            done = self.tr("Reply logged")
        self.ctx.toast(done, self.ctx.undo, ask)

    def choose_next(self, chosen: Next) -> None:
        """What happens to the case after saving."""
        self.next.choose(chosen)

    def draft(self) -> dict[str, object]:
        if not self.note.text() and self.topic.text() == self._case.topic:
            return {}
        return {
            "note": self.note.toPlainText(),
            "next": str(self.next.value()),
            "topic": self.topic.text(),
            "own_decision": self.own.isChecked(),
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        self.note.setPlainText(str(values.get("note", "")))
        self.choose_next(Next(str(values.get("next", self.next.value()))))
        self.topic.setText(str(values.get("topic", self._case.topic)))
        self.own.setChecked(bool(values.get("own_decision")))

    def _build_next(self) -> None:
        self.next = Segmented(
            (
                (Next.SOLVE, self.tr("Solved"), "F5"),
                (Next.OPEN, self.tr("Stays open"), "F6"),
                (Next.WAIT, self.tr("Wait for the customer"), "F7"),
            ),
            self,
        )
        self.next.changed.connect(self._on_next_changed)
        self.add_field("next", self.tr("And &then"), self.next)
        for key, chosen in (("F5", Next.SOLVE), ("F6", Next.OPEN), ("F7", Next.WAIT)):
            QShortcut(QKeySequence(key), self, lambda c=chosen: self.choose_next(c))

    def _build_asked(self) -> None:
        """What each of the ways on asks besides."""
        self.topic = TopicField(cases.topics(), self)
        self.topic.setText(self._case.topic)
        self.settled = Segmented(
            (
                (True, self.tr("Yes"), "F8"),
                (False, self.tr("No, it took more")),
            ),
            self,
        )
        self.settled.set_value(None)
        self.remind = RemindField(self.ctx, self)
        self._asked = {
            Next.SOLVE: (
                self.add_field("topic", self.tr("T&opic"), self.topic),
                self.add_field(
                    "settled_first", self.tr("Settled at the &first contact?"), self.settled
                ),
            ),
            Next.WAIT: (self.add_field("remind_on", self.tr("&Remind us"), self.remind),),
        }
        QShortcut(QKeySequence("F8"), self, self._turn_settled)

    def _build_own(self) -> None:
        """Under More: that nobody was asked."""
        self.own = CheckBox(self.tr("Whoever attended decided it"), self)
        words = self.tr("Without asking anybody: told beside the first-contact rate")
        self.own.setToolTip(tooltip(words))
        self.place(self.own, more=True)

    def _turn_settled(self) -> None:
        """F8: yes, then no, then yes again."""
        if self.next.value() is Next.SOLVE:
            self.settled.choose(self.settled.value() is not True)

    def _on_next_changed(self, value: object) -> None:
        words = {
            Next.SOLVE: self.tr("Solve"),
            Next.OPEN: self.tr("Save reply"),
            Next.WAIT: self.tr("Save and wait"),
        }
        self.save_button.setText(words[value] if isinstance(value, Next) else words[Next.OPEN])
        if self.fields["note"].has_error():
            self.fields["note"].clear_error()  # another way on may need no words
        self.own.setEnabled(value is not Next.WAIT)  # waiting decides nothing
        for chosen, fields in self._asked.items():
            for field in fields:
                field.setVisible(chosen is value)
