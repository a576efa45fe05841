"""Who is working: pick a person by the initials, with the PIN where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.names import fold
from cxdesk.domain.pins import LONGEST
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.text import T
from cxdesk.services import command, hats, pins, staff
from cxdesk.ui import theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel, button, column, flush_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.staff import StaffMember
    from cxdesk.ui.context import Context

NOBODY = T("WhoDialog", "Choose who is working.")


class WhoDialog(FormDialog):
    """One row a person; typing their initials, or Enter on the row, picks them.

    ``is_for_owner``: only who can open what is the owner's; ``then`` runs once that is done.
    """

    name = "who"
    least_width: ClassVar[int] = 400
    asks_who: ClassVar[bool] = False

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        is_for_owner: bool = False,
        then: Callable[[], None] | None = None,
        is_asked_once: bool = False,
    ) -> None:
        super().__init__(ctx, parent)
        self._is_for_owner, self._then = is_for_owner, then
        self._people = self._who_may()
        self._typed = ""
        self.chosen: StaffMember | None = None
        self.rows: dict[int, QPushButton] = {}
        self.set_title(self.tr("For the owner") if is_for_owner else self.tr("Who is working?"))
        if is_asked_once:
            words = self.tr("So that it is clear who did what. Esc saves without a name.")
            self.place(PlainLabel(words, "dim", self, wrap=True))
        self._build_people()
        self._build_pin()
        self._build_ways_out()
        self._begin()

    @classmethod
    def sample(cls, ctx: Context) -> WhoDialog:
        """The people of the shop that is open."""
        return cls(ctx)

    def choose(self, staff_id: int) -> None:
        """Pick a person: who has a PIN types it, anybody else begins at once."""
        self.chosen = next(member for member in self._people if member.id == staff_id)
        for row_id, made in self.rows.items():
            made.setChecked(row_id == staff_id)
        if not pins.has_pin(staff_id):
            self.submit()
            return
        field = self.fields["pin"]
        field.label.setText(self.tr("PIN of {name}").format(name=self.chosen.name))
        self.pin.setAccessibleName(field.label.text())
        field.show()
        self.primary.show()
        self.forgot.setVisible(self.chosen.role is StaffRole.OWNER)
        self.pin.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Take over; a wrong PIN is emptied, to be typed again."""
        if self.chosen is None:
            raise ValidationError("", NOBODY)
        typed = self.pin.text()
        self.pin.clear()
        self.ctx.take_over(self.chosen.id, typed)

    def accept(self) -> None:
        """Close, and go where this was asked for."""
        super().accept()
        if self._then is not None:
            self._then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters outside of the PIN are initials; a second one tells alike ones apart."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return
        said = event.text()
        typed = fold(said) if said.isprintable() else ""  # Esc and Tab are signs of their own
        if not typed or self.pin.hasFocus():
            super().keyPressEvent(event)
            return
        found = self._found(self._typed + typed) or self._found(typed)
        longer = bool(self._found(self._typed + typed))
        self._typed = (self._typed + typed if longer else typed) if found else ""
        if len(found) == 1:
            self._typed = ""
            self.choose(found[0].id)
        elif found:
            self.rows[found[0].id].setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        """On a row, pick that person; elsewhere, begin."""
        held = next((who for who, row in self.rows.items() if row.hasFocus()), None)
        if held is None:
            self.submit()
        else:
            self.choose(held)

    def _found(self, letters: str) -> list[StaffMember]:
        return [one for one in self._people if fold(one.initials).startswith(letters)]

    def _who_may(self) -> tuple[StaffMember, ...]:
        owners = pins.owners_with_pin()
        return tuple(m for m in staff.staff() if not self._is_for_owner or m.id in owners)

    def _build_people(self) -> None:
        lines = column(spacing=theme.XS)
        acting = command.acting_staff.get()
        for member in self._people:
            made = QPushButton(f"{member.initials}   {member.name}".replace("&", "&&"), self)
            made.setProperty("role", "person")
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setChecked(member.id == acting)
            made.setAccessibleName(member.name)
            made.clicked.connect(lambda _checked=False, who=member.id: self.choose(who))
            lines.addWidget(made)
            self.rows[member.id] = made
        self.form.addLayout(lines)

    def _build_pin(self) -> None:
        self.pin = QLineEdit(self)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(LONGEST)
        self.pin.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.add_field("pin", self.tr("PIN"), self.pin).hide()
        self.forgot = flush_link(self.tr("PIN forgotten?"), self)
        self.forgot.clicked.connect(self._on_forgot_clicked)
        self.forgot.hide()
        self.place(self.forgot)

    def _build_ways_out(self) -> None:
        if hats.worn() is Hat.OWNER and pins.has_two_hats():
            self.counter = button(self.tr("To the counter"), self, shortcut="Shift+F9")
            self.counter.clicked.connect(self._on_counter_clicked)
            self.buttons.insertWidget(0, self.counter)
        self.add_cancel()
        self.primary = self.add_primary(self.tr("Begin"), "Return")
        self.primary.hide()

    def _begin(self) -> None:
        if len(self._people) == 1 and self._is_for_owner:
            self.choose(self._people[0].id)
            return
        acting = command.acting_staff.get()
        first = self.rows.get(acting or 0) or next(iter(self.rows.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_counter_clicked(self) -> None:
        self.reject()
        self.ctx.to_counter()

    def _on_forgot_clicked(self) -> None:
        chosen = self.chosen
        self.reject()
        if chosen is not None:
            self.ctx.open_dialog("pin_reset", staff_id=chosen.id)
