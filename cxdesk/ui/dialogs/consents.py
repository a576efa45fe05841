"""What a customer agreed to: the history, withdrawing, correcting, and a new consent."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import conflicts, consents, customer_list, customers
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets import tab_stops
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.noted_lines import NotedLines
from cxdesk.ui.widgets.plain import PlainLabel, column

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from cxdesk.domain.consents import Consent
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.noted_lines import Act

ALREADY = T(
    "ConsentsDialog", "Agreed already since {day}. Press Add again to note it a second time."
)


class ConsentsDialog(FormDialog):
    """Consent of one customer; withdrawing acts at once, with Undo."""

    name = "consents"
    least_width = 540

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, customer_id: int) -> None:
        super().__init__(ctx, parent)
        self._customer_id = customer_id
        self._corrected: Consent | None = None
        self._told_again = ""
        self.set_title(self.tr("Consent"))
        name = customers.customer(customer_id).shown_name
        self.head.addWidget(PlainLabel(name[:60], "dim", self))
        self.history = NotedLines(self)
        self.place(self.history)
        self._build_fields()
        self.add_cancel()
        self.save_button = self.add_primary(self.tr("Add"))
        self._show_history()
        self._take_wording()
        self.draft_name = f"consents-{customer_id}"
        self.offer_draft()
        noted = next(tab_stops.stops(self.history.lines()), None)
        (noted or self.purpose).setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ConsentsDialog | None:
        """The first customer who agreed to something, else the first."""
        found = customer_list.customers_page(limit=60)
        agreed = (row.id for row in found if consents.consents(row.id))
        chosen = next(agreed, found[0].id if found else None)
        return None if chosen is None else cls(ctx, customer_id=chosen)

    def save(self) -> None:
        """Write a new consent, or the correction of one."""
        draft = ConsentDraft(
            purpose=self.purpose_key(),
            wording=self.wording.text(),
            given_on=self.given.date.day(),
        )
        now = self.ctx.now()
        if self._corrected is None:
            self._ask_again(draft.purpose)
            consents.give_consent(self._customer_id, draft, now=now)
            done = self.tr("Consent noted")
        else:
            known = self._kept(self._corrected)
            draft = replace(draft, withdrawn_on=known.withdrawn_on)
            consents.edit_consent(known.id, draft, seen=self.seen, now=now)
            done = self.tr("Consent corrected")
        self.ctx.toast(done, self.ctx.undo)

    def _ask_again(self, purpose: str) -> None:
        """What is agreed to already is noted once more only when asked for twice."""
        found = (one for one in consents.standing(self._customer_id) if one.purpose == purpose)
        known = next(found, None)
        if known is not None and self._told_again != purpose:
            self._told_again = purpose
            since = ALREADY.fill(day=self._day(known.given_on))
            raise ValidationError("purpose", since)

    def draft(self) -> dict[str, object]:
        return {"purpose": self.purpose.currentText(), "wording": self.wording.toPlainText()}

    def restore_draft(self, values: dict[str, object]) -> None:
        self.purpose.setCurrentText(str(values.get("purpose", "")))
        self.wording.setPlainText(str(values.get("wording", "")))

    def purpose_key(self) -> str:
        """The purpose chosen or typed."""
        at = self.purpose.findText(self.purpose.currentText())
        chosen = self.purpose.itemData(at) if at >= 0 else self.purpose.currentText()
        return str(chosen).strip()

    def correct(self, consent: Consent) -> None:
        """Put a consent into the fields, as it is kept now."""
        self.seen = conflicts.seen()
        self._put(self._kept(consent))
        self.save_button.setText(self.tr("Save"))
        self.purpose.setFocus()

    def fill(self) -> None:
        """Show what somebody else changed meanwhile."""
        if self._corrected is not None:
            self._put(self._kept(self._corrected))
        self._show_history()

    def _put(self, consent: Consent) -> None:
        self._corrected = consent
        self.purpose.setCurrentText(consents.said(consent.purpose))
        self.given.date.set_day(consent.given_on)
        self.wording.setPlainText(consent.wording)

    def withdraw(self, consent: Consent) -> None:
        """End a consent today."""
        self._act(
            lambda: consents.withdraw_consent(consent.id, seen=self._told, now=self.ctx.now()),
            self.tr("Consent withdrawn"),
        )

    def _kept(self, consent: Consent) -> Consent:
        """The consent as it is now; as it was where it is gone."""
        found = (one for one in consents.consents(self._customer_id) if one.id == consent.id)
        return next(found, consent)

    def _build_fields(self) -> None:
        self.purpose = CalmCombo(self)
        line = QLineEdit(self.purpose)
        line.setPlaceholderText(self.tr("Choose, or write what for"))
        self.purpose.setLineEdit(line)
        self.purpose.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.purpose.setCompleter(None)  # type: ignore[arg-type]  # it takes the first Enter away
        for key in consents.purposes():
            self.purpose.addItem(consents.said(key), key)
        self.purpose.setCurrentIndex(-1)  # agreed to is only what somebody chose
        self.purpose.currentTextChanged.connect(self._on_purpose_changed)
        self.add_field("purpose", self.tr("Agrees &to"), self.purpose)
        self.given = DayPicker(self.ctx.today(), self.ctx.format, self)
        self.fields["date"] = self.add_field("given_on", self.tr("&Given on"), self.given)
        self.wording = NoteField(self, lines=2)
        self.wording.submitted.connect(self.submit)
        hint = self.tr("The words that the customer read or heard.")
        self.add_field("wording", self.tr("&Wording"), self.wording, hint=hint)

    def _show_history(self) -> None:
        self._told = conflicts.seen()
        found = consents.consents(self._customer_id)
        self.history.show_lines((self._words(one), self._acts(one)) for one in found)

    def _words(self, one: Consent) -> QWidget:
        both = QWidget(self.history)
        box = column(both, spacing=0)
        box.addWidget(PlainLabel(self._said(one), "", both, wrap=True))
        if one.wording:
            box.addWidget(PlainLabel(one.wording, "caption", both, wrap=True))
        return both

    def _acts(self, one: Consent) -> tuple[Act, ...]:
        fix = (self.tr("Correct"), partial(self.correct, one))
        end = (self.tr("Withdraw"), partial(self.withdraw, one))
        return (fix, end) if one.withdrawn_on is None else (fix,)

    def _said(self, one: Consent) -> str:
        purpose, given = consents.said(one.purpose), self._day(one.given_on)
        if one.withdrawn_on is None:
            return self.tr("{purpose} · since {given}").format(purpose=purpose, given=given)
        words = self.tr("{purpose} · {given}, withdrawn {ended}")
        return words.format(purpose=purpose, given=given, ended=self._day(one.withdrawn_on))

    def _day(self, on: date) -> str:
        return self.ctx.format.date(on)

    def _on_purpose_changed(self) -> None:
        self.fields["purpose"].clear_error()
        self._take_wording()

    def _take_wording(self) -> None:
        """The shop's words for the purpose, unless one is being corrected."""
        if self._corrected is None:
            self.wording.setPlainText(consents.wording_for(self.purpose_key()))

    def _act(self, act: Callable[[], object], done: str) -> None:
        self.ctx.do(act, done)
        self._show_history()
