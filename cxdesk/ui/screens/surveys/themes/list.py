"""The list of themes: what to do first above, each with its answers, customers and their sales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from cxdesk.domain.themes import THEME_WORDS
from cxdesk.services import themes
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.themes import ThemeRow
    from cxdesk.ui.context import Context

NAME, STATE, ANSWERS, CUSTOMERS, SALES, IMPACT, EFFORT, OWNER = range(8)
# Columns that come with more room, the most telling first; the name and its answers always stay.
_COME = (STATE, SALES, IMPACT, EFFORT, CUSTOMERS, OWNER)
_LEAST_NAME = 160
AIR = 36
LEAST_WIDTH = 300


class ThemeList(QFrame):
    """``rows`` are all of them; ``view`` tells which one is chosen."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.rows: tuple[ThemeRow, ...] = ()
        self.setProperty("role", "plain")
        self.setMinimumWidth(LEAST_WIDTH)
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Themes"))
        column(self).addWidget(self.view)

    def reload(self) -> None:
        """Read the themes again, at the same place."""
        self.rows = themes.themes(now=self.ctx.now())
        self.view.keeping_place(self.model.reload)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns that say less go first where there is no room for all."""
        super().resizeEvent(event)
        room = self.width() - _LEAST_NAME - self.model.columns[ANSWERS].width
        self.view.show_fitting(_COME, room)

    def _columns(self) -> tuple[Column, ...]:
        wide = self.fontMetrics().horizontalAdvance
        states = max(wide(self.ctx.say(words)) for words in THEME_WORDS.values())
        answers, people = self.tr("Answers"), self.tr("Customers")
        sales, impact = self.tr("Their sales"), self.tr("Impact")
        effort, whose = self.tr("Effort"), self.tr("Whose")
        number = self.ctx.format.number

        def plain(title: str, text: object) -> Column:
            return Column(title=title, text=text, right=True, width=wide(title) + AIR)  # type: ignore[arg-type]  # a function of a row

        return (
            Column(title=self.tr("Theme"), text=_name, stretch=True),
            Column(title=self.tr("State"), text=self._state, dim=True, width=states + AIR),
            plain(answers, lambda row: number(row.answers, 0)),
            plain(people, lambda row: number(row.customers, 0)),
            Column(title=sales, text=self._sales, right=True, width=wide(sales) + AIR + 24),
            plain(impact, lambda row: _mark(row.impact)),
            plain(effort, lambda row: _mark(row.effort)),
            Column(title=whose, text=_owner, dim=True, width=wide(whose) + AIR),
        )

    def _state(self, row: ThemeRow) -> str:
        return self.ctx.say(THEME_WORDS[row.state])

    def _sales(self, row: ThemeRow) -> str:
        return self.ctx.format.money(row.revenue_minor) if row.customers else ""

    def _fetch(self, after: ThemeRow | None, _limit: int) -> tuple[ThemeRow, ...]:
        """All at once: a shop has few of them."""
        return self.rows if after is None else ()


def _name(row: ThemeRow) -> str:
    return row.name


def _mark(value: int | None) -> str:
    return "–" if value is None else str(value)


def _owner(row: ThemeRow) -> str:
    return row.owner_initials
