"""Settings of the people who work in the shop: who they are, someone new, someone who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cxdesk.services import staff
from cxdesk.ui import theme
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.plain import PlainLabel, button, clear, column, hairline, link_button, row

if TYPE_CHECKING:
    from cxdesk.domain.staff import StaffMember
    from cxdesk.ui.context import Context


class PeoplePage(SettingsPage):
    """People are taken off the list, never deleted: what they did keeps their name."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("People"))
        words = self.tr("Who works here, so that it is clear who did what. F9 changes the person.")
        self.form.addWidget(PlainLabel(words, "dim", self, wrap=True))
        self._list = column(spacing=0)
        self.form.addLayout(self._list)
        self._shown: tuple[StaffMember, ...] | None = None
        block = QWidget(self)
        block.setProperty("role", "plain")
        line = row(block, spacing=theme.S)
        self.new_name = QLineEdit(block)
        self.new_name.setAccessibleName(self.tr("New person's name"))
        self.new_name.returnPressed.connect(self._on_add)
        line.addWidget(self.new_name, 1)
        self.add_person = button(self.tr("Add"), block)
        self.add_person.clicked.connect(self._on_add)
        line.addWidget(self.add_person)
        self.add_field("name", self.tr("New person"), block)
        self.fields["initials"] = self.fields["name"]

    def show_saved(self) -> None:
        """Show the people of the shop."""
        people = staff.staff()
        if people == self._shown:
            return
        self._shown = people
        clear(self._list)
        for member in people:
            self._list.addLayout(self._line(member))
            self._list.addWidget(hairline(self))
        if not people:
            self._list.addWidget(PlainLabel(self.tr("No one yet."), "dim", self))

    def _line(self, member: StaffMember) -> QHBoxLayout:
        line = row(spacing=theme.M)
        line.setContentsMargins(0, 6, 0, 6)
        line.addWidget(PlainLabel(member.name, parent=self))
        line.addWidget(PlainLabel(member.initials, "chip", self))
        line.addStretch(1)
        leave = link_button(self.tr("No longer works here"), self)
        leave.setAccessibleName(self.tr("{name} no longer works here").format(name=member.name))
        leave.clicked.connect(lambda _checked=False, who=member.id: self._on_left(who))
        line.addWidget(leave)
        return line

    def _on_add(self) -> None:
        name = self.new_name.text()
        if self.attempt("name", lambda: staff.add_staff(name, now=self.ctx.now())):
            self.new_name.clear()

    def _on_left(self, staff_id: int) -> None:
        self.attempt("name", lambda: staff.deactivate(staff_id, now=self.ctx.now()))
