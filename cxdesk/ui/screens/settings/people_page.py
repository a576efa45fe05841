"""Settings of the people who work in the shop: who they are, their PINs, who left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.staff import ROLE_WORDS
from cxdesk.services import departures, pins, staff
from cxdesk.ui import theme
from cxdesk.ui.dialogs.pin import HONEST
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    button,
    clear,
    column,
    hairline,
    link_button,
    row,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.staff import StaffMember
    from cxdesk.ui.context import Context


class PeoplePage(SettingsPage):
    """People are taken off the list, never deleted: what they did keeps their name."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("People"))
        words = self.tr("Who works here, so that it is clear who did what. F9 changes the person.")
        self.form.addWidget(PlainLabel(words, "dim", self, wrap=True))
        self.notice = PlainLabel("", "bad", self, wrap=True)
        self.form.addWidget(self.notice)
        self._list = column(spacing=0)
        self.form.addLayout(self._list)
        self._shown: object = None
        self._links: dict[tuple[int, str], QWidget] = {}
        self._chips: list[PlainLabel] = []
        self._build_new()
        self._build_pins()

    def show_saved(self) -> None:
        """Show the people of the shop, and how it stands with their PINs."""
        people = staff.staff(with_inactive=True)
        asked = pins.reset_asked()
        state = (people, pins.people_with_pin(), asked)
        if state == self._shown:
            return
        self._shown = state
        held = self.window().focusWidget()
        place = next((key for key, made in self._links.items() if made is held), None)
        self._links, self._chips = {}, []
        clear(self._list)
        for member in people:
            self._list.addLayout(self._line(member) if member.is_active else self._left(member))
            self._list.addWidget(hairline(self))
        if not people:
            self._list.addWidget(PlainLabel(self.tr("No one yet."), "dim", self))
        for made in self._chips:
            made.setMinimumWidth(max(chip.sizeHint().width() for chip in self._chips))
        self._hold(place)
        self._show_pins()

    def _hold(self, place: tuple[int, str] | None) -> None:
        """The keyboard stays at the same link of the same person, made anew."""
        if place is None:
            return
        who, text = place
        theirs = [made for (other, _text), made in self._links.items() if other == who]
        made = self._links.get((who, text)) or next(iter(theirs), self.new_name)
        made.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_new(self) -> None:
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
        self.fields["initials"] = self.fields["role"] = self.fields["name"]

    def _build_pins(self) -> None:
        self.form.addWidget(hairline(self))
        self.hats = PlainLabel("", wrap=True, parent=self)
        self.form.addWidget(self.hats)
        self.form.addWidget(PlainLabel(self.ctx.say(HONEST), "dim", self, wrap=True))
        line = row(spacing=theme.M)
        self.code = link_button(self.tr("New reset code…"), self)
        self.code.clicked.connect(self._on_code_clicked)
        self.cancel = link_button(self.tr("Cancel the reset"), self)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        line.addWidget(self.code)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self.form.addLayout(line)

    def _show_pins(self) -> None:
        has_two, asked = pins.has_two_hats(), pins.reset_asked()
        self.hats.setText(
            self.tr(
                "CXDesk starts at the counter: indicators, goals, reports and settings open with "
                "an owner's PIN, and close after five minutes without a key."
            )
            if has_two
            else self.tr(
                "Everybody sees everything. Once an owner has a PIN, CXDesk starts at the counter."
            )
        )
        self.code.setVisible(has_two)
        self.cancel.setVisible(asked is not None)
        self.notice.setVisible(asked is not None)
        if asked is not None:
            words = self.tr(
                "Somebody asked for a new PIN for the owner; it can be set from {when} on."
            )
            self.notice.setText(words.format(when=self.ctx.format.datetime(asked.ripe_at)))

    def _line(self, member: StaffMember) -> QHBoxLayout:
        line = row(spacing=theme.M)
        line.setContentsMargins(0, 6, 0, 6)
        line.addWidget(self._initials(member.initials))
        names = column(spacing=0)
        names.addWidget(ElidedLabel(member.name, parent=self))
        has_pin = pins.has_pin(member.id)
        told = self.ctx.say(ROLE_WORDS[member.role])
        words = self.tr("{role}, with a PIN").format(role=told) if has_pin else told
        names.addWidget(PlainLabel(words, "caption", self))
        line.addLayout(names, 1)
        steps = (
            (self.tr("Edit"), self.tr("Edit {name}"), partial(self._on_edit, member)),
            (self.tr("PIN…"), self.tr("PIN of {name}"), partial(self._on_pin, member.id)),
            (self.tr("Up"), self.tr("Move {name} up"), partial(self._on_moved, member)),
            (
                self.tr("No longer works here"),
                self.tr("{name} no longer works here"),
                partial(self._on_left, member),
            ),
        )
        for text, told_fully, act in steps:
            made = self._link(text, told_fully.format(name=member.name), act)
            self._links[member.id, text] = made
            line.addWidget(made)
        return line

    def _initials(self, text: str) -> PlainLabel:
        """All as wide as the widest, so that the names stand in line."""
        made = PlainLabel(text, "chip", self)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.ensurePolished()
        self._chips.append(made)
        return made

    def _left(self, member: StaffMember) -> QHBoxLayout:
        line = row(spacing=theme.M)
        line.setContentsMargins(0, 6, 0, 6)
        words = self.tr("{name} · left").format(name=member.name)
        line.addWidget(ElidedLabel(words, "dim", self), 1)
        told = self.tr("{name} works here again").format(name=member.name)
        made = self._link(self.tr("Works here again"), told, partial(self._on_back, member))
        self._links[member.id, ""] = made
        line.addWidget(made)
        return line

    def _link(self, text: str, told: str, act: Callable[[], object]) -> QWidget:
        made = link_button(text, self)
        made.setAccessibleName(told)
        made.clicked.connect(lambda _checked=False: act())
        return made

    def _on_add(self) -> None:
        name, told = self.new_name.text(), self.tr("Added: {name}")
        add = partial(staff.add_staff, name, now=self.ctx.now())
        if self.attempt("name", add, told.format(name=name.strip())):
            self.new_name.clear()

    def _on_edit(self, member: StaffMember) -> None:
        self.ctx.open_dialog("person", member=member)

    def _on_pin(self, staff_id: int) -> None:
        self.ctx.open_dialog("pin", staff_id=staff_id)

    def _on_moved(self, member: StaffMember) -> None:
        told = self.tr("Moved up: {name}").format(name=member.name)
        move = partial(staff.move_staff, member.id, -1, now=self.ctx.now())
        self.attempt("name", move, told)

    def _on_left(self, member: StaffMember) -> None:
        """Ask, unless the shop cannot do without them."""
        try:
            departures.check(member.id)
        except ValidationError as error:
            self.fields["name"].set_error(self.ctx.say(error.text))
            return
        self.fields["name"].clear_error()
        self.ctx.open_dialog("departure", member=member)

    def _on_back(self, member: StaffMember) -> None:
        told = self.tr("{name} works here again").format(name=member.name)
        self.attempt("name", partial(staff.bring_back, member.id, now=self.ctx.now()), told)

    def _on_code_clicked(self) -> None:
        codes: list[str] = []
        if self.attempt("name", lambda: codes.append(pins.new_code(now=self.ctx.now()))):
            self.ctx.open_dialog("reset_code", code=codes[0])

    def _on_cancel_clicked(self) -> None:
        self.attempt("name", partial(pins.cancel_reset, now=self.ctx.now()))
