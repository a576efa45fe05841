"""The list of cases: one state or all that are not closed, the oldest first, read by pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from cxdesk.domain.case_clock import ClockState
from cxdesk.domain.case_list import WROTE_AGAIN, age_of, clock_of
from cxdesk.domain.cases import KIND_WORDS, STATUS_WORDS, CaseStatus
from cxdesk.services import case_list, channels
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.case_list import CaseRow
    from cxdesk.services.case_list import Wanted
    from cxdesk.ui.context import Context

WHO, NUMBER, ABOUT, CHANNEL, STATE, CLOCK, AGE, OWNER = range(8)  # the first always stays
# Columns that come with more room, the most telling first; who it is and the clock always stay.
_COME = (ABOUT, OWNER, AGE, NUMBER, STATE, CHANNEL)
_LEAST_WHO, _LEAST_ABOUT, _WHOLE_NAME = 155, 155, 180
_TONES = {ClockState.PAST: "bad", ClockState.CLOSE: "risk"}
AIR = 36
LEAST_WIDTH = 300
DAY, CLOCK_DAYS = 86_400, 8  # the times of these last days fit whole under “How it stands”


class CaseList(QFrame):
    """Keeps its place when it is read again; ``order_wanted``: the other way round."""

    order_wanted = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.setMinimumWidth(LEAST_WIDTH)
        self.wanted: Wanted = case_list.Wanted()
        self.is_newest_first = False
        self._goal = case_list.goal(now=ctx.now())
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Cases"))
        self._set_up_view()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._nothing = self._build_nothing()
        self._pages.addWidget(self._nothing)
        column(self).addLayout(self._pages)

    def reload(self) -> None:
        """Read the rows again, at the same place, with the clocks as they stand now."""
        self._goal = case_list.goal(now=self.ctx.now())
        self.view.keeping_place(self.model.reload)
        self._show_page()

    def show_wanted(self, wanted: Wanted, *, newest_first: bool) -> None:
        """Show these cases in this order, the chosen one still chosen if it is among them."""
        self.wanted, self.is_newest_first = wanted, newest_first
        self._goal = case_list.goal(now=self.ctx.now())
        self.model.mark_sorted("opened", is_descending=not newest_first)
        self.view.read_others()
        self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns that say less go first where there is no room for all."""
        super().resizeEvent(event)
        clock = self.model.columns[CLOCK].width
        self.view.setColumnWidth(CLOCK, min(clock, self.width() - _WHOLE_NAME))
        self.view.show_fitting(_COME, self.width() - _LEAST_WHO - clock)

    def _columns(self) -> tuple[Column, ...]:
        wide = self.fontMetrics().horizontalAdvance
        age, whose = self.tr("Age, opening time"), self.tr("Whose")
        states = max(wide(self.ctx.say(words)) for words in STATUS_WORDS.values())
        return (
            Column(title=self.tr("Customer"), text=self._who, tone=_who_tone, stretch=True),
            Column(title=self.tr("No."), text=_number, dim=True, right=True, width=64),
            Column(
                title=self.tr("What it is about"),
                text=self._about,
                stretch=True,
                width=_LEAST_ABOUT,
            ),
            Column(title=self.tr("Channel"), text=self._channel, dim=True, width=108),
            Column(title=self.tr("State"), text=self._state, dim=True, width=states + AIR),
            Column(
                title=self.tr("How it stands"),
                text=self._clock,
                tone=self._tone,
                dim=True,
                width=max(map(wide, self._long_clocks())) + AIR,
            ),
            Column(title=age, text=self._age, sort="opened", right=True, width=wide(age) + AIR),
            Column(title=whose, text=_whose, dim=True, width=wide(whose) + AIR + 4),
        )

    def _who(self, row: CaseRow) -> str:
        return row.customer_name or self.tr("Nobody in particular")

    def _about(self, row: CaseRow) -> str:
        kind = self.ctx.say(KIND_WORDS[row.kind])
        return " · ".join(part for part in (row.topic, row.subject) if part) or kind

    def _channel(self, row: CaseRow) -> str:
        return self.ctx.say(channels.name_of(row.channel))

    def _state(self, row: CaseRow) -> str:
        return self.ctx.say(STATUS_WORDS[row.status])

    def _clock(self, row: CaseRow) -> str:
        """What we are waited for; else for whom the case waits; of a closed one its day."""
        told = clock_of(row, self._goal)
        if told is not None:
            return self.ctx.say(told.short)
        if row.closed_at is not None:
            opened = self.ctx.format.datetime(row.opened_at)
            return self.tr("from {when}").format(when=opened)
        return self._waits().get(row.status, self.tr("answered"))

    def _waits(self) -> dict[CaseStatus, str]:
        return {
            CaseStatus.PENDING: self.tr("waits for the customer"),
            CaseStatus.ON_HOLD: self.tr("on hold"),
        }

    def _long_clocks(self) -> tuple[str, ...]:
        """The longest words under “How it stands”; how long they are is up to the language."""
        now, show = self.ctx.now(), self.ctx.format.datetime
        times = {show(now - days * DAY) for days in range(CLOCK_DAYS)}
        again = (self.ctx.say(WROTE_AGAIN.fill(since=at)) for at in times)
        return (*again, *self._waits().values())

    def _tone(self, row: CaseRow) -> str:
        told = clock_of(row, self._goal)
        return "" if told is None else _TONES.get(told.state, "ink")

    def _age(self, row: CaseRow) -> str:
        return self.ctx.say(age_of(row, self._goal))

    def _set_up_view(self) -> None:
        header = self.view.horizontalHeader()
        header.sectionClicked.connect(self._on_header_section_clicked)

    def _build_nothing(self) -> QWidget:
        page = card(self)
        self._empty = EmptyState("", " ", icon="cases", parent=page)
        column(page).addWidget(self._empty)
        return page

    def _fetch(self, after: CaseRow | None, limit: int) -> tuple[CaseRow, ...]:
        return case_list.cases_page(
            self.wanted, newest_first=self.is_newest_first, after=after, limit=limit
        )

    def _show_page(self) -> None:
        is_empty = not self.model.rowCount()
        self._pages.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            self._empty.label.setText(self._why_empty())

    def _why_empty(self) -> str:
        if self.wanted.text:
            typed = self.wanted.text
            return self.tr("No case here contains “{typed}”.").format(typed=typed)
        words = {
            None: self.tr("Nothing is open. Nobody waits for an answer."),
            CaseStatus.NEW: self.tr("No new case: every customer has had an answer."),
            CaseStatus.OPEN: self.tr("No open case."),
            CaseStatus.PENDING: self.tr("No case waits for its customer."),
            CaseStatus.ON_HOLD: self.tr("No case is on hold."),
            CaseStatus.CLOSED: self.tr("No case has been closed yet."),
        }
        return words[self.wanted.status]

    def _on_header_section_clicked(self, section: int) -> None:
        if self.model.columns[section].sort:
            self.order_wanted.emit()
        else:
            self.model.mark_sorted("opened", is_descending=not self.is_newest_first)


def _who_tone(row: CaseRow) -> str:
    return "" if row.customer_name else "dim"


def _number(row: CaseRow) -> str:
    return str(row.id)


def _whose(row: CaseRow) -> str:
    return row.owner_initials
