"""The standard surveys: scales, bands, low answers, and what an answer must meet."""

from __future__ import annotations

import pytest

from cxdesk.domain import surveys
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.surveys import AnswerDraft, SurveyKind

NOW = 1_000_000


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
    assert surveys.is_low(kind, highest_low)
    assert not surveys.is_low(kind, highest_low + 1)


def test_an_own_survey_has_no_low_answers() -> None:
    assert not surveys.is_low(SurveyKind.OWN, 0)


def test_another_scale_is_not_the_standard_one() -> None:
    assert surveys.has_standard_scale(SurveyKind.NPS, 0, 10)
    assert not surveys.has_standard_scale(SurveyKind.NPS, 1, 10)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
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
        surveys.check(draft, 0, 10, NOW)
    assert refused.value.field == field
