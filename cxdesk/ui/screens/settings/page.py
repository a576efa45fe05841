"""What the pages of Settings share: one column, fields that save themselves, errors below them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import command, shop
from cxdesk.ui import theme
from cxdesk.ui.forms import Field
from cxdesk.ui.widgets.plain import PlainLabel, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.ui.context import Context


class SettingsPage(QFrame):
    """One card, ``FORM_WIDTH`` wide at most; pages build into ``form`` and fill ``show_saved``."""

    def __init__(self, ctx: Context, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.fields: dict[str, Field] = {}
        self.setProperty("role", "card")
        self.setMaximumWidth(theme.FORM_WIDTH)
        self.form: QVBoxLayout = column(self, spacing=theme.L)
        self.form.setContentsMargins(theme.XL, 20, theme.XL, theme.XL)
        self.heading = PlainLabel(heading, "heading", self)
        self.form.addWidget(self.heading)

    def add_field(self, name: str, label: str, widget: QWidget, hint: str = "") -> Field:
        """A labelled field, its error below it."""
        made = Field(label, widget, self)
        if hint:
            made.set_hint(hint)
        self.fields[name] = made
        self.form.addWidget(made)
        return made

    def show_saved(self) -> None:
        """Show what the shop file says now."""

    def event(self, event: QEvent) -> bool:
        """As high as its words need at this width: the place around it is wider, and too short."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()) if layout else 0)
        return handled

    def commit(self, name: str, /, **changes: object) -> bool:
        """Save these settings; an error stands at the field ``name`` or at its own."""
        before = shop.current()
        after = replace(before, **changes)  # type: ignore[arg-type]  # names from our own pages
        if after == before:
            self._clear(name)
            return True
        return self.attempt(name, lambda: shop.save(after, now=self.ctx.now()))

    def attempt(self, name: str, write: Callable[[], object]) -> bool:
        """Run a command; tell how it went."""
        try:
            write()
        except ValidationError as error:
            field = self.fields.get(error.field) or self.fields.get(name)
            if field is not None:
                field.set_error(self.ctx.say(error.text))
            return False
        except OutsideError as error:
            self.ctx.show_error(error)
            return False
        self._clear(name)
        self.ctx.toast(self.tr("Saved."), self._undo)
        return True

    def _clear(self, name: str) -> None:
        if name in self.fields:
            self.fields[name].clear_error()

    def _undo(self) -> None:
        try:
            command.undo(now=self.ctx.now())
        except ValidationError as error:
            self.ctx.show_error(error)
