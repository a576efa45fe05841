"""What an answer to several questions must meet, each fault at its own field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cxdesk.domain import answering
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaires import ItemKind, Mode
from cxdesk.domain.surveys import AnswerDraft, AskRule, ItemAnswer, ItemView, SurveyKind, SurveyView

NOW = 1_000_000


def item(number: int, *, is_required: bool) -> ItemView:
    return ItemView(
        id=number,
        kind=ItemKind.SCORE,
        stage=None,
        question="How was it?",
        scale_min=1,
        scale_max=5,
        low_label=None,
        high_label=None,
        is_required=is_required,
    )


def asked(*items: ItemView) -> SurveyView:
    return SurveyView(
        id=1,
        key="own_1",
        version=1,
        kind=SurveyKind.OWN,
        name="Ours",
        short="Ours",
        question="",
        scale_min=1,
        scale_max=5,
        low_label=None,
        high_label=None,
        higher_is_better=True,
        low_max=None,
        comment_question="",
        mode=Mode.TRANSACTIONAL,
        rule=AskRule(),
        is_active=True,
        items=items,
    )


@pytest.mark.parametrize(
    ("score", "items", "field"),
    [
        (4, (ItemAnswer(1, score=4),), "score"),
        (None, (ItemAnswer(2, score=4),), "item_1"),
        (None, (ItemAnswer(1, score=6),), "item_1"),
    ],
)
def test_a_fault_is_told_at_its_question(
    score: int | None, items: tuple[ItemAnswer, ...], field: str
) -> None:
    several = asked(item(1, is_required=True), item(2, is_required=False))
    draft = AnswerDraft(survey_id=1, score=score, items=items, answered_at=NOW)
    with pytest.raises(ValidationError) as caught:
        answering.check(draft, several, NOW)
    assert caught.value.field == field


def test_one_of_the_questions_is_answered_at_least() -> None:
    voluntary = asked(item(1, is_required=False), item(2, is_required=False))
    draft = AnswerDraft(survey_id=1, items=(ItemAnswer(1), ItemAnswer(2)), answered_at=NOW)
    with pytest.raises(ValidationError, match="at least one question") as caught:
        answering.check(draft, voluntary, NOW)
    assert caught.value.field == "item_1"


def test_a_questionnaire_has_a_score_while_one_of_its_questions_asks_for_one() -> None:
    comment = replace(item(3, is_required=False), kind=ItemKind.TEXT)
    assert asked().has_score
    assert asked(comment, item(1, is_required=True)).has_score
    assert not asked(comment).has_score
