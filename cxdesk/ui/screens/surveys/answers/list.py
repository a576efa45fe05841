"""The list of answers: the newest first, read by pages, its columns as wide as fits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from cxdesk.domain.answer_list import AnswerFilter
from cxdesk.domain.periods import local_date
from cxdesk.services import answer_list, channels, shop
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.screens.surveys.answers.score_words import BAND_TONES, score_text
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.plain import card, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.answer_list import AnswerRow
    from cxdesk.ui.context import Context

WHEN, SCORE, WHO, SAID, THEMES, SURVEY, CHANNEL, STAFF = range(8)
# Columns that come with more room, the most telling first; the others always stay.
_COME = (SURVEY, THEMES, STAFF, CHANNEL)
_WHO_WIDTH, _LEAST_WHO, _LEAST_SAID = 150, 116, 180
AIR = 28
LEAST_WIDTH = 340
WORDS = "answers-words"
_WIDEST = "10/10  "
_LONG_WHENS = tuple(days * 86_400 for days in (*range(7), *range(7, 365, 30)))


class AnswerList(QFrame):
    """Keeps its place when it is read again; ``view`` tells which answer is chosen.

    Words are looked for beside the window; until they are found the rows before stay. ``shown``
    tells that the rows are read.
    """

    shown = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.setMinimumWidth(LEAST_WIDTH)
        self.wanted = self._shown = AnswerFilter()
        self._found: tuple[int, ...] = ()
        self._has_times = True
        self.model = RowsModel(self._columns(), self._fetch, self)
        self.view = RowsView(self.model, self, name=self.tr("Answers"))
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._build_nothing())
        column(self).addLayout(self._pages)

    def reload(self) -> None:
        """Read the rows again, at the same place."""
        self._find(lambda: self.view.keeping_place(self.model.reload))

    def show_wanted(self, wanted: AnswerFilter) -> None:
        """Show these answers, the chosen one still chosen if it is among them."""
        self.wanted = wanted
        self._find(self.view.read_others)

    def _find(self, show: Callable[[], object]) -> None:
        """Show what is wanted, words once they are found; the newest wish wins."""
        wanted = self.wanted
        if wanted.text:
            done = partial(self._on_found, wanted, show)
            self.ctx.jobs.run(lambda _: answer_list.found_ids(wanted), key=WORDS, on_done=done)
            return
        self.ctx.jobs.cancel(WORDS)
        self._on_found(wanted, show, ())

    def _on_found(
        self, wanted: AnswerFilter, show: Callable[[], object], found: tuple[int, ...]
    ) -> None:
        self._shown, self._found = wanted, found
        show()
        self._show_page()
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns that say less go first where there is no room for all."""
        super().resizeEvent(event)
        room = self.width() - _WHO_WIDTH - _LEAST_SAID - self.model.columns[SCORE].width
        room -= self.model.columns[WHEN].width
        self._has_times = room >= 0
        self.view.setColumnWidth(WHEN, self._widest(self._when))
        self.view.setColumnWidth(WHO, _WHO_WIDTH if room >= 0 else _LEAST_WHO)
        self.view.show_fitting(_COME, room)

    def _widest(self, told: Callable[[int], str]) -> int:
        """The width of the longest words for an instant, with the air around them."""
        now, wide = self.ctx.now(), self.fontMetrics().horizontalAdvance
        return max(wide(told(now - ago)) for ago in _LONG_WHENS) + AIR

    def _columns(self) -> tuple[Column, ...]:
        wide = self.fontMetrics().horizontalAdvance
        when = self._widest(self.ctx.format.datetime)
        score, staff = self.tr("Score"), self.tr("Entered by")
        return (
            Column(title=self.tr("When"), text=self._when_given, dim=True, width=when),
            Column(
                title=score, text=self._score, tone=_tone, right=True, width=wide(_WIDEST) + AIR
            ),
            Column(title=self.tr("Customer"), text=self._who, tone=_who_tone, width=_WHO_WIDTH),
            Column(title=self.tr("What they said"), text=_said, tone=_said_tone, stretch=True),
            Column(title=self.tr("Themes"), text=_themes, dim=True, width=150),
            Column(title=self.tr("Survey"), text=self._survey, dim=True, width=150),
            Column(title=self.tr("Channel"), text=self._channel, dim=True, width=108),
            Column(title=staff, text=_staff, dim=True, width=wide(staff) + AIR),
        )

    def _when_given(self, row: AnswerRow) -> str:
        return self._when(row.answered_at)

    def _when(self, at: int) -> str:
        """With the time of day where there is room for it."""
        if self._has_times:
            return self.ctx.format.datetime(at)
        return self.ctx.format.day_month(local_date(at, shop.calendar().zone))

    def _score(self, row: AnswerRow) -> str:
        return score_text(self.ctx, row.value, row.scale.highest)

    def _who(self, row: AnswerRow) -> str:
        return row.customer_name or self.tr("Nobody in particular")

    def _survey(self, row: AnswerRow) -> str:
        return self.ctx.say(row.survey)

    def _channel(self, row: AnswerRow) -> str:
        return self.ctx.say(channels.name_of(row.channel))

    def _build_nothing(self) -> QWidget:
        page = card(self)
        self._empty = EmptyState(self.tr("No answer fits these filters."), icon="answer")
        column(page).addWidget(self._empty)
        return page

    def _fetch(self, after: AnswerRow | None, limit: int) -> tuple[AnswerRow, ...]:
        if not self._shown.text:
            return answer_list.answers_page(self._shown, after=after, limit=limit)
        start = 0 if after is None else self._found.index(after.id) + 1
        return answer_list.rows_of(self._found[start : start + limit])

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)


def _tone(row: AnswerRow) -> str:
    if row.is_excluded or row.band is None:
        return "dim"
    return BAND_TONES[row.band]


def _who_tone(row: AnswerRow) -> str:
    return "" if row.customer_name and not row.is_excluded else "dim"


def _said(row: AnswerRow) -> str:
    return " ".join(row.comment.split())


def _said_tone(row: AnswerRow) -> str:
    return "dim" if row.is_excluded else ""


def _themes(row: AnswerRow) -> str:
    return ", ".join(tag.name for tag in row.themes)


def _staff(row: AnswerRow) -> str:
    return row.staff_initials
