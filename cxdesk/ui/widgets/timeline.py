"""What happened with one customer, newest first, with what can be done about it in place."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from cxdesk.domain.timeline import TimelineKind
from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, link_button
from cxdesk.ui.widgets.timeline_row import RowLook, TimelineRow, row_look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.timeline import TimelineEntry
    from cxdesk.ui.format import Format

REST_DELAY_MS = 150
LEAST_ROW_HEIGHT, ROWS_MORE = 36, 2
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Body(QWidget):
    """What holds the rows, laid out for the size that it has when it is seen."""

    def showEvent(self, event: QShowEvent) -> None:
        """Qt forgets a resize that happens while a hidden widget is told of an earlier one.

        The scroll area makes the body higher just then, and the rows stay squeezed.
        """
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.setGeometry(self.contentsRect())


class TimelineView(QScrollArea):
    """Rows of entries; asks for older ones and for actions through its signals.

    The rows that can be seen are made at once, the rest when someone scrolls or stays: walking
    through customers with an arrow key is never held up by what nobody sees.

    The arrow keys walk the actions. The keyboard stays on the next action when the rows change
    under it; ``keyboard_lost`` tells that there is none any more.
    """

    keyboard_lost = Signal()

    older_requested = Signal()
    reply_requested = Signal(int)
    solve_requested = Signal(int)
    case_requested = Signal(int)
    task_done_requested = Signal(int)
    purchase_edit_requested = Signal(int)
    interaction_edit_requested = Signal(int)

    def __init__(self, show: Format, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = show
        self._look: RowLook = row_look(show, 0, is_narrow=False)
        self._has_older = False
        self._is_asking = False
        self.is_narrow = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._older = link_button(self.tr("Show older"), self)
        self._older.clicked.connect(self.older_requested)
        self._older.hide()
        self._rest_soon = QTimer(self, singleShot=True, interval=REST_DELAY_MS)
        self._rest_soon.timeout.connect(self._make_rest)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._fill_new()
        self.setWidget(self._body)

    def set_entries(
        self, entries: Iterable[TimelineEntry], *, now: int, has_older: bool, empty_text: str
    ) -> None:
        """Show these rows; the place in the list stays as far as it can."""
        place = self.verticalScrollBar().value()
        held = self._held()
        self._older.setParent(self)
        self._fill_new()
        self._waiting.extend(entries)
        if not self._waiting:
            self._rows.insertWidget(0, self._empty(empty_text))
        self._look = row_look(self._format, now, is_narrow=self.is_narrow)
        self._has_older = has_older
        if place:
            self._make_rest()
        else:
            self._make_seen()
        self.setWidget(self._body)
        self._body.show()
        self.verticalScrollBar().setValue(place)
        if held is not None:
            self._hold(held)

    def to_top(self) -> None:
        """Go to the newest row."""
        self.verticalScrollBar().setValue(0)

    def is_at_top(self) -> bool:
        """Whether the newest rows are seen."""
        return self.verticalScrollBar().value() == 0

    def add_entries(self, entries: Iterable[TimelineEntry], *, now: int, has_older: bool) -> None:
        """Show older rows below those that are there."""
        self._waiting.extend(entries)
        self._look = row_look(self._format, now, is_narrow=self.is_narrow)
        self._has_older = has_older
        self._make_rest()

    def rows(self) -> tuple[TimelineRow, ...]:
        """All rows, newest first; those that nobody has seen yet are made."""
        self._make_rest()
        return tuple(self._made)

    def actions_shown(self) -> tuple[QPushButton, ...]:
        """What can be pressed in the rows, from the top."""
        return tuple(button for made in self.rows() for button in made.actions_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A higher view shows more rows."""
        super().resizeEvent(event)
        self._make_seen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go from action to action."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QPushButton):
                self._walk(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _on_scrolled(self, value: int) -> None:
        """Make what comes into sight; near the end ask for what is older."""
        self._make_rest()
        is_near_end = value >= self.verticalScrollBar().maximum() - self.viewport().height()
        if value and is_near_end and self._has_older and not self._is_asking:
            self._is_asking = True
            self.older_requested.emit()
            self._is_asking = False

    def _walk(self, start: QPushButton, step: int) -> None:
        shown = self.actions_shown()
        place = min(max(shown.index(start) + step, 0), len(shown) - 1)
        shown[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(shown[place])

    def _held(self) -> int | None:
        """Which action has, or gets back after a form, the keyboard of the window."""
        holder = self.window().focusWidget()
        shown = [button for made in self._made for button in made.actions_shown]
        return shown.index(holder) if isinstance(holder, QPushButton) and holder in shown else None

    def _hold(self, place: int) -> None:
        shown = self.actions_shown()
        if shown:
            shown[min(place, len(shown) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.keyboard_lost.emit()

    def _fill_new(self) -> None:
        self._body = _Body(self)
        self._body.setProperty("role", "plain")
        self._rows = column(self._body, spacing=0)
        self._rows.setContentsMargins(0, 0, 0, theme.M)
        self._rows.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addStretch(1)
        self._made: list[TimelineRow] = []
        self._waiting: deque[TimelineEntry] = deque()

    def _make_seen(self) -> None:
        """Make the rows that fit into the view; the rest later."""
        seen = self.viewport().height() // LEAST_ROW_HEIGHT + ROWS_MORE
        self._make(seen - len(self._made))
        if self._waiting:
            self._rest_soon.start()

    def _make_rest(self) -> None:
        if not self._waiting:
            return
        self._make(len(self._waiting))
        # the body grows at once: squeezed rows are never seen
        QCoreApplication.sendPostedEvents(self._body, QEvent.Type.LayoutRequest)

    def _make(self, count: int) -> None:
        for _ in range(min(count, len(self._waiting))):
            made = TimelineRow(self._waiting.popleft(), self._look, self._body)
            made.reply_pressed.connect(self.reply_requested)
            made.solve_pressed.connect(self.solve_requested)
            made.case_pressed.connect(self.case_requested)
            made.done_pressed.connect(self.task_done_requested)
            is_purchase = made.entry.kind is TimelineKind.PURCHASE
            asked = self.purchase_edit_requested if is_purchase else self.interaction_edit_requested
            made.edit_pressed.connect(asked)
            for button in made.actions_shown:
                button.installEventFilter(self)
            self._rows.insertWidget(self._rows.count() - 2, made)
            self._made.append(made)
        self._older.setHidden(bool(self._waiting) or not self._has_older)

    def _empty(self, text: str) -> QWidget:
        made = QWidget(self._body)
        made.setProperty("role", "plain")
        box = column(made)
        box.setContentsMargins(theme.L + 2, theme.L, theme.L, theme.L)
        box.addWidget(PlainLabel(text, "dim", made, wrap=True))
        return made
