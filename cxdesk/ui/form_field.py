"""A field of a form: its label above, what is wrong with it below; and what was typed into it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets import tab_stops
from cxdesk.ui.widgets.focus_in_view import WHOLE, show_whole
from cxdesk.ui.widgets.plain import PlainLabel, column, restyle

_CHANGES = ("textEdited", "chosen", "skipped", "changed", "day_changed", "edited")


@runtime_checkable
class Pieced(Protocol):
    """A field made of several pieces, which knows the one to mend."""

    def wrong_part(self) -> QWidget:
        """The piece that an error of the field is about."""


class FieldLabel(PlainLabel):
    """Alt and its underlined letter go to the field, also where that is made of several pieces."""

    def event(self, event: QEvent) -> bool:
        """The key, unless another one has the same; anything else as usual."""
        buddy = self.buddy()
        if isinstance(event, QShortcutEvent) and buddy is not None and not event.isAmbiguous():
            stop = next(tab_stops.stops(buddy), buddy)
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().event(event)


class Field(QWidget):
    """A label above its widget, a hint or an error below. The error keeps the focus there."""

    def __init__(self, label: str, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        self.setProperty(WHOLE, True)
        layout = column(self, spacing=theme.XS)
        self.label = FieldLabel(label, "label", self)
        self.label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(label.replace("&", ""))
        self.message = PlainLabel("", "error", self, wrap=True)
        self.message.hide()
        self._hint = self._wrong = ""
        self._to_mend: tuple[QWidget, ...] = (widget,)
        layout.addWidget(self.label)
        layout.addWidget(widget)
        layout.addWidget(self.message)

    def set_hint(self, text: str) -> None:
        """Dim words below the field, replaced by an error while there is one."""
        self._hint = text
        if not self.has_error():
            self._show(text, "caption")

    def set_error(self, text: str) -> None:
        """Say what is wrong, and read it to those who do not see it."""
        if self.has_error():
            self.clear_error()
        self._wrong = text_of(self.widget)
        self._show(text, "error")
        self._to_mend = self._parts_to_mend()
        self._mark(text, is_invalid=True)

    def go_to_error(self) -> None:
        """Put the keys where it is to be mended."""
        self._to_mend[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        show_whole(self._to_mend[-1])

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        self._show(self._hint, "caption")
        self._mark(self._hint, is_invalid=False)

    def clear_when_changed(self) -> None:
        """An error goes as soon as what it was about is changed."""
        for edit in (self.widget, *self.widget.findChildren(QLineEdit)):
            for name in _CHANGES:
                told = getattr(edit, name, None)
                if told is not None:
                    told.connect(self._on_widget_changed)
        if isinstance(self.widget, QPlainTextEdit):
            self.widget.textChanged.connect(self._on_text_changed)

    def has_error(self) -> bool:
        """Whether an error is being shown."""
        return self.message.property("role") == "error" and not self.message.isHidden()

    def _on_widget_changed(self) -> None:
        if self.has_error():
            self.clear_error()

    def _on_text_changed(self) -> None:
        if text_of(self.widget) != self._wrong:  # the red frame is no change
            self._on_widget_changed()

    def _show(self, text: str, role: str) -> None:
        self.message.setProperty("role", role)
        restyle(self.message)
        self.message.setText(text)
        self.message.setHidden(not text)

    def _mark(self, description: str, *, is_invalid: bool) -> None:
        for part in self._to_mend:
            part.setProperty("invalid", "true" if is_invalid else "false")
            part.setAccessibleDescription(description)
            restyle(part)

    def _parts_to_mend(self) -> tuple[QWidget, ...]:
        """The field, and the line to write in of one made of pieces: it frames that, not itself."""
        if isinstance(self.widget, Pieced):
            return self.widget, self.widget.wrong_part()
        inside = self.widget.focusProxy()
        return (self.widget, inside) if isinstance(inside, QLineEdit) else (self.widget,)


def text_of(widget: QWidget) -> str:
    """What was typed into a line, a text or a combo box, without outer spaces."""
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QComboBox):
        return widget.currentText().strip()
    return ""
