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
    """Text first, today by default; the kind follows the words until somebody chooses it.

    Below a new one, what was noted by mistake goes.
    """

    name = "event"
    least_width = 640

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, event_id: int | None = None
    ) -> None:
        super().__init__(ctx, parent)
        self._event_id = event_id
        self.draft_name = "event" if event_id is None else f"event-{event_id}"
        self.set_title(self.tr("Note an event") if event_id is None else self.tr("Event"))
        self._is_kind_chosen = False
        self._build()
        if event_id is None:
            self._place_noted()
        else:
            self.watch("event", event_id)
            self.fill()
        self.add_cancel()
        self.add_primary(self.tr("Save event"), "Return")
        self.note.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> EventDialog:
        """The dialog as it looks when it is filled in."""
        made = cls(ctx)
        made.note.setText(ctx.say(T("EventDialog", "New opening hours on Saturdays")))
        return made

    def fill(self) -> None:
        """Show the event as it is kept now."""
        if self._event_id is not None:
            kept = events.event(self._event_id)
            self._is_kind_chosen = True
            self.note.setText(kept.note)
            self.day.date.set_day(kept.on)
            self.kind.set_value(kept.kind)

    def draft(self) -> dict[str, object]:
        """What was typed, when there are words that are not kept yet."""
        text = self.note.text().strip()
        if not text or (self._event_id is not None and not self.note.isModified()):
            return {}
        kind = str(self.kind.value()) if self._is_kind_chosen else ""
        return {"note": self.note.text(), "kind": kind}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.note.setText(str(values.get("note", "")))
        self.note.setModified(True)
        if values.get("kind"):
            self._is_kind_chosen = True
            self.kind.set_value(ShopEventKind(str(values["kind"])))

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
        """Write the event, new or as it is now, and tell."""
        on, note = self.day.date.day(), self.note.text()
        kind, now = ShopEventKind(str(self.kind.value())), self.ctx.now()
        if self._event_id is None:
            events.add_event(on, note, kind, now=now)
            self.ctx.toast(self.tr("Event noted."), self.ctx.undo)
            return
        events.edit_event(self._event_id, on, note, kind, seen=self.seen, now=now)
        self.ctx.toast(self.tr("Event changed."), self.ctx.undo)

    def _build(self) -> None:
        self.note = QLineEdit(self)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(self.tr("New price list, María on holiday, roadworks outside"))
        self.note.textChanged.connect(self._on_note_changed)
        self.day = DayPicker(self.ctx.today(), self.ctx.format, self)
        options = [(kind, self.ctx.say(words)) for kind, words in KIND_WORDS.items()]
        self.kind = Segmented(options, self, name=self.tr("Kind"))
        self.kind.set_compact(is_compact=True)
        self.kind.set_value(ShopEventKind.OTHER)
        self.kind.changed.connect(self._on_kind_chosen)
        hint = self.tr("It appears as a numbered flag on every chart: it may explain a change.")
        self.add_field("note", self.tr("What happened"), self.note, hint=hint)
        self.add_field("on", self.tr("When"), self.day)
        follows = self.tr("Follows your words until you choose one.")
        self.add_field("kind", self.tr("Kind"), self.kind, hint=follows)

    def _on_note_changed(self, text: str) -> None:
        if not self._is_kind_chosen:
            self.kind.set_value(events.guessed_kind(text))

    def _on_kind_chosen(self, _kind: object) -> None:
        self._is_kind_chosen = True

    def _place_noted(self) -> None:
        noted = events.events(date.min, date.max)
        if noted:
            self.noted = EventLines(noted, self.ctx.format, self)
            self.noted.delete_pressed.connect(self.delete)
            self.place(self.noted)
