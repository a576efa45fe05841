"""What the page of an opened indicator asks for, counted beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesk.services import record_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.periods import Period
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.indicators.opened.page import OpenedPage
    from cxdesk.ui.widgets.segment_picker import SegmentPicker


class OpenedAsks(QObject):
    """Answers the page for the indicator that ``key`` says and for the customers chosen."""

    def __init__(
        self, ctx: Context, page: OpenedPage, segment: SegmentPicker, key: Callable[[], str]
    ) -> None:
        super().__init__(page)
        self._ctx, self._page, self._segment, self._key = ctx, page, segment, key
        page.period_wanted.connect(self._on_period_wanted)
        page.filter_wanted.connect(segment.choose)

    def _on_period_wanted(self, period: Period) -> None:
        key, as_of, where = self._key(), self._ctx.now() + 1, self._segment.where()
        self._ctx.jobs.run(
            lambda _progress: record_rows.records(key, period, where, as_of),
            key="indicator-records",
            on_done=lambda rows: self._page.show_records(rows, period),
        )
