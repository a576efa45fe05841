"""Someone of the shop: name, initials, what they may do; and that they left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.staff import StaffMember, StaffRole
from cxdesk.services import departures, pins, staff
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class PersonDialog(FormDialog):
    """``member`` None: someone new."""

    name = "person"
    least_width: ClassVar[int] = 460

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, member: StaffMember | None = None
    ) -> None:
        super().__init__(ctx, parent)
        self.member = member
        self.draft_name = f"person-{member.id}" if member else "person"
        if member is not None:
            self.watch("staff", member.id)
        self.set_title(member.name if member else self.tr("Someone new"))
        self.full_name = QLineEdit(member.name if member else "", self)
        self.add_field("name", self.tr("Name"), self.full_name)
        self.initials = QLineEdit(member.initials if member else "", self)
        hint = self.tr("One to four letters that nobody else has. Typing them picks the person.")
        self.add_field("initials", self.tr("Initials"), self.initials, hint=hint)
        roles = [(StaffRole.STAFF, self.tr("Staff")), (StaffRole.OWNER, self.tr("Owner"))]
        self.role = Segmented(roles, self, name=self.tr("What they may do"))
        self.role.set_value(member.role if member else StaffRole.STAFF)
        words = self.tr("With a PIN, an owner opens indicators, goals, reports and settings.")
        self.add_field("role", self.tr("What they may do"), self.role, hint=words)
        if member is not None:
            self._add_ways(member)
        self.add_cancel()
        self.add_primary(self.tr("Save"), "Return")
        self.offer_draft()
        self.full_name.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> PersonDialog:
        """The first person of the shop."""
        return cls(ctx, member=next(iter(staff.staff()), None))

    def save(self) -> None:
        """Write who it is."""
        role, now = StaffRole(str(self.role.value())), self.ctx.now()
        name, initials = self.full_name.text(), self.initials.text()
        if self.member is None:
            staff.add_staff(name, initials, role, now=now)
        else:
            staff.edit_staff(self.member.id, name=name, initials=initials, role=role, now=now)
        told = self.tr("Added: {name}") if self.member is None else self.tr("Saved: {name}")
        self.ctx.toast(told.format(name=name.strip()), self.ctx.undo)

    def fill(self) -> None:
        """Show the person as they are now."""
        found = {one.id: one for one in staff.staff(with_inactive=True)}
        if self.member is not None and self.member.id in found:
            self.member = found[self.member.id]
            self.full_name.setText(self.member.name)
            self.initials.setText(self.member.initials)
            self.role.set_value(self.member.role)

    def draft(self) -> dict[str, object]:
        name, initials = self.full_name.text(), self.initials.text()
        typed: dict[str, object] = {"name": name, "initials": initials}
        if self.member is None and not any(typed.values()):
            return {}
        return typed | {"role": str(self.role.value())}

    def restore_draft(self, values: dict[str, object]) -> None:
        self.full_name.setText(str(values.get("name", "")))
        self.initials.setText(str(values.get("initials", "")))
        self.role.set_value(StaffRole(str(values.get("role", StaffRole.STAFF))))

    def _add_ways(self, member: StaffMember) -> None:
        made = self.add_button(self.tr("No longer works here"))
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self._on_left_clicked(member))
        if pins.has_pin(member.id):
            remove = self.add_button(self.tr("Remove PIN"))
            remove.setAutoDefault(False)
            remove.clicked.connect(lambda: self._on_remove_clicked(member))

    def _on_left_clicked(self, member: StaffMember) -> None:
        """Asked by a form of its own, unless the shop cannot do without them."""
        if self._do(partial(departures.check, member.id)):
            self.ctx.open_dialog("departure", member=member)

    def _on_remove_clicked(self, member: StaffMember) -> None:
        """A PIN that is gone does not come back by undo."""
        if self._do(partial(pins.remove_pin, member.id, now=self.ctx.now())):
            self.ctx.toast(self.tr("PIN removed: {name}").format(name=member.name))

    def _do(self, act: Callable[[], object]) -> bool:
        """Only this, and nothing of the fields; whether it was done."""
        try:
            act()
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return False
        self.accept()
        return True
