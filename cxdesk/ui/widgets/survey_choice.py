"""Which survey: buttons in a row while they are few, a list to drop down when they are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_BUTTONS = 5


class SurveyChoice(QWidget):
    """``changed`` carries the id that a person chose."""

    changed = Signal(object)

    def __init__(self, options: Sequence[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = Segmented(options if len(options) <= MOST_BUTTONS else (), self)
        self._list = CalmCombo(self)
        self._is_long = len(options) > MOST_BUTTONS
        for survey_id, name in options if self._is_long else ():
            self._list.addItem(name, survey_id)
        self._list.activated.connect(lambda: self.changed.emit(self.value()))
        self._buttons.changed.connect(self.changed)
        self._build()

    def value(self) -> object:
        """The id chosen, or None."""
        return self._list.currentData() if self._is_long else self._buttons.value()

    def set_value(self, survey_id: object) -> None:
        """Choose without telling."""
        if self._is_long:
            self._list.setCurrentIndex(self._list.findData(survey_id))
        else:
            self._buttons.set_value(survey_id)

    def choose(self, survey_id: object) -> None:
        """Choose as if clicked: ``changed`` is told."""
        self.set_value(survey_id)
        self.changed.emit(self.value())

    def _build(self) -> None:
        shown, hidden = self._buttons, self._list
        box = row(self, spacing=0)
        box.addWidget(self._buttons)
        box.addWidget(self._list)
        if self._is_long:
            self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._buttons.hide()
            self.setFocusProxy(self._list)
            return
        hidden.hide()
        self.setFocusProxy(shown)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
