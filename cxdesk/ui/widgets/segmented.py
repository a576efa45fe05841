"""A row of exclusive buttons: one choice of a few, all visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import native_key, restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

QWIDGETSIZE_MAX = 16_777_215  # as wide as Qt lets anything be
NEXT_KEYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Segmented(QWidget):
    """One choice of ``options`` (value, text) or (value, text, key shown before it).

    One stop for Tab; arrow keys walk. ``changed`` carries the value when a person chose it.
    Where ``leads_down``, ↑ and ↓ do not walk: ↓ is ``left_down``, to what the choice shows below.
    ``fold`` makes it one list that opens where the buttons have no room.
    """

    changed = Signal(object)
    left_down = Signal()

    def __init__(
        self,
        options: Sequence[tuple[object, str] | tuple[object, str, str]],
        parent: QWidget | None = None,
        *,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.leads_down = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        self._folded: _Folded | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._group.idClicked.connect(self._on_button_clicked)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[object, str] | tuple[object, str, str]]) -> None:
        """Replace the choices; the first is chosen unless the present value stays.

        They are where the former ones were for Tab, too.
        """
        before = self.value() if self._values else None
        former = self._group.buttons()
        last = former[-1] if former else None
        for old in former:
            self._group.removeButton(old)
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._values = [option[0] for option in options]
        for index, option in enumerate(options):
            made = self._make_button(option, index, len(options))
            self._group.addButton(made, index)
            self._layout.addWidget(made)
            if last is not None:
                self.setTabOrder(last, made)
                last = made
        if self._folded is not None:
            self._folded.offer([option[1] for option in options])
            self._show_buttons(are_shown=self._folded.isHidden())
        self.set_value(before if before in self._values else next(iter(self._values), None))

    def value(self) -> object:
        """The chosen value, or None."""
        index = self._group.checkedId()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose without telling; an unknown value chooses nothing."""
        had_keys = any(button.hasFocus() for button in self._group.buttons())
        self._group.setExclusive(False)
        for index, known in enumerate(self._values):
            button = self._group.button(index)
            button.setChecked(known == value)
        self._group.setExclusive(True)
        if self._folded is not None:
            self._folded.setCurrentIndex(self._group.checkedId())
        self._take_focus_policy()
        if had_keys and (chosen := self._group.checkedButton()) is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, value: object) -> None:
        """Choose as if clicked: ``changed`` is told."""
        self.set_value(value)
        self.changed.emit(self.value())

    def set_compact(self, *, is_compact: bool) -> None:
        """Less air around the words, for narrow windows."""
        for button in self._group.buttons():
            button.setProperty("compact", "true" if is_compact else "false")
            restyle(button)
            button.updateGeometry()

    def fit(self, width: int) -> bool:
        """Less air around the words only where they need it; whether they fit then."""
        self.set_compact(is_compact=False)
        if self._needed() > width:
            self.set_compact(is_compact=True)
        return self._needed() <= width

    def fold(self, width: int) -> None:
        """Less air, then one list that opens, as this width asks."""
        is_folded = not self.fit(width)
        if is_folded == self.is_folded():
            return
        had_keys = (held := self.window().focusWidget()) is not None and self.isAncestorOf(held)
        if self._folded is None:
            self._folded = self._make_folded()
        self._folded.setVisible(is_folded)
        self._show_buttons(are_shown=not is_folded)
        self._take_focus_policy()
        if had_keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_folded(self, *, is_folded: bool) -> None:
        """One list that opens, or the buttons as they are, for who knows what has room."""
        self.fold(0 if is_folded else QWIDGETSIZE_MAX)

    def is_folded(self) -> bool:
        """Whether it is one list that opens."""
        return self._folded is not None and not self._folded.isHidden()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk the choices, or leave them downwards."""
        if self.leads_down and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if event.key() == Qt.Key.Key_Down:
                self.left_down.emit()
            return
        step = NEXT_KEYS.get(Qt.Key(event.key()))
        if step is None or not self._values:
            super().keyPressEvent(event)
            return
        index = (self._group.checkedId() + step) % len(self._values)
        self.choose(self._values[index])
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _needed(self) -> int:
        """How wide the buttons are, seen or not."""
        return sum(button.sizeHint().width() for button in self._group.buttons())

    def _make_folded(self) -> _Folded:
        made = _Folded(self)
        made.setAccessibleName(self.accessibleName())
        made.offer([button.accessibleName() for button in self._group.buttons()])
        made.setCurrentIndex(self._group.checkedId())
        made.activated.connect(self._on_folded_activated)
        self._layout.addWidget(made)
        return made

    def _show_buttons(self, *, are_shown: bool) -> None:
        for button in self._group.buttons():
            button.setVisible(are_shown)

    def _make_button(
        self, option: tuple[object, str] | tuple[object, str, str], index: int, count: int
    ) -> QPushButton:
        key = option[2] if len(option) == 3 else ""
        text = option[1].replace("&", "&&")
        made = _Segment(f"{native_key(key)}   {text}" if key else text, self)
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setAccessibleName(option[1])
        made.setProperty("role", "segment")
        made.setProperty("edge", _edge(index, count))
        return made

    def _take_focus_policy(self) -> None:
        chosen = max(self._group.checkedId(), 0)
        for index in range(len(self._values)):
            policy = Qt.FocusPolicy.StrongFocus if index == chosen else Qt.FocusPolicy.ClickFocus
            self._group.button(index).setFocusPolicy(policy)
        first = self._folded if self.is_folded() else self._group.button(chosen)
        if first is not None:
            self.setFocusProxy(first)

    def _on_folded_activated(self, index: int) -> None:
        self.choose(self._values[index])

    def _on_button_clicked(self, index: int) -> None:
        self._take_focus_policy()
        restyle(self._group.button(index))
        self.changed.emit(self._values[index])


class _Segment(QPushButton):
    """One of the buttons; leaves the arrow keys to the row, and has room for its bold text."""

    def sizeHint(self) -> QSize:
        """As wide as the text is while it is chosen, so that choosing neither cuts nor moves.

        Reckoned anew: a push button keeps the size it had before its air changed.
        """
        show, text = Qt.TextFlag.TextShowMnemonic, QSize()
        for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
            font = QFont(self.font())
            font.setWeight(weight)
            text = text.expandedTo(QFontMetrics(font).size(show, self.text()))
        option, kind = QStyleOptionButton(), QStyle.ContentsType.CT_PushButton
        self.initStyleOption(option)
        option.state = QStyle.StateFlag.State_Enabled
        return self.style().sizeFromContents(kind, option, text, self) + QSize(2, 0)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in NEXT_KEYS:
            event.ignore()
            return
        super().keyPressEvent(event)


def _edge(index: int, count: int) -> str:
    if count == 1:
        return "only"
    if index == 0:
        return "left"
    return "right" if index == count - 1 else "middle"


class _Folded(CalmCombo):
    """The choices as one list that opens; ← and → walk it, too."""

    def offer(self, words: Sequence[str]) -> None:
        """These to choose from."""
        self.clear()
        self.addItems(list(words))

    def sizeHint(self) -> QSize:
        """With room for the longest, however it was measured before it was styled."""
        texts = (self.itemText(at) for at in range(self.count()))
        longest = max(texts, key=self.fontMetrics().horizontalAdvance, default="")
        return self.size_for(longest).expandedTo(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.parentWidget()
        is_aside = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if isinstance(row, Segmented) and key in NEXT_KEYS and (is_aside or row.leads_down):
            row.keyPressEvent(event)
            return
        super().keyPressEvent(event)
