"""The chosen case: who and what, its clocks, what can be done, and its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from cxdesk.domain.case_clock import ClockState, opening_time
from cxdesk.domain.case_list import clock_of
from cxdesk.domain.cases import KIND_WORDS, STATUS_WORDS, Actor, CaseStatus
from cxdesk.services import case_list, cases, channels
from cxdesk.ui import theme
from cxdesk.ui.screens.cases.acts import ACTS, Act, letter, perform
from cxdesk.ui.screens.cases.log import CaseLog
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import (
    Badge,
    ElidedLabel,
    PlainLabel,
    column,
    flush_link,
    hairline,
    restyle,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.case_list import Goal
    from cxdesk.domain.cases import CaseView
    from cxdesk.ui.context import Context

LOW_BELOW = 400
_STATE_TONES = {CaseStatus.NEW: "risk", CaseStatus.OPEN: "accent"}
_CLOCK_TONES = {ClockState.PAST: "bad", ClockState.CLOSE: "bad"}


class CaseDetail(QFrame):
    """The card at the right of the list; empty until a case is shown."""

    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.case: CaseView | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._about = self._whose = ""
        self._build()

    def case_id(self) -> int | None:
        """The case shown."""
        return None if self.case is None else self.case.id

    def show_case(self, case_id: int) -> None:
        """Show one case as the shop file says it now."""
        case = cases.case(case_id)
        self.case = case
        self._show_head(case)
        self._show_clocks(case)
        for act in ACTS:
            if act.name in self.buttons:
                self.buttons[act.name].setVisible(act.suits(case))
        self.log.show_case(case)

    def reload(self) -> None:
        """Read the shown case again."""
        if self.case is not None:
            self.show_case(self.case.id)

    def main_button(self) -> QPushButton:
        """What Enter in the list goes to: what is most likely done next."""
        is_closed = self.case is not None and self.case.status is CaseStatus.CLOSED
        return self.buttons["reopen" if is_closed else "reply"]

    def open_menu(self) -> None:
        """The acts that have no button, each with its letter."""
        menu = self.menu()
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """The menu of the acts that suit the case and have no button."""
        menu = QMenu(self)
        for act in ACTS:
            if self.case is not None and act.suits(self.case) and act.name not in self.buttons:
                made = menu.addAction(self.ctx.say(act.text))
                made.triggered.connect(lambda _checked=False, a=act: self.do(a))
        menu.addSeparator()
        menu.addAction(self.tr("History of changes…"), self._on_history_triggered)
        return menu

    def _on_history_triggered(self) -> None:
        self.ctx.open_dialog("history", table="cases", row_id=self.case_id() or 0)

    def do(self, act: Act) -> None:
        """Begin an act in the case shown."""
        if self.case is not None:
            perform(self.ctx, act, self.case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Closer together where there is little height; whose it is below where too narrow."""
        super().resizeEvent(event)
        self._show_about()
        self._space(is_low=self.height() < LOW_BELOW)

    def _build(self) -> None:
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
        page.addWidget(hairline(self))
        page.addLayout(self._build_clocks())
        page.addWidget(hairline(self))
        page.addWidget(self._build_acts())
        page.addWidget(hairline(self))
        self.log = CaseLog(self.ctx, self)
        page.addWidget(self.log, 1)
        self._space(is_low=False)

    def _space(self, *, is_low: bool) -> None:
        """On a low screen the parts stand closer, so that none is cut."""
        above, below = (theme.S, theme.XS) if is_low else (theme.L, theme.M)
        around = theme.XS if is_low else theme.S
        self._head.setContentsMargins(theme.L + 2, above, theme.M, below)
        self._clocks.setContentsMargins(theme.L + 2, below, theme.L, below)
        self._acts.setContentsMargins(theme.L, around, theme.L, around)

    def _build_head(self) -> QVBoxLayout:
        head = self._head = column(spacing=theme.XS)
        top = row(spacing=theme.S)
        self.subject = ElidedLabel("", "heading", self)
        top.addWidget(self.subject, 1)
        top.addWidget(close_button(self.closed, self))
        head.addLayout(top)
        line = row(spacing=theme.S)
        self.customer = flush_link("", self)
        self.customer.clicked.connect(self._on_customer_clicked)
        self.nobody = PlainLabel(self.tr("Nobody in particular"), "dim", self)
        self.state = Badge("", "", self)
        line.addWidget(self.customer)
        line.addWidget(self.nobody)
        line.addStretch(1)
        line.addWidget(self.state)
        head.addLayout(line)
        self.about = ElidedLabel("", "dim", self)
        self.whose = ElidedLabel("", "dim", self)
        head.addWidget(self.about)
        head.addWidget(self.whose)
        return head

    def _build_clocks(self) -> QHBoxLayout:
        both = self._clocks = row(spacing=theme.L)
        self.first_caption = PlainLabel("", "caption", self, wrap=True)
        self.first = PlainLabel("", "", self, wrap=True)
        self.age_caption = PlainLabel("", "caption", self, wrap=True)
        self.age = PlainLabel("", "", self, wrap=True)
        for caption, told in ((self.first_caption, self.first), (self.age_caption, self.age)):
            part = column(spacing=2)
            part.addWidget(caption)
            part.addWidget(told)
            part.addStretch(1)
            both.addLayout(part, 1)
        return both

    def _build_acts(self) -> QWidget:
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        outer, line = column(holder), FlowLayout(spacing=6)
        self._acts = outer
        outer.addLayout(line)
        for act in ACTS:
            if act.is_first:
                self.buttons[act.name] = self._build_act(act)
                line.addWidget(self.buttons[act.name])
        self._more = QPushButton(self.tr("More…"), self)
        self._more.setProperty("compact", "true")
        self._more.setAutoDefault(True)
        self._more.setAccessibleName(self.tr("More that can be done"))
        self._more.clicked.connect(self.open_menu)
        line.addWidget(self._more)
        return holder

    def _build_act(self, act: Act) -> QPushButton:
        text = self.ctx.say(act.text)
        made = QPushButton(text, self)
        made.setProperty("role", "primary" if act.name in {"reply", "reopen"} else "")
        made.setProperty("compact", "true")
        made.setAutoDefault(True)
        made.setAccessibleName(text.replace("&", ""))
        made.setToolTip(tooltip(f"{text.replace('&', '')} · {letter(text)}"))
        made.clicked.connect(lambda: self.do(act))
        return made

    def _show_head(self, case: CaseView) -> None:
        kind = self.ctx.say(KIND_WORDS[case.kind])
        number = self.tr("Case {number}").format(number=case.id)
        self.subject.setText(case.subject or case.topic or kind)
        self.state.setText(self.ctx.say(STATUS_WORDS[case.status]))
        self.state.set_tone(_STATE_TONES.get(case.status, ""))
        self.customer.setVisible(case.customer_id is not None)
        self.customer.setText(case.customer_name.replace("&", "&&"))
        self.customer.setAccessibleName(case.customer_name)
        self.nobody.setVisible(case.customer_id is None)
        owner = self.tr("{name}'s case").format(name=case.owner_name)
        topic = case.topic if case.subject else ""
        channel = self.ctx.say(channels.name_of(case.channel))
        self._about = " · ".join(part for part in (number, kind, topic, channel) if part)
        self._whose = owner if case.owner_name else self.tr("nobody's case")
        self._show_about()

    def _show_about(self) -> None:
        """One line where it fits whole, else whose case it is on a line of its own."""
        margins = self._head.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        both = f"{self._about} · {self._whose}"
        is_one = self.about.fontMetrics().horizontalAdvance(both) <= room
        self.about.setText(both if is_one else self._about)
        self.whose.setText(self._whose)
        self.whose.setHidden(is_one)

    def _show_clocks(self, case: CaseView) -> None:
        goal = case_list.goal(now=self.ctx.now())
        told = clock_of(case, goal)
        caption, words, tone = self.tr("First reply"), "", ""
        if told is not None:
            words, tone = self.ctx.say(told.words), _CLOCK_TONES.get(told.state, "")
            if case.first_reply_at is not None or case.opened_by is not Actor.CUSTOMER:
                caption = self.tr("The customer")
        elif case.opened_by is not Actor.CUSTOMER:
            words = self.tr("opened by us: nobody waited")
        elif case.first_reply_at is None:
            words = self.tr("closed without one")
        else:
            took = goal.calendar.business_seconds(case.opened_at, case.first_reply_at)
            words = self.tr("after {time}").format(
                time=self.ctx.say(opening_time(took, goal.calendar))
            )
        self.first_caption.setText(caption)
        self.first.setText(words)
        self.first.setProperty("role", tone)
        restyle(self.first)
        self._show_age(case, goal)

    def _show_age(self, case: CaseView, goal: Goal) -> None:
        until = goal.as_of if case.closed_at is None else case.closed_at
        seconds = goal.calendar.business_seconds(case.opened_at, until)
        opened = self.ctx.format.datetime(case.opened_at)
        is_closed = case.closed_at is not None
        words = self.tr("Was open from {when}") if is_closed else self.tr("Open since {when}")
        self.age_caption.setText(words.format(when=opened))
        self.age.setText(self.ctx.say(opening_time(seconds, goal.calendar)))

    def _on_customer_clicked(self) -> None:
        if self.case is not None and self.case.customer_id is not None:
            self.ctx.navigate("customers", self.case.customer_id)
