"""What was entered on a day: takings, counts and every line, to be mended or taken back."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from cxdesk.domain.entered import ENTRY_WORDS, EntryKind
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import command, entered, hats
from cxdesk.ui import theme
from cxdesk.ui.screens.today.block import Block
from cxdesk.ui.screens.today.line import Choice, Line
from cxdesk.ui.screens.today.row import row_fonts
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.plain import PlainLabel, card, clear, column, flush_link, row, scrolling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from cxdesk.domain.entered import EnteredDay, Entry
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.row import TodayRow

SHOWN = 200
_EVERYBODY, _EVERYTHING = "all", "all"
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TAKINGS = (
    ("sales", T("Entered", "Sales")),
    ("refunds", T("Entered", "Refunds")),
    ("day_totals", T("Entered", "Day totals")),
)


class EnteredPage(QWidget):
    """A page of Today. ← and → change the day; ``day_told`` is the day in words."""

    day_told = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.rows: list[TodayRow] = []
        self._found: EnteredDay | None = None
        box = column(self, spacing=theme.M)
        box.addLayout(self._build_filters())
        self.takings = card(self)
        self._money = row(self.takings, spacing=theme.XL)
        self._money.setContentsMargins(14, 9, 14, 9)
        box.addWidget(self.takings)
        inner = QWidget(self)
        inner.setProperty("role", "plain")
        self._lines = column(inner, spacing=0)
        self._area = scrolling(inner, self, has_stops=True)
        box.addWidget(self._area, 1)
        box.addWidget(self._build_rest(), 0, Qt.AlignmentFlag.AlignLeft)

    def show_day(self, on: date) -> None:
        """Show another day."""
        self.day.date.set_day(on)
        self.refresh()

    def refresh(self) -> None:
        """Read the day again."""
        on = self._on()
        self._found = entered.entered(on, now=self.ctx.now())
        told = f"{self.ctx.format.weekday(on.weekday())} {self.ctx.format.day_month(on)}"
        self.day_told.emit(told)
        self.rest.setText(self._rest_words())
        self._show_takings(self._found)
        self._offer_people(self._found)
        self._show_lines()

    def take_keys(self) -> None:
        """The first line, or the day when there is none."""
        taker = self.rows[0] if self.rows else self.day.date
        taker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → go to the day before and after."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.step(step)

    def step(self, days: int) -> None:
        """So many days on, today at most."""
        on = min(self._on() + timedelta(days=days), self.ctx.today())
        self.show_day(on)
        self.take_keys()

    def _build_filters(self) -> QHBoxLayout:
        self.day = DayPicker(self.ctx.today(), self.ctx.format, self)
        self.day.setAccessibleName(self.tr("Day"))
        self.day.date.day_changed.connect(self.refresh)
        self.who = CalmCombo(self)
        self.who.setAccessibleName(self.tr("By whom"))
        self.who.addItem(self.tr("Everybody"), _EVERYBODY)
        self.who.activated.connect(self._show_lines)
        self.kind = CalmCombo(self)
        self.kind.setAccessibleName(self.tr("What"))
        self.kind.activated.connect(self._show_lines)
        across = row(spacing=theme.S)
        for widget in (self.day, self.who, self.kind):
            across.addWidget(widget)
        across.addStretch(1)
        return across

    def _build_rest(self) -> QPushButton:
        """Where what is no line here is told."""
        self.rest = flush_link(self._rest_words(), self, shortcut="Ctrl+H")
        self.rest.clicked.connect(partial(self.ctx.open_dialog, "history"))
        return self.rest

    def _rest_words(self) -> str:
        """What the history tells under the hat that is worn: the counter reads of its own alone."""
        if hats.worn() is Hat.COUNTER:
            return self.tr("What else you did: history of the shop")
        return self.tr("Goals, reviews, events, figures and changes: history of the shop")

    def _on(self) -> date:
        try:
            return self.day.date.day()
        except ValidationError:
            return self.ctx.today()

    def _offer_people(self, found: EnteredDay) -> None:
        """Those who entered something that day, and the kinds of what they did."""
        people = {entry.staff_id: entry.staff_name for entry in found.entries}
        named = ((who, name or self.tr("Nobody")) for who, name in people.items())
        _fill(self.who, ((_EVERYBODY, self.tr("Everybody")), *named))
        counts = found.counts()
        kinds = (
            (kind.value, f"{self.ctx.say(ENTRY_WORDS[kind])} ({self.ctx.format.number(n, 0)})")
            for kind, n in counts.items()
        )
        _fill(self.kind, ((_EVERYTHING, self.tr("Everything")), *kinds))

    def _show_takings(self, found: EnteredDay) -> None:
        clear(self._money)
        money = self.ctx.format.money
        total = self.tr("Takings {money}").format(money=money(found.takings.net_minor))
        self._money.addWidget(PlainLabel(total, "strong", self.takings))
        for name, word in _TAKINGS:
            count = getattr(found.takings, name)
            if count:
                amount = money(getattr(found.takings, f"{name}_minor"))
                number = self.ctx.format.number(count, 0)
                text = f"{self.ctx.say(word)} {amount} ({number})"
                self._money.addWidget(PlainLabel(text, "dim", self.takings))
        self._money.addStretch(1)

    def _show_lines(self) -> None:
        holder = self.window().focusWidget()  # has, or gets back after a form, the keyboard
        held = next((i for i, made in enumerate(self.rows) if made is holder), None)
        key = "" if held is None else self.rows[held].line.key
        clear(self._lines)
        lines = [self._line(entry) for entry in self._wanted()]
        if not lines:
            empty = self.tr("Nothing was entered on this day.")
            self._lines.addWidget(PlainLabel(empty, "dim", self))
        block = Block(lines[:SHOWN], row_fonts(), self)
        block.setVisible(bool(lines))
        self._lines.addWidget(block)
        self._lines.addStretch(1)
        self.rows = block.rows
        for made in self.rows:
            made.more_keys = {Qt.Key.Key_Menu}  # → is the next day here
            made.stepped.connect(partial(self._on_row_stepped, made))
            made.turned.connect(self.step)
        if self.rows:
            self.rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if held is not None:
            self._hold(key, held)

    def _hold(self, key: str, place: int) -> None:
        """The same line, or the one that came into its place; the day where there is none."""
        same = [made for made in self.rows if made.line.key == key]
        taker = next(iter(same or self.rows[place:] or self.rows[-1:]), self.day.date)
        taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self) -> list[Entry]:
        who, kind = self.who.currentData(), self.kind.currentData()
        found = self._found.entries if self._found is not None else ()
        return [
            entry
            for entry in found
            if who in (_EVERYBODY, entry.staff_id) and kind in (_EVERYTHING, entry.kind.value)
        ]

    def _line(self, entry: Entry) -> Line:
        say = self.ctx.say
        act, action = self._main_action(entry)
        undo = partial(self._undo, entry)
        more = [Choice(action, act)]
        if entry.customer_id is not None:
            opens = partial(self.ctx.navigate, "customers", entry.customer_id)
            more.append(Choice(say(T("Today", "Open customer")), opens))
        if entry.may_undo:
            more.append(Choice(say(T("Entered", "Take back")), undo))
        money = "" if entry.amount_minor is None else self.ctx.format.money(entry.amount_minor)
        who = (self.ctx.format.time(entry.at), entry.staff_name, entry.text)
        return Line(
            key=f"step:{entry.step_id}",
            title=" · ".join(part for part in (say(entry.what), entry.customer_name) if part),
            caption=" · ".join(part for part in who if part),
            told=money,
            act=act,
            action=action,
            done=undo if entry.may_undo else None,
            more=tuple(more),
        )

    def _main_action(self, entry: Entry) -> tuple[Callable[[], object], str]:
        """The form in which the record is mended; what has none is shown at its customer."""
        open_dialog, record = self.ctx.open_dialog, entry.record_id
        forms = {
            EntryKind.INTERACTION: partial(open_dialog, "interaction", interaction_id=record),
            EntryKind.PURCHASE: partial(open_dialog, "purchase", purchase_id=record),
            EntryKind.CUSTOMER: partial(open_dialog, "customer", customer_id=record),
            EntryKind.TASK: partial(open_dialog, "task", task_id=record),
        }
        if entry.kind in forms:
            return forms[entry.kind], self.tr("Edit")
        if entry.kind is EntryKind.CASE:
            return partial(self.ctx.navigate, "cases", record), self.tr("Open")
        if entry.kind is EntryKind.PILE:
            return partial(self.ctx.navigate, "surveys", ("paper", record)), self.tr("Open")
        if entry.customer_id is not None:
            return partial(self.ctx.navigate, "customers", entry.customer_id), self.tr("Open")
        return partial(self._undo, entry), self.tr("Take back")

    def _undo(self, entry: Entry) -> None:
        try:
            entered.undo(entry.step_id, now=self.ctx.now())
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)
            return
        told = self.tr("Taken back: {what}").format(what=self.ctx.say(entry.what))
        self.ctx.toast(told, None, (self.tr("Restore"), self._redo))

    def _redo(self) -> None:
        try:
            command.redo(now=self.ctx.now())
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)

    def _on_row_stepped(self, start: TodayRow, step: int) -> None:
        place = min(max(self.rows.index(start) + step, 0), len(self.rows) - 1)
        self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(self.rows[place], 0, 48)


def _fill(box: QComboBox, options: Iterable[tuple[object, str]]) -> None:
    """Offer these and keep the choice, where it is still there."""
    before = box.currentData()
    box.clear()
    for value, text in options:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(before), 0))
