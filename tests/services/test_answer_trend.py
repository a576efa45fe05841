"""The mean of the answers to an own questionnaire from month to month."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.facts.answers import OWN_ANSWERS, OwnTally
from cxdesk.domain.questionnaire_drafts import QuestionnaireDraft
from cxdesk.domain.surveys import AnswerDraft, SurveyKind
from cxdesk.services import answer_changes, answer_list, answer_trend, questionnaires, surveys
from tests.factories import DAY, NOW
from tests.store.rows_by_hand import CALENDAR, LATER, MARCH, gather

if TYPE_CHECKING:
    from cxdesk.domain.answer_list import Questionnaire

pytestmark = pytest.mark.usefixtures("open_empty_shop")
NOISE = QuestionnaireDraft(
    kind=SurveyKind.OWN, name="Noise", question="Quiet?", scale_min=1, scale_max=5
)
_MONTH = 30 * DAY


def given(survey: int, score: int, at: int = NOW) -> int:
    draft = AnswerDraft(survey_id=survey, score=score, answered_at=at)
    return surveys.record_answer(draft, now=NOW)


def looked_at() -> Questionnaire:
    return next(one for one in answer_list.questionnaires() if one.scale.kind is SurveyKind.OWN)


def test_each_month_has_its_mean_and_a_month_without_answers_none() -> None:
    """February: 2 and 3; January none; March 4, 5, 5 and one excluded; NPS plays no part."""
    noise = questionnaires.make_questionnaire(NOISE, now=NOW)
    for score, at in ((2, NOW - _MONTH), (3, NOW - _MONTH), (4, NOW), (5, NOW), (5, NOW)):
        given(noise, score, at)
    answer_changes.exclude_answer(given(noise, 1), "a test", now=NOW)
    found = answer_trend.trend(looked_at(), 3, NOW + DAY)
    assert [(p.period.start.month, p.measure.n) for p in found.points] == [(1, 0), (2, 2), (3, 3)]
    assert [p.measure.value for p in found.points] == [None, 2.5, pytest.approx(14 / 3)]
    assert found.points[-1].measure.detail == {"excluded": 1}


def test_another_version_on_the_same_scale_goes_on_another_scale_does_not() -> None:
    noise = questionnaires.make_questionnaire(NOISE, now=NOW)
    given(noise, 5)
    asked = questionnaires.draft_of(noise)
    newer = questionnaires.edit_questionnaire(noise, replace(asked, question="Calm?"), now=NOW)
    given(newer, 1)
    wider = replace(questionnaires.draft_of(newer), scale_max=10)
    given(questionnaires.edit_questionnaire(newer, wider, now=NOW), 10)
    (march,) = answer_trend.trend(looked_at(), 1, NOW + DAY).points
    assert (march.measure.value, march.measure.n) == (3, 2)


def test_what_is_tallied_ends_at_the_instant_and_at_the_filter() -> None:
    noise = questionnaires.make_questionnaire(NOISE, now=NOW)
    given(noise, 4, NOW - DAY)
    given(noise, 2)
    assert gather(OWN_ANSWERS, MARCH, CALENDAR, LATER, {}) == (
        OwnTally(noise, 2, 1), OwnTally(noise, 4, 1),
    )  # fmt: skip
    assert gather(OWN_ANSWERS, MARCH, CALENDAR, NOW, {}) == (OwnTally(noise, 4, 1),)
    assert gather(OWN_ANSWERS, MARCH, CALENDAR, LATER, {"channel": "phone"}) == ()


def test_the_chart_names_the_questionnaire_and_says_where_there_is_no_data() -> None:
    noise = questionnaires.make_questionnaire(NOISE, now=NOW)
    given(noise, 4)
    found = answer_trend.chart(looked_at(), 12, NOW + DAY)
    assert len(found.points) == 12
    assert words.say(found.title) == "Noise: mean score of 1 to 5"
    long_ago = answer_trend.chart(looked_at(), 12, NOW - _MONTH)
    assert words.say(long_ago.summary).startswith("No data yet for Noise.")
