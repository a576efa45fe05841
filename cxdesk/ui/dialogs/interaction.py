"""Log an interaction: the form that staff use fifty times a day, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import OUTCOME_WORDS, Direction, InteractionDraft, Outcome
from cxdesk.domain.text import T
from cxdesk.services import cases, command, customers, interactions, staff, surveys
from cxdesk.ui import theme
from cxdesk.ui.dialogs.customer_choice import add_customer_field, chosen_customer
from cxdesk.ui.forms import Field, FormDialog
from cxdesk.ui.widgets.channel_field import ChannelField
from cxdesk.ui.widgets.datetime_field import MomentField
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.reply_field import Reply, ReplyField, usual_reply
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.topic_field import TopicField

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.cases import CaseView
    from cxdesk.domain.interactions import LoggedInteraction
    from cxdesk.ui.context import Context

FORM_WORDS = OUTCOME_WORDS | {Outcome.SOLVED: T("Outcome", "Solved now")}
OUTCOME_KEYS = {
    Outcome.SOLVED: "F5",
    Outcome.FOLLOW_UP: "F6",
    Outcome.COMPLAINT: "F7",
    Outcome.COMPLIMENT: "F8",
}
UNSETTLED = T(
    "InteractionDialog", "Say how the complaint stands: solved now (F5) or follow-up (F6)."
)
MINUTES = T("InteractionDialog", "Write whole minutes, like 15.")
TIME_FIELDS = frozenset({"arrived_at", "date", "time"})


class InteractionDialog(FormDialog):
    """Customer, channel, topic, what happened, outcome by one key; the rest under "More"."""

    name = "interaction"
    least_width = 620

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        case_id: int | None = None,
    ) -> None:
        super().__init__(ctx, parent)
        self.draft_name = "interaction"
        self.set_title(self.tr("Log interaction"))
        self._cases: tuple[CaseView, ...] = ()
        self._build_head()
        self._build_fields()
        self._build_outcome()
        self._build_more_fields()
        self._build_end()
        self._follow_reply()
        if customer_id is not None:
            self.customer.set_customer(customer_id)
        self._choose_case(case_id)
        self.offer_draft()
        (self.topic if self.customer.customer_id() else self.customer).setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> InteractionDialog:
        """The form half filled in, for the first customer."""
        first = next(iter(customers.customers_page(limit=1)), None)
        made = cls(ctx, customer_id=first.id if first else None)
        made.draft_name = ""
        made.topic.setText(next(iter(cases.topics()), ""))
        made.note.setPlainText(ctx.say(_SAMPLE_NOTE))
        made.choose_outcome(Outcome.FOLLOW_UP)
        made.note.moveCursor(QTextCursor.MoveOperation.End)
        made.note.setFocus()
        return made

    def save(self) -> None:
        """Write the interaction, tell it with Undo, and offer a survey when one is due."""
        draft = self.typed_draft()
        logged = interactions.log_interaction(draft, now=self.ctx.now())
        self.channel.remember()
        self.ctx.toast(self._told(logged), self.ctx.undo, self._ask_next(draft, logged))

    def _told(self, logged: LoggedInteraction) -> str:
        if logged.reminder_on is None:
            return self.tr("Interaction logged")
        moved = self.tr("Interaction logged; reminder moved to {day}")
        return moved.format(day=self.ctx.format.day_month(logged.reminder_on))

    def save_and_next(self) -> None:
        """Save and start again with the same channel and topic."""
        if self.try_save():
            self._restart()

    def typed_draft(self) -> InteractionDraft:
        """The interaction as typed; ValidationError at the first field that cannot be read."""
        now = self.ctx.now()
        arrived_at = self.moment.value()
        arrived_at = now if arrived_at is None else arrived_at
        outcome = self.outcome_value()
        is_in = self.direction.value() is Direction.IN
        return InteractionDraft(
            customer_id=chosen_customer(self.customer),
            arrived_at=arrived_at,
            channel=self.channel.channel(),
            direction=Direction.IN if is_in else Direction.OUT,
            topic=self.topic.topic(),
            outcome=outcome,
            note=self.note.text(),
            minutes=self._minutes(),
            replied_at=self.reply.replied_at(arrived_at, now) if is_in else None,
            case_id=self._case_id(),
            complaint_settled=self._is_settled(outcome),
            staff_id=self._staff_id(),
        )

    def outcome_value(self) -> Outcome:
        """The outcome chosen; none is a plain note."""
        value = self.outcome.value()
        return value if isinstance(value, Outcome) else Outcome.NOTE

    def choose_outcome(self, outcome: Outcome) -> None:
        """What F5 to F8 do: choose, choose again for none; a complaint asks how it stands."""
        asks = self.outcome_value() is Outcome.COMPLAINT
        if asks and outcome in (Outcome.SOLVED, Outcome.FOLLOW_UP):
            self.settled.choose(outcome)
            return
        again = self.outcome_value() is outcome
        self.outcome.choose(None if again else outcome)

    def field_error(self, name: str, text: str) -> None:
        super().field_error(name, text)
        if name in TIME_FIELDS:
            (self.moment.time if name == "time" else self.moment.date).setFocus()

    def draft(self) -> dict[str, object]:
        if not (self.note.text() or (self.topic.text().strip() and self.topic.isModified())):
            return {}
        return {
            "customer_id": self.customer.customer_id(),
            "channel": self.channel.channel(),
            "topic": self.topic.text(),
            "note": self.note.toPlainText(),
            "outcome": self.outcome_value().value,
            "arrived_at": self._shown_moment(),
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        self.note.setPlainText(str(values.get("note", "")))
        self.topic.setText(str(values.get("topic", "")))
        self.channel.set_channel(values.get("channel"))
        outcome = values.get("outcome")
        if outcome in {known.value for known in OUTCOME_KEYS}:
            self.choose_outcome(Outcome(str(outcome)))
        self._restore_customer(values.get("customer_id"))
        at = values.get("arrived_at")
        if isinstance(at, int):
            self.moment.set_value(at)

    def _build_head(self) -> None:
        self.moment = MomentField(self.ctx.now(), self.ctx.format, self)
        self.head.addWidget(self.moment)

    def _build_fields(self) -> None:
        self.customer = add_customer_field(self, self.tr("&Customer"))
        self.customer.chosen.connect(self._on_customer_chosen)
        self.about = QComboBox(self)
        self._about_field = self.add_field("case_id", self.tr("&About"), self.about)
        self._about_field.hide()
        self.channel = ChannelField(self.ctx, "interaction", self)
        self.channel.changed.connect(self._follow_reply)
        self.add_field("channel", self.tr("C&hannel"), self.channel)
        self.topic = TopicField(cases.topics(), self)
        self.add_field("topic", self.tr("&Topic"), self.topic)
        self.note = NoteField(self)
        self.note.submitted.connect(self.submit)
        self.add_field("note", self.tr("&What happened"), self.note)

    def _build_outcome(self) -> None:
        options = [(key, self.ctx.say(FORM_WORDS[key]), OUTCOME_KEYS[key]) for key in OUTCOME_KEYS]
        self.outcome = Segmented(options, self)
        self.outcome.set_value(None)
        self.outcome.changed.connect(self._on_outcome_changed)
        self.add_field("outcome", self.tr("&Outcome"), self.outcome)
        self.settled = Segmented(
            (
                (Outcome.SOLVED, self.tr("Solved now"), "F5"),
                (Outcome.FOLLOW_UP, self.tr("Follow-up"), "F6"),
            ),
            self,
        )
        self.settled.set_value(None)
        self.settled.changed.connect(self._follow_reply)
        label = self.tr("How does the complaint &stand?")
        self._settled_field: Field = self.add_field("settled", label, self.settled)
        self._settled_field.hide()
        for outcome, key in OUTCOME_KEYS.items():
            QShortcut(QKeySequence(key), self, lambda o=outcome: self.choose_outcome(o))

    def _build_more_fields(self) -> None:
        self.reply = ReplyField(self.ctx, self)
        self.add_field("replied_at", self.tr("Ou&r reply"), self.reply, more=True)
        self.direction = Segmented(
            ((Direction.IN, self.tr("The customer")), (Direction.OUT, self.tr("We"))), self
        )
        self.minutes = QLineEdit(self)
        self.staff = QComboBox(self)
        self._fill_staff()
        self.place(self._side_by_side(), more=True)
        QShortcut(QKeySequence("F9"), self, self._on_staff_key)

    def _side_by_side(self) -> QWidget:
        both = QWidget(self)
        line = row(both, spacing=theme.L)
        for name, label, widget, share in (
            ("direction", self.tr("Who &began"), self.direction, 0),
            ("minutes", self.tr("M&inutes it took"), self.minutes, 1),
            ("staff_id", self.tr("Logged b&y"), self.staff, 2),
        ):
            self.fields[name] = Field(label, widget, both)
            line.addWidget(self.fields[name], share)
        return both

    def _build_end(self) -> None:
        self.add_cancel()
        self.next_button = self.add_button(self.tr("Save and next"), "Ctrl+Return")
        self.next_button.clicked.connect(self.save_and_next)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.save_and_next)
        self.add_primary(self.tr("Save"))

    def _fill_staff(self) -> None:
        self.staff.addItem(self.tr("Not stated"), None)
        for person in staff.staff():
            self.staff.addItem(f"{person.initials} · {person.name}", person.id)
        acting = self.staff.findData(command.acting_staff.get())
        self.staff.setCurrentIndex(max(acting, 0))

    def _restart(self) -> None:
        topic = self.topic.topic()
        self.moment.set_now(self.ctx.now())
        self.reply.restart(self.ctx.now())
        self.note.clear()
        self.minutes.clear()
        self.outcome.choose(None)
        self.settled.set_value(None)
        self.topic.set_topics(cases.topics())
        self.topic.setText(topic)
        self.customer.set_customer(None)
        self.customer.setFocus()

    def _minutes(self) -> int | None:
        typed = self.minutes.text().strip()
        if not typed:
            return None
        if not (typed.isascii() and typed.isdecimal()):
            raise ValidationError("minutes", MINUTES)
        return int(typed)

    def _is_settled(self, outcome: Outcome) -> bool:
        if outcome is not Outcome.COMPLAINT or self.direction.value() is Direction.OUT:
            return False
        if self.settled.value() is None:
            raise ValidationError("settled", UNSETTLED)
        return self.settled.value() is Outcome.SOLVED

    def _staff_id(self) -> int | None:
        chosen = self.staff.currentData()
        return chosen if isinstance(chosen, int) else None

    def _case_id(self) -> int | None:
        chosen = self.about.currentData()
        return chosen if isinstance(chosen, int) else None

    def _choose_case(self, case_id: int | None) -> None:
        if case_id is None:
            return
        if self.customer.customer_id() is None:
            self.customer.set_customer(cases.case(case_id).customer_id)
        self.about.setCurrentIndex(max(self.about.findData(case_id), 0))

    def _restore_customer(self, customer_id: object) -> None:
        if not isinstance(customer_id, int):
            return
        try:
            self.customer.set_customer(customer_id)
        except ValidationError:
            self.customer.set_customer(None)

    def _shown_moment(self) -> int:
        try:
            return self.moment.value() or self.ctx.now()
        except ValidationError:
            return self.ctx.now()

    def _ask_next(
        self, draft: InteractionDraft, logged: LoggedInteraction
    ) -> tuple[str, Callable[[], object]] | None:
        """The offer to ask how it went, where the customer may be asked."""
        who = draft.customer_id
        if who is None or not surveys.surveys() or customers.customer(who).no_surveys:
            return None
        named = {"customer_id": who, "case_id": logged.case_id}
        return self.tr("Ask how it went?"), lambda: self.ctx.open_dialog("answer", **named)

    def _follow_reply(self, _value: object = None) -> None:
        channel = self.channel.channel()
        is_settled = self.settled.value() is Outcome.SOLVED
        usual = usual_reply(channel, self.outcome_value(), is_settled=is_settled)
        self.reply.follow(usual)
        waits = usual is Reply.LATER and self.reply.reply() is Reply.LATER
        hint = self.tr(
            "No reply yet: the reply clock runs until you log one. Change it in “More fields”."
        )
        self.fields["outcome"].set_hint(hint if waits else "")

    def _on_customer_chosen(self, customer_id: object) -> None:
        self._cases = cases.open_cases(customer_id) if isinstance(customer_id, int) else ()
        self.about.clear()
        self.about.addItem(self.tr("Something new"), None)
        for case in self._cases:
            self.about.addItem(self._case_words(case), case.id)
        self._about_field.setHidden(not self._cases)

    def _case_words(self, case: CaseView) -> str:
        first = next((event.note for event in case.events if event.note), "")
        words = self.tr("Case {number} · opened {when}").format(
            number=case.id, when=self.ctx.format.datetime(case.opened_at)
        )
        about = (case.topic or case.subject or first).split("\n")[0][:60]
        return f"{words} · {about}" if about else words

    def _on_outcome_changed(self, value: object) -> None:
        is_complaint = value is Outcome.COMPLAINT
        if is_complaint and self._settled_field.isHidden():
            self.settled.set_value(None)
        self._settled_field.setHidden(not is_complaint)
        self._follow_reply()

    def _on_staff_key(self) -> None:
        self.show_more()
        self.staff.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.staff.showPopup()


_SAMPLE_NOTE = T("InteractionDialog", "The blue is not the one on the card; we mix it again today.")
