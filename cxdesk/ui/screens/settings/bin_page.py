"""Settings: the bin, where deleted records wait for 30 days, and the history of the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.services import bin as paper_bin
from cxdesk.ui import theme
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets import tab_stops
from cxdesk.ui.widgets.plain import (
    PlainLabel,
    button,
    clear,
    column,
    hairline,
    link_button,
    row,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

    from cxdesk.services.bin import BinItem, BinRecord
    from cxdesk.ui.context import Context

MOST_NAMED = 5


class BinPage(SettingsPage):
    """Each line is one deletion: what, when, by whom, and the way back."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Bin"))
        words = self.tr("What was deleted lies here for 30 days and can be brought back as it was.")
        self.form.addWidget(PlainLabel(words, "dim", self, wrap=True))
        self._list = column(spacing=0)
        self.form.addLayout(self._list)
        self._error = PlainLabel("", "error", self, wrap=True)
        self._error.hide()
        self.form.addWidget(self._error)
        self.restore_buttons: list[QPushButton] = []
        self._shown: tuple[BinItem, ...] | None = None
        self.history_button = button(self.tr("History of the shop…"), self)
        self.history_button.clicked.connect(lambda: self.ctx.open_dialog("history"))
        line = row()
        line.addWidget(self.history_button)
        line.addStretch(1)
        self.form.addLayout(line)

    def show_saved(self) -> None:
        """Show what lies in the bin now."""
        items = paper_bin.deleted(now=self.ctx.now())
        if items == self._shown:
            return
        self._shown = items
        self._error.hide()
        clear(self._list)
        self.restore_buttons = []
        for item in items:
            self._list.addLayout(self._line(item))
            self._list.addWidget(hairline(self))
        if not items:
            self._list.addWidget(PlainLabel(self.tr("The bin is empty."), "dim", self))
        tab_stops.order(self)

    def restore(self, step_id: int) -> None:
        """Bring back what a step deleted, or say why it cannot be."""
        try:
            paper_bin.restore(step_id, now=self.ctx.now())
        except ValidationError as error:
            self._error.setText(self.ctx.say(error.text))
            self._error.show()
            return
        except OutsideError as error:
            self.ctx.show_error(error)
            return
        self.ctx.toast(self.tr("Brought back."), None)
        self.show_saved()

    def _line(self, item: BinItem) -> QHBoxLayout:
        line = row(spacing=theme.M)
        line.setContentsMargins(0, 6, 0, 6)
        words = column(spacing=0)
        name = ", ".join(self._record(record) for record in item.records[:MOST_NAMED])
        if len(item.records) > MOST_NAMED:
            more = self.ctx.format.number(len(item.records) - MOST_NAMED, 0)
            name = self.tr("{names} and {n} more").format(names=name, n=more)
        for text, role in ((name, ""), (self._when(item), "caption")):
            words.addWidget(_whole(PlainLabel(text, role, self, wrap=True)))
        line.addLayout(words, 1)
        back = link_button(self.tr("Restore"), self)
        back.setAccessibleName(self.tr("Restore {what}").format(what=name))
        back.clicked.connect(lambda _=False, step=item.step_id: self.restore(step))
        self.restore_buttons.append(back)
        line.addWidget(back)
        return line

    def _record(self, record: BinRecord) -> str:
        noun = self.ctx.say(record.noun)
        if record.name is None:
            return noun
        return self.tr("{kind} “{name}”").format(kind=noun, name=self.ctx.format.show(record.name))

    def _when(self, item: BinItem) -> str:
        at = self.ctx.format.datetime(int(item.at.timestamp()))
        return self.tr("{who}, {when}").format(who=self.ctx.say(item.who), when=at)


def _whole(words: PlainLabel) -> PlainLabel:
    """On as many lines as they need; a long word does not make the page wider."""
    policy = words.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    words.setSizePolicy(policy)
    return words
