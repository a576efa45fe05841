"""The Surveys screen: whom to ask, what they answered, and what becomes of it, in tabs."""

from __future__ import annotations

from cxdesk.ui.place_tabs import PlaceTabs
from cxdesk.ui.screens.surveys.tabs import TABS


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
