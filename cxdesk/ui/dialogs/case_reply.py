"""Reply to an open case, or solve it: what it is about, what was said, and what comes next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cxdesk.domain.cases import KIND_WORDS, Actor
from cxdesk.domain.timeline import TimelineKind
from cxdesk.services import cases, customers
from cxdesk.ui import theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel, column
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.cases import CaseEvent, CaseView
    from cxdesk.ui.context import Context

LAST_LINES = 4
LOGGED_LINES = 50


class Next(StrEnum):
    """What the case does after the reply."""

    OPEN = "open"
    WAIT = "wait"
    SOLVE = "solve"


class CaseReplyDialog(FormDialog):
    """The last lines of the case, a text, and one of three ways on."""

    name = "case_reply"

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, case_id: int, solve: bool = False
    ) -> None:
        super().__init__(ctx, parent)
        self._case = cases.case(case_id)
        self.draft_name = f"case-{case_id}"
        self.set_title(self.tr("Case {number}").format(number=case_id))
        self.head.addWidget(PlainLabel(self._about(), "dim", self))
        self.place(self._lines())
        self.note = NoteField(self, lines=2)
        self.note.submitted.connect(self.submit)
        self.add_field("note", self.tr("&What was said"), self.note)
        self._build_next()
        self.add_cancel()
        self.save_button = self.add_primary("")
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        self.choose_next(Next.SOLVE if solve else Next.OPEN)
        self.offer_draft()
        self.note.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> CaseReplyDialog | None:
        """The oldest open case; None when the shop has none."""
        found = next(iter(cases.open_cases(limit=1)), None)
        if found is None:
            return None
        made = cls(ctx, case_id=found.id)
        made.draft_name = ""
        return made

    def save(self) -> None:
        """Write the reply, the waiting or the solution."""
        now, note = self.ctx.now(), self.note.text()
        chosen = self.next.value()
        if chosen is Next.SOLVE:
            cases.solve(self._case.id, note, now=now)
            done = self.tr("Case solved")
        elif chosen is Next.WAIT:
            cases.wait_for_customer(self._case.id, note, now=now)
            done = self.tr("Waiting for the customer")
        else:
            cases.reply(self._case.id, note, now=now)
            done = self.tr("Reply logged")
        self.ctx.toast(done, self.ctx.undo)

    def choose_next(self, chosen: Next) -> None:
        """What happens to the case after saving."""
        self.next.choose(chosen)

    def draft(self) -> dict[str, object]:
        return {"note": self.note.toPlainText()} if self.note.text() else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        self.note.setPlainText(str(values.get("note", "")))

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

    def _about(self) -> str:
        case: CaseView = self._case
        kind = self.ctx.say(KIND_WORDS[case.kind])
        return " · ".join(part for part in (case.customer_name, kind, case.topic) if part)

    def _lines(self) -> QWidget:
        page = QWidget(self)
        box = column(page, spacing=theme.XS)
        said = self._said()
        for _, who, words in said[-LAST_LINES:]:
            box.addWidget(PlainLabel(who, "caption", page))
            box.addWidget(PlainLabel(words, "", page, wrap=True))
        if not said:
            opened = self.ctx.format.datetime(self._case.opened_at)
            words = self.tr("Opened {when}; nothing was written down yet.").format(when=opened)
            box.addWidget(PlainLabel(words, "dim", page, wrap=True))
        return page

    def _said(self) -> list[tuple[int, str, str]]:
        """When, by whom and what, oldest first: the case's log and what was logged about it."""
        case: CaseView = self._case
        said = [(e.at, self._who(e), e.note) for e in case.events if e.note.strip()]
        known = {note for _, _, note in said} | {case.topic}
        if case.customer_id is not None:
            kind = TimelineKind.INTERACTION
            for entry in customers.timeline(case.customer_id, kind=kind, limit=LOGGED_LINES):
                if entry.case_id == case.id and entry.text.strip() and entry.text not in known:
                    known.add(entry.text)
                    said.append((entry.at, self._when(self.tr("Logged"), entry.at), entry.text))
        if case.subject and case.subject not in known:
            said.append(
                (case.opened_at, self._when(self.tr("Subject"), case.opened_at), case.subject)
            )
        return sorted(said)

    def _who(self, event: CaseEvent) -> str:
        who = {
            Actor.CUSTOMER: self.tr("Customer"),
            Actor.STAFF: event.staff_name or self.tr("We"),
            Actor.AUTO: self.tr("Automatic"),
        }[event.actor]
        return self._when(who, event.at)

    def _when(self, who: str, at: int) -> str:
        return f"{who} · {self.ctx.format.datetime(at)}"

    def _on_next_changed(self, value: object) -> None:
        words = {
            Next.SOLVE: self.tr("Solve"),
            Next.OPEN: self.tr("Save reply"),
            Next.WAIT: self.tr("Save and wait"),
        }
        self.save_button.setText(words[value] if isinstance(value, Next) else words[Next.OPEN])
