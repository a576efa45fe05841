"""Who is working: initials at the top right; a menu changes the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cxdesk.ui.widgets.plain import native_key, tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.staff import StaffMember


class StaffChip(QPushButton):
    """The initials of who is working; ``chosen`` carries the id of who takes over."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "staff")
        self._people: tuple[StaffMember, ...] = ()
        self.clicked.connect(self.open_menu)
        self.hide()

    def set_people(self, people: Sequence[StaffMember], acting: int | None) -> None:
        """Show who is working; nothing is shown in a shop without a list of staff."""
        self._people = tuple(people)
        self.setVisible(bool(people))
        person = next((member for member in people if member.id == acting), None)
        self.setText(person.initials if person else "?")
        name = person.name if person else self.tr("Nobody chosen")
        self.setAccessibleName(self.tr("Working now: {name}").format(name=name))
        self.setToolTip(tooltip(f"{name} · {native_key('F9')}"))

    def open_menu(self) -> None:
        """Choose who is working, by key or mouse; digits pick the first nine."""
        menu = QMenu(self)
        for number, member in enumerate(self._people, start=1):
            label = f"&{number}  {_plain(member.name)}  ·  {_plain(member.initials)}"
            action = menu.addAction(label)
            action.setData(member.id)
        picked = menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        if picked is not None:
            self.chosen.emit(picked.data())


def _plain(text: str) -> str:
    return text.replace("&", "&&")
