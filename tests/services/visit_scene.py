"""A visit as the shop asks about it: a score, a choice and words, answered once."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.questionnaire_drafts import ItemDraft, QuestionnaireDraft
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.surveys import AnswerDraft, ItemAnswer, SurveyKind
from cxdesk.services import questionnaires, surveys
from tests.factories import NOW


class Visit(NamedTuple):
    """The answer, its questions, and the choices red and blue; red was chosen, nothing written."""

    answer_id: int
    welcome: int
    colour: int
    wish: int
    red: int
    blue: int


def answered_visit() -> Visit:
    """4 of 5, red, and no wish."""
    draft = QuestionnaireDraft(
        kind=SurveyKind.OWN,
        name="Visit",
        scale_min=1,
        scale_max=5,
        items=(
            ItemDraft(question="Welcome?"),
            ItemDraft(kind=ItemKind.CHOICE, question="Colour?", choices=("red", "blue")),
            ItemDraft(kind=ItemKind.TEXT, question="Wish?", is_required=False),
        ),
    )
    survey = questionnaires.make_questionnaire(draft, now=NOW)
    welcome, colour, wish = surveys.survey(survey).items
    red, blue = (choice.id for choice in colour.choices)
    given = (ItemAnswer(welcome.id, 4), ItemAnswer(colour.id, choice_id=red))
    answer_id = surveys.record_answer(
        AnswerDraft(survey_id=survey, answered_at=NOW, items=given, comment="fine"), now=NOW
    )
    return Visit(answer_id, welcome.id, colour.id, wish.id, red, blue)
