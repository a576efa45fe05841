"""Settings of the shop's own lists: topics, channels and tags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from cxdesk.ui import theme
from cxdesk.ui.screens.settings.list_parts import Part, parts
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row
from cxdesk.ui.widgets.segmented import Segmented
from cxdesk.ui.widgets.use_table import UseTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.use_table import UseRow

JOB = "lists_page"


class ListsPage(SettingsPage):
    """One of the lists at a time; every change is one step that can be undone."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Lists"))
        self.parts = {part.field: part for part in parts(ctx)}
        options = [(part.field, ctx.say(part.title)) for part in self.parts.values()]
        self.choice = Segmented(options, self, name=self.tr("Which list"))
        self.choice.changed.connect(self.show_part)
        line = row()
        line.addWidget(self.choice)
        line.addStretch(1)
        self.form.addLayout(line)
        self.hint = PlainLabel("", "dim", self, wrap=True)
        self.form.addWidget(self.hint)
        self._read: dict[object, tuple[UseRow, object]] = {}
        self.table = UseTable((self.tr("Name"), "", self.tr("Used")), self)
        self.table.opened.connect(self._on_rename_clicked)
        self.table.stepped.connect(self._on_stepped)
        self.table.picked.connect(self._offer_ways)
        self._build_table()
        self._build_new()
        self.show_part("topic")

    @property
    def part(self) -> Part:
        """The list being shown."""
        return self.parts[str(self.choice.value())]

    def show_part(self, field: object) -> None:
        """Show the list of this field."""
        if field not in self.parts:
            return
        self.choice.set_value(field)
        self.fields["list"].clear_error()
        self.hint.setText(self.ctx.say(self.part.hint))
        self.table.setAccessibleName(self.ctx.say(self.part.title))
        self._make_buttons()
        self._show_read(self.part, ())
        self.fields["new"].setVisible(self.part.add is not None)
        self.show_saved()

    def show_saved(self) -> None:
        """Count anew, beside the window, and show what the shop file says; only for who looks."""
        if self.isVisible():
            part = self.part
            self.ctx.jobs.run(
                lambda _progress: part.read(),
                key=JOB,
                on_done=lambda read: self._show_read(part, read),
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Count when the page is seen."""
        super().showEvent(event)
        self.show_saved()

    def _show_read(self, part: Part, read: Sequence[object]) -> None:
        """Show what was counted, and keep it for the buttons."""
        rows = [part.row(one) for one in read]
        self._read = {row.key: (row, one) for row, one in zip(rows, read, strict=True)}
        self.table.show_rows(rows)

    def _build_table(self) -> None:
        self.buttons: dict[str, QPushButton] = {}
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        layout = column(holder, spacing=theme.S)
        layout.addWidget(self.table)
        self._buttons = row(spacing=theme.S)
        self._buttons.addStretch(1)
        layout.addLayout(self._buttons)
        holder.setFocusProxy(self.table)
        made = self.add_field("list", "", holder)
        made.label.hide()

    def _build_new(self) -> None:
        block = QWidget(self)
        block.setProperty("role", "plain")
        line = row(block, spacing=theme.S)
        self.new = QLineEdit(block)
        self.new.returnPressed.connect(self._on_add)
        block.setFocusProxy(self.new)
        self.add = button(self.tr("Add"), block)
        self.add.clicked.connect(self._on_add)
        line.addWidget(self.new, 1)
        line.addWidget(self.add)
        self.add_field("new", self.tr("New name"), block)
        self.new.setAccessibleName(self.tr("New name"))

    def _make_buttons(self) -> None:
        for old in self.buttons.values():
            old.hide()
            self._buttons.removeWidget(old)
            old.deleteLater()
        self.buttons = {}
        self._button("rename", self.tr("Rename…"), self._on_rename_clicked)
        if self.part.merge is not None:
            self._button("merge", self.tr("Merge…"), self._on_merge_clicked)
        if self.part.answer is not None:
            self._button("answer", self.tr("Usual answer…"), self._on_answer_clicked)
        for number, way in enumerate(self.part.ways):
            self._button(f"way{number}", self.ctx.say(way.words), partial(self._on_way, number))
        if self.part.move is not None:
            self._button("up", self.tr("Up"), lambda: self._on_stepped(-1))
            self._button("down", self.tr("Down"), lambda: self._on_stepped(1))

    def _button(self, name: str, words: str, act: object) -> None:
        made = button(words, self)
        made.clicked.connect(act)
        self._buttons.insertWidget(len(self.buttons), made)  # before the stretch
        self.buttons[name] = made

    def _offer_ways(self) -> None:
        """Only what can be done to the picked row."""
        key = self.table.key()
        for name in ("rename", "merge", "answer", "up", "down"):
            if name in self.buttons:
                self.buttons[name].setEnabled(key is not None)
        for number, way in enumerate(self.part.ways):
            made = self.buttons.get(f"way{number}")
            if made is not None:
                made.setVisible(key in self._read and way.can(self._read[key][1]))

    def _name(self) -> str:
        item = self.table.item(self.table.currentRow(), 0)
        return item.text() if item is not None else ""

    def _on_rename_clicked(self) -> None:
        key, part = self.table.key(), self.part
        if key is None:
            return
        hint = self.tr("Left empty, it is called as CXDesk calls it.")
        self.ctx.open_dialog(
            "rename",
            before=self._name(),
            field=part.field,
            write=partial(part.rename, key),
            hint=hint if part.field == "channel" else "",
        )

    def _on_merge_clicked(self) -> None:
        key, part = self.table.key(), self.part
        others = [(row.key, row.name) for row, _read in self._read.values() if row.key != key]
        if key is not None and part.merge is not None and others:
            write = partial(part.merge, key)
            before = self._name()
            self.ctx.open_dialog(
                "merge_into", before=before, field=part.field, others=others, write=write
            )

    def _on_answer_clicked(self) -> None:
        key, answer = self.table.key(), self.part.answer
        if key in self._read and answer is not None:
            answer(self._read[key][1])

    def _on_way(self, number: int, _checked: bool = False) -> None:
        key = self.table.key()
        if key is not None:
            self.attempt("list", lambda: self.part.ways[number].act(key))

    def _on_stepped(self, step: int) -> None:
        key, move = self.table.key(), self.part.move
        if key is not None and move is not None:
            self.attempt("list", lambda: move(key, step))

    def _on_add(self) -> None:
        typed, add = self.new.text(), self.part.add
        told = self.tr("Added: {name}").format(name=typed.strip())
        if add is not None and self.attempt("new", lambda: add(typed), told):
            self.new.clear()
