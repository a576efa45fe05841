"""From which day edited hours hold: asked before they are kept, so that past figures stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from cxdesk.ui import theme
from cxdesk.ui.widgets.day_edits import day_edit
from cxdesk.ui.widgets.plain import PlainLabel, button, column, primary_button, row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.format import Format

FROM_A_DAY, ALWAYS = "from", "always"


class HoursChange(QFrame):
    """``saved`` carries the day from which the hours hold, None for "it was always so"."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, today: date, fmt: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._format, self._today = fmt, today
        layout = column(self, spacing=theme.S)
        layout.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        layout.addWidget(PlainLabel(self.tr("From which day do these hours hold?"), "strong", self))
        options = [(FROM_A_DAY, self.tr("From a day on")), (ALWAYS, self.tr("It was always so"))]
        self.choice = Segmented(options, self, name=self.tr("From which day do these hours hold?"))
        self.choice.changed.connect(self._on_choice_changed)
        self.day = day_edit(today, fmt, self.tr("First day of these hours"), self)
        line = row(spacing=theme.S)
        line.addWidget(self.choice)
        line.addWidget(self.day)
        line.addStretch(1)
        layout.addLayout(line)
        self.effect = PlainLabel("", "", self, wrap=True)
        layout.addWidget(self.effect)
        buttons = row(spacing=theme.S)
        buttons.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), self)
        self.cancel_button.clicked.connect(self.cancelled)
        self.save_button = primary_button(self.tr("Save hours"), "", self)
        self.save_button.setAutoDefault(True)
        self.save_button.clicked.connect(self._on_save_clicked)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        layout.addLayout(buttons)
        self._span = ""
        self._on_choice_changed()

    def ask(self, *, is_correction: bool, span: str) -> None:
        """Ask anew; ``span`` says during which days the hours being edited hold so far."""
        self._span = span
        self.day.setDate(self._format.to_qdate(self._today))
        self.choice.set_value(ALWAYS if is_correction else FROM_A_DAY)
        self._on_choice_changed()
        self.show()

    def _on_choice_changed(self) -> None:
        is_always = self.choice.value() == ALWAYS
        self.day.setEnabled(not is_always)
        if not is_always:
            words = self.tr("Figures of the days before keep the old hours.")
        elif self._span:
            words = self.tr(
                "A correction: the figures of these days are counted again: {span}."
            ).format(span=self._span)
        else:
            words = self.tr("A correction: all figures are counted again with these hours.")
        self.effect.setText(words)

    def _on_save_clicked(self) -> None:
        day = self._format.from_qdate(self.day.date())
        self.saved.emit(None if self.choice.value() == ALWAYS else day)
