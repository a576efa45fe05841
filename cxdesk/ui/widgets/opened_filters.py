"""How an opened indicator is looked at: time per point, time span, of whom, and for which goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cxdesk.domain.periods import Grain
from cxdesk.domain.splits import BY_WORDS
from cxdesk.services.beside import YEAR_EARLIER
from cxdesk.ui.opened_indicator import Asked
from cxdesk.ui.widgets.plain import tooltip
from cxdesk.ui.widgets.segment_picker import SegmentPicker
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.span_choice import USUAL, SpanChoice
from cxdesk.ui.widgets.whole_combo import WholeCombo, Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

ALONE = ""


class OpenedFilters(QObject):
    """``changed`` when a person chose otherwise; the widgets are placed by the screen.

    Time per point, span and what is compared are of one indicator: another one begins with months
    of two years, and comes back as it was looked at.
    """

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._goal_id: int | None = None
        self._is_of_goal = self._is_next_of_goal = False
        self.changed.connect(self._on_changed)  # before anybody counts
        self._wanted_beside = ALONE  # kept while an indicator cannot be split by it
        self._where: dict[str, str] = {}  # of the indicator that is opened next
        self._key = ""  # the indicator that is looked at so
        self._is_restored = False  # what is shown is that of the indicator opened next
        self._looks: dict[str, dict[str, object]] = {}  # of each indicator opened before
        options = [
            (Grain.DAY, self.tr("Day")),
            (Grain.WEEK, self.tr("Week")),
            (Grain.MONTH, self.tr("Month")),
            (Grain.QUARTER, self.tr("Quarter")),
            (Grain.YEAR, self.tr("Year")),
        ]
        self.grain = Segmented(options, parent, name=self.tr("Time per point"))
        self.grain.set_value(Grain.MONTH)
        self.grain.changed.connect(self.changed)
        self.months = SpanChoice(ctx, parent)
        self.months.changed.connect(self.changed)
        self.beside = WholeCombo(parent)
        self.beside.setAccessibleName(self.tr("Compare with"))
        self.beside.lead_in = self.tr("Compare:")
        self.beside.currentIndexChanged.connect(self._on_beside_changed)
        self.segment = SegmentPicker(ctx, parent)
        self.segment.changed.connect(self._offer_beside)
        self.segment.changed.connect(self.changed)
        self._offer_beside()

    def fit(self, words: Words) -> None:
        """As many words as this; less air where they are few."""
        is_brief = words is Words.BRIEF
        self.grain.set_compact(is_compact=is_brief)
        self.months.say(words)
        self.beside.say(words)
        self.segment.say(is_brief=is_brief)

    def offer(self, kpi: Kpi, goal: GoalView | None = None) -> None:
        """The filters of an indicator: everyone, or those that a goal of it is measured for."""
        self._goal_id = goal.goal.id if goal else None
        self._is_of_goal = goal is not None or self._is_next_of_goal
        self._is_next_of_goal = False
        where, self._where = self._where, {}
        if kpi.key != self._key and not self._is_restored:
            self._look(self._looks.get(kpi.key, {}))
        self._key, self._is_restored = kpi.key, False
        self.months.offer(kpi.key)
        self.segment.offer(kpi, goal.goal.where if goal else where)
        self._offer_beside()
        self._remember()

    def show_goal(self, *, is_wanted: bool) -> None:
        """The goal's own chart or the indicator's, until a person chooses what else to look at."""
        self._is_of_goal = is_wanted

    def asked(self, key: str) -> Asked:
        """What is to be counted of an indicator."""
        return Asked(
            key,
            Grain(str(self.grain.value())),
            self.months.months(),
            self.segment.where(),
            self.segment.label(),
            self._goal_id,
            str(self.beside.currentData()),
            self.months.span(),
            is_of_goal=self._is_of_goal,
        )

    def state(self) -> dict[str, object]:
        """What to come back to."""
        return {
            "grain": str(self.grain.value()),
            **self.months.state(),
            "beside": self.beside.currentData(),
            "of_goal": self._is_of_goal,
        }

    def restore(self, state: dict[str, object]) -> None:
        """Come back to a kept time per point and span, and to a filter that is asked for."""
        where = state.get("where")
        self._where = where if isinstance(where, dict) else {}
        self._is_next_of_goal = bool(state.get("open") and state.get("of_goal"))
        if state.get("grain") in {grain.value for grain in Grain}:
            self.grain.set_value(Grain(str(state["grain"])))
        self._is_restored = bool(state.get("open") and state.keys() & {"grain", "months", "beside"})
        self.months.restore(state, is_for_next=bool(state.get("open")))
        self._wanted_beside = str(state.get("beside") or ALONE)
        self._offer_beside()

    def _on_changed(self) -> None:
        self._is_of_goal = False
        self._remember()

    def _remember(self) -> None:
        look = {"grain": self.grain.value(), "months": self.months.currentData()}
        self._looks[self._key] = {**look, "beside": self._wanted_beside}

    def _look(self, kept: dict[str, object]) -> None:
        """As an indicator was looked at before, else by months of two years alone."""
        self.grain.set_value(kept.get("grain", Grain.MONTH))
        self.months.show_months(kept.get("months", USUAL))
        self._wanted_beside = str(kept.get("beside", ALONE))

    def _offer_beside(self) -> None:
        """Nothing, a year earlier, or what this indicator can still be split by; as chosen."""
        wanted = self._wanted_beside
        self.beside.blockSignals(True)  # only a person's choice is told
        self.beside.clear()
        self.beside.add(self.tr("The period before"), ALONE, brief=self.tr("Period before"))
        self.beside.add(self.tr("A year earlier"), YEAR_EARLIER)
        for dimension in self.segment.dimensions():
            self.beside.add(self._ctx.say(BY_WORDS[dimension]), dimension)
        self.beside.setCurrentIndex(max(self.beside.findData(wanted), 0))
        self.beside.blockSignals(False)
        self._tell_beside()

    def _on_beside_changed(self) -> None:
        self._wanted_beside = str(self.beside.currentData())
        self._tell_beside()
        self.changed.emit()

    def _tell_beside(self) -> None:
        """The whole words, which a narrow window shortens."""
        self.beside.setToolTip(tooltip(self.beside.led(self.beside.currentText())))
