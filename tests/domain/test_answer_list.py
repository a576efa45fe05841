"""Bands of scores, on every scale, told by hand."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain import answer_list
from cxdesk.domain.answer_list import AnswerFilter, Band, Scale
from cxdesk.domain.surveys import SurveyKind

NPS, CSAT, CES, OWN = SurveyKind.NPS, SurveyKind.CSAT, SurveyKind.CES, SurveyKind.OWN
LOW, MIDDLE, HIGH = Band.LOW, Band.MIDDLE, Band.HIGH
EFFORT = Scale(CES, 1, 5, higher_is_better=False)  # 5 is the hardest


@pytest.mark.parametrize(
    ("scale", "value", "band"),
    [
        (Scale(NPS, 0, 10), 0, LOW),
        (Scale(NPS, 0, 10), 6, LOW),
        (Scale(NPS, 0, 10), 7, MIDDLE),
        (Scale(NPS, 0, 10), 9, HIGH),
        (Scale(NPS, 1, 10), 6, LOW),
        (Scale(NPS, 1, 10), 8, MIDDLE),
        (Scale(CSAT, 1, 5), 2, LOW),
        (Scale(CSAT, 1, 5), 3, MIDDLE),
        (Scale(CSAT, 1, 5), 4, HIGH),
        (Scale(CSAT, 1, 10), 8, MIDDLE),
        (Scale(CSAT, 1, 10), 9, HIGH),
        (Scale(CES, 1, 7), 3, LOW),
        (Scale(CES, 1, 7), 4, MIDDLE),
        (Scale(CES, 1, 7), 5, HIGH),
        (Scale(SurveyKind.GENERAL, 1, 10), 5, LOW),
        (Scale(SurveyKind.GENERAL, 1, 10), 5.2, MIDDLE),
        (Scale(SurveyKind.GENERAL, 1, 10), 8.8, MIDDLE),
        (Scale(OWN, 1, 5, low_max=3), 3, LOW),
        (EFFORT, 4, LOW),
        (EFFORT, 3, MIDDLE),
        (EFFORT, 2, HIGH),
    ],
)
def test_a_score_lies_in_one_band(scale: Scale, value: float, band: Band) -> None:
    assert scale.band(value) is band


def test_no_score_is_in_no_band() -> None:
    assert Scale(NPS, 0, 10).band(None) is None


@pytest.mark.parametrize("scale", [Scale(NPS, 0, 10), Scale(CES, 1, 7), EFFORT, Scale(OWN, 1, 4)])
def test_the_ends_of_a_band_hold_exactly_its_scores(scale: Scale) -> None:
    for tenths in range(10 * scale.lowest, 10 * scale.highest + 1):
        value = tenths / 10
        within = [b for b in Band if scale.ends(b).low <= value <= scale.ends(b).high]
        assert within == [scale.band(value)]


def test_a_filter_is_empty_until_something_is_asked() -> None:
    assert AnswerFilter().is_empty()
    assert not AnswerFilter(text="late").is_empty()


def test_bands_of_the_nps_have_its_own_names() -> None:
    assert words.say(answer_list.band_words(NPS)[HIGH]) == "Promoters"
    assert words.say(answer_list.one_band_words(NPS)[LOW]) == "Detractor"
    assert answer_list.band_words(CSAT) == answer_list.band_words(None)
    assert answer_list.one_band_words(CSAT)[HIGH] != answer_list.one_band_words(NPS)[HIGH]


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("nps", "", "NPS"),
        ("nps", "Our NPS", "Our NPS"),
        ("own", "", "own_1"),
        ("own", " ", "own_1"),
    ],
)
def test_a_column_names_a_questionnaire_in_few_words(kind: str, name: str, told: str) -> None:
    assert words.say(answer_list.short_name(kind, name, "own_1")) == told


def test_a_questionnaire_without_any_name_is_called_by_its_key() -> None:
    assert answer_list.survey_name("own", "", "own_1") == "own_1"
    assert words.say(answer_list.survey_name("nps", "", "nps")) == "NPS (would recommend)"
