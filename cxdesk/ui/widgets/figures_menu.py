"""The button for what is typed by hand: figures by period, own indicators, events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from cxdesk.domain.own import EVERY_WORDS
from cxdesk.domain.text import T
from cxdesk.services import own_indicators
from cxdesk.ui.figure_sheets import HOURS, SPEND, is_typed
from cxdesk.ui.widgets.plain import tooltip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.own import OwnIndicator
    from cxdesk.ui.context import Context

_OWN = T("FiguresMenu", "Your own figures, {every}…")


class FiguresMenu(QPushButton):
    """Filled when it is opened, with the periods that own indicators are typed for."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setText(self.tr("Type in ▾"))
        self.setAccessibleName(self.tr("Type figures and events"))
        self.setToolTip(tooltip(self.tr("Figures that only you know, and what happened")))
        self.setAutoDefault(False)
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def fill(self) -> None:
        """What can be typed now."""
        menu, known = self.menu(), own_indicators.indicators()
        menu.clear()
        for grain in EVERY_WORDS:
            if any(is_typed(own, grain) for own in known):
                words = self.ctx.say(_OWN.fill(every=EVERY_WORDS[grain]))
                self._add_sheet(menu, words, grain.value)
        for own in known:
            if own.says.is_tapped:
                self._add_tap(menu, own)
        self._add_sheet(menu, self.tr("Acquisition spend…"), SPEND)
        self._add_sheet(menu, self.tr("Hours worked…"), HOURS)
        menu.addAction(self.tr("An event…"), lambda: self.ctx.open_dialog("event"))
        menu.addSeparator()
        menu.addAction(self.tr("Add an indicator…"), lambda: self.ctx.open_dialog("own_indicator"))
        if known:
            edit = menu.addMenu(self.tr("Edit an indicator"))
            for own in known:
                self._add_edit(edit, own)

    def _add_sheet(self, menu: QMenu, words: str, name: str) -> None:
        menu.addAction(words, lambda: self.ctx.open_dialog("figures", sheet_name=name))

    def _add_tap(self, menu: QMenu, own: OwnIndicator) -> None:
        words = self.tr("{name}: tap…").format(name=own.says.name.replace("&", "&&"))
        menu.addAction(words, lambda: self.ctx.open_dialog("mood", kpi_key=own.key))

    def _add_edit(self, menu: QMenu, own: OwnIndicator) -> None:
        words = own.says.name.replace("&", "&&")  # a name has no access key
        menu.addAction(words, lambda: self.ctx.open_dialog("own_indicator", indicator_key=own.key))
