"""One line of a customer's timeline, painted: when · what kind · in words · status.

A card changes with every arrow key, and rows of labels took 4 ms each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cxdesk.domain.cases import STATUS_WORDS, CaseStatus
from cxdesk.domain.periods import local_time
from cxdesk.domain.timeline import (
    EXCLUDED,
    TIMELINE_WORDS,
    TO_WIN_BACK,
    TimelineEntry,
    TimelineKind,
)
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import link_button, tooltip
from cxdesk.ui.words import say

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from cxdesk.ui.format import Format

LONGEST_TEXT = 400
EDITED = frozenset({TimelineKind.PURCHASE, TimelineKind.INTERACTION})
_TONES = {"low": "bad", "open": "risk", TO_WIN_BACK: "risk", "new": "risk"}
_DAYS_WITH_TIME = 7
_LEFT, _RIGHT, _ABOVE = theme.L + 2, theme.L, 11
_LINK_PADDING = 4
_CHIP_HEIGHT, _BADGE_HEIGHT, _ACTION_HEIGHT = 18, 20, 24


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a row stand at one width."""

    when: QRect
    chip: QRect
    words: QRect
    badge: QRect
    height: int


class RowLook(NamedTuple):
    """What the rows of one card have in common, measured once for all of them."""

    show: Format
    now: int
    text: QFont
    small: QFont
    bold: QFont
    first_width: int
    is_narrow: bool


def row_look(show: Format, now: int, *, is_narrow: bool) -> RowLook:
    """The look of rows in this language and font; date and kind are as wide as the widest."""
    small, bold = theme.font("caption"), theme.font("caption")
    bold.setBold(True)
    wide = QFontMetrics(small).horizontalAdvance
    kinds = max(wide(say(words, show)) for words in TIMELINE_WORDS.values())
    first_width = max(kinds + theme.L, wide("Yesterday 00:00") + 2)
    return RowLook(show, now, theme.font("text"), small, bold, first_width, is_narrow)


class TimelineRow(QWidget):
    """Tells through its signals which action was pressed; wide or narrow as the card is."""

    reply_pressed = Signal(int)
    solve_pressed = Signal(int)
    case_pressed = Signal(int)
    done_pressed = Signal(int)
    edit_pressed = Signal(int)

    def __init__(self, entry: TimelineEntry, look: RowLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._look = look
        show = look.show
        self._when = _moment(entry, show, look.now)
        self._kind = say(TIMELINE_WORDS[entry.kind], show)
        self._words = self._in_words(show)
        self._status = self._status_words(show)
        self._badge_width = self._measured_badge()
        self._laid_out: dict[int, QTextLayout] = {}
        self._placed: dict[int, _Places] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setToolTip(tooltip(show.full_datetime(entry.at)))
        self.setAccessibleName(", ".join((self._when, self._kind, self._words, self._status)))
        self.actions_shown = self._build_actions()
        for button in self.actions_shown:
            button.setAutoDefault(True)  # Enter presses them, as Space does

    def words(self) -> str:
        """What the row says happened."""
        return self._words

    def sizeHint(self) -> QSize:
        """As high as its text at the width it has."""
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for one line; how much more it needs, ``heightForWidth`` says."""
        return QSize(240, self._least_height() + 2 * _ABOVE + 1)

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the text needs."""
        return self._places(width).height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions under the text."""
        super().resizeEvent(event)
        words = self._places(self.width()).words
        left = words.left() - _LINK_PADDING
        for button in self.actions_shown:
            button.adjustSize()
            button.move(left, words.bottom() + 1)
            left += button.width() + theme.S

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row from the colours of the theme; typed text is only ever text."""
        look, places = theme.current(), self._places(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.small)
        painter.setPen(look.color("dim"))
        painter.drawText(places.when, Qt.AlignmentFlag.AlignVCenter, self._when)
        _pill(painter, places.chip, self._kind, (look.color("neutral_soft"), look.color("dim")))
        painter.setPen(look.color("ink"))
        self._layout_of(places.words.width()).draw(painter, QPointF(places.words.topLeft()))
        if self._status:
            tone = _TONES.get(self.entry.status_key or "", "")
            soft = look.color(f"{tone}_soft" if tone else "neutral_soft")
            painter.setFont(self._look.bold)
            _pill(painter, places.badge, self._status, (soft, look.color(tone or "dim")))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("hairline"))
        painter.drawRect(0, self.height() - 1, self.width(), 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy the words of the row."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"))
        if menu.exec(event.globalPos()) is copy:
            QGuiApplication.clipboard().setText(self._words)

    def _places(self, width: int) -> _Places:
        """Where the parts stand; layouts ask for the same widths again and again."""
        if width not in self._placed:
            self._placed[width] = self._measured(width)
        return self._placed[width]

    def _measured(self, width: int) -> _Places:
        badge_width = self._badge_width
        first = self._look.first_width
        gap = theme.M
        columns = 1 if self._look.is_narrow else 2
        left = _LEFT + columns * (first + gap)
        right = width - _RIGHT - (badge_width + gap if badge_width else 0)
        room = max(right - left, 60)
        text = int(self._layout_of(room).boundingRect().height() + 0.99)
        inner = max(text + (_ACTION_HEIGHT if self._offers() else 0), self._least_height())
        middle = _ABOVE + inner // 2
        top = middle - (text + (_ACTION_HEIGHT if self._offers() else 0)) // 2
        when_top = middle - _CHIP_HEIGHT // 2
        chip_top, chip_left = when_top, _LEFT + first + gap
        if self._look.is_narrow:
            when_top, chip_top, chip_left = middle - _CHIP_HEIGHT - 1, middle + 1, _LEFT
        return _Places(
            when=QRect(_LEFT, when_top, first, _CHIP_HEIGHT),
            chip=QRect(chip_left, chip_top, first, _CHIP_HEIGHT),
            words=QRect(left, top, room, text),
            badge=QRect(
                width - _RIGHT - badge_width,
                middle - _BADGE_HEIGHT // 2,
                badge_width,
                _BADGE_HEIGHT,
            ),
            height=inner + 2 * _ABOVE + 1,
        )

    def _least_height(self) -> int:
        return 2 * _CHIP_HEIGHT + 2 if self._look.is_narrow else _BADGE_HEIGHT - 4

    def _measured_badge(self) -> int:
        if not self._status:
            return 0
        return QFontMetrics(self._look.bold).horizontalAdvance(self._status) + 20

    def _layout_of(self, width: int) -> QTextLayout:
        if width not in self._laid_out:
            self._laid_out[width] = _lay_out(self._words, self._look.text, width)
        return self._laid_out[width]

    def _in_words(self, show: Format) -> str:
        says, text = say(self.entry.title, show), " ".join(self.entry.text.split())
        if not text:
            return says
        cut = f"{text[:LONGEST_TEXT]}…" if len(text) > LONGEST_TEXT else text
        is_bought = self.entry.kind is TimelineKind.PURCHASE
        both = self.tr("{what} — {items}") if is_bought else self.tr("{what} — “{words}”")
        return both.format(what=says, items=cut, words=cut)

    def _status_words(self, show: Format) -> str:
        key, kind = self.entry.status_key, self.entry.kind
        if key is None:
            return ""
        if kind is TimelineKind.CASE:
            return say(STATUS_WORDS[CaseStatus(key)], show)
        if kind is TimelineKind.INTERACTION:
            return self.tr("typed later")
        if kind is TimelineKind.ANSWER:
            return self.tr("not counted") if key == EXCLUDED else self.tr("■ low score")
        return self.tr("● done") if key == "done" else self.tr("▲ to do")

    def _offers(self) -> bool:
        entry = self.entry
        if entry.kind in EDITED:
            return True
        if entry.kind is TimelineKind.TASK:
            return entry.status_key != "done"
        return entry.kind is TimelineKind.CASE

    def _build_actions(self) -> tuple[QPushButton, ...]:
        if not self._offers():
            return ()
        if self.entry.kind is TimelineKind.TASK:
            to_win_back = self.entry.status_key == TO_WIN_BACK
            words = self.tr("Open rescue") if to_win_back else self.tr("Mark as done")
            done = link_button(words, self)
            done.clicked.connect(self._on_done_clicked)
            return (done,)
        if self.entry.kind in EDITED:
            edit = link_button(self.tr("Edit"), self)
            edit.clicked.connect(self._on_edit_clicked)
            return (edit,)
        return self._build_case_actions()

    def _build_case_actions(self) -> tuple[QPushButton, ...]:
        """To the case itself; one that is not closed is answered right here."""
        whole = link_button(self.tr("Open the case"), self)
        whole.clicked.connect(self._on_case_clicked)
        if self.entry.status_key == CaseStatus.CLOSED:
            return (whole,)
        reply, solve = link_button(self.tr("Reply"), self), link_button(self.tr("Solve"), self)
        reply.clicked.connect(self._on_reply_clicked)
        solve.clicked.connect(self._on_solve_clicked)
        return (reply, solve, whole)

    def _on_done_clicked(self) -> None:
        self.done_pressed.emit(self.entry.id)

    def _on_edit_clicked(self) -> None:
        self.edit_pressed.emit(self.entry.id)

    def _on_reply_clicked(self) -> None:
        self.reply_pressed.emit(self.entry.case_id)

    def _on_solve_clicked(self) -> None:
        self.solve_pressed.emit(self.entry.case_id)

    def _on_case_clicked(self) -> None:
        self.case_pressed.emit(self.entry.case_id)


def _lay_out(text: str, font: QFont, width: int) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made = QTextLayout(text, font)
    made.setTextOption(option)
    made.beginLayout()
    height = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    made.endLayout()
    return made


def _pill(painter: QPainter, rect: QRect, text: str, colors: tuple[QColor, QColor]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors[0])
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(colors[1])
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _moment(entry: TimelineEntry, show: Format, now: int) -> str:
    """Day and time while they are near, then the day alone: "Yesterday 18:20", "2 Nov"."""
    on = local_time(entry.at, show.zone).date()
    days = (local_time(now, show.zone).date() - on).days
    if days not in range(_DAYS_WITH_TIME):
        return show.day_month(on)
    if entry.has_time:
        text = show.datetime(entry.at)
    else:
        text = show.ago(on) if days < 2 else show.weekday_short(on)
    return text[:1].upper() + text[1:]
