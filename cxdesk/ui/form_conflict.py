"""The strip above a form whose record somebody changed meanwhile: what, and which to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from cxdesk.ui import theme
from cxdesk.ui.widgets.plain import PlainLabel, column, link_button, row

if TYPE_CHECKING:
    from cxdesk.services.conflicts import ChangedMeanwhile
    from cxdesk.ui.forms import FormDialog


class FormConflict(QFrame):
    """Tells what changed; one button saves over it knowingly, the other shows it."""

    def __init__(self, form: FormDialog) -> None:
        super().__init__(form)
        self._form = form
        self.told: ChangedMeanwhile | None = None
        self.setProperty("role", "notice")
        layout = column(self, spacing=theme.XS)
        layout.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        self.text = PlainLabel("", parent=self, wrap=True)
        layout.addWidget(self.text)
        self.keep_button = link_button(self.tr("Keep mine"), self)
        self.keep_button.clicked.connect(self.keep_mine)
        self.theirs_button = link_button(self.tr("Show what was saved"), self)
        self.theirs_button.clicked.connect(self.show_theirs)
        line = row(spacing=theme.M)
        line.addStretch(1)
        line.addWidget(self.theirs_button)
        line.addWidget(self.keep_button)
        layout.addLayout(line)
        self.hide()

    def tell(self, error: ChangedMeanwhile) -> None:
        """Say what changed; of a record that is gone there is nothing to keep or show."""
        form, self.told = self._form, error
        for conflict in reversed(error.conflicts):
            if conflict.field in form.fields:
                form.field_error(conflict.field, form.ctx.say(conflict.at_field))
        self.text.setText(form.ctx.say(error.text))
        for made in (self.keep_button, self.theirs_button):
            made.setHidden(error.is_gone)
        self.show()

    def clear(self) -> None:
        """Nothing has changed, or it has been dealt with."""
        self.told = None
        self.hide()

    def keep_mine(self) -> None:
        """Save over what somebody else changed, now knowing it."""
        if self.told is not None:
            self._form.seen = self.told.seen
            self._form.submit()

    def show_theirs(self) -> None:
        """Show what somebody else changed; what was typed into other fields stays."""
        form, told = self._form, self.told
        if told is None:
            return
        changed = {conflict.field for conflict in told.conflicts}
        typed = {name: value for name, value in form.draft().items() if name not in changed}
        form.fill()
        form.restore_draft(form.draft() | typed)
        form.seen = told.seen
        form.clear_errors()
