"""The starting point of a goal: proposed by what was measured, until somebody types a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain import goals as rules
from cxdesk.domain.kpi import Measure
from cxdesk.domain.phrases import amount, measured
from cxdesk.domain.text import T
from cxdesk.services import catalogue, goal_plan
from cxdesk.ui.quantities import parse_value

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.kpi import Unit
    from cxdesk.services.goal_plan import KnownBefore
    from cxdesk.ui.context import Context

BASELINE_JOB = "goal-baseline"


class StartField(QLineEdit):
    """``looked_up`` when what was measured is known, or could not be found out."""

    looked_up = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._asked: GoalDraft | None = None
        self.known: KnownBefore | None = None
        self._is_failed = False
        self._proposed = ""

    @property
    def baseline(self) -> Measure | None:
        """What was measured."""
        return None if self.known is None else self.known.baseline

    def look_up(self, asked: GoalDraft) -> None:
        """Propose a starting point for this measure, found out beside the window."""
        self._asked = asked
        if not self.is_typed():
            self.clear()
        self.known, self._is_failed = None, False
        as_of = self._ctx.now() + 1
        self._ctx.jobs.run(
            lambda _progress: goal_plan.known_before(asked, as_of),
            key=BASELINE_JOB,
            on_done=self._on_found,
            on_error=self._on_failed,
        )

    def is_known(self) -> bool:
        """Whether the looking up is over."""
        return self.baseline is not None or self._is_failed

    def is_typed(self) -> bool:
        """Whether it is somebody's own number, not the one proposed."""
        typed = self.text().strip()
        return bool(typed) and typed != self._proposed and self._has_baseline()

    def start(self) -> Measure:
        """The typed number, on no records, else what was measured and on how many."""
        base = self.baseline
        if self.is_typed():
            currency = self._ctx.format.currency
            value = parse_value(self.text(), self._unit(), currency, "baseline")
            return Measure(value=value, n=0)
        if base is None or not self._has_baseline():
            return Measure(value=None, n=0)
        low, high = (base.low, base.high) if base.n else (None, None)
        return Measure(value=base.value, n=base.n, low=low, high=high)

    def words(self) -> str:
        """Where the starting point comes from, or what to do without one."""
        base, asked = self.baseline, self._asked
        if self.is_typed():
            return ""
        if not self._has_baseline():
            return self.tr("A total is counted from the first day.")
        if base is None or asked is None:
            return self.tr("It could not be looked up: type where you stand today.")
        if base.value is None:
            return self.tr("Nothing measured yet: type where you stand today.")
        told = T("StartField", "{window}: {reliability}").fill(
            window=rules.WINDOW_WORDS[asked.window], reliability=measured(base, self._unit())
        )
        return self._ctx.say(told)

    def _has_baseline(self) -> bool:
        return self._asked is None or self._asked.kind not in rules.CUMULATIVE

    def _unit(self) -> Unit:
        return catalogue.by_key(self._asked.kpi_key if self._asked else "").unit

    def _on_found(self, found: KnownBefore) -> None:
        """Propose what was measured, unless a number has been typed meanwhile."""
        had_typed = bool(self.text().strip())
        self.known = found
        value = found.baseline.value
        is_known = value is not None and self._has_baseline()
        self._proposed = self._ctx.format.amount(amount(value, self._unit())) if is_known else ""
        if not had_typed:
            self.setText(self._proposed)
        self.looked_up.emit()

    def _on_failed(self, _error: Exception) -> None:
        """Say so at the field, where a number can be typed instead; the form goes on."""
        self._is_failed, self._proposed = True, ""
        self.looked_up.emit()
