"""A case opened alone: who wants what, since when, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit

from cxdesk.domain.cases import KIND_WORDS, Actor, CaseDraft, CaseKind
from cxdesk.domain.text import T
from cxdesk.services import cases, command, staff
from cxdesk.ui.dialogs.case_lines import add_when
from cxdesk.ui.dialogs.customer_choice import add_customer_field, chosen_customer
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.channel_field import ChannelField
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.topic_field import TopicField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

NOBODY = 0


class CaseDialog(FormDialog):
    """The customer's words first; more fields say who opened it, its subject and whose it is."""

    name = "case"
    draft_name = "case"
    least_width = 620

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, customer_id: int | None = None
    ) -> None:
        super().__init__(ctx, parent)
        self.set_title(self.tr("New case"))
        self.customer = add_customer_field(self, self.tr("&Customer"))
        self._build_fields()
        self._build_more_fields()
        self.add_cancel()
        self.add_primary(self.tr("Open the case"))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        if customer_id is not None:
            self.customer.set_customer(customer_id)
        self.offer_draft()
        (self.customer if customer_id is None else self.said).setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> CaseDialog:
        """The dialog as it is reviewed in pictures."""
        made = cls(ctx)
        made.draft_name = ""
        made.topic.setText(next(iter(cases.topics()), ""))
        made.show_more()
        return made

    def save(self) -> None:
        """Open the case and say so, with the way to it."""
        case_id = cases.open_case(self.typed_draft(), now=self.ctx.now())
        self.channel.remember()
        words = self.tr("Case {number} opened").format(number=case_id)
        show = (self.tr("Show"), lambda: self.ctx.navigate("cases", case_id))
        self.ctx.toast(words, self.ctx.undo, show)

    def typed_draft(self) -> CaseDraft:
        """The case as typed."""
        kind, opened_by = self.kind.value(), self.opened_by.value()
        arrived_at = self.arrived.value()
        return CaseDraft(
            opened_at=self.ctx.now() if arrived_at is None else arrived_at,
            customer_id=chosen_customer(self.customer),
            channel=self.channel.channel(),
            kind=kind if isinstance(kind, CaseKind) else CaseKind.QUESTION,
            topic=self.topic.topic(),
            subject=self.subject.text(),
            said=self.said.text(),
            opened_by=opened_by if isinstance(opened_by, Actor) else Actor.CUSTOMER,
            owner_id=self.owner.currentData() or None,
        )

    def draft(self) -> dict[str, object]:
        typed = {
            "said": self.said.toPlainText() if self.said.text() else "",
            "subject": self.subject.text().strip(),
            "topic": self.topic.text().strip(),
        }
        if not any(typed.values()):
            return {}
        return typed | {
            "customer_id": self.customer.customer_id(),
            "channel": self.channel.channel(),
            "kind": str(self.kind.value()),
            "opened_by": str(self.opened_by.value()),
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        self.said.setPlainText(str(values.get("said", "")))
        self.subject.setText(str(values.get("subject", "")))
        self.topic.setText(str(values.get("topic", "")))
        customer_id = values.get("customer_id")
        if isinstance(customer_id, int):
            self.customer.put_back(customer_id)
        self.channel.set_channel(values.get("channel", ""))
        self.kind.set_value(CaseKind(str(values.get("kind", CaseKind.QUESTION.value))))
        self.opened_by.choose(Actor(str(values.get("opened_by", Actor.CUSTOMER.value))))

    def _build_fields(self) -> None:
        self.said = NoteField(self, lines=2)
        self.said.submitted.connect(self.submit)
        self._said = self.add_field("said", self.tr("What the customer &said"), self.said)
        self.channel = ChannelField(self.ctx, "case", self)
        self.add_field("channel", self.tr("C&hannel"), self.channel)
        kinds = [(kind, self.ctx.say(words)) for kind, words in KIND_WORDS.items()]
        self.kind = Segmented(kinds, self)
        self.add_field("kind", self.tr("&Kind"), self.kind)
        self.topic = TopicField(cases.topics(), self)
        self.add_field("topic", self.tr("&Topic"), self.topic)
        hint = self.tr("When the message came in, also while you were closed.")
        self.arrived = add_when(self, "opened_at", self.tr("&Arrived"), hint)

    def _build_more_fields(self) -> None:
        self.subject = QLineEdit(self)
        self.add_field("subject", self.tr("S&ubject"), self.subject, more=True)
        self.opened_by = Segmented(
            (
                (Actor.CUSTOMER, self.tr("The customer")),
                (Actor.STAFF, self.tr("We ourselves")),
            ),
            self,
        )
        self.opened_by.changed.connect(self._on_opened_by_changed)
        self.add_field("opened_by", self.tr("&Opened by"), self.opened_by, more=True)
        self.owner = people_box(self, command.acting_staff.get())
        self.add_field("owner", self.tr("&Whose case"), self.owner, more=True)

    def _on_opened_by_changed(self, value: object) -> None:
        is_ours = value is Actor.STAFF
        theirs, ours = self.tr("What the customer &said"), self.tr("&Why we open it")
        self._said.label.setText(ours if is_ours else theirs)


def people_box(parent: FormDialog, chosen: int | None) -> QComboBox:
    """The people of the shop and nobody, as a choice; its data are ids, NOBODY for nobody."""
    made = CalmCombo(parent)
    made.addItem(parent.ctx.say(T("CaseDialog", "Nobody")), NOBODY)
    for member in staff.staff():
        made.addItem(member.name, member.id)
    made.setCurrentIndex(max(made.findData(chosen or NOBODY), 0))
    return made
