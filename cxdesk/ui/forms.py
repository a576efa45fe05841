"""The one dialog base: a title, one column of labelled fields, errors at the field, one save."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import command, conflicts
from cxdesk.services.command import Unsigned
from cxdesk.services.conflicts import ChangedMeanwhile
from cxdesk.ui import theme
from cxdesk.ui.form_conflict import FormConflict
from cxdesk.ui.form_drafts import SEEN, Draftable, FormDrafts
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets import tab_stops
from cxdesk.ui.widgets.datetime_field import DateField, TimeField
from cxdesk.ui.widgets.fields_area import FieldsArea, keep_on_screen, screen_room, screen_width
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    column,
    flush_link,
    primary_button,
    row,
    tooltip,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from cxdesk.ui.context import Context


class FormDialog(QDialog):
    """Base of the forms. Build with ``add_field`` in ``__init__``, then implement ``save``.

    ``save`` writes through a service and returns; a ValidationError is shown at the field of that
    name, an OutsideError as a plain dialog, and the form stays open. A subclass with ``draft_name``
    and ``draft``/``restore_draft`` never loses typed text: Esc keeps it, the next opening offers to
    continue it or to throw it away. A form of one record calls ``watch``, saves with ``seen`` and
    has a ``fill``: what somebody else changed meanwhile is told before it is overwritten. The keys
    of its ``draft`` are the names of its fields.
    """

    name: ClassVar[str] = ""
    draft_name: str = ""
    least_width: ClassVar[int] = 580
    asks_who: ClassVar[bool] = True

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent or ctx.window)
        self.ctx = ctx
        self.fields: dict[str, Field] = {}
        self.seen: int | None = None
        self._primary: QPushButton | None = None
        self.setModal(True)
        self.setMinimumWidth(min(self.least_width, screen_width(self)))
        self._shrinking = QTimer(self, singleShot=True, interval=0)
        self._shrinking.timeout.connect(self._shrink)
        self._build_frame()

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
        self.area.more_form.addWidget(widget)
        self.more_button.show()

    def place_beside(
        self, *parts: tuple[str, str, QWidget], shares: Sequence[int] = (), more: bool = False
    ) -> None:
        """Fields in one line, all from the top: name, label, widget; shares of the width."""
        both = QWidget(self)
        line = row(both, spacing=theme.L)
        for (name, label, widget), share in zip(parts, shares or [1] * len(parts), strict=True):
            made = self.fields[name] = Field(label, widget, both)
            made.clear_when_changed()
            line.addWidget(made, share, Qt.AlignmentFlag.AlignTop)
        self.place(both, more=more)

    def add_primary(self, text: str, shortcut: str = "") -> QPushButton:
        """The main button, at the right; Enter presses it."""
        made = primary_button(text, shortcut, self)
        made.setDefault(True)
        made.clicked.connect(self.submit)
        self.buttons.addWidget(made)
        self._primary = made
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
        self.area.more.show()
        self._name_more_button(self.tr("Fewer fields"))
        self._keep_height()
        self.adjustSize()

    def shrink(self) -> None:
        """As low as what is shown needs, once fields were hidden; typing waits for nothing."""
        self._shrinking.start()

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
            self._save_signed()
        except ChangedMeanwhile as error:
            self.conflict.tell(error)
            return False
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return False
        except OutsideError as error:
            self.ctx.show_error(error)
            return False
        self.drafts.drop()
        return True

    def _save_signed(self) -> None:
        """Save; who is working is asked when that is open, once nothing needs mending."""
        if self.asks_who and self.ctx.is_who_open():
            try:
                with command.signed_only():
                    self.save()
            except Unsigned:
                self.ctx.ask_who()
            else:
                return
        self.save()

    def field_error(self, name: str, text: str) -> None:
        """Show an error under the field of this name (or above the buttons) and go there."""
        field = self.fields.get(name) or self._field_misread(name)
        if field is None:
            self._error.setText(text)
            self._error.show()
            return
        if self.area.more.isHidden() and self.area.more.isAncestorOf(field):
            self.show_more()
        field.set_error(text)
        field.go_to_error()

    def _field_misread(self, name: str) -> Field | None:
        """The field with the day or the time that nobody can read: it does not know its name."""
        kinds: dict[str, type[DateField | TimeField]] = {"date": DateField, "time": TimeField}
        for field in self.fields.values() if name in kinds else ():
            if any(not edit.is_readable() for edit in field.widget.findChildren(kinds[name])):
                return field
        return None

    def clear_errors(self) -> None:
        """Nothing is wrong so far."""
        self._error.hide()
        self.conflict.clear()
        for field in self.fields.values():
            if field.has_error():
                field.clear_error()

    def draft(self) -> dict[str, object]:
        """What has been typed, as JSON values; empty when nothing has."""
        return {}

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put back what ``draft`` gave."""

    def watch(self, table: str, row_id: int) -> None:
        """Remember what is known of a record from here on; call before its fields are filled."""
        self.seen = conflicts.seen()
        history = flush_link(self.tr("History"), self)
        history.clicked.connect(lambda: self.ctx.open_dialog("history", table=table, row_id=row_id))
        self.buttons.insertWidget(0, history)

    def fill(self) -> None:
        """Show the record as it is kept now."""
        raise NotImplementedError

    def offer_draft(self) -> None:
        """Offer what was typed and not saved; call at the end of ``__init__``."""
        self.drafts.offer()

    def event(self, event: QEvent) -> bool:
        """Never lower than its words need at this width, never higher than the screen.

        It begins no higher either: Qt takes the height for words that wrap from a guess.
        """
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            self._keep_height()
            self.resize(self.width(), self.minimumHeight())
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._keep_height()
            keep_on_screen(self)
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves wherever one types, also where Enter is a new line of a text."""
        if not _is_ctrl_enter(event):
            super().keyPressEvent(event)
        elif self._primary is not None and self._primary.isVisible():
            self._primary.click()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab walks the form as it is read, whatever was made first or came later."""
        stop = tab_stops.next_stop(self, self.focusWidget(), is_back=not is_next)
        if stop is None:
            return super().focusNextPrevChild(is_next)
        by_tab, by_backtab = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        stop.setFocus(by_tab if is_next else by_backtab)
        return True

    def _shrink(self) -> None:
        self._keep_height()
        self.resize(self.width(), self.minimumHeight())

    def _keep_height(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        least = layout.totalMinimumHeightForWidth(self.width())  # -1: no words that wrap
        least = max(least, layout.totalMinimumSize().height())
        others = least - self.area.minimumHeight()
        self.setMinimumHeight(others + self.area.fit(screen_room(self) - others))
        least = self.least_width + self.area.bar_width()
        self.setMinimumWidth(min(least, screen_width(self)))

    def reject(self) -> None:
        """Close; typed text stays as a draft."""
        self.drafts.keep()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing by the window's own button keeps the draft too."""
        self.drafts.keep()
        super().closeEvent(event)

    def _build_frame(self) -> None:
        self.outer: QVBoxLayout = column(self, spacing=theme.L)
        self.outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        self.head: QHBoxLayout = row(spacing=theme.S)
        self._title = PlainLabel("", "heading", self)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.outer.addLayout(self.head)
        self.drafts = FormDrafts(self.ctx, self._draftable(), self)
        self.outer.addWidget(self.drafts)
        self.conflict = FormConflict(self)
        self.outer.addWidget(self.conflict)
        self.area = FieldsArea(self)
        self.form: QVBoxLayout = self.area.form
        self.outer.addWidget(self.area)
        self._error = PlainLabel("", "error", self, wrap=True)
        self._error.hide()
        self.outer.addWidget(self._error)
        self.outer.addStretch(1)
        self.outer.addLayout(self._build_buttons())

    def _draftable(self) -> Draftable:
        return Draftable(
            name=lambda: self.draft_name,
            take=self.draft,
            put=self._put_draft,
            extra=lambda: {} if self.seen is None else {SEEN: self.seen},
            settled=self.focusNextChild,
        )

    def _put_draft(self, values: dict[str, object]) -> None:
        """Put it back; what offered it goes, and the form is no higher for it than it was."""
        if self.height() <= self.minimumHeight():
            self.shrink()
        self.restore_draft(values)
        seen = values.get(SEEN)
        if isinstance(seen, int):
            self.seen = seen

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
        if self.area.more.isHidden():
            self.show_more()
            first = next(tab_stops.stops(self.area.more), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.area.more.hide()
        self._name_more_button(self.tr("More fields"))

    def _name_more_button(self, text: str) -> None:
        self.more_button.setText(text)
        self.more_button.setAccessibleName(text)


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    """Whether a key press is Ctrl with either Enter, that of the number pad too."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTERS and held == Qt.KeyboardModifier.ControlModifier


_ENTERS = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
