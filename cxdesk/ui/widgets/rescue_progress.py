"""What a call brought of a rescue: the steps taken in it, how it ended, when to ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.rescues import OUTCOME_WORDS, STEP_WORDS, RescueEnd, RescueOutcome, RescueStep
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.reask_field import MONTH, ReaskField
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from cxdesk.domain.rescues import Rescue
    from cxdesk.ui.context import Context

GOES_ON = T("RescueProgress", "It goes on")
# Who was spoken to was reached.
_ENDS = (RescueOutcome.UNDECIDED, RescueOutcome.RECOVERED, RescueOutcome.LOST)


class RescueProgress:
    """Three fields for the form of a call; whoever was called was listened to."""

    def __init__(self, ctx: Context, before: Rescue, parent: QWidget) -> None:
        self._before = before
        self.boxes = QWidget(parent)
        self.boxes.setProperty("role", "plain")
        line = FlowLayout(self.boxes, spacing=theme.L)
        self.box_of: dict[RescueStep, CheckBox] = {}
        for step, words in STEP_WORDS.items():
            made = CheckBox(ctx.say(words), self.boxes)
            made.setChecked(step in before.steps or step is RescueStep.LISTENED)
            made.setEnabled(step not in before.steps)
            line.addWidget(made)
            self.box_of[step] = made
        self.boxes.setFocusProxy(self.box_of[RescueStep.APOLOGISED])
        ends = [(one, ctx.say(OUTCOME_WORDS[one])) for one in _ENDS]
        self.outcome = Segmented([*ends, (None, ctx.say(GOES_ON))], parent)
        self.outcome.set_value(RescueOutcome.UNDECIDED)
        self.outcome.changed.connect(self._on_outcome_changed)
        self.reask = ReaskField(ctx, parent)
        self.reask.propose(MONTH)

    def steps(self) -> tuple[RescueStep, ...]:
        """The steps that are ticked."""
        return tuple(step for step, made in self.box_of.items() if made.isChecked())

    def end(self) -> RescueEnd | None:
        """How it ended; None while it goes on."""
        outcome = self.outcome.value()
        if not isinstance(outcome, RescueOutcome):
            return None
        return RescueEnd(outcome=outcome, note=self._before.note, reask_on=self.reask.value())

    def _on_outcome_changed(self, outcome: object) -> None:
        self.reask.setEnabled(outcome is not None)
