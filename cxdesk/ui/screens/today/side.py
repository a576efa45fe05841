"""The right column of Today: three goals and the week for the owner, the day for the counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T, plural
from cxdesk.services import hats
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, clear, column, hairline, row

if TYPE_CHECKING:
    from cxdesk.domain.today import DaySummary, WeekLine
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.beside import Beside

NOTHING = "–"


class Side(QWidget):
    """Shows what it is given; ``opened`` carries the key of an indicator."""

    opened = Signal(str)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self._shown: object = None
        self._box = column(self, spacing=14)
        self._box.addStretch(1)

    def show_owner(self, found: Beside | None) -> None:
        """Goals and the week; nothing while they are counted for the first time."""
        if found is None or hats.worn() is not Hat.OWNER:
            return
        if self._is_shown((found.goals, found.week)):
            return
        from cxdesk.ui.screens.today.goal_tile import GoalTile

        for view, card in found.goals:
            made = GoalTile(self.ctx, view, card, self)
            made.opened.connect(lambda key=view.kpi.key: self.opened.emit(key))
            self._add(made)
        if any(line.current.value is not None for line in found.week):
            self._add(self._week(found.week))

    def show_counter(self, found: DaySummary) -> None:
        """The day so far, and who has what to do."""
        if self._is_shown(found):
            return
        money = self.ctx.format.money(found.takings.net_minor)
        count = self.ctx.format.number(found.interactions, 0)
        day = ((self.tr("Takings"), money), (self.tr("Interactions"), count))
        self._add(self._lines(self.tr("The day so far"), day))
        people = tuple(
            (one.name or self.tr("Nobody"), self._count(one.n)) for one in found.by_owner
        )
        if people:
            self._add(self._lines(self.tr("To do by today"), people))

    def _count(self, n: int) -> str:
        return self.ctx.say(plural(n, T("Today", "1 task"), T("Today", "{n} tasks")))

    def _is_shown(self, found: object) -> bool:
        """Whether this is shown already; else make room for it."""
        if found == self._shown:
            return True
        self._shown = found
        clear(self._box)
        self._box.addStretch(1)
        return False

    def _add(self, widget: QWidget) -> None:
        self._box.insertWidget(self._box.count() - 1, widget)

    def _week(self, lines: tuple[WeekLine, ...]) -> QFrame:
        from cxdesk.domain.phrases import amount

        shown = []
        for line in lines:
            value = self.ctx.format.amount(amount(line.current.value, line.unit))
            shown.append((self.ctx.say(line.name), value, self.ctx.say(line.told)))
        return self._lines(self.tr("This week"), tuple(shown))

    def _lines(self, title: str, lines: tuple[tuple[str, ...], ...]) -> QFrame:
        """A card of names with their figures, each with a dim word below the name."""
        made = QFrame(self)
        made.setProperty("role", "card")
        made.setAccessibleName(title)
        box = column(made, spacing=0)
        box.setContentsMargins(1, 1, 1, 1)
        head = PlainLabel(title, "strong", made)
        head.setContentsMargins(13, 10, 13, 10)
        box.addWidget(head)
        for line in lines:
            box.addWidget(hairline(made))
            box.addWidget(self._figure(line, made))
        return made

    def _figure(self, line: tuple[str, ...], parent: QWidget) -> QWidget:
        name, value, *told = line
        made = QWidget(parent)
        made.setProperty("role", "plain")
        across = row(made, spacing=theme.S)
        across.setContentsMargins(13, 7, 13, 7)
        words = column(spacing=0)
        words.addWidget(PlainLabel(name, "", made, wrap=True))
        for text in told:
            words.addWidget(PlainLabel(text, "caption", made, wrap=True))
        across.addLayout(words, 1)
        figure = PlainLabel(value, "strong", made)
        figure.setFont(theme.tabular(theme.font()))
        across.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter)
        return made
