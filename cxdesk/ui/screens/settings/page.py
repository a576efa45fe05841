"""What the pages of Settings share: one column, fields that save themselves, errors below them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import shop
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.plain import PlainLabel, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QVBoxLayout

    from cxdesk.ui.context import Context

NARROW_BELOW = 620
LONGEST_NAME = 32  # of a setting in a toast; a longer one is told by its page


class SettingsPage(QFrame):
    """One card, ``FORM_WIDTH`` wide at most; pages build into ``form`` and fill ``show_saved``."""

    def __init__(self, ctx: Context, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.fields: dict[str, Field] = {}
        self.setProperty("role", "card")
        self.setMaximumWidth(theme.FORM_WIDTH)
        self.form: QVBoxLayout = column(self, spacing=theme.L)
        self._space()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air in a narrow window."""
        super().resizeEvent(event)
        self._space()

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

    def attempt(self, name: str, write: Callable[[], object], told: str = "") -> bool:
        """Run a command; tell how it went, in the words ``told`` or by the name of the field."""
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
        self.ctx.toast(told or self._saved_words(name), self.ctx.undo)
        return True

    def _space(self) -> None:
        aside = theme.M if self.width() < NARROW_BELOW else theme.XL
        self.form.setContentsMargins(aside, 20, aside, theme.XL)

    def _saved_words(self, name: str) -> str:
        label = self.fields[name].label if name in self.fields else self.heading
        what = label.text().replace("&", "")
        if not what or len(what) > LONGEST_NAME:
            what = self.heading.text()
        return self.tr("Saved: {what}").format(what=what)

    def _clear(self, name: str) -> None:
        if name in self.fields:
            self.fields[name].clear_error()
