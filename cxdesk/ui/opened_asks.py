"""What the page of an opened indicator asks for: counted beside the window, or a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesk.services import dashboard, goals, split_rows
from cxdesk.ui import board

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.periods import Period
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.indicator_page import IndicatorPage
    from cxdesk.ui.widgets.segment_picker import SegmentPicker


class OpenedAsks(QObject):
    """Answers the page for the indicator that ``key`` says and for the customers chosen."""

    def __init__(
        self, ctx: Context, page: IndicatorPage, segment: SegmentPicker, key: Callable[[], str]
    ) -> None:
        super().__init__(page)
        self._ctx, self._page, self._segment, self._key = ctx, page, segment, key
        page.period_chosen.connect(self._on_period_chosen)
        page.split_wanted.connect(self._on_split_wanted)
        page.chart_wanted.connect(self._on_chart_wanted)
        page.board_wanted.connect(self._on_board_wanted)
        page.change_wanted.connect(self._on_change_wanted)
        page.close_wanted.connect(self._on_close_wanted)
        page.part_chosen.connect(segment.choose)

    def _on_period_chosen(self, period: Period) -> None:
        key, as_of, where = self._key(), self._ctx.now() + 1, self._segment.where()
        self._ctx.jobs.run(
            lambda _progress: dashboard.records(key, period, where, as_of),
            key="indicator-records",
            on_done=lambda rows: self._page.show_records(rows, period),
        )

    def _on_split_wanted(self, by: str, period: Period) -> None:
        key, as_of, where = self._key(), self._ctx.now() + 1, self._segment.where()
        self._ctx.jobs.run(
            lambda _progress: split_rows.split_rows(key, period, by, as_of, where),
            key="indicator-split",
            on_done=self._page.show_parts,
        )

    def _on_chart_wanted(self, view: GoalView) -> None:
        """A goal measured otherwise than these periods has a chart of its own."""
        as_of = self._ctx.now() + 1
        self._ctx.jobs.run(
            lambda _progress: goals.chart(view, as_of),
            key="indicator-goal",
            on_done=self._page.chart.show_chart,
        )

    def _on_board_wanted(self, is_wanted: bool) -> None:
        board.choose(self._ctx, self._key(), is_wanted=is_wanted)

    def _on_change_wanted(self, goal: object) -> None:
        self._ctx.open_dialog("goal_target", goal=goal)

    def _on_close_wanted(self, goal: object) -> None:
        self._ctx.open_dialog("goal_close", goal=goal)
