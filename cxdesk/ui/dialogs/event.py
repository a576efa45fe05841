"""What happened in or around the shop, noted in five seconds: it becomes a flag on every chart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.events import KIND_WORDS, LONGEST_NOTE, ShopEventKind
from cxdesk.domain.text import T
from cxdesk.services import events
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.event_lines import EventLines
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class EventDialog(FormDialog):
    """Text first, today by default, one of five kinds; below, what was noted by mistake goes."""

    name = "event"
    draft_name = "event"

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.set_title(self.tr("Note an event"))
        self.note = QLineEdit(self)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("New price list, María on holiday, roadworks outside"))
        self.day = DayPicker(ctx.today(), ctx.format, self)
        options = [(kind, ctx.say(words)) for kind, words in KIND_WORDS.items()]
        self.kind = Segmented(options, self, name=self.tr("Kind"))
        self.kind.set_value(ShopEventKind.OTHER)
        hint = self.tr("It appears as a numbered flag on every chart: it may explain a change.")
        self.add_field("note", self.tr("What happened"), self.note, hint=hint)
        self.add_field("on", self.tr("When"), self.day)
        self.add_field("kind", self.tr("Kind"), self.kind)
        self._place_noted()
        self.add_cancel()
        self.add_primary(self.tr("Save event"), "Return")
        self.note.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> EventDialog:
        """The dialog as it looks when it is filled in."""
        made = cls(ctx)
        made.note.setText(ctx.say(T("EventDialog", "New opening hours on Saturdays")))
        made.kind.set_value(ShopEventKind.HOURS)
        return made

    def draft(self) -> dict[str, object]:
        """The text, if any."""
        return {"note": self.note.text()} if self.note.text().strip() else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put the text back."""
        self.note.setText(str(values.get("note", "")))

    def delete(self, event_id: int) -> None:
        """Delete a noted event and close, so that Undo is at hand; typed text stays a draft."""
        try:
            events.delete_event(event_id, now=self.ctx.now())
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
        except OutsideError as error:
            self.ctx.show_error(error)
        else:
            self.ctx.toast(self.tr("Event deleted."), self.ctx.undo)
            self.reject()

    def save(self) -> None:
        """Write the event and tell."""
        kind = ShopEventKind(str(self.kind.value()))
        events.add_event(self.day.date.day(), self.note.text(), kind, now=self.ctx.now())
        self.ctx.toast(self.tr("Event noted."), self.ctx.undo)

    def _place_noted(self) -> None:
        noted = events.events(date.min, date.max)
        if noted:
            self.noted = EventLines(noted, self.ctx.format, self)
            self.noted.delete_pressed.connect(self.delete)
            self.place(self.noted)
