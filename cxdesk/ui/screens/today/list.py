"""The blocks of Today, one below the other, as one walk for the arrow keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from cxdesk.services import staff, today
from cxdesk.ui.screens.today.acting import Acting
from cxdesk.ui.screens.today.beside import Beside
from cxdesk.ui.screens.today.block import Block
from cxdesk.ui.screens.today.blocks import BLOCKS, Acts, Sight, entered
from cxdesk.ui.screens.today.calm import Calm
from cxdesk.ui.screens.today.row import row_fonts
from cxdesk.ui.screens.today.telling import Telling
from cxdesk.ui.widgets.plain import clear, column

if TYPE_CHECKING:
    from cxdesk.domain.today import Today
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.blocks import Filled
    from cxdesk.ui.screens.today.row import TodayRow

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
        self._fill(self._sight(found))
        self._box.addStretch(1)
        for made in self.rows:
            made.stepped.connect(partial(self._on_row_stepped, made))
            made.focused.connect(partial(self._on_row_focused, made))
        self._stop_at(min(self._stop, len(self.rows) - 1))
        if held is not None:
            self._hold(held, place)

    def show_beside(self, known: Beside) -> None:
        """Whom to ask, who stays away and what is to be reviewed is known now."""
        is_new = known.lists != self._beside.lists
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

    def _fill(self, of: Sight) -> None:
        for slot in BLOCKS:
            self._add(slot.key, slot.fill(of))
        if not self.rows:
            self._box.addWidget(Calm(self.ctx, self, is_blank=of.day.is_blank))
        self._add("entered", entered(of))

    def _add(self, key: str, filled: Filled) -> None:
        if not filled.lines:
            return
        number = self.ctx.format.number(filled.total, 0) if filled.total else ""
        block = Block(
            filled.lines, row_fonts(), self, title=filled.title, count=number, told=filled.told
        )
        self.blocks[key] = block
        self.rows += block.rows
        self._box.addWidget(block)

    def _sight(self, day: Today) -> Sight:
        """The day with what was unfolded in it."""
        people = {one.id: one.initials for one in staff.staff(with_inactive=True)}
        tell = Telling(self.ctx, Acting(self.ctx), people)
        is_folded = bool(self.ctx.prefs.get(_FOLD_PREF))
        unfolded = self._is_later_open, self._are_all_away, is_folded
        return Sight(self.ctx, tell, day, self._beside, self._acts(), *unfolded)

    def _acts(self) -> Acts:
        return Acts(
            show_all=self._show_all,
            show_all_away=self._show_all_away,
            turn_later=self._turn_later,
            fold_away=self._fold,
            show_entered=self.entered_wanted.emit,
            redraw=self._redraw,
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

    def _fold(self, is_folded: bool) -> None:
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
            taker = self.rows[same[0] if same else min(place, len(self.rows) - 1)]
            for block in self.blocks.values():
                if taker in block.rows:
                    block.show()  # a hidden one would not keep the keyboard
            taker.setFocus(Qt.FocusReason.OtherFocusReason)
