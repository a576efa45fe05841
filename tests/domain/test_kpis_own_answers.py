"""The mean of the answers to a questionnaire of the shop's own."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.answer_list import Questionnaire, Scale
from cxdesk.domain.calendar import build
from cxdesk.domain.facts import Facts
from cxdesk.domain.facts.answers import OWN_ANSWERS, OwnTally
from cxdesk.domain.kpi import Direction, Measure
from cxdesk.domain.kpis.own_answers import kpi_of
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.surveys import SurveyKind

MARCH = period_of(date(2026, 3, 1), Grain.MONTH)
VISIT = Questionnaire(
    key="own_visit 1-5", name="Visit", scale=Scale(SurveyKind.OWN, 1, 5), survey_ids=(7, 9)
)


def measured(*tallies: OwnTally, asked: Questionnaire = VISIT) -> Measure:
    facts = Facts(calendar=build("Europe/Madrid"), found={OWN_ANSWERS.key: tallies})
    return kpi_of(asked).measure(facts, MARCH, 1_800_000_000)


def test_the_versions_of_one_scale_are_taken_together_and_others_left_out() -> None:
    """(4 + 4 + 2.5) / 3 = 3.5; the 10 is of another questionnaire."""
    found = measured(OwnTally(7, 4, 2), OwnTally(9, 2.5, 1), OwnTally(8, 10, 5))
    assert (found.value, found.n, found.low) == (3.5, 3, None)


def test_from_ten_answers_on_there_is_an_interval() -> None:
    """Two each of 1 to 5: mean 3, deviation 1.4907, 2.262 · 1.4907 / √10 = 1.066."""
    found = measured(*(OwnTally(7, score, 2) for score in range(1, 6)))
    assert found.value == 3
    assert (found.low, found.high) == (
        pytest.approx(1.934, abs=1e-3),
        pytest.approx(4.066, abs=1e-3),
    )


def test_the_interval_stays_on_the_scale() -> None:
    """Nine fives and a four: 4.9 ± 0.226 would end beyond 5."""
    high = measured(OwnTally(7, 5, 9), OwnTally(7, 4, 1))
    assert (high.low, high.high) == (pytest.approx(4.674, abs=1e-3), 5)
    low = measured(OwnTally(7, 1, 9), OwnTally(7, 2, 1))
    assert (low.low, low.high) == (1, pytest.approx(1.326, abs=1e-3))


def test_excluded_answers_count_in_nothing_and_are_told() -> None:
    found = measured(OwnTally(7, 4, 1), OwnTally(7, 1, 2, is_excluded=True))
    assert (found.value, found.n, found.detail) == (4, 1, {"excluded": 2})


def test_without_an_answer_there_is_no_data() -> None:
    for found in (measured(), measured(OwnTally(7, 1, 2, is_excluded=True))):
        assert (found.value, found.n) == (None, 0)


def test_where_the_lower_score_is_better_the_trend_says_so() -> None:
    noise = Questionnaire(
        key="own_noise 0-10",
        name="Noise",
        scale=Scale(SurveyKind.OWN, 0, 10, None, higher_is_better=False),
        survey_ids=(3,),
    )
    assert kpi_of(noise).direction is Direction.LOWER
    assert kpi_of(VISIT).direction is Direction.HIGHER
    assert (kpi_of(noise).floor, kpi_of(noise).ceiling) == (0, 10)
