"""The standard surveys: scales, bands, low answers, and what an answer must meet."""

from __future__ import annotations

import pytest

from cxdesk.domain import answering, surveys
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaires import ItemKind, Mode
from cxdesk.domain.surveys import (
    AnswerDraft,
    AskRule,
    Bounds,
    ChoiceView,
    ItemAnswer,
    ItemView,
    SurveyKind,
    SurveyView,
)

NOW = 1_000_000


def asked(*items: ItemView) -> SurveyView:
    """The question of recommending, or a survey of these questions."""
    return SurveyView(
        id=1,
        key="asked",
        version=1,
        kind=SurveyKind.OWN if items else SurveyKind.NPS,
        name="",
        short="",
        question="",
        scale_min=0,
        scale_max=10,
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


def item(number: int, kind: ItemKind, *, is_required: bool = True) -> ItemView:
    is_score = kind is ItemKind.SCORE
    return ItemView(
        id=number,
        kind=kind,
        stage=None,
        question="",
        scale_min=0 if is_score else None,
        scale_max=10 if is_score else None,
        low_label=None,
        high_label=None,
        is_required=is_required,
        choices=(ChoiceView(7, "red"),) if kind is ItemKind.CHOICE else (),
    )


def test_the_standard_scales_are_those_of_the_instruments() -> None:
    scales = {s.kind.value: (s.scale_min, s.scale_max) for s in surveys.STANDARD}
    assert scales == {"nps": (0, 10), "csat": (1, 5), "ces": (1, 7), "general": (1, 10)}
    assert all(survey.higher_is_better for survey in surveys.STANDARD)


@pytest.mark.parametrize(
    ("kind", "highest_low"),
    [
        (SurveyKind.NPS, 6),
        (SurveyKind.CSAT, 2),
        (SurveyKind.CES, 3),
        (SurveyKind.GENERAL, 5),
    ],
)
def test_low_answers_end_at_their_limit(kind: SurveyKind, highest_low: int) -> None:
    words = surveys.standard(kind)
    assert words is not None
    bounds = Bounds(kind, words.scale_min, words.scale_max)
    assert bounds.is_low(highest_low)
    assert not bounds.is_low(highest_low + 1)


@pytest.mark.parametrize(
    ("bounds", "low", "not_low"),
    [
        (Bounds(SurveyKind.OWN, 1, 5), (), (1, 5)),
        (Bounds(SurveyKind.NPS, 1, 10), (), (1,)),
        (Bounds(SurveyKind.CSAT, 1, 10, 4), (4, 3.5), (4.25, 5)),
        (Bounds(SurveyKind.GENERAL, 1, 10), (5.0, 4.8), (5.2,)),
        # How much effort it was: 7 is the worst; up to 3 from that end are 7, 6 and 5.
        (Bounds(SurveyKind.CES, 1, 7, None, False), (7, 5), (4, 1)),
    ],
)
def test_what_is_low_goes_by_the_scale_the_shops_bound_and_the_better_end(
    bounds: Bounds, low: tuple[float, ...], not_low: tuple[float, ...]
) -> None:
    assert all(bounds.is_low(score) for score in low)
    assert not any(bounds.is_low(score) for score in not_low)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "score"),
        ({"score": 11}, "score"),
        ({"score": -1}, "score"),
        ({"score": 7.5}, "score"),
        ({"score": True}, "score"),
        ({"score": 9, "answered_at": NOW + 301}, "answered_at"),
        ({"score": 9, "comment": "x" * 10_001}, "comment"),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field(fields: dict[str, object], field: str) -> None:
    draft = AnswerDraft(**{"survey_id": 1, "answered_at": NOW} | fields)
    with pytest.raises(ValidationError) as refused:
        answering.check(draft, asked(), NOW)
    assert refused.value.field == field


SCORE, CHOICE = item(1, ItemKind.SCORE), item(2, ItemKind.CHOICE)
WORDS = item(3, ItemKind.TEXT, is_required=False)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ((), "item_1"),
        ((ItemAnswer(1),), "item_1"),
        ((ItemAnswer(1, 11), ItemAnswer(2, choice_id=7)), "item_1"),
        ((ItemAnswer(1, 0), ItemAnswer(2)), "item_2"),
        ((ItemAnswer(1, 0), ItemAnswer(2, choice_id=8)), "item_2"),
        ((ItemAnswer(1, 0), ItemAnswer(2, choice_id=7, words="blue")), "item_2"),
        ((ItemAnswer(1, 0), ItemAnswer(2, choice_id=7), ItemAnswer(3, score=1)), "item_3"),
        ((ItemAnswer(1, 0), ItemAnswer(2, choice_id=7), ItemAnswer(4, 1)), "items"),
        ((ItemAnswer(1, 0), ItemAnswer(1, 1), ItemAnswer(2, choice_id=7)), "items"),
    ],
)
def test_each_question_is_answered_as_it_asks(given: tuple[ItemAnswer, ...], field: str) -> None:
    draft = AnswerDraft(survey_id=1, answered_at=NOW, items=given)
    with pytest.raises(ValidationError) as refused:
        answering.check(draft, asked(SCORE, CHOICE, WORDS), NOW)
    assert refused.value.field == field


def test_a_question_that_need_not_be_answered_may_stay_blank() -> None:
    given = (ItemAnswer(1, 0), ItemAnswer(2, choice_id=7), ItemAnswer(3))
    draft = AnswerDraft(survey_id=1, answered_at=NOW, items=given)
    answering.check(draft, asked(SCORE, CHOICE, WORDS), NOW)


def test_one_score_does_not_answer_several_questions() -> None:
    draft = AnswerDraft(survey_id=1, score=9, answered_at=NOW)
    with pytest.raises(ValidationError) as refused:
        answering.check(draft, asked(SCORE), NOW)
    assert refused.value.field == "score"


def test_what_was_given_is_the_score_or_the_mean_of_the_scores_and_never_0_for_blank() -> None:
    """8, 9 and 5 with one left blank: 22/3; without any score there is none."""
    three = (ItemAnswer(1, 8), ItemAnswer(2, 9), ItemAnswer(3, 5), ItemAnswer(4, words="fast"))
    assert answering.given(AnswerDraft(survey_id=1, score=0, answered_at=NOW)) == 0
    mean = answering.given(AnswerDraft(survey_id=1, answered_at=NOW, items=three))
    assert mean == pytest.approx(22 / 3)
    assert answering.given(AnswerDraft(survey_id=1, answered_at=NOW, items=three[3:])) is None


def test_one_of_the_questions_is_answered_at_least() -> None:
    voluntary = asked(
        item(1, ItemKind.SCORE, is_required=False), item(2, ItemKind.TEXT, is_required=False)
    )
    draft = AnswerDraft(survey_id=1, items=(ItemAnswer(1), ItemAnswer(2)), answered_at=NOW)
    with pytest.raises(ValidationError, match="at least one question") as caught:
        answering.check(draft, voluntary, NOW)
    assert caught.value.field == "item_1"


def test_a_questionnaire_has_a_score_while_one_of_its_questions_asks_for_one() -> None:
    words = item(3, ItemKind.TEXT)
    assert asked().has_score
    assert asked(words, item(1, ItemKind.SCORE)).has_score
    assert not asked(words).has_score
