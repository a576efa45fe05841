"""The counter bar: find a customer by name, phone or e-mail from anywhere, and act on the hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from cxdesk.domain.phones import digits, is_phone_like
from cxdesk.ui import icons, theme
from cxdesk.ui.widgets.hit_list import HIT_HEIGHT, HitDelegate, HitsModel
from cxdesk.ui.widgets.plain import PlainLabel, column, key_chip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from cxdesk.domain.customers import CustomerHit
    from cxdesk.ui.format import Format

SHOWN_HITS = 8
_GAP = QPoint(0, 5)
BESIDE_TEXT = 88  # the glass, the key mark and the air around
_PHONE_DIGITS = 6  # fewer beside a name may be part of it


class CounterBar(QLineEdit):
    """Type and act: Enter opens, Shift+Enter logs, Ctrl+N makes a new customer, Esc closes.

    ``find`` answers a text with hits; it runs on every key, so it must be fast.
    """

    opened = Signal(int)
    logging_wanted = Signal(int)
    new_wanted = Signal(object)

    def __init__(
        self,
        find: Callable[[str], Sequence[CustomerHit]],
        fmt: Format,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self._say_what_fits()
        self.setAccessibleName(self.tr("Find a customer by anything you know of them"))
        self.setFixedHeight(theme.FIELD_HEIGHT)
        self.setMaxLength(100)
        self._find = find
        self.model = HitsModel(fmt, self)
        self.popup = HitPopup(self.model, self)
        self._build_marks()
        self.textEdited.connect(self._on_text_edited)
        self.popup.view.clicked.connect(lambda _index: self._open_chosen())

    def start(self) -> None:
        """F2: put the cursor here with everything selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search()

    def event(self, event: QEvent) -> bool:
        """While something is typed Ctrl+N is for here, and Ctrl+Z while there is typing to undo."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if _is_new(event) and self.text().strip():
            event.accept()
            return True
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the counter bar; all others edit the text."""
        if not self._handle(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The answers go when the cursor goes."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.popup.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key mark at the right."""
        super().resizeEvent(event)
        mark = self._mark
        mark.move(self.width() - mark.width() - 9, (self.height() - mark.height()) // 2)
        self._say_what_fits()

    def _say_what_fits(self) -> None:
        """In a narrow bar fewer examples, and none of them cut."""
        whole, short = self.tr("Name, phone, e-mail, tag, note…"), self.tr("Name, phone, e-mail…")
        fits = self.fontMetrics().horizontalAdvance(whole) <= self.width() - BESIDE_TEXT
        self.setPlaceholderText(whole if fits else short)

    def _handle(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._log_chosen() if shifted else self._open_chosen()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.popup.move_by(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.close_answers()
            return True
        if event.matches(QKeySequence.StandardKey.New) or _is_new(event):
            self._make_new()
            return True
        return False

    def close_answers(self) -> None:
        """Hide the answers and keep the text selected, ready to be typed over."""
        self.popup.hide()
        self.selectAll()

    def _on_text_edited(self, _text: str) -> None:
        self._search()

    def _search(self) -> None:
        typed = self.text().strip()
        if not typed:
            self.popup.hide()
            return
        hits = self._find(typed)
        if hits:
            self.model.show_hits(hits)
        else:
            self.model.show_none(self.tr("No one found. Enter makes a new customer."))
        self.popup.open_under(self, has_hits=bool(hits))

    def _open_chosen(self) -> None:
        if not self.text().strip():
            return
        hit = self._chosen()
        if hit is None:
            self._make_new()
            return
        self._empty()
        self.opened.emit(hit.id)

    def _log_chosen(self) -> None:
        hit = self._chosen()
        if hit is not None:
            self._empty()
            self.logging_wanted.emit(hit.id)

    def _make_new(self) -> None:
        typed = self.text().strip()
        self._empty()
        self.new_wanted.emit(prefill(typed))

    def _empty(self) -> None:
        """Ready for the next customer; Ctrl+Z is for what was saved again."""
        self.popup.hide()
        self.setText("")

    def _chosen(self) -> CustomerHit | None:
        if self.popup.isHidden():
            self._search()
        return self.model.hit(self.popup.view.currentIndex().row())

    def _build_marks(self) -> None:
        glass = PlainLabel(parent=self)
        ratio = self.devicePixelRatioF()
        glass.setPixmap(icons.pixmap("search", theme.current().dim, size=18, ratio=ratio))
        glass.move(11, (theme.FIELD_HEIGHT - 18) // 2)
        glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark = key_chip("F2", self)
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.adjustSize()


class HitPopup(QFrame):
    """The card with the answers; lies over the window, never takes the cursor."""

    def __init__(self, model: HitsModel, bar: CounterBar) -> None:
        super().__init__(bar)
        self.setProperty("role", "popup")
        self.view = QListView(self)
        self.view.setModel(model)
        self.view.setItemDelegate(HitDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Customers found"))
        self.foot = PlainLabel("", "caption", self)
        self.foot.setContentsMargins(theme.M, 6, theme.M, 6)
        layout = column(self, margins=1, spacing=0)
        layout.addWidget(self.view)
        layout.addWidget(self.foot)
        self.hide()

    def open_under(self, bar: CounterBar, *, has_hits: bool) -> None:
        """Show below the bar with the first answer highlighted."""
        window = bar.window()
        if self.parent() is not window:
            self.setParent(window)
        rows = self.view.model().rowCount()
        self.view.setCurrentIndex(self.view.model().index(0, 0))
        self.view.setFixedHeight(min(rows, SHOWN_HITS) * HIT_HEIGHT)
        self.foot.setText(
            self.tr("Enter opens · Shift+Enter logs an interaction · Ctrl+N new customer")
        )
        self.foot.setVisible(has_hits)
        self.setFixedWidth(max(bar.width(), 420))
        self.adjustSize()
        self.move(bar.mapTo(window, bar.rect().bottomLeft()) + _GAP)
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Walk the answers, staying at the ends."""
        if self.isHidden():
            return
        last = self.view.model().rowCount() - 1
        row = min(max(self.view.currentIndex().row() + step, 0), last)
        self.view.setCurrentIndex(self.view.model().index(row, 0))


def prefill(typed: str) -> dict[str, str]:
    """What was typed as the fields it belongs to: a number → phone, @ → e-mail, the rest name."""
    if not typed:
        return {}
    if is_phone_like(typed):
        return {"phone": typed}
    pieces = typed.split()
    emails = [piece for piece in pieces if "@" in piece.strip("@")]
    phone = " ".join(piece for piece in pieces if is_phone_like(piece))
    is_whole = len(digits(phone)) >= _PHONE_DIGITS
    rest = (p for p in pieces if p not in emails and not (is_whole and is_phone_like(p)))
    found = {"name": " ".join(rest), "email": emails[0] if emails else ""}
    found["phone"] = phone if is_whole else ""
    return {field: text for field, text in found.items() if text}


def _is_new(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    wanted = Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_N and event.modifiers() == wanted
