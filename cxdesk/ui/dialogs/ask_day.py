"""To which day somebody on the ask list is put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.periods import NearDay
from cxdesk.domain.tasks import Snooze, snoozed_to
from cxdesk.services import ask_list, customer_list, shop
from cxdesk.ui.ask_acts import ASIDE
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.datetime_field import DayPicker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class AskDayDialog(FormDialog):
    """A day, at first the next open one; a closed day becomes the open one after it."""

    name = "ask_day"
    least_width = 420

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int,
        customer_name: str,
    ) -> None:
        super().__init__(ctx, parent)
        self._customer_id, self._customer_name = customer_id, customer_name
        self.set_title(self.tr("Ask later"))
        start = snoozed_to(shop.calendar(), Snooze.TOMORROW, ctx.today())
        self.day = DayPicker(start, ctx.format, self)
        hint = self.tr("Until then {name} is not on the list of whom to ask.")
        hint = hint.format(name=customer_name)
        self.add_field("until", self.tr("&To which day"), self.day, hint=hint)
        self.add_cancel()
        self.add_primary(self.tr("Put aside"), "Return")
        self.day.date.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> AskDayDialog | None:
        """For the first customer; None when there is none."""
        found = next(iter(customer_list.customers_page(limit=1)), None)
        return None if found is None else cls(ctx, customer_id=found.id, customer_name=found.name)

    def save(self) -> None:
        """Put them aside, and tell to when."""
        until = self.day.date.day()
        on = ask_list.put_aside(self._customer_id, until, now=self.ctx.now())
        text = ASIDE.fill(name=self._customer_name, day=NearDay(on.year, on.month, on.day))
        self.ctx.toast(self.ctx.say(text), self.ctx.undo)
