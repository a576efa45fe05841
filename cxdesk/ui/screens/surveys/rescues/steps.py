"""The four steps of a rescue to tick: what to mind in each, and when it was taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from cxdesk.domain.rescues import STEP_HINTS, STEP_WORDS, RescueStep
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, tooltip

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
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(1, 1)
        for place, step in enumerate(RescueStep):
            self._build_step(place + 1, step)
            grid.addWidget(self.boxes[step], place, 0)
            grid.addWidget(self._told[step], place, 1)

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

    def _build_step(self, number: int, step: RescueStep) -> None:
        words, hint = self.ctx.say(STEP_WORDS[step]), self.ctx.say(STEP_HINTS[step])
        made = QCheckBox(f"{number} · {words}", self)
        made.setToolTip(tooltip(f"{words} · {number}"))
        made.setAccessibleName(words)
        made.setAccessibleDescription(hint)
        made.toggled.connect(partial(self.turned.emit, step))
        self.boxes[step] = made
        self._told[step] = PlainLabel(hint, "caption", self, wrap=True)
