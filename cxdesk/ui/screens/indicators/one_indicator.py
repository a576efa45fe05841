"""One indicator opened over the tabs: its header, its page, and what is counted for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cxdesk.ui import opened_indicator
from cxdesk.ui.screens.indicators.header import OpenedHeader
from cxdesk.ui.screens.indicators.opened.asks import OpenedAsks
from cxdesk.ui.screens.indicators.opened.page import OpenedPage
from cxdesk.ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.opened_indicator import Opened
    from cxdesk.ui.place_tabs import PlaceTabs

JOB = "indicator"


class OneIndicator(QObject):
    """In the stack of a place stands that it is counted, that it could not be, or its page.

    ``key`` is "" while none is opened; ``loaded`` once its page shows what was counted.
    """

    loaded = Signal()

    def __init__(self, place: PlaceTabs, title: QWidget) -> None:
        super().__init__(place)
        self.ctx, self.key, self._stack = place.ctx, "", place.stack
        self._left: dict[str, object] = {}
        self.page = OpenedPage(place.ctx, place)
        self.head = OpenedHeader(place, self.page.chart, title)
        self.looked = self.head.looked
        self.looked.changed.connect(self.load)
        self.page.chart_wanted.connect(self._on_chart_wanted)
        failed = self.tr("These figures could not be counted. Try again.")
        self.loading = Waiting(self.tr("Counting…"), failed, place)
        self.loading.again.connect(self.load)
        OpenedAsks(place.ctx, self.page, self.looked.segment, lambda: self.key)
        for widget in (self.loading, self.page):
            self._stack.addWidget(widget)

    def open(
        self, kpi: Kpi, goal: GoalView | None = None, left: dict[str, object] | None = None
    ) -> None:
        """Show it in place of what is shown, of everyone or as a goal of it is measured.

        ``left`` is where it was left (``place``), to come back to.
        """
        self.key, self._left = kpi.key, left or {}
        self.looked.offer(kpi, goal)
        shown = self.page.view if self.is_shown() else None
        if shown is None or shown.kpi.key != kpi.key:  # nothing else below its name meanwhile
            self.loading.begin()
            self._stack.setCurrentWidget(self.loading)
        self.load()

    def place(self) -> dict[str, object]:
        """Where somebody is in it, to be come back to."""
        return self.page.place() if self.is_shown() else self._left

    def leave(self) -> None:
        """None is opened; what is still counted is not wanted any more."""
        self.key = ""
        self.ctx.jobs.cancel(JOB)

    def load(self) -> None:
        """Count it anew, beside the window; what is shown stays until then."""
        if not self.key:
            return
        asked, as_of = self.looked.asked(self.key), self.ctx.now() + 1
        asked = asked._replace(start=str(self._left.get("start", "")))
        self.ctx.jobs.run(
            lambda _progress: opened_indicator.load(asked, as_of),
            key=JOB,
            on_done=self._on_load_done,
            on_error=self._on_load_failed,
        )

    def is_shown(self) -> bool:
        """Whether its page is seen."""
        return self._stack.currentWidget() is self.page

    def is_waiting(self) -> bool:
        """Whether nothing is to be seen of it yet, while it is being counted."""
        return self._stack.currentWidget() is self.loading and not self.loading.has_failed()

    def help_text(self) -> str:
        """What F1 tells of it."""
        return self.tr(
            "In the chart, arrow keys walk the points and Enter shows the records of one; numbers"
            " are events, ◆ actions. Ctrl and the wheel zoom, a double click shows all. Ctrl+C"
            " copies the picture, Ctrl+Shift+C a table for a spreadsheet. “From … to …” shows the"
            " days you type, and they are kept for this indicator; how else it is looked at stays"
            " with it until the program is closed. Compared with a year earlier,"
            " the figure and why it moved are told against then, too. With several lines, the"
            " letter or number of one brings it to the front, as Up and Down do. Where there is a"
            " goal, why it moved is also told since the goal began. F6 decides an action, F7"
            " reviews the goal, F4 edits it with a reason, F8 puts one more indicator under it;"
            " what became of the goal and who knows of it stand below."
        )

    def _on_chart_wanted(self, is_of_goal: bool) -> None:
        self.looked.show_goal(is_wanted=is_of_goal)
        self.load()

    def _on_load_done(self, found: Opened) -> None:
        if found.view.kpi.key != self.key:
            return
        self.page.show_opened(found._replace(dimensions=self.looked.segment.dimensions()))
        if not self.is_shown():
            self._stack.setCurrentWidget(self.page)
            self.page.chart.setFocus()
        left, self._left = self._left, {}
        if left:
            self.page.come_back(left)
        self.head.show_goal(found.view.goal)
        self.loaded.emit()

    def _on_load_failed(self, error: Exception) -> None:
        self.loading.fail()
        self._stack.setCurrentWidget(self.loading)
        self.ctx.show_error(error)
