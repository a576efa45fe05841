"""To which day the review of a goal is put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.periods import NearDay
from cxdesk.domain.tasks import Snooze, snoozed_to
from cxdesk.domain.text import T
from cxdesk.services import reviews, shop
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class ReviewDayDialog(FormDialog):
    """A day, at first the open one in a week; a closed day becomes the open one after it."""

    name = "review_day"
    least_width = 420

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, goal_id: int) -> None:
        super().__init__(ctx, parent)
        self._goal_id = goal_id
        self.set_title(self.tr("Review later"))
        self.place(PlainLabel(reviews.rhythm(goal_id).title, "strong", self, wrap=True))
        start = snoozed_to(shop.calendar(), Snooze.NEXT_WEEK, ctx.today())
        self.day = DayPicker(start, ctx.format, self)
        hint = self.tr("Until then Today does not show it; it stays due.")
        self.add_field("until", self.tr("&To which day"), self.day, hint=hint)
        self.add_cancel()
        self.add_primary(self.tr("Put aside"), "Return")
        self.day.date.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ReviewDayDialog | None:
        """For the goal reviewed next; None when there is none."""
        found = next(iter(reviews.rhythms()), None)
        return None if found is None else cls(ctx, goal_id=found.goal_id)

    def save(self) -> None:
        """Put it off, and tell to when."""
        on = reviews.put_off_review(self._goal_id, self.day.date.day(), now=self.ctx.now())
        text = T("Today", "Put aside to {day}").fill(day=NearDay(on.year, on.month, on.day))
        self.ctx.toast(self.ctx.say(text), self.ctx.undo)
