"""Whose case it is: one of the people of the shop, or nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.services import cases, staff
from cxdesk.ui.dialogs.case import NOBODY
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

MOST_IN_ROW = 3
DIGITS = 9


class CaseAssignDialog(FormDialog):
    """Rows of people; digits choose one of the first nine and Enter saves."""

    name = "case_assign"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, case_id: int) -> None:
        super().__init__(ctx, parent)
        self._case = cases.case(case_id)
        self.set_title(self.tr("Whose case is number {number}?").format(number=case_id))
        options: list[tuple[object, str, str]] = [(NOBODY, self.tr("Nobody"), "0")]
        for place, one in enumerate(staff.staff(), start=1):
            options.append((one.id, one.name, str(place) if place <= DIGITS else ""))
        self.rows = [
            Segmented(options[start : start + MOST_IN_ROW], self, name=self.tr("Whose case"))
            for start in range(0, len(options), MOST_IN_ROW)
        ]
        self.owner_id = NOBODY
        for part in self.rows:
            part.changed.connect(self.choose)
            self.place(part)
        for value, _, digit in options[: DIGITS + 1]:
            QShortcut(QKeySequence(digit), self, lambda v=value: self.choose(v))
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.watch("cases", case_id)
        self.fill()

    @classmethod
    def sample(cls, ctx: Context) -> CaseAssignDialog | None:
        """Of the oldest open case; None when the shop has none."""
        found = next(iter(cases.open_cases(limit=1)), None)
        return None if found is None else cls(ctx, case_id=found.id)

    def choose(self, owner_id: object) -> None:
        """Mark a person, or NOBODY."""
        self.owner_id = owner_id if isinstance(owner_id, int) else NOBODY
        for part in self.rows:
            part.set_value(self.owner_id)
            if part.value() is not None:
                part.setFocus()

    def fill(self) -> None:
        """Mark whose case it is now."""
        self._case = cases.case(self._case.id)
        self.choose(self._case.owner_id or NOBODY)

    def save(self) -> None:
        """Give the case away."""
        owner_id = self.owner_id or None
        cases.assign(self._case.id, owner_id, seen=self.seen, now=self.ctx.now())
        self.ctx.toast(self.tr("Case assigned"), self.ctx.undo)
