"""The four steps of a rescue to tick: what to mind in each, and when it was taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cxdesk.domain.rescues import STEP_HINTS, STEP_WORDS, RescueStep
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, row, tooltip

if TYPE_CHECKING:
    from cxdesk.domain.rescues import Rescue
    from cxdesk.ui.context import Context


class RescueSteps(QWidget):
    """``turned`` carries the step and whether it is taken now."""

    turned = Signal(object, bool)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.boxes: dict[RescueStep, QCheckBox] = {}
        self._told: dict[RescueStep, PlainLabel] = {}
        box = column(self, spacing=theme.S)
        for number, step in enumerate(RescueStep, 1):
            box.addWidget(self._build_step(number, step))

    def show_steps(self, rescue: Rescue) -> None:
        """Show which were taken, and when."""
        for step, box in self.boxes.items():
            at = rescue.steps.get(step)
            was_blocked = box.blockSignals(True)
            box.setChecked(at is not None)
            box.blockSignals(was_blocked)
            hint = self.ctx.say(STEP_HINTS[step])
            self._told[step].setText(hint if at is None else self.ctx.format.datetime(at))

    def turn(self, step: RescueStep) -> None:
        """Tick a step, or take the tick away."""
        self.boxes[step].click()

    def _build_step(self, number: int, step: RescueStep) -> QWidget:
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        line = row(holder, spacing=theme.S)
        words = self.ctx.say(STEP_WORDS[step])
        made = QCheckBox(f"{number} · {words}", holder)
        made.setToolTip(tooltip(f"{words} · {number}"))
        made.setAccessibleName(words)
        made.setAccessibleDescription(self.ctx.say(STEP_HINTS[step]))
        made.toggled.connect(partial(self.turned.emit, step))
        self.boxes[step] = made
        line.addWidget(made, 2)
        self._told[step] = PlainLabel(self.ctx.say(STEP_HINTS[step]), "caption", holder, wrap=True)
        line.addWidget(self._told[step], 3)
        return holder
