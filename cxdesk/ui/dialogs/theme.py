"""A theme: what it is called, how much it would change, how much work it is, who sees to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit

from cxdesk.domain.text import T
from cxdesk.domain.themes import LEAST, MOST, THEME_WORDS, ThemeDraft, ThemeState
from cxdesk.services import staff, themes
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

SAMPLE = T("ThemeDialog", "Waiting time at noon")


class ThemeDialog(FormDialog):
    """A new theme, or with ``theme_id`` another one changed."""

    name = "theme"

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, theme_id: int | None = None
    ) -> None:
        super().__init__(ctx, parent)
        self._theme_id = theme_id
        self.draft_name = f"theme-{theme_id or 'new'}"
        self.set_title(self.tr("Theme") if theme_id else self.tr("New theme"))
        self._build()
        if theme_id is not None:
            self.watch("theme", theme_id)
            self.fill()
        self._before = self._typed()
        self.add_cancel()
        self.add_primary(self.tr("Save"), "Return")
        self.offer_draft()
        self.line.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> ThemeDialog:
        """A new one with a name."""
        made = cls(ctx)
        made.draft_name = ""
        made.line.setText(ctx.say(SAMPLE))
        made.impact.set_value(4)
        made.effort.set_value(2)
        return made

    def fill(self) -> None:
        """Show the theme as it is kept now."""
        found = themes.theme(self._theme_id or 0, now=self.ctx.now())
        self.line.setText(found.name)
        self.note.setPlainText(found.note)
        self.impact.set_value(found.impact)
        self.effort.set_value(found.effort)
        self.state.setCurrentIndex(self.state.findData(found.state.value))
        self.owner.setCurrentIndex(max(self.owner.findData(found.owner_id), 0))
        self.tile.setChecked(found.is_tile)

    def save(self) -> None:
        """Write the theme."""
        now = self.ctx.now()
        if self._theme_id is None:
            themes.add_theme(self._draft(), now=now)
            self.ctx.toast(self.tr("Theme added"), self.ctx.undo)
            return
        themes.edit_theme(self._theme_id, self._draft(), now=now, seen=self.seen)
        self.ctx.toast(self.tr("Theme changed"), self.ctx.undo)

    def draft(self) -> dict[str, object]:
        """The name and the note, once something was typed."""
        typed = self._typed()
        return dict(typed) if any(typed.values()) and typed != self._before else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put them back."""
        self.line.setText(str(values.get("theme", "")))
        self.note.setPlainText(str(values.get("note", "")))

    def _typed(self) -> dict[str, str]:
        return {"theme": self.line.text(), "note": self.note.toPlainText()}

    def _build(self) -> None:
        self.line = QLineEdit(self)
        self.add_field("theme", self.tr("&Name"), self.line)
        self.note = NoteField(self)
        self.note.submitted.connect(self.submit)
        self.add_field("note", self.tr("What is behind i&t"), self.note)
        self.impact = self._judged(self.tr("Impact"))
        self.effort = self._judged(self.tr("Effort"))
        self.place_beside(
            ("impact", self.tr("&Impact on customers"), self.impact),
            ("effort", self.tr("&Effort for us"), self.effort),
        )
        self.state = CalmCombo(self)
        for state, text in THEME_WORDS.items():
            self.state.addItem(self.ctx.say(text), state.value)
        self.owner = CalmCombo(self)
        self.owner.addItem(self.tr("Nobody yet"), None)
        for member in staff.staff():
            self.owner.addItem(member.name, member.id)
        self.place_beside(
            ("state", self.tr("What &becomes of it"), self.state),
            ("owner_id", self.tr("&Responsible"), self.owner),
        )
        self.tile = QCheckBox(self.tr("Offer it at the &kiosk as a reason"), self)
        self.place(self.tile)

    def _judged(self, name: str) -> Segmented:
        marks: list[tuple[object, str]] = [(None, "–")]
        marks += [(mark, str(mark)) for mark in range(LEAST, MOST + 1)]
        return Segmented(marks, self, name=name)

    def _draft(self) -> ThemeDraft:
        impact, effort = self.impact.value(), self.effort.value()
        return ThemeDraft(
            name=self.line.text(),
            note=self.note.text(),
            impact=impact if isinstance(impact, int) else None,
            effort=effort if isinstance(effort, int) else None,
            state=ThemeState(self.state.currentData()),
            owner_id=self.owner.currentData(),
            is_tile=self.tile.isChecked(),
        )
