"""Setting a PIN twice: the owner for anybody, anybody their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.pins import LONGEST
from cxdesk.domain.text import T
from cxdesk.services import pins, staff
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

NOT_THE_SAME = T("PinDialog", "The two are not the same.")
HONEST = T(
    "PinDialog",
    "A PIN keeps honest people honest. Whoever can copy the shop file can read all of it.",
)


def pin_line(parent: QWidget) -> QLineEdit:
    """A line that shows nothing of what is typed, and remembers nothing."""
    made = QLineEdit(parent)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(LONGEST)
    made.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
    return made


class PinDialog(FormDialog):
    """``is_own``: the one before has to be typed. No draft is ever kept of a PIN."""

    name = "pin"
    least_width: ClassVar[int] = 420
    asks_who: ClassVar[bool] = False

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, staff_id: int, is_own: bool = False
    ) -> None:
        super().__init__(ctx, parent)
        self.staff_id, self._is_own = staff_id, is_own
        known = {member.id: member.name for member in staff.staff()}
        title = self.tr("PIN of {name}").format(name=known.get(staff_id, ""))
        self.set_title(title)
        self.place(PlainLabel(ctx.say(HONEST), "dim", self, wrap=True))
        self.before, self.pin, self.again = pin_line(self), pin_line(self), pin_line(self)
        self.add_field("before", self.tr("PIN until now"), self.before).setVisible(is_own)
        hint = self.tr("4 to 8 digits")
        self.add_field("pin", self.tr("New PIN"), self.pin, hint=hint)
        self.add_field("again", self.tr("Once more"), self.again)
        self.add_cancel()
        self.add_primary(self.tr("Set PIN"), "Return")
        (self.before if is_own else self.pin).setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> PinDialog:
        """The form for the first person of the shop."""
        people = staff.staff()
        return cls(ctx, staff_id=people[0].id if people else 0)

    def save(self) -> None:
        """Set it; the reset code, if one comes with it, is shown next."""
        if self.pin.text() != self.again.text():
            raise ValidationError("again", NOT_THE_SAME)
        now = self.ctx.now()
        if self._is_own:
            pins.change_pin(self.staff_id, self.before.text(), self.pin.text(), now=now)
            code = ""
        else:
            code = pins.set_pin(self.staff_id, self.pin.text(), now=now)
        self.ctx.toast(self.tr("PIN set."))
        if code:
            self.ctx.open_dialog("reset_code", code=code)
