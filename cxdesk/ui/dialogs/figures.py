"""Figures that only people know, typed into a grid by period and kept in one step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.own import LONGEST_NOTE
from cxdesk.domain.periods import Grain
from cxdesk.domain.text import T, plural
from cxdesk.services import own_indicators
from cxdesk.ui import theme
from cxdesk.ui.figure_model import FigureModel
from cxdesk.ui.figure_sheets import SPEND, sheet
from cxdesk.ui.form_field import Field
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.figure_grid import FigureGrid
from cxdesk.ui.widgets.plain import PlainLabel, button, flush_link, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context
    from cxdesk.ui.figure_sheets import Cell

MOST_TIMES = 5


class FiguresDialog(FormDialog):
    """One sheet: months × channels, weeks × staff, or periods × the shop's own indicators.

    ``sheet_name`` is spend, hours or a period; ``kpi_key`` one of the shop's own indicators.
    """

    name = "figures"
    least_width = 760

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        sheet_name: str = "",
        kpi_key: str = "",
    ) -> None:
        super().__init__(ctx, parent)
        wanted = own_indicators.find(kpi_key) if kpi_key else None
        name = wanted.says.grain.value if wanted else sheet_name or Grain.MONTH.value
        self._times = 1
        self.draft_name = f"figures-{name}"
        made = sheet(ctx, name)
        self.set_title(made.title)
        self.model = FigureModel(ctx, made, self)
        self.grid = FigureGrid(self.model, self)
        self._build_grid()
        self._build_note()
        self._build_below()
        self.add_cancel()
        self.primary = self.add_primary(self.tr("Save figures"), "Ctrl+Return")
        self.primary.setDefault(False)  # Enter goes down in the grid and adds a channel below it
        self.primary.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.submit)
        self._show_emptiness()
        self.offer_draft()
        self._start(wanted.id if wanted else None)

    @classmethod
    def sample(cls, ctx: Context) -> FiguresDialog:
        """Spend as it looks while it is typed, with a cell that cannot be read."""
        made = cls(ctx, sheet_name=SPEND)
        flyers = ctx.say(T("FiguresDialog", "Flyers"))
        for name, amounts in ((flyers, "80 80 95"), ("Instagram", "120,50 130 1oo")):
            at = made.add_channel(name)
            for up, text in enumerate(reversed(amounts.split())):
                made.model.put(made.model.index(len(made.model.sheet.rows) - 1 - up, at), text)
        made.grid.setCurrentIndex(made.model.first_error())
        return made

    def draft(self) -> dict[str, object]:
        """What was typed and not saved, cell by cell."""
        typed = self.model.typed
        cells = [[start.isoformat(), key, text] for (start, key), text in typed.items()]
        noted = self.model.noted
        notes = [[start.isoformat(), key, text] for (start, key), text in noted.items()]
        return {"cells": cells, "notes": notes, "times": self._times} if cells or notes else {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put the texts back into the cells that are still there."""
        times, cells = values.get("times"), values.get("cells")
        if isinstance(times, int) and times > self._times:
            self._show_rows(min(times, MOST_TIMES))
        notes = values.get("notes")
        found = []
        for start, key, text in cells if isinstance(cells, list) else ():
            found.append(self._put_back((date.fromisoformat(start), key), text, self.model.put))
        for start, key, text in notes if isinstance(notes, list) else ():
            cell = date.fromisoformat(start), key
            found.append(self._put_back(cell, text, self.model.put_note))
        last = next((index for index in reversed(found) if index.isValid()), None)
        if last is None:
            self._start(None)
        else:
            self.grid.start_at(last.row(), last.column())
        self._tell()

    def add_channel(self, name: str) -> int:
        """A new column of that name, or the one that has it; where. ValidationError for none."""
        make = self.model.sheet.new_column
        if make is None:
            return 0
        at = self.model.add_column(make(name))
        self._show_emptiness()
        self.grid.start_at(len(self.model.sheet.rows) - 1, at)
        return at

    def save(self) -> None:
        """Keep all changed cells in one step; stay at the first that cannot be read."""
        self.grid.commit()
        wrong = self.model.first_error()
        if wrong.isValid():
            self.grid.start_at(wrong.row(), wrong.column())
            text = T("Figures", "{error}").fill(error=self.model.error_at(wrong))
            raise ValidationError("cells", text)
        changes, notes = self.model.changes, self.model.notes()
        if not changes and not notes:
            return
        self.model.sheet.save(changes, notes)
        one, many = T("Figures", "1 figure saved."), T("Figures", "{n} figures saved.")
        told = plural(len(changes), one, many) if changes else T("Figures", "Note saved.")
        self.ctx.toast(self.ctx.say(told), self.ctx.undo)

    def _build_grid(self) -> None:
        hint = self.tr(
            "Enter goes down, Tab to the right. A column of numbers copied elsewhere can be pasted."
        )
        field = self.add_field("cells", self.model.sheet.label, self.grid, hint=hint)
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.grid.changed.connect(self._tell)
        self.grid.dropped.connect(self._on_grid_dropped)
        self.grid.selectionModel().currentChanged.connect(self._tell)
        self.nothing = PlainLabel(self.model.sheet.nothing, "dim", self, wrap=True)
        self.place(self.nothing)

    def _build_note(self) -> None:
        """A line that shows, and takes, the note of the cell that the keyboard is on."""
        self.note = QLineEdit(self)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.textEdited.connect(self._on_note_edited)
        self.note.returnPressed.connect(self.grid.setFocus)
        self.add_field("note", self.tr("Note (F4)"), self.note)
        self.fields["note"].setVisible(self.model.sheet.has_notes)
        self.grid.note_wanted.connect(self.note.setFocus)
        self.lacking = flush_link("", self, shortcut="F7")
        self.lacking.clicked.connect(self.grid.to_lacking)

    def _build_below(self) -> None:
        line = row(spacing=theme.S)
        self.earlier = button(self.tr("Show earlier"), self)
        self.earlier.clicked.connect(self._on_earlier_clicked)
        line.addWidget(self.earlier)
        line.addSpacing(theme.S)
        line.addWidget(self.lacking)
        line.addStretch(1)
        if self.model.sheet.new_column is not None:
            self.channel = QLineEdit(self)
            self.channel.setAccessibleName(self.tr("New channel"))
            self.channel.setPlaceholderText(self.tr("New channel"))
            self.channel.returnPressed.connect(self._on_add_clicked)
            self.fields["channel"] = Field("", self.channel, self)
            self.fields["channel"].label.hide()
            self.fields["channel"].clear_when_changed()
            add = button(self.tr("Add channel"), self)
            add.clicked.connect(self._on_add_clicked)
            line.addWidget(self.fields["channel"])
            line.addWidget(add)
        self.form.addLayout(line)

    def _start(self, key: int | None) -> None:
        """At what lacks a value first, else at the running period; without a column to make one."""
        if not self.model.columns:
            if self.model.sheet.new_column is not None:
                self.channel.setFocus()
            return
        keys = [column.key for column in self.model.columns]
        at = keys.index(key) if key in keys else 0
        missing = self.model.lacking(at)
        self.grid.start_at(len(self.model.sheet.rows) - 1, at)
        self.grid.scrollToBottom()
        if missing:
            self.grid.start_at(missing[0], at)
        self._tell()

    def _show_emptiness(self) -> None:
        has_columns = bool(self.model.columns)
        self.fields["cells"].setVisible(has_columns)
        self.nothing.setVisible(not has_columns)
        self.earlier.setVisible(has_columns)
        self.fields["note"].setVisible(has_columns and self.model.sheet.has_notes)
        self._tell()

    def _show_rows(self, times: int) -> None:
        self._times = times
        self.model.show_sheet(sheet(self.ctx, self.model.sheet.name, times))
        self.earlier.setEnabled(times < MOST_TIMES)

    def _put_back(
        self, cell: Cell, text: str, put: Callable[[QModelIndex, str], object]
    ) -> QModelIndex:
        """Where it was put; no index when its cell is gone."""
        keys = [column.key for column in self.model.columns]
        if cell[1] not in keys and self.model.sheet.new_column is not None:
            self.add_channel(str(cell[1]))
            keys = [column.key for column in self.model.columns]
        starts = [period.start for period in self.model.sheet.rows]
        if cell[0] in starts and cell[1] in keys:
            index = self.model.index(starts.index(cell[0]), keys.index(cell[1]))
            put(index, text)
            return index
        return QModelIndex()

    def _tell(self) -> None:
        """What is wrong with the current cell, else the hint."""
        error = self.model.error_at(self.grid.currentIndex())
        field = self.fields["cells"]
        if error:
            field.set_error(error)
        elif field.has_error():
            field.clear_error()
        self._tell_note()
        self._tell_lacking()

    def _tell_note(self) -> None:
        """The note of the cell that the keyboard is on, and what is offered for it."""
        index, field = self.grid.currentIndex(), self.fields["note"]
        has_value, offer = self.model.has_value(index), self.model.offer_at(index)
        if not self.note.hasFocus():
            self.note.setText(self.model.note_at(index))
            self.note.setCursorPosition(0)
        self.note.setEnabled(has_value)
        self.note.setPlaceholderText("" if has_value else self.tr("A note goes with a value"))
        noted = self.tr("A corner in a cell: something is noted there.")
        field.set_hint(offer.told if offer else noted if self.model.has_notes() else "")

    def _tell_lacking(self) -> None:
        """How many periods of this column lack a value; a press goes to the next."""
        index = self.grid.currentIndex()
        n = len(self.model.lacking(index.column())) if self.model.is_open(index) else 0
        one = T("Figures", "1 period without a value")
        many = T("Figures", "{n} periods without a value")
        self.lacking.setText(self.ctx.say(plural(n, one, many)))
        self.lacking.setVisible(n > 0)

    def _on_note_edited(self, text: str) -> None:
        self.model.put_note(self.grid.currentIndex(), text)

    def _on_earlier_clicked(self) -> None:
        before = len(self.model.sheet.rows)
        self.grid.commit()
        at = max(self.grid.currentIndex().column(), 0)
        self._show_rows(self._times + 1)
        self.grid.start_at(len(self.model.sheet.rows) - before - 1, at)

    def _on_add_clicked(self) -> None:
        try:
            self.add_channel(self.channel.text())
        except ValidationError as error:
            self.field_error("channel", self.ctx.say(error.text))
        else:
            self.channel.clear()

    def _on_grid_dropped(self, count: int) -> None:
        one = T("Figures", "1 pasted value had no room.")
        many = T("Figures", "{n} pasted values had no room.")
        self.fields["cells"].set_error(self.ctx.say(plural(count, one, many)))
