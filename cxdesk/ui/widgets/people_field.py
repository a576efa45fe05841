"""Who takes part: the people of the shop, any number of them ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cxdesk.services import staff
from cxdesk.ui import theme
from cxdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.staff import StaffMember


class PeopleField(QWidget):
    """A box for everybody active; somebody who left is shown where they took part."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self.boxes: dict[int, QCheckBox] = {}
        self._line = FlowLayout(self, spacing=theme.M)
        for person in staff.staff():
            self._add(person)

    def people(self) -> tuple[int, ...]:
        """The ids of those ticked, in the order of the boxes."""
        return tuple(staff_id for staff_id, box in self.boxes.items() if box.isChecked())

    def set_people(self, wanted: Iterable[int]) -> None:
        """Tick these alone, whether still active or not."""
        ticked = set(wanted)
        for person in staff.staff(with_inactive=True):
            if person.id in ticked and person.id not in self.boxes:
                self._add(person)
        for staff_id, box in self.boxes.items():
            box.setChecked(staff_id in ticked)

    def _add(self, person: StaffMember) -> None:
        box = QCheckBox(person.name.replace("&", "&&"), self)
        box.toggled.connect(self.changed)
        self.boxes[person.id] = box
        self._line.addWidget(box)
