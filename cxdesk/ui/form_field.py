"""A field of a form: its label above, what is wrong with it below; and what was typed into it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, restyle


class Field(QWidget):
    """A label above its widget, a hint or an error below. The error keeps the focus there."""

    def __init__(self, label: str, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        layout = column(self, spacing=theme.XS)
        self.label = PlainLabel(label, "label", self)
        self.label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(label.replace("&", ""))
        self.message = PlainLabel("", "error", self, wrap=True)
        self.message.hide()
        self._hint = ""
        layout.addWidget(self.label)
        layout.addWidget(widget)
        layout.addWidget(self.message)

    def set_hint(self, text: str) -> None:
        """Dim words below the field, replaced by an error while there is one."""
        self._hint = text
        self._show(text, "caption")

    def set_error(self, text: str) -> None:
        """Say what is wrong, and read it to those who do not see it."""
        self._show(text, "error")
        self._mark(is_invalid=True)
        self.widget.setAccessibleDescription(text)

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        self._show(self._hint, "caption")
        self._mark(is_invalid=False)
        self.widget.setAccessibleDescription(self._hint)

    def clear_when_changed(self) -> None:
        """An error goes as soon as what it was about is changed."""
        for name in ("textEdited", "chosen", "skipped", "changed"):
            told = getattr(self.widget, name, None)
            if told is not None:
                told.connect(self._on_widget_changed)

    def has_error(self) -> bool:
        """Whether an error is being shown."""
        return self.message.property("role") == "error" and not self.message.isHidden()

    def _on_widget_changed(self) -> None:
        if self.has_error():
            self.clear_error()

    def _show(self, text: str, role: str) -> None:
        self.message.setProperty("role", role)
        restyle(self.message)
        self.message.setText(text)
        self.message.setHidden(not text)

    def _mark(self, *, is_invalid: bool) -> None:
        self.widget.setProperty("invalid", "true" if is_invalid else "false")
        restyle(self.widget)


def text_of(widget: QWidget) -> str:
    """What was typed into a line, a text or a combo box, without outer spaces."""
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QComboBox):
        return widget.currentText().strip()
    return ""
