"""The way out of the kiosk: an owner's PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from cxdesk.domain.errors import ValidationError
from cxdesk.services import pins, staff
from cxdesk.ui.kiosk import words
from cxdesk.ui.kiosk.touch import TouchButton
from cxdesk.ui.kiosk.writing import DigitsPage

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.text import T
    from cxdesk.ui.context import Context
    from cxdesk.ui.kiosk.touch import Say


class LeavePage(DigitsPage):
    """Where several owners have a PIN, their initials tell whose it is; names are not shown."""

    passed = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent, is_pin=True)
        self._ctx = ctx
        self._say: Say = ctx.say
        self._owner: int | None = None
        self.owners: dict[int, TouchButton] = {}
        self.submitted.connect(self.check)

    def begin(self) -> None:
        """The owners of now, the first one chosen."""
        super().begin()
        self._tell("")
        known = pins.owners_with_pin()
        for old in self.owners.values():
            self.choice.removeWidget(old)
            old.deleteLater()
        people = [member for member in staff.staff() if member.id in known]
        self.owners = {member.id: self._button(member.id, member.initials) for member in people}
        self._choose(people[0].id if people else None)

    def check(self) -> None:
        """``passed`` for the right PIN; a wrong one is emptied, and said."""
        typed = self.typed()
        self.line.clear()
        try:
            pins.check(self._owner or 0, typed, now=self._ctx.now())
        except ValidationError as error:
            self._tell(error.text)
            self.line.setFocus()
            return
        self._tell("")
        self.passed.emit()

    def speak(self, say: Say) -> None:
        """Its words in another language."""
        self._say = say
        self.say_words(say, words.LEAVE, "")

    def set_unit(self, unit: float, size: QSize) -> None:
        """Grow with the screen."""
        super().set_unit(unit, size)
        self._unit = unit
        for made in self.owners.values():
            made.set_unit(unit)

    def _tell(self, text: T | str) -> None:
        self.hint.say(self._say(text))

    def _button(self, staff_id: int, initials: str) -> TouchButton:
        made = TouchButton(self, wide=8, high=6.4)
        made.setCheckable(True)
        made.say(initials)
        made.set_unit(getattr(self, "_unit", 10.0))
        made.clicked.connect(partial(self._choose, staff_id))
        self.choice.addWidget(made)
        return made

    def _choose(self, staff_id: int | None, _checked: bool = False) -> None:
        self._owner = staff_id
        for key, made in self.owners.items():
            made.setChecked(key == staff_id)
            made.setVisible(len(self.owners) > 1)
        self.line.setFocus()
