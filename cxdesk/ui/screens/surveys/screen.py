"""The Surveys screen: whom to ask, what they answered, and what becomes of it, in tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesk.ui.place_tabs import PlaceTabs
from cxdesk.ui.screens.surveys.tabs import TABS
from cxdesk.ui.widgets.tab_stops import last_stop, next_stop, stop_beyond

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SurveysScreen(PlaceTabs):
    """Its tabs; ``show_record`` takes a tab's key, or the pair of a key and a record in it."""

    key = "surveys"
    icon = "surveys"
    tabs = TABS
    watches = frozenset(
        "survey survey_item survey_choice offer answer answer_item answer_change answer_theme"
        " slip_batch theme theme_told rescue task customer purchase cases setting staff".split()
    )

    def title(self) -> str:
        return self.tr("Surveys")

    def choice_name(self) -> str:
        return self.tr("Part of Surveys")

    def last_stop(self) -> QWidget | None:
        return last_stop(self)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab walks the place as it is read, whatever was made first or came later, and on."""
        held = self.window().focusWidget()
        if held is None or not self.isAncestorOf(held):
            return super().focusNextPrevChild(is_next)
        stop = next_stop(self, held, is_back=not is_next, goes_round=False)
        stop = stop or stop_beyond(self, is_back=not is_next)
        if stop is None:
            return super().focusNextPrevChild(is_next)
        by_tab, by_backtab = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        stop.setFocus(by_tab if is_next else by_backtab)
        return True
