"""Log an interaction: the form that staff use fifty times a day, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.domain.text import T
from cxdesk.services import cases, customer_list, interaction_edits, interactions, topics
from cxdesk.ui.dialogs.asking import offer_to_ask
from cxdesk.ui.dialogs.customer_choice import add_customer_field, chosen_customer, told_name
from cxdesk.ui.dialogs.deleting import delete_shown
from cxdesk.ui.dialogs.interaction_outcome import OutcomePart
from cxdesk.ui.dialogs.interaction_texts import put_back, texts_of
from cxdesk.ui.dialogs.interaction_when import WhenPart
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.about_field import AboutField
from cxdesk.ui.widgets.channel_field import ChannelField
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.note_room import tell_room
from cxdesk.ui.widgets.plain import tooltip
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.staff_field import StaffField
from cxdesk.ui.widgets.topic_field import TopicField
from cxdesk.ui.widgets.usual_answer import UsualAnswer

if TYPE_CHECKING:
    from cxdesk.domain.interactions import Interaction, LoggedInteraction
    from cxdesk.ui.context import Context

WITH_CASE = frozenset((Outcome.SOLVED, Outcome.FOLLOW_UP, Outcome.COMPLAINT))
MINUTES = T("InteractionDialog", "Write whole minutes, like 15.")


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
        interaction_id: int | None = None,
    ) -> None:
        super().__init__(ctx, parent)
        self.draft_name = f"interaction-{interaction_id}" if interaction_id else "interaction"
        self.before: Interaction | None = None
        if interaction_id is not None:
            self.watch("interaction", interaction_id)
            self.before = interaction_edits.interaction(interaction_id)
        self.set_title(self.tr("Edit interaction") if self.before else self.tr("Log interaction"))
        self.when = WhenPart(self)
        self._build_fields()
        self.how = OutcomePart(self)
        self.how.changed.connect(self._follow_reply)
        self.about.currentIndexChanged.connect(self._follow_reply)
        self._build_more_fields()
        for said in (self.customer.chosen, self.topic.textEdited, self.how.outcome.changed):
            said.connect(self._on_something_said)
        self._build_end()
        self._begin(customer_id, case_id)
        self.offer_draft()
        (self.topic if self.customer.customer_id() else self.customer).setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> InteractionDialog:
        """The form half filled in, for the first customer."""
        first = next(iter(customer_list.customers_page(limit=1)), None)
        made = cls(ctx, customer_id=first.id if first else None)
        made.draft_name = ""
        made.topic.setText(next(iter(cases.topics()), ""))
        made.note.setPlainText(ctx.say(_SAMPLE_NOTE))
        made.how.choose(Outcome.FOLLOW_UP)
        made.note.moveCursor(QTextCursor.MoveOperation.End)
        made.note.setFocus()
        return made

    def save(self) -> None:
        """Write the interaction, tell it with Undo, and offer a survey when one is due."""
        draft = self.typed_draft()
        if self.before is not None:
            interaction_edits.edit_interaction(
                self.before.id, draft, seen=self.seen, now=self.ctx.now()
            )
            self.ctx.toast(self.tr("Interaction changed"), self.ctx.undo)
            return
        is_new_topic = not topics.is_known(draft.topic)
        logged = interactions.log_interaction(draft, now=self.ctx.now())
        self.channel.remember()
        ask = offer_to_ask(self.ctx, draft.customer_id)
        told = self._told(logged, told_name(draft.customer_id))
        if draft.topic and is_new_topic:
            told = self.tr("{told} · new topic “{topic}”").format(told=told, topic=draft.topic)
        self.ctx.toast(told, self.ctx.undo, ask)

    def _told(self, logged: LoggedInteraction, name: str) -> str:
        """That it was logged and with whom, so that a slip is seen."""
        if logged.reminder_on is None:
            words = self.tr("Interaction with {name} logged")
            return words.format(name=name) if name else self.tr("Interaction logged")
        moved = self.tr("Interaction with {name} logged; reminder moved to {day}")
        return moved.format(name=name, day=self.ctx.format.day_month(logged.reminder_on))

    def save_and_next(self) -> None:
        """Save and start again with the same channel and topic."""
        if self.try_save():
            self._restart()

    def delete(self) -> None:
        """Take the interaction back with what it wrote; a sentence when more followed."""
        before, now = self.before, self.ctx.now()
        if before is not None:
            done = self.tr("Interaction deleted")
            delete_shown(
                self, lambda: interaction_edits.delete_interaction(before.id, now=now), done
            )

    def typed_draft(self) -> InteractionDraft:
        """The interaction as typed; ValidationError at the first field that cannot be read."""
        arrived_at = self.when.arrived_at()
        replied_at = self.when.replied_at(arrived_at)
        is_settled = self.how.is_settled()
        return InteractionDraft(
            customer_id=chosen_customer(self.customer),
            arrived_at=arrived_at,
            channel=self.channel.channel(),
            direction=Direction.IN if self.direction.value() is Direction.IN else Direction.OUT,
            topic=self.topic.topic(),
            outcome=self.how.value(),
            note=self.note.text(),
            minutes=self._minutes(),
            replied_at=replied_at,
            case_id=self.about.case_id(),
            complaint_settled=is_settled,
            due_on=self.how.due_on(),
            is_call=self.how.is_call(),
            own_decision=self.own.isEnabled() and self.own.isChecked(),
            staff_id=self.staff.staff_id(),
        )

    def field_error(self, name: str, text: str) -> None:
        if not self.when.head.tell_error(name, text):
            super().field_error(name, text)

    def clear_errors(self) -> None:
        super().clear_errors()
        self.when.head.clear_error()

    def draft(self) -> dict[str, object]:
        return texts_of(self)

    def restore_draft(self, values: dict[str, object]) -> None:
        put_back(self, values)

    def fill(self) -> None:
        """Show the interaction as it is kept now."""
        if self.before is not None:
            self.before = interaction_edits.interaction(self.before.id)
            self._fill(self.before)

    def _begin(self, customer_id: int | None, case_id: int | None) -> None:
        """What the form shows at first: what was logged, or a customer and a case."""
        if self.before is not None:
            self._fill(self.before)
            return
        self._follow_reply()
        if customer_id is not None:
            self.customer.set_customer(customer_id)
        self._choose_case(case_id)

    def _fill(self, before: Interaction) -> None:
        """What stands in the log of a case is shown, not offered to be changed."""
        self.when.moment.set_now(before.arrived_at)
        self.customer.set_customer(before.customer_id)
        self.channel.set_channel(before.channel)
        self.topic.setText(before.topic)
        self.note.setPlainText(before.note)
        self.direction.set_value(before.direction)
        self.how.outcome.set_value(None if before.outcome is Outcome.NOTE else before.outcome)
        self.minutes.setText("" if before.minutes is None else str(before.minutes))
        self.staff.set_staff(before.staff_id)
        self.fields["replied_at"].hide()
        in_log = before.case_id is not None
        for shown in (self.when.moment, self.how.outcome, self.direction):
            shown.setEnabled(not in_log)
        if before.case_id is not None:
            words = self.tr("Time and outcome stand in the log of case {number}.")
            self.fields["outcome"].set_hint(words.format(number=before.case_id))
        if before.minutes is not None or before.direction is Direction.OUT:
            self.show_more()

    def _build_fields(self) -> None:
        self.customer = add_customer_field(self, self.tr("&Customer"))
        self.customer.chosen.connect(self._on_customer_chosen)
        self.about = AboutField(self.ctx, self)
        self._about_field = self.add_field("case_id", self.tr("Abo&ut"), self.about)
        self._about_field.hide()
        self.channel = ChannelField(self.ctx, "interaction", self)
        self.channel.changed.connect(self._follow_reply)
        self.add_field("channel", self.tr("C&hannel"), self.channel)
        self.topic = TopicField(cases.topics(), self)
        self.add_field("topic", self.tr("&Topic"), self.topic)
        self.note = NoteField(self)
        self.note.submitted.connect(self.submit)
        UsualAnswer(self, self.topic, self.note, told_under="topic")
        tell_room(self.add_field("note", self.tr("&What happened"), self.note), self.note, self.ctx)

    def _build_more_fields(self) -> None:
        self.add_field("replied_at", self.tr("Ou&r reply"), self.when.reply, more=True)
        self.direction = Segmented(
            ((Direction.IN, self.tr("The customer")), (Direction.OUT, self.tr("We"))), self
        )
        self.minutes = QLineEdit(self)
        self.staff = StaffField(self)
        self.place_beside(
            ("direction", self.tr("Who &began"), self.direction),
            ("minutes", self.tr("M&inutes it took"), self.minutes),
            ("staff_id", self.tr("Logged b&y"), self.staff),
            shares=(0, 1, 2),
            more=True,
        )
        self.own = CheckBox(self.tr("Whoever attended decided it"), self)
        self.own.setToolTip(
            tooltip(self.tr("Without asking anybody: told beside the first-contact rate"))
        )
        self.own.setHidden(self.before is not None)  # it stands in the log of the case
        self.place(self.own, more=True)
        self.how.outcome.changed.connect(self._follow_own)
        self._follow_own()
        QShortcut(QKeySequence("F9"), self, self._on_staff_key)

    def _build_end(self) -> None:
        if self.before is not None:
            self.add_button(self.tr("Delete")).clicked.connect(self.delete)
            self.add_cancel()
        else:
            self.add_cancel()
            self.next_button = self.add_button(self.tr("Save and next"), "Ctrl+Return")
            self.next_button.clicked.connect(self.save_and_next)
            QShortcut(QKeySequence("Ctrl+Enter"), self, self.save_and_next)
        self.add_primary(self.tr("Save"))

    def _restart(self) -> None:
        topic = self.topic.topic()
        self.when.restart()
        self.note.clear()
        self.minutes.clear()
        self.own.setChecked(False)
        self.how.restart()
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

    def _choose_case(self, case_id: int | None) -> None:
        if case_id is None:
            return
        if self.customer.customer_id() is None:
            self.customer.set_customer(cases.case(case_id).customer_id)
        self.about.choose(case_id)
        self._about_field.show()

    def _follow_reply(self, _value: object = None) -> None:
        if self.before is None:
            self.when.follow(self.how.usual_reply(self.channel.channel()))

    def _follow_own(self, _value: object = None) -> None:
        """Only where there is a case is there something to decide."""
        self.own.setEnabled(self.how.value() in WITH_CASE)

    def _on_customer_chosen(self, customer_id: int | None) -> None:
        has_cases = self.before is None and self.about.set_customer(customer_id)
        self._about_field.setHidden(not has_cases)

    def _on_something_said(self) -> None:
        """An interaction that said nothing says something now."""
        if not self.note.text() and self.fields["note"].has_error():
            self.fields["note"].clear_error()

    def _on_staff_key(self) -> None:
        self.show_more()
        self.staff.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.staff.showPopup()


_SAMPLE_NOTE = T("InteractionDialog", "The blue is not the one on the card; we mix it again today.")
