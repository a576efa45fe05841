"""Who is working, and under which hat: initials at the top right; pressing them changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.ui.widgets.plain import PlainLabel, native_key, restyle, row, tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.staff import StaffMember


class StaffChip(QWidget):
    """The word of the hat, where there are two, and the initials; ``pressed`` asks to change."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, spacing=8)
        self.hat = PlainLabel("", "dim", self)
        self.button = QPushButton(self)
        self.button.setProperty("role", "staff")
        self.button.clicked.connect(self.pressed)
        layout.addWidget(self.hat)
        layout.addWidget(self.button)
        self.hide()

    def text(self) -> str:
        """The initials being shown."""
        return self.button.text()

    def set_people(
        self, people: Sequence[StaffMember], acting: int | None, hat: Hat | None = None
    ) -> None:
        """Show who is working; nothing in a shop without a list of staff.

        ``hat`` None: there is only one.
        """
        self.setVisible(bool(people))
        person = next((member for member in people if member.id == acting), None)
        self.button.setText(person.initials if person else "?")
        name = person.name if person else self.tr("Nobody chosen")
        word = self._word(hat)
        self.hat.setText(word)
        self.hat.setVisible(bool(word))
        self.hat.setProperty("role", "accent" if hat is Hat.OWNER else "dim")
        restyle(self.hat)
        told = self.tr("Working now: {name}").format(name=name)
        self.button.setAccessibleName(f"{told}, {word}" if word else told)
        parts = (name, word, native_key("F9"))
        self.button.setToolTip(tooltip(" · ".join(part for part in parts if part)))

    def _word(self, hat: Hat | None) -> str:
        if hat is None:
            return ""
        return self.tr("Owner") if hat is Hat.OWNER else self.tr("Counter")
