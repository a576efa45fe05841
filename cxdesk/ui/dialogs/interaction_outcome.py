"""How an interaction went: its outcome by one key, how a complaint stands, when it goes on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import OUTCOME_WORDS, Direction, Outcome
from cxdesk.domain.text import T
from cxdesk.ui.widgets.follow_up_field import FollowUpField
from cxdesk.ui.widgets.reply_field import usual_reply
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.dialogs.interaction import InteractionDialog
    from cxdesk.ui.widgets.reply_field import Reply

FORM_WORDS = OUTCOME_WORDS | {Outcome.SOLVED: T("Outcome", "Solved now")}
OUTCOME_KEYS = {
    Outcome.SOLVED: "F5",
    Outcome.FOLLOW_UP: "F6",
    Outcome.COMPLAINT: "F7",
    Outcome.COMPLIMENT: "F8",
}
UNSETTLED = T("OutcomePart", "Say how the complaint stands: solved now (F5) or follow-up (F6).")


class OutcomePart(QObject):
    """The fields of a form from the outcome down; ``changed`` when what follows may be another."""

    changed = Signal()

    def __init__(self, form: InteractionDialog) -> None:
        super().__init__(form)
        self._form, say = form, form.ctx.say
        options = [(key, say(FORM_WORDS[key]), OUTCOME_KEYS[key]) for key in OUTCOME_KEYS]
        self.outcome = Segmented(options, form)
        self.outcome.set_value(None)
        self.outcome.changed.connect(self._on_outcome_changed)
        form.add_field("outcome", self.tr("&Outcome"), self.outcome)
        self.settled = Segmented(
            (
                (Outcome.SOLVED, self.tr("Solved now"), "F5"),
                (Outcome.FOLLOW_UP, self.tr("Follow-up"), "F6"),
            ),
            form,
        )
        self.settled.set_value(None)
        self.settled.changed.connect(self._show_follow_up)
        label = self.tr("How does the complaint &stand?")
        self._settled_field = form.add_field("settled", label, self.settled)
        self._settled_field.hide()
        self.follow_up = FollowUpField(form.ctx, form)
        self._follow_up_field = form.add_field("due_on", self.tr("&Due"), self.follow_up)
        self._follow_up_field.hide()
        for outcome, key in OUTCOME_KEYS.items():
            QShortcut(QKeySequence(key), form, partial(self.choose, outcome))

    def value(self) -> Outcome:
        """The outcome chosen; none is a plain note."""
        value = self.outcome.value()
        return value if isinstance(value, Outcome) else Outcome.NOTE

    def choose(self, outcome: Outcome) -> None:
        """What F5 to F8 do: choose, choose again for none; a complaint asks how it stands."""
        asks = self.value() is Outcome.COMPLAINT
        if asks and outcome in (Outcome.SOLVED, Outcome.FOLLOW_UP):
            self.settled.choose(outcome)
            return
        again = self.value() is outcome
        self.outcome.choose(None if again else outcome)

    def is_settled(self) -> bool:
        """Whether a complaint is solved; ValidationError("settled") while nobody said."""
        form = self._form
        if self.value() is not Outcome.COMPLAINT or form.direction.value() is Direction.OUT:
            return False
        if self.settled.value() is None and form.before is None:
            raise ValidationError("settled", UNSETTLED)
        return self.settled.value() is Outcome.SOLVED

    def is_followed_up(self) -> bool:
        """Whether a task comes out of it, so that its day is asked."""
        if self._form.before is not None:
            return False
        outcome = self.value()
        stands = self.settled.value() if outcome is Outcome.COMPLAINT else outcome
        return stands is Outcome.FOLLOW_UP

    def due_on(self) -> date | None:
        """The day of the task that comes out of it."""
        return self.follow_up.due_on() if self.is_followed_up() else None

    def is_call(self) -> bool:
        """Whether that task is a call back."""
        return self.is_followed_up() and self.follow_up.is_call()

    def usual_reply(self, channel: str) -> Reply:
        """When our side has most likely answered."""
        is_settled = self.settled.value() is Outcome.SOLVED
        in_case = self._form.about.case_id() is not None
        return usual_reply(channel, self.value(), is_settled=is_settled, in_case=in_case)

    def restart(self) -> None:
        """Nothing is chosen."""
        self.outcome.choose(None)
        self.settled.set_value(None)
        self.follow_up.restart()

    def _on_outcome_changed(self, value: object) -> None:
        is_complaint = value is Outcome.COMPLAINT
        if is_complaint and self._settled_field.isHidden():
            self.settled.set_value(None)
        self._settled_field.setHidden(not is_complaint or self._form.before is not None)
        self._show_follow_up()

    def _show_follow_up(self) -> None:
        self._follow_up_field.setHidden(not self.is_followed_up())
        self.changed.emit()
