"""The board: goals, the chosen indicators in their groups, a line for each other; arrows walk."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain.report_blocks import GROUP_WORDS
from cxdesk.services import shop
from cxdesk.ui import board, counted, theme
from cxdesk.ui.board import Board
from cxdesk.ui.indicator_words import is_meant, looked_for
from cxdesk.ui.looks import screen_look
from cxdesk.ui.widgets import card_grid
from cxdesk.ui.widgets.card_grid import CardGrid, Slot
from cxdesk.ui.widgets.goal_card import GoalCard
from cxdesk.ui.widgets.kpi_card import KpiCardView, is_empty
from cxdesk.ui.widgets.more_indicators import MoreLine
from cxdesk.ui.widgets.plain import PlainLabel, button, card, column, hairline, row
from cxdesk.ui.widgets.tab_stops import order
from cxdesk.ui.widgets.worth_a_look import WorthALook
from cxdesk.ui.widgets.young_offer import YoungOffer

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QFrame, QGridLayout

    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView
    from cxdesk.services.insight import Note
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.click_card import ClickCard

NARROWEST_CARD = 330
MOST_COLUMNS = 4
_ROOM = "worth_a_look"  # how high the sentences were last, so that their place is kept


class KpiBoard(QWidget):
    """``opened`` carries a key and the GoalView it was opened by, or None.

    Only what has data has a card; ``search`` leaves what its words name.
    """

    opened = Signal(str, object)
    goal_wanted = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self._layout = column(self, spacing=0)
        self._slots: dict[Slot, ClickCard] = {}
        self._columns = 3
        self._rebuild = QTimer(self, singleShot=True, interval=0)  # never inside a layout
        self._rebuild.timeout.connect(self._build)
        self._shown = Board((), (), ())
        self._wanted: tuple[str, ...] = ()
        self._notes: tuple[Note, ...] | None = None
        self.worth: WorthALook | None = None

    def show_all(self, found: Board) -> None:
        """Draw what changed, or all of it anew; the card that had the focus has it again."""
        before, self._shown = self._shown, found
        if self._slots and _plan(before) == _plan(found):
            self._replace_changed()
        else:
            self._build()

    def look(self) -> None:
        """Look, behind the board, what deserves a look; the newest look wins."""
        hub, path, as_of = self.ctx.hub, shop.path(), self.ctx.now() + 1
        views = self._shown.goals
        self.ctx.jobs.run(
            lambda _progress: board.notes(counted.moment(hub, path, as_of), views),
            key="indicators-worth",
            on_done=self._on_noted,
        )

    def _on_noted(self, found: tuple[Note, ...]) -> None:
        known, self._notes = self._notes, found
        if found == known:
            return
        if found or self.worth is not None:
            self._build()
        high = self.worth.needed(card_grid.room(self)) if found and self.worth is not None else 0
        self.ctx.prefs.set(_ROOM, high)

    def empty(self) -> frozenset[str]:
        """The keys of the lines that are known to have no data."""
        return self._shown.empty

    def search(self, text: str) -> None:
        """Leave what has all of these words in its name, meaning or other names; accents or not."""
        wanted = looked_for(text)
        if wanted != self._wanted:
            self._wanted = wanted
            self._build()

    def cards(self) -> tuple[ClickCard, ...]:
        """All cards and lines in reading order."""
        return tuple(self._slots[slot] for slot in sorted(self._slots))

    def focus_first(self) -> None:
        """Put the keyboard on the first card."""
        found = self.cards()
        if found:
            found[0].setFocus()

    def focus_key(self, key: str) -> None:
        """Put the keyboard on the card of an indicator."""
        for made in self.cards():
            if not isinstance(made, GoalCard) and _what(made) == key:
                made.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for, with or without a scroll bar."""
        super().resizeEvent(event)
        columns = min(max(card_grid.room(self) // NARROWEST_CARD, 1), MOST_COLUMNS)
        if columns != self._columns:
            self._columns = columns
            self._rebuild.start()

    def _build(self) -> None:
        focused = self.window().focusWidget()
        held = next((_what(made) for made in self.cards() if made is focused), None)
        sentence, self.worth = self.worth.held() if self.worth else None, None
        self._slots = {}
        card_grid.remove_all(self._layout)
        holder = CardGrid(self)
        grid = self._grid = holder.grid
        for index in range(self._columns):
            grid.setColumnStretch(index, 1)
        line = self._add_notes(grid, self._add_goals(grid))
        line = self._add_groups(grid, line)
        self._add_others(grid, line)
        self._layout.addWidget(holder)
        self._layout.addStretch(1)
        holder.show()  # what is hidden would not take the keyboard
        same = (made for made in self.cards() if _what(made) == held)
        if held is not None and (again := next(same, None)) is not None:
            again.setFocus()
        if sentence is not None and self.worth is not None:
            self.worth.hold(sentence)

    def _replace_changed(self) -> None:
        """Another card in the place of each whose figures were counted anew."""
        goals = {view.goal.id: view for view in self._shown.goals}
        cards = {found.kpi.key: found for found in self._shown.cards}
        for slot, old in list(self._slots.items()):
            made: ClickCard | None = None
            if isinstance(old, GoalCard) and goals[old.view.goal.id] is not old.view:
                made = self._goal_card(goals[old.view.goal.id])
            elif isinstance(old, KpiCardView) and cards[old.card.kpi.key] is not old.card:
                made = self._kpi_card(cards[old.card.kpi.key])
            if made is not None:
                self._replace(old, made, slot)
        order(self)

    def _replace(self, old: ClickCard, made: ClickCard, slot: Slot) -> None:
        grid, had_keys = self._grid, old is self.window().focusWidget()
        grid.replaceWidget(old, made)
        self._walk(made, slot)
        made.show()  # what is hidden would not take the keyboard
        if had_keys:
            made.setFocus()
        card_grid.remove(old)

    def _goal_card(self, view: GoalView) -> GoalCard:
        made = GoalCard(self.ctx, view, self)
        made.opened.connect(lambda: self.opened.emit(view.kpi.key, view))
        return made

    def _kpi_card(self, found: KpiCard) -> KpiCardView:
        look = screen_look(self.ctx.theme, self.ctx.format)
        made = KpiCardView(self.ctx, found, look, self)
        made.opened.connect(lambda: self.opened.emit(found.kpi.key, None))
        return made

    def _add_notes(self, grid: QGridLayout, line: int) -> int:
        """What is worth a look, or its place while that is looked for; nothing in a search."""
        kept = self.ctx.prefs.get(_ROOM, 0)
        room = kept if isinstance(kept, int) else 0
        is_any = room > 0 if self._notes is None else bool(self._notes)
        if self._wanted or not is_any:
            return line
        self._add_heading(grid, self.tr("Worth a look"), line, (0, self._columns))
        self.worth = WorthALook(self.ctx, self._notes, room, self)
        grid.addWidget(self.worth, line + 1, 0, 1, self._columns)
        return line + 2

    def _add_goals(self, grid: QGridLayout) -> int:
        """The goals row; returns the next free line of the grid."""
        found = [view for view in self._shown.goals if self._is_wanted(view.kpi, view.goal.title)]
        if self._wanted and not found:
            return 0
        self._add_heading(grid, self.tr("Goals"), 0, (0, self._columns))
        if not found:
            offered = self._shown.offered
            made = YoungOffer(self.ctx, offered, (), self) if offered else self._no_goal()
            grid.addWidget(made, 1, 0, 1, self._columns)
            return 2
        for index, view in enumerate(found):
            place = 1 + index // self._columns, index % self._columns
            self._put(grid, self._goal_card(view), *place)
        return 2 + (len(found) - 1) // self._columns

    def _add_groups(self, grid: QGridLayout, line: int) -> int:
        """Groups side by side while they fit; a group never begins at a row's end and breaks."""
        groups = list(GROUP_WORDS)
        shown = [found for found in self._shown.cards if not is_empty(found)]
        wanted = [found for found in shown if self._is_wanted(found.kpi)]
        wanted.sort(key=lambda found: groups.index(found.kpi.group))
        at = 0
        for group, found in groupby(wanted, key=lambda found: found.kpi.group):
            members = list(found)
            if at and at + len(members) > self._columns:
                line, at = line + 2, 0
            width = min(len(members), self._columns - at)
            self._add_heading(grid, self.ctx.say(GROUP_WORDS[group]), line, (at, width))
            for member in members:
                if at == self._columns:
                    line, at = line + 2, 0
                self._put(grid, self._kpi_card(member), line + 1, at)
                at += 1
        return line + 2 if wanted else line

    def _add_others(self, grid: QGridLayout, line: int) -> None:
        """A line for each indicator without a card: not chosen, or chosen and without data."""
        empty = [found.kpi for found in self._shown.cards if is_empty(found)]
        without = self._shown.empty.union(kpi.key for kpi in empty)
        others = [kpi for kpi in (*empty, *self._shown.others) if self._is_wanted(kpi)]
        if others:
            has_cards = any(isinstance(made, KpiCardView) for made in self.cards())
            words = self.tr("More indicators") if has_cards else self.tr("Indicators")
            self._add_heading(grid, words, line, (0, self._columns))
            grid.addWidget(self._lines(others, without, line), line + 1, 0, 1, self._columns)
        elif self._wanted and not self._slots:
            told = PlainLabel(self.tr("No indicator has these words."), "dim", self)
            grid.addWidget(told, line, 0, 1, self._columns)

    def _lines(self, kpis: list[Kpi], without: frozenset[str], line: int) -> QFrame:
        made = card(self)
        layout = column(made, spacing=0)
        layout.setContentsMargins(theme.XS, theme.XS, theme.XS, theme.XS)
        for number, kpi in enumerate(kpis):
            if number:
                layout.addWidget(hairline(made))
            is_empty, need = kpi.key in without, self._shown.needs.get(kpi.key)
            told = MoreLine(self.ctx, kpi, made, is_empty=is_empty, need=need)
            told.opened.connect(lambda key=kpi.key: self.opened.emit(key, None))
            self._walk(told, Slot(line + 1 + number, 0))
            layout.addWidget(told)
        return made

    def _is_wanted(self, kpi: Kpi, title: str = "") -> bool:
        return is_meant(self.ctx, kpi, self._wanted, title)

    def _add_heading(self, grid: QGridLayout, text: str, line: int, span: tuple[int, int]) -> None:
        label = PlainLabel(text, "strong", self)
        label.setContentsMargins(0, theme.S if line else 0, 0, 0)
        grid.addWidget(label, line, span[0], 1, span[1])

    def _put(self, grid: QGridLayout, made: ClickCard, line: int, at: int) -> None:
        self._walk(made, Slot(line, at))
        grid.addWidget(made, line, at)

    def _walk(self, made: ClickCard, slot: Slot) -> None:
        self._slots[slot] = made
        made.stepped.connect(lambda dx, dy: self._step(slot, dx, dy))

    def _step(self, slot: Slot, dx: int, dy: int) -> None:
        """To the neighbour, or to the nearest card of the next row that has one."""
        if dx:
            found = self.cards()
            index = found.index(self._slots[slot]) + dx
            if 0 <= index < len(found):
                found[index].setFocus()
            return
        lines = sorted({other.line for other in self._slots})
        index = lines.index(slot.line) + dy
        if 0 <= index < len(lines):
            same = [other for other in self._slots if other.line == lines[index]]
            nearest = min(same, key=lambda other: abs(other.column - slot.column))
            self._slots[nearest].setFocus()

    def _no_goal(self) -> QFrame:
        made = card(self)
        layout = row(made, spacing=theme.M)
        layout.setContentsMargins(14, 11, 14, 11)
        text = self.tr(
            "No goal yet. A goal turns a number into a line to follow: from where you are to"
            " where you want to be, by a set date."
        )
        layout.addWidget(PlainLabel(text, "dim", made, wrap=True), 1)
        new = button(self.tr("New goal"), made)
        new.clicked.connect(self.goal_wanted)
        layout.addWidget(new)
        return made


def _plan(found: Board) -> tuple[object, ...]:
    """What decides which cards and lines there are, and where they stand."""
    goals = tuple((view.goal.id, view.goal.title, view.kpi.key) for view in found.goals)
    cards = tuple((card.kpi.key, is_empty(card)) for card in found.cards)
    others = tuple((kpi.key, kpi.name) for kpi in found.others)
    return goals, cards, others, found.empty, dict(found.needs), found.offered


def _what(made: ClickCard) -> object:
    """What a card is about, wherever it stands."""
    if isinstance(made, KpiCardView):
        return made.card.kpi.key
    if isinstance(made, MoreLine):
        return made.kpi.key
    return made.view.goal.id if isinstance(made, GoalCard) else None
