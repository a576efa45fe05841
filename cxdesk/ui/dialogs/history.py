"""History: what was changed in a record, or by everybody in the shop, and undoing one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.record_words import RECORDS
from cxdesk.services import customer_list, hats, history, staff
from cxdesk.services.history import HistoryAsked
from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import parse_day
from cxdesk.ui.widgets.fields_area import screen_width
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.history_list import NAMED, HistoryList
from cxdesk.ui.widgets.plain import PlainLabel, button, column, restyle, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHBoxLayout

    from cxdesk.services.history import HistoryEntry
    from cxdesk.ui.context import Context

WIDTH, LEAST_WIDTH, HEIGHT = 720, 560, 580
LEAST_SEARCH = 104  # so that all filters fit the narrowest window
AIR = 36  # in a field, around what is typed
KINDS = (
    "customer",
    "interaction",
    "cases",
    "purchase",
    "answer",
    "task",
    "event",
    "goal",
    "staff",
    "setting",
)


class HistoryDialog(QDialog):
    """Without a ``table`` that of the whole shop, with filters; row 0 is all rows of a table."""

    name: ClassVar[str] = "history"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        table: str = "",
        row_id: int = 0,
    ) -> None:
        super().__init__(parent or ctx.window)
        self.ctx = ctx
        self._table, self._row_id = table, row_id
        self._asked = HistoryAsked()
        self._oldest = 0
        self.setModal(True)
        room = screen_width(self)
        self.setMinimumWidth(min(LEAST_WIDTH, room))
        self.resize(min(WIDTH, room), HEIGHT)
        outer = column(self, spacing=theme.M)
        outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        outer.addWidget(self._heading())
        if not table:
            outer.addLayout(self._build_filters())
        self._error = PlainLabel("", "error", self, wrap=True)
        self._error.hide()
        outer.addWidget(self._error)
        self.list = HistoryList(ctx, has_heads=not table, parent=self)
        self.list.undo_asked.connect(self.undo_step)
        self.list.older_asked.connect(lambda: self._load(is_first=False))
        outer.addWidget(self.list, 1)
        close = button(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._load(is_first=True)

    @classmethod
    def sample(cls, ctx: Context) -> HistoryDialog:
        """The history of the first customer."""
        first = next(iter(customer_list.customers_page(limit=1)), None)
        if first is None:
            return cls(ctx)
        return cls(ctx, table="customer", row_id=first.id)

    def undo_step(self, step_id: int) -> None:
        """Take a step back and show the history with it."""
        try:
            label = history.undo_step(step_id, now=self.ctx.now())
        except ValidationError as error:
            self._error.setText(self.ctx.say(error.text))
            self._error.show()
            return
        except OutsideError as error:
            self.ctx.show_error(error)
            return
        what = "" if label is None else self.ctx.say(label)
        self.ctx.toast(self.tr("Undone: {what}").format(what=what), None)
        self._load(is_first=True)

    def set_filter(self, **changes: object) -> None:
        """Ask for other steps of the shop: ``staff_id``, ``table``, ``on``, ``text``."""
        self._asked = replace(self._asked, **changes)  # type: ignore[arg-type]  # our own names
        self._load(is_first=True)

    def _heading(self) -> PlainLabel:
        title = self.tr("History of the shop")
        if self._table:
            title = self.tr("History: {record}").format(record=self._record())
        self.setWindowTitle(title)
        return PlainLabel(title, "heading", self, wrap=True)

    def _record(self) -> str:
        """The kind of the record, and its name where it has one."""
        noun = self.ctx.say(RECORDS[self._table].noun)
        name = history.name_of_record(self._table, self._row_id) if self._row_id else None
        if name is None:
            return noun
        return self.ctx.say(NAMED.fill(noun=noun, name=self.ctx.format.show(name)))

    def _build_filters(self) -> QHBoxLayout:
        line = row(spacing=theme.S)
        self.who = self._who_box()
        self.kind = CalmCombo(self)
        self.kind.setAccessibleName(self.tr("Kind of record"))
        self.kind.addItem(self.tr("Everything"), "")
        for table in KINDS:
            self.kind.addItem(self.ctx.say(RECORDS[table].noun), table)
        self.kind.currentIndexChanged.connect(
            lambda: self.set_filter(table=self.kind.currentData())
        )
        self.day = QLineEdit(self)
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setPlaceholderText(self.tr("Any day"))
        wide = self.day.fontMetrics().horizontalAdvance
        words = (self.day.placeholderText(), self.ctx.format.date(self.ctx.today()))
        self.day.setFixedWidth(max(map(wide, words)) + AIR)
        self.day.editingFinished.connect(self._on_day)
        self.text = FindField(self.tr("Search the history"), self.tr("Search"), self)
        self.text.setMinimumWidth(LEAST_SEARCH)
        self.text.typed.connect(lambda: self.set_filter(text=self.text.words()))
        for widget in (self.who, self.kind, self.day, self.text):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _who_box(self) -> QComboBox:
        made = CalmCombo(self)
        made.setAccessibleName(self.tr("Person"))
        made.addItem(self.tr("Everybody"), None)
        for member in staff.staff(with_inactive=True):
            made.addItem(member.name, member.id)
        made.addItem(self.tr("Nobody named"), 0)
        made.currentIndexChanged.connect(lambda: self.set_filter(staff_id=made.currentData()))
        made.setVisible(hats.worn() is Hat.OWNER)
        return made

    def _on_day(self) -> None:
        typed = self.day.text().strip()
        try:
            on = parse_day(typed, self.ctx.today()) if typed else None
        except ValidationError as error:
            self._mark_day(self.ctx.say(error.text))
            return
        self._mark_day("")
        if on is not None:
            self.day.setText(self.ctx.format.date(on))
        if on != self._asked.on:
            self.set_filter(on=on)

    def _mark_day(self, error: str) -> None:
        self.day.setProperty("invalid", "true" if error else "false")
        restyle(self.day)
        self._error.setText(error)
        self._error.setHidden(not error)

    def _load(self, *, is_first: bool) -> None:
        self._error.hide()
        before = history.NEWEST if is_first else self._oldest
        if self._table:
            self._read_record(before, is_first=is_first)
            return
        asked = replace(self._asked, before_step=before)
        self.ctx.jobs.run(
            lambda progress: history.of_shop(asked, progress.step),
            key="history",
            on_done=lambda found: self._show(found, asked.limit, is_first=is_first),
        )

    def _read_record(self, before: int, *, is_first: bool) -> None:
        try:
            found = history.of_record(self._table, self._row_id, before_step=before)
        except ValidationError as error:
            self._error.setText(self.ctx.say(error.text))
            self._error.show()
            return
        self._show(found, history.RECORD_PAGE, is_first=is_first)

    def _show(self, found: Sequence[HistoryEntry], page: int, *, is_first: bool) -> None:
        if found:
            self._oldest = found[-1].step_id
        self.list.show_entries(found, has_older=len(found) >= page, is_first=is_first)
