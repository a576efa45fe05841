"""A change that the owner knows of: from its day on the indicator has a new usual level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.text import T
from cxdesk.services import catalogue, usual
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel
from cxdesk.ui.widgets.removable_lines import Line, RemovableLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.usual import Mark
    from cxdesk.ui.context import Context


class UsualMarkDialog(FormDialog):
    """What changed and from which day; below, the changes marked so far can be taken away."""

    name = "usual_mark"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, kpi_key: str) -> None:
        super().__init__(ctx, parent)
        self.kpi_key = kpi_key
        self.draft_name = f"usual_mark-{kpi_key}"
        self.set_title(self.tr("Mark a change"))
        name = ctx.say(catalogue.by_key(kpi_key).name)
        self.place(PlainLabel(name, "strong", self, wrap=True))
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(NOTE_MAX)
        self.reason.setPlaceholderText(self.tr("New supplier, other prices, one more person"))
        self.day = DayPicker(ctx.today(), ctx.format, self)
        hint = self.tr("What is usual is told anew from this day; figures stay as they are.")
        self.add_field("reason", self.tr("What changed"), self.reason)
        self.add_field("on", self.tr("From this day on"), self.day, hint=hint)
        self._place_marks()
        self.add_cancel()
        self.add_primary(self.tr("Mark the change"), "Return")
        self.reason.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> UsualMarkDialog:
        """The dialog as it looks when it is filled in."""
        made = cls(ctx, kpi_key="first_response_time")
        made.draft_name = ""
        made.reason.setText(ctx.say(T("UsualMarkDialog", "A second person on Saturdays")))
        return made

    def draft(self) -> dict[str, object]:
        """The reason, if any."""
        typed = self.reason.text()
        return {"reason": typed} if typed.strip() else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put the text back."""
        self.reason.setText(str(values.get("reason", "")))

    def save(self) -> None:
        """Write the mark and tell."""
        on = self.day.date.day()
        usual.mark_change(self.kpi_key, on, self.reason.text(), now=self.ctx.now())
        self.ctx.toast(self.tr("Change marked."), self.ctx.undo)

    def remove(self, mark_id: object) -> None:
        """Take a mark away and close, so that Undo is at hand; typed text stays a draft."""
        try:
            usual.unmark_change(int(str(mark_id)), now=self.ctx.now())
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
        except OutsideError as error:
            self.ctx.show_error(error)
        else:
            self.ctx.toast(self.tr("Mark taken away."), self.ctx.undo)
            self.reject()

    def _place_marks(self) -> None:
        marked = usual.marks(self.kpi_key)
        if not marked:
            return
        self.place(PlainLabel(self.tr("Marked so far"), "label", self))
        self.marks = RemovableLines(self.ctx.format, "", self)
        self.marks.set_lines([self._line(mark) for mark in reversed(marked)])
        self.marks.removed.connect(self.remove)
        self.place(self.marks)

    def _line(self, mark: Mark) -> Line:
        return Line(mark.id, self.ctx.format.date(mark.starts_on), mark.reason)
