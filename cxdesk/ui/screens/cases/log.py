"""The log of a case as a conversation: what was said, and between it what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from cxdesk.domain.cases import KIND_WORDS, STATUS_WORDS, Actor, EventKind, conversation
from cxdesk.domain.text import T, plural
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, badge, clear, column, link_button, row, scrolling

if TYPE_CHECKING:
    from cxdesk.domain.cases import CaseEvent, CaseView
    from cxdesk.ui.context import Context

NEWEST = 20
INDENT = 44


class CaseLog(QWidget):
    """The newest lines at the end, in view; older ones behind a link."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self._case: CaseView | None = None
        self._shows_all = False
        inside = QWidget(self)
        self._lines = column(inside, margins=theme.L, spacing=theme.M)
        self.area = scrolling(inside, self)
        self.area.setAccessibleName(self.tr("The log of the case"))
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        column(self).addWidget(self.area)

    def show_case(self, case: CaseView) -> None:
        """Show a case's log; of another case the newest lines only."""
        if self._case is None or self._case.id != case.id:
            self._shows_all = False
        self._case = case
        self._fill()

    def texts(self) -> list[str]:
        """What is shown, top to bottom."""
        return [label.text() for label in self.findChildren(PlainLabel)]

    def _fill(self) -> None:
        case = self._case
        if case is None:
            return
        clear(self._lines)
        told = conversation(case)
        shown = told if self._shows_all else told[-NEWEST:]
        if len(shown) < len(told):
            self._lines.addWidget(self._build_older(len(told) - len(shown)))
        else:
            self._lines.addWidget(self._done(self._opened(case)))
        for event in shown:
            for made in self._build_event(event):
                self._lines.addWidget(made)
        self._lines.addStretch(1)

    def _build_older(self, count: int) -> QWidget:
        one, many = T("CaseLog", "Show 1 older line"), T("CaseLog", "Show {n} older lines")
        made = link_button(self.ctx.say(plural(count, one, many)), self)
        made.clicked.connect(self._on_older_clicked)
        return made

    def _build_event(self, event: CaseEvent) -> list[QWidget]:
        """What was said as a bubble, what was done as a dim line under it."""
        made = [self._bubble(event)] if event.note.strip() else []
        done = self._what_was_done(event)
        if done:
            made.append(self._done(f"{done} · {self._who(event)}" if not made else done))
        return made

    def _bubble(self, event: CaseEvent) -> QWidget:
        """Their words at the left, ours at the right, notes among ourselves on another ground."""
        holder = QWidget(self)
        line = row(holder, spacing=0)
        bubble = QFrame(holder)
        is_ours = event.actor is not Actor.CUSTOMER
        internal = not event.is_public
        role = "note" if internal else "ours" if is_ours else "theirs"
        bubble.setProperty("role", f"said-{role}")
        bubble.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = column(bubble, spacing=theme.XS)
        inside.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        head = row(spacing=theme.S)
        head.addWidget(PlainLabel(self._who(event), "caption", bubble))
        head.addStretch(1)
        if internal:
            head.addWidget(badge(self.tr("Internal"), "risk", bubble))
        inside.addLayout(head)
        text = PlainLabel(event.note.strip(), parent=bubble, wrap=True)
        text.setTextInteractionFlags(
            theme.SELECTABLE & ~Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        inside.addWidget(text)
        if is_ours:
            line.addSpacing(INDENT)
        line.addWidget(bubble, 1)
        if not is_ours:
            line.addSpacing(INDENT)
        return holder

    def _done(self, text: str) -> QWidget:
        made = PlainLabel(text, "caption", self, wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _opened(self, case: CaseView) -> str:
        when = self.ctx.format.full_datetime(case.opened_at)
        if case.opened_by is Actor.CUSTOMER:
            return self.tr("Opened by the customer · {when}").format(when=when)
        return self.tr("Opened by us · {when}").format(when=when)

    def _what_was_done(self, event: CaseEvent) -> str:
        say, parts = self.ctx.say, []
        if event.kind_after is not None:
            words = self.tr("It is a case of another kind now: {kind}")
            parts.append(words.format(kind=say(KIND_WORDS[event.kind_after])))
        if event.kind is EventKind.ASSIGNMENT:
            given = self.tr("Given to {name}").format(name=event.owner_after)
            parts.append(given if event.owner_after else self.tr("Given to nobody"))
        if event.status_after is not None:
            parts.append(f"→ {say(STATUS_WORDS[event.status_after])}")
        if event.settled_first is not None:
            settled, later = (
                self.tr("settled at first contact"),
                self.tr("took more than one contact"),
            )
            parts.append(settled if event.settled_first else later)
        if event.own_decision:
            parts.append(self.tr("decided by whoever attended"))
        return " · ".join(parts)

    def _who(self, event: CaseEvent) -> str:
        who = {
            Actor.CUSTOMER: self.tr("Customer"),
            Actor.STAFF: event.staff_name or self.tr("We"),
            Actor.AUTO: self.tr("Automatic"),
        }[event.actor]
        return f"{who} · {self.ctx.format.datetime(event.at)}"

    def _on_older_clicked(self) -> None:
        self._shows_all = True
        self._fill()

    def _on_range_changed(self, _low: int, high: int) -> None:
        if not self._shows_all:
            self.area.verticalScrollBar().setValue(high)
