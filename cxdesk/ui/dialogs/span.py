"""From which day to which day an opened indicator is shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain import spans
from cxdesk.domain.spans import MOST_PERIODS, Span
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class SpanDialog(FormDialog):
    """Two days; ``chosen`` are those that were confirmed."""

    name = "span"
    least_width = 460

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, span: Span) -> None:
        super().__init__(ctx, parent)
        self.chosen: Span | None = None
        self.set_title(self.tr("Which days"))
        self.first = DayPicker(span.first, ctx.format, self)
        self.last = DayPicker(span.last, ctx.format, self)
        self.place_beside(
            ("first", self.tr("&From the day"), self.first),
            ("last", self.tr("&To the day"), self.last),
        )
        hint = self.tr(
            "Weeks, months, quarters and years are shown whole. By day at most five years:"
            " {most} days."
        )
        most = ctx.format.number(MOST_PERIODS, 0)
        self.place(PlainLabel(hint.format(most=most), "dim", self, wrap=True))
        self.add_cancel()
        self.add_primary(self.tr("Show"), "Return")
        self.first.date.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> SpanDialog:
        """The first half of the year."""
        year = ctx.today().year
        return cls(ctx, span=Span(date(year, 1, 1), date(year, 6, 30)))

    def save(self) -> None:
        """Check the days and keep them for who asked."""
        span = Span(self.first.date.day(), self.last.date.day())
        spans.check(span, self.ctx.today())
        self.chosen = span
