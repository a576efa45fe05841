"""An owner's forgotten PIN: another one by the reset code at once, or after a day without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.services import pins, staff
from cxdesk.ui.dialogs.pin import NOT_THE_SAME, pin_line
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel, flush_link

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class PinResetDialog(FormDialog):
    """The code and a new PIN; once a day has passed since it was asked for, the PIN alone."""

    name = "pin_reset"
    least_width: ClassVar[int] = 460
    asks_who: ClassVar[bool] = False

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, staff_id: int) -> None:
        super().__init__(ctx, parent)
        self.staff_id = staff_id
        known = {member.id: member.name for member in staff.staff()}
        self.set_title(self.tr("New PIN for {name}").format(name=known.get(staff_id, "")))
        self.notice = PlainLabel("", "dim", self, wrap=True)
        self.place(self.notice)
        self.code = QLineEdit(self)
        self.code.setPlaceholderText("ABCD-2345-EFGH-6789")
        self.add_field("code", self.tr("Reset code"), self.code)
        self.pin, self.again = pin_line(self), pin_line(self)
        self.add_field("pin", self.tr("New PIN"), self.pin, hint=self.tr("4 to 8 digits"))
        self.add_field("again", self.tr("Once more"), self.again)
        self.ask = flush_link(self.tr("I do not have the code"), self)
        self.ask.clicked.connect(self._on_ask_clicked)
        self.place(self.ask)
        self.add_cancel()
        self.add_primary(self.tr("Set PIN"), "Return")
        self._show_state()

    @classmethod
    def sample(cls, ctx: Context) -> PinResetDialog:
        """The form for the first person of the shop."""
        people = staff.staff()
        return cls(ctx, staff_id=people[0].id if people else 0)

    def is_ripe(self) -> bool:
        """Whether the day of waiting is over."""
        asked = pins.reset_asked(self.staff_id)
        return asked is not None and self.ctx.now() >= asked.ripe_at

    def save(self) -> None:
        """Set it, and show the next reset code."""
        if self.pin.text() != self.again.text():
            raise ValidationError("again", NOT_THE_SAME)
        now, typed = self.ctx.now(), self.pin.text()
        if self.is_ripe():
            code = pins.reset_after_waiting(self.staff_id, typed, now=now)
        else:
            code = pins.reset_with_code(self.staff_id, self.code.text(), typed, now=now)
        self.ctx.toast(self.tr("PIN set."))
        self.ctx.open_dialog("reset_code", code=code)

    def _show_state(self) -> None:
        asked, is_ripe = pins.reset_asked(self.staff_id), self.is_ripe()
        self.fields["code"].setVisible(not is_ripe)
        self.ask.setVisible(asked is None)
        self.notice.setVisible(asked is not None)
        if is_ripe:
            self.notice.setText(self.tr("The 24 hours are over: choose a new PIN."))
        elif asked is not None:
            when = self.ctx.format.datetime(asked.ripe_at)
            words = self.tr("Without the code a new PIN can be set from {when} on.")
            self.notice.setText(words.format(when=when))
        (self.pin if is_ripe else self.code).setFocus()

    def _on_ask_clicked(self) -> None:
        try:
            pins.ask_reset(self.staff_id, now=self.ctx.now())
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return
        self._show_state()
