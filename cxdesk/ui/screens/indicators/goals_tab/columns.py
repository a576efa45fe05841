"""Goals by how they stand: in columns where there is room, else in one list; arrows walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain.goal_columns import COLUMN_WORDS, Column, column_of, place
from cxdesk.ui import theme
from cxdesk.ui.goals_shown import GoalsShown
from cxdesk.ui.indicator_words import is_meant, looked_for
from cxdesk.ui.widgets import card_grid
from cxdesk.ui.widgets.card_grid import CardGrid, Slot
from cxdesk.ui.widgets.goal_card import GoalCard
from cxdesk.ui.widgets.plain import PlainLabel, card, column, row
from cxdesk.ui.widgets.young_offer import YoungOffer

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QFrame, QGridLayout

    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

WIDE = 1200
FEWEST_COLUMNS = 3  # fewer of them would leave most of a wide window empty
LEAST_CARD = 330
MOST_CARDS = 4


class GoalColumns(QWidget):
    """``opened`` carries the GoalView of a card."""

    opened = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self._layout = column(self, spacing=theme.L)
        self._shown = GoalsShown()
        self._wanted: tuple[str, ...] = ()
        self._slots: dict[Slot, GoalCard] = {}
        self._width = 0
        self._rebuild = QTimer(self, singleShot=True, interval=0)  # never inside a layout
        self._rebuild.timeout.connect(self._build)
        self.offer: YoungOffer | None = None

    def show_all(self, found: GoalsShown) -> None:
        """Draw everything anew; the card that had the keyboard has it again."""
        self._shown = found
        self._build()

    def search(self, text: str) -> None:
        """Leave the goals that have all of these words in title, owner or indicators."""
        self._wanted = looked_for(text)
        self._build()

    def shown(self) -> GoalsShown:
        """What is drawn."""
        return self._shown

    def cards(self) -> tuple[GoalCard, ...]:
        """All cards, column by column."""
        order = sorted(self._slots, key=lambda slot: (slot.column, slot.line))
        if not self._is_wide():
            order = sorted(self._slots)
        return tuple(self._slots[slot] for slot in order)

    def held(self) -> GoalView | None:
        """The goal whose card has the keyboard, or gets it back when a form closes."""
        focused = self.window().focusWidget()
        return next((made.view for made in self.cards() if made is focused), None)

    def hold(self, goal_id: int) -> bool:
        """Give the keyboard to the card of a goal; False when it has none."""
        same = (made for made in self.cards() if made.view.goal.id == goal_id)
        if (found := next(same, None)) is None:
            return False
        found.setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for columns, or not any more."""
        super().resizeEvent(event)
        if self._shape() != self._shape_of(self._width):
            self._rebuild.start()

    def _build(self) -> None:
        held, was_offered = self.held(), self._is_at_offer()
        self._width = card_grid.room(self)
        self._slots, self.offer = {}, None
        card_grid.remove_all(self._layout)
        holder = CardGrid(self)
        if self._is_wide():
            self._add_columns(holder.grid)
        else:
            self._add_list(holder.grid)
        if self._shown.offered:
            shown = self._shown
            self.offer = YoungOffer(self.ctx, shown.offered, shown.needs, self)
            self._layout.addWidget(self.offer)
        if self._wanted and not self._slots:
            nothing = self.tr("No goal has these words.")
            self._layout.addWidget(PlainLabel(nothing, "dim", self))
        self._layout.addWidget(holder)
        if self._shown.balance:
            self._layout.addWidget(self._balance())
        self._layout.addStretch(1)
        holder.show()  # what is hidden would not take the keyboard
        if held is not None:
            self.hold(held.goal.id)
        elif was_offered:
            self._go_on()

    def _is_at_offer(self) -> bool:
        focused = self.window().focusWidget()
        return self.offer is not None and focused is not None and self.offer.isAncestorOf(focused)

    def _go_on(self) -> None:
        """From what was offered and is a goal now to what is offered still, else to the goal."""
        if self.offer is not None:
            self.offer.show()  # what is hidden would not take the keyboard
            self.offer.buttons[0].setFocus()
        elif self.cards():
            self.cards()[0].setFocus()

    def _add_columns(self, grid: QGridLayout) -> None:
        for at, (key, views) in enumerate(self._columns()):
            grid.setColumnStretch(at, 1)
            grid.addWidget(self._heading(key, len(views)), 0, at)
            stack = column(spacing=theme.S)
            for line, view in enumerate(views):
                stack.addWidget(self._card(view, Slot(line, at)))
            stack.addStretch(1)
            grid.addLayout(stack, 1, at)

    def _add_list(self, grid: QGridLayout) -> None:
        across = self._across(self._width)
        for at in range(across):
            grid.setColumnStretch(at, 1)
        line = 0
        for key, views in self._columns():
            heading = self._heading(key, len(views))
            heading.setContentsMargins(0, theme.S if line else 0, 0, 0)
            grid.addWidget(heading, line, 0, 1, across)
            for number, view in enumerate(views):
                slot = Slot(line + 1 + number // across, number % across)
                grid.addWidget(self._card(view, slot), *slot)
            line += 2 + (len(views) - 1) // across

    def _columns(self) -> list[tuple[Column, list[GoalView]]]:
        """The columns that have goals, each from the worst to the best."""
        found = [view for view in self._shown.views if self._is_meant(view)]
        placed = [(key, [view for view in found if _column(view) is key]) for key in Column]
        return [(key, sorted(views, key=_place)) for key, views in placed if views]

    def _is_meant(self, view: GoalView) -> bool:
        called = {each.goal.title for each in view.each} | {view.goal.owner_name}
        title = " ".join(called)
        return any(is_meant(self.ctx, one.kpi, self._wanted, title) for one in view.each)

    def _heading(self, key: Column, number: int) -> PlainLabel:
        words = self.tr("{column} · {n}")
        told = words.format(
            column=self.ctx.say(COLUMN_WORDS[key]), n=self.ctx.format.number(number)
        )
        return PlainLabel(told, "strong", self)

    def _card(self, view: GoalView, slot: Slot) -> GoalCard:
        made = GoalCard(self.ctx, view, self, beside=self._shown.beside.get(view.goal.id))
        made.opened.connect(lambda: self.opened.emit(view))
        made.stepped.connect(lambda dx, dy: self._step(slot, dx, dy))
        self._slots[slot] = made
        return made

    def _balance(self) -> QFrame:
        made = card(self)
        inner = row(made, spacing=theme.M)
        inner.setContentsMargins(14, 9, 14, 9)
        told = " ".join(self.ctx.say(text) for text in self._shown.balance)
        inner.addWidget(PlainLabel(told, "dim", made, wrap=True), 1)
        return made

    def _step(self, slot: Slot, dx: int, dy: int) -> None:
        """To the card below or above it, or to the nearest one of the next column."""
        found = [
            one
            for one in self._slots
            if (one.column - slot.column) * dx > 0 or (one.line - slot.line) * dy > 0
        ]
        if dy and self._is_wide():
            found = [one for one in found if one.column == slot.column]

        def away(one: Slot) -> tuple[int, int]:
            down, across = abs(one.line - slot.line), abs(one.column - slot.column)
            return (across, down) if dx and self._is_wide() else (down, across)

        if found:
            self._slots[min(found, key=away)].setFocus()

    def _is_wide(self) -> bool:
        return self._shape_of(self._width) == 0

    def _shape(self) -> int:
        return self._shape_of(card_grid.room(self))

    def _shape_of(self, width: int) -> int:
        """0 for columns beside each other, else how many cards a line of the list has."""
        has_columns = width >= WIDE and len(self._columns()) >= FEWEST_COLUMNS
        return 0 if has_columns else self._across(width)

    @staticmethod
    def _across(width: int) -> int:
        return max(1, min(MOST_CARDS, width // LEAST_CARD))


def _column(view: GoalView) -> Column:
    return column_of(view.goal, view.overall.status)


def _place(view: GoalView) -> tuple[int, int, int]:
    return place(view.goal, view.overall.status)
