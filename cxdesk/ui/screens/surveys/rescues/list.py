"""The list of rescues: those to do, the earliest due first; or those that ended, the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QStackedLayout

from cxdesk.domain.periods import local_date
from cxdesk.domain.rescues import OUTCOME_WORDS, RescueStep, end_words
from cxdesk.services import rescues, shop, staff
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.rescues import Rescue
    from cxdesk.ui.context import Context

WHO, SCORE, WORDS, STEPS, OUTCOME, DAY, OWNER = range(7)
# What comes with more room, the most telling first: of those to do, of those that ended.
_COME = ((WORDS, STEPS, OWNER), (DAY, WORDS, OWNER))
_LEAST_WHO, _LEAST_WORDS, LEAST_WIDTH = 140, 160, 300
AIR, _HIGHEST = 28, 10


class RescueList(QFrame):
    """Keeps its place when it is read again; a rescue has the id of its task."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.setMinimumWidth(LEAST_WIDTH)
        self.is_ended = False
        self.found: tuple[Rescue, ...] = ()
        self._people: dict[int, str] = {}
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Customers to win back"))
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._build_nothing())
        column(self).addLayout(self._pages)

    def reload(self) -> None:
        """Read the rows again, at the same place."""
        self._people = {one.id: one.initials for one in staff.staff(with_inactive=True)}
        self.view.keeping_place(self.model.reload)
        self._show_page()

    def show_ended(self, *, is_ended: bool) -> None:
        """Show those that ended, or those to do."""
        self.is_ended = is_ended
        self._people = {one.id: one.initials for one in staff.staff(with_inactive=True)}
        self.view.clear_choice()
        self.view.read_others()
        self._place_columns()
        self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns that say less go first where there is no room for all."""
        super().resizeEvent(event)
        self._place_columns()

    def _place_columns(self) -> None:
        last = OUTCOME if self.is_ended else DAY
        room = self.width() - _LEAST_WHO - self.model.columns[SCORE].width
        wide = min(self.model.columns[last].width, room)
        self.view.setColumnWidth(last, wide)
        self.view.setColumnHidden(last, False)
        self.view.show_fitting(_COME[self.is_ended], room - wide)
        self.view.setColumnHidden(STEPS if self.is_ended else OUTCOME, True)

    def _columns(self) -> tuple[Column, ...]:
        wide, score = self.fontMetrics().horizontalAdvance, self.tr("Score")
        most = self._out_of(_HIGHEST, _HIGHEST)
        outcomes = [wide(self.ctx.say(words)) for words in OUTCOME_WORDS.values()]
        return (
            Column(title=self.tr("Customer"), text=self._who, strong=True, stretch=True),
            Column(
                title=score, text=self._score, right=True, width=max(wide(score), wide(most)) + AIR
            ),
            Column(
                title=self.tr("Their words"),
                text=_words,
                stretch=True,
                dim=True,
                width=_LEAST_WORDS,
            ),
            Column(title=self.tr("Steps"), text=_steps, right=True, width=76, dim=True),
            Column(title=self.tr("How it ended"), text=self._outcome, width=max(outcomes) + AIR),
            Column(title=self.tr("Day"), text=self._day, tone=self._tone, width=104),
            Column(title=self.tr("Whose"), text=self._owner, width=70, dim=True),
        )

    def _who(self, row: Rescue) -> str:
        return row.task.customer_name or self.tr("Nobody in particular")

    def _score(self, row: Rescue) -> str:
        if row.answer is None:
            return ""
        return self._out_of(row.answer.score, row.answer.out_of)

    def _out_of(self, score: float, top: int) -> str:
        text = self.tr("{score} of {top}")
        return text.format(score=self.ctx.format.number(score), top=top)

    def _outcome(self, row: Rescue) -> str:
        return self.ctx.say(end_words(row) or "")

    def _day(self, row: Rescue) -> str:
        """The day it is due, of one that ended the day it did."""
        return self.ctx.format.day_month(self._due(row))

    def _due(self, row: Rescue) -> date:
        done_at = row.task.done_at
        if done_at is None:
            return row.task.due_on
        return local_date(done_at, shop.calendar().zone)

    def _tone(self, row: Rescue) -> str:
        if not row.is_open:
            return ""
        return "bad" if row.task.due_on <= self.ctx.today() else "risk"

    def _owner(self, row: Rescue) -> str:
        return self._people.get(row.task.owner_id or 0, "")

    def _fetch(self, after: Rescue | None, limit: int) -> tuple[Rescue, ...]:
        if self.is_ended:
            return rescues.ended_rescues(after=after, limit=limit)
        if after is not None:
            return ()  # there are never so many to do that a page does not hold them
        self.found = rescues.open_rescues(limit=limit)
        return self.found

    def _build_nothing(self) -> QWidget:
        page = card(self)
        self._empty = EmptyState(" ", icon="answer", parent=page)
        column(page).addWidget(self._empty)
        return page

    def _show_page(self) -> None:
        is_empty = not self.model.rowCount()
        self._pages.setCurrentIndex(1 if is_empty else 0)
        none_open = self.tr("Nobody is to be won back now.")
        none_ended = self.tr("None has come to an end yet.")
        self._empty.label.setText(none_ended if self.is_ended else none_open)


def _words(row: Rescue) -> str:
    return "" if row.answer is None else " ".join(row.answer.comment.split())


def _steps(row: Rescue) -> str:
    return f"{len(row.steps)}/{len(RescueStep)}"
