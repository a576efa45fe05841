"""The blocks of Today, one below the other, as one walk for the arrow keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from cxdesk.domain.text import T, plural
from cxdesk.services import staff, today
from cxdesk.ui.day import back_up_now
from cxdesk.ui.screens.today.acting import Acting
from cxdesk.ui.screens.today.asks import ask_line
from cxdesk.ui.screens.today.beside import Beside
from cxdesk.ui.screens.today.block import Block
from cxdesk.ui.screens.today.calm import Calm
from cxdesk.ui.screens.today.line import Choice, Line
from cxdesk.ui.screens.today.row import row_fonts
from cxdesk.ui.screens.today.telling import Telling
from cxdesk.ui.widgets.plain import clear, column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cxdesk.domain.today import Today
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.row import TodayRow

SHOWN_AWAY = SHOWN_ASKS = 3
_FOLD_PREF = "today/away_folded"


class TodayList(QWidget):
    """Shows a day; the keyboard stays on its line, or on the next one when that is done.

    ``read_wanted``: more lines of each kind are to be read (``shown``).
    """

    entered_wanted = Signal()
    read_wanted = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.area: QScrollArea | None = None
        self.shown = today.SHOWN
        self.blocks: dict[str, Block] = {}
        self.rows: list[TodayRow] = []
        self._day: Today | None = None
        self._beside = Beside()
        self._is_later_open = False
        self._are_all_away = False
        self._stop = 0
        self.setProperty("role", "plain")
        self._box = column(self, spacing=14)

    def show_day(self, found: Today, known: Beside) -> None:
        """Show the day anew; the keyboard and the place in the list stay."""
        self._day, self._beside = found, known
        holder = self.window().focusWidget()  # has, or gets back after a form, the keyboard
        place = next((i for i, made in enumerate(self.rows) if made is holder), 0)
        held = self.rows[place].line.key if holder in self.rows else None
        clear(self._box)
        self.blocks, self.rows = {}, []
        people = {one.id: one.initials for one in staff.staff(with_inactive=True)}
        self._fill(Telling(self.ctx, Acting(self.ctx), people), found)
        self._box.addStretch(1)
        for made in self.rows:
            made.stepped.connect(partial(self._on_row_stepped, made))
            made.focused.connect(partial(self._on_row_focused, made))
        self._stop_at(min(self._stop, len(self.rows) - 1))
        if held is not None:
            self._hold(held, place)

    def show_beside(self, known: Beside) -> None:
        """Whom to ask and who stays away is known now."""
        is_new = (known.away, known.asks) != (self._beside.away, self._beside.asks)
        if self._day is not None and is_new:
            self.show_day(self._day, known)

    def show_clocks(self) -> None:
        """The clocks of waiting customers a minute later, in words alone."""
        block = self.blocks.get("waiting")
        if block is None or self._day is None:
            return
        telling = Telling(self.ctx, Acting(self.ctx), {})
        waiting = today.with_clocks(self._day.waiting, now=self.ctx.now())
        for made, case in zip(block.rows, waiting, strict=False):
            made.set_line(telling.with_clock(made.line, case))

    def take_keys(self) -> bool:
        """Give the keyboard to the line that had it last; False when there is none."""
        if not self.rows:
            return False
        self.rows[min(self._stop, len(self.rows) - 1)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _fill(self, tell: Telling, day: Today) -> None:
        rescues = [tell.rescue(call) for call in day.rescues]
        self._add("rescues", rescues, day.rescue_count, title=self.tr("Rescue calls"))
        waiting = [tell.waiting(case) for case in day.waiting]
        self._add("waiting", waiting, day.waiting_count, title=self.tr("Waiting for an answer"))
        tasks = [tell.task(task) for task in day.tasks]
        self._add("tasks", tasks, day.task_count, self._later(tell), title=self.tr("To do"))
        self._fill_asks()
        self._fill_away(tell)
        born = [tell.birthday(one) for one in day.birthdays]
        self._add("birthdays", born, day.birthday_count, title=self.tr("Birthdays today"))
        if day.backup_days is not None:
            self._add("backup", [self._backup(day.backup_days)])
        if not self.rows:
            self._box.addWidget(Calm(self.ctx, self))
        self._add("entered", [self._entered(day)])

    def _fill_asks(self) -> None:
        """The first to ask, and the way to all of them."""
        asks = self._beside.asks
        lines = [ask_line(self.ctx, one) for one in asks[:SHOWN_ASKS]]
        if len(asks) > SHOWN_ASKS:
            go = partial(self.ctx.navigate, "surveys", "ask")
            lines.append(self._rest(len(asks) - SHOWN_ASKS, go, "asks"))
        told = self.tr("with a survey, after their rest")
        self._add("asks", lines, title=self.tr("Customers to ask"), told=told, total=len(asks))

    def _fill_away(self, tell: Telling) -> None:
        """Folded it is one line; unfolded the first few, and the way to the others."""
        away = self._beside.away
        if not away:
            return
        if self.ctx.prefs.get(_FOLD_PREF):
            self._add("away", [self._folded()])
            return
        some = away if self._are_all_away else away[:SHOWN_AWAY]
        fold = Choice(self.tr("Fold this list"), partial(self._fold, is_folded=True))
        lines = [tell.away(one) for one in some]
        lines = [line._replace(more=(*line.more, fold)) for line in lines]
        if len(some) < len(away):
            lines.append(self._rest(len(away) - len(some), self._show_all_away, "away"))
        told = self.tr("longer than is usual for them")
        self._add("away", lines, title=self.tr("Staying away"), told=told, total=len(away))

    def _add(
        self,
        key: str,
        lines: Iterable[Line],
        count: int = 0,
        after: Iterable[Line] = (),
        **head: object,
    ) -> None:
        """A block with how many there are, and a line for those that are not shown."""
        lines = list(lines)
        total = head.pop("total", count)
        if count > len(lines):
            lines.append(self._rest(count - len(lines), self._show_all, key))
        lines += after
        if not lines:
            return
        number = self.ctx.format.number(int(str(total)), 0) if total else ""
        title, told = str(head.get("title", "")), str(head.get("told", ""))
        block = Block(lines, row_fonts(), self, title=title, count=number, told=told)
        self.blocks[key] = block
        self.rows += block.rows
        self._box.addWidget(block)

    def _later(self, tell: Telling) -> list[Line]:
        """The tasks of the next open day, folded away or below today's."""
        day = self._day
        if day is None or not day.later:
            return []
        words = plural(len(day.later), T("Today", "{day}: 1 task"), T("Today", "{day}: {n} tasks"))
        text = self.ctx.say(words.fill(day=self._day_name(day)))
        action = self.tr("Fold") if self._is_later_open else self.tr("Show")
        head = Line("later", text, self._turn_later, action, is_quiet=True)
        shown = [tell.task(task) for task in day.later] if self._is_later_open else []
        return [head, *shown]

    def _day_name(self, day: Today) -> str:
        if (day.later_on - day.on).days == 1:
            return self.tr("Tomorrow")
        return self.ctx.format.weekday(day.later_on.weekday())

    def _rest(self, n: int, act: Callable[[], object], key: str) -> Line:
        text = self.ctx.say(plural(n, T("Today", "1 more"), T("Today", "{n} more")))
        return Line(f"more:{key}", text, act, self.tr("Show all"), is_quiet=True)

    def _folded(self) -> Line:
        one = T("Today", "1 customer stays away longer than is usual")
        many = T("Today", "{n} customers stay away longer than is usual")
        text = self.ctx.say(plural(len(self._beside.away), one, many))
        unfold = partial(self._fold, is_folded=False)
        return Line("away", text, unfold, self.tr("Show"), is_quiet=True)

    def _backup(self, days: int) -> Line:
        text = self.tr("The last backup is {n} days old").format(n=self.ctx.format.number(days, 0))
        act = partial(back_up_now, self.ctx)
        return Line("backup", text, act, self.tr("Back up now"), badge="▲", tone="risk")

    def _entered(self, day: Today) -> Line:
        one, many = T("Today", "Entered today: 1 thing"), T("Today", "Entered today: {n} things")
        words = plural(day.entered, one, many) if day.entered else T("Today", "Entered today")
        text = self.ctx.say(words)
        money = self.ctx.format.money(day.takings.net_minor)
        takings = self.tr("Takings {money}").format(money=money)
        return Line(
            "entered", text, self.entered_wanted.emit, self.tr("Show"), told=takings, is_quiet=True
        )

    def _show_all(self) -> None:
        self.shown = today.MOST
        self.read_wanted.emit()

    def _show_all_away(self) -> None:
        self._are_all_away = True
        self._redraw()

    def _turn_later(self) -> None:
        self._is_later_open = not self._is_later_open
        self._redraw()

    def _fold(self, *, is_folded: bool) -> None:
        self.ctx.prefs.set(_FOLD_PREF, is_folded)
        self._redraw()

    def _redraw(self) -> None:
        if self._day is not None:
            self.show_day(self._day, self._beside)

    def _on_row_stepped(self, start: TodayRow, step: int) -> None:
        place = min(max(self.rows.index(start) + step, 0), len(self.rows) - 1)
        self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        if self.area is not None:
            self.area.ensureWidgetVisible(self.rows[place], 0, 48)

    def _on_row_focused(self, row: TodayRow) -> None:
        if row in self.rows:
            self._stop_at(self.rows.index(row))

    def _stop_at(self, place: int) -> None:
        """Tab stops at one row alone; the arrow keys walk from there."""
        self._stop = max(place, 0)
        for index, made in enumerate(self.rows):
            is_stop = index == self._stop
            made.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    def _hold(self, key: str, place: int) -> None:
        """The same line, or the one that came into its place."""
        same = [index for index, made in enumerate(self.rows) if made.line.key == key]
        if self.rows:
            at = same[0] if same else min(place, len(self.rows) - 1)
            self.rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
