"""Which themes the kiosk offers as reasons to tap, and a line for another one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.services import hats, kiosk
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import button, column, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.context import Context


class ReasonChoice(QWidget):
    """Saved as they are chosen, with undo; the counter sees them and the owner chooses."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.boxes: dict[int, CheckBox] = {}
        outer = column(self, spacing=theme.S)
        outer.setContentsMargins(theme.XL + theme.XS, 0, 0, 0)
        self._flow = FlowLayout(spacing=theme.S)
        outer.addLayout(self._flow)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Waiting time"))
        self.line.returnPressed.connect(self._on_add)
        self.add = button(self.tr("Add"), self)
        self.add.clicked.connect(self._on_add)
        self._new = QWidget(self)
        fields = row(self._new, spacing=theme.S)
        fields.addWidget(self.line, 1)
        fields.addWidget(self.add)
        self.field = Field(self.tr("Another &reason"), self._new, self)
        self.field.label.setBuddy(self.line)
        self.line.setAccessibleName(self.tr("Another reason"))
        outer.addWidget(self.field)

    def refresh(self) -> None:
        """The themes of now."""
        found = kiosk.reasons()
        if [one.id for one in found] != list(self.boxes) or self._has_other_names(found):
            self._fill(found)
        is_owner = hats.worn() is Hat.OWNER
        for one in found:
            self.boxes[one.id].setChecked(one.is_offered)
            self.boxes[one.id].setEnabled(is_owner)
        self.field.setVisible(is_owner)

    def _has_other_names(self, found: tuple[kiosk.Reason, ...]) -> bool:
        return [one.name for one in found] != [box.accessibleName() for box in self.boxes.values()]

    def _fill(self, found: tuple[kiosk.Reason, ...]) -> None:
        for old in self.boxes.values():
            self._flow.removeWidget(old)
            old.deleteLater()
        self.boxes = {}
        for one in found:
            box = CheckBox(one.name.replace("&", "&&"), self)
            box.setAccessibleName(one.name)
            box.clicked.connect(partial(self._on_box_clicked, one.id))
            self._flow.addWidget(box)
            self.boxes[one.id] = box

    def _on_box_clicked(self, theme_id: int) -> None:
        now, is_offered = self._ctx.now(), self.boxes[theme_id].isChecked()
        self._attempt(lambda: kiosk.offer_reason(theme_id, is_offered=is_offered, now=now))
        self.refresh()

    def _on_add(self) -> None:
        name = self.line.text()
        if self._attempt(lambda: kiosk.add_reason(name, now=self._ctx.now())):
            self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _attempt(self, write: Callable[[], object]) -> bool:
        self.field.clear_error()
        try:
            write()
        except ValidationError as error:
            self.field.set_error(self._ctx.say(error.text))
            return False
        except OutsideError as error:
            self._ctx.show_error(error)
            return False
        self._ctx.toast(self.tr("Saved: reasons at the kiosk"), self._ctx.undo)
        return True
