"""Why an indicator matters to the shop, and what it stands in for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kpi_notes import KpiNote
from cxdesk.domain.text import T
from cxdesk.services import catalogue, kpi_notes
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

SAMPLE = T("KpiNoteDialog", "Whoever waits for an answer buys elsewhere.")


class KpiNoteDialog(FormDialog):
    """Both stand under the indicator and on paper; emptied ones are gone."""

    name = "kpi_note"

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, kpi_key: str) -> None:
        super().__init__(ctx, parent)
        self.kpi_key = kpi_key
        self.draft_name = f"kpi_note-{kpi_key}"
        self.set_title(self.tr("What this indicator is to us"))
        name = ctx.say(catalogue.by_key(kpi_key).name)
        self.place(PlainLabel(name, "strong", self, wrap=True))
        self.matters, self.stands_for = NoteField(self, lines=2), NoteField(self)
        hint = self.tr("It is printed with the definitions on the paper of the meeting.")
        self.add_field("matters", self.tr("&Why it matters to us"), self.matters, hint=hint)
        hint = self.tr(
            "Where what matters cannot be measured itself: visits give an idea of sales, quick"
            " answers of satisfaction."
        )
        label = self.tr("What it g&ives an idea of")
        self.add_field("stands_for", label, self.stands_for, hint=hint)
        for field in (self.matters, self.stands_for):
            field.submitted.connect(self.submit)
        self.fill()
        self._before = self._typed()
        self.add_cancel()
        self.add_primary(self.tr("Save"), "Return")
        self.matters.setFocus()
        self.offer_draft()

    @classmethod
    def sample(cls, ctx: Context) -> KpiNoteDialog:
        """The dialog as it looks when it is filled in."""
        made = cls(ctx, kpi_key="first_response_time")
        made.draft_name = ""
        made.matters.setPlainText(ctx.say(SAMPLE))
        return made

    def fill(self) -> None:
        """Show what is said now."""
        kept = kpi_notes.note(self.kpi_key)
        self.matters.setPlainText(kept.matters)
        self.stands_for.setPlainText(kept.stands_for)

    def draft(self) -> dict[str, object]:
        """What was typed, if it differs from what is kept."""
        typed = self._typed()
        return dict(typed) if typed != self._before else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put the words back."""
        self.matters.setPlainText(str(values.get("matters", "")))
        self.stands_for.setPlainText(str(values.get("stands_for", "")))

    def save(self) -> None:
        """Write it and tell."""
        said = KpiNote(kpi_key=self.kpi_key, **self._typed())
        kpi_notes.set_note(said, now=self.ctx.now())
        self.ctx.toast(self.tr("Note saved."), self.ctx.undo)

    def _typed(self) -> dict[str, str]:
        return {"matters": self.matters.text(), "stands_for": self.stands_for.text()}
