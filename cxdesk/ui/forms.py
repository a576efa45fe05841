"""The one dialog base: a title, one column of labelled fields, errors at the field, one save."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import shop
from cxdesk.ui import drafts, theme
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    column,
    flush_link,
    link_button,
    primary_button,
    restyle,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from cxdesk.ui.context import Context

DRAFT_INTERVAL_MS = 5000


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


class FormDialog(QDialog):
    """Base of the forms. Build with ``add_field`` in ``__init__``, then implement ``save``.

    ``save`` writes through a service and returns; a ValidationError is shown at the field of that
    name, an OutsideError as a plain dialog, and the form stays open. A subclass with ``draft_name``
    and ``draft``/``restore_draft`` never loses typed text: Esc keeps it, the next opening offers to
    continue it or to throw it away.
    """

    name: ClassVar[str] = ""
    draft_name: str = ""
    least_width: ClassVar[int] = 580

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or ctx.window)
        self.ctx = ctx
        self.fields: dict[str, Field] = {}
        self._offered: tuple[str, dict[str, object]] | None = None
        self._slot = ""  # where this form's own text is kept
        self._kept: dict[str, object] = {}
        self.setModal(True)
        self.setMinimumWidth(self.least_width)
        self._build_frame()
        self._autosave = QTimer(self, interval=DRAFT_INTERVAL_MS)
        self._autosave.timeout.connect(self._keep_draft)

    def set_title(self, text: str) -> None:
        """The heading and the window's title."""
        self.setWindowTitle(text)
        self._title.setText(text)

    def add_field(
        self, name: str, label: str, widget: QWidget, *, hint: str = "", more: bool = False
    ) -> Field:
        """A labelled field; ``name`` is what a ValidationError calls it, ``more`` hides it."""
        made = Field(label, widget, self)
        if hint:
            made.set_hint(hint)
        self.fields[name] = made
        self.place(made, more=more)
        made.clear_when_changed()
        return made

    def place(self, widget: QWidget, *, more: bool = False) -> None:
        """Anything else in the column: a row of two fields, a check box."""
        if not more:
            self.form.addWidget(widget)
            return
        self.more_form.addWidget(widget)
        self.more_button.show()

    def add_primary(self, text: str, shortcut: str = "") -> QPushButton:
        """The main button, at the right; Enter presses it."""
        made = primary_button(text, shortcut, self)
        made.setDefault(True)
        made.clicked.connect(self.submit)
        self.buttons.addWidget(made)
        return made

    def add_button(self, text: str, shortcut: str = "", *, role: str = "") -> QPushButton:
        """Another button before the main one; connect it yourself."""
        made = button(text, self, role=role, shortcut=shortcut)
        if shortcut:
            QShortcut(QKeySequence(shortcut), self, made.click)
        self.buttons.addWidget(made)
        return made

    def add_cancel(self) -> QPushButton:
        """The button that closes without saving (what was typed is kept as a draft)."""
        made = self.add_button(self.tr("Cancel"))
        made.clicked.connect(self.reject)
        return made

    def show_more(self) -> None:
        """Open the part below "More"."""
        self._more.show()
        self.more_button.setText(self.tr("Fewer fields"))
        self.adjustSize()

    def save(self) -> None:
        """Write what was typed; raise ValidationError for what must be mended."""
        raise NotImplementedError

    def submit(self) -> None:
        """Save and close; stay with the error at its field when something must be mended."""
        if self.try_save():
            self.accept()

    def try_save(self) -> bool:
        """Save without closing; whether it worked."""
        self.clear_errors()
        try:
            self.save()
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return False
        except OutsideError as error:
            self.ctx.show_error(error)
            return False
        self._drop_draft()
        return True

    def field_error(self, name: str, text: str) -> None:
        """Show an error under the field of this name (or above the buttons) and go there."""
        field = self.fields.get(name)
        if field is None:
            self._error.setText(text)
            self._error.show()
            return
        if self._more.isHidden() and self._more.isAncestorOf(field):
            self.show_more()
        field.set_error(text)
        field.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_errors(self) -> None:
        """Nothing is wrong so far."""
        self._error.hide()
        for field in self.fields.values():
            if field.has_error():
                field.clear_error()

    def draft(self) -> dict[str, object]:
        """What has been typed, as JSON values; empty when nothing has."""
        return {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put back what ``draft`` gave."""

    def offer_draft(self) -> None:
        """Offer what was typed and not saved; call at the end of ``__init__``.

        While the offer stands, what is typed now is kept in a second place, so neither is lost.
        """
        self._autosave.start()
        for slot in self._slots():
            values = drafts.kept(_shop_file(), slot)
            if values:
                self._offered = (slot, values)
                self._notice_text.setText(self._offer_words(values))
                self._notice.show()
                return

    def continue_draft(self) -> None:
        """Put the offered text back into the fields."""
        if self._offered is None:
            return
        self._drop_draft()
        self._slot, values = self._offered
        self.restore_draft(values)
        self._settle_offer()

    def discard_draft(self) -> None:
        """Throw the offered text away and go on here."""
        if self._offered is not None:
            drafts.drop(_shop_file(), self._offered[0])
        self._settle_offer()

    def event(self, event: QEvent) -> bool:
        """Never lower than its wrapped words need at this width, whatever changes."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._keep_height()
        return handled

    def _keep_height(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        least = layout.totalMinimumHeightForWidth(self.width())  # -1: no words that wrap
        self.setMinimumHeight(max(least, layout.totalMinimumSize().height()))

    def reject(self) -> None:
        """Close; typed text stays as a draft."""
        self._keep_draft()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing by the window's own button keeps the draft too."""
        self._keep_draft()
        super().closeEvent(event)

    def _build_frame(self) -> None:
        self.outer: QVBoxLayout = column(self, spacing=theme.L)
        self.outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        self.head: QHBoxLayout = row(spacing=theme.S)
        self._title = PlainLabel("", "heading", self)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.outer.addLayout(self.head)
        self.outer.addWidget(self._build_notice())
        self.form: QVBoxLayout = column(spacing=theme.M)
        self.outer.addLayout(self.form)
        self.outer.addWidget(self._build_more())
        self._error = PlainLabel("", "error", self, wrap=True)
        self._error.hide()
        self.outer.addWidget(self._error)
        self.outer.addStretch(1)
        self.outer.addLayout(self._build_buttons())

    def _build_notice(self) -> QFrame:
        self._notice = QFrame(self)
        self._notice.setProperty("role", "notice")
        layout = row(self._notice)
        layout.setContentsMargins(theme.M, theme.XS, theme.S, theme.XS)
        self._notice_text = PlainLabel("", parent=self._notice)
        layout.addWidget(self._notice_text)
        layout.addStretch(1)
        for text, act in (
            (self.tr("Continue"), self.continue_draft),
            (self.tr("Discard"), self.discard_draft),
        ):
            made = link_button(text, self._notice)
            made.clicked.connect(act)
            layout.addWidget(made)
        self._notice.hide()
        return self._notice

    def _offer_words(self, values: dict[str, object]) -> str:
        at = values.get("kept_at")
        if not isinstance(at, int):
            return self.tr("There is an unfinished text.")
        when = self.ctx.format.datetime(at)
        return self.tr("Unfinished text from {when}").format(when=when)

    def _settle_offer(self) -> None:
        self._offered = None
        self._notice.hide()
        self.focusNextChild()

    def _slots(self) -> tuple[str, ...]:
        return (self.draft_name, f"{self.draft_name}-2") if self.draft_name else ()

    def _build_more(self) -> QWidget:
        self._more = QWidget(self)
        self._more.setProperty("role", "plain")
        self.more_form: QVBoxLayout = column(self._more, spacing=theme.M)
        self._more.hide()
        return self._more

    def _build_buttons(self) -> QHBoxLayout:
        self.buttons: QHBoxLayout = row(spacing=theme.S)
        self.more_button = flush_link(self.tr("More fields"), self)
        self.more_button.setToolTip(tooltip(self.tr("Show the fields that are seldom needed")))
        self.more_button.clicked.connect(self._on_more_clicked)
        self.more_button.hide()
        self.buttons.addWidget(self.more_button)
        self.buttons.addStretch(1)
        return self.buttons

    def _on_more_clicked(self) -> None:
        if self._more.isHidden():
            self.show_more()
            return
        self._more.hide()
        self.more_button.setText(self.tr("More fields"))

    def _keep_draft(self) -> None:
        values = self.draft() if self.draft_name else {}
        if not values:
            self._drop_draft()
        elif values != self._kept:
            self._slot = self._slot or self._free_slot()
            kept = values | {"kept_at": self.ctx.now()}
            self._kept = values if drafts.keep(_shop_file(), self._slot, kept) else {}

    def _drop_draft(self) -> None:
        """What this form kept is saved or emptied; the text it offers is another's."""
        if self._slot:
            drafts.drop(_shop_file(), self._slot)
        self._slot, self._kept = "", {}

    def _free_slot(self) -> str:
        first, second = self._slots()
        taken = self._offered is not None and self._offered[0] == first
        return second if taken else first


def text_of(widget: QWidget) -> str:
    """What was typed into a line, a text or a combo box, without outer spaces."""
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QComboBox):
        return widget.currentText().strip()
    return ""


def _shop_file() -> Path:
    return shop.path()
