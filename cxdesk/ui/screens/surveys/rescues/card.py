"""One rescue: what was said, the ways to the customer, four steps, a note and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.rescues import OUTCOME_WORDS, RescueEnd, RescueOutcome, RescueStep, end_words
from cxdesk.domain.text import T
from cxdesk.services import messages, rescues, staff
from cxdesk.ui import theme
from cxdesk.ui.screens.surveys.rescues.steps import RescueSteps
from cxdesk.ui.widgets.answer_history import AnswerHistory
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.close_button import close_button
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.in_place import InPlaceText
from cxdesk.ui.widgets.plain import (
    Badge,
    PlainLabel,
    button,
    column,
    hairline,
    primary_button,
    row,
    scrolling,
)
from cxdesk.ui.widgets.reach_buttons import make_reach_buttons, show_ways
from cxdesk.ui.widgets.reask_field import MONTH, ReaskField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QBoxLayout

    from cxdesk.domain.rescues import Rescue, RescueAnswer
    from cxdesk.ui.context import Context

_QUOTED = T("RescueCard", "“{words}”")


class RescueCard(QFrame):
    """The card at the right of the list; empty until a rescue is shown."""

    closed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "card")
        self.rescue: Rescue | None = None
        page = column(self, spacing=0)
        page.addLayout(self._build_head())
        page.addWidget(hairline(self))
        inner = QWidget(self)
        self._body = column(inner, spacing=theme.M)
        self._body.setContentsMargins(theme.L + 2, theme.M, theme.L, theme.S)
        self._build_answer(inner)
        self._build_ways(inner)
        self._build_steps(inner)
        self._build_reask(inner)
        self._body.addStretch(1)
        page.addWidget(scrolling(inner, self, has_stops=True), 1)
        page.addWidget(hairline(self))
        page.addLayout(self._build_end())

    def task_id(self) -> int | None:
        """The rescue shown, by its task."""
        return None if self.rescue is None else self.rescue.id

    def show_rescue(self, task_id: int) -> None:
        """Show one rescue as the shop file says it now."""
        found = rescues.rescue(task_id)
        before, self.rescue = self.rescue, found
        is_other = before is None or before.id != found.id
        is_as_before = not is_other and before is not None and before.is_open and found.is_open
        if is_other:
            self._end_error.hide()
        self._show_head(found)
        self._show_answer(found.answer)
        self._show_ways(found)
        self.steps.show_steps(found)
        self.note.show_value(found.note)
        if not is_as_before:  # what is chosen already, and not yet saved, stays
            self._show_end(found)

    def reload(self) -> None:
        """Read the shown rescue again."""
        if self.rescue is not None:
            self.show_rescue(self.rescue.id)

    def take_keys(self) -> None:
        """The first step that is not taken takes the keys."""
        taken = {} if self.rescue is None else self.rescue.steps
        step = next((one for one in RescueStep if one not in taken), RescueStep.LISTENED)
        self.steps.boxes[step].setFocus()

    def turn(self, step: RescueStep) -> None:
        """Tick a step of the rescue shown, or take the tick away."""
        self.steps.turn(step)

    def log_call(self) -> None:
        """The form of the call."""
        if self.rescue is not None and self.rescue.task.customer_id is not None:
            who = self.rescue.task.customer_id
            task_id = self.rescue.id if self.rescue.is_open else None
            self.ctx.open_dialog("call", customer_id=who, task_id=task_id)

    def close_rescue(self) -> None:
        """Say how it ended, and when to ask again."""
        outcome = self.outcome.currentData()
        if self.rescue is None or not outcome:
            self._refuse(self.tr("Choose how it ended."))
            self.outcome.setFocus()
            return
        task_id, now = self.rescue.id, self.ctx.now()

        def close() -> None:
            end = RescueEnd(
                outcome=RescueOutcome(outcome),
                note=self.note.toPlainText(),
                reask_on=self.reask.value(),
            )
            rescues.close_rescue(task_id, end, now=now)

        self._run(close, self.tr("Noted how it ended"))

    def _build_head(self) -> QBoxLayout:
        head = column(spacing=theme.XS)
        head.setContentsMargins(theme.L + 2, theme.L, theme.M, theme.M)
        top = row(spacing=theme.S)
        self.customer = PlainLabel("", "heading", self, wrap=True)
        self.state = Badge("", "", self)
        top.addWidget(self.customer, 1)
        top.addWidget(self.state)
        top.addWidget(close_button(self.closed, self))
        head.addLayout(top)
        self.about = PlainLabel("", "dim", self, wrap=True)
        head.addWidget(self.about)
        return head

    def _build_answer(self, inner: QWidget) -> None:
        self.words = PlainLabel("", "", inner, wrap=True)
        self.hidden_words = PlainLabel(
            self.tr("The score and the words are for the owner and for who is responsible."),
            "dim",
            inner,
            wrap=True,
        )
        self.excluded = Badge(self.tr("excluded from the figures"), "risk", inner)
        self.history = AnswerHistory(self.ctx, inner)
        for part in (self.words, self.hidden_words, self.excluded, self.history):
            self._body.addWidget(part)

    def _build_ways(self, inner: QWidget) -> None:
        holder = QWidget(inner)
        holder.setProperty("role", "plain")
        line = FlowLayout(holder, spacing=theme.S)
        self.call = primary_button(self.tr("Log the call"), "L", holder)
        self.call.clicked.connect(self.log_call)
        line.addWidget(self.call)
        self.reach = make_reach_buttons(self.ctx, holder)
        for made in self.reach:
            line.addWidget(made)
        self.open = button(self.tr("Open customer"), holder)
        self.open.clicked.connect(self._on_open_clicked)
        line.addWidget(self.open)
        self._body.addWidget(holder)

    def _build_steps(self, inner: QWidget) -> None:
        self.steps = RescueSteps(self.ctx, inner)
        self.steps.turned.connect(self._on_steps_turned)
        self._body.addWidget(self.steps)
        self.note = InPlaceText(inner, lines=2)
        self.note.setPlaceholderText(self.tr("What was agreed, what it was about"))
        self.note.committed.connect(self._on_note_committed)
        self._body.addLayout(self._labelled(self.tr("Note"), self.note))

    def _build_reask(self, inner: QWidget) -> None:
        self.reask = ReaskField(self.ctx, inner)
        self.reask.choice.set_compact(is_compact=True)
        self._body.addLayout(self._labelled(self.tr("Ask again"), self.reask))

    def _build_end(self) -> QBoxLayout:
        """Below what scrolls, where it is always seen, as is what is refused."""
        self._end_error = PlainLabel("", "error", self, wrap=True)
        self._end_error.hide()
        foot = column(spacing=theme.XS)
        foot.setContentsMargins(theme.L + 2, theme.S, theme.L, theme.M)
        foot.addWidget(self._end_error)
        foot.addLayout(self._labelled(self.tr("How it ended"), self._build_outcome(self)))
        return foot

    def _build_outcome(self, inner: QWidget) -> QWidget:
        holder = QWidget(inner)
        holder.setProperty("role", "plain")
        self.outcome = CalmCombo(holder)
        by_room = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.outcome.setSizeAdjustPolicy(by_room)  # the longest outcome may be cut
        self.outcome.setMinimumContentsLength(8)
        self.outcome.addItem(self.tr("Not said yet"), None)
        for outcome, words in OUTCOME_WORDS.items():
            self.outcome.addItem(self.ctx.say(words), outcome.value)
        self.outcome.currentIndexChanged.connect(self._end_error.hide)
        self.close_button = button(self.tr("Close rescue"), holder)
        self.close_button.clicked.connect(self.close_rescue)
        line = row(holder)
        line.addWidget(self.outcome, 1)
        line.addWidget(self.close_button)
        holder.setFocusProxy(self.outcome)
        return holder

    def _labelled(self, text: str, widget: QWidget) -> QBoxLayout:
        part = column(spacing=theme.XS)
        label = PlainLabel(text, "caption", self)
        label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(text)
        part.addWidget(label)
        part.addWidget(widget)
        return part

    def _show_head(self, found: Rescue) -> None:
        task = found.task
        self.customer.setText(task.customer_name or self.tr("Nobody in particular"))
        names = {one.id: one.name for one in staff.staff(with_inactive=True)}
        owner = names.get(task.owner_id or 0, "")
        whose = self.tr("responsible: {name}").format(name=owner) if owner else ""
        self.about.setText(" · ".join(part for part in (self._said(found.answer), whose) if part))
        self._show_state(found)

    def _show_state(self, found: Rescue) -> None:
        if not found.is_open:
            words = end_words(found) or T("RescueCard", "Done")
            self.state.setText(self.ctx.say(words))
            self.state.set_tone("good" if found.outcome is RescueOutcome.RECOVERED else "")
            return
        days = (found.task.due_on - self.ctx.today()).days
        due = self.tr("call by {day}").format(day=self.ctx.format.day_month(found.task.due_on))
        late = self.tr("late since {day}").format(day=self.ctx.format.day_month(found.task.due_on))
        self.state.setText(f"■ {late}" if days < 0 else f"▲ {due}")
        self.state.set_tone("bad" if days < 0 else "risk")

    def _said(self, answer: RescueAnswer | None) -> str:
        if answer is None:
            return ""
        text = self.tr("{survey}: {score} of {top}, {when}")
        return text.format(
            survey=self.ctx.say(answer.survey),
            score=self.ctx.format.number(answer.score),
            top=answer.out_of,
            when=self.ctx.format.datetime(answer.answered_at),
        )

    def _show_answer(self, answer: RescueAnswer | None) -> None:
        typed = "" if answer is None else " ".join(answer.comment.split())
        self.words.setText(self.ctx.say(_QUOTED.fill(words=typed)) if typed else "")
        self.words.setVisible(bool(typed))
        self.hidden_words.setVisible(answer is None)
        self.excluded.setVisible(answer is not None and answer.is_excluded)
        self.history.show_answer(None if answer is None else answer.id)

    def _show_ways(self, found: Rescue) -> None:
        who = found.task.customer_id
        for made in (self.call, self.open, *self.reach):
            made.setVisible(who is not None)
        if who is not None:
            show_ways(self.reach, who, messages.ways(who))

    def _show_end(self, found: Rescue) -> None:
        self.outcome.setCurrentIndex(
            max(self.outcome.findData(found.outcome and found.outcome.value), 0)
        )
        words = self.tr("Close rescue") if found.is_open else self.tr("Save outcome")
        self.close_button.setText(words)
        if found.reask_on is None and found.is_open:
            self.reask.propose(MONTH)
        else:
            self.reask.set_value(found.reask_on)

    def _on_steps_turned(self, step: RescueStep, is_taken: bool) -> None:
        if self.rescue is None:
            return
        task_id, now = self.rescue.id, self.ctx.now()
        self._run(lambda: rescues.tick(task_id, step, is_taken=is_taken, now=now))

    def _on_note_committed(self, text: str) -> None:
        if self.rescue is not None:
            task_id, now = self.rescue.id, self.ctx.now()
            self._run(lambda: rescues.write_note(task_id, text, now=now))

    def _on_open_clicked(self) -> None:
        if self.rescue is not None and self.rescue.task.customer_id is not None:
            self.ctx.navigate("customers", self.rescue.task.customer_id)

    def _refuse(self, why: str) -> None:
        self._end_error.setText(why)
        self._end_error.show()

    def _run(self, act: Callable[[], object], told: str = "") -> None:
        self._end_error.hide()
        try:
            act()
        except ValidationError as error:
            self._refuse(self.ctx.say(error.text))
            self.reload()
            return
        except OutsideError as error:
            self.ctx.show_error(error)
            self.reload()
            return
        if told:
            self.ctx.toast(told, self.ctx.undo)
