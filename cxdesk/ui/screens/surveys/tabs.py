"""The tabs of Surveys in their order; each is imported when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.text import T
from cxdesk.ui.place_tab import Tab

if TYPE_CHECKING:
    from cxdesk.ui.place_tab import PlaceTab


def _answers() -> type[PlaceTab]:
    from cxdesk.ui.screens.surveys.answers.tab import AnswersTab

    return AnswersTab


def _ask() -> type[PlaceTab]:
    from cxdesk.ui.screens.surveys.ask.tab import AskTab

    return AskTab


def _paper() -> type[PlaceTab]:
    from cxdesk.ui.screens.surveys.paper.tab import PaperTab

    return PaperTab


def _kiosk() -> type[PlaceTab]:
    from cxdesk.ui.screens.surveys.kiosk.tab import KioskTab

    return KioskTab


def _rescues() -> type[PlaceTab]:
    from cxdesk.ui.screens.surveys.rescues.tab import RescuesTab

    return RescuesTab


def _questionnaires() -> type[PlaceTab]:
    from cxdesk.ui.screens.surveys.questionnaires.tab import QuestionnairesTab

    return QuestionnairesTab


def _themes() -> type[PlaceTab]:
    from cxdesk.ui.screens.surveys.themes.tab import ThemesTab

    return ThemesTab


TABS: tuple[Tab, ...] = (
    Tab("answers", T("SurveysScreen", "Answers"), _answers),
    Tab("ask", T("SurveysScreen", "To ask"), _ask),
    Tab("paper", T("SurveysScreen", "Paper slips"), _paper),
    Tab("kiosk", T("SurveysScreen", "Kiosk"), _kiosk),
    Tab("rescues", T("SurveysScreen", "To win back"), _rescues),
    Tab("themes", T("SurveysScreen", "Themes"), _themes, is_owners=True),
    Tab(
        "questionnaires",
        T("SurveysScreen", "Questionnaires"),
        _questionnaires,
        is_owners=True,
    ),
)
