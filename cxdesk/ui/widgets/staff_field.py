"""Who did it: the people of the shop, the one working now chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.services import command, staff
from cxdesk.ui.widgets.calm_combo import CalmCombo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class StaffField(CalmCombo):
    """Initials and name of everybody active; somebody who left is shown where they were."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("Not stated"), None)
        for person in staff.staff():
            self.addItem(f"{person.initials} · {person.name}", person.id)
        self.set_staff(command.acting_staff.get())

    def staff_id(self) -> int | None:
        """The person chosen; None for nobody in particular."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, int) else None

    def set_staff(self, staff_id: int | None) -> None:
        """Choose somebody, whether still active or not."""
        if staff_id is not None and self.findData(staff_id) < 0:
            everybody = staff.staff(with_inactive=True)
            gone = next((person for person in everybody if person.id == staff_id), None)
            if gone is not None:
                self.addItem(f"{gone.initials} · {gone.name}", gone.id)
        self.setCurrentIndex(max(self.findData(staff_id), 0))
