"""Rules of questionnaires for tests, written past the forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.text import T
from cxdesk.services.command import command
from cxdesk.store.models import Survey, SurveyItem
from tests.factories import survey_id

if TYPE_CHECKING:
    from typing import Any

    from cxdesk.domain.surveys import SurveyKind


@command(T("Undo", "edit questionnaire"))
def ask(kind: SurveyKind, when: AskWhen, **fields: Any) -> int:
    """Ask a standard questionnaire by a rule; its id."""
    found = survey_id(kind)
    Survey.update(ask_when=when.value, **fields).where(Survey.id == found).execute()
    return found


@command(T("Undo", "edit questionnaire"))
def ask_nothing() -> None:
    """No questionnaire has a rule."""
    Survey.update(ask_when=AskWhen.NEVER.value, ask_every_days=None, ask_whom="all").execute()


@command(T("Undo", "edit questionnaire"))
def one_question() -> None:
    """General satisfaction as shops made before stages have it."""
    SurveyItem.delete().execute()
